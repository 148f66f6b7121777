// The user's patterns on what a mail shows beside its sender's domain: address, display name, HELO, client, Message-ID.

extension Judge {
    /// The fields for which the user has patterns.
    public var patternFields: Set<PatternRule.Field> { rules.book.patterns.fields }

    /// What the user's patterns on texts of a mail make of its sender.
    /// - Parameters:
    ///   - texts: what the mail shows, by field.
    ///   - sender: what stands behind the `@` of the address that is accused.
    /// - Returns: nil where no pattern matches, or where the sender is a protected brand's own or allowed.
    public func judgePatterns(_ texts: [(field: PatternRule.Field, text: String)], sender: String) -> Verdict? {
        let matches = texts.flatMap { matchPatterns($0.field, $0.text) }
        guard !matches.isEmpty else { return nil }
        let known = judge(shown: sender)
        guard known.kind != .official else { return nil }
        let target = matches.lazy.compactMap(\.target).first
        var verdict = known
        // What speaks for another brand is not what the user wrote the pattern for.
        if known.kind != .lookalike || target != nil && target?.brand != known.target?.brand {
            verdict = Verdict(
                kind: .lookalike, registrableDomain: known.registrableDomain, unicode: known.unicode, target: target)
            if verdict.registrableDomain.isEmpty { name(&verdict, shown: sender) }
        }
        for match in matches {
            verdict.reasons.append(match.reason)
            verdict.score = min(1, verdict.score + match.reason.weight)
        }
        if !verdict.techniques.contains(.pattern) { verdict.techniques.append(.pattern) }
        let brand = verdict.target.flatMap { rules.book.rules.position(ofBrand: $0.brand) } ?? -1
        verdict.confidence = rules.thresholds(forBrand: Int32(brand)).confidence(of: verdict.score) ?? .low
        return verdict
    }
}

extension Verdict {
    /// Whom a finding with this verdict accuses the sender of imitating. A pattern that names no brand stands for itself,
    /// with an empty domain.
    public var accusedOf: Target? {
        if let target { return target }
        let prefix = "pattern."
        guard kind == .lookalike, let reason = reasons.first(where: { $0.rule.hasPrefix(prefix) }) else { return nil }
        return Target(brand: String(reason.rule.dropFirst(prefix.count)), domain: "")
    }
}
