// postfwd: which rule matched which request.

/// Reads `[RULES]` and `[CACHE]` lines:
///
/// `[RULES] rule=3, id=X, queue=Q, client=NAME[IP], user=U,
/// sender=<S>, recipient=<R>, helo=<H>, …`.
enum Postfwd {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.skip("[RULES] ") || cursor.skip("[CACHE] "),
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
        guard cursor.skip(", sender=<"), let sender = AddressPath.readStrict(&cursor) else { return }
        batch.addSender(.envelope, sender, in: cursor.line, to: &event)
        guard cursor.skip(", recipient=<"), let recipient = AddressPath.readStrict(&cursor) else { return }
        batch.addRecipient(recipient, to: &event)
        if cursor.skip(", helo=<"), let helo = cursor.take(upTo: Byte.greater) { event.helo = helo }
    }
}
