// Where the text of a reject ends and its `; from=<S> to=<R> …` begins.

/// Finds the session tail of a decision among look-alikes in the text, in S and in R.
struct TailFinder {
    /// A tail and the `; ` before it.
    struct Found {
        var separator: Int
        var tail: SessionTail
        /// Further senders that the line may as well name. All of them are the client's own words.
        var others: [ByteRange] = []
    }

    /// What is known of a decision before its text.
    struct Decision {
        /// Where the text begins.
        var text: Int
        /// Where the `; ` may begin, at the earliest.
        var from: Int
        /// `RCPT`, `MAIL` …
        var stage: ByteRange
        /// Whether the text is another server's or a milter's, which may quote lines like these.
        var isForeign: Bool
    }

    /// How many places are tried: more than fit into a line of Postfix, which is cut at 2,000 bytes.
    private static let mostPlaces = 256
    /// How many senders are named where a line can be read in many ways.
    private static let mostSenders = 32
    /// smtpd cuts its texts at 510 bytes: a longer address does not stand in them as a whole.
    private static let longText = 480

    private let line: ByteView
    private let decision: Decision
    /// At RCPT a recipient is known, at MAIL none.
    private let isRecipientStage: Bool
    private let isMailStage: Bool

    @inline(__always)
    static func find(_ line: ByteView, _ decision: Decision) -> Found? {
        var at = decision.from
        var isClear = true
        while let separator = line.firstIndex(of: Byte.semicolon, then: Byte.space, from: at) {
            if let tail = SessionTail.readStrict(line, from: separator + 2), tail.end == line.count {
                // Without quotes, and with no other candidate before it, there is nothing to weigh.
                if isClear, !tail.holdsQuotes(in: line) { return Found(separator: separator, tail: tail) }
                isClear = false
                break
            }
            if line.has("from=<", at: separator + 2) { isClear = false }
            at = separator + 2
        }
        return isClear ? nil : TailFinder(line, decision).weigh()
    }

    private init(_ line: ByteView, _ decision: Decision) {
        self.line = line
        self.decision = decision
        isRecipientStage = line.slice(decision.stage).equals("RCPT")
        isMailStage = line.slice(decision.stage).equals("MAIL")
    }

    /// More than one place could be the beginning, or quotes may be a part of a raw address. Rejects begin with the
    /// address that they are about, `554 5.7.1 <ADDRESS>: …`, so the true tail is the one whose S or R that is.
    private func weigh() -> Found? {
        let subject = subject()
        let (about, strict, withoutRecipient) = strictReadings(subject)
        if let about { return about }
        let ending = RawEnding(line, from: decision.from)
        if let ending, let subject, let found = named(subject, ending) {
            if let strict, strict.separator - decision.text >= TailFinder.longText { return strict }
            return found
        }
        let first = line.firstIndex(of: "; from=<", from: decision.from)
        if let strict {
            guard let ending, let first else { return strict }
            if first < strict.separator { return contradicted(strict, from: first, ending) }
            // Quotes without a domain behind them are no whole address.
            guard !strict.tail.sender.isEmpty, !AddressPath.domain(of: strict.tail.sender, in: line).isPresent else {
                return strict
            }
            return splits(from: first, ending) ?? strict
        }
        guard let ending, let first else { return withoutRecipient }
        return raw(from: first, ending) ?? withoutRecipient
    }

    /// Where the address stands that the text is about: behind `554 5.7.1 <`, or behind an access map's `<`.
    private func subject() -> Int? {
        var cursor = Cursor(line, at: decision.text)
        while Byte.isDigit(cursor.byte) || cursor.byte == Byte.dot || cursor.byte == Byte.space { cursor.at += 1 }
        return cursor.skip(Byte.less) ? cursor.at : nil
    }
}

// MARK: Addresses in external form

extension TailFinder {
    /// The first reading that the text is about, the first one at all, and one that lacks the recipient that it should
    /// have.
    private func strictReadings(_ subject: Int?) -> (about: Found?, first: Found?, withoutRecipient: Found?) {
        var first: Found?
        var withoutRecipient: Found?
        var at = decision.from
        while let separator = line.firstIndex(of: Byte.semicolon, then: Byte.space, from: at) {
            at = separator + 2
            guard let tail = SessionTail.readStrict(line, from: at), tail.end == line.count else { continue }
            let found = Found(separator: separator, tail: tail)
            if isRecipientStage, tail.sender.isPresent, !tail.recipient.isPresent {
                // Of a raw line, `from=<"…> to=<"@…>` reads as a sender alone.
                if line.firstIndex(of: " to=<", from: tail.sender.start) == nil { withoutRecipient = found }
                continue
            }
            if let subject, isAbout(subject, found) { return (found, first, withoutRecipient) }
            first = first ?? found
        }
        return (nil, first, withoutRecipient)
    }

