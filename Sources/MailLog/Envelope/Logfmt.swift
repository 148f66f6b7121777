// logfmt: `time="…" level=info host=mx1 program=postfix/qmgr message="…"`, as loggers in Go, Heroku and Grafana's
// agents write it.

/// Finds the syslog parts among the pairs of a logfmt line.
enum Logfmt {
    private static let mostPairs = 64
    private static let longestKey = 48

    /// A value that follows a key.
    private struct Value {
        var range: ByteRange
        /// Whether backslashes stand for something.
        var isEscaped = false
    }

    /// - Returns: false, with nothing changed, where the line is none.
    static func read(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        var cursor = Cursor(line, at: start)
        guard let first = key(&cursor) else { return false }
        cursor.at = first.start
        var record = batch.takeRecord()
        defer { batch.keep(record) }
        guard readPairs(&cursor, into: &record), record.message.isPresent else { return false }
        record.read(depth: depth, into: &event, &batch)
        return true
    }

    /// - Returns: false where the line does not read as pairs up to its end.
    private static func readPairs(_ cursor: inout Cursor, into record: inout WrappedRecord) -> Bool {
        var members = JSONRecord.Members()
        var pairs = 0
        while !cursor.isAtEnd {
            guard pairs < mostPairs, let key = key(&cursor), let value = value(&cursor) else { return false }
            members.text(
                cursor.line.slice(key), value.range, cursor.line, isEscaped: value.isEscaped, into: &record)
            pairs += 1
            cursor.skipBlanks()
        }
        return pairs > 1
    }

    /// A name and the `=` behind it.
    private static func key(_ cursor: inout Cursor) -> ByteRange? {
        var reader = cursor
        while isKeyByte(reader.byte) { reader.at += 1 }
        let key = ByteRange(cursor.at, reader.at)
        guard !key.isEmpty, key.count <= longestKey, !Byte.isDigit(cursor.byte), reader.skip(Byte.equals) else {
            return nil
        }
        cursor = reader
        return key
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x5F, Byte.dot, Byte.hyphen, Byte.at, Byte.slash: true
        default: Byte.isAlphanumeric(byte)
        }
    }

    private static func value(_ cursor: inout Cursor) -> Value? {
        if cursor.skip(Byte.quote) { return quoted(&cursor) }
        let word = cursor.word(endingAt: Byte.space)
        var behind = cursor
        behind.skipBlanks()
        // A last value that is not quoted in spite of its blanks.
        if !behind.isAtEnd, key(&behind) == nil { return Value(range: ByteRange(word.start, cursor.rest().end)) }
        return Value(range: word)
    }

    /// Up to the closing quote. Writers that do not escape the text's own quotes are told by what follows one of them;
    /// there the value ends at the first quote behind which all the rest reads as pairs.
    private static func quoted(_ cursor: inout Cursor) -> Value? {
        let start = cursor.at
        var scanner = JSONScanner(cursor.line, at: start - 1)
        if let text = scanner.string(), isEnd(cursor.line, at: scanner.at) {
            cursor.at = scanner.at
            return Value(range: text, isEscaped: true)
        }
        var at = start
        for _ in 0..<mostPairs {
            guard let quote = cursor.line.firstIndex(of: Byte.quote, from: at) else { return nil }
            cursor.at = quote + 1
            if restIsPairs(cursor) { return Value(range: ByteRange(start, quote)) }
            at = quote + 1
        }
        return nil
    }

    /// Whether a value may end there: before the line's end, or before another pair.
    private static func isEnd(_ line: ByteView, at index: Int) -> Bool {
        var cursor = Cursor(line, at: index)
        guard !cursor.isAtEnd else { return true }
        guard cursor.skip(Byte.space) else { return false }
        cursor.skipBlanks()
        return cursor.isAtEnd || key(&cursor) != nil
    }

    /// Whether what follows is ` KEY=VALUE` up to the end, with neither blanks nor quotes inside the values.
    private static func restIsPairs(_ cursor: Cursor) -> Bool {
        var reader = cursor
        for _ in 0..<mostPairs {
            if reader.isAtEnd { return true }
            guard reader.skip(Byte.space) else { return false }
            reader.skipBlanks()
            if reader.isAtEnd { return true }
            guard key(&reader) != nil else { return false }
            if reader.skip(Byte.quote) {
                guard reader.take(upTo: Byte.quote) != nil else { return false }
            } else {
                _ = reader.word(endingAt: Byte.space)
            }
        }
        return false
    }
}
