import Foundation
import Lookalike
import MailTracking
import Testing

@testable import Alerting

/// One letter with very many combining marks.
private let tall = "z" + String(repeating: "\u{301}", count: 5_000)

/// Everything that strangers can make bad.
private let hostile =
    "<!channel> @everyone @here `x` ```y``` *b* _i_ [link](https://evil.example/x) https://evil.example "
    + "\u{1B}[31m\u{202E}gpj\n\r\0 & <https://evil.example|click> \"quoted\" \\ \u{2028}"

private func hostileAlert(_ text: String = hostile, number: Int = 1) -> Alert {
    var finding = Finding.sample(id: "fm_\(number)")
    finding.sender = FindingSender(source: "envelope", address: "\(text)@\(text)", domain: text, displayName: text)
    finding.registrableDomain = text
    finding.unicode = text
    finding.also = (0..<50).map { _ in FindingSender(source: "reply_to", address: text, domain: text) }
    finding.client = FindingClient(name: text, address: text, helo: text)
    finding.recipients = (0..<100).map { Recipient(address: "\($0)\(text)", outcome: .delivered) }
    finding.subject = text
    finding.reasons = (0..<20).map { _ in Reason(rule: "r", detail: text, detailJapanese: text, weight: 1) }
    var folder = AlertFolder()
    _ = folder.fold(finding)
    var alert = folder.alerts[0]
    alert.id = "ff_\(number)"
    return alert
}

private func message(_ alerts: [Alert], privacy: Privacy = .counts, lastCode: Int? = nil) -> SinkMessage {
    SinkMessage(
        alerts.map { Delivery(sink: "a", change: .opened, firstAt: 1, lastCode: lastCode, alert: $0) }, now: 2,
        privacy: privacy)
}

private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
}

/// All texts in a JSON value.
private func texts(_ value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(texts)
    case let object as [String: Any]: object.values.flatMap(texts)
    default: []
    }
}

@Suite("What receivers get")
struct FormatTests {
    private static let chats: [WebhookFormat] = [.slack, .mattermost, .teams, .discord]

    @Test("every format is JSON and holds the alert's id", arguments: WebhookFormat.allCases)
    func valid(format: WebhookFormat) throws {
        for alert in [Alert.sample(1), hostileAlert(), hostileAlert(tall)] {
            for code in [nil, 400] {
                for privacy in [Privacy.counts, .everything] {
                    let bytes = format.body(message([alert], privacy: privacy, lastCode: code))
                    let value = try JSONSerialization.jsonObject(with: Data(bytes))
                    #expect(texts(value).contains { $0.contains(alert.id) })
                }
            }
        }
    }

    @Test(
        "a notice of the service is told in every format, without what only alerts have",
        arguments: WebhookFormat.allCases)
    func notice(format: WebhookFormat) throws {
        let alert = Alert(.silence(seconds: 3_600, time: 1_795_000_000_000_000), site: "tokyo")
        let all = texts(try JSONSerialization.jsonObject(with: Data(format.body(message([alert])))))
        #expect(all.contains { $0.contains("no mail log line came for 60 minutes") })
        #expect(!all.contains { $0.contains("resembles") })
        let rows = ChatText(message([alert, .sample(1)])).rows.map(\.text)
        #expect(rows.contains { $0.hasSuffix("or the log is not seen any more") })
    }

    @Test("the end of a trouble is told to whoever heard of the trouble, and resolves it")
    func troubleEnds() throws {
        let time: Int64 = 1_795_000_000_000_000
        let pairs: [(ServiceNotice, ServiceNotice)] = [
            (.silence(seconds: 90_000, time: time), .resumed(time: time)),
            (.full(bytes: 1 << 30, time: time), .room(alerts: 1, time: time)),
        ]
        for (trouble, end) in pairs.map({ (Alert($0.0, site: "s"), Alert($0.1, site: "s")) }) {
            #expect(trouble.severity == .high && end.severity == .low)
            #expect(end.routingSeverity == trouble.routingSeverity)
            func labels(_ alert: Alert) throws -> NSDictionary? {
                let body = try JSONSerialization.jsonObject(
                    with: Data(WebhookFormat.alertmanager.body(message([alert]))))
                return ((body as? [[String: Any]])?.first?["labels"] as? NSDictionary)
            }
            #expect(try labels(trouble) == labels(end))
        }
    }

