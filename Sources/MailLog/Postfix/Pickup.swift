// pickup: mail that a program on this host submitted.

/// Reads `QID: uid=N from=<S>( orig_id=OLD)`.
enum Pickup {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var reader = cursor
        guard event.queueID.isPresent, reader.skip("uid="), reader.number() != nil, reader.skip(" from=<")
        else { return }
        let start = reader.at
        let isCut = reader.byte == Byte.quote && AddressPath.endOfQuotes(reader.line, from: start) == nil
        guard !isCut, let close = reader.line.lastIndex(of: Byte.greater, from: start) else {
            // The log cut the line inside the address.
            event.kind = .pickup
            event.role = .opened
            event.truncated = .envelope
            return
        }
        reader.at = close + 1
        if reader.skip(" orig_id=") {
            event.linkedQueueID = reader.rest()
            event.link = .previousHop
        }
        guard reader.isAtEnd else { return }
        event.kind = .pickup
        event.role = .opened
        batch.addSender(.envelope, ByteRange(start, close), in: reader.line, to: &event)
    }
}
