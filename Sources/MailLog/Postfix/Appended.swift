// What a log store puts behind a line: some give its length or a number, some leave blanks.

/// Reads a line again that reads as cut only because something stands behind it.
enum Appended {
    /// Takes ` 279`, blanks or `\\n` off the end if the line then reads to its end.
    /// - Parameter line: the block up to the end of the line.
    @inline(never)
    static func read(_ line: ByteView, into event: inout LogEvent, _ batch: inout EventBatch) {
        let start = event.text.start
        guard event.truncated == .envelope || event.truncated == .other, event.text.isPresent, !event.text.isScratch,
            event.text.end == line.count, !LongText.isCut(count: line.count - start),
            let end = endWithoutRest(line, from: start)
        else { return }
        let fresh = event.head
        batch.drop(to: fresh)
        event = fresh
        ProgramReader.read(line.slice(0, end), from: start, into: &event, &batch)
        if event.kind.isRecognised, event.truncated == .none { return }
        batch.drop(to: fresh)
        event = fresh
        ProgramReader.read(line, from: start, into: &event, &batch)
    }

    /// The end without ` 279`, without blanks, or without a line end that was written out.
    private static func endWithoutRest(_ line: ByteView, from start: Int) -> Int? {
        var end = line.count
        if line.ends(with: "\\n") { end -= 2 }
        if line.slice(0, end).ends(with: "\\r") { end -= 2 }
        while end > start, Byte.isBlank(line[end - 1]) { end -= 1 }
        if end < line.count { return end > start ? end : nil }
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
