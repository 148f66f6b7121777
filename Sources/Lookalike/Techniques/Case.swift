// One hit with everything that its judgement needs.

/// A protected word found in a name, ready to be weighed.
struct Case {
    let hit: Hit
    let around: Surroundings
    let label: Label
    /// The protected word.
    let word: [UInt8]
    let target: Target
    /// The brand's position in the rule set.
    let brand: Int32
    /// The word is an ordinary one, or too short to stand for a brand by itself.
    let isOrdinary: Bool
    /// The word counts alone in its label or with its suffix behind it.
    let isLabelOnly: Bool
    /// How many of the brand's domains have this word as their registrable label.
    let siblingDomains: Int
    /// The brand holds many domains, so that one more with its name is likelier its own.
    let ownsMany: Bool
    /// The label has its hyphens where the brand's own has them.
    let hasOwnHyphens: Bool

    /// From this number of domains on a brand `ownsMany`.
    static let manyDomains = 6

    var seen: String { label.seen(hit.range) }
    /// The letters of the hit, as a Latin reading.
    var letters: ArraySlice<UInt8> { label.letters[hit.range] }
    var expected: String { String(decoding: word, as: UTF8.self) }
    var length: Int { word.count }
    var isLatin: Bool { word.allSatisfy { $0 < 0x80 } }
    var isTypo: Bool { !hit.isExact && !hit.isHomoglyph }

    func evidence(
        _ technique: Technique, _ rule: String, _ weight: Double, _ english: String, _ japanese: String
    ) -> Evidence {
        Evidence(
            technique: technique,
            reason: Reason(rule: rule, detail: english, detailJapanese: japanese, weight: weight))
    }
}

extension Surroundings {
    /// In words, where the hit stands.
    var placeEnglish: String { inRegistrableLabel ? "the domain" : "a host name in front of the domain" }
    var placeJapanese: String { inRegistrableLabel ? "ドメイン名" : "ドメインの前のホスト名" }
}
