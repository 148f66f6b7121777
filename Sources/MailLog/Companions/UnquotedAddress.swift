// Senders as policy services log them: without the quotes that would tell where they end.

/// Finds where an address without quotes ends.
///
/// Postfix gives policy services the internal form of addresses (`SMTPD_POLICY_README`): of `"a, to=b"@c.example` they see
/// `a, to=b@c.example`, and log just that. So whatever stands behind the sender may be a part of it.
enum UnquotedAddress {
    /// More places than this are no address that anybody uses.
    private static let mostPlaces = 16

    /// The sender before `separator`, and what stands behind it up to `end`.
    ///
    /// Where the separator stands more than once, the sender ends at the only one of them that leaves it a domain.
    /// - Returns: nil where the separator does not stand there, or where it leaves more than one sender.
    static func split(
        _ line: ByteView, from start: Int, before end: Int, at separator: StaticString
    ) -> (sender: ByteRange, rest: ByteRange)? {
        guard start <= end, let first = line.firstIndex(of: separator, from: start, before: end) else { return nil }
        let length = separator.utf8CodeUnitCount
        var found: Int?
        var next = line.firstIndex(of: separator, from: first + 1, before: end)
        if next == nil {
            found = first
        } else {
            if isPlausible(ByteRange(start, first), in: line) { found = first }
            var places = 1
            while let hit = next {
                places += 1
                if isPlausible(ByteRange(start, hit), in: line) {
                    guard found == nil else { return nil }
                    found = hit
                }
                guard places < mostPlaces else { return nil }
                next = line.firstIndex(of: separator, from: hit + 1, before: end)
            }
        }
        // Without anything behind it, the line was cut, and the separator may be the sender's.
        guard let found, found + length < end else { return nil }
        return (ByteRange(start, found), ByteRange(found + length, end))
    }

    /// Whether this may be a whole sender: none at all, or one whose domain is one.
    private static func isPlausible(_ sender: ByteRange, in line: ByteView) -> Bool {
        if sender.isEmpty { return true }
        guard let at = line.lastIndex(of: Byte.at, from: sender.start, before: sender.end), at + 1 < sender.end
        else { return false }
        for index in at + 1..<sender.end where !isOfDomain(line[index]) { return false }
        return true
    }

    /// Letters, digits, the marks of names and of address literals, and UTF-8.
    private static func isOfDomain(_ byte: UInt8) -> Bool {
        if Byte.isAlphanumeric(byte) || byte >= 0x80 { return true }
        switch byte {
        case Byte.dot, Byte.hyphen, 0x5F, Byte.colon, Byte.openBracket, Byte.closeBracket, Byte.question: return true
        default: return false
        }
    }
}
