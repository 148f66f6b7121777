// `journalctl -o export`: one field a line, an empty line behind each entry,
// fields that are not text with their length in binary.

/// Collects the fields of one journal entry (systemd's Journal Export Format) from line to line.
struct JournalExport: Sendable {
    private enum Field: UInt8 { case none, message, host, program, pid, time }

    /// Whether an entry has begun and not ended.
    private(set) var isOpen = false
    private var record = WrappedRecord()
    /// A binary field that is being collected.
    private var binary = Field.none
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
        guard let nameEnd = endOfName(line, from: start) else {
            // Not a field: the log goes on in another form.
            close()
            return false
        }
        isOpen = true
        let field = field(line.slice(start, nameEnd))
        if nameEnd == line.count {
            isBinary = true
            binary = field
            length.removeAll(keepingCapacity: true)
            missing = 0
        } else {
            store(field, line.slice(nameEnd + 1, line.count))
        }
        return true
    }

    /// Index of the `=` behind a field's name, or the line's end where there is none.
    private func endOfName(_ line: ByteView, from start: Int) -> Int? {
        var index = start
        while index < line.count, line[index] != Byte.equals {
            let byte = line[index]
            guard Byte.isUpper(byte) || Byte.isDigit(byte) || byte == 0x5F else { return nil }
            index += 1
        }
        return index > start && index - start <= 64 ? index : nil
    }

    private func field(_ name: ByteView) -> Field {
        if name.equals("MESSAGE") { return .message }
        if name.equals("_HOSTNAME") { return .host }
        if name.equals("SYSLOG_IDENTIFIER") { return .program }
        if name.equals("SYSLOG_PID") || name.equals("_PID") { return .pid }
        return name.equals("__REALTIME_TIMESTAMP") ? .time : .none
    }

    private mutating func store(_ field: Field, _ value: ByteView) {
        var digits = Cursor(value, at: 0)
        switch field {
        case .none: break
        case .message: record.message = record.append { bytes in value.withBytes { bytes.append(contentsOf: $0) } }
        case .host: record.host = record.append { bytes in value.withBytes { bytes.append(contentsOf: $0) } }
        case .program: record.program = record.append { bytes in value.withBytes { bytes.append(contentsOf: $0) } }
        case .pid: record.pid = UInt32(truncatingIfNeeded: digits.number() ?? 0)
        case .time: record.stamp = LogStamp(microseconds: digits.number() ?? 0)
        }
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
