// Bytes of a declared character set → UTF-8.

internal import CCharset

/// Character sets that encoded words are read in.
enum Charset: Equatable {
    case utf8, latin1, windows1252, iso2022jp, shiftJIS, eucJP, utf16
    /// One of ICU's, by its place in `converters`.
    case converter(UInt8)
    /// One that is not known here. Mail programs show its ASCII as it is: nearly all sets have ASCII inside.
    case unknown

    /// - Parameter name: as in the encoded word; neither a language tag behind `*` (RFC 2231) nor a year behind `:`
    ///   matters.
    /// - Returns: nil where it is no token (RFC 2047 section 2), so that no encoded word begins.
    init?(_ name: ByteView) {
        let end = name.firstIndex(of: 0x2A) ?? name.count
        guard end > 0, end <= Charset.longestName else { return nil }
        let label = name.slice(0, end)
        for index in 0..<end where !Charset.isToken(label[index]) { return nil }
        self = Charset.known(label.slice(0, label.firstIndex(of: Byte.colon) ?? end)) ?? .unknown
    }

    private static let longestName = 40

    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2D, 0x5F, 0x2E, 0x3A, 0x2B, 0x27: true
        default: Byte.isAlphanumeric(byte)
        }
    }

    private static func known(_ label: ByteView) -> Charset? {
        for entry in names where isListed(label, in: entry.names) { return entry.charset }
        for index in converters.indices where isListed(label, in: converters[index].names) {
            return .converter(UInt8(index))
        }
        return nil
    }

    /// Whether the blank-separated list holds the label; case and punctuation do not matter (UTS 22 section 1.4).
    private static func isListed(_ label: ByteView, in list: StaticString) -> Bool {
        list.withUTF8Buffer { list in
            var at = 0
            var isSame = true
            for index in 0...list.count {
                if index == list.count || list[index] == Byte.space {
                    if isSame, skipPunctuation(label, from: at) == label.count { return true }
                    (at, isSame) = (0, true)
                    continue
                }
                guard isSame else { continue }
                at = skipPunctuation(label, from: at)
                isSame = at < label.count && Byte.lowercased(label[at]) == list[index]
                at += 1
            }
            return false
        }
    }

    private static func skipPunctuation(_ label: ByteView, from start: Int) -> Int {
        var index = start
        while index < label.count, !Byte.isAlphanumeric(label[index]) { index += 1 }
        return index
    }

    private static let names: [(names: StaticString, charset: Charset)] = [
        ("utf8 usascii ascii unicode11utf8", .utf8), ("iso88591 latin1 iso885915 l1", .latin1),
        ("windows1252 cp1252 xcp1252", .windows1252),
        ("iso2022jp iso2022jp1 iso2022jp2 iso2022jpms cp50220 cp50221", .iso2022jp),
        ("shiftjis sjis xsjis windows31j cp932 ms932 mskanji", .shiftJIS),
        ("eucjp xeucjp cp51932 eucjpms", .eucJP), ("utf16 ucs2 iso10646ucs2 unicode csunicode", .utf16),
    ]

    /// Labels as mails and the WHATWG Encoding Standard (section 4.2) have them, and ICU's name of the converter. A label
    /// is never ICU's to look up: it knows EBCDIC, which mail programs do not, and searches files for what it lacks.
    private static let converters: [(names: StaticString, converter: StaticString)] = [
        ("gb2312 gb18030 gbk xgbk cp936 windows936 ms936 euccn xeuccn gb231280 csgb2312 chinese", "gb18030"),
        ("big5 big5hkscs xbig5 cnbig5 csbig5 xxbig5 cp950 windows950", "Big5-HKSCS"),
        ("euckr ksc56011987 ksc56011989 ksc5601 korean cp949 windows949 ms949 uhc cseuckr", "windows-949"),
        ("windows1251 cp1251 xcp1251 win1251", "windows-1251"), ("koi8r koi8 koi cskoi8r", "KOI8-R"),
        ("koi8u koi8ru", "KOI8-U"), ("iso88595 cyrillic csisolatincyrillic", "ISO-8859-5"),
        ("ibm866 cp866 dos866 866", "IBM866"), ("xmaccyrillic xmacukrainian maccyrillic", "x-mac-cyrillic"),
        ("windows1253 cp1253 xcp1253", "windows-1253"), ("iso88597 greek greek8 elot928", "ISO-8859-7"),
        ("windows1250 cp1250 xcp1250", "windows-1250"), ("iso88592 latin2 l2", "ISO-8859-2"),
        ("windows1254 cp1254 xcp1254 iso88599 latin5 l5", "windows-1254"), ("iso88593 latin3", "ISO-8859-3"),
        ("windows1257 cp1257 xcp1257", "windows-1257"), ("iso88594 latin4", "ISO-8859-4"),
        ("iso885913", "ISO-8859-13"), ("iso885914", "ISO-8859-14"), ("iso885910 latin6", "ISO-8859-10"),
        ("windows1255 cp1255 xcp1255", "windows-1255"), ("iso88598 iso88598i iso88598e hebrew", "ISO-8859-8"),
        ("windows1256 cp1256 xcp1256", "windows-1256"), ("iso88596 iso88596i iso88596e arabic", "ISO-8859-6"),
        ("windows874 cp874 dos874 tis620 iso885911 tis62025330", "windows-874-2000"),
        ("windows1258 cp1258 xcp1258", "windows-1258"), ("macintosh mac macroman xmacroman", "macintosh"),
        ("utf7 unicode11utf7 unicode20utf7 csunicode11utf7 xunicode20utf7", "UTF-7"), ("utf16be", "UTF-16BE"),
        ("utf16le", "UTF-16LE"), ("utf32 ucs4 iso10646ucs4", "UTF-32"), ("utf32be", "UTF-32BE"),
        ("utf32le", "UTF-32LE"), ("euctw xeuctw", "EUC-TW"), ("hz hzgb2312", "HZ"), ("iso2022kr", "ISO-2022-KR"),
        ("iso2022cn iso2022cnext", "ISO-2022-CN"),
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
        case .utf16: Charset.convert(bytes, by: Charset.isLittleEndian(bytes) ? "UTF-16LE" : "UTF-16BE", to: &text)
        case .converter(let index): Charset.convert(bytes, by: Charset.converters[Int(index)].converter, to: &text)
        case .unknown: Charset.appendASCII(bytes, to: &text)
        }
    }

    private static func convert(_ bytes: ArraySlice<UInt8>, by converter: StaticString, to text: inout [UInt8]) {
        // No byte of these sets stands for more than a character of three bytes.
        let capacity = bytes.count * 4 + 16
        let converted = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            let written = bytes.withUnsafeBytes { input in
                ccharset_to_utf8(
                    UnsafeRawPointer(converter.utf8Start).assumingMemoryBound(to: CChar.self),
                    input.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count),
                    UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self),
                    Int32(clamping: capacity))
            }
            count = Swift.max(0, Swift.min(Int(written), capacity))
        }
        if converted.isEmpty { return appendASCII(bytes, to: &text) }
        text.append(contentsOf: converted)
    }

    /// A run of other bytes, whatever characters it has, becomes one U+FFFD.
    private static func appendASCII(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var isInRun = false
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else if !isInRun {
                UTF8Bytes.append(0xFFFD, to: &text)
            }
            isInRun = byte >= 0x80
        }
    }

    /// By the byte order mark; without one by where the zeros of ASCII stand. Big-endian otherwise (RFC 2781 section 4.3).
    private static func isLittleEndian(_ bytes: ArraySlice<UInt8>) -> Bool {
        let (first, second) = (bytes.first ?? 0, bytes.dropFirst().first ?? 0)
        if first == 0xFF, second == 0xFE { return true }
        if first == 0xFE, second == 0xFF { return false }
        var zeros = 0
        for (index, byte) in bytes.enumerated() where byte == 0 { zeros += index % 2 == 0 ? -1 : 1 }
        return zeros > 0
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
