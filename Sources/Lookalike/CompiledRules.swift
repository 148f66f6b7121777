// A rule set made ready: what several judges on several threads share.

/// Compiled rules. Compiling a thousand brands takes some 20 ms, a million some seconds: do it once, and give
/// every thread its own `Judge` over the same rules.
public final class CompiledRules: Sendable {
    let book: RuleBook
    /// Compiled when the first display name is judged: most logs show none, and it is nearly half of the start-up.
    private let lazyNames: Lazy<NameIndex>
    let thresholds: Thresholds
    /// Brands (positions) whose thresholds an incident lowers at the moment the rules were compiled for.
    let incidents: [Int32]
    /// Identifies the rule set: the same for the same rules on every machine.
    public let rulesetID: String

    /// - Parameters:
    ///   - rules: what is protected.
    ///   - now: µs since 1970; allow entries that expired before it do not count, incidents that hold at it do.
    public init(rules: RuleSet, now: Int64) throws(RuleError) {
        // Without the list every name would be invalid, and nothing would ever alert.
        guard PublicSuffixList.current.isUsable else { throw RuleError(.noPublicSuffixes) }
        book = try RuleBook(rules: rules, now: now)
        lazyNames = Lazy { NameIndex(brands: rules.brands) }
        thresholds = rules.thresholds
        incidents = try Self.active(rules, now: now)
        rulesetID = RuleSetID.of(rules)
    }

    var names: NameIndex { lazyNames.value }

    private static func active(_ rules: RuleSet, now: Int64) throws(RuleError) -> [Int32] {
        var active: [Int32] = []
        for incident in rules.incidents {
            guard let brand = rules.position(ofBrand: incident.brand) else {
                throw RuleError(
                    .unknownBrand(incident.brand, suggestion: BuiltinRegistry.suggestion(for: incident.brand)))
            }
            if incident.from <= now, now < incident.until { active.append(Int32(brand)) }
        }
        return active
    }

    /// What a score means for a brand.
    func thresholds(forBrand brand: Int32) -> Thresholds {
        incidents.contains(brand) ? thresholds.lowered(by: Incident.loweredBy) : thresholds
    }
}

extension RuleSet {
    /// Where the brand with this key, name or domain stands in `brands`, in any case.
    func position(ofBrand wanted: String) -> Int? {
        let name = wanted.lowercased()
        return brands.firstIndex {
            $0.key.lowercased() == name || $0.name.lowercased() == name || $0.domains.contains(name)
        }
    }
}
