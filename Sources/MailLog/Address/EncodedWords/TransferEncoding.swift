// B and Q: how encoded words write bytes (RFC 2047 section 4).

/// Decodes the text of an encoded word into bytes.
enum TransferEncoding {
    case base64, quoted

    init?(_ letter: UInt8) {
        switch letter {
        case 0x42, 0x62: self = .base64
        case 0x51, 0x71: self = .quoted
        default: return nil
        }
    }

    /// Appends the decoded bytes. Characters that stand for nothing are left out, as mail programs do.
    func append(_ text: ByteView, to bytes: inout [UInt8]) {
        switch self {
        case .base64: TransferEncoding.appendBase64(text, to: &bytes)
        case .quoted: TransferEncoding.appendQuoted(text, to: &bytes)
        }
    }

    private static func appendBase64(_ text: ByteView, to bytes: inout [UInt8]) {
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for index in 0..<text.count {
            guard let value = base64Value(text[index]) else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
                bits &= (1 << count) - 1
            }
        }
    }

    private static func base64Value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }

    private static func appendQuoted(_ text: ByteView, to bytes: inout [UInt8]) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == Byte.equals, index + 2 < text.count, let high = Byte.hexadecimalValue(text[index + 1]),
                let low = Byte.hexadecimalValue(text[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(byte == 0x5F ? Byte.space : byte)
                index += 1
            }
        }
    }
}
