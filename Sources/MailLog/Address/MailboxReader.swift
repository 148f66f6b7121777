// From, Reply-To, Sender: RFC 5322 mailbox lists as strangers write them and
// Postfix logs them (a folded line's newline is a `?`).

/// Reads the mailboxes of an address header.
///
/// Takes what RFC 5322 section 3.4 allows (phrases, quoted strings, comments, groups, lists) and what mails hold
/// beside it: blanks inside the brackets, source routes, two `@`, no brackets at all. Every address that is complete is
/// named, also before a cut. Each byte is looked at a bounded number of times, whatever is left open.
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
    /// The last address between brackets, if the mailbox has one.
    private var angle = ByteRange.absent
    /// Brackets without an address (`<>`, `<x>`): they count only where nothing else does.
    private(set) var emptyAngle = ByteRange.absent
    private var isInGroup = false
    /// The last address outside brackets, if there is one.
    private var bare = ByteRange.absent
    /// The word or quoted string before the position, with blanks and comments alone behind it: a local part, if an
    /// `@` follows.
    private var lastToken = ByteRange.absent
    /// Whether the last mailbox is whole.
    private var isDone = false
    var hasMailbox = false
    private var lastComment = ByteRange.absent
    /// Where the bracket begins that the cut left open.
    private var cutBracket = Int.max
    var marks: HeaderMarks

    init(line: ByteView, value: ByteRange, isCut: Bool, source: SenderSource) {
        self.line = line.slice(0, value.end)
        self.value = value
        self.isCut = isCut
        self.source = source
        phraseStart = value.start
        marks = HeaderMarks(self.line)
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
                guard line[index] == Byte.comma || isInGroup || hasAddress || emptyAngle.isPresent else {
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
                lastToken = .absent
            default: index = word(from: index)
            }
        }
        finish(into: &event, &batch)
    }

    private mutating func finish(into event: inout LogEvent, _ batch: inout EventBatch) {
        if isCut, !isDone {
            // The last mailbox has no end: what stands at the cut may be a part of it.
            lostText = true
            if bare.isPresent, bare.end >= value.end { bare = .absent }
            guard hasAddress else {
                let name = ByteRange(phraseStart, Swift.min(cutBracket, value.end))
                if !showAddresses(in: name, as: .displayName, isCut: name.end == value.end, into: &event, &batch) {
                    nameBeforeCut(name, into: &event, &batch)
                }
                return
            }
        }
        finishMailbox(at: value.end, into: &event, &batch)
        if !hasMailbox {
            nameAlone(into: &event, &batch)
        } else if phraseStart < value.end {
            let rest = ByteRange(phraseStart, value.end)
            _ = showAddresses(in: rest, as: .displayName, isCut: isCut, into: &event, &batch)
        }
    }

    // MARK: Words

    /// A word outside quotes and brackets; kept where it is an address, or one with what stands around it.
    private mutating func word(from start: Int) -> Int {
        let (end, hasAt) = endOfWord(from: start)
        guard end > start else { return start + 1 }
        isDone = false
        if hasAt { return addressWord(from: start, end) }
        if continuesDomain(from: start) {
            bare = ByteRange(bare.start, end)
            lastToken = bare
        } else if !isFold(ByteRange(start, end)) {
            lastToken = ByteRange(start, end)
        }
        return end
    }

    private func endOfWord(from start: Int) -> (end: Int, hasAt: Bool) {
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
        return (index, hasAt)
    }

    /// A word with an `@`. Blanks and comments may stand beside the `@` (RFC 5322 section 4.4).
    private mutating func addressWord(from start: Int, _ wordEnd: Int) -> Int {
        let from = localPartStart(start)
        var last = wordEnd
        if last < value.end, Byte.isBlank(line[last]) {
            while last > start, line[last - 1] == Byte.question { last -= 1 }
        }
        var end = wordEnd
        if last > start, line[last - 1] == Byte.at { end = endOfDomain(behind: wordEnd) }
        lastToken = ByteRange(from, end)
        if isAddress(lastToken) { bare = lastToken }
        return end
    }

    /// `"john doe"@example.com`, `noreply @example.com`: the token before the `@` belongs to the address.
    private func localPartStart(_ start: Int) -> Int {
        if line[start] == Byte.at, !lastToken.isEmpty,
            line[lastToken.start] == Byte.quote
                || line.firstIndex(of: Byte.at, from: lastToken.start, before: lastToken.end) == nil
        {
            return lastToken.start
        }
        var from = start
        while from < value.end, line[from] == Byte.question { from += 1 }
        return from
    }

    /// `noreply@ bank.example`, `noreply@(x)bank.example`: where the word behind blanks and comments ends.
    private mutating func endOfDomain(behind end: Int) -> Int {
        var index = end
        skip: while index < value.end {
            switch line[index] {
            case Byte.space, Byte.tab: index += 1
            case Byte.question where index + 1 < value.end && Byte.isBlank(line[index + 1]): index += 1
            case Byte.openParenthesis:
                guard let close = marks.endOfComment(from: index) else { break skip }
                index = close
            default: break skip
            }
        }
        let (last, hasAt) = endOfWord(from: index)
        return last > index && !hasAt ? last : end
    }

    /// `noreply@bank .example`, `noreply@bank. example` and `noreply@bank . example`. A dot behind a domain that has one
    /// already ends a sentence, unless blanks stand on both sides of each.
    private func continuesDomain(from start: Int) -> Bool {
        guard bare.isPresent, bare == lastToken else { return false }
        let domain = AddressPath.domain(of: bare, in: line)
        let firstDot = line.firstIndex(of: Byte.dot, from: domain.start, before: domain.end)
        if line[start] == Byte.dot {
            guard start + 1 < value.end else { return false }
            if Byte.isAlphanumeric(line[start + 1]) { return true }
            guard Byte.isBlank(line[start + 1]), start + 2 < value.end, Byte.isAlphanumeric(line[start + 2]) else {
                return false
            }
            return firstDot.map(isLoneDot) ?? true
        }
        guard line[bare.end - 1] == Byte.dot, Byte.isAlphanumeric(line[start]), let firstDot else { return false }
        return firstDot == bare.end - 1 || isLoneDot(firstDot) && isLoneDot(bare.end - 1)
    }

    /// ` . `
    private func isLoneDot(_ dot: Int) -> Bool {
        Byte.isBlank(line[dot - 1]) && dot + 1 < value.end && Byte.isBlank(line[dot + 1])
    }

    /// `?` for the newline of a folded line.
    private func isFold(_ word: ByteRange) -> Bool {
        for index in word.start..<word.end where line[index] != Byte.question { return false }
        return true
    }

    // MARK: Quotes, comments, brackets

    private mutating func quotedString(from start: Int) -> Int {
        isDone = false
        guard let end = marks.endOfQuotes(from: start) else {
            // Not closed: cut inside the quotes, or a lone `"` in a name.
            return isCut ? value.end : start + 1
        }
        lastToken = ByteRange(start, end)
        return end
    }

    /// Steps over a comment and keeps it: `a@b.example (Name)`.
    private mutating func keptComment(from start: Int) -> Int {
        guard let end = marks.endOfComment(from: start) else { return isCut ? value.end : start + 1 }
        if end > start + 2 { lastComment = ByteRange(start + 1, end - 1) }
        return end
    }

    /// `<address>`, from its opening bracket.
    ///
    /// Of several in one mailbox the last one is the address: all before it is a name, however it looks.
    private mutating func angleAddress(from start: Int) -> Int {
        lastToken = .absent
        guard let inside = marks.insideBrackets(from: start) else {
            isDone = false
            guard isCut else { return start + 1 }
            cutBracket = start
            return value.end
        }
        if isAddress(inside) {
            angle = inside
        } else {
            emptyAngle = inside
        }
        isDone = true
        return inside.end + 1
    }

    // MARK: Mailboxes

    /// Whether the current mailbox has an address already.
    private var hasAddress: Bool { angle.isPresent || bare.isPresent }

    /// Whether something stands before the last `@`, and behind it what may be a domain.
    private func isAddress(_ text: ByteRange) -> Bool {
        let domain = AddressPath.domain(of: text, in: line)
        guard domain.isPresent, domain.start > text.start + 1 else { return false }
        for index in domain.start..<domain.end {
            let byte = line[index]
            if Byte.isAlphanumeric(byte) || byte >= 0x80 || byte == Byte.question { return true }
        }
        return false
    }

    /// A part without an address is the beginning of the next one's name: `Doe, John <j@d.example>`.
    private mutating func finishMailbox(at end: Int, into event: inout LogEvent, _ batch: inout EventBatch) {
        let before = ByteRange(phraseStart, angle.isPresent ? angle.start - 1 : bare.start)
        if angle.isPresent {
            let behind = ByteRange(angle.end + 1, end)
            emit(angle, name: nameInside(before), between: before, and: behind, into: &event, &batch)
        } else if bare.isPresent {
            let name = lastComment.isPresent ? nameInside(lastComment) : nameBefore(before)
            emit(bare, name: name, between: before, and: ByteRange(bare.end, end), into: &event, &batch)
        }
        if hasAddress { phraseStart = end + 1 }
        angle = .absent
        bare = .absent
        lastComment = .absent
        lastToken = .absent
        isDone = false
    }
}