    @Test("chats show no control characters and nothing to click", arguments: chats)
    func harmless(format: WebhookFormat) throws {
        let all = texts(try object(format.body(message([hostileAlert()])))).filter { !$0.contains("adaptivecards.io") }
        #expect(!all.isEmpty)
        for text in all {
            #expect(!text.contains("://evil"))
            #expect(!text.contains("evil.example"))
            #expect(
                !text.unicodeScalars.contains {
                    $0 != "\n" && ($0.value < 0x20 || $0 == "\u{202E}" || $0 == "\u{2028}" || $0.value == 0x7F)
                })
        }
    }

    @Test("counts instead of recipients and subjects, unless they are included", arguments: WebhookFormat.allCases)
    func privacy(format: WebhookFormat) {
        var finding = Finding.sample()
        finding.subject = "secret subject"
        finding.sender.address = "bounce+a=tsukimi.example@openai-support.net"
        var folder = AlertFolder()
        _ = folder.fold(finding)
        let counts = String(decoding: format.body(message(folder.alerts)), as: UTF8.self)
        #expect(!counts.contains("tsukimi"))
        #expect(!counts.contains("secret subject"))
        let all = String(decoding: format.body(message(folder.alerts, privacy: .everything)), as: UTF8.self)
        #expect(all.contains("tsukimi"))
        if format != .alertmanager { #expect(all.contains("secret subject")) }
    }

    @Test("Slack: plain text blocks of bounded size, the notification escaped")
    func slack() throws {
        for alerts in [
            [hostileAlert()], (0..<100).map { hostileAlert(String(repeating: hostile, count: 9), number: $0) },
        ] {
            let body = try object(WebhookFormat.slack.body(message(alerts)))
            let text = try #require(body["text"] as? String)
            #expect(!text.contains("<") && !text.contains(">"))
            let blocks = try #require(body["blocks"] as? [[String: Any]])
            #expect(blocks.count <= 50)
            for block in blocks {
                let content = try #require(block["text"] as? [String: Any])
                #expect(content["type"] as? String == "plain_text")
                let limit = block["type"] as? String == "header" ? 150 : 3_000
                #expect((content["text"] as? String ?? "").utf16.count <= limit)
            }
        }
    }

    @Test("Discord: at most 2,000 characters, no mentions, one code block")
    func discord() throws {
        for alerts in [[hostileAlert()], (0..<20).map { hostileAlert(number: $0) }, [hostileAlert(tall)]] {
            let body = try object(WebhookFormat.discord.body(message(alerts, privacy: .everything)))
            let text = try #require(body["content"] as? String)
            #expect(text.utf16.count <= 2_000)
            #expect(text.components(separatedBy: "```").count == 3)
            let mentions = try #require(body["allowed_mentions"] as? [String: Any])
            #expect((mentions["parse"] as? [Any])?.isEmpty == true)
        }
    }

    @Test("Mattermost: one code block within the limit of a post")
    func mattermost() throws {
        for alerts in [[hostileAlert()], (0..<100).map { hostileAlert(number: $0) }] {
            let text = try #require(try object(WebhookFormat.mattermost.body(message(alerts)))["text"] as? String)
            #expect(text.utf16.count <= 16_383)
            #expect(text.components(separatedBy: "```").count == 3)
        }
    }

    @Test("Teams: an Adaptive Card of at most 28 kB whose texts are no Markdown")
    func teams() throws {
        for alerts in [[hostileAlert()], (0..<100).map { hostileAlert(number: $0) }, [hostileAlert(tall)]] {
            let bytes = WebhookFormat.teams.body(message(alerts))
            #expect(bytes.count <= 28_000)
            let body = try object(bytes)
            let attachment = try #require((body["attachments"] as? [[String: Any]])?.first)
            #expect(attachment["contentType"] as? String == "application/vnd.microsoft.card.adaptive")
            let card = try #require(attachment["content"] as? [String: Any])
            let blocks = try #require(card["body"] as? [[String: Any]])
            #expect(blocks.allSatisfy { $0["type"] as? String == "RichTextBlock" })
        }
    }

    @Test("generic: below 20 kB, whatever strangers sent")
    func generic() throws {
        let large = hostileAlert(String(repeating: hostile, count: 30))
        for code in [nil, 413] {
            let bytes = WebhookFormat.generic.body(message([large], privacy: .everything, lastCode: code))
            #expect(bytes.count < 20_000)
            let data = try #require(try object(bytes)["data"] as? [String: Any])
            #expect(data["schema"] as? String == "fakefrom.alert/1")
            #expect(data["recipients_count"] as? Int == 100)
        }
    }

    @Test("Alertmanager: an array whose labels are the same for every revision")
    func alertmanager() throws {
        var later = Alert.sample(1)
        later.revision = 2
        later.messages = 50
        let bodies = try [Alert.sample(1), later].map {
            try #require(
                try JSONSerialization.jsonObject(with: Data(WebhookFormat.alertmanager.body(message([$0]))))
                    as? [[String: Any]])
        }
        let labels = bodies.compactMap { $0.first?["labels"] as? [String: String] }
        #expect(labels.count == 2)
        #expect(labels[0] == labels[1])
        #expect(labels[0]["alertname"] == "FakeFromLookalike")
        #expect(labels[0]["domain"] == "openai-support1.net")
        #expect(bodies[0].first?["endsAt"] is String)
        let settings = WebhookSettings(url: try WebhookURL("http://127.0.0.1:9093/"), format: .alertmanager)
        #expect(settings.url.text == "http://127.0.0.1:9093/api/v2/alerts")
        let path = WebhookSettings(url: try WebhookURL("https://am.example/x/api/v2/alerts"), format: .alertmanager)
        #expect(path.url.text == "https://am.example/x/api/v2/alerts")
    }

    @Test("strangers' text of every kind: JSON that parses, limits kept, nothing invisible", arguments: 0..<10)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        func text() -> String {
            let kinds: [ClosedRange<UInt32>] = [
                0...0x1F, 0x20...0x7E, 0x7F...0x9F, 0x300...0x36F, 0x2000...0x206F, 0x3040...0x30FF, 0xFE00...0xFEFF,
                0x1F000...0x1FAFF, 0xE0000...0xE007F,
            ]
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...400, using: &generator) {
                let kind = kinds[Int.random(in: 0..<kinds.count, using: &generator)]
                if let scalar = Unicode.Scalar(UInt32.random(in: kind, using: &generator)) { view.append(scalar) }
            }
            return String(view)
        }
        let alerts = (0..<Int.random(in: 1...12, using: &generator)).map { hostileAlert(text(), number: $0) }
        for format in WebhookFormat.allCases {
            let bytes = format.body(message(format == .generic ? [alerts[0]] : alerts))
            let all = texts(try JSONSerialization.jsonObject(with: Data(bytes)))
            if format == .generic { #expect(bytes.count < 20_000) }
            if format == .teams { #expect(bytes.count <= 28_000) }
            if format == .discord { #expect(all.allSatisfy { $0.utf16.count <= 2_000 }) }
            guard FormatTests.chats.contains(format) else { continue }
            for scalar in all.joined().unicodeScalars where scalar != "\n" {
                #expect(!scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .control)
            }
        }
        let syslog = SyslogMessage().rfc5424(message([alerts[0]]).deliveries[0], message([alerts[0]]))
        #expect(!syslog.contains { $0 < 0x20 })
    }

    @Test(
        "the greatest digest names every alert that it folds",
        arguments: [WebhookFormat.slack, .mattermost, .teams, .discord])
    func greatestDigest(format: WebhookFormat) {
        let alerts = (0..<format.limits.digestSize).map { number in
            var alert = Alert.sample(number, severity: .critical)
            alert.key.registrableDomain = "n\(number)n" + String(repeating: "a", count: 60) + ".example"
            alert.head.registrableDomain = alert.key.registrableDomain
            alert.head.unicode = "n\(number)n" + String(repeating: "\u{20000}", count: 60) + ".example"
            alert.messages = 123_456
            return alert
        }
        let body = String(decoding: format.body(message(alerts)), as: UTF8.self)
        for number in alerts.indices { #expect(body.contains("n\(number)n"), "\(number)") }
        #expect(!body.contains("more: see"))
    }

    @Test("a digest lists the most severe first, and each alert as it is now")
    func digest() {
        let alerts = [Alert.sample(1, severity: .low), .sample(2, severity: .critical), .sample(3, severity: .high)]
        let rows = ChatText(message(alerts)).rows.map(\.text)
        #expect(rows.map { String($0.prefix { $0 != ":" }) } == ["CRITICAL", "HIGH", "LOW"])
        var updated = alerts[0]
        updated.revision = 2
        updated.messages = 77
        let merged = ChatText(message(alerts + [updated]))
        #expect(merged.headline == "3 alerts")
        #expect(merged.rows.map(\.text).filter { $0.hasSuffix(", 77") }.count == 1)
        #expect(merged.rows.count == 3)
        #expect(message(alerts).idempotencyKey == message(alerts).idempotencyKey)
        #expect(message(alerts).idempotencyKey != message(Array(alerts.dropLast())).idempotencyKey)
    }

    @Test(
        "texts in chats cannot be clicked",
        arguments: [
            ("x@mail.openai-support.net", "x@mail[.]openai-support[.]net"), ("https://a.b/c", "https[:]//a[.]b/c"),
            ("end. Next", "end. Next"), ("a。b", "a[.]b"), ("198.51.100.7", "198[.]51[.]100[.]7"), ("", ""), (".", "."),
        ])
    func defanged(text: String, shown: String) {
        #expect(SafeText.chat(text) == shown)
    }
}

/// xorshift64*: the same texts in every run.
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
}
