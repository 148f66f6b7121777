// What is wrong with a configuration, where, and what to write instead.

/// One error or warning, with its place.
public struct Diagnostic: Sendable, Equatable, CustomStringConvertible {
    public enum Severity: String, Sendable {
        case error, warning
    }

    /// A place in a file; lines and columns count from 1, columns in Unicode scalars.
    public struct Place: Sendable, Equatable {
        public var line: Int
        public var column: Int

        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    public var severity: Severity
    public var file: String
    /// Nil where the whole file is meant (it cannot be read).
    public var place: Place?
    /// What is wrong, the offending text, and what to write instead; one line, safe for a terminal.
    public var message: String
    /// The line of the file that `place` is in, URLs masked.
    public var sourceLine: String?

    public init(
        _ severity: Severity, file: String, place: Place?, message: String, sourceLine: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.place = place
        self.message = message
        self.sourceLine = sourceLine.map(SecretMask.masked)
    }

    /// `file:line:column: error: message`, as compilers write it and editors read it.
    public var description: String {
        let position = place.map { "\($0.line):\($0.column):" } ?? ""
        return "\(Printable.text(file)):\(position) \(severity.rawValue): \(message)"
    }

    /// The description, and below it the line with a caret under the place.
    public var withExcerpt: String {
        guard let place, let sourceLine else { return description }
        // Long lines are shown around the place.
        let scalars = Array(sourceLine.unicodeScalars)
        let start = max(0, min(place.column - 60, scalars.count))
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: scalars[start..<min(scalars.count, start + 118)])
        let indent = String(repeating: " ", count: max(0, place.column - 1 - start))
        return "\(description)\n  \(Printable.text(String(shown), limit: .max))\n  \(indent)^"
    }
}

/// The errors that keep a configuration from being used, all of them, in the order of the file.
public struct ConfigurationFailure: Error, Sendable, Equatable {
    public var diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}

/// Text of files, made safe for messages: it may hold terminal escapes.
enum Printable {
    static func text(_ text: String, limit: Int = 80) -> String {
        var result = ""
        for (count, scalar) in text.unicodeScalars.enumerated() {
            if count == limit { return result + "…" }
            result += isHarmless(scalar) ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
        }
        return result
    }

    /// The text in quotes, as messages show what they complain about.
    static func quoted(_ text: String) -> String { "\"\(Printable.text(text))\"" }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: false
        default: true
        }
    }
}
