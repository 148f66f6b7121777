// Headers that lack a part or have one more: no host (busybox), no time
// (containers), a severity word, a zone name, a tag without a colon.

/// Reads the words between the time and the text.
enum LooseHeader {
    /// How many words may stand before the tag: host, zone, `facility.severity`.
    private static let mostWords = 4
    /// rsyslog's TraditionalForwardFormat cuts the tag here, and with it the colon.
    private static let cutTag = 32

    /// Fills in host, instance, program and pid.
    /// - Returns: false, with the cursor at the text, where no tag was found.
    static func read(_ cursor: inout Cursor, hasStamp: Bool, into event: inout LogEvent) -> Bool {
        cursor.skipBlanks()
        let start = cursor.at
        // rspamd's own log: `#123(worker) <tag>; module; function: text` has no tag.
        if cursor.byte == 0x23 || isProcess(cursor) { return false }
        if hasStamp, AppleHeader.read(&cursor, into: &event) || readBracketedTag(&cursor, into: &event) { return true }
        // AIX relays lines so.
        if hasStamp, cursor.skip("Message forwarded from "), let host = cursor.take(upTo: ": ") { event.host = host }
        for _ in 0..<mostWords {
            if isRepetition(cursor, into: &event) { return false }
            if SyslogTag.read(&cursor, into: &event) != nil {
                // Without a stamp, `word: ` may be the text itself.
                if hasStamp || isMailTag(cursor.line, event) { return true }
                clear(&event)
                break
            }
            let word = cursor.word(endingAt: Byte.space)
            if word.isEmpty { break }
            cursor.skipBlanks()
            if readSpacedTag(word, &cursor, into: &event) { return true }
            if isBareTag(word, in: cursor.line) || isCutTag(word, in: cursor.line) {
                SyslogTag.skipSeverity(&cursor)
                return readCutTag(word, in: cursor.line, into: &event)
            }
            if !isSeverity(cursor.line, word) { event.host = word }
            // A container's line without a stamp has at most a host before its tag.
            if !hasStamp, word.start != start { break }
        }
        clear(&event)
        cursor.at = start
        return false
    }

    /// `postfix/qmgr[6172]: ` with nothing before it, as containers write it: what `read` makes of it, without looking
    /// for all that could stand there instead.
    /// - Returns: where the text begins; nil, with nothing filled in, for anything else.
    static func readPostfixTag(_ cursor: Cursor, into event: inout LogEvent) -> Int? {
        var reader = cursor
        guard Byte.isLetter(cursor.byte), let body = SyslogTag.read(&reader, into: &event) else { return nil }
        if event.instance.isPresent, event.pid != 0,
            let close = cursor.line.firstNear(Byte.closeBracket, from: event.program.end),
            cursor.line.has("]: ", at: close), PostfixDaemon(cursor.line.slice(event.program)) != nil
        {
            return body
        }
        clear(&event)
        return nil
    }

    /// Mailman's own log: `(1234) text` has no tag.
    private static func isProcess(_ cursor: Cursor) -> Bool {
        var reader = cursor
        return reader.skip(Byte.openParenthesis) && reader.number() != nil && reader.skip(") ")
    }

    /// `[postfix/qmgr] text` (metalog).
    private static func readBracketedTag(_ cursor: inout Cursor, into event: inout LogEvent) -> Bool {
        var reader = cursor
        guard reader.skip(Byte.openBracket), case let name = reader.word(endingAt: Byte.closeBracket, or: Byte.space),
            !name.isEmpty, reader.skip("] ")
        else { return false }
        var tagged = event
        SyslogTag.setName(name, in: cursor.line, into: &tagged)
        let program = cursor.line.slice(tagged.program)
        guard tagged.instance.isPresent && PostfixDaemon(program) != nil || Companion(program) != nil else {
            return false
        }
        event = tagged
        cursor = reader
        return true
    }

    /// The same where it was taken for the host, because a queue ID and a colon follow.
    static func takeBracketedTag(_ line: ByteView, into event: inout LogEvent) -> Bool {
        guard event.host.isPresent, event.host.count > 2, line.has(" ", at: event.host.end) else { return false }
        var cursor = Cursor(line, at: event.host.start)
        guard readBracketedTag(&cursor, into: &event) else { return false }
        event.host = .absent
        return true
    }

    private static func clear(_ event: inout LogEvent) {
        event.host = .absent
        event.program = .absent
        event.instance = .absent
        event.pid = 0
    }

