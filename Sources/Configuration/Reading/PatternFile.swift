// A file of patterns: lines of `name field regex [target]`, or a YAML list in the form of the configuration.

import Lookalike
import Yams

/// Reads pattern files.
struct PatternFile {
    let file: String
    private(set) var patterns: [LocatedPattern] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ text: String, file: String) {
        self.file = file
        if PatternFile.isYAML(text) { readYAML(text) } else { readLines(text) }
    }

    /// A list of patterns begins with `-` or `[`, and no pattern's name does.
    private static func isYAML(_ text: String) -> Bool {
        let first = text.split(whereSeparator: \.isNewline).enumerated().lazy
            .map { ListLine.content(String($0.element), isFirst: $0.offset == 0) }.first { !$0.isEmpty }
        guard let first else { return false }
        return first.hasPrefix("- ") || first == "-" || first.hasPrefix("[") || first == "---"
    }

    private mutating func readYAML(_ text: String) {
        let document = YAMLDocument(SourceText(file: file, text: text))
        if let error = document.error {
            diagnostics.append(error)
            return
        }
        guard let root = document.root, !root.isNull else { return }
        let collector = DiagnosticCollector(document)
        if let list = root.sequence {
            patterns = PatternReader(collector: collector).read(Array(list))
        } else {
            collector.error(root, "a pattern file must be a list, such as - \(PatternReader.example)")
        }
        diagnostics = collector.diagnostics
    }

    private mutating func readLines(_ text: String) {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard !ListLine.content(String(line), isFirst: index == 0).isEmpty else { continue }
            do throws(PatternLine.Wrong) {
                patterns.append(try PatternLine(String(line), number: index + 1).read(file: file))
            } catch {
                diagnostics.append(
                    Diagnostic(
                        .error, file: file, place: .init(line: index + 1, column: error.column), message: error.message,
                        sourceLine: String(line)))
            }
        }
    }
}

/// One line of a pattern file.
private struct PatternLine {
    struct Wrong: Error {
        var column: Int
        var message: String
    }

    private let line: String
    private let number: Int
    private var rest: ArraySlice<Unicode.Scalar>

    static let form = "NAME FIELD REGEX [TARGET], the regex between slashes if it holds blanks"

    init(_ line: String, number: Int) {
        self.line = line
        self.number = number
        rest = Array(line.unicodeScalars)[...]
        if number == 1, rest.first == "\u{FEFF}" { rest = rest.dropFirst() }
    }

    func read(file: String) throws(Wrong) -> LocatedPattern {
        var reader = self
        return try reader.parse(file)
    }

    private mutating func parse(_ file: String) throws(Wrong) -> LocatedPattern {
        let name = try word("name").text
        let fieldWord = try word("field")
        guard let field = PatternRule.Field(rawValue: fieldWord.text) else {
            let hint = KeySuggestion.hint(for: fieldWord.text, in: PatternRule.Field.allCases.map(\.rawValue))
            throw Wrong(column: fieldWord.column, message: "no field \(Printable.quoted(fieldWord.text)); \(hint)")
        }
        let regex = try regex()
        skipBlanks()
        let targetColumn = column
        let target = rest.isEmpty ? nil : try word("target").text
        skipBlanks()
        guard rest.isEmpty else {
            throw Wrong(column: column, message: "too many words; write \(PatternLine.form)")
        }
        return LocatedPattern(
            rule: PatternRule(name: name, field: field, regex: regex.text, target: target), file: file,
            place: .init(line: number, column: regex.column), isVerbatim: !regex.text.contains("/"),
            targetPlace: .init(line: number, column: targetColumn), sourceLine: line)
    }

    private mutating func regex() throws(Wrong) -> (text: String, column: Int) {
        skipBlanks()
        guard rest.first == "/" else { return try word("regex") }
        let opening = column
        rest = rest.dropFirst()
        let start = column
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == "/" {
                guard rest.first.map(PatternLine.isBlank) ?? true else {
                    throw Wrong(
                        column: column, message: "flags behind the slash are not known; write (?i) into the regex")
                }
                guard !text.isEmpty else {
                    throw Wrong(column: opening, message: "the regex is empty; remove the line")
                }
                return (String(text), start)
            }
            if scalar == "\\", let next = rest.popFirst() {
                if next != "/" { text.append(scalar) }
                text.append(next)
            } else {
                text.append(scalar)
            }
        }
        throw Wrong(column: opening, message: "the regex has no closing slash; write \\/ for a slash in it")
    }

    private mutating func word(_ what: String) throws(Wrong) -> (text: String, column: Int) {
        skipBlanks()
        let start = column
        let scalars = rest.prefix { !PatternLine.isBlank($0) }
        rest = rest.dropFirst(scalars.count)
        guard !scalars.isEmpty else {
            throw Wrong(column: start, message: "the \(what) is missing; write \(PatternLine.form)")
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return (String(text), start)
    }

    private mutating func skipBlanks() { rest = rest.drop(while: PatternLine.isBlank) }

    private var column: Int { rest.startIndex + 1 }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\r" }
}
