// `patterns`: regular expressions of the user.

import Lookalike
import Yams

/// A pattern and where it stands.
struct LocatedPattern {
    var rule: PatternRule
    /// The file, and the place of the regular expression's first character in it.
    var file: String
    var place: Diagnostic.Place?
    /// Whether the expression stands in the file letter by letter, so that an offset in it is one in the line.
    var isVerbatim = true
    var targetPlace: Diagnostic.Place?
    var sourceLine: String?
}

struct PatternReader {
    let collector: DiagnosticCollector

    static let example = "{name: helpdesk, field: domain, regex: '(?i)help-?desk'}"

    func read(_ nodes: [Node]) -> [LocatedPattern] { nodes.compactMap(pattern) }

    private func pattern(_ node: Node) -> LocatedPattern? {
        let keys = ["name", "field", "regex", "target"]
        guard let reader = MappingReader(node, "a pattern", keys: keys, example: PatternReader.example, collector)
        else {
            return nil
        }
        let name = reader.required("name", example: "helpdesk")
        let field = reader.choice("field", PatternRule.Field.self)
        if !reader.contains("field") { _ = reader.required("field", example: "domain") }
        let regex = reader.required("regex", example: "'(?i)help-?desk'")
        let target = reader.text("target", example: "openai")
        guard let name, let field, let regex else { return nil }
        let place = reader.place(of: "regex")
        return LocatedPattern(
            rule: PatternRule(name: name, field: field, regex: regex, target: target), file: collector.file,
            place: PatternReader.start(place), isVerbatim: PatternReader.isVerbatim(place),
            targetPlace: reader.place(of: "target").diagnosticPlace, sourceLine: collector.sourceLine(of: place))
    }

    /// Where the expression itself begins: behind its quote.
    private static func start(_ node: Node) -> Diagnostic.Place? {
        guard var place = node.diagnosticPlace else { return nil }
        let style = node.scalar?.style
        if style == .singleQuoted || style == .doubleQuoted { place.column += 1 }
        return place
    }

    /// Escapes, doubled quotes and several lines move the letters.
    private static func isVerbatim(_ node: Node) -> Bool {
        guard let scalar = node.scalar else { return false }
        switch scalar.style {
        case .plain, .any: return !scalar.string.contains("\n")
        case .singleQuoted: return !scalar.string.contains("'") && !scalar.string.contains("\n")
        case .doubleQuoted: return !scalar.string.contains { "\\\"\n\t".contains($0) || !$0.isASCII }
        case .literal, .folded: return false
        }
    }
}

/// Complains about patterns as a whole: doubled names, targets that nobody protects.
struct PatternTargets {
    let brands: [Brand]
    let catalog: BrandCatalog

    func diagnostics(_ patterns: [LocatedPattern]) -> [Diagnostic] {
        var names: Set<String> = []
        return patterns.flatMap { pattern in
            var found: [Diagnostic] = []
            if !names.insert(pattern.rule.name).inserted {
                let name = Printable.quoted(pattern.rule.name)
                found.append(
                    pattern.error("there are two patterns named \(name); give each a name of its own", pattern.place))
            }
            if let target = pattern.rule.target, !isProtected(target) {
                found.append(
                    pattern.error(
                        "the target \(Printable.quoted(target)) is not protected; \(hint(target))", pattern.targetPlace)
                )
            }
            return found
        }
    }

    private func isProtected(_ target: String) -> Bool {
        let name = target.lowercased()
        return brands.contains {
            $0.key.lowercased() == name || $0.name.lowercased() == name || $0.domains.contains(name)
        }
    }

    private func hint(_ target: String) -> String {
        if let brand = catalog.find(target) { return "add \(brand.key) to builtin under protect" }
        let known = brands.map(\.key)
        if let nearest = KeySuggestion.nearest(to: target, in: known) { return "did you mean \"\(nearest)\"?" }
        return "write the key, name or domain of a protected brand"
    }
}

extension LocatedPattern {
    func error(_ message: String, _ place: Diagnostic.Place?) -> Diagnostic {
        Diagnostic(.error, file: file, place: place, message: message, sourceLine: sourceLine)
    }
}

extension Node {
    var diagnosticPlace: Diagnostic.Place? { mark.map { .init(line: $0.line, column: $0.column) } }
}
