// A name → a verdict: the entrance to this module.

/// Judges names against a rule set. One judge belongs to one thread; it keeps
/// the verdicts of the names it has seen in a bounded cache.
public final class Judge {
    let rules: CompiledRules
    private var evaluator: Evaluator
    private var cache = VerdictCache()

    /// Compiles the rules.
    /// - Parameters:
    ///   - rules: what is protected.
    ///   - now: µs since 1970; allow entries that expired before it do not count.
    public convenience init(rules: RuleSet, now: Int64) throws(RuleError) {
        self.init(try CompiledRules(rules: rules, now: now))
    }

    /// Judges by rules that other threads' judges share.
    public init(_ rules: CompiledRules) {
        self.rules = rules
        evaluator = Evaluator(rules)
    }

    /// Judges a domain, host or address (what follows its last unquoted `@` counts).
    /// - Parameter name: as given; may be anything.
    public func judge(_ name: String) -> Verdict {
        var copy = name
        return copy.withUTF8 { judge(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// The same for bytes of a log, through the cache: no `String` for a name seen before.
    public func judge(bytes: UnsafeRawBufferPointer) -> Verdict {
        let host = UnsafeRawBufferPointer(rebasing: bytes[MailHost.host(in: bytes)])
        if let known = cache.verdict(of: host) { return known }
        let verdict = evaluator.evaluate(host).verdict
        cache.store(verdict, for: host)
        return verdict
    }

    /// Judges a header From phrase (`"OpenAI Support"`, decoded) in front of an address of `domain`.
    /// - Returns: nil where the phrase names no brand, or the address is that brand's own.
    public func judgeDisplayName(_ phrase: String, addressDomain: String) -> Verdict? {
        evaluator.judgeDisplayName(phrase, addressDomain: addressDomain)
    }

    /// Judges a Reply-To beside the From it belongs to.
    /// - Parameters:
    ///   - replyTo: address or domain of the Reply-To.
    ///   - from: address or domain of the header From.
    /// - Returns: nil where answers stay with the sender's organisation, or where nothing speaks for a trick.
    public func judgeReplyTo(_ replyTo: String, from: String) -> Verdict? {
        evaluator.judgeReplyTo(replyTo, from: from)
    }

    /// Judges a name and tells how the verdict came about; outside the cache.
    public func explain(_ name: String) -> Explanation {
        var copy = name
        return copy.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            let host = UnsafeRawBufferPointer(rebasing: raw[MailHost.host(in: raw)])
            return evaluator.explain(host, input: name)
        }
    }

    /// The user's patterns that match a text of the message (`judgePatterns` makes a verdict of those on senders).
    public func matchPatterns(_ field: PatternRule.Field, _ text: String) -> [PatternMatch] {
        rules.book.patterns.matches(field, text)
    }

    /// Identifies the rule set: the same for the same rules on every machine.
    public var rulesetID: String { rules.rulesetID }
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
