// `journalctl -o verbose`: a line with the time and the cursor, then one
// indented field a line, and nothing that ends an entry.

/// Collects the fields of one journal entry from line to line.
///
/// The entry is told on the line that makes it whole: the one that brings the last of message, host, program and
/// process. One that lacks a part is told on the first line of the next entry.
struct JournalVerbose: Sendable {
    /// Whether an entry's fields may follow.
    private(set) var isOpen = false
    private var record = WrappedRecord()
    private var isTold = true

    /// Takes a line that no reader of lines understood, if it is the first of an entry:
    /// `Sun 2026-11-22 14:38:13.123456 UTC [s=…;i=…;b=…;m=…;t=…;x=…]`.
    mutating func begin(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        guard line.ends(with: "]"), let cursor = line.firstIndex(of: " [s=", from: start),
            line.firstIndex(of: ";i=", from: cursor) != nil
        else { return }
        let stamp = event.stamp
        // What was taken for a log line is none: nothing that was read of it stays.
        let firsts = (event.firstSender, event.firstRecipient)
        let physical = event.line
        event = LogEvent()
        (event.firstSender, event.firstRecipient) = firsts
        (event.line, event.stamp) = (physical, stamp)
        batch.drop(to: event)
        event.kind = .exportField
        tell(into: &event, &batch)
        record.removeAll()
        record.stamp = stamp
        isTold = false
        isOpen = true
    }

    /// Takes a line behind that.
    /// - Returns: false where the line is no field, which ends the entry.
    mutating func take(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        var name = start
        while name < line.count, Byte.isBlank(line[name]) { name += 1 }
        guard name > start, let end = JournalField.endOfName(line, from: name), end < line.count else {
            isOpen = name > start
            // A value of several lines goes on further to the right.
            guard isOpen else { return false }
            event.kind = .exportField
            return true
        }
        event.kind = .exportField
        let field = JournalField(line.slice(name, end))
        if field != .time, !isTold { record.store(field, line.slice(end + 1, line.count)) }
        if record.message.isPresent, record.host.isPresent, record.program.isPresent, record.pid != 0 {
            tell(into: &event, &batch)
        }
        return true
    }

    private mutating func tell(into event: inout LogEvent, _ batch: inout EventBatch) {
        guard !isTold, record.message.isPresent else { return }
        event.kind = .unrecognised
        record.read(depth: 0, into: &event, &batch)
        isTold = true
    }
}

extension JournalVerbose {
    func save(into writer: inout StateWriter) {
        writer.add(isOpen)
        writer.add(isTold)
        record.save(into: &writer)
    }

    init(restoring reader: inout StateReader) throws(SavedStateError) {
        isOpen = try reader.bool()
        isTold = try reader.bool()
        record = try WrappedRecord(restoring: &reader)
    }
}
