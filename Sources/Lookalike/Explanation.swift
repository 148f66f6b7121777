// How a verdict came about, for `check --explain`.

/// Everything that a verdict rests on.
public struct Explanation: Sendable, Equatable {
    /// One target that something spoke for.
    public struct Candidate: Sendable, Equatable {
        public var target: Target?
        public var score: Double
        public var techniques: [Technique]
        public var reasons: [Reason]
        public var alignment: Alignment?
        /// What the score means for this target.
        public var thresholds: Thresholds
    }

    /// One label of the name and what was made of it.
    public struct Part: Sendable, Equatable {
        public var label: String
        /// The Latin readings, `l` for 1, i and l, `o` for 0 and so on.
        public var folded: [String]
        /// The words between hyphens.
        public var tokens: [String]
    }

    /// As given.
    public var input: String
    /// A-labels, lower-case, without a trailing dot; empty for what is no name.
    public var normalised: String
    /// The same as U-labels.
    public var unicode: String
    public var registrableDomain: String
    public var publicSuffix: String
    /// The suffix belongs to a provider whose customers name what is under it.
    public var isTenant: Bool
    public var parts: [Part]
    public var verdict: Verdict
    /// The strongest first; those below the threshold are the ones that did not count.
    public var candidates: [Candidate]
    /// What kept the name from being judged further, or spoke for it.
    public var suppressions: [Reason]
    /// The lines for the configuration file that allow the name.
    public var allowHint: String
    public var rulesetID: String
}

extension Evaluator {
    mutating func explain(_ host: UnsafeRawBufferPointer, input: String) -> Explanation {
        let outcome = evaluate(host, explaining: true)
        let domain = outcome.domain
        let name = outcome.verdict.registrableDomain
        return Explanation(
            input: input, normalised: domain.map { String(decoding: $0.ascii, as: UTF8.self) } ?? "",
            unicode: domain.map { String(decoding: $0.unicode, as: UTF8.self) } ?? "", registrableDomain: name,
            publicSuffix: domain.map { String(decoding: $0.suffixASCII, as: UTF8.self) } ?? "",
            isTenant: domain.map { $0.suffixKind != .registry } ?? false, parts: domain.map(Self.parts) ?? [],
            verdict: outcome.verdict, candidates: candidates(outcome.assessments),
            suppressions: suppressions(outcome), allowHint: Self.allowHint(outcome.verdict, name),
            rulesetID: rules.rulesetID)
    }

    private static func parts(_ domain: DomainName) -> [Explanation.Part] {
        let last = domain.registrableLabel ?? -1
        guard last >= 0 else { return [] }
        return (0...last).map { index in
            let bytes = domain.unicode[domain.labels[index]]
            let tokens = bytes.split(whereSeparator: Label.isSeparator).map { String(decoding: $0, as: UTF8.self) }
            var folded: [String] = []
            for reading in Label.readings(of: bytes) {
                for fold in [reading.strict, reading.digraph] where !fold.isEmpty {
                    let text = String(decoding: fold, as: UTF8.self)
                    if !folded.contains(text) { folded.append(text) }
                }
            }
            return Explanation.Part(label: String(decoding: bytes, as: UTF8.self), folded: folded, tokens: tokens)
        }
    }

    private func candidates(_ assessments: [Assessment]) -> [Explanation.Candidate] {
        var candidates: [Explanation.Candidate] = []
        for assessment in assessments where candidates.count < 5 {
            if candidates.contains(where: { $0.target?.brand == assessment.target?.brand }) { continue }
            var techniques: [Technique] = []
            for item in assessment.evidence where !techniques.contains(item.technique) {
                techniques.append(item.technique)
            }
            candidates.append(Explanation.Candidate(
                target: assessment.target, score: assessment.score, techniques: techniques,
                reasons: assessment.evidence.map(\.reason), alignment: assessment.alignment,
                thresholds: rules.thresholds(forBrand: assessment.brand)))
        }
        return candidates
    }

    private func suppressions(_ outcome: Outcome) -> [Reason] {
        let kind = outcome.verdict.kind
        let standing = kind == .lookalike || kind == .invalid ? [] : outcome.verdict.reasons
        return standing + (outcome.assessments.first?.evidence.map(\.reason).filter { $0.weight < 0 } ?? [])
    }

    private static func allowHint(_ verdict: Verdict, _ name: String) -> String {
        guard verdict.kind == .lookalike, !name.isEmpty else { return "" }
        return "allow:\n  - {domain: \(name), reason: \"who asked, and when\", expires: YYYY-MM-DD}"
    }
}
