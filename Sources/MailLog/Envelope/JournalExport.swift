// `journalctl -o export`: one field a line, an empty line behind each entry,
// fields that are not text with their length in binary.

/// Collects the fields of one journal entry (systemd's Journal Export Format) from line to line.
struct JournalExport: Sendable {
    /// Whether an entry has begun and not ended.
    private(set) var isOpen = false
    private var record = WrappedRecord()
    /// A binary field that is being collected.
    private var binary = JournalField.none
    private var isBinary = false
    private var length: [UInt8] = []
    private var missing = 0

    /// A field longer than this is no log line's: the entry is given up.
    private static let longest = 1 << 20

    /// Takes one physical line of the log.
    /// - Returns: false where the line is not a part of a journal export.
    @inline(__always)
    mutating func take(
        _ line: ByteView, from start: Int, newline: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        guard isOpen || line.has("__CURSOR=", at: start) || line.has("__REALTIME_TIMESTAMP=", at: start)
        else { return false }
        return takeField(line, from: start, newline: newline, into: &event, &batch)
    }

    private mutating func takeField(
        _ line: ByteView, from start: Int, newline: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        event.kind = .exportField
        if isBinary {
            takeBinary(line, from: start, to: newline)
            return true
        }
        if start >= line.count {
            finish(into: &event, &batch)
            return true
        }
        guard let nameEnd = JournalField.endOfName(line, from: start) else {
            // Not a field: the log goes on in another form.
            close()
            return false
        }
        isOpen = true
        let field = JournalField(line.slice(start, nameEnd))
        if nameEnd == line.count {
            isBinary = true
            binary = field
            length.removeAll(keepingCapacity: true)
            missing = 0
        } else {
            record.store(field, line.slice(nameEnd + 1, line.count))
        }
        return true
    }

    /// Eight bytes of length (little endian), the data, a line end. The data may hold line ends.
    private mutating func takeBinary(_ line: ByteView, from start: Int, to newline: Int) {
        var index = start
        while length.count < 8, index <= newline {
            length.append(index < newline ? line[index] : Byte.lineFeed)
            index += 1
            if length.count == 8 { beginData() }
        }
        guard length.count == 8, isBinary else { return }
        let from = Swift.min(index, newline)
        let part = line.slice(from, newline)
        if missing <= part.count {
            appendData(part.slice(0, missing))
            isBinary = false
        } else if index <= newline {
            appendData(part)
            appendLineFeed()
            missing -= part.count + 1
        }
    }

    private mutating func beginData() {
        var size = 0
        for byte in length.reversed() { size = size << 8 | Int(byte) }
        guard size >= 0, size <= Self.longest else { return close() }
        missing = size
        if binary == .message { record.message = ByteRange(record.bytes.count, record.bytes.count) }
    }

    private mutating func appendData(_ part: ByteView) {
        guard binary == .message else { return }
        part.withBytes { record.bytes.append(contentsOf: $0) }
        record.message = ByteRange(record.message.start, record.bytes.count)
    }

    private mutating func appendLineFeed() {
        guard binary == .message else { return }
        record.bytes.append(Byte.lineFeed)
        record.message = ByteRange(record.message.start, record.bytes.count)
    }

    /// The entry is whole: what it says is the empty line's event.
    private mutating func finish(into event: inout LogEvent, _ batch: inout EventBatch) {
        event.kind = .unrecognised
        record.read(depth: 0, into: &event, &batch)
        close()
    }

    private mutating func close() {
        isOpen = false
        isBinary = false
        record.removeAll()
    }
}

extension JournalExport {
    func save(into writer: inout StateWriter) {
        writer.add(isOpen)
        record.save(into: &writer)
        writer.add(Int(binary.rawValue))
        writer.add(isBinary)
        writer.add(length)
        writer.add(missing)
    }

    init(restoring reader: inout StateReader) throws(SavedStateError) {
        isOpen = try reader.bool()
        record = try WrappedRecord(restoring: &reader)
        guard let field = JournalField(rawValue: UInt8(try reader.number(in: 0...255))) else { throw .damaged }
        binary = field
        isBinary = try reader.bool()
        length = try reader.byteArray()
        missing = try reader.number(in: 0...JournalExport.longest)
        guard length.count <= 8 else { throw .damaged }
        // What is appended to a message must stand at its end.
        if isBinary, length.count == 8, binary == .message, record.message.end != record.bytes.count { throw .damaged }
    }
}
