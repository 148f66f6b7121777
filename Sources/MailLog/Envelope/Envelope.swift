// What stands before the text of a log line: time, host, tag. Files mix the
// spellings, so each line is looked at anew.

/// Reads the two envelopes of nearly all lines: RFC 3164 and RFC 3339 time, host, tag with a colon.
enum Envelope {
    /// Fills in stamp, host, instance, program and pid.
    /// - Returns: where the text begins; nil, with nothing but a stamp filled in, where the line has another form.
    static func read(_ line: ByteView, from start: Int, into event: inout LogEvent) -> Int? {
        var cursor = Cursor(line, at: start)
        guard Stamps.readOrdinary(&cursor, into: &event.stamp) else { return nil }
        return readHostAndTag(&cursor, into: &event)
    }

    /// The part behind the stamp.
    static func readHostAndTag(_ cursor: inout Cursor, into event: inout LogEvent) -> Int? {
        // No host begins like that: it is the stamp's zone.
        if cursor.byte == 0x2B || cursor.byte == Byte.hyphen { return nil }
        let host = SyslogTag.word(&cursor)
        guard !host.isEmpty, cursor.line[host.end - 1] != Byte.colon, cursor.skip(Byte.space),
            let body = SyslogTag.read(&cursor, into: &event)
        else { return nil }
        if !LooseHeader.isSeverity(cursor.line, host) { event.host = host }
        return body
    }
}