    private func isAbout(_ subject: Int, _ found: Found) -> Bool {
        if let end = end(of: found.tail.sender, at: subject), end < found.separator {
            return !line.has(">: Re", at: end) || !isAboutRecipient(end + 3)
        }
        guard let end = end(of: found.tail.recipient, at: subject), end < found.separator else { return false }
        return !line.has(">: Sender address rejected", at: end)
    }

    private func isAboutRecipient(_ words: Int) -> Bool {
        line.has("Relay access denied", at: words) || line.has("Recipient address rejected", at: words)
    }

    /// Where an address ends that stands at `start`, up to a `>`. Reject texts hold it without the quotes of the
    /// external form.
    private func end(of address: ByteRange, at start: Int) -> Int? {
        guard !address.isEmpty else { return nil }
        var at = start
        var isQuoted = false
        var index = address.start
        while index < address.end {
            var byte = line[index]
            index += 1
            if byte == Byte.quote {
                isQuoted.toggle()
                continue
            }
            if byte == Byte.backslash, isQuoted, index < address.end {
                byte = line[index]
                index += 1
            }
            guard at < line.count, line[at] == byte else { return nil }
            at += 1
        }
        return at < line.count && line[at] == Byte.greater ? at : nil
    }

    /// A strict reading behind another beginning, which may stand in the recipient of a raw one: then either may be the
    /// client's. A foreign text that quotes a line names nobody.
    private func contradicted(_ strict: Found, from first: Int, _ ending: RawEnding) -> Found {
        let domain = AddressPath.domain(of: strict.tail.sender, in: line)
        var found = strict
        for split in RawSplits(line, from: first + 8, before: ending.close)
        where split.domain.isPresent {
            guard split.recipientStart <= strict.separator || !domain.isPresent,
                !line.slice(split.domain).equals(line.slice(domain))
            else { continue }
            if decision.isForeign || isReply(before: first) {
                found.tail = SessionTail(end: strict.tail.end)
                return found
            }
            add(ByteRange(first + 8, split.senderEnd), to: &found.others)
        }
        if !domain.isPresent, let other = found.others.first {
            found.tail.sender = other
            found.others.removeFirst()
        }
        return found
    }

    /// Whether the text quotes another server.
    private func isReply(before end: Int) -> Bool {
        line.firstIndex(of: " said: ", from: decision.text, before: end) != nil
    }

    private func add(_ sender: ByteRange, to senders: inout [ByteRange]) {
        let domain = line.slice(AddressPath.domain(of: sender, in: line))
        guard senders.count < TailFinder.mostSenders,
            !senders.contains(where: { line.slice(AddressPath.domain(of: $0, in: line)).equals(domain) })
        else { return }
        senders.append(sender)
    }
}

// MARK: Raw addresses

extension TailFinder {
    /// The readings whose text is `<X>: WORDS` with X as their S or R, whichever the words are about. A client may make
    /// several of them fit; then all senders are named.
    private func named(_ subject: Int, _ ending: RawEnding) -> Found? {
        var best: Found?
        var senders: [ByteRange] = []
        var at = decision.from
        for _ in 0..<TailFinder.mostPlaces {
            guard let separator = line.firstIndex(of: "; from=<", from: at, before: ending.close) else { break }
            at = separator + 1
            guard let (address, words) = textAbout(subject, before: separator),
                let tail = tail(about: address, words, separator, ending)
            else { continue }
            if best == nil || best?.tail.sender.isEmpty == true, best == nil || !tail.sender.isEmpty {
                best = Found(separator: separator, tail: tail)
            }
            if !tail.sender.isEmpty { add(tail.sender, to: &senders) }
        }
        best?.others = Array(senders.dropFirst())
        return best
    }

    /// `<X>: WORDS` before a separator. The words are Postfix's or a rule's, and hold nothing that a client says.
    private func textAbout(_ subject: Int, before separator: Int) -> (address: ByteRange, words: Int)? {
        var start = separator
        scan: while start > subject {
            switch line[start - 1] {
            case Byte.less, Byte.greater, Byte.semicolon, Byte.at, Byte.quote: break scan
            default: start -= 1
            }
        }
        guard start > subject, line[start - 1] == Byte.greater, line.has(": ", at: start) else { return nil }
        return (ByteRange(subject, start - 1), start + 2)
    }

