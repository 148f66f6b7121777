// The text of a Postfix line: queue ID first, then what the daemon says.

/// Sends a Postfix line to its daemon's reader.
enum PostfixReader {
    @inline(__always)
    static func read(
        _ line: ByteView, from start: Int, daemon: PostfixDaemon, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) {
        var cursor = Cursor(line, at: start)
        readQueueID(&cursor, into: &event)
        switch daemon {
        case .qmgr: Qmgr.read(&cursor, into: &event, &batch)
        case .smtpd: Smtpd.read(&cursor, into: &event, &batch)
        case .cleanup: Cleanup.read(&cursor, into: &event, &batch)
        case .delivery: DeliveryAgent.read(&cursor, into: &event, &batch)
        case .pickup: Pickup.read(&cursor, into: &event, &batch)
        case .bounce: Bounce.read(&cursor, into: &event)
        case .postscreen: Postscreen.read(&cursor, into: &event, &batch)
        case .postsuper, .qmqpd, .other: break
        }
    }

    /// Steps over `QID: ` or `NOQUEUE: `.
    @inline(__always)
    private static func readQueueID(_ cursor: inout Cursor, into event: inout LogEvent) {
        if let end = QueueID.end(in: cursor.line, from: cursor.at), cursor.line.has(": ", at: end) {
            event.queueID = ByteRange(cursor.at, end)
            cursor.at = end + 2
        } else {
            _ = cursor.skip("NOQUEUE: ")
        }
    }
}
