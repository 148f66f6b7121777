// Host and tag: `mx1 postfix/smtpd[6386]: `.

/// Reads what stands between the time and the text.
enum SyslogTag {
    /// Reads `HOST TAG[PID]: `, or `TAG[PID]: ` where the line names no host.
    /// - Returns: where the text begins; nil where there is no tag.
    @inline(__always)
    static func readHostAndTag(_ cursor: inout Cursor, into event: inout LogEvent) -> Int? {
        let host = cursor.word(endingAt: Byte.space)
        guard !host.isEmpty else { return nil }
        if cursor.line[host.end - 1] == Byte.colon {
            cursor.at = host.start
            return readTag(&cursor, into: &event)
        }
        cursor.skipBlanks()
        event.host = host
        return readTag(&cursor, into: &event)
    }

    /// Reads `postfix/submission/smtpd[6386]: `.
    ///
    /// The daemon is the text after the last slash, the instance (`syslog_name`) what stands before it.
    @inline(__always)
    static func readTag(_ cursor: inout Cursor, into event: inout LogEvent) -> Int? {
        let start = cursor.at
        var slash = -1
        var index = start
        let line = cursor.line
        scan: while index < line.count {
            switch line[index] {
            case Byte.slash: slash = index
            case Byte.colon, Byte.openBracket, Byte.space: break scan
            default: break
            }
            index += 1
        }
        guard index > start, index < line.count else { return nil }
        cursor.at = index
        if line[index] == Byte.openBracket {
            cursor.at += 1
            guard let pid = cursor.number(), cursor.skip(Byte.closeBracket) else { return nil }
            event.pid = UInt32(truncatingIfNeeded: pid)
        }
        guard cursor.skip(Byte.colon) else { return nil }
        event.program = ByteRange(slash < 0 ? start : slash + 1, index)
        if slash >= start { event.instance = ByteRange(start, slash) }
        _ = cursor.skip(Byte.space)
        return cursor.at
    }
}
