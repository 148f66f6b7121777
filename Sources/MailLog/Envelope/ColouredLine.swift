// Lines with the colours of a terminal in them: `journalctl` and `ccze` write them, and so do containers' consoles.

/// Reads a line without its escape sequences (ECMA-48 section 5.4). Postfix masks control characters, so none of them
/// is a stranger's.
enum ColouredLine {
    private static let escape: UInt8 = 0x1B

    /// - Returns: false, with nothing changed, where no sequence stands in the line.
    static func read(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        guard let first = line.firstIndex(of: escape, from: start), isSequence(line, at: first) else { return false }
        var record = batch.takeRecord()
        record.message = record.append { append(line, from: start, to: &$0) }
        record.read(depth: depth, into: &event, &batch)
        batch.keep(record)
        return true
    }

    private static func isSequence(_ line: ByteView, at index: Int) -> Bool {
        index + 1 < line.count && line[index + 1] == Byte.openBracket
    }

    private static func append(_ line: ByteView, from start: Int, to bytes: inout [UInt8]) {
        var index = start
        while index < line.count {
            let next = line.firstIndex(of: escape, from: index) ?? line.count
            line.slice(index, next).withBytes { bytes.append(contentsOf: $0) }
            guard next < line.count else { return }
            index = next + 1
            guard isSequence(line, at: next) else { continue }
            index += 1
            // Parameters, then one letter.
            while index < line.count, Byte.isDigit(line[index]) || line[index] == Byte.semicolon { index += 1 }
            if index < line.count, Byte.isLetter(line[index]) { index += 1 }
        }
    }
}
