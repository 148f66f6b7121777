// Rows of tables: log lines exported as CSV (RFC 4180), TSV or with semicolons.

/// Finds the syslog parts among the columns of a row.
///
/// The longest quoted column (of a row with tabs: the longest one) is the text or the whole line; a time, a tag, a
/// host and a process may stand in columns of their own, in any order.
enum Delimited {
    private static let mostColumns = 32
    /// Bytes of a first column that is not quoted.
    private static let longestFirst = 64

    struct Column {
        var range: ByteRange
        var isQuoted: Bool
    }

    /// - Returns: false, with nothing changed, where the line is no row with a text.
    static func read(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        guard let columns = columns(line, from: start), let text = text(of: columns, in: line) else { return false }
        var record = batch.takeRecord()
        var row = Row(line: line, columns: columns, text: text)
        guard row.fill(&record) else {
            batch.keep(record)
            return false
        }
        record.read(depth: depth, into: &event, &batch)
        batch.keep(record)
        return true
    }

    /// The columns, split at what stands behind the first one; nil where that is no delimiter.
    private static func columns(_ line: ByteView, from start: Int) -> [Column]? {
        guard let first = column(line, from: start, delimiter: nil), first.isQuoted || beginsRow(first.range, in: line)
        else { return nil }
        let delimiter = first.range.end + (first.isQuoted ? 1 : 0)
        guard delimiter < line.count, isDelimiter(line[delimiter]) else { return nil }
        var columns = [first]
        var at = delimiter + 1
        while columns.count < mostColumns, let next = column(line, from: at, delimiter: line[delimiter]) {
            columns.append(next)
            at = next.range.end + (next.isQuoted ? 1 : 0)
            if at >= line.count { return columns }
            guard line[at] == line[delimiter] else { return nil }
            at += 1
        }
        return nil
    }

    /// A time or a number: what log text with a comma in it does not begin with.
    private static func beginsRow(_ range: ByteRange, in line: ByteView) -> Bool {
        var cursor = Cursor(line.slice(0, range.end), at: range.start)
        return Stamps.value(line, range) != nil || cursor.number() != nil && cursor.isAtEnd
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        byte == Byte.comma || byte == Byte.tab || byte == Byte.semicolon
    }

    /// One column. The first one, with no delimiter known, is short.
    private static func column(_ line: ByteView, from start: Int, delimiter: UInt8?) -> Column? {
        if start < line.count, line[start] == Byte.quote {
            guard let end = endOfQuotes(line, from: start) else { return nil }
            return Column(range: ByteRange(start + 1, end), isQuoted: true)
        }
        if let delimiter {
            return Column(
                range: ByteRange(start, line.firstIndex(of: delimiter, from: start) ?? line.count), isQuoted: false)
        }
        guard var end = line.slice(0, start + longestFirst + 1).firstDelimiter(from: start) else { return nil }
        // Kiwi Syslog writes date and time as two columns, which are one stamp.
        if end - start == 10, line[end] == Byte.tab, end + 9 < line.count, line[end + 9] == Byte.tab,
            Stamps.value(line, ByteRange(start, end + 9)) != nil
        {
            end += 9
        }
        return Column(range: ByteRange(start, end), isQuoted: false)
    }

    /// Index of the closing quote; a doubled one stands for itself.
    private static func endOfQuotes(_ line: ByteView, from start: Int) -> Int? {
        var index = start + 1
        while let quote = line.firstIndex(of: Byte.quote, from: index) {
            guard quote + 1 < line.count, line[quote + 1] == Byte.quote else { return quote }
            index = quote + 2
        }
        return nil
    }

    /// The column that holds the text: in a row with commas only a quoted one is sure to be whole.
    private static func text(of columns: [Column], in line: ByteView) -> Int? {
        let hasTabs = columns.count > 1 && line[columns[1].range.start - (columns[1].isQuoted ? 2 : 1)] == Byte.tab
        var best: Int?
        for index in columns.indices where hasTabs || columns[index].isQuoted {
            // A short text may be shorter than the time.
            let range = columns[index].range
            if range.count <= 40, Stamps.value(line, range) != nil { continue }
            if range.count > best.map({ columns[$0].range.count }) ?? 8 { best = index }
        }
        return best
    }
}

