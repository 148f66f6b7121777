// Fluent Bit's stdout output: `[0] TAG: [1795358293.5, {"KEY"=>"VALUE", …}]`, with nothing escaped inside the values;
// and its file output.

/// Finds the syslog parts among the members of a Fluent Bit record.
enum FluentBit {
    private static let mostMembers = 64

    /// - Returns: false, with nothing changed, where the line is none.
    static func read(
        _ line: ByteView, from start: Int, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        var cursor = Cursor(line, at: start)
        if readFile(cursor, depth: depth, into: &event, &batch) { return true }
        guard cursor.skip(Byte.openBracket), cursor.number() != nil, cursor.skip("] "),
            cursor.take(upTo: ": [") != nil
        else { return false }
        // Since 2.1 metadata stand beside the time: `[[TIME, {}], {…}]`.
        let hasMetadata = cursor.skip(Byte.openBracket)
        let time = cursor.word(endingAt: Byte.comma)
        guard cursor.skip(", "), !hasMetadata || cursor.take(upTo: "], ") != nil, cursor.skip(Byte.openBrace) else {
            return false
        }
        var record = batch.takeRecord()
        defer { batch.keep(record) }
        record.stamp = Stamps.value(line, time) ?? LogStamp()
        guard members(&cursor, into: &record) else { return false }
        record.read(depth: depth, into: &event, &batch)
        return true
    }

    /// The file output: `TAG: [1795358293.123456, {"KEY":"VALUE", …}]`, which is JSON behind the time.
    private static func readFile(
        _ start: Cursor, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        var cursor = start
        let line = cursor.line
        let tag = cursor.word(endingAt: Byte.colon, or: Byte.space)
        guard !tag.isEmpty, cursor.skip(": ["), line.ends(with: "}]"),
            case let time = cursor.word(endingAt: Byte.comma), cursor.skip(", "), cursor.has("{\""),
            let stamp = Stamps.value(line, time)
        else { return false }
        event.stamp = stamp
        OddEnvelope.read(line, from: cursor.at, depth: depth + 1, into: &event, &batch)
        return true
    }

    private static func members(_ cursor: inout Cursor, into record: inout WrappedRecord) -> Bool {
        var ranks = (message: 0, program: 0)
        for _ in 0..<mostMembers {
            guard let (key, value) = member(&cursor) else { return false }
            let bytes = cursor.line.slice(value)
            switch JSONKeys.part(cursor.line.slice(key), .root) {
            case .message(let rank) where rank > ranks.message:
                ranks.message = rank
                record.message = record.append(bytes)
            case .program(let rank) where rank > ranks.program:
                ranks.program = rank
                record.program = record.append(bytes)
            case .host: record.host = record.append(bytes)
            case .pid:
                var digits = Cursor(bytes, at: 0)
                record.pid = UInt32(truncatingIfNeeded: digits.number() ?? 0)
            default: break
            }
            if isEnd(cursor) { return record.message.isPresent }
            guard cursor.skip(", ") else { return false }
        }
        return false
    }

    private static func isEnd(_ cursor: Cursor) -> Bool { cursor.has("}]") && cursor.left == 2 }

    /// `"KEY"=>VALUE`. A text may hold quotes and what looks like members; it ends at the first quote behind which
    /// all the rest of the line reads as members. Log text that imitates some has more text behind it.
    private static func member(_ cursor: inout Cursor) -> (key: ByteRange, value: ByteRange)? {
        guard let key = key(&cursor) else { return nil }
        guard cursor.skip(Byte.quote) else { return (key, plainValue(&cursor)) }
        let start = cursor.at
        var at = start
        let isOwn = isSyslogsOwn(cursor.line.slice(key))
        for _ in 0..<mostMembers {
            guard let quote = cursor.line.firstIndex(of: Byte.quote, from: at) else { return nil }
            cursor.at = quote + 1
            if isEnd(cursor) || cursor.has(", \"") && (isOwn || restIsMembers(cursor)) {
                return (key, ByteRange(start, quote))
            }
            at = quote + 1
        }
        return nil
    }

    /// Members of Fluent Bit's syslog parsers that hold no stranger's text, and no quote.
    private static func isSyslogsOwn(_ key: ByteView) -> Bool {
        key.equals("pri") || key.equals("time") || key.equals("host") || key.equals("ident") || key.equals("pid")
            || key.equals("msgid")
    }

    private static func key(_ cursor: inout Cursor) -> ByteRange? {
        guard cursor.skip(Byte.quote), let key = cursor.take(upTo: Byte.quote), key.count <= 64, cursor.skip("=>")
        else { return nil }
        return key
    }

    /// A number, `true`, `nil`.
    private static func plainValue(_ cursor: inout Cursor) -> ByteRange {
        let start = cursor.at
        while Byte.isAlphanumeric(cursor.byte) || cursor.byte == Byte.dot || cursor.byte == Byte.hyphen {
            cursor.at += 1
        }
        return ByteRange(start, cursor.at)
    }

    /// Whether what follows is `, "KEY"=>"VALUE"` up to the end, with no quotes inside the values.
    private static func restIsMembers(_ cursor: Cursor) -> Bool {
        var reader = cursor
        for _ in 0..<mostMembers {
            if isEnd(reader) { return true }
            guard reader.skip(", "), key(&reader) != nil else { return false }
            if reader.skip(Byte.quote) {
                guard reader.take(upTo: Byte.quote) != nil else { return false }
            } else {
                guard !plainValue(&reader).isEmpty else { return false }
            }
        }
        return false
    }
}
