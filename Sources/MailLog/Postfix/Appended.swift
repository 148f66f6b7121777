// What a log store puts behind a line: some give its length or a number.

/// Reads a line again that reads as cut only because something stands behind it.
enum Appended {
    /// Takes ` 279` off the end if the line then reads to its end.
    static func read(
        _ line: ByteView, from start: Int, _ daemon: PostfixDaemon, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) {
        guard let end = endBeforeNumber(line, from: start) else { return }
        let fresh = event.head
        batch.drop(to: fresh)
        event = fresh
        PostfixReader.read(line.slice(0, end), from: start, daemon: daemon, into: &event, &batch)
        if event.kind != .unrecognised, event.truncated == .none {
            event.text = ByteRange(start, end)
            return
        }
        batch.drop(to: fresh)
        event = fresh
        PostfixReader.read(line.slice(0, end + 1), from: start, daemon: daemon, into: &event, &batch)
    }

    private static func endBeforeNumber(_ line: ByteView, from start: Int) -> Int? {
        var end = line.count
        while end > start, line.count - end < 7, Byte.isDigit(line[end - 1]) { end -= 1 }
        guard end < line.count, end > start + 1, line[end - 1] == Byte.space else { return nil }
        return end - 1
    }
}

extension LogEvent {
    /// The event as it is before the program's text is read.
    var head: LogEvent {
        var event = LogEvent()
        event.line = line
        event.stamp = stamp
        event.host = host
        event.instance = instance
        event.program = program
        event.pid = pid
        event.repeatCount = repeatCount
        event.text = text
        event.firstSender = firstSender
        event.firstRecipient = firstRecipient
        return event
    }
}