/// A row whose text is known.
private struct Row {
    let line: ByteView
    let columns: [Delimited.Column]
    let text: Int

    /// - Returns: false where no column is a time or a tag of a mail program, and the text has no time of its own.
    mutating func fill(_ record: inout WrappedRecord) -> Bool {
        record.message = append(columns[text], to: &record)
        var isRow = false
        for index in columns.indices where index != text {
            let range = columns[index].range
            if !record.stamp.isPresent, let stamp = Stamps.value(line, range) {
                record.stamp = stamp
                isRow = true
                var next = index + 1
                while next < columns.count, next != text, isBeforeHost(columns[next].range) { next += 1 }
                if next < columns.count, next != text, isHost(columns[next].range) {
                    record.host = append(columns[next], to: &record)
                }
            } else if !record.program.isPresent, isProgram(range) {
                record.program = append(columns[index], to: &record)
                isRow = true
                if index + 1 < columns.count, index + 1 != text {
                    record.pid = number(columns[index + 1].range)
                }
            }
        }
        return isRow || startsWithStamp()
    }

    private func startsWithStamp() -> Bool {
        var cursor = Cursor(line, at: columns[text].range.start)
        var stamp = LogStamp()
        _ = Wrapping.skipPriority(&cursor)
        return Stamps.readOrdinary(&cursor, into: &stamp)
    }

    /// What tables have between a line's time and its host: another time, a number, `Mail.Info`.
    private func isBeforeHost(_ range: ByteRange) -> Bool {
        isPriority(range) || number(range) != 0 || Stamps.value(line, range) != nil
    }

    /// A name and nothing else: no severity, no number.
    private func isHost(_ range: ByteRange) -> Bool {
        guard !range.isEmpty, range.count <= 255, !LooseHeader.isSeverity(line, range), !isProgram(range) else {
            return false
        }
        var hasLetter = false
        for index in range.start..<range.end {
            let byte = line[index]
            guard
                Byte.isAlphanumeric(byte) || byte == Byte.dot || byte == Byte.hyphen || byte == 0x5F
                    || byte == Byte.colon
            else { return false }
            hasLetter = hasLetter || !Byte.isDigit(byte)
        }
        return hasLetter
    }

    /// `Mail.Info`, as Kiwi Syslog writes it.
    private func isPriority(_ range: ByteRange) -> Bool {
        guard let dot = line.firstIndex(of: Byte.dot, from: range.start, before: range.end), range.count <= 16 else {
            return false
        }
        let facility = line.slice(range.start, dot)
        return facility.equalsIgnoringCase("mail") || facility.has("Local") && facility.count == 6
    }

    /// `postfix/qmgr`, `postfix/qmgr[6172]:`, `opendmarc`.
    private func isProgram(_ range: ByteRange) -> Bool {
        let end = line.firstIndex(of: Byte.openBracket, from: range.start, before: range.end) ?? range.end
        let name = ByteRange(range.start, end > range.start && line[end - 1] == Byte.colon ? end - 1 : end)
        guard !name.isEmpty else { return false }
        let slash = line.lastIndex(of: Byte.slash, from: name.start, before: name.end)
        let daemon = line.slice(slash.map { $0 + 1 } ?? name.start, name.end)
        return slash != nil && PostfixDaemon(daemon) != nil || daemon.equals("postfix") || Companion(daemon) != nil
            || slash.map { Companion(process: line.slice(name.start, $0)) != nil } ?? false
    }

    private func number(_ range: ByteRange) -> UInt32 {
        var digits = Cursor(line.slice(0, range.end), at: range.start)
        guard let value = digits.number(), digits.isAtEnd else { return 0 }
        return UInt32(truncatingIfNeeded: value)
    }

    private func append(_ column: Delimited.Column, to record: inout WrappedRecord) -> ByteRange {
        record.append { bytes in
            var index = column.range.start
            while index < column.range.end {
                bytes.append(line[index])
                index += column.isQuoted && line[index] == Byte.quote ? 2 : 1
            }
        }
    }
}
