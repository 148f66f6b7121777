// What a log shows behind an `@` need be no domain: senders write what they like there, and mail programs show it.

extension Judge {
    /// How many pieces of a text are looked at.
    private static let mostPieces = 8

    /// The verdict on the text behind an address's `@` as a log shows it: where it is no domain (`openai-support.net/x`,
    /// `.openai-support.net`), that on the domain inside it, with medium confidence at most.
    public func judge(shown bytes: UnsafeRawBufferPointer) -> Verdict {
        let verdict = judge(bytes: bytes)
        guard verdict.kind == .invalid, bytes.count <= 1_024 else { return verdict }
        for piece in Judge.pieces(of: bytes) {
            let inside = judge(piece)
            if inside.kind == .lookalike { return capped(inside) }
        }
        return verdict
    }

    public func judge(shown text: String) -> Verdict {
        var copy = text
        return copy.withUTF8 { judge(shown: UnsafeRawBufferPointer($0)) }
    }

    /// Judges a header From phrase in front of an address that has no domain (`OpenAI <x@localhost>`, `<x@[192.0.2.1]>`):
    /// nobody's, so that the name is not borne by right.
    /// - Parameter shown: the text behind the `@`.
    /// - Returns: nil where the phrase names no brand, or where `shown` is a domain.
    public func judgeDisplayName(_ phrase: String, beforeNoDomain shown: String) -> Verdict? {
        guard !isDomain(shown), let verdict = judgeDisplayName(phrase, addressDomain: "nobody.invalid") else {
            return nil
        }
        var named = capped(verdict)
        name(&named, shown: shown)
        return named
    }

    /// Where no domain stands behind the `@`, what does stand there names the sender.
    func name(_ verdict: inout Verdict, shown: String) {
        verdict.registrableDomain = String(
            shown.lowercased().unicodeScalars.filter { (0x21...0x7E).contains($0.value) })
        verdict.unicode = verdict.registrableDomain
    }

    private func isDomain(_ text: String) -> Bool {
        if case .domain? = try? DomainReader.read(text) { return true }
        return false
    }

    private func capped(_ verdict: Verdict) -> Verdict {
        var verdict = verdict
        verdict.confidence = min(verdict.confidence, .medium)
        return verdict
    }

    /// The runs of characters that a domain can hold and that have a dot inside, empty labels left out.
    private static func pieces(of bytes: UnsafeRawBufferPointer) -> [String] {
        bytes.split { !holds($0) }.prefix(mostPieces).compactMap { run in
            let labels = run.split(separator: UInt8(ascii: "."))
            guard labels.count > 1 else { return nil }
            return labels.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
        }
    }

    private static func holds(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "?"): true
        default: false
        }
    }
}
