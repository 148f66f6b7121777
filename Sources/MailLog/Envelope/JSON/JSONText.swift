// JSON strings and byte arrays → bytes.

/// Decodes JSON text into a byte buffer.
enum JSONText {
    /// Appends the string in `range` (inside its quotes) with its escapes resolved (RFC 8259 section 7). A lone
    /// surrogate becomes U+FFFD; an escape that JSON does not know stays as it is.
    static func append(_ range: ByteRange, of line: ByteView, to bytes: inout [UInt8]) {
        var index = range.start
        while index < range.end {
            let escape = line.firstIndex(of: Byte.backslash, from: index, before: range.end) ?? range.end
            line.slice(index, escape).withBytes { bytes.append(contentsOf: $0) }
            guard escape < range.end else { return }
            if escape + 1 < range.end {
                index = appendEscape(line, at: escape, before: range.end, to: &bytes)
            } else {
                bytes.append(Byte.backslash)
                index = range.end
            }
        }
    }

    private static func appendEscape(_ line: ByteView, at index: Int, before end: Int, to bytes: inout [UInt8]) -> Int {
        switch line[index + 1] {
        case Byte.quote, Byte.backslash, Byte.slash: bytes.append(line[index + 1])
        case 0x62: bytes.append(0x08)
        case 0x66: bytes.append(0x0C)
        case 0x6E: bytes.append(Byte.lineFeed)
        case 0x72: bytes.append(Byte.carriageReturn)
        case 0x74: bytes.append(Byte.tab)
        case 0x75: return appendUnicode(line, at: index, before: end, to: &bytes)
        default:
            bytes.append(Byte.backslash)
            return index + 1
        }
        return index + 2
    }

    /// `\u3042`, or two of them for a scalar above U+FFFF.
    private static func appendUnicode(_ line: ByteView, at index: Int, before end: Int, to bytes: inout [UInt8]) -> Int
    {
        guard let unit = hexadecimal(line, at: index + 2, before: end) else {
            bytes.append(Byte.backslash)
            return index + 1
        }
        if unit & 0xFC00 == 0xD800, line.has("\\u", at: index + 6),
            let low = hexadecimal(line, at: index + 8, before: end), low & 0xFC00 == 0xDC00
        {
            UTF8Bytes.append(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF), to: &bytes)
            return index + 12
        }
        UTF8Bytes.append(unit, to: &bytes)
        return index + 6
    }

    private static func hexadecimal(_ line: ByteView, at start: Int, before end: Int) -> UInt32? {
        guard start + 4 <= end else { return nil }
        var value: UInt32 = 0
        for index in start..<(start + 4) {
            guard let digit = Byte.hexadecimalValue(line[index]) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    /// Appends an array of byte values, which is how journalctl writes a message that is not UTF-8.
    /// - Parameter start: behind the opening bracket.
    static func appendByteArray(of line: ByteView, from start: Int, to bytes: inout [UInt8]) {
        var cursor = Cursor(line, at: start)
        while true {
            while cursor.byte == Byte.space || cursor.byte == Byte.comma { cursor.at += 1 }
            guard let value = cursor.number(), value <= 255 else { return }
            bytes.append(UInt8(truncatingIfNeeded: value))
        }
    }
}

/// Unicode scalars → UTF-8.
enum UTF8Bytes {
    /// Appends a scalar; a surrogate or a number above U+10FFFF becomes U+FFFD.
    static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(unit) }
    }
}
