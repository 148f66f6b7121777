// The tag: `postfix/submission/smtpd[6386]: `.

/// Reads the tag before the text.
enum SyslogTag {
    /// Fills in instance, program and pid. The daemon is the text after the last slash, the instance
    /// (`syslog_name`) what stands before it.
    /// - Returns: where the text begins; nil, with nothing filled in, where no tag stands here.
    @inline(__always)
    static func read(_ cursor: inout Cursor, into event: inout LogEvent) -> Int? {
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
        var reader = cursor
        reader.at = index
        var pid: Int64 = 0
        if reader.skip(Byte.openBracket) {
            guard let number = readPID(&reader) else { return nil }
            pid = number
        }
        guard reader.skip(Byte.colon) else { return nil }
        event.pid = UInt32(truncatingIfNeeded: pid)
        setName(ByteRange(start, index), slash: slash, into: &event)
        while reader.byte == Byte.space { reader.at += 1 }
        cursor = reader
        return cursor.at
    }

    /// `6386]`; amavis writes `12345-67]` in some set-ups, systemd units nothing at all.
    @inline(__always)
    private static func readPID(_ reader: inout Cursor) -> Int64? {
        let number = reader.number() ?? 0
        if reader.skip(Byte.closeBracket) { return number }
        guard let rest = reader.take(upTo: Byte.closeBracket), rest.count <= 24 else { return nil }
        return number
    }

    @inline(__always)
    static func setName(_ name: ByteRange, slash: Int, into event: inout LogEvent) {
        event.program = ByteRange(slash < 0 ? name.start : slash + 1, name.end)
        event.instance = slash < 0 ? .absent : ByteRange(name.start, slash)
    }

    /// The same for a name that stands alone, without pid and colon.
    static func setName(_ name: ByteRange, in line: ByteView, into event: inout LogEvent) {
        let slash = line.lastIndex(of: Byte.slash, from: name.start, before: name.end) ?? -1
        setName(name, slash: slash, into: &event)
    }
}
