// What macOS writes between the stamp and the text.

/// Reads the headers of `syslog` (`mac postfix/qmgr[6172] <Info>: `) and `log show`
/// (`0x11d0c6 Info 0x0 6172 0 qmgr: `, in compact style `I  qmgr[6172:11d0c6] `).
enum AppleHeader {
    /// Fills in host, instance, program and pid.
    /// - Parameter cursor: behind the stamp; left behind the header, or where it was.
    static func read(_ cursor: inout Cursor, into event: inout LogEvent) -> Bool {
        var reader = cursor
        var found = event
        guard
            readColumns(&reader, into: &found) || readCompact(&reader, into: &found)
                || readLevel(&reader, into: &found)
        else { return false }
        event = found
        cursor = reader
        return true
    }

    /// `0x11d0c6   Info        0x0                  6172   0    qmgr: (library) `.
    private static func readColumns(_ cursor: inout Cursor, into event: inout LogEvent) -> Bool {
        var reader = cursor
        guard reader.has("0x") else { return false }
        for _ in 0..<3 {
            _ = reader.word(endingAt: Byte.space)
            reader.skipBlanks()
        }
        guard let pid = reader.number(), reader.skip(Byte.space) else { return false }
        reader.skipBlanks()
        guard reader.number() != nil, reader.skip(Byte.space) else { return false }
        reader.skipBlanks()
        guard SyslogTag.read(&reader, into: &event) != nil, isMail(event, in: reader.line) else { return false }
        event.pid = UInt32(truncatingIfNeeded: pid)
        skipLibrary(&reader)
        cursor = reader
        return true
    }

    /// `I  qmgr[6172:11d0c6] (library) `; the type is one or two letters.
    private static func readCompact(_ cursor: inout Cursor, into event: inout LogEvent) -> Bool {
        var reader = cursor
        let type = reader.word(endingAt: Byte.space)
        guard !type.isEmpty, type.count <= 2, Byte.isUpper(reader.line[type.start]) else { return false }
        reader.skipBlanks()
        let name = reader.word(endingAt: Byte.openBracket, or: Byte.space)
        guard !name.isEmpty, reader.skip(Byte.openBracket), let pid = reader.number(), reader.skip(Byte.colon),
            reader.take(upTo: "] ") != nil
        else { return false }
        SyslogTag.setName(name, in: reader.line, into: &event)
        guard isMail(event, in: reader.line) else { return false }
        event.pid = UInt32(truncatingIfNeeded: pid)
        skipLibrary(&reader)
        cursor = reader
        return true
    }

    /// `mac postfix/qmgr[6172] (com.apple.postfix) <Info>: `.
    private static func readLevel(_ cursor: inout Cursor, into event: inout LogEvent) -> Bool {
        var reader = cursor
        let host = reader.word(endingAt: Byte.space)
        guard !host.isEmpty, reader.skip(Byte.space) else { return false }
        let name = reader.word(endingAt: Byte.openBracket, or: Byte.space)
        guard !name.isEmpty, reader.skip(Byte.openBracket), let pid = reader.number(), reader.skip("] ") else {
            return false
        }
        skipLibrary(&reader)
        guard reader.skip(Byte.less) else { return false }
        while Byte.isLetter(reader.byte) { reader.at += 1 }
        guard reader.skip(">: ") else { return false }
        SyslogTag.setName(name, in: reader.line, into: &event)
        guard isMail(event, in: reader.line) else { return false }
        event.host = host
        event.pid = UInt32(truncatingIfNeeded: pid)
        cursor = reader
        return true
    }

    static func skipLibrary(_ reader: inout Cursor) {
        var ahead = reader
        if ahead.skip(Byte.openParenthesis), let name = ahead.take(upTo: ") "), name.count <= 64 { reader = ahead }
    }

    private static func isMail(_ event: LogEvent, in line: ByteView) -> Bool {
        PostfixDaemon(line.slice(event.program)) != nil || Companion(line.slice(event.program)) != nil
    }
}
