// Names before addresses: what people see, and what imitates an address.

/// Looks into display names.
enum DisplayName {
    /// The first address that stands in a name, or absent.
    ///
    /// `"ceo@bank.example" <x@evil.example>` shows people an address that is not the sender's.
    static func address(in name: ByteRange, of text: ByteView) -> ByteRange {
        var from = name.start
        while let at = text.firstIndex(of: Byte.at, from: from, before: name.end) {
            let address = around(at, in: name, of: text)
            if isAddress(address, at: at, in: text), !isLogField(address, in: name, of: text) { return address }
            from = at + 1
        }
        return .absent
    }

    /// `from=<a@b.example>`: imitates a log line, for parsers; it shows people nothing they would take for a sender.
    private static func isLogField(_ address: ByteRange, in name: ByteRange, of text: ByteView) -> Bool {
        address.start >= name.start + 2 && text[address.start - 1] == Byte.less
            && text[address.start - 2] == Byte.equals
    }

    private static func around(_ at: Int, in name: ByteRange, of text: ByteView) -> ByteRange {
        var start = at
        var end = at + 1
        while start > name.start, isAtom(text[start - 1]) { start -= 1 }
        while end < name.end, isAtom(text[end]) { end += 1 }
        while end > at, text[end - 1] == Byte.dot { end -= 1 }
        return ByteRange(start, end)
    }

    /// Letters, digits and the punctuation of addresses as people write them; all bytes above ASCII.
    private static func isAtom(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2E, 0x2D, 0x5F, 0x2B: true
        default: Byte.isAlphanumeric(byte) || byte >= 0x80
        }
    }

    /// Something before the `@`, and a dot inside what follows it.
    private static func isAddress(_ address: ByteRange, at: Int, in text: ByteView) -> Bool {
        guard at > address.start, let dot = text.firstIndex(of: Byte.dot, from: at + 2, before: address.end) else {
            return false
        }
        return dot + 1 < address.end
    }
}
