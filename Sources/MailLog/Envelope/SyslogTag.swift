// The tag: `postfix/submission/smtpd[6386]: `.

/// Reads the tag before the text.
enum SyslogTag {
    /// Fills in instance, program and pid. The daemon is the text after the last slash, the instance
    /// (`syslog_name`) what stands before it.
    /// - Returns: where the text begins; nil, with nothing filled in, where no tag stands here.
    @inline(__always)
    static func read(_ cursor: inout Cursor, into event: inout LogEvent) -> Int? {
        let start = cursor.at
        let line = cursor.line
        let (index, slash) = endOfName(line, from: start)
        guard index > start, index < line.count else { return nil }
        var reader = cursor
        reader.at = index
        var pid: Int64 = 0
        if reader.skip(Byte.openBracket) {
            guard let number = readPID(&reader) else { return nil }
            pid = number
        }
        guard reader.skip(Byte.colon) || skipFacility(&reader) else { return nil }
        event.pid = UInt32(truncatingIfNeeded: pid)
        setName(ByteRange(start, index), slash: slash, into: &event)
        while reader.byte == Byte.space { reader.at += 1 }
        if slash < 0, reader.byte == Byte.openParenthesis { skipLibrary(&reader, ByteRange(start, index)) }
        cursor = reader
        return cursor.at
    }

    /// `(libsystem) ` of macOS' `log show --style syslog`, behind the tag of a daemon.
    @inline(never)
    private static func skipLibrary(_ reader: inout Cursor, _ name: ByteRange) {
        guard PostfixDaemon(reader.line.slice(name)) != nil else { return }
        AppleHeader.skipLibrary(&reader)
    }

    /// Index of the `[`, `:` or blank behind the tag's name, and of the last slash in it (-1 where there is none).
    @inline(__always)
    private static func endOfName(_ line: ByteView, from start: Int) -> (Int, Int) {
        var index = start
        var slash = -1
        while index < line.count {
            let bytes = line.eight(at: index)
            let stop = EightBytes.first(
                bytes.equal(Byte.openBracket) | bytes.equal(Byte.colon) | bytes.equal(Byte.space))
            let last = EightBytes.last(bytes.equal(Byte.slash) & EightBytes.before(stop))
            if last >= 0 { slash = index + last }
            if stop < 8 { return (index + stop, slash) }
            index += 8
        }
        return (line.count, slash)
    }

    /// The word up to the next blank, or the rest of the line.
    @inline(__always)
    static func word(_ cursor: inout Cursor) -> ByteRange {
        let start = cursor.at
        while cursor.at < cursor.end {
            let blank = EightBytes.first(cursor.line.eight(at: cursor.at).equal(Byte.space))
            cursor.at += blank
            if blank < 8 { return ByteRange(start, cursor.at) }
        }
        cursor.at = cursor.end
        return ByteRange(start, cursor.end)
    }

    /// `6386]`; amavis writes `12345-67]` in some set-ups, systemd units nothing at all.
    @inline(__always)
    private static func readPID(_ reader: inout Cursor) -> Int64? {
        let number = reader.number() ?? 0
        if reader.skip(Byte.closeBracket) { return number }
        guard let rest = reader.take(upTo: Byte.closeBracket), rest.count <= 24 else { return nil }
        return number
    }

    /// `[mail.info]: ` or `: ` behind a blank.
    static func skipSeverity(_ cursor: inout Cursor) {
        guard skipFacility(&cursor) || cursor.skip(": ") else { return }
        while cursor.byte == Byte.space { cursor.at += 1 }
    }

    /// `[mail.info]:` behind the process, which some templates put there, or `[456]:`, postlogd's own behind the one of the
    /// daemon for which it writes to syslog.
    @inline(never)
    private static func skipFacility(_ reader: inout Cursor) -> Bool {
        var ahead = reader
        guard ahead.skip(Byte.openBracket) else { return false }
        let word = ahead.word(endingAt: Byte.closeBracket, or: Byte.space)
        guard !word.isEmpty, word.count <= 16, ahead.skip("]:"),
            LooseHeader.isSeverity(reader.line, word) || isNumber(reader.line.slice(word))
        else { return false }
        reader = ahead
        return true
    }

    private static func isNumber(_ text: ByteView) -> Bool { (0..<text.count).allSatisfy { Byte.isDigit(text[$0]) } }

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
