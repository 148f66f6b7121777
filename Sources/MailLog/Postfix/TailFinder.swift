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

        /// At MAIL nobody has said RCPT: what reads as a recipient is a part of a raw sender.
        @inline(__always)
        func isImpossible(_ tail: SessionTail, in line: ByteView) -> Bool {
            tail.recipient.isPresent && tail.sender.isPresent && line.slice(stage).equals("MAIL")
        }
    }

    /// How many places are tried: more than fit into a line of Postfix, which is cut at 2,000 bytes.
    static let mostPlaces = 256
    /// How many senders are named where a line can be read in many ways.
    private static let mostSenders = 32
    /// smtpd cuts its texts at 510 bytes: a longer address does not stand in them as a whole.
    private static let longText = 480

    let line: ByteView
    let decision: Decision
    /// At RCPT a recipient is known, for a milter also behind it; at MAIL none.
    let isRecipientStage: Bool
    let isMailStage: Bool

    static func find(_ line: ByteView, _ decision: Decision) -> Found? {
        var at = decision.from
        var isClear = true
        while let separator = line.firstIndex(of: Byte.semicolon, then: Byte.space, from: at) {
            if let tail = SessionTail.readStrict(line, from: separator + 2), tail.end == line.count {
                // Without quotes, and with no other candidate before it, there is nothing to weigh.
                if isClear, !tail.holdsQuotes(in: line), !decision.isImpossible(tail, in: line) {
                    return Found(separator: separator, tail: tail)
                }
                isClear = false
                break
            }
            if line.has("from=<", at: separator + 2) { isClear = false }
            at = separator + 2
        }
        return isClear ? nil : weighed(line, decision)
    }

    @inline(never)
    private static func weighed(_ line: ByteView, _ decision: Decision) -> Found? {
        TailFinder(line, decision).weigh()
    }

    private init(_ line: ByteView, _ decision: Decision) {
        self.line = line
        self.decision = decision
        // smtpd's own restrictions behind RCPT name no recipient where there are several; a milter's lines name the first.
        isRecipientStage =
            line.slice(decision.stage).equals("RCPT")
            || decision.isForeign && TailFinder.isOfMail(line.slice(decision.stage))
        isMailStage = line.slice(decision.stage).equals("MAIL")
    }

    private static func isOfMail(_ stage: ByteView) -> Bool {
        stage.equals("END-OF-MESSAGE") || stage.equals("DATA") || stage.equals("BDAT")
    }

    /// More than one place could be the beginning, or quotes may be a part of a raw address. Rejects begin with the
    /// address that they are about, `554 5.7.1 <ADDRESS>: …`, so the true tail is the one whose S or R that is.
    private func weigh() -> Found? {
        let first = line.firstIndex(of: "; from=<", from: decision.from)
        let ending = RawEnding(line, from: decision.from)
        if let first, isCut(first, ending) { return nil }
        let subject = subject()
        let (about, strict, withoutRecipient) = strictReadings(subject)
        if let about { return about }
        if let ending, let subject, let found = named(subject, ending) {
            if let strict, strict.separator - decision.text >= TailFinder.longText { return strict }
            return found
        }
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

    /// Quotes that nothing closes, and no protocol at the end: the log cut the sender, and what reads like a tail is a part
    /// of it.
    private func isCut(_ first: Int, _ ending: RawEnding?) -> Bool {
        guard line.has("\"", at: first + 8), !(ending?.tail.hasProtocol ?? false) else { return false }
        return AddressPath.endOfQuotes(line, from: first + 8) == nil
    }

    /// Where the address stands that the text is about: behind `554 5.7.1 <`, or behind an access map's `<`.
    private func subject() -> Int? {
        var cursor = Cursor(line, at: decision.text)
        while Byte.isDigit(cursor.byte) || cursor.byte == Byte.dot || cursor.byte == Byte.space { cursor.at += 1 }
        return cursor.skip(Byte.less) ? cursor.at : nil
    }

    /// Where the sender stands in `554 5.7.1 Service unavailable; Sender address [S] blocked using …` (default_rbl_reply).
    private func listed() -> Int? {
        var cursor = Cursor(line, at: decision.text)
        while Byte.isDigit(cursor.byte) || cursor.byte == Byte.dot || cursor.byte == Byte.space { cursor.at += 1 }
        return cursor.skip("Service unavailable; Sender address [") ? cursor.at : nil
    }
}

