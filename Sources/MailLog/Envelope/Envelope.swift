// What stands before the text of a log line: time, host, tag. Files mix the
// spellings, so each line is looked at anew.

/// Reads the two envelopes of nearly all lines: RFC 3164 and RFC 3339 time, host, tag with a colon.
enum Envelope {
    /// Fills in stamp, host, instance, program and pid.
    /// - Returns: where the text begins; nil, with nothing filled in, where the line has another form.
    @inline(__always)
    static func read(_ line: ByteView, from start: Int, into event: inout LogEvent) -> Int? {
        var cursor = Cursor(line, at: start)
        guard Stamps.readTraditional(&cursor, into: &event.stamp) || Stamps.readISO(&cursor, into: &event.stamp),
            cursor.skip(Byte.space)
        else { return nil }
        let host = cursor.word(endingAt: Byte.space)
        guard !host.isEmpty, line[host.end - 1] != Byte.colon, cursor.skip(Byte.space),
            let body = SyslogTag.read(&cursor, into: &event)
        else { return nil }
        if !LooseHeader.isSeverity(line, host) { event.host = host }
        return body
    }
}
