// The entrance of this module: finds the configuration file, reads it, checks it.

import Glibc
public import Lookalike

/// A configuration that can be used, and what is odd about it.
public struct LoadedConfiguration: Sendable, Equatable {
    public var configuration: Configuration
    /// Where it was read from; nil: there is no file, all built-in brands are protected.
    public var path: String?
    public var warnings: [Diagnostic]

    public init(configuration: Configuration, path: String?, warnings: [Diagnostic] = []) {
        self.configuration = configuration
        self.path = path
        self.warnings = warnings
    }
}

/// Loads configurations and pattern files.
public struct ConfigurationLoader: Sendable {
    /// Where the configuration is looked for when none is named, in this order.
    public static let standardPaths = ["/etc/fakefrom/fakefrom.yaml", "/etc/fakefrom/fakefrom.yml"]

    var catalog: BrandCatalog
    var check: RuleCheck
    var files: FileAccess
    var standardPaths: [String]
    /// µs since 1970: entries that expired before are warned of.
    var now: Int64

    public init(
        catalog: BrandCatalog = .builtin, check: @escaping RuleCheck = judgeCheck, files: FileAccess = .disk,
        standardPaths: [String] = ConfigurationLoader.standardPaths, now: Int64? = nil
    ) {
        self.catalog = catalog
        self.check = check
        self.files = files
        self.standardPaths = standardPaths
        self.now = now ?? Int64(time(nil)) * 1_000_000
    }

    /// Loads what is to be used.
    /// - Parameter path: the file that the user named; nil looks in `standardPaths`.
    /// - Throws: all errors of the file at once. The command ends with exit code 78.
    public func load(_ path: String?) throws(ConfigurationFailure) -> LoadedConfiguration {
        for candidate in path.map({ [$0] }) ?? standardPaths {
            switch files.read(candidate) {
            case .success(let bytes): return try parse(bytes, path: candidate)
            case .failure(.missing) where path == nil: continue
            case .failure(let problem):
                throw ConfigurationFailure([Diagnostic(.error, file: candidate, place: nil, message: problem.message)])
            }
        }
        return LoadedConfiguration(
            configuration: Configuration(rules: RuleSet(brands: catalog.brands())), path: nil)
    }

    /// Reads the bytes of a configuration file.
    /// - Parameter path: for messages; relative paths in the file begin in its directory.
    public func parse(_ bytes: [UInt8], path: String) throws(ConfigurationFailure) -> LoadedConfiguration {
        guard let text = UTF8Text.decode(bytes) else {
            throw ConfigurationFailure([
                Diagnostic(
                    .error, file: path, place: UTF8Text.firstInvalid(bytes),
                    message: "this byte is not UTF-8; save the file as UTF-8")
            ])
        }
        let document = YAMLDocument(SourceText(file: path, text: text))
        if let error = document.error { throw ConfigurationFailure([error]) }
        guard let root = document.root, !root.isNull else {
            let configuration = Configuration(rules: RuleSet(brands: catalog.brands()))
            return LoadedConfiguration(configuration: configuration, path: path)
        }
        let collector = DiagnosticCollector(document)
        let directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let reader = ConfigurationReader(services: self, collector: collector, directory: directory)
        let configuration = reader.read(root)
        let sorted = ConfigurationLoader.inFileOrder(collector.diagnostics, mainFile: path)
        guard let configuration, !sorted.contains(where: { $0.severity == .error }) else {
            throw ConfigurationFailure(sorted)
        }
        return LoadedConfiguration(configuration: configuration, path: path, warnings: sorted)
    }

    /// Loads a pattern file: lines of `name field regex [target]`, or a YAML list.
    /// - Parameter brands: those that a pattern may name as its target.
    /// - Throws: all errors of the file at once.
    public func loadPatterns(_ path: String, brands: [Brand]) throws(ConfigurationFailure) -> [PatternRule] {
        func fail(_ message: String) -> ConfigurationFailure {
            ConfigurationFailure([Diagnostic(.error, file: path, place: nil, message: message)])
        }
        let bytes: [UInt8]
        switch files.read(path) {
        case .success(let read): bytes = read
        case .failure(let problem): throw fail(problem.message)
        }
        guard let text = UTF8Text.decode(bytes) else { throw fail("the file is not UTF-8; save it as UTF-8") }
        let file = PatternFile(text, file: path)
        let collector = DiagnosticCollector(YAMLDocument(SourceText(file: path, text: "")))
        collector.add(file.diagnostics)
        collector.add(PatternTargets(brands: brands, catalog: catalog).diagnostics(file.patterns))
        var rules = file.patterns.map(\.rule)
        for index in rules.indices { rules[index].target = nil }
        RuleVerifier(check: check, collector: collector).verify(
            RuleSet(patterns: rules), LocatedRules(brands: [], allow: [], patterns: file.patterns))
        guard collector.diagnostics.isEmpty else {
            throw ConfigurationFailure(ConfigurationLoader.inFileOrder(collector.diagnostics, mainFile: path))
        }
        return file.patterns.map(\.rule)
    }

    /// By place; what stands in other files follows.
    private static func inFileOrder(_ diagnostics: [Diagnostic], mainFile: String) -> [Diagnostic] {
        func rank(_ diagnostic: Diagnostic) -> (Int, String, Int, Int) {
            (
                diagnostic.file == mainFile ? 0 : 1, diagnostic.file, diagnostic.place?.line ?? .max,
                diagnostic.place?.column ?? .max
            )
        }
        return diagnostics.enumerated().sorted { left, right in
            let (a, b) = (rank(left.element), rank(right.element))
            return a == b ? left.offset < right.offset : a < b
        }.map(\.element)
    }
}
