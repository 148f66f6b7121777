// Shift_JIS, EUC-JP and ISO-2022-JP → UTF-8.

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
