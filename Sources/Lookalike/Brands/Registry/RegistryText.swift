// Pieces of a text of the registry: words, phrases and what may stand in them.

/// A part of a text: bytes of UTF-8, of which only ASCII has a meaning here.
typealias RegistryText = Slice<UnsafeBufferPointer<UInt8>>

extension RegistryText {
    /// Takes the next word, up to a blank.
    mutating func nextWord() -> RegistryText? {
        guard let start = firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return nil }
        let end = self[start...].firstIndex(of: UInt8(ascii: " ")) ?? endIndex
        defer { self = self[end...] }
        return self[start..<end]
    }

    /// Takes what stands up to the next comma, which may hold blanks.
    mutating func nextPhrase() -> RegistryText? {
        while !isEmpty {
            let end = firstIndex(of: UInt8(ascii: ",")) ?? endIndex
            let phrase = self[..<end].trimmed
            self = self[Swift.min(end + 1, endIndex)...]
            if !phrase.isEmpty { return phrase }
        }
        return nil
    }

    /// Without blanks at both ends.
    var trimmed: RegistryText {
        guard let start = firstIndex(where: { $0 != UInt8(ascii: " ") }),
            let end = lastIndex(where: { $0 != UInt8(ascii: " ") })
        else { return self[endIndex...] }
        return self[start...end]
    }

    var string: String { String(decoding: self, as: UTF8.self) }

    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    /// Lower-case letters, digits and hyphens in at least two labels of 1 to 63 bytes, as RFC 1035 section 2.3 has it
    /// (with the leading digits of RFC 1123 section 2.1), 253 bytes in all.
    static func isDomain(_ name: String) -> Bool {
        var (labels, length) = (0, 0)
        var last = UInt8(ascii: ".")
        for byte in name.utf8 {
            if byte == UInt8(ascii: ".") {
                guard length > 0, last != UInt8(ascii: "-") else { return false }
                (labels, length) = (labels + 1, 0)
            } else {
                guard isLetterOrDigit(byte) || (byte == UInt8(ascii: "-") && length > 0) else { return false }
                length += 1
                guard length <= 63 else { return false }
            }
            last = byte
        }
        return labels >= 1 && length > 0 && last != UInt8(ascii: "-") && name.utf8.count <= 253
    }
}
