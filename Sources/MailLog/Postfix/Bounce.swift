// bounce: notifications about a message are messages with an ID of their own.

/// Reads `OLD: sender non-delivery notification: NEW` and its relatives.
enum Bounce {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent) {
        guard event.queueID.isPresent, let kind = kind(&cursor), cursor.skip(": "),
            let end = QueueID.end(in: cursor.line, from: cursor.at), end == cursor.end
        else { return }
        event.kind = kind
        event.role = .linked
        event.link = .notification
        event.linkedQueueID = ByteRange(cursor.at, end)
    }

    private static func kind(_ cursor: inout Cursor) -> EventKind? {
        guard cursor.skip("sender ") || cursor.skip("postmaster ") else { return nil }
        if cursor.skip("non-delivery notification") { return .bounceNonDelivery }
        if cursor.skip("delivery status notification") { return .bounceDeliveryStatus }
        if cursor.skip("delay notification") { return .bounceDelay }
        return nil
    }
}
