// --config and --protect: what is protected.

import Alerting
import ArgumentParser
import Lookalike
import Pipeline

struct ProtectionOptions: ParsableArguments {
    @Option(help: "Configuration file (default: /etc/fakefrom/fakefrom.yaml if there is one).")
    var config: String?

    @Option(help: ArgumentHelp("Protect this domain too; may be given several times.", valueName: "domain"))
    var protect: [String] = []

    /// What configuration and arguments say together.
    struct Settings {
        var engine: EngineOptions
        var language: Language?
        var minimumSeverity: Severity?
    }

    func load() throws -> Settings {
        var rules = RuleSet(brands: BuiltinRegistry.brands)
        for domain in protect { rules.brands.append(try ProtectionOptions.brand(domain)) }
        return Settings(engine: EngineOptions(rules: rules, now: LocalTime.now()))
    }

    /// A brand made of one domain.
    static func brand(_ text: String) throws -> Brand {
        let domain = text.lowercased()
        return Brand(name: domain, key: domain, domains: [domain])
    }
}

/// Words for rule errors that do not come from a configuration file.
enum RuleErrorText {
    static func text(_ error: RuleError) -> String {
        switch error.kind {
        case .badPattern(let name, let regex, let offset, let message):
            "pattern \(name): PCRE2 rejects it at offset \(offset): \(message), in: \(regex)"
        case .notADomain(let text):
            "\(SafeText.terminal(text)): this is not a domain name. Write a registrable domain such as example.com."
        case .unknownBrand(let name, let suggestion):
            "\(SafeText.terminal(name)): there is no such brand." + (suggestion.map { " Did you mean \($0)?" } ?? "")
        case .unknownPatternTarget(let pattern, let target):
            "pattern \(pattern): its target \(target) is no protected brand. Name a brand's key or one of its domains."
        case .tooBroadToAllow(let domain):
            "\(domain): too many senders share this domain to allow it. Allow a name under it."
        }
    }
}
