// Where one syslog message of a stream ends and the next begins: RFC 6587.

import CSystem

/// Takes a TCP stream apart. Holds one message at most.
///
/// Both framings of RFC 6587 are told apart message by message: `123 <…` is
/// counted (section 3.4.1), everything else ends with its line (3.4.2).
struct SyslogFrames {
    private enum State: Equatable {
        /// At the beginning of a message, or in what may be its count.
        case start
        case line
        /// So many bytes of a counted message are to come.
        case counted(Int)
    }

    private var state = State.start
    private var pending: [UInt8] = []
    /// Bytes of the message behind the line cap.
    private var dropped = 0
    private let lineCap: Int
    /// RFC 5424 asks for 2,048 bytes at least; nobody's message has more digits than this.
    private static let longestCount = 8

    init(lineCap: Int) { self.lineCap = lineCap }

    /// Takes bytes in, and writes the messages that end in them.
    mutating func feed(_ bytes: UnsafeRawBufferPointer, _ writer: inout SyslogLine, to block: inout Block) {
        var index = 0
        while index < bytes.count {
            switch state {
            case .start: takeStart(bytes[index], &index)
            case .line:
                let end = SyslogFrames.lineEnd(bytes, from: index)
                keep(UnsafeRawBufferPointer(rebasing: bytes[index..<(end ?? bytes.count)]))
                index = end.map { $0 + 1 } ?? bytes.count
                if end != nil { finish(&writer, to: &block) }
            case .counted(let missing):
                let count = min(missing, bytes.count - index)
                keep(UnsafeRawBufferPointer(rebasing: bytes[index..<index + count]))
                index += count
                state = .counted(missing - count)
                if missing == count { finish(&writer, to: &block) }
            }
        }
    }

    /// The stream ended.
    /// - Parameter isClean: its sender closed it; a last line without its end is whole then.
    mutating func end(isClean: Bool, _ writer: inout SyslogLine, to block: inout Block) {
        if isClean, state == .line || state == .start {
            finish(&writer, to: &block)
        } else {
            writer.cutOff(pending.count)
            pending.removeAll()
        }
    }

    /// One byte of what may be a count. Anything else is the beginning of a line, and looked at once more as that.
    private mutating func takeStart(_ byte: UInt8, _ index: inout Int) {
        let isDigit = (0x30...0x39).contains(byte)
        switch pending.last {
        case nil where byte == 0x0A || byte == 0x0D || byte == 0: index += 1
        case nil where isDigit && byte != 0x30, .some(0x30...0x39) where isDigit:
            guard pending.count < SyslogFrames.longestCount else { return state = .line }
            pending.append(byte)
            index += 1
        case .some(0x30...0x39) where byte == 0x20:
            pending.append(byte)
            index += 1
        case .some(0x20) where byte == 0x3C:
            let count = pending.dropLast().reduce(0) { $0 * 10 + Int($1 - 0x30) }
            pending.removeAll(keepingCapacity: true)
            state = .counted(count)
        default: state = .line
        }
    }

    private mutating func keep(_ bytes: UnsafeRawBufferPointer) {
        let taken = min(bytes.count, lineCap - pending.count)
        pending.append(contentsOf: bytes.prefix(taken))
        dropped += bytes.count - taken
    }

    private mutating func finish(_ writer: inout SyslogLine, to block: inout Block) {
        writer.write(pending, dropped: dropped, to: &block)
        pending.removeAll(keepingCapacity: true)
        dropped = 0
        state = .start
    }

    private static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = bytes.baseAddress, let hit = cs_find_byte(base + start, 0x0A, bytes.count - start) else {
            return nil
        }
        return hit - base
    }
}