// MARK: Addresses in external form

extension TailFinder {
    /// The first reading that the text is about, the first one at all, and one that lacks the recipient that it should
    /// have.
    private func strictReadings(_ subject: Int?) -> (about: Found?, first: Found?, withoutRecipient: Found?) {
        var first: Found?
        var withoutRecipient: Found?
        let listed = listed()
        var at = decision.from
        while let separator = line.firstIndex(of: Byte.semicolon, then: Byte.space, from: at) {
            at = separator + 2
            guard let tail = SessionTail.readStrict(line, from: at), tail.end == line.count, tail.isExternal(in: line)
            else { continue }
            let found = Found(separator: separator, tail: tail)
            if isMailStage, tail.recipient.isPresent { continue }
            if isRecipientStage, tail.sender.isPresent, !tail.recipient.isPresent {
                // Of a raw line, `from=<"…> to=<"@…>` reads as a sender alone.
                if line.firstIndex(of: " to=<", from: tail.sender.start) == nil { withoutRecipient = found }
                continue
            }
            if let subject, isAbout(subject, found) { return (found, first, withoutRecipient) }
            if let listed, end(of: tail.sender, at: listed, before: "] blocked using ") != nil {
                return (found, first, withoutRecipient)
            }
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

    func isAboutRecipient(_ words: Int) -> Bool {
        line.has("Relay access denied", at: words) || line.has("Recipient address rejected", at: words)
    }

    /// Where an address ends that stands at `start`, up to `close`. Reject texts hold it without the quotes of the
    /// external form.
    private func end(of address: ByteRange, at start: Int, before close: StaticString = ">: ") -> Int? {
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
        return line.has(close, at: at) ? at : nil
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
    func isReply(before end: Int) -> Bool {
        line.firstIndex(of: " said: ", from: decision.text, before: end) != nil
    }

    func add(_ sender: ByteRange, to senders: inout [ByteRange]) {
        let domain = line.slice(AddressPath.domain(of: sender, in: line))
        guard senders.count < TailFinder.mostSenders,
            !senders.contains(where: { line.slice(AddressPath.domain(of: $0, in: line)).equals(domain) })
        else { return }
        senders.append(sender)
    }
}

extension SessionTail {
    /// Whether an address begins with a quotation mark: in a raw line that may be a part of the address.
    @inline(__always)
    fileprivate func holdsQuotes(in line: ByteView) -> Bool {
        !sender.isEmpty && line[sender.start] == Byte.quote
            || !recipient.isEmpty && line[recipient.start] == Byte.quote
    }

    /// Whether the addresses are as Postfix quotes them, a local part as a whole, and commas stand behind both or none.
    fileprivate func isExternal(in line: ByteView) -> Bool {
        guard SessionTail.isExternal(sender, in: line), SessionTail.isExternal(recipient, in: line) else {
            return false
        }
        guard sender.isPresent, recipient.isPresent, recipient.end + 1 < line.count else { return true }
        return (line[sender.end + 1] == Byte.comma) == (line[recipient.end + 1] == Byte.comma)
    }

    private static func isExternal(_ address: ByteRange, in line: ByteView) -> Bool {
        guard !address.isEmpty, line[address.start] == Byte.quote else { return true }
        guard let end = AddressPath.endOfQuotes(line, from: address.start) else { return false }
        return end == address.end || end < address.end && line[end] == Byte.at
    }
}
