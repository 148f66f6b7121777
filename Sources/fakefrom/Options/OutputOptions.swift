// Options of every command that shows findings.

public import Alerting
public import ArgumentParser
import Glibc

enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
    case text, ndjson

    /// - Throws: what to write instead.
    static func read(_ text: String) throws -> RecordFormat {
        if let format = RecordFormat(rawValue: text) { return format }
        let hint =
            ["json", "jsonl"].contains(text.lowercased())
            ? "write ndjson: one JSON object a line" : "write text or ndjson"
        throw ValidationError("\(text): \(hint)")
    }

    static let completion = CompletionKind.list(allCases.map(\.rawValue))
}

extension Severity: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

struct OutputOptions: ParsableArguments {
    @Option(
        name: .customLong("format"),
        help: ArgumentHelp("How to show what was found: text (the default) or ndjson.", valueName: "format"),
        completion: RecordFormat.completion, transform: RecordFormat.read)
    var chosenFormat: RecordFormat?

    var format: RecordFormat { chosenFormat ?? .text }

    @Option(help: "Language of texts for people: en or ja (default: the locale's).")
    var lang: Language?

    @Option(help: "Colour text: auto, always or never.")
    var color: ColorChoice = .auto

    func language(configured: Language?) -> Language {
        if let lang { return lang }
        if let configured { return configured }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(name), value.pointee != 0 else { continue }
            return Language(locale: String(cString: value))
        }
        return .english
    }
}

/// Writes findings and alerts in the chosen form.
struct RecordWriter {
    private let output: Output
    private let format: RecordFormat
    private let text: AlertText

    init(_ output: Output, format: RecordFormat, language: Language, isColoured: Bool) {
        self.output = output
        self.format = format
        text = AlertText(language: language, isColoured: isColoured)
    }

    func write(_ alert: Alert, isUpdate: Bool = false) {
        switch format {
        case .text: output.write(text.text(alert, isUpdate: isUpdate) + "\n")
        case .ndjson: writeRecord { alert.write(to: &$0) }
        }
    }

    /// An alert with more than it says itself.
    /// - Parameters:
    ///   - rows: labels and texts, in this order, for text.
    ///   - members: for records, behind all else.
    func write(_ alert: Alert, rows: KeyValuePairs<String, String>, members: (inout JSONWriter) -> Void) {
        switch format {
        case .text:
            let more = rows.map { "  \($0.key)\(String(repeating: " ", count: max(1, 9 - $0.key.count)))\($0.value)\n" }
            output.write(text.text(alert) + more.joined() + "\n")
        case .ndjson: writeRecord { alert.write(to: &$0, more: members) }
        }
    }

    func write(_ finding: Finding) {
        switch format {
        case .text: output.write(text.text(finding) + "\n")
        case .ndjson: writeRecord { finding.write(to: &$0) }
        }
    }

    private func writeRecord(_ body: (inout JSONWriter) -> Void) {
        var json = JSONWriter()
        body(&json)
        json.newline()
        output.write(json.bytes)
    }
}
