// An alert in parts that every text for people is made of: who wrote, as whom, why, to whom, what became of it, what
// to do. Terminals and chats lay them out and escape them each in their way.

import Lookalike
import MailTracking

/// Makes the parts. All strangers' text goes through `safe`.
struct AlertRows {
    /// One labelled part; the alignment's lines have no label.
    struct Row: Equatable {
        var label: String
        var text: String
    }

    let language: Language
    /// Makes strangers' text harmless where it goes.
    let safe: (String) -> String
    var privacy = Privacy.everything
    /// Letters under each other are shown only where every letter has the same width.
    var showsAlignment = true

    /// What happened, without the severity.
    func headline(_ alert: Alert) -> String {
        guard let notice = alert.notice else { return headline(alert.shownFinding) }
        return safe(language.pick("FakeFrom: \(notice.text)", "FakeFrom：\(notice.textJapanese)"))
    }

    func headline(_ finding: Finding) -> String {
        let whom = whom(finding.target)
        if finding.techniques.contains(.unauthenticatedOfficial) {
            let name = safe(finding.sender.domain)
            return language.pick(
                "mail in the name of \(name) failed its DMARC check", "\(name) を名乗るメールが DMARC 認証に失敗しました")
        }
        if finding.sender.source == "display_name" {
            // A name alone (`From: OpenAI`) of a bounce has no address at all.
            let sender = finding.sender
            let address = safe(sender.address.isEmpty ? sender.displayName ?? "" : sender.address)
            return language.pick("\(address) writes in the name of \(whom)", "\(address) が \(whom) を名乗っています")
        }
        // A user's pattern that names no brand.
        if finding.target.domain.isEmpty {
            return language.pick(
                "\(name(finding)) matches the pattern \(whom)", "\(name(finding)) はパターン \(whom) に一致します")
        }
        return language.pick("\(name(finding)) resembles \(whom)", "\(name(finding)) は \(whom) に似ています")
    }

    /// The rows of an alert or a finding; `last` stands before the advice.
    func rows(_ finding: Finding, last: Row) -> [Row] {
        var rows = [row("who", "送信者", who(finding))]
        for (place, reason) in finding.shownReasons(privacy).prefix(3).enumerated() {
            let text = safe(language.pick(reason.detail, reason.detailJapanese))
            rows.append(place == 0 ? row("why", "理由", text) : Row(label: "", text: text))
        }
        if showsAlignment, let alignment = finding.alignment { rows += shown(alignment) }
        if privacy.includesAddresses { rows.append(row("to", "宛先", recipients(finding))) }
        if finding.client != FindingClient() { rows.append(row("via", "接続元", client(finding.client))) }
        if privacy.includesSubject, let subject = finding.subject { rows.append(row("subject", "件名", safe(subject))) }
        rows.append(row("outcome", "結果", outcome(finding.outcome)))
        rows.append(last)
        let advice = Advice.text(
            finding.outcome, finding.direction, target: finding.target, in: language)
        rows.append(row("do", "対応", advice))
        return rows
    }

    func rows(_ alert: Alert) -> [Row] {
        guard let notice = alert.notice else {
            var rows = rows(alert.shownFinding, last: row("seen", "期間", volume(alert)))
            // Before the advice.
            if let answered = alert.answered { rows.insert(row("answered", "返信", text(answered)), at: rows.count - 1) }
            return rows
        }
        let advice = language.pick(
            "Look at: fakefrom status, fakefrom doctor.", "fakefrom status と fakefrom doctor で確認してください。")
        return [row("when", "時刻", Timestamp.short(notice.time)), row("do", "対応", advice)]
    }

    func row(_ english: String, _ japanese: String, _ text: String) -> Row {
        Row(label: language.pick(english, japanese), text: text)
    }

    private func whom(_ target: Target) -> String {
        target.domain == target.brand || target.domain.isEmpty ? target.brand : "\(target.brand) (\(target.domain))"
    }

    /// The registrable domain; the whole host where that is what reads like the protected name.
    private func name(_ finding: Finding) -> String {
        if finding.techniques.contains(.embedding) { return safe(finding.sender.domain) }
        let name = safe(finding.registrableDomain)
        return finding.unicode == finding.registrableDomain ? name : "\(name) (\(safe(finding.unicode)))"
    }

    private func who(_ finding: Finding) -> String {
        let others = finding.also.prefix(3).map { "\(source($0.source)) \(shown($0))" }
        let also = others.isEmpty ? "" : language.pick("; also ", "、他に ") + others.joined(separator: ", ")
        return "\(shown(finding.sender)) (\(source(finding.sender.source)))\(also)"
    }

    /// The address as its reader saw it; companions may name a domain only.
    private func shown(_ sender: FindingSender) -> String {
        let address = safe(sender.shownAddress(privacy) ?? sender.domain)
        guard let name = sender.displayName, !name.isEmpty else { return address }
        return "\"\(safe(name))\" <\(address)>"
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
            "\(safe($0.address)) (\(outcome($0.outcome)))"
        }
        guard !shown.isEmpty else { return language.pick("not in the log", "ログに記録なし") }
        let more = privacy.includesCount ? finding.recipientsCount - shown.count : 0
        return shown.joined(separator: ", ") + (more > 0 ? language.pick(" and \(more) more", " 他\(more)件") : "")
    }

    private func client(_ client: FindingClient) -> String {
        var parts: [String] = []
        if let name = client.name { parts.append(safe(name)) }
        if let address = client.address { parts.append("[\(safe(address))]") }
        if let helo = client.helo { parts.append("HELO \(safe(helo))") }
        return parts.joined(separator: " ")
    }

    private func volume(_ alert: Alert) -> String {
        var counts = language.pick(
            "\(alert.messages) message\(alert.messages == 1 ? "" : "s")", "メール\(alert.messages)通")
        if privacy.includesCount {
            counts += language.pick(
                ", \(alert.recipientsCount) recipient\(alert.recipientsCount == 1 ? "" : "s")",
                "、宛先\(alert.recipientsCount)件")
        }
        guard let first = alert.firstSeen, let last = alert.lastSeen else { return counts }
        return "\(counts)\(language.pick(", ", "、"))\(Timestamp.short(first)) – \(Timestamp.short(last))"
    }

    /// Somebody here wrote to the sender.
    private func text(_ answers: Answers) -> String {
        var text = language.pick(
            "\(answers.messages) message\(answers.messages == 1 ? "" : "s") written to it from here",
            "ここから\(answers.messages)通送信")
        if let first = answers.firstTime { text += language.pick(", first ", "、最初は ") + Timestamp.short(first) }
        guard privacy.includesAddresses, !answers.senders.isEmpty else { return text }
        let names = answers.senders.prefix(3).map(safe).joined(separator: ", ")
        let more = answers.senders.count > 3 ? ", …" : ""
        return text + language.pick(", by \(names)\(more)", "、送信者 \(names)\(more)")
    }

    private func shown(_ alignment: Alignment) -> [Row] {
        [alignment.seen, alignment.expected, alignment.marks].map { Row(label: "", text: safe($0).trimmedEnd) }
    }

    func outcome(_ outcome: Outcome) -> String {
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
}
