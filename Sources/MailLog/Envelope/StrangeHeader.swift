// The last resort for a header of no known form: the tag of a Postfix daemon or of a program beside it tells where the
// text begins, whatever stands before it.

/// Reads lines whose header has its parts in another order, a part more, or was cut at the front
/// (`mx1 Nov 22 14:38:13 postfix/qmgr[1]: …`, `> Nov 22 …`, `:38:13 mx1 postfix/qmgr[1]: …`).
enum StrangeHeader {
    /// What may stand before the tag: names, times, severities. Text of programs soon holds other things.
    private static let mostWords = 8
    private static let longestHeader = 160

    static func read(_ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch) {
        var reader = Cursor(line, at: start)
        var found = event.head
        found.stamp = LogStamp()
        found.host = .absent
        for _ in 0..<mostWords {
            reader.skipBlanks()
            guard reader.at - start < longestHeader, !reader.isAtEnd else { return }
            if isTag(&reader, into: &found) {
                if !found.stamp.isPresent { found.stamp = event.stamp }
                batch.drop(to: event)
                event = found
                return ProgramReader.read(line, from: reader.at, into: &event, &batch)
            }
            if readStamp(&reader, into: &found) { continue }
            let word = reader.word(endingAt: Byte.space, or: Byte.tab)
            guard isName(word, in: line) else { return }
            if let host = host(word, in: line) { found.host = host }
        }
    }

    /// `postfix/qmgr[6172]: ` or `opendmarc[711]: ` and nothing less.
    private static func isTag(_ reader: inout Cursor, into event: inout LogEvent) -> Bool {
        var ahead = reader
        var tagged = event
        guard SyslogTag.read(&ahead, into: &tagged) != nil, tagged.pid != 0 else { return false }
        let isPostfix = tagged.instance.isPresent && PostfixDaemon(reader.line.slice(tagged.program)) != nil
        guard isPostfix || Companion.names(tagged, in: reader.line) else { return false }
        reader = ahead
        event = tagged
        return true
    }

    /// A stamp without a year (of the line) does not replace one with a year (of who relayed it).
    private static func readStamp(_ reader: inout Cursor, into event: inout LogEvent) -> Bool {
        var ahead = reader
        var stamp = LogStamp()
        guard Stamps.readAny(&ahead, into: &stamp) else { return false }
        if !event.stamp.isPresent || stamp.year != 0 { event.stamp = stamp }
        _ = ahead.skip(Byte.colon)
        reader = ahead
        return true
    }

    /// Letters, digits and what else names, times and severities are made of.
    private static func isName(_ word: ByteRange, in line: ByteView) -> Bool {
        for index in word.start..<word.end {
            switch line[index] {
            case Byte.dot, Byte.hyphen, Byte.colon, Byte.slash, 0x5F, Byte.comma, 0x2B, Byte.at: continue
            case Byte.openBracket, Byte.closeBracket, Byte.openParenthesis, Byte.closeParenthesis: continue
            case Byte.less, Byte.greater, 0x7C, 0x23, 0x2A: continue
            default: guard Byte.isAlphanumeric(line[index]) else { return false }
            }
        }
        return true
    }

    /// `mx1`, `[mx1]`, `mx1:`, `192.0.2.1`; no time and no severity.
    private static func host(_ word: ByteRange, in line: ByteView) -> ByteRange? {
        var start = word.start
        var end = word.end
        while start < end, isFrame(line[start]) { start += 1 }
        while start < end, isFrame(line[end - 1]) { end -= 1 }
        let name = ByteRange(start, end)
        guard !name.isEmpty, !LooseHeader.isSeverity(line, name), !isFacility(line.slice(name)) else { return nil }
        var dots = 0
        for index in name.start..<name.end {
            if Byte.isLetter(line[index]) { return name }
            if line[index] == Byte.dot { dots += 1 }
        }
        return dots == 3 ? name : nil
    }

    private static func isFrame(_ byte: UInt8) -> Bool {
        switch byte {
        case Byte.openBracket, Byte.closeBracket, Byte.openParenthesis, Byte.closeParenthesis, Byte.colon, Byte.comma,
            Byte.less, Byte.greater, 0x7C, 0x23:
            true
        default: false
        }
    }

    /// The facilities that Postfix can log under (syslog_facility).
    static func isFacility(_ word: ByteView) -> Bool {
        word.equals("mail") || word.equals("daemon") || word.equals("user") || word.equals("syslog")
            || word.has("local") && word.count == 6 && Byte.isDigit(word[5])
    }
}
