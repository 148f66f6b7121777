// Rows of tables whose writer does not quote: the text's own commas cannot be
// told from the table's, but its first column can be found and its end tried.

/// Reads `2026-11-22T14:38:13Z,mx1,postfix/qmgr,6172,TEXT` and its like.
///
/// Before the text stand a tag or a program (and its process), or the text is a whole log line. Behind it there may be
/// more columns: those are taken off where the text does not read to its end otherwise.
enum PlainRow {
    private static let mostColumns = 16
    private static let longestColumn = 64
    /// How many columns behind the text are tried.
    private static let mostTaken = 6

    /// - Returns: false, with nothing changed, where the line is no such row.
    static func read(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        guard let delimiter = delimiter(line, from: start) else { return false }
        var row = event.head
        row.stamp = LogStamp()
        var at = start
        for _ in 0..<mostColumns {
            if let inner = wholeLine(line, from: at) {
                // A line of a program that writes commas without blanks is no row.
                guard at > start else { return false }
                readLine(line, from: inner, delimiter, depth, row, into: &event, &batch)
                return true
            }
            if let body = tag(line, from: at, delimiter, into: &row) {
                readText(line, from: body, delimiter, row, into: &event, &batch)
                return true
            }
            guard let end = line.firstIndex(of: delimiter, from: at, before: Swift.min(line.count, at + longestColumn)),
                take(ByteRange(at, end), in: line, into: &row)
            else { return false }
            at = end + 1
        }
        return false
    }

    /// What stands behind the first column: a time, a number or a host.
    private static func delimiter(_ line: ByteView, from start: Int) -> UInt8? {
        let column = line.slice(0, start + longestColumn)
        var at = start
        while let index = column.firstOfRow(from: at) {
            guard line[index] == Byte.comma || line[index] == Byte.semicolon else { return nil }
            // `14:38:13,123` has a fraction, `Nov 22, 2026` a year behind its comma.
            if index + 1 < line.count, line[index + 1] == Byte.space { return nil }
            let isFraction =
                index + 3 < line.count && Byte.isDigit(line[index + 1]) && index > start
                && Stamps.value(line, ByteRange(start, index + 4)) != nil
            if !isFraction { return line[index] }
            at = index + 1
        }
        return nil
    }

    /// Where a whole log line begins in this column: behind a stamp stands more than another column.
    private static func wholeLine(_ line: ByteView, from start: Int) -> Int? {
        var cursor = Cursor(line, at: start)
        var stamp = LogStamp()
        _ = Wrapping.skipPriority(&cursor)
        guard Stamps.readOrdinary(&cursor, into: &stamp), !cursor.isAtEnd else { return nil }
        let word = cursor.word(endingAt: Byte.space, or: Byte.comma)
        return !word.isEmpty && cursor.byte == Byte.space ? start : nil
    }

    /// `postfix/qmgr[6172]: TEXT` in one column, or `postfix/qmgr`, `6172`, `TEXT` in two or three.
    private static func tag(
        _ line: ByteView, from start: Int, _ delimiter: UInt8, into event: inout LogEvent
    ) -> Int? {
        var cursor = Cursor(line, at: start)
        var tagged = event
        if SyslogTag.read(&cursor, into: &tagged) != nil,
            isMail(tagged, line), line.firstIndex(of: delimiter, from: start, before: cursor.at) == nil
        {
            event = tagged
            if cursor.byte == delimiter { cursor.at += 1 }
            return cursor.at
        }
        cursor.at = start
        let name = cursor.word(endingAt: delimiter)
        guard !name.isEmpty, cursor.skip(delimiter) else { return nil }
        SyslogTag.setName(name, in: line, into: &tagged)
        guard isMail(tagged, line) else { return nil }
        event = tagged
        readPID(&cursor, delimiter, into: &event)
        return cursor.at
    }

