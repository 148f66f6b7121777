// One line → one event: peels the envelope, then asks the program's own reader.

/// Reads one line.
enum LineReader {
    /// - Parameters:
    ///   - line: the block up to the end of the line.
    ///   - start: where the line begins.
    @inline(__always)
    static func read(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch,
        _ memory: inout HeadMemory
    ) {
        var cursor = Cursor(line, at: start)
        if let (body, author) = memory.read(&cursor, into: &event) {
            ProgramReader.read(line, from: body, author, into: &event, &batch)
        } else {
            event.stamp = LogStamp()
            OddEnvelope.read(line, from: start, depth: 0, into: &event, &batch)
        }
    }
}
