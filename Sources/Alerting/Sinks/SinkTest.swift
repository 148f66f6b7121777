// A test alert, clearly marked, through the same formats and transports as real ones.

import Lookalike
import MailTracking

extension Sink {
    /// Sends a test alert and waits for the answer. The outbox has no part in it.
    /// - Parameter now: µs since 1970.
    /// - Returns: what came back.
    public func test(now: Int64) -> AttemptResult {
        let delivery = Delivery(sink: name, change: .opened, firstAt: now, alert: Alert.test(now: now))
        return makeTransport().send(message([delivery], now: now), isStopped: { false })
    }
}

extension Alert {
    /// An alert about nothing: every part that people look at says so.
    static func test(now: Int64) -> Alert {
        let target = Target(brand: "TEST ALERT", domain: "fakefrom-test.example")
        let reason = Reason(
            rule: "test", detail: "this is a test by fakefrom sink test: nothing was found",
            detailJapanese: "fakefrom sink test による試験です：検出されたものではありません", weight: 0)
        let finding = Finding(
            id: "fm_test_\(now)", time: now, lastTime: now, host: "fakefrom-test", queueID: nil,
            sender: FindingSender(
                source: "envelope", address: "test@test.fakefrom-test.example", domain: "test.fakefrom-test.example"),
            registrableDomain: "fakefrom-test.example", unicode: "fakefrom-test.example", also: [], target: target,
            techniques: [], score: 0, confidence: .low, severity: .low, reasons: [reason], alignment: nil,
            direction: .inbound, client: FindingClient(), recipients: [], moreRecipients: 0, outcome: .rejected,
            messageID: nil, subject: nil, spf: nil, dkim: nil, dmarc: nil, path: "fakefrom sink test", offset: 0,
            lines: 0, ruleset: "test", isFinal: true)
        let key = AlertKey(
            site: AlertKey.defaultSite, registrableDomain: finding.registrableDomain, target: target,
            day: Timestamp.day(now))
        return Alert(
            key: key, id: "ff_test_\(now)", revision: 1, head: finding, severity: .low, outcome: .rejected,
            messages: 0, lines: 0, recipients: [], recipientsCount: 0, firstSeen: now, lastSeen: now)
    }
}
