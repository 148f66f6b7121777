// --config and --protect: what is protected.

import Alerting
import ArgumentParser
import Configuration
import Lookalike
import Pipeline

struct ProtectionOptions: ParsableArguments {
    @Option(help: "Configuration file (default: /etc/fakefrom/fakefrom.yaml if there is one).", completion: .file())
    var config: String?

    @Option(help: ArgumentHelp("Protect this domain too; may be given several times.", valueName: "domain"))
    var protect: [String] = []

    @Option(
        help: ArgumentHelp(
            "File of PCRE2 patterns, one 'name field regex [target]' a line; adds to the configured ones.",
            valueName: "file"), completion: .file())
    var patterns: String?

    /// What configuration and arguments say together.
    struct Settings {
        var engine: EngineOptions
        var language: Alerting.Language?
        var minimumSeverity: Severity?
        var sources: [SourceSettings] = []
        var sinks: [SinkSettings] = []
        /// What leaves the machine.
        var privacy = Privacy.counts
        /// Seconds without a log line after which people are told; nil: never.
        var silence: Int64?
        /// µs for which alerts, and the addresses in them, are kept.
        var retention = Retention()
        /// Bytes that the state may take; nil: the default.
        var stateCap: Int64?
        /// The file that was read; nil: none, all built-in brands are protected.
        var path: String?
    }

    /// Reads the configuration and adds the arguments to it.
    /// - Throws: `Failure` with 78 for what is wrong in the configuration, with 2 for the arguments.
    func load() throws -> Settings {
        // What the configuration says is checked with its place; the judge that is used checks all again.
        let loader = ConfigurationLoader()
        let loaded: LoadedConfiguration
        do throws(ConfigurationFailure) {
            loaded = try loader.load(config)
        } catch {
            throw Failure(ProtectionOptions.texts(error), .configuration)
        }
        for warning in loaded.warnings { Console.error("\(warning)") }
        let configuration = loaded.configuration
        var rules = configuration.rules
        if let incident = configuration.incident { rules.incidents.append(incident) }
        if let path = configuration.popularity { rules.popularity = try ProtectionOptions.popularity(path, loaded) }
        for domain in protect { try addBrand(domain, to: &rules) }
        if let patterns { rules.patterns += try loadPatterns(patterns, loader, rules.brands) }
        var engine = EngineOptions(rules: rules, now: LocalTime.now())
        engine.site = configuration.site ?? engine.site
        engine.allowedAddresses = Dictionary(
            configuration.allowedAddresses.map { ($0.address, $0.expires) }, uniquingKeysWith: max)
        engine.exposedRecipients = configuration.exposedRecipients?.addresses ?? []
        return Settings(
            engine: engine, language: configuration.language.flatMap { .init(rawValue: $0.rawValue) },
            minimumSeverity: configuration.minimumSeverity.flatMap { Severity(rawValue: $0.rawValue) },
            sources: configuration.sources, sinks: configuration.sinks,
            privacy: Privacy(
                includesCount: configuration.privacy.include.contains(.recipientsCount),
                includesAddresses: configuration.privacy.include.contains(.recipients),
                includesSubject: configuration.privacy.include.contains(.subject)),
            silence: configuration.deadMan.seconds, retention: Retention(configuration.privacy),
            stateCap: configuration.stateCap, path: loaded.path)
    }

    /// Reads a list of popular domains (Tranco, Umbrella, Majestic, Cloudflare).
    private static func popularity(_ path: String, _ loaded: LoadedConfiguration) throws -> PopularityList {
        let bytes: [UInt8]
        do throws(FileProblem) {
            bytes = try FileAccess.disk.read(path).get()
        } catch {
            let diagnostic = Diagnostic(
                .error, file: loaded.path ?? "configuration", place: loaded.configuration.popularityPlace,
                message: "\"\(path)\": \(error.message)")
            throw Failure(SafeText.terminal("\(diagnostic)"), .configuration)
        }
        do {
            return try bytes.withUnsafeBytes { try PopularityList(csv: $0) }
        } catch let error as PopularityList.ParseError {
            throw Failure(
                "\(SafeText.terminal(path)):\(error.line): \(SafeText.terminal(error.message))", .configuration)
        }
    }

    private func loadPatterns(_ path: String, _ loader: ConfigurationLoader, _ brands: [Brand]) throws -> [PatternRule]
    {
        do throws(ConfigurationFailure) {
            return try loader.loadPatterns(path, brands: brands)
        } catch {
            throw Failure(ProtectionOptions.texts(error), .failure)
        }
    }

    /// Protects one more domain, unless a brand has it already.
    private func addBrand(_ text: String, to rules: inout RuleSet) throws {
        // `--protect www.example.com` means example.com: whoever owns a name owns what is below and beside it.
        let lowered = text.lowercased()
        let domain = lowered.hasSuffix(".") ? String(lowered.dropLast()) : lowered
        guard !rules.brands.contains(where: { $0.domains.contains(domain) }) else { return }
        let brand = Brand(name: domain, key: domain, domains: [domain])
        do throws(RuleError) {
            // Alone, so that the error is about this argument.
            _ = try Judge(rules: RuleSet(brands: [brand]), now: 0)
        } catch {
            throw Failure("--protect \(RuleErrorText.text(error))")
        }
        if case .tooBroadToAllow? = judgeCheck(RuleSet(allow: [AllowEntry(domain: domain, reason: "")]))?.kind {
            Console.error(
                "--protect \(SafeText.terminal(domain)): belongs to many; mail from all of them counts as official")
        }
        rules.brands.append(brand)
    }

    private static func texts(_ failure: ConfigurationFailure) -> [String] {
        failure.diagnostics.map { SafeText.lines($0.withExcerpt) }
    }
}

/// How long what is kept (docs/configuration.md).
struct Retention {
    var evidence: Int64 = 90 * 86_400 * 1_000_000
    var alerts: Int64 = 400 * 86_400 * 1_000_000

    init() {}

    init(_ settings: PrivacySettings) {
        if let seconds = settings.evidenceRetention { evidence = seconds * 1_000_000 }
        if let seconds = settings.alertRetention { alerts = seconds * 1_000_000 }
    }
}

extension DeadMan {
    var seconds: Int64? {
        switch self {
        case .after(let seconds): seconds
        case .off: nil
        }
    }
}

/// Words for rule errors that do not come from a configuration file.
enum RuleErrorText {
    static func text(_ error: RuleError) -> String {
        switch error.kind {
        case .badPattern(let name, let regex, let offset, let message):
            "pattern \(name): PCRE2 rejects it at offset \(offset): \(message), in: \(regex)"
        case .notADomain(let text):
            "\(SafeText.terminal(text)): this is not a domain name that somebody can own. Write a registrable domain such as example.com."
        case .unknownBrand(let name, let suggestion):
            "\(SafeText.terminal(name)): there is no such brand." + (suggestion.map { " Did you mean \($0)?" } ?? "")
        case .unknownPatternTarget(let pattern, let target):
            "pattern \(pattern): its target \(target) is no protected brand. Name a brand's key or one of its domains."
        case .tooBroadToAllow(let domain):
            "\(domain): too many senders share this domain to allow it. Allow a name under it, or in the configuration one address: "
                + "allow: [{address: …}]"
        case .noPublicSuffixes:
            "libpsl has no list of public suffixes, without which no name can be judged. Install the package publicsuffix."
        }
    }
}
