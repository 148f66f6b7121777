// A JSON object or a log line in a string of its own: what is left of a list of them on one line (`jq`, `redis-cli`).

/// Reads `"{\"time\":…}",` and `12) "{\"time\":…}"`.
enum QuotedLine {
    /// - Returns: false, with nothing changed, where the line is something else.
    static func read(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        if readWhole(line, from: start, depth: depth, into: &event, &batch) { return true }
        var scanner = JSONScanner(line, at: afterNumber(line, from: start))
        guard line.has(#""{\""#, at: scanner.at), let text = scanner.string() else { return false }
        _ = scanner.skip(Byte.comma)
        scanner.skipBlanks()
        guard scanner.at == line.count else { return false }
        var record = batch.takeRecord()
        record.message = record.append { JSONText.append(text, of: line, to: &$0) }
        record.read(depth: depth, into: &event, &batch)
        batch.keep(record)
        return true
    }

    /// `"Nov 22 14:38:13 mx1 …"`, `'…',`: a whole log line between marks, one behind which a list goes on or not.
    private static func readWhole(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        let mark = line[start]
        guard mark == Byte.quote || mark == 0x27 || mark == 0x60 else { return false }
        var end = line.count
        while end > start, line[end - 1] == Byte.comma || Byte.isBlank(line[end - 1]) { end -= 1 }
        guard end > start + 24, line[end - 1] == mark else { return false }
        let text = ByteRange(start + 1, end - 1)
        var inner = Cursor(line.slice(0, text.end), at: text.start)
        var stamp = LogStamp()
        _ = Wrapping.skipPriority(&inner)
        // A row of a table has quotes behind its first column.
        guard Stamps.readAny(&inner, into: &stamp), inner.byte != mark else { return false }
        var record = batch.takeRecord()
        record.message = record.append { bytes in
            if mark == Byte.quote { return JSONText.append(text, of: line, to: &bytes) }
            line.slice(text).withBytes { bytes.append(contentsOf: $0) }
        }
        record.read(depth: depth, into: &event, &batch)
        batch.keep(record)
        return true
    }

    private static func afterNumber(_ line: ByteView, from start: Int) -> Int {
        var cursor = Cursor(line, at: start)
        return cursor.number() != nil && cursor.skip(") ") ? cursor.at : start
    }
}
