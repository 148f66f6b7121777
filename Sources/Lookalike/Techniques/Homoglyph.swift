// Letters that look like the brand's: 0penai.com, xn--penai-iye.com, rnicrosoft.com.

enum Homoglyph {
    static func evidence(_ found: Case) -> [Evidence] {
        let hit = found.hit
        guard hit.isHomoglyph else { return [] }
        let isForeign = hit.foreign > 0
        let rule =
            isForeign
            ? "homoglyph.skeleton"
            : hit.match.differences.contains { $0.kind == .digraph }
                ? "homoglyph.digraph" : "homoglyph.ascii"
        return [
            found.evidence(
                .homoglyph, rule, weight(found),
                isForeign
                    ? "'\(found.seen)' looks like '\(found.expected)' but has letters of another alphabet or with marks."
                    : "'\(found.seen)' looks like '\(found.expected)' but is spelt with other characters.",
                isForeign
                    ? "「\(found.seen)」は「\(found.expected)」に見えますが、別の文字体系の文字や記号付きの文字が使われています。"
                    : "「\(found.seen)」は「\(found.expected)」に見えますが、別の文字で書かれています。")
        ]
    }

    /// `cafe` where the brand is `café`: the same to a reader who does not look at marks.
    static func withoutMarks(_ found: Case) -> Evidence {
        found.evidence(
            .homoglyph, "homoglyph.diacritic", found.length >= 5 ? 0.85 : 0.68,
            "'\(found.seen)' is '\(found.target.domain)' of \(found.target.brand) without its marks or foreign letters.",
            "「\(found.seen)」は\(found.target.brand)の「\(found.target.domain)」から記号や別の文字体系の文字を取り除いたものです。")
    }

    /// The digit at the hit's edge belongs to a number that goes on outside it: `gate109` is not `gateio` and 9.
    private static func cutsNumber(_ found: Case) -> Bool {
        let letters = found.label.letters
        func isNumber(_ inside: Int, _ outside: Int) -> Bool {
            letters.indices.contains(outside) && LureScanner.isDigit(letters[inside])
                && LureScanner.isDigit(letters[outside])
        }
        let range = found.hit.range
        guard let first = found.hit.match.differences.first, let last = found.hit.match.differences.last else {
            return false
        }
        return first.seen.lowerBound == 0 && isNumber(range.lowerBound, range.lowerBound - 1)
            || last.seen.upperBound == range.count && isNumber(range.upperBound - 1, range.upperBound)
    }

    /// A hyphen stands in it, and letters are glued to both its ends: `portal-timfin` is not Altinn.
    private static func isRagged(_ found: Case) -> Bool {
        found.around.crossesHyphen && !found.around.startsAtBoundary && !found.around.endsAtBoundary
    }

    private static func weight(_ found: Case) -> Double {
        if cutsNumber(found) || isRagged(found) { return 0.15 }
        let count = found.hit.match.differences.count
        let looks: Double = found.hit.foreign > 0 ? 0.9 : count <= 2 ? 0.85 : 0.75
        if found.around.isNativeScript { return 0.3 }
        let short: Double =
            found.length >= 5
            ? plainness(found) : found.length == 4 ? (isDisguise(found) ? 0.8 * nearness(found) : 0.5) : 0.4
        if found.around.isWholeLabel { return looks * short }
        if found.around.isDelimited { return looks * short * 0.75 }
        // `n4versignin`: nothing but a lure stands beside it.
        let isExplained = found.around.lures.isComplete && found.around.lures.strongest == .strong
        return looks * short * (found.length >= 6 ? 0.5 : isExplained && found.length == 5 ? 0.35 : 0.15)
    }

    /// `fiets` for `flets`, `landi` for `1and1`: letters in the place of others, without a digit or a mark, are as
    /// often another name, the more where the word is short and the suffix is not the brand's.
    private static func plainness(_ found: Case) -> Double {
        guard found.isBuiltIn, !isDisguise(found), !found.around.isCheap else { return 1 }
        if found.word.contains(where: LureScanner.isDigit) { return 0.65 }
        return found.length < 6 && !found.around.hasTargetSuffix ? 0.65 : 1
    }

    /// Names of four letters are all taken: `acorn.tv` has nothing to do with Acom.
    private static func nearness(_ found: Case) -> Double {
        let isElsewhere = found.isBuiltIn && found.hit.foreign == 0 && !found.around.hasTargetSuffix
        return isElsewhere && !found.around.isCheap ? 0.75 : 1
    }

    /// A digit, a pair of letters or a foreign letter in the place of one: `pypl` for `pypi` is merely another name.
    private static func isDisguise(_ found: Case) -> Bool {
        let letters = Array(found.letters)
        return found.hit.foreign > 0
            || found.hit.match.differences.contains {
                $0.seen.count > 1 || LureScanner.isDigit(letters[$0.seen.lowerBound])
            }
    }
}
