// The brand's name mistyped on purpose: opnai.com, micorsoft.com, pay-pal.com.

enum Typo {
    static func evidence(_ found: Case) -> [Evidence] {
        let match = found.hit.match
        guard !found.hit.isExact, !found.hit.isHomoglyph, let edit = match.leadingEdit else { return [] }
        if found.hit.soundsAlike, found.hit.match.differences.count > 1 { return homophone(found) }
        let kind = TypoKind.of(edit, found)
        let weight = weigh(found, kind)
        guard weight > 0 else { return [] }
        return [
            found.evidence(
                .typo, kind.rule, weight,
                "'\(found.seen)' resembles '\(found.expected)' of \(found.target.brand): \(kind.english).",
                "「\(found.seen)」は\(found.target.brand)の「\(found.expected)」に似ています（\(kind.japanese)）。")
        ]
    }

    /// `phacebook`: more than one edit away, yet said alike.
    private static func homophone(_ found: Case) -> [Evidence] {
        guard !found.around.isOrdinaryText, !found.isOrdinary else { return [] }
        let base = found.length >= 8 ? (found.isBuiltIn ? 0.55 : 0.6) : 0.44
        let weight = base * (found.around.isWholeLabel || found.around.isDelimited ? 1 : 0.7)
        return [
            found.evidence(
                .typo, "typo.homophone", weight,
                "'\(found.seen)' sounds like '\(found.expected)' of \(found.target.brand).",
                "「\(found.seen)」は\(found.target.brand)の「\(found.expected)」と発音が似ています。")
        ]
    }

    private static func weigh(_ found: Case, _ kind: TypoKind) -> Double {
        let around = found.around
        let match = found.hit.match
        // In a few characters of a script of words, another character is another word.
        if !found.isLatin, found.word.count(where: { $0 & 0xC0 != 0x80 }) < 5 { return 0 }
        // What is left when a glued word is cut off is a word only if it is long enough.
        guard found.length > 5 || around.isDelimited || isBesideLure(found) else { return 0 }
        var weight = base(found, kind) + kind.adjustment
        if match.editCount > 1 {
            // Two edits in a short word make another word, unless it stands where the brand would.
            guard found.length >= 8 || around.embeddedSuffix?.isTargets == true else { return 0 }
            weight -= found.length >= 12 ? 0.12 : 0.24
        }
        // One similar letter is the typo itself; each further one makes the word less near.
        weight -= 0.12 * Double(max(0, match.weakGlyphCount - (match.editCount == 0 ? 1 : 0)))
        if match.editCount > 0 { weight += strongGlyphs(found) }
        if around.isOrdinaryText {
            // A listed word is itself; a chain of words may be a brand that is one: `coinbare`.
            guard found.length >= 8, match.editCount <= 1, !CommonWords.isWord(found.letters) else { return 0 }
            weight -= 0.16
        }
        if match.firstLetterDiffers { weight -= 0.2 }
        if found.isOrdinary { weight -= 0.25 }
        if around.inRegistrableLabel {
            weight += suffixAdjustment(found, kind)
        } else {
            weight += 0.08
        }
        // One edit of a whole label under the brand's own suffix is always worth a mention.
        let length = GenericParts.distinctiveLength(found.word, match.differences)
        if around.isWholeLabel, around.hasTargetSuffix, !found.isOrdinary, length >= 6,
            match.differences.count <= 1 || match.editCount == 0
        {
            weight = max(weight, 0.5)
        }
        weight = max(weight, ordinaryFloor(found, kind), ownFloor(found, kind))
        if around.isWholeLabel || around.isDelimited && !around.crossesHyphen { return weight }
        return weight * 0.7
    }

    /// `pamsorecovery`: all that is glued to five letters is a lure, and one that is no part of other words.
    private static func isBesideLure(_ found: Case) -> Bool {
        let lures = found.around.lures
        return found.length == 5 && !found.needsSign && lures.isComplete && lures.strongest == .strong
            && lures.total - lures.digits >= 5
    }

    /// One slip in the name that a user protects as his own: there are few of those, and he knows his neighbours.
    private static func ownFloor(_ found: Case, _ kind: TypoKind) -> Double {
        let around = found.around
        guard !found.isBuiltIn, !found.isOrdinary, !around.isOrdinaryText, around.isWholeLabel,
            around.inRegistrableLabel,
            found.isLatin, found.length >= (around.hasTargetSuffix ? 6 : 7), found.hit.match.differences.count == 1
        else { return 0 }
        switch kind {
        case .transposition, .repetition, .missingDouble, .similar, .omission, .insertion, .keyboard: return 0.6
        case .vowel, .bitFlip, .replacement:
            // In the part that tells a bank's name from another's, another letter makes another bank.
            let own = GenericParts.distinctiveLength(found.word, found.hit.match.differences)
            return own >= 7 && !found.hit.match.firstLetterDiffers ? 0.6 : 0
        case .plural, .singular, .appended, .digit: return 0
        }
    }

