// RFC 5424 headers: `1 TIME HOST APP PROCID MSGID SD MSG` behind the priority.

/// Reads an RFC 5424 header, from the version on.
enum RFC5424 {
    /// - Returns: false, with nothing changed, where the header is of another form.
    static func read(_ cursor: inout Cursor, into event: inout LogEvent) -> Bool {
        var reader = cursor
        guard reader.skip("1 ") else { return false }
        var stamp = LogStamp()
        if !reader.skip(Byte.hyphen), !Stamps.readISO(&reader, into: &stamp) { return false }
        guard let host = field(&reader), let app = field(&reader), let process = field(&reader),
            field(&reader) != nil, reader.skip(Byte.space), skipStructuredData(&reader)
        else { return false }
        event.stamp = stamp
        event.host = isNil(host, in: reader.line) ? .absent : host
        if !isNil(app, in: reader.line) { SyslogTag.setName(app, in: reader.line, into: &event) }
        var digits = Cursor(reader.line, at: process.start)
        event.pid = UInt32(truncatingIfNeeded: digits.number() ?? 0)
        _ = reader.skip(Byte.space)
        _ = reader.skip("\u{FEFF}")
        while reader.byte == Byte.space { reader.at += 1 }
        readTag(&reader, into: &event)
        cursor = reader
        return true
    }

    /// A blank and the word behind it.
    private static func field(_ reader: inout Cursor) -> ByteRange? {
        guard reader.skip(Byte.space) else { return nil }
        let word = reader.word(endingAt: Byte.space)
        return word.isEmpty ? nil : word
    }

    private static func isNil(_ field: ByteRange, in line: ByteView) -> Bool { line.slice(field).equals("-") }

    /// `-`, or elements `[id name="value" …]` in which `\"`, `\\` and `\]` are escaped (section 6.3.3).
    private static func skipStructuredData(_ reader: inout Cursor) -> Bool {
        if reader.skip(Byte.hyphen) { return true }
        guard reader.byte == Byte.openBracket else { return false }
        while reader.skip(Byte.openBracket) {
            guard skipElement(&reader) else { return false }
        }
        return true
    }

    private static func skipElement(_ reader: inout Cursor) -> Bool {
        var isQuoted = false
        while !reader.isAtEnd {
            switch reader.byte {
            case Byte.backslash where isQuoted: reader.at += 1
            case Byte.quote: isQuoted.toggle()
            case Byte.closeBracket where !isQuoted:
                reader.at += 1
                return true
            default: break
            }
            reader.at += 1
        }
        return false
    }

    /// Relays that do not know the tag leave it in the message: `… postfix - - - postfix/smtpd[123]: connect from`.
    private static func readTag(_ reader: inout Cursor, into event: inout LogEvent) {
        var ahead = reader
        var tagged = event
        guard SyslogTag.read(&ahead, into: &tagged) != nil, tagged.instance.isPresent,
            PostfixDaemon(ahead.line.slice(tagged.program)) != nil
        else { return }
        event = tagged
        reader = ahead
    }
}
