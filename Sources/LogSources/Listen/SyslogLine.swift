// A syslog message → one line of a block.

/// Writes messages as lines: what would end a line within one becomes a blank.
struct SyslogLine {
    let lineCap: Int
    /// Used again for each line.
    private var line: [UInt8] = []
    private(set) var statistics = BlockReader.Statistics()

    init(lineCap: Int) { self.lineCap = lineCap }

    /// Room that a line may take in a block.
    var room: Int { lineCap + 1 }

    /// - Parameter dropped: bytes of the message that were not kept, behind `message`.
    mutating func write(_ message: some Collection<UInt8>, dropped: Int = 0, to block: inout Block) {
        line.removeAll(keepingCapacity: true)
        line.append(contentsOf: message.prefix(lineCap))
        let surplus = message.count - line.count + dropped
        if surplus > 0 {
            statistics.longLines += 1
            statistics.bytesDropped += Int64(surplus)
        }
        while let last = line.last, SyslogLine.isEnd(last) { line.removeLast() }
        guard !line.isEmpty else { return }
        for index in line.indices where SyslogLine.isEnd(line[index]) { line[index] = 0x20 }
        line.append(0x0A)
        block.append(line)
        statistics.bytes += Int64(line.count)
    }

    /// A connection ended within a message: half a line could name a domain that was never there.
    mutating func cutOff(_ bytes: Int) { statistics.bytesCutOff += Int64(bytes) }

    private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0 }
}
