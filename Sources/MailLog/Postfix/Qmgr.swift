// qmgr: the authority for the envelope sender.

/// Reads lines of the queue manager.
enum Qmgr {
    @inline(__always)
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard event.queueID.isPresent else { return }
        if cursor.skip("from=<") {
            readSender(&cursor, into: &event, &batch)
        } else if cursor.left == 7, cursor.has("removed") {
            event.kind = .qmgrRemoved
            event.role = .removed
        } else if cursor.has("from=") {
            readBareSender(&cursor, into: &event, &batch)
        } else if cursor.has("message-id=") {
            // Versions of 1999 and 2000.
            Cleanup.read(&cursor, into: &event, &batch)
        } else if cursor.has("skipped, still being delivered") {
            event.kind = .qmgrSkipped
        }
    }

    /// `from=<S>, size=N, nrcpt=N (queue active)` and `from=<S>, status=expired, returned to sender`.
    ///
    /// The sender chose S, and before Postfix 3.5 it is not quoted. What follows it holds no foreign text, so the
    /// last place from which the rest reads to the end of the line is the end of S.
    @inline(__always)
    private static func readSender(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let start = cursor.at
        // A quotation mark that nothing closes: the log cut the address, whatever the rest of it reads like.
        let isCut = cursor.byte == Byte.quote && AddressPath.endOfQuotes(cursor.line, from: start) == nil
        var close = isCut ? nil : cursor.line.firstIndex(of: Byte.greater, from: start)
        while let end = close {
            if readTail(cursor.line, from: end + 1, into: &event) {
                batch.addSender(.envelope, ByteRange(start, end), in: cursor.line, to: &event)
                return
            }
            close = cursor.line.firstIndex(of: Byte.greater, from: end + 1)
        }
        // The log cut the line inside or just behind the address.
        event.kind = .qmgrActive
        event.truncated = .envelope
        batch.needsSecondLook = true
    }

    /// The same without brackets, which tools that show logs on web pages take for markup: of `from=, size=…` the
    /// sender is not known.
    private static func readBareSender(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let start = cursor.at + 5
        // `HTMLText` reads that.
        if cursor.line.has("&lt;", at: start) { return }
        guard
            let end = cursor.line.lastIndex(of: ", size=", from: start)
                ?? cursor.line.lastIndex(of: ", status=", from: start), readTail(cursor.line, from: end, into: &event),
            end > start
        else { return }
        batch.addSender(.envelope, ByteRange(start, end), in: cursor.line, to: &event)
    }

    /// The whole rest of the line behind `from=<S>`.
    @inline(__always)
    private static func readTail(_ line: ByteView, from start: Int, into event: inout LogEvent) -> Bool {
        var tail = Cursor(line, at: start)
        if tail.skip(", size=") {
            guard let size = tail.number(), tail.skip(", nrcpt="), tail.number() != nil,
                isQueueName(&tail)
            else { return false }
            event.kind = .qmgrActive
            event.role = .queued
            event.size = size
            return true
        }
        return readExpired(&tail, into: &event)
    }

    /// ` (queue active)`, up to the end of the line; Postfix before 1.0 ended before it.
    @inline(__always)
    private static func isQueueName(_ tail: inout Cursor) -> Bool {
        if tail.isAtEnd || tail.skip(" (queue active)") && tail.isAtEnd { return true }
        guard tail.skip(" (queue ") else { return false }
        while Byte.isLetter(tail.byte) { tail.at += 1 }
        return tail.skip(Byte.closeParenthesis) && tail.isAtEnd
    }

    private static func readExpired(_ tail: inout Cursor, into event: inout LogEvent) -> Bool {
        guard tail.skip(", status=") else { return false }
        guard tail.skip("expired, returned to sender") || tail.skip("force-expired, returned to sender"), tail.isAtEnd
        else { return false }
        event.kind = .qmgrExpired
        event.role = .expired
        event.status = .expired
        return true
    }
}
