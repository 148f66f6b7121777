// The brand's name mistyped on purpose: opnai.com, micorsoft.com, pay-pal.com.

enum Typo {
    static func evidence(_ found: Case) -> [Evidence] {
        let match = found.hit.match
        guard match.editCount > 0, !found.around.isOrdinaryText, let edit = match.leadingEdit else { return [] }
        let kind = TypoKind.of(edit, found)
        var weight = base(found) + kind.adjustment
        if match.editCount > 1 {
            // Two edits in a short word make another word, unless it stands where the brand would.
            guard found.length >= 8 || found.around.embeddedSuffix?.isTargets == true else { return [] }
            weight -= found.length >= 12 ? 0.12 : 0.24
        }
        // Letters exchanged for similar letters come on top of the edit: i for l is not free here.
        weight -= 0.1 * Double(match.glyphCount)
        if match.firstLetterDiffers { weight -= 0.2 }
        if found.isOrdinary { weight -= 0.25 }
        if found.around.hasTargetSuffix { weight += 0.05 }
        if !found.around.isWholeLabel { weight *= found.around.isDelimited && !found.around.crossesHyphen ? 0.8 : 0.65 }
        guard weight > 0 else { return [] }
        return [found.evidence(
            .typo, kind.rule, weight,
            "'\(found.seen)' resembles '\(found.expected)' of \(found.target.brand): \(kind.english).",
            "「\(found.seen)」は\(found.target.brand)の「\(found.expected)」に似ています（\(kind.japanese)）。")]
    }

    /// The brand's label with hyphens put in or left out: `pay-pal.com`.
    static func hyphenEvidence(_ found: Case) -> [Evidence] {
        guard found.hit.isExact, found.around.isWholeLabel else { return [] }
        let weight = found.isOrdinary ? 0.3 : found.length >= 6 ? 0.65 : 0.45
        return [found.evidence(
            .typo, "typo.hyphen", weight,
            "The name is '\(found.expected)' of \(found.target.brand) with other hyphens.",
            "\(found.target.brand)の「\(found.expected)」とハイフンの位置だけが違います。")]
    }

    private static func base(_ found: Case) -> Double {
        switch found.length {
        case ..<6: 0.45
        case 6: 0.6
        case 7: 0.64
        case 8, 9: 0.68
        default: 0.74
        }
    }
}
