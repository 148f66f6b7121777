// Letters that look like the brand's: 0penai.com, xn--penai-iye.com, rnicrosoft.com.

enum Homoglyph {
    static func evidence(_ found: Case) -> [Evidence] {
        let hit = found.hit
        guard hit.isHomoglyph else { return [] }
        let isForeign = hit.foreign > 0
        let rule = isForeign ? "homoglyph.skeleton" : hit.match.differences.contains { $0.kind == .digraph }
            ? "homoglyph.digraph" : "homoglyph.ascii"
        let english = isForeign
            ? "'\(found.seen)' looks like '\(found.expected)' but has letters of another alphabet or with marks."
            : "'\(found.seen)' looks like '\(found.expected)' but is spelt with other characters."
        let japanese = isForeign
            ? "「\(found.seen)」は「\(found.expected)」に見えますが、別の文字体系の文字や記号付きの文字が使われています。"
            : "「\(found.seen)」は「\(found.expected)」に見えますが、別の文字で書かれています。"
        return [found.evidence(.homoglyph, rule, weight(found), english, japanese)]
    }

    private static func weight(_ found: Case) -> Double {
        let cost = found.hit.match.cost
        let looks: Double = found.hit.foreign > 0 ? 0.9 : cost <= 3 ? 0.85 : cost <= 5 ? 0.72 : cost <= 8 ? 0.6 : 0.45
        let short: Double = found.length >= 5 ? 1 : found.length == 4 ? 0.85 : 0.4
        guard found.around.isWholeLabel else {
            return looks * short * (found.around.isDelimited ? 0.6 : found.length >= 6 ? 0.45 : 0.15)
        }
        return looks * short - (found.isOrdinary && cost > 5 ? 0.2 : 0)
    }
}
