// The slower way into a name: bytes above ASCII, A-labels, and Postfix's `?` masks.

internal import CICU

enum InternationalName {
    /// - Parameter name: lower-case ASCII and any other bytes.
    static func read(_ name: [UInt8]) throws(InvalidName) -> MailName {
        var (text, hadInvisible) = repair(name)
        if text.last == UInt8(ascii: ".") { text.removeLast() }
        let isMasked = text.contains(UInt8(ascii: "?"))
        guard let unicode = IDNA.shared.toUnicode(text), let ascii = IDNA.shared.toASCII(unicode.name) else {
            throw .idna
        }
        let errors = (unicode.errors | ascii.errors) & IDNA.fatalErrors
        // What IDNA refuses is judged as it was written: a sender can write it, whatever registries allow.
        let refused = errors != 0
        let shown = refused ? text : unicode.name
        let wire = refused ? text : ascii.name
        guard case .domain(var domain) = try DomainReader.finish(ascii: wire, unicode: shown, isMasked: isMasked)
        else { return .singleLabel(shown) }
        domain.hadInvisible = hadInvisible
        if errors & IDNA.invalidLabels != 0 { domain.impossible = .idna }
        return .domain(domain)
    }

    /// Valid UTF-8 with plain dots; every byte that is no UTF-8 becomes the mask `?`, as Postfix would write it.
    private static func repair(_ name: [UInt8]) -> (text: [UInt8], hadInvisible: Bool) {
        var text: [UInt8] = []
        text.reserveCapacity(name.count)
        var hadInvisible = false
        for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x3002, 0xFF0E, 0xFF61: text.append(UInt8(ascii: "."))
            case 0xFFFD: text.append(UInt8(ascii: "?"))
            default:
                if !scalar.isASCII, cicu_is_invisible(Int32(scalar.value)) != 0 { hadInvisible = true }
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return (text, hadInvisible)
    }
}
