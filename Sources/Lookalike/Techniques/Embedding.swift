// A whole protected domain, or what reads like one, inside another name: openai.com.verify.example.

enum Embedding {
    static func evidence(_ found: Case) -> [Evidence] {
        guard let suffix = found.around.embeddedSuffix else { return [] }
        let (rule, weight) = weigh(found, suffix)
        guard weight > 0 else { return [] }
        return [
            found.evidence(
                .embedding, rule, weight,
                "The name holds '\(suffix.seen)', which reads like \(found.target.domain).",
                "名前の途中に「\(suffix.seen)」があり、\(found.target.domain)のように読めます。")
        ]
    }

    private static func weigh(_ found: Case, _ suffix: EmbeddedSuffix) -> (String, Double) {
        let short = found.length < 3 || !found.around.startsAtBoundary
        switch (suffix.isTargets, suffix.isSeparated) {
        case (true, true):
            let near = found.hit.match.editCount > 0 ? 0.1 * Double(found.hit.match.editCount) : 0
            return ("embedding.domain", (short ? 0.2 : found.isOrdinary ? 0.45 : 0.6) - near)
        case (true, false): return ("embedding.glued", short ? 0.1 : 0.35)
        case (false, true) where suffix.isFake && suffix.isDotted: return ("embedding.fake_suffix", short ? 0.1 : 0.4)
        // A hyphen and a country's letters (`ebay-us`) are a branch as often as an imitation.
        default:
            return (
                "embedding.suffix",
                short ? 0 : suffix.isDotted ? 0.25 : found.isTypo ? 0 : found.needsSecondSign ? 0.04 : 0.1
            )
        }
    }
}