    /// `last message repeated N times` (`Last output` in metalog's words) stands for the line before it, which it cannot name.
    private static func isRepetition(_ cursor: Cursor, into event: inout LogEvent) -> Bool {
        var reader = cursor
        _ = reader.skip("[] ")
        guard reader.skip("last message repeated ") || reader.skip("Last output repeated "), let count = reader.number()
        else { return false }
        event.kind = .repeated
        event.repeatCount = UInt32(clamping: count)
        return true
    }

    private static func isMailTag(_ line: ByteView, _ event: LogEvent) -> Bool {
        if event.instance.isPresent {
            return PostfixDaemon(line.slice(event.program)) != nil
                || event.pid != 0 && Companion.names(event, in: line)
        }
        return event.pid != 0 || line.slice(event.program).has("postfix")
    }

    private static func isCutTag(_ word: ByteRange, in line: ByteView) -> Bool {
        word.count == cutTag && line.slice(word).firstIndex(of: Byte.slash) != nil
            && line.slice(word).has("postfix")
    }

    /// `postfix/qmgr[6172]` of templates without the colon.
    private static func isBareTag(_ word: ByteRange, in line: ByteView) -> Bool {
        guard line[word.end - 1] == Byte.closeBracket,
            let bracket = line.firstIndex(of: Byte.openBracket, from: word.start, before: word.end),
            let slash = line.lastIndex(of: Byte.slash, from: word.start, before: bracket)
        else { return false }
        return PostfixDaemon(line.slice(slash + 1, bracket)) != nil
    }

    /// `postfix/qmgr 6172: `, of templates that put program and process side by side.
    private static func readSpacedTag(
        _ word: ByteRange, _ cursor: inout Cursor, into event: inout LogEvent
    ) -> Bool {
        let line = cursor.line
        guard Byte.isDigit(cursor.byte), let slash = line.lastIndex(of: Byte.slash, from: word.start, before: word.end),
            PostfixDaemon(line.slice(slash + 1, word.end)) != nil
        else { return false }
        var reader = cursor
        guard let pid = reader.number(), reader.skip(": ") else { return false }
        SyslogTag.setName(word, slash: slash, into: &event)
        event.pid = UInt32(truncatingIfNeeded: pid)
        cursor = reader
        return true
    }

    /// What is left of the tag tells the daemon unless the cut went through it.
    private static func readCutTag(_ word: ByteRange, in line: ByteView, into event: inout LogEvent) -> Bool {
        let bracket = line.firstIndex(of: Byte.openBracket, from: word.start, before: word.end)
        SyslogTag.setName(ByteRange(word.start, bracket ?? word.end), in: line, into: &event)
        if let bracket, line[word.end - 1] == Byte.closeBracket {
            var digits = Cursor(line, at: bracket + 1)
            event.pid = UInt32(truncatingIfNeeded: digits.number() ?? 0)
        }
        return true
    }

    /// `mail.info`, `info`, `INFO`: busybox, Alpine and programs' own logs write facility and severity where others
    /// write the host.
    @inline(__always)
    static func isSeverity(_ line: ByteView, _ word: ByteRange) -> Bool {
        // The first byte rules out nearly every host name.
        switch line[word.start] {
        case Byte.less: word.count > 2 && line[word.end - 1] == Byte.greater
        case 0x6C: line.has("local", at: word.start) && isLocalFacility(line.slice(word))
        case 0x6D: line.has("mail.", at: word.start) && isSeverity(line.slice(word.start + 5, word.end))
        case 0x49, 0x57, 0x45, 0x44: word.count <= 8 && isLoudSeverity(line.slice(word))
        case 0x69, 0x77, 0x65, 0x6E, 0x64, 0x63, 0x61: word.count <= 7 && isSeverity(line.slice(word))
        default: false
        }
    }

    /// `local2.info`: `syslog_facility` may be any of eight.
    private static func isLocalFacility(_ word: ByteView) -> Bool {
        word.count > 7 && word[6] == Byte.dot && isSeverity(word.slice(7, word.count))
    }

    private static func isSeverity(_ word: ByteView) -> Bool {
        for name in severities where word.equals(name) { return true }
        return false
    }

    private static func isLoudSeverity(_ word: ByteView) -> Bool {
        word.equals("INFO") || word.equals("WARNING") || word.equals("WARN") || word.equals("ERROR")
            || word.equals("DEBUG")
    }

    private static let severities: [StaticString] = [
        "info", "warn", "warning", "err", "error", "notice", "debug", "crit", "alert", "emerg",
    ]

    /// Lines of tools between the log lines: `-- Reboot --` (journalctl), `==> mail.log <==` (tail).
    static func isForeign(_ cursor: Cursor) -> Bool {
        cursor.has("-- ") && cursor.line.ends(with: " --") || cursor.has("==> ") && cursor.line.ends(with: " <==")
    }
}
