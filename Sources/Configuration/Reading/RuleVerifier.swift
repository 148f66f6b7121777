// Puts the rules before the judge, and each complaint of it at its place.

import Lookalike

/// The rules with their places.
struct LocatedRules {
    var brands: [LocatedBrand]
    var allow: [LocatedAllow]
    var patterns: [LocatedPattern]
}

struct RuleVerifier {
    let check: RuleCheck
    let collector: DiagnosticCollector

    /// Reports everything that keeps the rules from being used.
    func verify(_ rules: RuleSet, _ located: LocatedRules) {
        warnOfBroadDomains(located.brands)
        // The usual case is one question. Only after a no each rule is asked for alone, because the judge stops
        // at the first error and the user wants to know all.
        guard let first = check(rules) else { return }
        let before = collector.diagnostics.count
        for brand in located.brands { verify(brand) }
        for allow in located.allow {
            if let error = check(RuleSet(allow: [allow.entry])) { report(error, allow) }
        }
        for pattern in located.patterns {
            var rule = pattern.rule
            rule.target = nil
            if let error = check(RuleSet(patterns: [rule])) { report(error, pattern) }
        }
        if collector.diagnostics.count == before {
            collector.add([Diagnostic(.error, file: collector.file, place: nil, message: RuleVerifier.text(first))])
        }
    }

    /// A brand's domains are official. What is too broad to be allowed is too broad for that, too; but
    /// whoever runs such a domain may protect it.
    private func warnOfBroadDomains(_ brands: [LocatedBrand]) {
        func isTooBroad(_ domains: [String]) -> Bool {
            let entries = domains.map { AllowEntry(domain: $0, reason: "") }
            guard case .tooBroadToAllow? = check(RuleSet(allow: entries))?.kind else { return false }
            return true
        }
        guard isTooBroad(brands.flatMap(\.brand.domains)) else { return }
        for brand in brands {
            for domain in brand.brand.domains where isTooBroad([domain]) {
                collector.warning(
                    brand.domainNodes[domain] ?? brand.node,
                    "\(Printable.quoted(domain)) belongs to many; as a domain of \(Printable.quoted(brand.brand.name)) it "
                        + "makes mail from all of them official")
            }
        }
    }

    private func verify(_ brand: LocatedBrand) {
        guard let error = check(RuleSet(brands: [brand.brand])) else { return }
        // Each wrong domain is an error of its own.
        var found = false
        for (domain, node) in brand.domainNodes.sorted(by: { $0.key < $1.key }) {
            var single = brand.brand
            single.domains = [domain]
            single.neighbours = []
            guard let error = check(RuleSet(brands: [single])), case .notADomain = error.kind else { continue }
            collector.error(node, RuleVerifier.text(error))
            found = true
        }
        if !found { collector.error(brand.node, RuleVerifier.text(error)) }
    }

    private func report(_ error: RuleError, _ allow: LocatedAllow) {
        collector.error(allow.node, RuleVerifier.text(error))
    }

    private func report(_ error: RuleError, _ pattern: LocatedPattern) {
        var place = pattern.place
        if case .badPattern(_, let regex, let offset, _) = error.kind, pattern.isVerbatim {
            // PCRE2 counts bytes, columns count scalars.
            place?.column += String(decoding: Array(regex.utf8.prefix(offset)), as: UTF8.self).unicodeScalars.count
        }
        collector.add([pattern.error(RuleVerifier.text(error), place)])
    }

    /// What is wrong with a rule, and what to write instead.
    static func text(_ error: RuleError) -> String {
        switch error.kind {
        case .badPattern(let name, let regex, let offset, let message):
            let read = String(decoding: Array(regex.utf8.prefix(offset)), as: UTF8.self)
            let seen = Printable.quoted(String(read.suffix(30)))
            return
                "the regex of \(Printable.quoted(name)) is not valid behind \(seen): "
                + "\(Printable.text(message)); correct it (PCRE2 syntax, man pcre2syntax)"
        case .notADomain(let text):
            return "\(Printable.quoted(text)) is no domain; write the registrable domain, such as example.com"
        case .unknownBrand(let name, let suggestion):
            let hint = suggestion.map { "did you mean \($0)?" } ?? "add it under brands, with its domains"
            return "there is no brand \(Printable.quoted(name)); \(hint)"
        case .unknownPatternTarget(let pattern, let target):
            return
                "the target \(Printable.quoted(target)) of the pattern \(Printable.quoted(pattern)) is not protected; "
                + "write the key, name or domain of a protected brand"
        case .tooBroadToAllow(let domain):
            return "\(Printable.quoted(domain)) belongs to too many to be allowed (a public suffix, a free-mail or a "
                + "hosting domain); allow the one sub-domain, registered domain or address that you mean"
        case .noPublicSuffixes:
            return
                "libpsl has no list of public suffixes, without which no name can be judged; install the package publicsuffix"
        }
    }
}