    /// A slip in an ordinary word makes no word: alone, under the brand's own suffix or a common one, it is a sign.
    private static func ordinaryFloor(_ found: Case, _ kind: TypoKind) -> Double {
        let around = found.around
        guard found.isOrdinary, around.isWholeLabel, around.inRegistrableLabel, found.length >= 5,
            found.hit.match.differences.count == 1, !found.hit.match.firstLetterDiffers,
            kind.isSlip && kind != .similar || kind == .omission && found.length >= 6
        else { return 0 }
        if around.hasTargetSuffix { return kind.isSlip || !found.isTechnical ? 0.6 : 0.55 }
        return around.hasCommonSuffix ? 0.5 : 0
    }

    /// Under the brand's own suffix a name can be taken for the brand; elsewhere it is one name of many.
    private static func suffixAdjustment(_ found: Case, _ kind: TypoKind) -> Double {
        if found.around.hasAbusedSuffix { return 0.05 }
        guard found.around.isWholeLabel else { return 0 }
        guard found.around.hasTargetSuffix else { return found.length < 9 ? -0.06 : 0 }
        // Under `com` nearly every word of six letters with another letter is somebody's honest name.
        let isInside = (kind == .omission || kind == .insertion) && !found.changesLastLetter
        if kind.isSlip || isInside { return 0.1 }
        // `hokutobank`, `hokuyobank`: another letter in what makes the name somebody's makes it somebody else's.
        let isShared = GenericParts.distinctiveLength(found.word, found.hit.match.differences) < found.length
        return found.length > 6 && kind != .appended && !isShared ? 0.1 : 0.06
    }

    /// A digit in place of a letter beside an edit speaks for intent; i for l makes another word.
    private static func strongGlyphs(_ found: Case) -> Double {
        let letters = Array(found.letters)
        return found.hit.match.differences.filter(\.isStrongGlyph).reduce(0) { sum, edit in
            let position = edit.seen.lowerBound
            // A digit at the end is a number, not a letter: `reson8`.
            let isDisguise = LureScanner.isDigit(letters[position]) && position + 1 < letters.count
            return sum + (isDisguise ? 0.06 : -0.1)
        }
    }

    /// The brand's label with hyphens put in or left out: `pay-pal.com`.
    static func hyphenEvidence(_ found: Case) -> [Evidence] {
        guard found.hit.isExact, found.around.isWholeLabel else { return [] }
        let around = found.around
        let isBranch = found.isBuiltIn && around.hasFirmSuffix && !around.hasTargetSuffix && !around.isTenant
        let weight = found.isOrdinary ? 0.3 : found.length < 6 ? 0.45 : isBranch ? 0.55 : 0.65
        return [
            found.evidence(
                .typo, "typo.hyphen", weight,
                "The name is '\(found.expected)' of \(found.target.brand) with other hyphens.",
                "\(found.target.brand)の「\(found.expected)」とハイフンの位置だけが違います。")
        ]
    }

    /// By the length of what makes the word the brand's: the `td` of `tdbank`, if the difference is there.
    private static func base(_ found: Case, _ kind: TypoKind) -> Double {
        let distinctive = GenericParts.distinctiveLength(found.word, found.hit.match.differences)
        // Doubled, exchanged and similar letters are slips of the hand or the eye even in a short part.
        return switch kind.isSlip ? max(distinctive, min(6, found.length)) : distinctive {
        case ..<5: 0.25
        case 5: 0.42
        case 6: 0.52
        case 7: 0.56
        case 8: 0.6
        case 9: 0.62
        default: 0.66
        }
    }
}

/// Parts that many names share: a difference outside them makes another name, not a typo.
enum GenericParts {
    private static let endings: [[UInt8]] = [
        "bank", "cloud", "post", "times", "express", "card", "mart", "mobile", "chat", "mail", "trade", "coin",
        "group", "shop", "store", "online", "games", "travel", "air", "airlines", "insurance", "finance", "life",
        "telecom", "energy", "drive", "login", "health", "credit", "capital", "invest", "com", "host", "hosting",
        "hotels", "news",
    ].map { Array($0.utf8) }

    /// How many letters stand before a generic ending: 1 in `icloud`; all where there is none.
    static func ownLength(_ word: [UInt8]) -> Int {
        let ending = endings.first { word.count > $0.count && word.suffix($0.count) == $0[...] }
        return word.count - (ending?.count ?? 0)
    }

    /// The length of the word, or of its part before a generic ending where a difference stands in that part.
    static func distinctiveLength(_ word: [UInt8], _ differences: [Edit]) -> Int {
        for ending in endings where word.count > ending.count && word.suffix(ending.count) == ending[...] {
            let length = word.count - ending.count
            // Both parts differ: the word as a whole is distorted.
            if differences.contains(where: { $0.expected.lowerBound > length }) { return word.count }
            if differences.contains(where: { $0.expected.lowerBound < length || $0.expected == length..<length }) {
                return length
            }
        }
        return word.count
    }
}
