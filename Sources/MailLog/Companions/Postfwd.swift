// postfwd: which rule matched which request.

/// Reads `[RULES]`, `[CACHE]` and `[RATES]` lines:
///
/// `[RULES] rule=3, id=X, queue=Q, client=NAME[IP], user=U,
/// sender=<S>, recipient=<R>, helo=<H>, proto=P, …`; queue, user and recipient only where there are any.
enum Postfwd {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.skip("[RULES] ") || cursor.skip("[CACHE] ") || cursor.skip("[RATES] "),
            let rule = cursor.take(upTo: ", client="), let peer = Peer.read(&cursor)
        else { return }
        // The rule's name and the queue ID are no stranger's words.
        if let queue = cursor.line.lastIndex(of: ", queue=", from: rule.start, before: rule.end),
            QueueID.end(in: cursor.line, from: queue + 8) == rule.end
        {
            event.queueID = ByteRange(queue + 8, rule.end)
        }
        event.setClient(peer)
        event.kind = .postfwdRule
        event.role = .companion
        if cursor.skip(", user=") {
            let user = cursor.word(endingAt: Byte.comma)
            if !user.isEmpty { event.saslUsername = user }
        }
        guard cursor.skip(", sender=<") else { return }
        readParties(cursor, into: &event, &batch)
    }

    /// `S>, recipient=<R>, helo=<H>, proto=`: the addresses stand without quotes, and in HELO no bracket.
    private static func readParties(_ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = start.line
        guard
            let helo = line.lastIndex(
                of: ">, helo=<", from: start.at, before: line.lastIndex(of: ">, proto=", from: start.at) ?? line.count)
        else { return }
        var cursor = Cursor(line, at: helo + 9)
        if let name = cursor.take(upTo: Byte.greater) { event.helo = name }
        guard line.firstIndex(of: ">, recipient=<", from: start.at, before: helo) != nil else {
            return batch.addSender(.envelope, ByteRange(start.at, helo), in: line, to: &event)
        }
        guard
            let (sender, recipient) = UnquotedAddress.split(line, from: start.at, before: helo, at: ">, recipient=<")
        else { return }
        batch.addSender(.envelope, sender, in: line, to: &event)
        batch.addRecipient(recipient, to: &event)
    }
}
