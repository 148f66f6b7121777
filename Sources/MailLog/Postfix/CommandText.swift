// What a client sent, as Postfix quotes it: SMTP commands or the beginning of a
// mail, with `\r\n` written out.

/// Reads commands and headers that a client sent ahead of its turn.
enum CommandText {
    /// The sender of the first MAIL command among commands.
    static func readCommands(
        _ line: ByteView, _ text: ByteRange, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        for part in Parts(line: line, text: text) where isMail(line, part) {
            return readMail(line, part, into: &event, &batch)
        }
    }

    /// Sets the sender of `MAIL FROM:<S> …`, if that is what stands there; blanks before the path are allowed.
    static func readMail(
        _ line: ByteView, _ command: ByteRange, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        guard isMail(line, command) else { return }
        var cursor = Cursor(line.slice(0, command.end), at: command.start + 10)
        cursor.skipBlanks()
        guard cursor.skip(Byte.less) else { return }
        guard let path = AddressPath.readStrict(&cursor) else {
            // Postfix shows the first 100 bytes or so of what was sent.
            if cursor.line.firstIndex(of: Byte.greater, from: cursor.at) == nil { event.truncated = .envelope }
            return
        }
        batch.addSender(.envelope, AddressPath.withoutRoute(path, in: line), in: line, to: &event)
    }

    static func isMail(_ line: ByteView, _ command: ByteRange) -> Bool {
        line.slice(command.start, Swift.min(command.start + 10, command.end)).equalsIgnoringCase("mail from:")
    }

    /// The From header of a mail that a client sent before it was asked to. The last line may be cut.
    static func readMessage(
        _ line: ByteView, _ text: ByteRange, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        for part in Parts(line: line, text: text) {
            // An empty line ends the headers; what follows is text.
            guard !part.isEmpty else { return }
            guard line.slice(part.start, Swift.min(part.start + 5, part.end)).equalsIgnoringCase("from:") else {
                continue
            }
            return Header.read(
                line, part, limit: part.end == text.end ? part.count : .max, into: &event, &batch)
        }
    }

    /// The lines of the text, without their `\r\n`.
    private struct Parts: Sequence, IteratorProtocol {
        let line: ByteView
        var at: Int
        let end: Int
        var isOver = false

        init(line: ByteView, text: ByteRange) {
            self.line = line
            at = text.start
            end = text.end
        }

        mutating func next() -> ByteRange? {
            guard !isOver else { return nil }
            let newline = line.firstIndex(of: "\\n", from: at, before: end)
            isOver = newline == nil
            var stop = newline ?? end
            if newline != nil, stop - 2 >= at, line.has("\\r", at: stop - 2) { stop -= 2 }
            defer { at = Swift.min((newline ?? end) + 2, end) }
            return ByteRange(at, stop)
        }
    }
}
