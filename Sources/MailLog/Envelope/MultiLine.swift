// Log entries that are many physical lines long: all that one line can mean
// for the next.

/// The entries that have begun and not ended.
struct MultiLine: Sendable {
    private var export = JournalExport()
    private var pretty = PrettyJSON()
    private var verbose = JournalVerbose()
    /// Whether an entry has begun and not ended.
    private(set) var isOpen = false

    /// Whether a line that begins like this may begin an entry, when none is open.
    @inline(__always)
    static func mayBegin(_ first: UInt8, count: Int) -> Bool {
        first == 0x5F || count <= 2 || first == Byte.space || first == Byte.tab
    }

    /// Takes one physical line of the log.
    /// - Parameters:
    ///   - line: the block up to the line's end, its carriage return included.
    ///   - newline: where the line ends.
    /// - Returns: false where the line is not a part of an entry of several lines.
    mutating func take(
        _ line: ByteView, from start: Int, newline: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        defer { isOpen = export.isOpen || pretty.isOpen || pretty.isList || verbose.isOpen }
        let text = newline > start && line[newline - 1] == Byte.carriageReturn ? line.slice(0, newline - 1) : line
        if verbose.isOpen, verbose.take(text, from: start, into: &event, &batch) { return true }
        if !export.isOpen, pretty.take(text, from: start, into: &event, &batch) { return true }
        return export.take(line, from: start, newline: newline, into: &event, &batch)
    }

    /// Looks at a line that nothing understood: it may be the first of an entry.
    mutating func begin(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        verbose.begin(line, from: start, into: &event, &batch)
        isOpen = export.isOpen || pretty.isOpen || pretty.isList || verbose.isOpen
    }
}

extension MultiLine {
    func save(into writer: inout StateWriter) {
        export.save(into: &writer)
        pretty.save(into: &writer)
        verbose.save(into: &writer)
    }

    init(restoring reader: inout StateReader) throws(SavedStateError) {
        export = try JournalExport(restoring: &reader)
        pretty = try PrettyJSON(restoring: &reader)
        verbose = try JournalVerbose(restoring: &reader)
        isOpen = export.isOpen || pretty.isOpen || pretty.isList || verbose.isOpen
    }
}
