// Findings for tests.

import Lookalike
import MailTracking

@testable import Alerting

extension Finding {
    /// A finding with everything at its most ordinary.
    static func sample(
        id: String = "fm_1", domain: String = "openai-support.net", time: Int64? = 1_795_000_000_000_000,
        severity: Severity = .high, outcome: Outcome = .delivered, lines: Int = 5, isFinal: Bool = true
    ) -> Finding {
        Finding(
            id: id, time: time, lastTime: time.map { $0 + 1_000_000 }, host: "mx1", queueID: "4A1B2C3D4E",
            sender: FindingSender(source: "envelope", address: "x@\(domain)", domain: domain),
            registrableDomain: domain, unicode: domain, also: [],
            target: Target(brand: "OpenAI", domain: "openai.com"), techniques: [.combosquat], score: 0.95,
            confidence: .high, severity: severity,
            reasons: [
                Reason(
                    rule: "combosquat.lure", detail: "'openai' with the word 'support'",
                    detailJapanese: "「openai」と「support」の組み合わせ", weight: 0.45)
            ],
            alignment: nil, direction: .inbound,
            client: FindingClient(name: "vps.example", address: "198.51.100.7", helo: nil),
            recipients: [Recipient(address: "a@tsukimi.example", outcome: outcome)], moreRecipients: 0,
            outcome: outcome, messageID: nil, subject: nil, spf: nil, dkim: nil, dmarc: nil, path: "mail.log",
            offset: 0, lines: lines, ruleset: "r", isFinal: isFinal)
    }
}

extension Alert {
    /// The alert of one message; another number is another domain.
    static func sample(_ number: Int, severity: Severity = .high) -> Alert {
        let finding = Finding.sample(id: "fm_\(number)", domain: "openai-support\(number).net", severity: severity)
        var folder = AlertFolder()
        _ = folder.fold(finding)
        return folder.alerts[0]
    }
}
