// Finds the host in what a log, a person or a header gives as a sender.

/// The part of an address behind its last unquoted `@` (RFC 5321, section 4.1.2).
public enum MailHost {
    /// The host in `text`, or the whole text where it holds no `@`.
    ///
    /// Takes bare hosts, addresses, addresses in angle brackets with a phrase before
    /// them, and a quoted local part (`"a@b"@host`). Where a quote is never closed the
    /// last `@` counts: a log shows what a stranger sent.
    public static func host(of text: String) -> String {
        var copy = text
        return copy.withUTF8 { bytes in
            let range = host(in: UnsafeRawBufferPointer(bytes))
            return String(decoding: bytes[range], as: UTF8.self)
        }
    }

    /// The same as a range of bytes.
    static func host(in bytes: UnsafeRawBufferPointer) -> Range<Int> {
        var range = trim(bytes, 0..<bytes.count)
        if let last = range.last, bytes[last] == UInt8(ascii: ">") {
            let open = lastIndex(of: UInt8(ascii: "<"), in: bytes, range)
            range = trim(bytes, (open.map { $0 + 1 } ?? range.lowerBound)..<last)
        }
        guard let at = lastUnquotedAt(bytes, range) else { return range }
        return trim(bytes, (at + 1)..<range.upperBound)
    }

    private static func lastUnquotedAt(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
        var last: Int?
        var lastAnywhere: Int?
        var quoted = false
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\") where quoted: index += 1
            case UInt8(ascii: "\""): quoted.toggle()
            case UInt8(ascii: "@"):
                lastAnywhere = index
                if !quoted { last = index }
            default: break
            }
            index += 1
        }
        return quoted ? lastAnywhere : last
    }

    private static func lastIndex(of byte: UInt8, in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
        range.last { bytes[$0] == byte }
    }

    private static func trim(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isBlank(bytes[start]) { start += 1 }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
