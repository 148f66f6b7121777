// The text of a Postfix line: severity, queue ID, then what the daemon says.

/// Sends a Postfix line to its daemon's reader.
enum PostfixReader {
    @inline(__always)
    static func read(
        _ line: ByteView, from start: Int, daemon: PostfixDaemon, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) {
        readText(line, from: start, daemon: daemon, into: &event, &batch)
        if LongText.isCut(count: line.count &- start) { LongText.forgetEnvelope(&event, &batch) }
    }

    private static func readText(
        _ line: ByteView, from start: Int, daemon: PostfixDaemon, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) {
        var cursor = Cursor(line, at: start)
        if let severity = Severity(&cursor) {
            return Warnings.read(&cursor, severity, daemon, into: &event, &batch)
        }
        readQueueID(&cursor, into: &event)
        // Any daemon may have to say what became of a recipient (cleanup and qmgr of older versions do).
        if event.queueID.isPresent, cursor.has("to=<") {
            DeliveryAgent.readDelivery(&cursor, into: &event, &batch)
        } else {
            readDaemon(&cursor, daemon, into: &event, &batch)
        }
        if event.kind == .unrecognised, event.queueID.isPresent, !cursor.has("to=&lt;") {
            DeliveryAgent.readBare(&cursor, into: &event, &batch)
        }
        if event.kind == .unrecognised { Notices.read(&cursor, daemon, into: &event) }
        if event.kind == .unrecognised { DebugLine.read(&cursor, daemon, into: &event, &batch) }
        if event.kind == .unrecognised { _ = HTMLText.read(line, into: &event, &batch) }
        // `postfwd3/master` is no daemon of Postfix.
        if event.kind == .unrecognised, event.instance.isPresent, !event.instance.isScratch,
            let companion = Companion(process: line.slice(event.instance))
        {
            event.kind = companion.notice
        }
    }

    @inline(__always)
    private static func readDaemon(
        _ cursor: inout Cursor, _ daemon: PostfixDaemon, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        switch daemon {
        case .qmgr: Qmgr.read(&cursor, into: &event, &batch)
        case .smtpd, .qmqpd: Smtpd.read(&cursor, into: &event, &batch)
        case .cleanup:
            Cleanup.read(&cursor, into: &event, &batch)
            if event.messageID.isPresent, !event.messageID.isScratch, cursor.line.has("&lt;", at: event.messageID.start)
            {
                _ = HTMLText.read(cursor.line, into: &event, &batch)
            }
        case .smtp: SmtpClient.read(&cursor, into: &event, &batch)
        case .pickup: Pickup.read(&cursor, into: &event, &batch)
        case .bounce: Bounce.read(&cursor, into: &event)
        case .postscreen: Postscreen.read(&cursor, into: &event, &batch)
        case .postsuper: Postsuper.read(&cursor, into: &event)
        case .delivery, .other: break
        }
    }

    /// Steps over `QID: ` or `NOQUEUE: `.
    @inline(__always)
    static func readQueueID(_ cursor: inout Cursor, into event: inout LogEvent) {
        if let end = QueueID.endBeforeColon(in: cursor.line, from: cursor.at) {
            event.queueID = ByteRange(cursor.at, end)
            cursor.at = end + 2
        } else {
            _ = cursor.skip("NOQUEUE: ")
        }
    }
}

/// What Postfix writes before anything but plain information (msg_output.c).
enum Severity {
    case warning, error, fatal, panic

    /// Steps over the word, if one stands here.
    @inline(__always)
    init?(_ cursor: inout Cursor) {
        switch cursor.byte {
        case 0x77 where cursor.skip("warning: "): self = .warning
        case 0x65 where cursor.skip("error: "): self = .error
        case 0x66 where cursor.skip("fatal: "): self = .fatal
        case 0x70 where cursor.skip("panic: "): self = .panic
        default: return nil
        }
    }
}
