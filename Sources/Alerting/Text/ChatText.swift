// Alerts as chats show them: a headline and labelled rows, or the lines of a digest. Nothing in it can be clicked.

/// The words of one chat message; markup is left to each chat's format.
struct ChatText {
    var headline: String
    var rows: [AlertRows.Row]
    /// Where to find it again; always shown.
    var footer: String?

    /// - Parameter limit: characters that a row may have.
    init(_ message: SinkMessage, limit: Int = 600) {
        let parts = AlertRows(
            language: message.language, safe: SafeText.chat, privacy: message.privacy, showsAlignment: false)
        if let delivery = message.single {
            self.init(delivery, parts, limit)
        } else {
            self.init(digest: message, parts)
        }
    }

    private init(_ delivery: Delivery, _ parts: AlertRows, _ limit: Int) {
        let alert = delivery.shownAlert
        var head = "\(ChatText.level(alert)): \(ChatText.headline(alert, parts))"
        if delivery.change == .updated {
            let outcome = parts.outcome(alert.outcome)
            head += parts.language.pick(" (update: \(outcome))", "（更新：\(outcome)）")
        }
        headline = head
        footer = "\(alert.id) rev \(alert.revision)"
        let shown = delivery.isMinimal ? [] : parts.rows(alert)
        rows = shown.map { .init(label: $0.label, text: SafeText.shortened($0.text, to: limit)) }
    }

    /// The most severe first; within the same severity in the order of the deliveries.
    private init(digest message: SinkMessage, _ parts: AlertRows) {
        let count = Set(message.deliveries.map(\.id.alertID)).count
        headline = parts.language.pick("\(count) alerts", "\(count)件の警告")
        // An alert that was updated meanwhile is told as it is now.
        var newest: [String: Int] = [:]
        for delivery in message.deliveries {
            newest[delivery.id.alertID] = max(newest[delivery.id.alertID] ?? 0, delivery.id.revision)
        }
        let current = message.deliveries.filter { newest[$0.id.alertID] == $0.id.revision }
        let sorted = current.enumerated().sorted {
            ($1.element.alert.severity, $0.offset) < ($0.element.alert.severity, $1.offset)
        }
        rows = sorted.map { .init(label: "", text: ChatText.line($0.element.alert, parts)) }
    }

    private static func level(_ alert: Alert) -> String { alert.severity.rawValue.uppercased() }

    private static func headline(_ alert: Alert, _ parts: AlertRows) -> String {
        SafeText.shortened(parts.headline(alert), to: 240)
    }

    /// At most 140 UTF-16 units: a line for each delivery of a digest must fit into its message.
    private static func line(_ alert: Alert, _ parts: AlertRows) -> String {
        var what = SafeText.shortened(parts.headline(alert), to: 105)
        if what.utf16.count > 105 { what = SafeText.shortened(what, to: 52) }
        guard alert.notice == nil else { return "\(level(alert)): \(what)" }
        return "\(level(alert)): \(what); \(parts.outcome(alert.outcome)), \(alert.messages)"
    }

    /// The rows as lines, as many as fit into so many UTF-16 units; the last one says what was left out.
    func lines(limit: Int, language: Language) -> [String] {
        var lines: [String] = []
        var left = limit - 60 - (footer?.utf16.count ?? 0)
        for (place, row) in rows.enumerated() {
            let line = row.label.isEmpty ? row.text : "\(row.label): \(row.text)"
            left -= line.utf16.count + 1
            if left < 0 {
                let more = rows.count - place
                lines.append(language.pick("and \(more) more: see fakefrom alerts", "他\(more)件：fakefrom alerts を参照"))
                break
            }
            lines.append(line)
        }
        return lines + (footer.map { [$0] } ?? [])
    }
}
