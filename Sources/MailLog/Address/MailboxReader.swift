// From, Reply-To, Sender: RFC 5322 mailbox lists as strangers write them and
// Postfix logs them (a folded line's newline is a `?`).

/// Reads the mailboxes of an address header.
///
/// Takes what RFC 5322 section 3.4 allows (phrases, quoted strings, comments, groups, lists) and what mails hold
/// beside it: blanks inside the brackets, source routes, two `@`, no brackets at all.
struct MailboxReader {
    /// The line up to the end of the value.
    let line: ByteView
    let value: ByteRange
    /// Whether the log may have cut the value.
    private let isCut: Bool
    let source: SenderSource
    /// Whether the cut may have taken an address, or a part of one.
    private(set) var lostText = false

    private var phraseStart: Int
    /// The address between brackets, if the mailbox has one.
    private var angle = ByteRange.absent
    private var isInGroup = false
    /// The word with an `@` outside brackets, if there is one.
    private var bare = ByteRange.absent
    /// Where the quoted string before the position began: a local part, if an `@` follows it.
    private var quoteStart = -1
    /// Whether the last mailbox is whole.
    private var isDone = false
    var hasMailbox = false
    private var lastComment = ByteRange.absent

    init(line: ByteView, value: ByteRange, isCut: Bool, source: SenderSource) {
        self.line = line.slice(0, value.end)
        self.value = value
        self.isCut = isCut
        self.source = source
        phraseStart = value.start
    }

    mutating func read(into event: inout LogEvent, _ batch: inout EventBatch) {
        var index = value.start
        while index < value.end {
            switch line[index] {
            case Byte.quote: index = quotedString(from: index)
            case Byte.openParenthesis: index = keptComment(from: index)
            case Byte.less: index = angleAddress(from: index)
            case Byte.comma, Byte.semicolon:
                // Without an address before it, a semicolon outside a group is a part of a name.
                guard line[index] == Byte.comma || isInGroup || hasAddress else {
                    index += 1
                    continue
                }
                finishMailbox(at: index, into: &event, &batch)
                index += 1
            case Byte.colon where !isInGroup && !hasAddress:
                // A group's name ends here: `undisclosed: a@b, c@d;`.
                isInGroup = true
                index += 1
                phraseStart = index
            default: index = word(from: index)
            }
        }
        finish(into: &event, &batch)
    }

    private mutating func finish(into event: inout LogEvent, _ batch: inout EventBatch) {
        if isCut, !isDone {
            // The last mailbox has no end: what stands there may be a part of it.
            lostText = true
            return
        }
        finishMailbox(at: value.end, into: &event, &batch)
        if !hasMailbox { nameAlone(into: &event, &batch) }
    }

    // MARK: Tokens

    /// A word outside quotes and brackets; kept where it holds an `@`.
    private mutating func word(from start: Int) -> Int {
        var index = start
        var hasAt = false
        scan: while index < value.end {
            switch line[index] {
            case Byte.space, Byte.tab, Byte.comma, Byte.less, Byte.openParenthesis: break scan
            case Byte.semicolon where isInGroup || hasAt: break scan
            case Byte.quote where !hasAt: break scan
            case Byte.colon where !hasAt && !isInGroup: break scan
            case Byte.at: hasAt = true
            default: break
            }
            index += 1
        }
        if hasAt { bare = ByteRange(localPartStart(start), index) }
        if index > start { isDone = false }
        return Swift.max(index, start + 1)
    }

    /// `"john doe"@example.com`: the quoted string right before an `@` belongs to the address.
    private func localPartStart(_ start: Int) -> Int {
        if line[start] == Byte.at, start > value.start, line[start - 1] == Byte.quote, quoteStart >= 0 {
            return quoteStart
        }
        var from = start
        while from < value.end, line[from] == Byte.question { from += 1 }
        return from
    }

    private mutating func quotedString(from start: Int) -> Int {
        isDone = false
        guard let end = AddressPath.endOfQuotes(line, from: start) else {
            // Not closed: cut inside the quotes, or a lone `"` in a name.
            return isCut ? value.end : start + 1
        }
        quoteStart = start
        return end
    }

    /// Steps over a comment and keeps it: `a@b.example (Name)`.
    private mutating func keptComment(from start: Int) -> Int {
        let end = comment(from: start)
        if end > start + 2 { lastComment = ByteRange(start + 1, end - 1) }
        return end
    }

    func comment(from start: Int) -> Int {
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
    ///
    /// Of several in one mailbox the last one is the address: all before it is a name, however it looks.
    private mutating func angleAddress(from start: Int) -> Int {
        var from = start + 1
        while from < value.end, Byte.isBlank(line[from]) { from += 1 }
        if from < value.end, line[from] == Byte.quote, let quoted = AddressPath.endOfQuotes(line, from: from) {
            from = quoted
        }
        guard let close = line.firstIndex(of: Byte.greater, from: from) else {
            isDone = false
            return isCut ? value.end : start + 1
        }
        // `a; from=< <x@b.example>`: a lone bracket in the name.
        let open = line.lastIndex(of: Byte.less, from: from, before: close) ?? start
        angle = ByteRange(open + 1, close)
        isDone = true
        return close + 1
    }

    // MARK: Mailboxes

    /// Whether the current mailbox has an address already.
    private var hasAddress: Bool { angle.isPresent || bare.isPresent }

    private mutating func finishMailbox(at end: Int, into event: inout LogEvent, _ batch: inout EventBatch) {
        if angle.isPresent {
            emit(angle, phrase: ByteRange(phraseStart, angle.start - 1), into: &event, &batch)
        } else if bare.isPresent {
            emit(bare, phrase: lastComment, into: &event, &batch)
        }
        angle = .absent
        bare = .absent
        lastComment = .absent
        phraseStart = end + 1
        isDone = false
    }
}
