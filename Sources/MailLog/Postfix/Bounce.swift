// bounce: notifications about a message are messages with an ID of their own.

/// Reads `OLD: sender non-delivery notification: NEW` and its relatives.
enum Bounce {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent) {
        guard event.queueID.isPresent else { return }
        var reader = cursor
        guard let kind = kind(&reader) else { return }
        if reader.skip(": "), let end = QueueID.end(in: reader.line, from: reader.at), end == reader.end {
            event.kind = kind
            event.role = .linked
            event.link = .notification
            event.linkedQueueID = ByteRange(reader.at, end)
        } else if reader.skip(" failed to ") || reader.skip(" failed ") {
            event.kind = .bounceFailed
        }
    }

    private static func kind(_ cursor: inout Cursor) -> EventKind? {
        guard cursor.skip("sender ") || cursor.skip("postmaster ") else { return nil }
        if cursor.skip("non-delivery notification") { return .bounceNonDelivery }
        if cursor.skip("delivery status notification") { return .bounceDeliveryStatus }
        if cursor.skip("delay notification") { return .bounceDelay }
        if cursor.has("notification failed ") {
            _ = cursor.skip("notification")
            return .bounceFailed
        }
        if cursor.skip("notice") { return .bounceFailed }
        return nil
    }
}
