// Options of every command that shows findings.

public import Alerting
public import ArgumentParser
import Glibc
import Pipeline

enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
    case text, ndjson, ecs, ocsf, cef

    /// For alerts and findings.
    /// - Throws: what to write instead.
    static func read(_ text: String) throws -> RecordFormat { try read(text, of: allCases) }

    /// For what has no form in the schemas of others.
    /// - Throws: what to write instead.
    static func readOwn(_ text: String) throws -> RecordFormat { try read(text, of: own) }

    private static func read(_ text: String, of formats: [RecordFormat]) throws -> RecordFormat {
        if let format = RecordFormat(rawValue: text), formats.contains(format) { return format }
        let names = formats.map(\.rawValue)
        let hint =
            ["json", "jsonl"].contains(text.lowercased())
            ? "write ndjson: one JSON object a line"
            : "write \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
        throw ValidationError("\(text): \(hint)")
    }

    /// FakeFrom's own forms.
    static let own: [RecordFormat] = [.text, .ndjson]
    static let completion = CompletionKind.list(allCases.map(\.rawValue))
    static let ownCompletion = CompletionKind.list(own.map(\.rawValue))

    /// The schema of others that it is.
    var schema: SIEMFormat? {
        switch self {
        case .text, .ndjson: nil
        case .ecs: .ecs
        case .ocsf: .ocsf
        case .cef: .cef
        }
    }
}

extension Severity: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

struct OutputOptions: ParsableArguments {
    @Option(
        name: .customLong("format"),
        help: ArgumentHelp(
            "How to show what was found: text (the default), ndjson, ecs, ocsf or cef.", valueName: "format"),
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
        case .ecs, .ocsf, .cef:
            write(SIEMRecord(alert, isUpdate: isUpdate, version: Fakefrom.version, now: LocalTime.now()))
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
        case .ecs, .ocsf, .cef:
            write(SIEMRecord(alert, isUpdate: false, version: Fakefrom.version, now: LocalTime.now()), members)
        }
    }

    func write(_ finding: Finding) {
        switch format {
        case .text: output.write(text.text(finding) + "\n")
        case .ndjson: writeRecord { finding.write(to: &$0) }
        case .ecs, .ocsf, .cef: write(SIEMRecord(finding, version: Fakefrom.version, now: LocalTime.now()))
        }
    }

    private func write(_ record: SIEMRecord, _ more: (inout JSONWriter) -> Void = { _ in }) {
        if let schema = format.schema { output.write(record.line(schema, more: more)) }
    }

    private func writeRecord(_ body: (inout JSONWriter) -> Void) {
        var json = JSONWriter()
        body(&json)
        json.newline()
        output.write(json.bytes)
    }
}
