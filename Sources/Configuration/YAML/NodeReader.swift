// Nodes → values, with an error at the place of everything that is not as it must be.

import Yams

/// Collects what is wrong while a document is read.
///
/// A class: each part of the document is read by a type of its own, and all
/// write into this one list.
final class DiagnosticCollector {
    private(set) var diagnostics: [Diagnostic] = []
    private let document: YAMLDocument

    init(_ document: YAMLDocument) { self.document = document }

    var file: String { document.source.file }

    func error(_ node: Node, _ message: String, columnOffset: Int = 0) { add(.error, node, message, columnOffset) }

    func warning(_ node: Node, _ message: String) { add(.warning, node, message, 0) }

    func add(_ other: [Diagnostic]) { diagnostics += other }

    /// The name under which a key was written before it was renamed (see `YAMLDocument.DoubledKey`).
    func doubled(_ key: String) -> YAMLDocument.DoubledKey? { document.doubledKeys[key] }

    func sourceLine(of node: Node) -> String? { node.mark.flatMap { document.source.line($0.line) } }

    private func add(_ severity: Diagnostic.Severity, _ node: Node, _ message: String, _ columnOffset: Int) {
        var place = node.mark.map { Diagnostic.Place(line: $0.line, column: $0.column) }
        place?.column += columnOffset
        let line = place.flatMap { document.source.line($0.line) }
        diagnostics.append(
            Diagnostic(severity, file: file, place: place, message: message, sourceLine: line))
    }
}

/// A mapping whose keys are all known.
struct MappingReader {
    let node: Node
    private let values: [String: Node]
    private let keys: [String: Node]
    /// Known keys that a mistyped one was meant to be: they are not missing as well.
    private let misspelt: Set<String>
    private let collector: DiagnosticCollector
    /// What the mapping is called in messages: `protect`, `a brand`.
    private let what: String

    /// Refuses what is no mapping (nil), unknown keys and doubled keys.
    init?(_ node: Node, _ what: String, keys known: [String], example: String, _ collector: DiagnosticCollector) {
        guard let mapping = node.mapping else {
            collector.error(node, "\(what) must be a mapping, such as \(example); found \(node.brief)")
            return nil
        }
        self.node = node
        self.collector = collector
        self.what = what
        var values: [String: Node] = [:]
        var keys: [String: Node] = [:]
        var misspelt: Set<String> = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                collector.error(key, "a key of \(what) must be a word; found \(key.brief)")
                continue
            }
            if let doubled = collector.doubled(name) {
                MappingReader.report(doubled, in: mapping, collector)
                continue
            }
            guard known.contains(name) else {
                let hint = KeySuggestion.hint(for: name, in: known)
                if let meant = KeySuggestion.nearest(to: name, in: known) { misspelt.insert(meant) }
                collector.error(key, "unknown key \(Printable.quoted(name)) in \(what); \(hint)")
                continue
            }
            values[name] = value
            keys[name] = key
        }
        self.values = values
        self.keys = keys
        self.misspelt = misspelt
    }

    /// The value of a key that was written and is not empty.
    subscript(_ key: String) -> Node? {
        guard let node = values[key], !node.isNull else { return nil }
        return node
    }

    func contains(_ key: String) -> Bool { values[key] != nil }

    /// Whether a key was forgotten, and not only mistyped.
    func lacks(_ key: String) -> Bool { !contains(key) && !misspelt.contains(key) }

    /// Whether a list that must have entries has none. What is no list was reported as that.
    func lacksEntries(_ key: String) -> Bool {
        guard contains(key) else { return lacks(key) }
        return self[key].map { $0.sequence?.isEmpty ?? false } ?? true
    }

    /// Where a complaint about a key's value belongs: the value, or the key where that is empty.
    func place(of key: String) -> Node { self[key] ?? keys[key] ?? node }

    /// The text of a key that must be there.
    func required(_ key: String, example: String) -> String? {
        guard contains(key) else {
            if misspelt.contains(key) { return nil }
            collector.error(node, "\(what) has no \"\(key)\"; add \(key): \(example)")
            return nil
        }
        return text(key, example: example)
    }

    /// The text of a key; nil where it is not written, or reported as wrong.
    func text(_ key: String, example: String) -> String? {
        guard contains(key) else { return nil }
        guard let text = self[key]?.scalar?.string, !text.isEmpty else {
            collector.error(place(of: key), "\"\(key)\" must be text, such as \(key): \(example)")
            return nil
        }
        return text
    }

    /// The entries of a list; empty where it is not written or has none.
    func list(_ key: String, example: String) -> [Node] {
        guard let node = self[key] else { return [] }
        guard let sequence = node.sequence else {
            collector.error(node, "\"\(key)\" must be a list, such as \(key): \(example); found \(node.brief)")
            return []
        }
        return Array(sequence)
    }

    /// A list of texts, with their places.
    func texts(_ key: String, example: String) -> [(text: String, node: Node)] {
        list(key, example: example).compactMap { entry in
            guard let text = entry.scalar?.string, !text.isEmpty, !entry.isNull else {
                collector.error(entry, "an entry of \"\(key)\" must be text, such as \(key): \(example)")
                return nil
            }
            return (text, entry)
        }
    }

    /// One of a set of words.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        let known = Choice.allCases.map(\.rawValue)
        guard let text = text(key, example: known[0]) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let hint = KeySuggestion.hint(for: text, in: known)
        collector.error(place(of: key), "\"\(key)\" cannot be \(Printable.quoted(text)); \(hint)")
        return nil
    }

    private static func report(
        _ doubled: YAMLDocument.DoubledKey, in mapping: Node.Mapping, _ collector: DiagnosticCollector
    ) {
        let second = mapping.first { $0.key.scalar?.string == doubled.name }?.key
        collector.error(
            second ?? Node(""),
            "the key \(Printable.quoted(doubled.name)) is given twice, first in line \(doubled.first.line); keep one")
    }
}

extension Node {
    /// Nothing was written: `key:`, `key: ~` or `key: null`.
    var isNull: Bool {
        guard let scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// What a node is, in a few words.
    var brief: String {
        switch self {
        case .scalar(let scalar): isNull ? "nothing" : "the text \(Printable.quoted(SecretMask.masked(scalar.string)))"
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}
