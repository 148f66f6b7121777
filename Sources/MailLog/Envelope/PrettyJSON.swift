// JSON spread over several lines: `journalctl -o json-pretty`, `jq`, exports of
// log stores.

/// Collects the lines of one JSON object, from a `{` alone on its line to the `}` that closes it.
struct PrettyJSON: Sendable {
    /// Whether an object has begun and not ended.
    private(set) var isOpen = false
    /// Whether lines between the records of a list are expected: an answer of a log store holds many in one object.
    private(set) var isList = false
    /// The last line ended in a `[`.
    private var opensArray = false
    private var hasMessage = false
    private var bytes: [UInt8] = []
    private var depth = 0

    /// An object longer than this is no log line's: it is given up.
    private static let longest = 1 << 18

    /// Takes one physical line.
    /// - Returns: false where the line is no part of such an object.
    mutating func take(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        let part = PrettyJSON.trimmed(line, from: start)
        guard isOpen else { return begin(part, into: &event) }
        guard PrettyJSON.isPart(part), bytes.count + part.count < PrettyJSON.longest else {
            close()
            return false
        }
        event.kind = .exportField
        if opensArray, part.equals("{") || part.equals("["), !holdsMessage() {
            // The array's elements are records of their own; what stands around them says nothing.
            isList = true
            open(part[0])
            return true
        }
        opensArray = part[part.count - 1] == Byte.openBracket
        part.withBytes { bytes.append(contentsOf: $0) }
        depth += PrettyJSON.brackets(part)
        if depth <= 0 { finish(into: &event, &batch) }
        return true
    }

    private mutating func begin(_ part: ByteView, into event: inout LogEvent) -> Bool {
        guard part.equals("{") || part.equals("[") || part.equals("]") || isList && PrettyJSON.isPart(part) else {
            isList = isList && part.count == 0
            return false
        }
        event.kind = .exportField
        // What stands around the objects of a list says nothing.
        if part.equals("{") || part.equals("["), part[0] == Byte.openBrace || isList { open(part[0]) }
        return true
    }

    private mutating func open(_ bracket: UInt8) {
        isOpen = true
        bytes.removeAll(keepingCapacity: true)
        bytes.append(bracket)
        depth = 1
        hasMessage = false
        opensArray = bracket == Byte.openBracket
    }

    /// Whether what was collected has a log line's text; asked again only where it had none, and is thrown away then.
    private mutating func holdsMessage() -> Bool {
        if !hasMessage { hasMessage = bytes.withUnsafeBytes { JSONRecord.hasMessage(ByteView($0)) } }
        return hasMessage
    }

    private mutating func finish(into event: inout LogEvent, _ batch: inout EventBatch) {
        event.kind = .unrecognised
        let line = event.line
        bytes.withUnsafeBytes { buffer in
            let text = ByteView(buffer)
            if isList {
                _ = JSONList.read(text, from: 0, depth: 0, into: &event, &batch)
            } else {
                JSONRecord.read(text, from: 0, depth: 0, into: &event, &batch)
            }
        }
        event.line = line
        if isList, event.kind == .unrecognised, !event.text.isPresent { event.kind = .exportField }
        close()
    }

    private mutating func close() {
        isOpen = false
        opensArray = false
        bytes.removeAll(keepingCapacity: true)
        depth = 0
    }

    private static func trimmed(_ line: ByteView, from start: Int) -> ByteView {
        var first = start
        var end = line.count
        while first < end, Byte.isBlank(line[first]) { first += 1 }
        while end > first, Byte.isBlank(line[end - 1]) { end -= 1 }
        return line.slice(first, end)
    }

    /// `"KEY" : VALUE,`, a value alone, or brackets alone; log lines are none of these.
    private static func isPart(_ part: ByteView) -> Bool {
        guard part.count > 0 else { return false }
        if part[0] == Byte.quote {
            var scanner = JSONScanner(part, at: 0)
            guard scanner.string() != nil else { return false }
            scanner.skipBlanks()
            return scanner.at == part.count || part[scanner.at] == Byte.colon
                || part[scanner.at] == Byte.comma && scanner.at == part.count - 1
        }
        for index in 0..<part.count {
            switch part[index] {
            case Byte.openBrace, 0x7D, Byte.openBracket, Byte.closeBracket, Byte.comma, Byte.space: continue
            case Byte.dot, Byte.hyphen, 0x2B: continue
            default: guard Byte.isDigit(part[index]) || isWord(part) else { return false }
            }
        }
        return true
    }

    private static func isWord(_ part: ByteView) -> Bool {
        part.equals("null") || part.equals("null,") || part.equals("true") || part.equals("true,")
            || part.equals("false") || part.equals("false,")
    }

    /// Opening brackets less closing ones, outside strings.
    private static func brackets(_ part: ByteView) -> Int {
        var scanner = JSONScanner(part, at: 0)
        var sum = 0
        while scanner.at < part.count {
            switch part[scanner.at] {
            case Byte.quote:
                guard scanner.string() != nil else { return sum }
                continue
            case Byte.openBrace, Byte.openBracket: sum += 1
            case 0x7D, Byte.closeBracket: sum -= 1
            default: break
            }
            scanner.at += 1
        }
        return sum
    }
}

extension PrettyJSON {
    func save(into writer: inout StateWriter) {
        writer.add(isOpen)
        writer.add(bytes)
        writer.add(depth)
        writer.add(isList)
        writer.add(opensArray)
    }

    init(restoring reader: inout StateReader) throws(SavedStateError) {
        isOpen = try reader.bool()
        bytes = try reader.byteArray()
        depth = try reader.number(in: 0...PrettyJSON.longest)
        guard reader.version > 1 else { return }
        isList = try reader.bool()
        opensArray = try reader.bool()
    }
}
