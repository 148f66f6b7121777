// Bytes of a declared character set → UTF-8.

/// Character sets that encoded words are read in.
enum Charset {
    case utf8, latin1, windows1252, iso2022jp, shiftJIS, eucJP

    /// - Parameter name: as in the encoded word; a language tag behind `*` (RFC 2231) does not matter.
    init?(_ name: ByteView) {
        let end = name.firstIndex(of: 0x2A) ?? name.count
        let label = name.slice(0, end)
        for entry in Charset.names where label.equalsIgnoringCase(entry.name) {
            self = entry.charset
            return
        }
        return nil
    }

    private static let names: [(name: StaticString, charset: Charset)] = [
        ("utf-8", .utf8), ("utf8", .utf8), ("us-ascii", .utf8), ("ascii", .utf8), ("iso-8859-1", .latin1),
        ("latin1", .latin1), ("iso-8859-15", .latin1), ("windows-1252", .windows1252), ("cp1252", .windows1252),
        ("iso-2022-jp", .iso2022jp), ("iso-2022-jp-1", .iso2022jp), ("iso-2022-jp-2", .iso2022jp),
        ("iso-2022-jp-ms", .iso2022jp), ("cp50220", .iso2022jp), ("cp50221", .iso2022jp), ("shift_jis", .shiftJIS),
        ("shift-jis", .shiftJIS), ("sjis", .shiftJIS), ("x-sjis", .shiftJIS), ("windows-31j", .shiftJIS),
        ("cp932", .shiftJIS), ("ms932", .shiftJIS), ("ms_kanji", .shiftJIS), ("euc-jp", .eucJP), ("eucjp", .eucJP),
        ("x-euc-jp", .eucJP), ("cp51932", .eucJP), ("eucjp-ms", .eucJP),
    ]

    /// Appends the text as UTF-8. Bytes that stand for nothing become U+FFFD.
    func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        switch self {
        case .utf8: text.append(contentsOf: bytes)
        case .latin1: for byte in bytes { UTF8Bytes.append(UInt32(byte), to: &text) }
        case .windows1252: for byte in bytes { UTF8Bytes.append(Charset.windows1252(byte), to: &text) }
        case .iso2022jp: Japanese.appendISO2022JP(bytes, to: &text)
        case .shiftJIS: Japanese.appendShiftJIS(bytes, to: &text)
        case .eucJP: Japanese.appendEUC(bytes, to: &text)
        }
    }

    /// Windows-1252 is ISO 8859-1 but for 0x80…0x9F (WHATWG Encoding).
    private static func windows1252(_ byte: UInt8) -> UInt32 {
        guard byte & 0xE0 == 0x80 else { return UInt32(byte) }
        let scalars: [UInt32] = [
            0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
            0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
            0x0153, 0x9D, 0x017E, 0x0178,
        ]
        return scalars[Int(byte & 0x1F)]
    }
}

/// The three encodings of JIS X 0208.
enum Japanese {
    private static let replacement: UInt32 = 0xFFFD

    private static func append(row: Int, cell: Int, to text: inout [UInt8]) {
        UTF8Bytes.append(JISX0208.scalar(row: row, cell: cell) ?? replacement, to: &text)
    }

    /// Half-width katakana: JIS X 0201 0xA1…0xDF → U+FF61…U+FF9F.
    private static func appendKatakana(_ byte: UInt8, to text: inout [UInt8]) {
        UTF8Bytes.append(0xFF61 + UInt32(byte) - 0xA1, to: &text)
    }

    static func appendShiftJIS(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let lead = bytes[index]
            index += 1
            switch lead {
            case 0x00...0x7F: text.append(lead)
            case 0xA1...0xDF: appendKatakana(lead, to: &text)
            case 0x81...0x9F, 0xE0...0xFC:
                guard index < bytes.endIndex, bytes[index] >= 0x40, bytes[index] != 0x7F, bytes[index] <= 0xFC else {
                    UTF8Bytes.append(Japanese.replacement, to: &text)
                    continue
                }
                appendShifted(lead, bytes[index], to: &text)
                index += 1
            default: UTF8Bytes.append(Japanese.replacement, to: &text)
            }
        }
    }

    private static func appendShifted(_ lead: UInt8, _ trail: UInt8, to text: inout [UInt8]) {
        let pair = Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)
        let isSecond = trail >= 0x9F
        let cell = isSecond ? Int(trail) - 0x9E : Int(trail) - (trail > 0x7F ? 0x40 : 0x3F)
        append(row: pair * 2 + (isSecond ? 2 : 1), cell: cell, to: &text)
    }

    static func appendEUC(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let lead = bytes[index]
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
            if lead < 0x80 {
                text.append(lead)
                index += 1
            } else if lead == 0x8E, next >= 0xA1, next <= 0xDF {
                appendKatakana(next, to: &text)
                index += 2
            } else if lead >= 0xA1, next >= 0xA1 {
                append(row: Int(lead) - 0xA0, cell: Int(next) - 0xA0, to: &text)
                index += 2
            } else {
                // 0x8F begins three bytes of JIS X 0212, which mail does not use.
                UTF8Bytes.append(Japanese.replacement, to: &text)
                index += lead == 0x8F ? 3 : 1
            }
        }
    }

    /// ISO-2022-JP (RFC 1468): escape sequences switch between ASCII and two-byte JIS X 0208.
    static func appendISO2022JP(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var mode = Mode.ascii
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0x1B, let (next, length) = escape(bytes[(index + 1)...]) {
                mode = next
                index += 1 + length
                continue
            }
            index += mode.append(bytes[index...], to: &text)
        }
    }

    private static func escape(_ bytes: ArraySlice<UInt8>) -> (Mode, Int)? {
        guard bytes.count >= 2 else { return nil }
        let (first, second) = (bytes[bytes.startIndex], bytes[bytes.startIndex + 1])
        switch (first, second) {
        case (0x28, 0x42), (0x28, 0x4A): return (.ascii, 2)
        case (0x28, 0x49): return (.katakana, 2)
        case (0x24, 0x40), (0x24, 0x42): return (.kanji, 2)
        case (0x24, 0x28): return (.unknown, Swift.min(3, bytes.count))
        default: return nil
        }
    }

    private enum Mode {
        case ascii, katakana, kanji, unknown

        /// Appends what stands at the head of `bytes`. Returns how many bytes that was, at least one.
        func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) -> Int {
            let byte = bytes[bytes.startIndex]
            if self == .ascii || byte < 0x21 || byte > 0x7E {
                text.append(byte < 0x80 ? byte : 0x3F)
                return 1
            }
            if self == .katakana {
                if byte <= 0x5F { Japanese.appendKatakana(byte | 0x80, to: &text) }
                return 1
            }
            let next = bytes.count > 1 ? bytes[bytes.startIndex + 1] : 0
            guard next >= 0x21, next <= 0x7E else {
                UTF8Bytes.append(Japanese.replacement, to: &text)
                return 1
            }
            let row = self == .kanji ? Int(byte) - 0x20 : 0
            Japanese.append(row: row, cell: Int(next) - 0x20, to: &text)
            return 2
        }
    }
}