    private func tail(about address: ByteRange, _ words: Int, _ separator: Int, _ ending: RawEnding) -> SessionTail? {
        if line.has("Helo command rejected", at: words) || line.has("Client host rejected", at: words) { return nil }
        let isSender = line.has("Sender address rejected", at: words)
        if !isAboutRecipient(words), let tail = tail(sender: address, separator + 8, ending) { return tail }
        return isSender ? nil : tail(recipient: address, separator + 8, ending)
    }

    /// The tail whose sender is this address: its length leaves one place where it can end.
    private func tail(sender address: ByteRange, _ start: Int, _ ending: RawEnding) -> SessionTail? {
        let end = start + address.count
        guard end <= ending.close, line.slice(start, end).equals(line.slice(address)) else { return nil }
        let sender = ByteRange(start, end)
        if line.has("> to=<", at: end), end + 6 <= ending.close {
            return ending.tail(sender: sender, recipient: ByteRange(end + 6, ending.close))
        }
        if line.has(">, to=<", at: end), end + 7 <= ending.close {
            return ending.tail(sender: sender, recipient: ByteRange(end + 7, ending.close))
        }
        return end == ending.close && !isRecipientStage ? ending.tail(sender: sender) : nil
    }

    private func tail(recipient address: ByteRange, _ start: Int, _ ending: RawEnding) -> SessionTail? {
        let recipient = ByteRange(ending.close - address.count, ending.close)
        guard recipient.start - 6 >= start, line.slice(recipient).equals(line.slice(address)) else { return nil }
        var end = recipient.start - 6
        if !line.has("> to=<", at: end) {
            end -= 1
            guard end >= start, line.has(">, to=<", at: end) else { return nil }
        }
        guard end == start || RawSplits.domain(line, from: start, before: end).isPresent else { return nil }
        return ending.tail(sender: ByteRange(start, end), recipient: recipient)
    }

    /// The readings of the first beginning. Whichever place the tail truly begins at, the sender's domain stands before
    /// one of the places where a recipient may begin, so none is missed.
    private func raw(from separator: Int, _ ending: RawEnding) -> Found? {
        let start = separator + 8
        guard start <= ending.close else { return nil }
        let whole = ByteRange(start, ending.close)
        let isWhole = RawSplits.domain(line, from: start, before: ending.close).isPresent
        if isMailStage, isWhole { return Found(separator: separator, tail: ending.tail(sender: whole)) }
        if let found = splits(from: separator, ending) { return found }
        if !isRecipientStage, isWhole { return Found(separator: separator, tail: ending.tail(sender: whole)) }
        // A null sender, or one without a domain.
        var all = RawSplits(line, from: start, before: ending.close)
        guard let split = all.next(), split.senderEnd == start || all.next() == nil else {
            return isMailStage ? Found(separator: separator, tail: ending.tail(sender: whole)) : nil
        }
        return Found(separator: separator, tail: tail(from: start, split, ending))
    }

    private func tail(from start: Int, _ split: RawSplit, _ ending: RawEnding) -> SessionTail {
        ending.tail(
            sender: ByteRange(start, split.senderEnd), recipient: ByteRange(split.recipientStart, ending.close))
    }

    /// All readings whose sender has a domain, and whose recipient has one or is a plain word.
    private func splits(from separator: Int, _ ending: RawEnding) -> Found? {
        let start = separator + 8
        let lastAt = line.lastIndex(of: Byte.at, from: start, before: ending.close) ?? start
        let isRecipient = RawSplits.domain(line, from: start, before: ending.close).isPresent
        var last: RawSplit?
        var unlikely: RawSplit?
        var senders: [ByteRange] = []
        for split in RawSplits(line, from: start, before: ending.close) where split.domain.isPresent {
            guard isRecipient || split.recipientStart > lastAt else {
                unlikely = split
                continue
            }
            last = split
            add(ByteRange(start, split.senderEnd), to: &senders)
        }
        guard let split = last ?? unlikely else { return nil }
        guard senders.count > 1 else {
            return Found(separator: separator, tail: tail(from: start, split, ending))
        }
        if decision.isForeign || isReply(before: separator) {
            return Found(separator: separator, tail: SessionTail(end: line.count))
        }
        // Who the recipient is cannot be told.
        return Found(
            separator: separator, tail: ending.tail(sender: senders[0]), others: Array(senders.dropFirst()))
    }
}

extension SessionTail {
    /// Whether an address begins with a quotation mark: in a raw line that may be a part of the address.
    @inline(__always)
    fileprivate func holdsQuotes(in line: ByteView) -> Bool {
        !sender.isEmpty && line[sender.start] == Byte.quote
            || !recipient.isEmpty && line[recipient.start] == Byte.quote
    }
}
