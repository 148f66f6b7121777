// A parser across restarts: the part of an entry of many lines that was read already.

extension LogParser {
    private static let kind: StaticString = "FFPR"
    /// 2: an open list of objects.
    private static let version: UInt8 = 2

    /// Everything that one line can mean for the next. Holds text of the log: to be kept as the log itself is.
    public func save() -> [UInt8] {
        var writer = StateWriter(kind: LogParser.kind, version: LogParser.version, expectedSize: 512)
        entries.save(into: &writer)
        return writer.finish()
    }

    /// A parser that goes on where the saved one stood.
    /// - Parameter bytes: what `save` gave. Anything else is an error, never a crash.
    public init(restoring bytes: [UInt8]) throws(SavedStateError) {
        var reader = try StateReader(bytes, kind: LogParser.kind, version: LogParser.version, oldest: 1)
        self.init()
        entries = try MultiLine(restoring: &reader)
        try reader.finish()
    }
}

extension WrappedRecord {
    func save(into writer: inout StateWriter) {
        writer.add(bytes)
        for range in [message, host, program] {
            writer.add(range.isPresent)
            writer.add(range.isPresent ? range.start : 0)
            writer.add(range.count)
        }
        writer.add(UInt64(pid))
        stamp.save(into: &writer)
    }

    init(restoring reader: inout StateReader) throws(SavedStateError) {
        self.init()
        bytes = try reader.byteArray()
        message = try WrappedRecord.range(in: bytes.count, &reader)
        host = try WrappedRecord.range(in: bytes.count, &reader)
        program = try WrappedRecord.range(in: bytes.count, &reader)
        pid = UInt32(try reader.number(upTo: Int(UInt32.max)))
        stamp = try LogStamp(restoring: &reader)
    }

    private static func range(in size: Int, _ reader: inout StateReader) throws(SavedStateError) -> ByteRange {
        let isPresent = try reader.bool()
        let start = try reader.number(in: 0...size)
        let count = try reader.number(in: 0...(size - start))
        return isPresent ? ByteRange(start, start + count) : .absent
    }
}

extension StateWriter {
    mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add(ByteView($0)) } }
}

extension StateReader {
    mutating func byteArray() throws(SavedStateError) -> [UInt8] {
        try bytes { view in view.withBytes { Array($0) } }
    }

    /// A number that was written unsigned.
    mutating func number(upTo limit: Int) throws(SavedStateError) -> Int {
        let value = try unsigned()
        guard value <= UInt64(limit) else { throw .damaged }
        return Int(value)
    }
}
