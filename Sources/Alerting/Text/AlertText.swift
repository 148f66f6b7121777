// An alert as people read it at a terminal: who wrote, as whom, why, to whom, what became of it, what to do.

import Lookalike
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

    /// - Parameter isUpdate: whether people were told of the alert before.
    public func text(_ alert: Alert, isUpdate: Bool = false) -> String {
        var lines = body(alert.shownFinding)
        if isUpdate {
            lines[0] = language.pick(
                "\(lines[0]) (update: \(outcome(alert.outcome)))", "\(lines[0])（更新：\(outcome(alert.outcome))）")
        }
        lines.insert(row(english: "seen", "期間", volume(alert)), at: lines.count - 1)
        return finished(lines)
    }

    public func text(_ finding: Finding) -> String {
        var lines = body(finding)
        var place = "\(SafeText.terminal(finding.path)):\(finding.offset)"
        if let queueID = finding.queueID {
            place += ", \(language.pick("queue ID", "キューID")) \(SafeText.terminal(queueID))"
        }
        if let time = finding.time { place += ", \(Timestamp.short(time))" }
        lines.insert(row(english: "where", "場所", place), at: lines.count - 1)
        return finished(lines)
    }

    // MARK: Parts

    private func finished(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

    private func body(_ finding: Finding) -> [String] {
        var lines = [headline(finding), row(english: "who", "送信者", who(finding))]
        for (place, reason) in finding.reasons.prefix(3).enumerated() {
            let text = SafeText.terminal(language.pick(reason.detail, reason.detailJapanese))
            lines.append(place == 0 ? row(english: "why", "理由", text) : continued(text))
        }
        if let alignment = finding.alignment { lines += shown(alignment) }
        lines.append(row(english: "to", "宛先", recipients(finding)))
        if finding.client != FindingClient() { lines.append(row(english: "via", "接続元", client(finding.client))) }
        if let subject = finding.subject {
            lines.append(row(english: "subject", "件名", SafeText.terminal(subject)))
        }
        lines.append(row(english: "outcome", "結果", outcome(finding.outcome)))
        lines.append(row(english: "do", "対応", Advice.text(finding.outcome, target: finding.target, in: language)))
        return lines
    }

    private func headline(_ finding: Finding) -> String {
        let level = coloured(finding.severity.rawValue.uppercased(), finding.severity)
        let whom = whom(finding.target)
        if finding.techniques.contains(.unauthenticatedOfficial) {
            let name = SafeText.terminal(finding.sender.domain)
            return language.pick(
                "\(level)  mail in the name of \(name) failed its DMARC check",
                "\(level)  \(name) を名乗るメールが DMARC 認証に失敗しました")
        }
        if finding.sender.source == "display_name" {
            let address = SafeText.terminal(finding.sender.address)
            return language.pick(
                "\(level)  \(address) writes in the name of \(whom)", "\(level)  \(address) が \(whom) を名乗っています")
        }
        return language.pick(
            "\(level)  \(name(finding)) resembles \(whom)", "\(level)  \(name(finding)) は \(whom) に似ています")
    }

    private func whom(_ target: Target) -> String {
        target.domain == target.brand ? target.brand : "\(target.brand) (\(target.domain))"
    }

    /// The registrable domain; the whole host where that is what reads like the protected name.
    private func name(_ finding: Finding) -> String {
        if finding.techniques.contains(.embedding) { return SafeText.terminal(finding.sender.domain) }
        let name = SafeText.terminal(finding.registrableDomain)
        return finding.unicode == finding.registrableDomain ? name : "\(name) (\(SafeText.terminal(finding.unicode)))"
    }

    private func who(_ finding: Finding) -> String {
        let others = finding.also.prefix(3).map { "\(source($0.source)) \(shown($0))" }
        let also = others.isEmpty ? "" : language.pick("; also ", "、他に ") + others.joined(separator: ", ")
        return "\(shown(finding.sender)) (\(source(finding.sender.source)))\(also)"
    }

    /// The address as its reader saw it; companions may name a domain only.
    private func shown(_ sender: FindingSender) -> String {
        let address = SafeText.terminal(sender.address.isEmpty ? sender.domain : sender.address)
        guard let name = sender.displayName, !name.isEmpty else { return address }
        return "\"\(SafeText.terminal(name))\" <\(address)>"
    }

    private func source(_ name: String) -> String {
        switch name {
        case "envelope": language.pick("envelope", "エンベロープ")
        case "header_from": language.pick("header From", "ヘッダー From")
        case "reply_to": language.pick("Reply-To", "Reply-To")
        case "display_name": language.pick("display name", "表示名")
        case "sasl": language.pick("SASL user", "SASL ユーザー")
        default: name
        }
    }

    private func recipients(_ finding: Finding) -> String {
        let shown = finding.recipients.prefix(3).map {
            "\(SafeText.terminal($0.address)) (\(outcome($0.outcome)))"
        }
        guard !shown.isEmpty else { return language.pick("not in the log", "ログに記録なし") }
        let more = finding.recipientsCount - shown.count
        return shown.joined(separator: ", ") + (more > 0 ? language.pick(" and \(more) more", " 他\(more)件") : "")
    }

    private func client(_ client: FindingClient) -> String {
        var parts: [String] = []
        if let name = client.name { parts.append(SafeText.terminal(name)) }
        if let address = client.address { parts.append("[\(SafeText.terminal(address))]") }
        if let helo = client.helo { parts.append("HELO \(SafeText.terminal(helo))") }
        return parts.joined(separator: " ")
    }

    private func volume(_ alert: Alert) -> String {
        let counts = language.pick(
            "\(alert.messages) message\(alert.messages == 1 ? "" : "s"), \(alert.recipientsCount) recipient\(alert.recipientsCount == 1 ? "" : "s")",
            "メール\(alert.messages)通、宛先\(alert.recipientsCount)件")
        guard let first = alert.firstSeen, let last = alert.lastSeen else { return counts }
        return "\(counts)\(language.pick(", ", "、"))\(Timestamp.short(first)) – \(Timestamp.short(last))"
    }

    private func shown(_ alignment: Alignment) -> [String] {
        [
            continued(SafeText.terminal(alignment.seen)),
            continued(SafeText.terminal(alignment.expected)),
            continued(alignment.marks.trimmedEnd),
        ]
    }

    private func outcome(_ outcome: Outcome) -> String {
        switch outcome {
        case .delivered: language.pick("delivered", "配送済み")
        case .rejected: language.pick("rejected", "拒否")
        case .bounced: language.pick("bounced", "返送")
        case .deferred: language.pick("deferred", "再送待ち")
        case .held: language.pick("held", "保留")
        case .discarded: language.pick("discarded", "破棄")
        case .expired: language.pick("expired", "期限切れ")
        case .pending: language.pick("pending", "処理中")
        }
    }

    // MARK: Layout

    private static let labelWidth = 9

    private func row(english: String, _ japanese: String, _ text: String) -> String {
        let label = language.pick(english, japanese)
        // Japanese characters take two columns.
        let width = label.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        return "  \(label)\(String(repeating: " ", count: max(1, AlertText.labelWidth - width)))\(text)"
    }

    private func continued(_ text: String) -> String {
        String(repeating: " ", count: AlertText.labelWidth + 2) + text
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
