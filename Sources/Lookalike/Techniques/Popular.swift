// A popular domain that is merely near a brand's is most likely a brand itself.

enum Popular {
    /// Lowers a fuzzy assessment to low confidence; what holds the brand's very name or looks like it stays.
    static func lowered(_ assessment: Assessment, to thresholds: Thresholds) -> Assessment {
        let isFuzzy = assessment.evidence.contains { $0.technique == .typo && $0.reason.rule != "typo.hyphen" }
        let ceiling = thresholds.medium - 0.01
        guard isFuzzy, assessment.score > ceiling else { return assessment }
        var lowered = assessment
        lowered.evidence.append(
            Evidence(
                technique: .typo,
                reason: Reason(
                    rule: "setting.popular", detail: "The domain is in the popularity list.",
                    detailJapanese: "人気ドメインの一覧に含まれています。", weight: ceiling - assessment.score)))
        lowered.score = ceiling
        return lowered
    }
}
