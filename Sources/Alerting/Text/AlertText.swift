// An alert as people read it at a terminal.

import MailTracking

/// Renders alerts and findings as text of several lines. All strangers' text is escaped.
public struct AlertText: Sendable {
    private let language: Language
    private let isColoured: Bool

    /// - Parameters:
    ///   - language: of the labels and sentences.
    ///   - isColoured: whether severities are coloured (ANSI SGR).
    public init(language: Language, isColoured: Bool = false) {
        self.language = language
        self.isColoured = isColoured
    }

    private var parts: AlertRows { AlertRows(language: language, safe: SafeText.terminal) }

    /// - Parameter isUpdate: whether people were told of the alert before.
    public func text(_ alert: Alert, isUpdate: Bool = false) -> String {
        var head = headline(alert.shownFinding)
        if isUpdate {
            let outcome = parts.outcome(alert.outcome)
            head += language.pick(" (update: \(outcome))", "（更新：\(outcome)）")
        }
        return laidOut(head, parts.rows(alert))
    }

    public func text(_ finding: Finding) -> String {
        var place = "\(SafeText.terminal(finding.path)):\(finding.offset)"
        if let queueID = finding.queueID {
            place += ", \(language.pick("queue ID", "キューID")) \(SafeText.terminal(queueID))"
        }
        if let time = finding.time { place += ", \(Timestamp.short(time))" }
        let rows = parts.rows(finding, last: parts.row("where", "場所", place))
        return laidOut(headline(finding), rows)
    }

    // MARK: Layout

    private static let labelWidth = 9

    private func headline(_ finding: Finding) -> String {
        "\(coloured(finding.severity.rawValue.uppercased(), finding.severity))  \(parts.headline(finding))"
    }

    private func laidOut(_ headline: String, _ rows: [AlertRows.Row]) -> String {
        ([headline] + rows.map(line)).joined(separator: "\n") + "\n"
    }

    private func line(_ row: AlertRows.Row) -> String {
        guard !row.label.isEmpty else { return String(repeating: " ", count: AlertText.labelWidth + 2) + row.text }
        // Japanese characters take two columns.
        let width = row.label.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        return "  \(row.label)\(String(repeating: " ", count: max(1, AlertText.labelWidth - width)))\(row.text)"
    }

    private func coloured(_ text: String, _ severity: Severity) -> String {
        guard isColoured else { return text }
        let code =
            switch severity {
            case .low: "36"
            case .medium: "33"
            case .high: "31"
            case .critical: "1;31"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}

extension String {
    /// Without the blanks at its end.
    public var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
