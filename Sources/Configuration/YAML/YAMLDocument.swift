// YAML text → nodes with their places. Syntax errors and doubled keys are found here.

import Yams

/// A parsed document, or what is wrong with its syntax.
struct YAMLDocument {
    /// A key that stood twice in its mapping: its first place was renamed so that reading could go on.
    struct DoubledKey {
        var name: String
        var first: Diagnostic.Place
    }

    var source: SourceText
    var root: Node?
    var error: Diagnostic?
    /// By the name that stands for it in the tree.
    var doubledKeys: [String: DoubledKey] = [:]

    /// More than this many doubled keys are no slip of a person.
    private static let maximumDoubledKeys = 200
    /// Stand for renamed keys; YAML allows them, people do not type them.
    private static let firstPlaceholder: UInt32 = 0xE000

    init(_ source: SourceText) {
        self.source = source
        while true {
            do {
                root = try Yams.compose(yaml: self.source.text)
                return
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                let place = Diagnostic.Place(line: context.mark.line, column: context.mark.column)
                guard let name = names.first, rename(name, at: place) else {
                    error = diagnostic(place, "the key \(Printable.quoted(names.first ?? "")) is given twice; keep one")
                    return
                }
            } catch {
                self.error = describe(error)
                return
            }
        }
    }

    private mutating func rename(_ name: String, at place: Diagnostic.Place) -> Bool {
        let count = doubledKeys.count
        guard count < YAMLDocument.maximumDoubledKeys, !name.isEmpty, var index = source.index(of: place) else {
            return false
        }
        if let first = source.scalar(at: place), first == "\"" || first == "'" { index += 1 }
        let scalars = Array(name.unicodeScalars)
        guard source.scalars[index...].starts(with: scalars) else { return false }
        guard let mark = Unicode.Scalar(YAMLDocument.firstPlaceholder + UInt32(count)) else { return false }
        let placeholder = [mark] + Array(repeating: "\u{F8FE}", count: scalars.count - 1)
        source.replace(at: index, with: placeholder)
        var key = String.UnicodeScalarView()
        key.append(contentsOf: placeholder)
        doubledKeys[String(key)] = DoubledKey(name: name, first: place)
        return true
    }

    private func describe(_ error: any Error) -> Diagnostic {
        guard let error = error as? YamlError else { return diagnostic(nil, "the YAML cannot be read: \(error)") }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let place = Diagnostic.Place(line: mark.line, column: mark.column)
            let hint = SyntaxHint.text(for: problem, before: source.scalar(at: place))
            return diagnostic(place, "\(Printable.text(problem)); \(hint)")
        case .reader(let problem, let offset, _, let yaml):
            let scalars = yaml.prefix(offset ?? 0).unicodeScalars.count
            return diagnostic(source.place(of: scalars), "\(Printable.text(problem)); remove this character")
        default: return diagnostic(nil, "the YAML cannot be read: \(Printable.text("\(error)", limit: 200))")
        }
    }

    private func diagnostic(_ place: Diagnostic.Place?, _ message: String) -> Diagnostic {
        Diagnostic(
            .error, file: source.file, place: place, message: message,
            sourceLine: place.flatMap { source.line($0.line) })
    }
}

/// What to do about the syntax errors that people make.
private enum SyntaxHint {
    static func text(for problem: String, before scalar: Unicode.Scalar?) -> String {
        if scalar == "\t" { return "indent with spaces, YAML allows no tabs there" }
        let hint = table.first { problem.contains($0.problem) }?.hint
        return hint ?? "check this line and the one before it"
    }

    private static let table: [(problem: String, hint: String)] = [
        ("cannot start any token", "put this text in single quotes"),
        ("mapping values are not allowed", "put text that holds \": \" in single quotes, and check the indentation"),
        ("did not find expected key", "check the indentation of this line and the one before it"),
        ("did not find expected '-' indicator", "begin each entry of the list with \"- \" in the same column"),
        ("could not find expected ':'", "write key: value"),
        ("did not find expected ',' or ']'", "separate entries with commas and close the list with ]"),
        ("did not find expected ',' or '}'", "separate settings with commas and close the mapping with }"),
        ("unknown escape character", "put regular expressions in single quotes: there a backslash stays a backslash"),
        ("unexpected end of stream", "a quote, list or mapping that begins before is not closed"),
        ("undefined alias", "put text that begins with * in single quotes"),
        ("Maximum nesting", "no setting needs more than four levels"),
        ("another document", "keep one document, without a second ---"),
    ]
}
