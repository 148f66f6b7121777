import Alerting
import Lookalike
import MailTracking
import Testing

@testable import Pipeline

@Suite("The alerts of a replay")
struct ReplayAlertsTests {
    /// A finding of one of some domains, in an order that goes to and fro.
    private func finding(_ number: Int) -> Finding {
        let domain = "openai-support\(number * 7 % 40).net"
        let time = 1_795_000_000_000_000 + Int64(number * 13 % 50) * 1_000_000
        return Finding(
            id: "fm_\(number)", time: number % 9 == 0 ? nil : time, lastTime: time, host: "mx1", queueID: nil,
            sender: FindingSender(source: "envelope", address: "x@\(domain)", domain: domain),
            registrableDomain: domain, unicode: domain, also: [], target: Target(brand: "OpenAI", domain: "openai.com"),
            techniques: [.combosquat], score: 0.1 + Double(number) / 300, confidence: .high, severity: .high,
            reasons: [Reason(rule: "r", detail: "d", detailJapanese: "詳", weight: 1 / 3)], alignment: nil,
            direction: .inbound, client: FindingClient(),
            recipients: [Recipient(address: "u\(number)@t.example", outcome: number % 2 == 0 ? .delivered : .rejected)],
            moreRecipients: 0, outcome: number % 2 == 0 ? .delivered : .rejected, messageID: nil, subject: nil,
            spf: nil,
            dkim: nil, dmarc: nil, path: "mail.log", offset: Int64(number), lines: 5, ruleset: "r", isFinal: true)
    }

    private func output(limit: Int) throws -> [String] {
        var alerts = ReplayAlerts(site: "default", limit: limit)
        for number in 0..<200 { alerts.fold(finding(number)) }
        var lines: [String] = []
        try alerts.each { alert in
            var json = JSONWriter()
            alert.write(to: &json)
            lines.append(String(decoding: json.bytes, as: UTF8.self))
        }
        return lines
    }

    @Test(
        "beyond what memory holds they go to a file, and the output is the same byte for byte",
        arguments: [1, 3, 17, 39])
    func spilled(limit: Int) throws {
        let all = try output(limit: .max)
        #expect(all.count > 40)
        #expect(try output(limit: limit) == all)
    }
}
