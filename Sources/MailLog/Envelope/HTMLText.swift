// Log lines that a web page or an export in HTML escaped: `from=&lt;a@b.example&gt;`.

/// Reads a program's text with its character references resolved.
enum HTMLText {
    /// Whether brackets stand in the text as references only. In a line that is not escaped, the brackets around the
    /// addresses stand as they are, whatever the addresses hold.
    static func isEscaped(_ line: ByteView, from start: Int) -> Bool {
        line.firstIndex(of: "&lt;", from: start) != nil && line.firstIndex(of: Byte.less, from: start) == nil
    }

    /// Reads the event's text anew, if it is escaped.
    /// - Returns: false, with nothing changed, where it is not.
    static func read(_ line: ByteView, into event: inout LogEvent, _ batch: inout EventBatch) -> Bool {
        let start = event.text.start
        guard event.text.isPresent, !event.text.isScratch, isEscaped(line, from: start) else { return false }
        var fresh = event.head
        batch.drop(to: fresh)
        var bytes: [UInt8] = []
        fresh.host = copy(event.host, of: line, to: &bytes)
        fresh.instance = copy(event.instance, of: line, to: &bytes)
        fresh.program = copy(event.program, of: line, to: &bytes)
        let body = bytes.count
        append(line, from: start, to: &bytes)
        bytes.withUnsafeBytes { ProgramReader.read(ByteView($0), from: body, into: &fresh, &batch) }
        fresh.moveToScratch(of: &batch, bytes)
        fresh.line = event.line
        event = fresh
        return true
    }

    private static func copy(_ range: ByteRange, of line: ByteView, to bytes: inout [UInt8]) -> ByteRange {
        guard range.isPresent, !range.isScratch else { return range }
        let start = bytes.count
        line.slice(range).withBytes { bytes.append(contentsOf: $0) }
        return ByteRange(start, bytes.count)
    }

    /// The references that HTML writers use for the bytes of a log line. Others stay as they are. Each is resolved once:
    /// what `&amp;lt;` stands for is `&lt;`.
    private static let references: [(name: StaticString, byte: UInt8)] = [
        ("&lt;", Byte.less), ("&gt;", Byte.greater), ("&quot;", Byte.quote), ("&amp;", 0x26), ("&#39;", 0x27),
        ("&#039;", 0x27), ("&apos;", 0x27), ("&#x27;", 0x27), ("&#34;", Byte.quote), ("&#x2F;", Byte.slash),
        ("&#61;", Byte.equals), ("&nbsp;", Byte.space),
    ]

    private static func append(_ line: ByteView, from start: Int, to bytes: inout [UInt8]) {
        var index = start
        while index < line.count {
            let mark = line.firstIndex(of: 0x26, from: index) ?? line.count
            line.slice(index, mark).withBytes { bytes.append(contentsOf: $0) }
            guard mark < line.count else { return }
            if let (name, byte) = references.first(where: { line.has($0.name, at: mark) }) {
                bytes.append(byte)
                index = mark + name.utf8CodeUnitCount
            } else {
                bytes.append(0x26)
                index = mark + 1
            }
        }
    }
}
