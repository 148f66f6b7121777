// All other envelopes: with priorities, in containers, in JSON, with half a
// header or none.

/// Reads lines that are not of the ordinary form.
enum OddEnvelope {
    /// How many wrappings are taken off before the rest is given up (a log line in a JSON string in a log line …).
    static let deepest = 4

    static func read(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let begin = skipJunk(line, from: start)
        guard begin < line.count else {
            event.kind = .blank
            return
        }
        let outer = event.stamp
        event.stamp = LogStamp()
        readForm(line, from: begin, depth: depth, into: &event, &batch)
        // A container's own stamp has a year and a zone, which the line inside may lack.
        if outer.isPresent, event.stamp.year == 0 { event.stamp = outer }
    }

    /// NUL runs (a crash, copytruncate), a byte order mark, RFC 7464 record separators and blanks.
    private static func skipJunk(_ line: ByteView, from start: Int) -> Int {
        var index = start
        while index < line.count {
            switch line[index] {
            case 0x00, 0x1E, Byte.space, Byte.tab, 0x0C: index += 1
            case 0xEF where line.has("\u{FEFF}", at: index): index += 3
            default: return index
            }
        }
        return index
    }

    private static func readForm(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        if let body = Envelope.read(line, from: start, into: &event) {
            return ProgramReader.read(line, from: body, into: &event, &batch)
        }
        var cursor = Cursor(line, at: start)
        guard depth < deepest, !readInParts(cursor, depth: depth, into: &event, &batch) else { return }
        if let body = LooseHeader.readPostfixTag(cursor, into: &event) {
            return ProgramReader.read(line, from: body, into: &event, &batch)
        }
        if FluentBit.read(line, from: start, depth: depth, into: &event, &batch)
            || Logfmt.read(line, from: start, depth: depth, into: &event, &batch)
        {
            return
        }
        if Wrapping.skipPriority(&cursor) || Wrapping.skipPrefix(&cursor) {
            return read(line, from: cursor.at, depth: depth + 1, into: &event, &batch)
        }
        event.stamp = LogStamp()
        if RFC5424.read(&cursor, into: &event) {
            return ProgramReader.read(line, from: cursor.at, into: &event, &batch)
        }
        let hasStamp = Stamps.readAny(&cursor, into: &event.stamp)
        if hasStamp, let inner = Wrapping.insideStamp(cursor) {
            return read(line, from: inner, depth: depth + 1, into: &event, &batch)
        }
        readLooseHeader(&cursor, hasStamp: hasStamp, into: &event, &batch)
        if event.kind == .unrecognised, event.program.isEmpty {
            StrangeHeader.read(line, from: start, into: &event, &batch)
        }
    }

    /// Lines whose parts have places of their own: JSON, quoted lines, rows of tables. Coloured ones are read anew.
    @inline(__always)
    private static func readInParts(
        _ cursor: Cursor, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        let (line, start) = (cursor.line, cursor.at)
        if ColouredLine.read(line, from: start, depth: depth, into: &event, &batch) { return true }
        if cursor.byte == Byte.openBrace {
            JSONRecord.read(line, from: start, depth: depth, into: &event, &batch)
            return true
        }
        if QuotedLine.read(line, from: start, depth: depth, into: &event, &batch) { return true }
        if JSONList.mayBegin(cursor), JSONList.read(line, from: start, depth: depth, into: &event, &batch) {
            return true
        }
        return Delimited.read(line, from: start, depth: depth, into: &event, &batch)
            || PlainRow.read(line, from: start, depth: depth, into: &event, &batch)
    }

    /// The words between the stamp and the text, whatever they are.
    private static func readLooseHeader(
        _ cursor: inout Cursor, hasStamp: Bool, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        if LooseHeader.read(&cursor, hasStamp: hasStamp, into: &event) {
            ProgramReader.read(cursor.line, from: cursor.at, into: &event, &batch)
        } else if LooseHeader.isForeign(cursor) {
            event.kind = .irrelevant
        } else if event.kind != .repeated {
            readText(cursor, hasStamp: hasStamp, into: &event, &batch)
        }
    }

    /// No tag at all: the text alone (journalctl -o cat), or a host and the text.
    private static func readText(
        _ cursor: Cursor, hasStamp: Bool, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        ProgramReader.read(cursor.line, from: cursor.at, into: &event, &batch)
        guard event.kind == .unrecognised, hasStamp else { return }
        var reader = cursor
        let host = reader.word(endingAt: Byte.space)
        reader.skipBlanks()
        let text = event.text
        ProgramReader.read(reader.line, from: reader.at, into: &event, &batch)
        if event.kind == .unrecognised { event.text = text } else { event.host = host }
    }
}
