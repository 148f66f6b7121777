// Proxmox Mail Gateway: a filter with message IDs of its own between two hops.

/// Reads lines of `pmg-smtp-filter`.
///
/// The filter's ID (14 and more hexadecimal digits) is what Postfix logs as `250 2.5.0 OK (FID)`.
enum Proxmox {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if !cursor.skipQueueID(into: &event) {
            // Older versions write their own time before the ID.
            guard cursor.take(upTo: ": ") != nil, cursor.skipQueueID(into: &event) else { return }
        }
        if cursor.skip("new mail message-id=") {
            event.messageID = MessageID.withoutBrackets(cursor.rest(), in: cursor.line)
        } else if cursor.skip("accept mail to <") {
            event.action = .pass
            readRecipient(&cursor, before: " (", into: &event, &batch)
        } else if cursor.skip("block mail to <") {
            event.action = .reject
            readRecipient(&cursor, before: " (", into: &event, &batch)
        } else if cursor.skip("moved mail for <") {
            event.action = .hold
            readRecipient(&cursor, before: " - ", into: &event, &batch)
        } else {
            return
        }
        event.kind = .proxmoxResult
        event.role = .companion
    }

    /// `R> (QID) (rule: …)`, `R> to spam quarantine - QID (rule: …)`.
    private static func readRecipient(
        _ cursor: inout Cursor, before mark: StaticString, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        guard let recipient = AddressPath.readStrict(&cursor) else { return }
        batch.addRecipient(recipient, to: &event)
        guard cursor.take(upTo: mark) != nil, let end = QueueID.end(in: cursor.line, from: cursor.at) else { return }
        event.linkedQueueID = ByteRange(cursor.at, end)
        event.link = .nextHop
    }
}
