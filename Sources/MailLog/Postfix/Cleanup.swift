// cleanup: Message-ID, header_checks and what milters decided.

/// Reads lines of the message clean-up service.
enum Cleanup {
    @inline(__always)
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.skip("message-id=") {
            readMessageID(&cursor, .cleanupMessageID, into: &event)
        } else if !HeaderLine.read(&cursor, into: &event, &batch) {
            readRare(&cursor, into: &event, &batch)
        }
    }

    private static func readRare(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.skip("resent-message-id=") {
            readMessageID(&cursor, .cleanupResentMessageID, into: &event)
        } else if cursor.skip("reject: mime-error ") {
            readMimeError(&cursor, into: &event, &batch)
        } else if event.queueID.isPresent, cursor.has("removed (canceled)") || cursor.has("removed (discarded)") {
            event.kind = .cleanupRemoved
            event.role = .removed
            // What is discarded was decided on before.
            if cursor.has("removed (canceled)") { event.action = .reject }
        } else if !Decision.read(&cursor, kinds: .cleanup, into: &event, &batch) {
            // Of one of its tables cleanup says so without `warning: `.
            Warnings.readCleanup(&cursor, into: &event)
        }
    }

    /// The header as the sender typed it: it may lack its brackets or hold blanks.
    @inline(__always)
    private static func readMessageID(_ cursor: inout Cursor, _ kind: EventKind, into event: inout LogEvent) {
        guard event.queueID.isPresent else { return }
        event.kind = kind
        event.role = .identified
        event.messageID = MessageID.withoutBrackets(cursor.rest(), in: cursor.line)
    }

    /// `reject: mime-error WHY: TEXT from ORIGIN; from=<S> to=<R>`; TEXT is a piece of the mail.
    private static func readMimeError(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        event.kind = .cleanupMimeError
        event.role = .decision
        event.action = .reject
        guard
            let origin = Origin.find(
                cursor.line, from: cursor.at, limit: HeaderLine.contentLimit + 100, isSession: false)
        else {
            event.reply = cursor.rest()
            return
        }
        event.reply = ByteRange(cursor.at, origin.start)
        if let peer = origin.peer { event.setClient(peer) }
        event.setTail(origin.tail, in: cursor.line, &batch)
        // The line can be read in two ways.
        if !origin.tail.sender.isPresent { event.truncated = .envelope }
    }
}

/// Message-IDs as logs show them.
enum MessageID {
    /// The text without the angle brackets around it and without blanks at its ends.
    @inline(__always)
    static func withoutBrackets(_ text: ByteRange, in line: ByteView) -> ByteRange {
        var start = text.start
        var end = text.end
        while start < end, Byte.isBlank(line[start]) { start += 1 }
        while end > start, Byte.isBlank(line[end - 1]) { end -= 1 }
        if end - start >= 2, line[start] == Byte.less, line[end - 1] == Byte.greater {
            start += 1
            end -= 1
        }
        return ByteRange(start, end)
    }
}
