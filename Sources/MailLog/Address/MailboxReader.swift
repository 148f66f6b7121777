// From, Reply-To, Sender: RFC 5322 mailbox lists as strangers write them and
// Postfix logs them (a folded line's newline is a `?`).

/// Reads the mailboxes of an address header.
///
/// Takes what RFC 5322 section 3.4 allows (phrases, quoted strings, comments, groups, lists) and what mails hold
/// beside it: blanks inside the brackets, source routes, two `@`, no brackets at all.
struct MailboxReader {
    /// The line up to the end of the value.
    private let line: ByteView
    private let value: ByteRange
    /// Whether the log may have cut the value.
    private let isCut: Bool
    private let source: SenderSource
    /// Whether the cut may have taken an address, or a part of one.
    private(set) var lostText = false

    private var phraseStart: Int
    /// The word with an `@` outside brackets, if there is one.
    private var bare = ByteRange.absent
    /// Where the quoted string before the position began: a local part, if an `@` follows it.
    private var quoteStart = -1
    /// Whether the last mailbox is whole.
    private var isDone = false
    private var hasMailbox = false
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
            case Byte.space, Byte.tab, Byte.comma, Byte.semicolon, Byte.less, Byte.openParenthesis: break scan
            case Byte.quote where !hasAt: break scan
            case Byte.colon where !hasAt: break scan
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
        if line[start] == Byte.at, start > value.start, line[start - 1] == Byte.quote, quoteStart >= 0 { return quoteStart }
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

    private func comment(from start: Int) -> Int {
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
        var from = start + 1
        while from < value.end, Byte.isBlank(line[from]) { from += 1 }
        if from < value.end, line[from] == Byte.quote, let quoted = AddressPath.endOfQuotes(line, from: from) {
            from = quoted
        }
        guard let close = line.firstIndex(of: Byte.greater, from: from) else {
            isDone = false
            return isCut ? value.end : start + 1
        }
        emit(ByteRange(start + 1, close), phrase: ByteRange(phraseStart, start), into: &event, &batch)
        bare = .absent
        phraseStart = close + 1
        isDone = true
        return close + 1
    }

    // MARK: Mailboxes

    private mutating func finishMailbox(at end: Int, into event: inout LogEvent, _ batch: inout EventBatch) {
        if bare.isPresent {
            emit(bare, phrase: lastComment, into: &event, &batch)
            bare = .absent
        }
        lastComment = .absent
        phraseStart = end + 1
        isDone = false
    }

    private mutating func emit(
        _ raw: ByteRange, phrase: ByteRange, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        hasMailbox = true
        let name = phrase.isPresent ? nameInside(phrase) : .absent
        let compact = withoutRoute(raw)
        var field: SenderField
        if needsCleaning(compact) {
            let (address, domain) = clean(compact, into: &batch)
            field = SenderField(source: source, address: address, domain: domain)
        } else {
            field = SenderField(source: source, address: compact, domain: AddressPath.domain(of: compact, in: line))
        }
        field.displayName = name
        batch.senders.append(field)
        event.senderCount &+= 1
        if name.isPresent { addressInName(name, besides: field.domain, into: &event, &batch) }
    }

    /// Takes the source route off: `@relay,@other:user@host` (RFC 5321 section 4.1.1.3).
    private func withoutRoute(_ raw: ByteRange) -> ByteRange {
        var start = raw.start
        while start < raw.end, Byte.isBlank(line[start]) { start += 1 }
        guard start < raw.end, line[start] == Byte.at,
            let colon = line.firstIndex(of: Byte.colon, from: start, before: raw.end)
        else { return raw }
        return ByteRange(colon + 1, raw.end)
    }

    /// Blanks and comments inside an address: `noreply @ bank . example`, `a@(x)b.example`.
    private func needsCleaning(_ address: ByteRange) -> Bool {
        guard !address.isEmpty, line[address.start] != Byte.quote else { return false }
        for index in address.start..<address.end {
            switch line[index] {
            case Byte.space, Byte.tab, Byte.openParenthesis: return true
            default: break
            }
        }
        return false
    }

    /// Writes the address without its blanks, comments and fold marks to the scratch bytes.
    private func clean(_ raw: ByteRange, into batch: inout EventBatch) -> (ByteRange, ByteRange) {
        let start = batch.scratch.count
        var index = raw.start
        while index < raw.end {
            switch line[index] {
            case Byte.space, Byte.tab: index += 1
            case Byte.question where index + 1 < raw.end && Byte.isBlank(line[index + 1]): index += 1
            case Byte.openParenthesis: index = comment(from: index)
            default:
                batch.scratch.append(line[index])
                index += 1
            }
        }
        let address = ByteRange(start, batch.scratch.count)
        let domain = batch.scratch.withUnsafeBytes { AddressPath.domain(of: address, in: ByteView($0)) }
        return (address.inScratch, domain.isPresent ? domain.inScratch : .absent)
    }

    /// The phrase without blanks, fold marks and the quotes around it; absent where nothing is left.
    private func nameInside(_ phrase: ByteRange) -> ByteRange {
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

    /// No address at all: the whole value is a name, which may show one (`=?UTF-8?B?…?=` around all of it).
    private func nameAlone(into event: inout LogEvent, _ batch: inout EventBatch) {
        let name = nameInside(value)
        if name.isPresent { addressInName(name, besides: .absent, into: &event, &batch) }
    }

    /// Reports an address that the name shows, decoded where it is encoded.
    private func addressInName(
        _ name: ByteRange, besides domain: ByteRange, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let text = line.slice(name)
        guard text.firstIndex(of: "=?") != nil else {
            let shown = DisplayName.address(in: name, of: line)
            guard shown.isPresent, !isSame(shown, domain) else { return }
            batch.addSender(.displayName, shown, in: line, to: &event)
            return
        }
        let start = batch.scratch.count
        EncodedWords.append(text, to: &batch.scratch, using: &batch.spareBytes)
        let whole = ByteRange(start, batch.scratch.count)
        let (shown, host) = batch.scratch.withUnsafeBytes { bytes in
            let address = DisplayName.address(in: whole, of: ByteView(bytes))
            return (address, AddressPath.domain(of: address, in: ByteView(bytes)))
        }
        guard shown.isPresent, host.isPresent else { return batch.scratch.removeLast(batch.scratch.count - start) }
        batch.senders.append(SenderField(source: .displayName, address: shown.inScratch, domain: host.inScratch))
        event.senderCount &+= 1
    }

    /// `"a@b.example" <a@b.example>` shows nothing new.
    private func isSame(_ address: ByteRange, _ domain: ByteRange) -> Bool {
        guard domain.isPresent, !domain.isScratch else { return false }
        let shown = line.slice(AddressPath.domain(of: address, in: line))
        let real = line.slice(domain)
        guard shown.count == real.count else { return false }
        for index in 0..<shown.count where Byte.lowercased(shown[index]) != Byte.lowercased(real[index]) { return false }
        return true
    }
}
