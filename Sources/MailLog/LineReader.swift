// One line → one event: peels the envelope, then asks the program's own reader.

/// Reads one line.
enum LineReader {
    /// - Parameters:
    ///   - block: whole lines.
    ///   - start: where the line begins.
    ///   - end: where it ends.
    @inline(__always)
    static func read(
        _ block: ByteView, from start: Int, to end: Int, into event: inout LogEvent, _ batch: inout EventBatch,
        _ memory: inout HeadMemory
    ) {
        let line = block.slice(0, end)
        let window = block.window(at: start)
        if let window, let (length, daemon) = memory.read(window, at: start, into: &event) {
            let body = Cursor.behindBlanks(line, from: start &+ length)
            ProgramReader.read(line, from: body, .postfix(daemon), into: &event, &batch)
        } else {
            readOther(line, from: start, window, into: &event, &batch, &memory)
        }
    }

    @inline(never)
    private static func readOther(
        _ line: ByteView, from start: Int, _ window: Window?, into event: inout LogEvent, _ batch: inout EventBatch,
        _ memory: inout HeadMemory
    ) {
        var cursor = Cursor(line, at: start)
        if let author = memory.read(&cursor, window, into: &event) {
            ProgramReader.read(line, from: cursor.at, author, into: &event, &batch)
        } else {
            event.stamp = LogStamp()
            OddEnvelope.read(line, from: start, depth: 0, into: &event, &batch)
        }
    }
}
