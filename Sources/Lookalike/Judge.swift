// A name → a verdict: the entrance to this module.

/// Judges names against a rule set. One judge belongs to one thread; it keeps
/// the verdicts of the names it has seen in a bounded cache.
public final class Judge {
    /// Compiles the rules.
    /// - Parameters:
    ///   - rules: what is protected.
    ///   - now: µs since 1970; allow entries that expired before it do not count.
    public init(rules: RuleSet, now: Int64) throws(RuleError) {
    }

    /// Judges a domain, host or address (what follows its last unquoted `@` counts).
    /// - Parameter name: as given; may be anything.
    public func judge(_ name: String) -> Verdict { Verdict(kind: .clean) }

    /// The same for bytes of a log, through the cache: no `String` for a name seen before.
    public func judge(bytes: UnsafeRawBufferPointer) -> Verdict { Verdict(kind: .clean) }

    /// Judges a header From phrase (`"OpenAI Support"`, decoded) in front of an address of `domain`.
    /// - Returns: nil where the phrase names no brand, or the address is that brand's own.
    public func judgeDisplayName(_ phrase: String, addressDomain: String) -> Verdict? { nil }

    /// The user's patterns that match a text of the message (subject, client, HELO, Message-ID, address).
    public func matchPatterns(_ field: PatternRule.Field, _ text: String) -> [PatternMatch] { [] }

    /// Identifies the rule set: the same for the same rules on every machine.
    public var rulesetID: String { "" }
}

/// A user's pattern that matched.
public struct PatternMatch: Sendable, Equatable {
    public var name: String
    public var target: Target?
    public var reason: Reason

    public init(name: String, target: Target?, reason: Reason) {
        self.name = name
        self.target = target
        self.reason = reason
    }
}
