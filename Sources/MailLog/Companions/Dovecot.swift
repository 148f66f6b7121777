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
        guard let key = line.lastIndex(of: "from=", from: start, before: end) else { return }
        var cursor = Cursor(line.slice(0, end), at: key + 5)
        if cursor.skip(Byte.less) {
            guard let address = AddressPath.readStrict(&cursor) else { return }
            batch.addSender(.headerFrom, address, in: line, to: &event)
        } else {
            let address = cursor.word(endingAt: Byte.comma, or: Byte.space)
            if !address.isEmpty { batch.addSender(.headerFrom, address, in: line, to: &event) }
        }
    }
}
