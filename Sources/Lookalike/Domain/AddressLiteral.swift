// Address literals: `[192.0.2.1]` and `[IPv6:2001:db8::1]` (RFC 5321, section 4.1.3).

enum AddressLiteral {
    /// Whether the text between the brackets is an IP address.
    static func isValid(_ text: some Collection<UInt8>) -> Bool {
        let lowered = text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        let tag = Array("ipv6:".utf8)
        return lowered.starts(with: tag) ? isIPv6(lowered.dropFirst(tag.count)) : isIPv4(lowered[...])
    }

    static func isIPv4(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                guard (1...3).contains(part.count), part.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return false }
                return part.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
            }
    }

    /// Eight groups of up to four hexadecimal digits, one run of them left out as `::`, and
    /// perhaps an IPv4 address at the end (RFC 4291, section 2.2).
    private static func isIPv6(_ text: ArraySlice<UInt8>) -> Bool {
        var groups = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard groups.count >= 3 else { return false }
        var units = 0
        if let last = groups.last, last.contains(UInt8(ascii: ".")) {
            guard isIPv4(last) else { return false }
            units = 2
            groups.removeLast()
        }
        let isHex = groups.allSatisfy { $0.count <= 4 && $0.allSatisfy(isHexDigit) }
        let gaps = gapCount(text)
        units += groups.count { !$0.isEmpty }
        return isHex && (gaps == 0 ? units == 8 : gaps == 1 && units < 8)
    }

    private static func gapCount(_ text: ArraySlice<UInt8>) -> Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in text {
            if byte == UInt8(ascii: ":"), previous == byte { count += 1 }
            previous = byte
        }
        return count
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)
    }
}
