// The text of a line goes to the reader of the program that wrote it.

/// Chooses the reader by the tag.
enum ProgramReader {
    /// Reads the text behind the tag, or behind the header where the line names no program.
    /// - Parameter author: the program, where its head is one that was read before.
    @inline(__always)
    static func read(
        _ line: ByteView, from start: Int, _ author: Author = .unknown, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) {
        if SyslogText.mayBeWrapped(line, from: start) {
            return readWrapped(line, from: start, into: &event, &batch)
        }
        event.text = ByteRange(start, line.count)
        switch author {
        case .postfix(let daemon): PostfixReader.read(line, from: start, daemon: daemon, into: &event, &batch)
        case .companion(let companion): CompanionReader.read(line, from: start, companion, into: &event, &batch)
        case .unknown: readUnknown(line, from: start, into: &event, &batch)
        }
    }

    private static func readWrapped(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let (body, text) = SyslogText.peel(line, from: start, into: &event)
        event.text = ByteRange(body, text.count)
        if event.kind == .journalBlob || event.kind == .repeated { return }
        readUnknown(text, from: body, into: &event, &batch)
    }

    private static func readUnknown(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        guard let daemon = PostfixDaemon(line.slice(event.program)) else {
            return OtherPrograms.read(line, from: start, into: &event, &batch)
        }
        PostfixReader.read(line, from: start, daemon: daemon, into: &event, &batch)
        // Other mail servers have programs of these names; theirs are not under a `syslog_name/`.
        // (`HTMLText` has put the name elsewhere.)
        if event.kind == .unrecognised, event.instance.isEmpty, !event.program.isScratch,
            !line.slice(event.program).has("post")
        {
            event.kind = .irrelevant
        }
    }
}

/// What syslog daemons put around a program's text.
enum SyslogText {
    /// Whether the text begins or ends as if something were around it.
    @inline(__always)
    static func mayBeWrapped(_ line: ByteView, from start: Int) -> Bool {
        guard start < line.count else { return false }
        // `m` and `L` differ from few other letters in these two bits: one comparison for both.
        if line[start] == Byte.openBracket || line[start] | 0x21 == 0x6D && isRepetition(line, at: start) {
            return true
        }
        return line[line.count - 1] & 0xF8 == 0x30 && (line.ends(with: "#012") || line.ends(with: "#015"))
    }

    @inline(never)
    private static func isRepetition(_ line: ByteView, at start: Int) -> Bool {
        line.has("message repeated", at: start) || line.has("Last message '", at: start)
    }

    /// Takes `[ID 197553 mail.info] ` (Solaris) and `message repeated N times: [ … ]` (rsyslog) off the text.
    /// - Returns: where the program's own text begins, and the line up to its end.
    static func peel(_ line: ByteView, from start: Int, into event: inout LogEvent) -> (Int, ByteView) {
        let line = withoutEscapedLineEnd(line, from: start)
        var cursor = Cursor(line, at: start)
        if cursor.skip("[ID "), cursor.number() != nil, cursor.take(upTo: "] ") != nil {
            return peel(line, from: cursor.at, into: &event)
        }
        cursor.at = start
        if cursor.skip(Byte.openBracket), line.ends(with: "B blob data]") {
            event.kind = .journalBlob
            event.truncated = .other
            return (start, line)
        }
        cursor.at = start
        if cursor.skip("Last message '") {
            readSuppressed(cursor, into: &event)
            return (start, line)
        }
        guard cursor.skip("message repeated "), let count = cursor.number(), cursor.skip(" times: ["),
            line.ends(with: "]")
        else { return (start, line) }
        _ = cursor.skip(Byte.space)
        event.repeatCount = UInt32(clamping: count)
        let inner = withoutEscapedLineEnd(line.slice(0, line.count - 1), from: cursor.at)
        return (Swift.min(cursor.at, inner.count), inner)
    }

    /// `Last message 'B55C0FA6170: from=<' repeated 3 times, suppressed by syslog-ng on mx1`: the text is that of the line
    /// before it, cut.
    private static func readSuppressed(_ start: Cursor, into event: inout LogEvent) {
        var cursor = start
        let line = cursor.line
        guard let times = line.lastIndex(of: " times, suppressed by syslog-ng on ", from: cursor.at),
            let mark = line.lastIndex(of: "' repeated ", from: cursor.at, before: times)
        else { return }
        cursor.at = mark + 11
        guard let count = cursor.number(), cursor.at == times else { return }
        event.kind = .repeated
        event.repeatCount = UInt32(clamping: count)
    }

    /// rsyslog writes control characters as `#` and three octal digits; a line end at the end says nothing.
    static func withoutEscapedLineEnd(_ line: ByteView, from start: Int) -> ByteView {
        var end = line.count
        while end - 4 >= start, line.slice(0, end).ends(with: "#012") || line.slice(0, end).ends(with: "#015") {
            end -= 4
        }
        return line.slice(0, end)
    }
}
