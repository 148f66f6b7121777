// Weighs one hit: which techniques speak, in which order, and what they add up to.

/// The weighed evidence for one target.
struct Assessment: Sendable {
    var target: Target
    var keyword: Int
    var evidence: [Evidence]
    var score: Double
    var alignment: Alignment?
}

enum Assessor {
    /// Weighs a hit. The evidence adds up: fold, then tokens, then distance.
    static func assess(_ found: Case, suffix: String) -> Assessment? {
        var evidence: [Evidence] = []
        let around = found.around
        if around.isWholeLabel, around.inRegistrableLabel, found.hit.isExact {
            evidence += around.crossesHyphen ? Typo.hyphenEvidence(found) : TLDSwap.evidence(found, suffix: suffix)
        } else if found.hit.isExact {
            evidence += BrandToken.evidence(found)
        } else {
            evidence += Homoglyph.evidence(found) + Typo.evidence(found)
        }
        guard !evidence.isEmpty else { return nil }
        evidence += Combosquat.evidence(found) + Embedding.evidence(found) + Combosquat.hostEvidence(found)
        if evidence.contains(where: { $0.technique == .embedding || $0.technique == .combosquat }) {
            evidence = evidence.map(renamed)
        }
        evidence += tenancy(found)
        let score = evidence.reduce(0) { $0 + $1.reason.weight }
        return Assessment(
            target: found.target, keyword: found.hit.keyword,
            evidence: evidence.sorted { $0.reason.weight > $1.reason.weight }, score: min(1, max(0, score)),
            alignment: AlignmentText.make(found))
    }

    /// With a lure or a suffix beside it, the word is no longer "the brand's name alone".
    private static func renamed(_ evidence: Evidence) -> Evidence {
        guard evidence.technique == .brandToken else { return evidence }
        var renamed = evidence
        renamed.technique = .combosquat
        return renamed
    }

    private static func tenancy(_ found: Case) -> [Evidence] {
        guard found.around.isTenant, found.around.inRegistrableLabel else { return [] }
        return [found.evidence(
            .brandToken, "brand_token.tenant", 0.1,
            "The domain is a customer's name under a shared domain, where anybody can register one.",
            "共有ドメインの下の利用者名であり、だれでも取得できます。")]
    }
}
