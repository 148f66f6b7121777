// Raw addresses of rejects: which readings of the line there are.

extension TailFinder {
    /// The readings whose text is `<X>: WORDS` with X as their S or R, whichever the words are about. A client may make
    /// several of them fit; then all senders are named.
    func named(_ subject: Int, _ ending: RawEnding) -> Found? {
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
    func raw(from separator: Int, _ ending: RawEnding) -> Found? {
        let start = separator + 8
        guard start <= ending.close else { return nil }
        let whole = ByteRange(start, ending.close)
        let isWhole = RawSplits.domain(line, from: start, before: ending.close).isPresent
        if isMailStage, isWhole { return Found(separator: separator, tail: ending.tail(sender: whole)) }
        if let found = splits(from: separator, ending) { return found }
        if !isRecipientStage, isWhole {
            // A null sender before a recipient with blanks, or a sender who imitates that: nobody is named.
            var hasSplit = RawSplits(line, from: start, before: ending.close)
            let tail = hasSplit.next() == nil ? ending.tail(sender: whole) : SessionTail(end: line.count)
            return Found(separator: separator, tail: tail)
        }
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
    func splits(from separator: Int, _ ending: RawEnding) -> Found? {
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
