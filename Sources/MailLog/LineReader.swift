// One line → one event: peels the envelope, then asks the program's own reader.

/// Reads one line.
enum LineReader {
    /// - Parameters:
    ///   - line: the block up to the end of the line.
    ///   - start: where the line begins.
    @inline(__always)
    static func read(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch,
        _ memory: inout StampMemory
    ) {
        if let body = Envelope.read(line, from: start, into: &event, &memory) {
            ProgramReader.read(line, from: body, into: &event, &batch)
        } else {
            event.stamp = LogStamp()
            OddEnvelope.read(line, from: start, depth: 0, into: &event, &batch)
        }
    }
}
