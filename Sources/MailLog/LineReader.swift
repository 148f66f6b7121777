// One line → one event: peels the envelope, then asks the program's own reader.

/// Reads one line.
enum LineReader {
    /// - Parameters:
    ///   - line: the block up to the end of the line.
    ///   - start: where the line begins.
    static func read(_ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard start < line.count else {
            event.kind = .blank
            return
        }
        guard let body = Envelope.read(line, from: start, into: &event) else { return }
        event.text = ByteRange(body, line.count)
        ProgramReader.read(line, from: body, into: &event, &batch)
    }
}

/// Sends the text of a line to the reader of the program that wrote it.
enum ProgramReader {
    static func read(_ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard let daemon = PostfixDaemon(line.slice(event.program)) else {
            event.kind = .irrelevant
            return
        }
        PostfixReader.read(line, from: start, daemon: daemon, into: &event, &batch)
    }
}
