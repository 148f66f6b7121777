// Plesk: its mail handlers and its local delivery agent name the envelope beside Postfix.

/// Reads `QID: from=<S> to=<R>` (psa-pc-remote), `QID: from=<S>, to=<R>, dirname=D` and
/// `postfix-local: from=S, to=R, dirname=D` (postfix-local).
enum Plesk {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        _ = cursor.skip("postfix-local: ")
        _ = cursor.skipQueueID(into: &event)
        guard cursor.skip("from=") else { return }
        guard cursor.skip(Byte.less) else { return readBare(cursor, into: &event, &batch) }
        guard let sender = AddressPath.readStrict(&cursor), cursor.skip(", to=<") || cursor.skip(" to=<"),
            let recipient = AddressPath.readStrict(&cursor)
        else { return }
        accept(sender, recipient, cursor.line, into: &event, &batch)
    }

    /// Without brackets the addresses end where there is only one place for it.
    private static func readBare(_ cursor: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard let end = line.lastIndex(of: ", dirname=", from: cursor.at),
            let to = line.firstIndex(of: ", to=", from: cursor.at, before: end),
            line.firstIndex(of: ", to=", from: to + 1, before: end) == nil
        else { return }
        accept(ByteRange(cursor.at, to), ByteRange(to + 5, end), line, into: &event, &batch)
    }

    private static func accept(
        _ sender: ByteRange, _ recipient: ByteRange, _ line: ByteView, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) {
        event.kind = .pleskResult
        event.role = .companion
        batch.addSender(.envelope, sender, in: line, to: &event)
        batch.addRecipient(recipient, to: &event)
    }
}
