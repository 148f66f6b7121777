// What a log shows behind an `@` need be no domain: senders write what they like there, and mail programs show it.

extension Judge {
    /// How many pieces of a text are looked at.
    private static let mostPieces = 8

    /// The verdict on the text behind an address's `@` as a log shows it: where it is no domain (`openai-support.net/x`,
    /// `.openai-support.net`), that on the domain inside it, with medium confidence at most.
    public func judge(shown bytes: UnsafeRawBufferPointer) -> Verdict {
        let verdict = judge(bytes: bytes)
        guard verdict.kind == .invalid || verdict.kind == .clean, bytes.count <= 1_024 else { return verdict }
        let isOdd = ShownName.isOdd(bytes)
        guard verdict.kind == .invalid || isOdd else { return verdict }
        let pieces = verdict.kind == .invalid ? Judge.pieces(of: bytes) : []
        for piece in pieces {
            let inside = judge(piece)
            if inside.kind == .lookalike { return capped(inside) }
        }
        // `openai.com:25` is the brand's own with something behind it.
        if !isOdd || pieces.count == 1 && judge(pieces[0]).kind == .official { return verdict }
        return readOtherwise(String(decoding: bytes, as: UTF8.self)) ?? verdict
    }

    /// The verdict on what people take the text for, where that is a brand's name or like one.
    private func readOtherwise(_ text: String) -> Verdict? {
        for reading in ShownName.readings(of: text) {
            let inside = judge(reading.name)
            if inside.kind == .lookalike { return capped(inside) }
            guard reading.isDisguised, inside.kind == .official, let target = inside.target else { continue }
            var found = Judge.disguised(target)
            name(&found, shown: text)
            return found
        }
        return nil
    }

    private static func disguised(_ target: Target) -> Verdict {
        let reason = Reason(
            rule: "homoglyph.shown",
            detail: "The text looks like \(target.brand)'s own domain but holds other characters.",
            detailJapanese: "\(target.brand)のドメインに見えますが、別の文字が含まれています。", weight: 0.9)
        return Verdict(
            kind: .lookalike, target: target, techniques: [.homoglyph], score: 0.9, confidence: .medium,
            reasons: [reason])
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
            String.UnicodeScalarView(
                shown.lowercased().unicodeScalars.compactMap { scalar in
                    scalar.isASCII ? ((0x21...0x7E).contains(scalar.value) ? scalar : nil) : "?"
                }))
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