    private static func isMail(_ event: LogEvent, _ line: ByteView) -> Bool {
        let program = line.slice(event.program)
        return event.instance.isPresent && PostfixDaemon(program) != nil || program.equals("postfix")
            || Companion(program) != nil
    }

    /// The process, and the words of other columns before the text.
    private static func readPID(_ cursor: inout Cursor, _ delimiter: UInt8, into event: inout LogEvent) {
        for _ in 0..<3 {
            var ahead = cursor
            let word = ahead.word(endingAt: delimiter)
            guard word.count <= 10, ahead.skip(delimiter) else { return }
            var digits = Cursor(cursor.line.slice(0, word.end), at: word.start)
            if let pid = digits.number(), digits.isAtEnd {
                event.pid = UInt32(truncatingIfNeeded: pid)
            } else if !word.isEmpty, !isLabel(word, in: cursor.line) {
                return
            }
            cursor = ahead
        }
    }

    private static func isLabel(_ word: ByteRange, in line: ByteView) -> Bool {
        LooseHeader.isSeverity(line, word) || StrangeHeader.isFacility(line.slice(word))
    }

    /// A column before the text: a stamp, a number, or a name without blanks, the first of which is the host's.
    private static func take(_ column: ByteRange, in line: ByteView, into event: inout LogEvent) -> Bool {
        if column.isEmpty { return true }
        if let stamp = Stamps.value(line, column) {
            if !event.stamp.isPresent { event.stamp = stamp }
            return true
        }
        var hasLetter = false
        for index in column.start..<column.end {
            let byte = line[index]
            guard
                Byte.isAlphanumeric(byte) || byte == Byte.dot || byte == Byte.hyphen || byte == 0x5F
                    || byte == Byte.colon || byte == Byte.slash
            else { return false }
            hasLetter = hasLetter || Byte.isLetter(byte)
        }
        if hasLetter || isAddress(column, in: line), !event.host.isPresent, !isLabel(column, in: line) {
            event.host = column
        }
        return true
    }

    private static func isAddress(_ column: ByteRange, in line: ByteView) -> Bool {
        var dots = 0
        for index in column.start..<column.end where line[index] == Byte.dot { dots += 1 }
        return dots == 3
    }

    // MARK: The text

    private static func readText(
        _ line: ByteView, from start: Int, _ delimiter: UInt8, _ row: LogEvent, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) {
        attempt(line, from: start, delimiter, row, into: &event, &batch) { line, event, batch in
            ProgramReader.read(line, from: start, into: &event, &batch)
        }
    }

    private static func readLine(
        _ line: ByteView, from start: Int, _ delimiter: UInt8, _ depth: Int, _ row: LogEvent,
        into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        attempt(line, from: start, delimiter, row, into: &event, &batch) { line, event, batch in
            let host = event.host
            event.host = .absent
            OddEnvelope.read(line, from: start, depth: depth + 1, into: &event, &batch)
            if !event.host.isPresent { event.host = host }
        }
    }

    /// Reads up to the end of the line or, where that is not the end of the text, up to one of the last delimiters: the
    /// last of them first, so that nothing in the text passes for its end.
    private static func attempt(
        _ line: ByteView, from start: Int, _ delimiter: UInt8, _ row: LogEvent, into event: inout LogEvent,
        _ batch: inout EventBatch,
        _ read: (ByteView, inout LogEvent, inout EventBatch) -> Void
    ) {
        event = row
        read(line, &event, &batch)
        var end = line.count
        for _ in 0..<mostTaken where !isWhole(event) {
            guard let cut = line.lastIndex(of: delimiter, from: start, before: end) else { break }
            end = cut
            batch.drop(to: event)
            event = row
            read(line.slice(0, end), &event, &batch)
        }
        guard !isWhole(event) else { return }
        batch.drop(to: event)
        event = row
        read(line, &event, &batch)
    }

    private static func isWhole(_ event: LogEvent) -> Bool {
        event.kind.isRecognised && event.truncated == .none || event.kind == .irrelevant
    }
}
