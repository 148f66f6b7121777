// From, Reply-To, Sender: RFC 5322 mailbox lists as strangers write them and
// Postfix logs them (a folded line's newline is a `?`).

/// Reads the mailboxes of an address header.
///
/// Takes what RFC 5322 section 3.4 allows (phrases, quoted strings, comments, groups, lists) and what mails hold
/// beside it: blanks inside the brackets, source routes, two `@`, no brackets at all.
struct MailboxReader {
    let line: ByteView
    let value: ByteRange
    /// Whether the log may have cut the value.
    let isCut: Bool
    let source: SenderSource
    /// Whether the cut may have taken an address, or a part of one.
    private(set) var lostText = false

    private var phraseStart = 0
    /// The word with an `@` outside brackets, if there is one.
    private var bare = ByteRange.absent
    private var isDone = false

    init(line: ByteView, value: ByteRange, isCut: Bool, source: SenderSource) {
        self.line = line
        self.value = value
        self.isCut = isCut
        self.source = source
    }

    mutating func read(into event: inout LogEvent, _ batch: inout EventBatch) {
        var index = value.start
        phraseStart = index
        while index < value.end {
            switch line[index] {
            case Byte.quote: index = quotedString(from: index)
            case Byte.openParenthesis: index = comment(from: index)
            case Byte.less: index = angleAddress(from: index, into: &event, &batch)
            case Byte.comma, Byte.semicolon:
                finishMailbox(at: index, into: &event, &batch)
                index += 1
            case Byte.colon:
                // A group's name ends here: `undisclosed: a@b, c@d;`.
                bare = .absent
                index += 1
                phraseStart = index
            default: index = word(from: index)
            }
        }
        if isCut, !isDone {
            // The last mailbox has no end: what stands there may be a part of it.
            lostText = true
            return
        }
        finishMailbox(at: value.end, into: &event, &batch)
    }

    /// A word outside quotes and brackets; kept where it holds an `@`.
    private mutating func word(from start: Int) -> Int {
        var index = start
        var hasAt = false
        scan: while index < value.end {
            switch line[index] {
            case Byte.space, Byte.tab, Byte.comma, Byte.semicolon, Byte.less, Byte.openParenthesis: break scan
            case Byte.quote where !hasAt: break scan
            case Byte.colon where !hasAt: break scan
            case Byte.at: hasAt = true
            default: break
            }
            index += 1
        }
        if hasAt { bare = ByteRange(wordStart(start), index) }
        if index > start { isDone = false }
        return Swift.max(index, start + 1)
    }

    /// `"john doe"@example.com`: the quoted string right before an `@` belongs to the address.
    private func wordStart(_ start: Int) -> Int {
        var from = start
        if line[start] == Byte.at, start > value.start, line[start - 1] == Byte.quote, quoteStart >= 0 {
            from = quoteStart
        }
        while from < value.end, line[from] == Byte.question { from += 1 }
        return from
    }

    private var quoteStart = -1

    private mutating func quotedString(from start: Int) -> Int {
        guard let end = AddressPath.endOfQuotes(line.slice(0, value.end), from: start) else {
            // Not closed: cut inside the quotes, or a lone `"` in a name.
            isDone = false
            return isCut ? value.end : start + 1
        }
        quoteStart = start
        isDone = false
        return end
    }

    private mutating func comment(from start: Int) -> Int {
        var depth = 0
        var index = start
        while index < value.end {
            switch line[index] {
            case Byte.backslash: index += 1
            case Byte.openParenthesis: depth += 1
            case Byte.closeParenthesis:
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        return isCut ? value.end : start + 1
    }

    /// `<address>`, from its opening bracket.
    private mutating func angleAddress(
        from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Int {
        let bounded = line.slice(0, value.end)
        var from = start + 1
        if from < value.end, line[from] == Byte.quote, let quoted = AddressPath.endOfQuotes(bounded, from: from) {
            from = quoted
        }
        guard let close = bounded.firstIndex(of: Byte.greater, from: from) else {
            isDone = false
            return isCut ? value.end : start + 1
        }
        emit(ByteRange(start + 1, close), phrase: ByteRange(phraseStart, start), into: &event, &batch)
        bare = .absent
        phraseStart = close + 1
        isDone = true
        return close + 1
    }

    private mutating func finishMailbox(at end: Int, into event: inout LogEvent, _ batch: inout EventBatch) {
        if bare.isPresent {
            emit(bare, phrase: .absent, into: &event, &batch)
            bare = .absent
        }
        phraseStart = end + 1
        isDone = false
    }

    private func emit(
        _ raw: ByteRange, phrase: ByteRange, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let address = withoutRoute(raw)
        batch.senders.append(
            SenderField(
                source: source, address: address, domain: AddressPath.domain(of: address, in: line),
                displayName: phrase.isPresent ? name(phrase) : .absent))
        event.senderCount &+= 1
    }

    /// Takes the source route off: `@relay,@other:user@host` (RFC 5321 section 4.1.1.3).
    private func withoutRoute(_ raw: ByteRange) -> ByteRange {
        guard !raw.isEmpty, line[raw.start] == Byte.at,
            let colon = line.firstIndex(of: Byte.colon, from: raw.start, before: raw.end)
        else { return raw }
        return ByteRange(colon + 1, raw.end)
    }

    /// The phrase without blanks, fold marks and the quotes around it; absent where nothing is left.
    private func name(_ phrase: ByteRange) -> ByteRange {
        var start = phrase.start
        var end = phrase.end
        while start < end, Byte.isBlank(line[start]) { start += 1 }
        while end > start, Byte.isBlank(line[end - 1]) { end -= 1 }
        if end - start >= 2, line[start] == Byte.quote, line[end - 1] == Byte.quote {
            start += 1
            end -= 1
        }
        return end > start ? ByteRange(start, end) : .absent
    }
}
