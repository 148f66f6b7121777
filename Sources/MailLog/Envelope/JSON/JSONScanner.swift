// Walks a JSON text without building values (RFC 8259), and without trusting it.

/// Reads JSON tokens from a line.
struct JSONScanner {
    let line: ByteView
    var at: Int

    /// A value by where it stands. Strings are ranges inside their quotes, still escaped.
    enum Value {
        case string(ByteRange)
        case number(ByteRange)
        case object(Int)
        case array(Int)
        case other
    }

    init(_ line: ByteView, at start: Int) {
        self.line = line
        at = start
    }

    mutating func skipBlanks() {
        while at < line.count {
            switch line[at] {
            case Byte.space, Byte.tab, Byte.carriageReturn, Byte.lineFeed: at += 1
            default: return
            }
        }
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard at < line.count, line[at] == byte else { return false }
        at += 1
        return true
    }

    /// A string, from its opening to behind its closing quote.
    mutating func string() -> ByteRange? {
        guard skip(Byte.quote) else { return nil }
        let start = at
        while let hit = line.firstNear(Byte.quote, or: Byte.backslash, from: at) {
            if line[hit] == Byte.quote {
                at = hit + 1
                return ByteRange(start, hit)
            }
            at = hit + 2
        }
        at = line.count
        return nil
    }

    /// The key and colon of an object's next member; nil at the object's end or where the text is not JSON.
    mutating func key() -> ByteRange? {
        guard let key = string(), skip(Byte.colon) else { return nil }
        return key
    }

    /// The next value. Objects and arrays are only entered: the position is behind their opening bracket.
    mutating func value() -> Value? {
        skipBlanks()
        guard at < line.count else { return nil }
        switch line[at] {
        case Byte.quote: return string().map { .string($0) }
        case Byte.openBrace:
            at += 1
            return .object(at)
        case Byte.openBracket:
            at += 1
            return .array(at)
        default: return scalar()
        }
    }

    private mutating func scalar() -> Value? {
        let start = at
        while at < line.count {
            let byte = line[at]
            guard Byte.isAlphanumeric(byte) || byte == Byte.dot || byte == Byte.hyphen || byte == 0x2B else { break }
            at += 1
        }
        guard at > start else { return nil }
        let isNumber = Byte.isDigit(line[start]) || line[start] == Byte.hyphen
        return isNumber ? .number(ByteRange(start, at)) : .other
    }

    /// Steps behind the end of an object or array that was entered.
    mutating func skipToEnd() {
        var depth = 1
        while at < line.count, depth > 0 {
            switch line[at] {
            case Byte.quote:
                guard string() != nil else {
                    at = line.count
                    return
                }
                continue
            case Byte.openBrace, Byte.openBracket: depth += 1
            case 0x7D, Byte.closeBracket: depth -= 1
            default: break
            }
            at += 1
        }
    }
}
