// A JSON object in a string of its own: what is left of a list of them on one
// line (`jq`, `redis-cli`).

/// Reads `"{\"time\":…}",` and `12) "{\"time\":…}"`.
enum QuotedLine {
    /// - Returns: false, with nothing changed, where the line is something else.
    static func read(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
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

    private static func afterNumber(_ line: ByteView, from start: Int) -> Int {
        var cursor = Cursor(line, at: start)
        return cursor.number() != nil && cursor.skip(") ") ? cursor.at : start
    }
}
