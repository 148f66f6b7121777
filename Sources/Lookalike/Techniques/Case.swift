// One hit with everything that its judgement needs.

/// A protected word found in a name, ready to be weighed.
struct Case {
    let hit: Hit
    let around: Surroundings
    let label: Label
    /// The protected word.
    let word: [UInt8]
    let imitated: Imitated
    /// The brand's own label has marks or foreign letters; what was seen has none.
    let lacksMarks: Bool
    /// The label has its hyphens where the brand's own has them.
    let hasOwnHyphens: Bool
    /// The evidence is written out in words. Most hits of a name come to nothing: their sentences are never made.
    var isTold = true

    var target: Target { imitated.target }
    /// The brand's position in the rule set.
    var brand: Int32 { imitated.keyword.brand }
    /// The word is an ordinary one, or too short to stand for a brand by itself.
    var isOrdinary: Bool { imitated.keyword.isOrdinary }
    /// The word counts alone in its label or with its suffix behind it.
    var isLabelOnly: Bool { imitated.keyword.isLabelOnly }
    /// How many of the brand's domains have this word as their registrable label.
    var siblingDomains: Int { Int(imitated.keyword.domainCount) }
    /// The brand registers many names of machines and products: one more with its name is likelier its own.
    var isTechnical: Bool { imitated.keyword.isTechnical }
    /// Fraud registers more names with the brand's than all others do.
    var isTargeted: Bool { imitated.keyword.isTargeted }
    /// Everybody knows the brand: whoever takes a name one slip away from it means it.
    var isFamous: Bool { imitated.keyword.isFamous }
    /// A built-in brand, whose name is held under many suffixes by itself or its branches.
    var isBuiltIn: Bool { imitated.keyword.isBuiltIn }

    var seen: String { label.seen(hit.range) }
    /// The letters of the hit, as a Latin reading.
    var letters: ArraySlice<UInt8> { label.letters[hit.range] }
    var expected: String { String(decoding: word, as: UTF8.self) }
    var length: Int { word.count }
    var isLatin: Bool { word.allSatisfy { $0 < 0x80 } }
    /// The leading difference is at the end of the word, where names differ honestly.
    var changesLastLetter: Bool { (hit.match.leadingEdit?.expected.upperBound ?? 0) >= word.count }
    var isTypo: Bool { !hit.isExact && !hit.isHomoglyph }
    /// A built-in brand that is named by its own firms, partners and admirers more than by fraud: its name beside an
    /// unknown or a businesslike word says little where names are not given away. (Of the honest
    /// names of this form four in five hold such a brand's, of the phishing ones one in twenty-five.)
    var needsSecondSign: Bool { needsSign && !around.isCheap }
    /// The same wherever the name stands.
    var needsSign: Bool { isBuiltIn && !isTargeted }

    func evidence(
        _ technique: Technique, _ rule: String, _ weight: Double, _ english: @autoclosure () -> String,
        _ japanese: @autoclosure () -> String
    ) -> Evidence {
        Evidence(
            technique: technique,
            reason: Reason(
                rule: rule, detail: isTold ? english() : "", detailJapanese: isTold ? japanese() : "", weight: weight))
    }
}

extension Surroundings {
    /// In words, where the hit stands.
    var placeEnglish: String { inRegistrableLabel ? "the domain" : "a host name in front of the domain" }
    var placeJapanese: String { inRegistrableLabel ? "ドメイン名" : "ドメインの前のホスト名" }
}
