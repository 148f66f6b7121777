// A whole document → a configuration, with every error that is in it.

import Lookalike
import Yams

/// Reads one file; made anew for each.
struct ConfigurationReader {
    let services: ConfigurationLoader
    let collector: DiagnosticCollector
    /// Where relative paths begin: the directory of the configuration file.
    let directory: String

    static let keys = [
        "protect", "allow", "patterns", "exposed_recipients", "sources", "sinks", "popularity", "privacy", "site",
        "minimum_severity", "incident", "lang", "dead_man", "state",
    ]

    func read(_ root: Node) -> Configuration? {
        let example = "protect: {builtin: all}"
        guard
            let reader = MappingReader(
                root, "the configuration", keys: ConfigurationReader.keys, example: example, collector)
        else { return nil }
        let (builtin, own) = ProtectReader(catalog: services.catalog, collector: collector).read(reader)
        let brands = BrandConflicts(collector: collector).resolve(own: own, builtin: builtin)
        let (allow, addresses) = AllowReader(collector: collector, now: services.now).read(reader)
        let patterns = patterns(reader)
        collector.add(PatternTargets(brands: brands, catalog: services.catalog).diagnostics(patterns))
        let rules = RuleSet(
            brands: brands, allow: allow.map(\.entry), patterns: patterns.map(\.rule), known: known(besides: brands))
        // A target that is not protected was reported already, with its place.
        var checked = rules
        for index in checked.patterns.indices { checked.patterns[index].target = nil }
        RuleVerifier(check: services.check, collector: collector).verify(
            checked, LocatedRules(brands: own, allow: allow, patterns: patterns))
        var configuration = Configuration(rules: rules)
        configuration.allowedAddresses = addresses
        readRest(reader, brands, into: &configuration)
        return configuration
    }

    /// The domains of the built-in brands that this configuration leaves out: their owners are honest all the same.
    private func known(besides brands: [Brand]) -> [String] {
        let claimed = Set(brands.flatMap(\.domains))
        return services.catalog.brands().flatMap(\.domains).filter { !claimed.contains($0) }
    }

    private func readRest(_ reader: MappingReader, _ brands: [Brand], into configuration: inout Configuration) {
        configuration.exposedRecipients = exposedRecipients(reader)
        configuration.sources = SourceReader(collector: collector, resolve: resolve).read(reader)
        configuration.sinks = SinkReader(collector: collector, resolve: resolve).read(reader)
        configuration.popularity = reader.text("popularity", example: "/var/lib/fakefrom/top-1m.csv").map(resolve)
        configuration.popularityPlace = reader["popularity"]?.mark.map { .init(line: $0.line, column: $0.column) }
        configuration.privacy = PrivacyReader(collector: collector).read(reader)
        configuration.site = site(reader)
        configuration.minimumSeverity = reader.choice("minimum_severity", SeverityName.self)
        configuration.incident = IncidentReader(collector: collector, brands: brands, catalog: services.catalog).read(
            reader)
        configuration.language = reader.choice("lang", Language.self)
        configuration.deadMan = deadMan(reader)
        configuration.stateCap = stateCap(reader)
    }

    private func stateCap(_ reader: MappingReader) -> Int64? {
        guard let node = reader["state"],
            let state = MappingReader(node, "state", keys: ["cap"], example: "{cap: 1GiB}", collector),
            let text = state.text("cap", example: "1GiB")
        else { return nil }
        if let bytes = SizeText.bytes(text), bytes >= ConfigurationReader.smallestCap { return bytes }
        collector.error(
            state.place(of: "cap"),
            "\(Printable.quoted(text)) is no size of 16MiB or more; write a number and KiB, MiB, GiB or TiB, such as 1GiB"
        )
        return nil
    }

    /// What does not count as alerts (positions, the state of open messages, log since then) takes up to a few MiB.
    private static let smallestCap: Int64 = 16 << 20

    private func deadMan(_ reader: MappingReader) -> DeadMan {
        guard let text = reader.text("dead_man", example: "24h") else { return .standard }
        if text == "off" { return .off }
        if let seconds = DurationText.seconds(text), seconds >= 5 { return .after(seconds: seconds) }
        collector.error(
            reader.place(of: "dead_man"),
            "\(Printable.quoted(text)) is no duration of five seconds or more; write 24h, 30m or off")
        return .standard
    }

    /// A list of patterns, or the path of a pattern file.
    private func patterns(_ reader: MappingReader) -> [LocatedPattern] {
        guard let path = reader["patterns"]?.scalar?.string else {
            let nodes = reader.list("patterns", example: "[\(PatternReader.example)]")
            return PatternReader(collector: collector).read(nodes)
        }
        let resolved = resolve(path)
        guard let text = text(of: resolved, at: reader.place(of: "patterns")) else { return [] }
        let file = PatternFile(text, file: resolved)
        collector.add(file.diagnostics)
        return file.patterns
    }

    private func exposedRecipients(_ reader: MappingReader) -> AddressList? {
        let key = "exposed_recipients"
        guard let path = reader.text(key, example: "/etc/fakefrom/exposed.txt").map(resolve) else { return nil }
        switch services.files.read(path) {
        case .success(let bytes):
            let (list, diagnostics) = AddressList.parse(bytes, path: path)
            collector.add(diagnostics)
            return list
        case .failure(let problem):
            collector.error(reader.place(of: key), "\(Printable.quoted(path)): \(problem.message)")
            return nil
        }
    }

    private func text(of path: String, at node: Node) -> String? {
        switch services.files.read(path) {
        case .success(let bytes):
            if let text = UTF8Text.decode(bytes) { return text }
            collector.error(node, "\(Printable.quoted(path)) is not UTF-8; save it as UTF-8")
        case .failure(let problem): collector.error(node, "\(Printable.quoted(path)): \(problem.message)")
        }
        return nil
    }

    private func site(_ reader: MappingReader) -> String? {
        guard let text = reader.text("site", example: "tokyo-1") else { return nil }
        let isPlain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "._-".utf8.contains(byte)
        }
        if isPlain && text.utf8.count <= 64 { return text }
        collector.error(
            reader.place(of: "site"),
            "\(Printable.quoted(text)) cannot name a site; use up to 64 letters, digits, dots, hyphens and "
                + "underscores, such as tokyo-1"
        )
        return nil
    }

    private func resolve(_ path: String) -> String {
        path.hasPrefix("/") || directory.isEmpty ? path : directory + path
    }
}

/// Bytes → text, only where they are UTF-8.
enum UTF8Text {
    static func decode(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }

    /// The place of the first byte that is not UTF-8.
    static func firstInvalid(_ bytes: [UInt8]) -> Diagnostic.Place {
        var line = 1
        var column = 1
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return .init(line: line, column: column)
    }
}
