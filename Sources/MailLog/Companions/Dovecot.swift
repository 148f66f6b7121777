// Dovecot: what was stored in a mailbox, known by Message-ID.

/// Reads deliveries by Dovecot's LMTP server, LDA and Sieve.
enum Dovecot {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        // `msgid=<M>: saved mail to INBOX`; what stands behind it may be the sender's text.
        guard let key = line.firstIndex(of: "msgid=", from: cursor.at) else { return }
        readFrom(line, from: cursor.at, before: key, into: &event, &batch)
        cursor.at = key + 6
        guard let end = endOfMessageID(cursor) else { return }
        event.kind = .dovecotDelivery
        event.role = .companion
        // Other fields behind it (deliver_log_format): where it ends, only its sender knows.
        if cursor.byte == Byte.less, line[end - 1] != Byte.greater,
            line.firstIndex(of: ">, ", from: cursor.at, before: end) != nil
        {
            return
        }
        event.messageID = MessageID.withoutBrackets(ByteRange(cursor.at, end), in: line)
        // Where the format has the action before the Message-ID, what stands behind it is the sender's text.
        if line.has(": ", at: key - 2) { readAnswered(line, from: cursor.at, into: &event, &batch) }
    }

    /// `rejected message from <S> (reject)`, `sent vacation response to <S>` of Sieve: both go to the envelope's sender. The
    /// Message-ID may imitate them; what ends the line is Sieve's own.
    private static func readAnswered(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        var cursor = Cursor(line, at: start)
        if let hit = line.lastIndex(of: ": rejected message from <", from: start) {
            cursor.at = hit + 25
            guard let sender = AddressPath.readStrict(&cursor), cursor.skip(" ("),
                cursor.take(upTo: Byte.closeParenthesis) != nil, cursor.isAtEnd, !isCut(sender, in: line)
            else { return }
            batch.addSender(.envelope, sender, in: line, to: &event)
        } else if let hit = line.lastIndex(of: ": sent vacation response to <", from: start) {
            cursor.at = hit + 29
            guard let sender = AddressPath.readStrict(&cursor), cursor.isAtEnd, !isCut(sender, in: line) else { return }
            batch.addSender(.envelope, sender, in: line, to: &event)
        }
    }

    /// Before 0.5 Pigeonhole shows 80 bytes of an address at most, and says so with three dots.
    private static func isCut(_ address: ByteRange, in line: ByteView) -> Bool {
        line.slice(address).ends(with: "...")
    }

    /// The Message-ID ends where Dovecot says what it did; of several such places the last one.
    private static func endOfMessageID(_ cursor: Cursor) -> Int? {
        let line = cursor.line
        for word in verbs {
            if let hit = line.lastIndex(of: word, from: cursor.at) { return beforeAction(cursor, hit) }
        }
        return nil
    }

    /// Pigeonhole names the action first since 0.5.17: `: fileinto action: stored mail into …`.
    private static func beforeAction(_ cursor: Cursor, _ end: Int) -> Int {
        let line = cursor.line
        guard line.slice(cursor.at, end).ends(with: " action"),
            let hit = line.lastIndex(of: ": ", from: cursor.at, before: end)
        else { return end }
        for index in hit + 2..<end - 7 where !Byte.isLetter(line[index]) { return end }
        return hit
    }

    private static let verbs: [StaticString] = [
        ": saved mail to ", ": stored mail into ", ": save failed to ", ": forwarded to ", ": rejected: ",
        ": rejected message from ", ": discarded ", ": left message in ", ": marked message to be discarded",
        ": sent vacation response", ": sent notification",
    ]

    /// `from=S` where the administrator put it before the Message-ID (deliver_log_format's `%f` is the header From).
    /// Behind the Message-ID it could be a part of it.
    private static func readFrom(
        _ line: ByteView, from start: Int, before end: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        // The subject may stand before it or behind it, and Dovecot writes the local part without quotes: of two places,
        // or with another address behind this one, nobody is named.
        guard let key = line.firstIndex(of: "from=", from: start, before: end), isField(line, at: key),
            line.firstIndex(of: "from=", from: key + 1, before: end) == nil
        else { return }
        var cursor = Cursor(line.slice(0, end), at: key + 5)
        let isBracketed = cursor.skip(Byte.less)
        let address =
            isBracketed ? AddressPath.readStrict(&cursor) : cursor.word(endingAt: Byte.comma, or: Byte.space)
        guard let address, line.firstIndex(of: Byte.at, from: cursor.at, before: end) == nil,
            line.firstIndex(of: Byte.at, from: address.start, before: address.end) != nil
        else { return }
        batch.addSender(.headerFrom, address, in: line, to: &event)
    }

    /// `from=` itself, not `envelope_from=`.
    private static func isField(_ line: ByteView, at key: Int) -> Bool {
        key > 0 && (line[key - 1] == Byte.space || line[key - 1] == Byte.openParenthesis || line[key - 1] == Byte.comma)
    }
}
