// A name → a verdict: the entrance to this module.

/// Judges names against a rule set. One judge belongs to one thread; it keeps
/// the verdicts of the names it has seen in a bounded cache.
public final class Judge {
    private let book: RuleBook
    private var finder: HitFinder
    private var cache = VerdictCache()
    private let thresholds = Thresholds()

    /// Compiles the rules.
    /// - Parameters:
    ///   - rules: what is protected.
    ///   - now: µs since 1970; allow entries that expired before it do not count.
    public init(rules: RuleSet, now: Int64) throws(RuleError) {
        book = try RuleBook(rules: rules, now: now)
        finder = HitFinder(index: book.index)
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
        let verdict = evaluate(host)
        cache.store(verdict, for: host)
        return verdict
    }

    /// Judges a header From phrase (`"OpenAI Support"`, decoded) in front of an address of `domain`.
    /// - Returns: nil where the phrase names no brand, or the address is that brand's own.
    public func judgeDisplayName(_ phrase: String, addressDomain: String) -> Verdict? { nil }

    /// The user's patterns that match a text of the message (subject, client, HELO, Message-ID, address).
    public func matchPatterns(_ field: PatternRule.Field, _ text: String) -> [PatternMatch] {
        book.patterns.matches(field, text)
    }

    /// Identifies the rule set: the same for the same rules on every machine.
    public var rulesetID: String { "" }

    // MARK: evaluation

    private func evaluate(_ host: UnsafeRawBufferPointer) -> Verdict {
        do throws(InvalidName) {
            switch try DomainReader.read(host) {
            case .domain(let domain): return evaluate(domain)
            case .singleLabel, .addressLiteral: return Verdict(kind: .clean)
            }
        } catch {
            return Self.invalid(error)
        }
    }

    private static func invalid(_ error: InvalidName) -> Verdict {
        let reason = Reason(rule: error.rule, detail: error.english, detailJapanese: error.japanese, weight: 0)
        return Verdict(kind: .invalid, reasons: [reason])
    }

    private func evaluate(_ domain: DomainName) -> Verdict {
        var verdict = Verdict(
            kind: .clean, registrableDomain: String(decoding: domain.registrableASCII, as: UTF8.self),
            unicode: String(decoding: domain.registrableUnicode, as: UTF8.self))
        if let standing = book.standing(of: domain) {
            Official.apply(standing, book, to: &verdict)
            return verdict
        }
        let best = assess(domain)
        if let best, let confidence = thresholds.confidence(of: best.score) {
            verdict.kind = .lookalike
            verdict.confidence = confidence
            verdict.score = best.score
            verdict.target = best.target
            verdict.reasons = best.evidence.map(\.reason)
            verdict.alignment = best.alignment
            for item in best.evidence where !verdict.techniques.contains(item.technique) {
                verdict.techniques.append(item.technique)
            }
        }
        return verdict
    }

    /// The strongest assessment of a name.
    private func assess(_ domain: DomainName) -> Assessment? {
        guard let last = domain.registrableLabel else { return nil }
        let host = HostView(domain)
        finder.reset()
        for index in 0...last {
            for (reading, label) in host.labels[index].enumerated() {
                finder.search(label, at: index, reading: reading)
            }
        }
        guard !finder.hits.isEmpty else { return nil }
        let suffix = String(decoding: domain.suffixASCII, as: UTF8.self)
        var best: Assessment?
        let plain = finder.hits.filter { $0.isExact || $0.isHomoglyph }
        for hit in finder.hits {
            // The word itself stands there: that it is also near a part of itself says nothing.
            let isShadowed = plain.contains {
                $0.keyword == hit.keyword && $0.label == hit.label && $0.range.overlaps(hit.range)
                    && $0.range.clamped(to: hit.range) != $0.range
            }
            guard hit.isExact || hit.isHomoglyph || !isShadowed else { continue }
            guard let assessment = Assessor.assess(makeCase(hit, host), suffix: suffix) else { continue }
            if assessment.score > (best?.score ?? 0) { best = assessment }
        }
        return best
    }

    private func makeCase(_ hit: Hit, _ host: HostView) -> Case {
        let keyword = book.index.keywords[hit.keyword]
        let word = Array(book.index.letters(of: keyword))
        let imitated = book.imitated(keyword, suffix: host.domain.suffixASCII)
        let label = host.label(of: hit)
        return Case(
            hit: hit, around: host.surroundings(of: hit, word: word, imitated), label: label, word: word,
            target: imitated.target, isOrdinary: keyword.isOrdinary, siblingDomains: Int(keyword.domainCount),
            hasOwnHyphens: label.hyphens == keyword.hyphens)
    }
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
