// cleanup: Message-ID, header_checks and what milters decided.

/// Reads lines of the message clean-up service.
enum Cleanup {
    @inline(__always)
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.skip("message-id=") {
            readMessageID(&cursor, .cleanupMessageID, into: &event)
        } else if cursor.skip("resent-message-id=") {
            readMessageID(&cursor, .cleanupResentMessageID, into: &event)
        } else if HeaderLine.read(&cursor, into: &event, &batch) {
            return
        } else {
            _ = Decision.read(&cursor, kinds: .cleanup, into: &event, &batch)
        }
    }

    /// The header as the sender typed it: it may lack its brackets or hold blanks.
    @inline(__always)
    private static func readMessageID(_ cursor: inout Cursor, _ kind: EventKind, into event: inout LogEvent) {
        guard event.queueID.isPresent else { return }
        event.kind = kind
        event.role = .identified
        var start = cursor.at
        var end = cursor.end
        if end > start + 1, cursor.byte == Byte.less, cursor.line[end - 1] == Byte.greater {
            start += 1
            end -= 1
        }
        event.messageID = ByteRange(start, end)
    }
}
