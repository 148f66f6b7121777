// What stands before the text of a log line: time, host, tag. Files mix the
// spellings, so each line is looked at anew.

/// Reads the envelope of a line.
enum Envelope {
    /// Fills in stamp, host, instance, program and pid.
    /// - Returns: where the text begins; nil where no envelope was understood.
    static func read(_ line: ByteView, from start: Int, into event: inout LogEvent) -> Int? {
        var cursor = Cursor(line, at: start)
        guard Stamps.readTraditional(&cursor, into: &event.stamp) || Stamps.readISO(&cursor, into: &event.stamp)
        else { return nil }
        cursor.skipBlanks()
        return SyslogTag.readHostAndTag(&cursor, into: &event)
    }
}
