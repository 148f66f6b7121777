import Lookalike
import MailTracking
import Testing

@testable import Alerting

@Suite("Records")
struct RecordTests {
    @Test("a finding has its members in the order of the schema")
    func finding() {
        var json = JSONWriter()
        var finding = Finding.sample()
        finding.subject = "Your key"
        finding.dmarc = "fail"
        finding.write(to: &json)
        #expect(
            json.string
                == #"{"schema":"fakefrom.finding/1","id":"fm_1","time":"2026-11-18T11:06:40.000000Z","host":"mx1","queue_id":"4A1B2C3D4E","sender":{"source":"envelope","address":"x@openai-support.net","domain":"openai-support.net"},"registrable_domain":"openai-support.net","unicode":"openai-support.net","target":{"brand":"OpenAI","domain":"openai.com"},"techniques":["combosquat"],"score":0.95,"confidence":"high","severity":"high","reasons":[{"rule":"combosquat.lure","detail":"'openai' with the word 'support'","weight":0.45}],"direction":"inbound","client":{"name":"vps.example","ip":"198.51.100.7"},"recipients":[{"address":"a@tsukimi.example","outcome":"delivered"}],"outcome":"delivered","subject":"Your key","authentication":{"dmarc":"fail"},"source":{"path":"mail.log","offset":0},"advice":"Do not open its links; go to openai.com yourself, and tell the people who received it.","ruleset":"r"}"#
        )
    }

    @Test("an alert ends with its counts")
    func alert() throws {
        var folder = AlertFolder()
        let alert = try #require(folder.fold(.sample())?.alert)
        var json = JSONWriter()
        alert.write(to: &json)
        #expect(json.string.hasPrefix(#"{"schema":"fakefrom.alert/1","id":"ff_"#))
        #expect(
            json.string.hasSuffix(
                #""rev":1,"messages":1,"lines":5,"recipients_count":1,"first_seen":"2026-11-18T11:06:40.000000Z","last_seen":"2026-11-18T11:06:41.000000Z","site":"default"}"#
            ))
    }

    @Test("answers stand at the end of an alert, with who wrote only where addresses may be shown")
    func answered() throws {
        var folder = AlertFolder()
        _ = folder.fold(.sample())
        let news = folder.note(AlertFolderTests.answer)
        let alert = try #require(news?.alert)
        var all = JSONWriter()
        alert.write(to: &all)
        #expect(
            all.string.hasSuffix(
                #","last_seen":"2026-11-18T11:06:41.000000Z","answered":{"messages":1,"first_seen":"2026-11-18T11:15:00.000000Z","senders":["taro@home.example"]},"site":"default"}"#
            ))
        var counts = JSONWriter()
        alert.write(to: &counts, privacy: .counts)
        #expect(
            counts.string.hasSuffix(
                #""answered":{"messages":1,"first_seen":"2026-11-18T11:15:00.000000Z"},"site":"default"}"#))
        #expect(
            AlertText(language: .english).text(alert).contains(
                "answered 1 message written to it from here, first 2026-11-18 11:15:00 UTC, by taro@home.example\n"))
        let delivery = Delivery(sink: "a", change: .updated, firstAt: 0, alert: alert)
        for format in WebhookFormat.allCases {
            let body = String(decoding: format.body(SinkMessage([delivery], now: 9)), as: UTF8.self)
            #expect(!body.contains("taro"), "\(format)")
            #expect(body.contains("answered"), "\(format)")
        }
    }

    @Test("what leaves the machine holds counts, not the addresses of recipients or subjects")
    func privacy() throws {
        var finding = Finding.sample()
        finding.subject = "secret subject"
        var folder = AlertFolder()
        let alert = try #require(folder.fold(finding)?.alert)
        let delivery = Delivery(sink: "a", change: .opened, firstAt: 0, alert: alert)
        let body = String(decoding: WebhookFormat.generic.body(SinkMessage([delivery], now: 9)), as: UTF8.self)
        #expect(
            body.hasPrefix(
                #"{"type":"fakefrom.alert.opened","timestamp":"1970-01-01T00:00:00.000000Z","data":{"schema":"#))
        #expect(!body.contains("tsukimi.example"))
        #expect(!body.contains("secret subject"))
        #expect(body.contains(#""recipients_count":1"#))
    }

    @Test("what is not to be included is nowhere in what leaves the machine", arguments: WebhookFormat.allCases)
    func nothingIncluded(format: WebhookFormat) throws {
        var finding = Finding.sample()
        finding.subject = "secret subject"
        finding.moreRecipients = 4321
        var folder = AlertFolder()
        let alert = try #require(folder.fold(finding)?.alert)
        let delivery = Delivery(sink: "a", change: .opened, firstAt: 0, alert: alert)
        func body(_ privacy: Privacy) -> String {
            let message = SinkMessage([delivery], now: 9, privacy: privacy)
            return String(decoding: format.body(message), as: UTF8.self)
                + String(decoding: SyslogMessage().rfc5424(delivery, message), as: UTF8.self)
        }
        let nothing = Privacy(includesCount: false, includesAddresses: false, includesSubject: false)
        for text in ["4322", "recipients", "tsukimi", "secret subject"] {
            #expect(!body(nothing).contains(text), "\(text)")
        }
        #expect(body(.counts).contains("4322"))
        #expect(body(Privacy(includesAddresses: true, includesSubject: true)).contains("secret subject"))
    }

    @Test("what a subject says is not quoted in a reason where subjects are left out")
    func quotedSubject() throws {
        var finding = Finding.sample()
        finding.subject = "Your API key will expire in 24 hours"
        finding.reasons += SubjectLures.shared.matches("Your API key will expire in 24 hours").map(\.reason)
        #expect(finding.reasons.contains { $0.detail.contains("API key") })
        var folder = AlertFolder()
        let alert = try #require(folder.fold(finding)?.alert)
        let delivery = Delivery(sink: "a", change: .opened, firstAt: 0, alert: alert)
        for format in WebhookFormat.allCases {
            for language in Language.allCases {
                let message = SinkMessage([delivery], now: 9, language: language)
                let body = String(decoding: format.body(message), as: UTF8.self)
                #expect(!body.contains("API key"), "\(format)")
            }
        }
        let generic = String(decoding: WebhookFormat.generic.body(SinkMessage([delivery], now: 9)), as: UTF8.self)
        #expect(generic.contains(#"{"rule":"lure.key_expiry","detail":"The subject presses the reader: "#))
    }

    @Test(
        "a webhook URL never prints its secret",
        arguments: [
            "https://hooks.chat.example/services/T0/B0/secret", "http://127.0.0.1:8080/secret?token=secret\n",
        ])
    func secret(text: String) throws {
        let url = try WebhookURL(text)
        #expect(!"\(url)".contains("secret"))
    }

    @Test(
        "what is no webhook URL is refused",
        arguments: [
            "", "hooks.chat.example/x", "ftp://x.example/", "https://", "https://user@169.254.169.254/", "https://a b/",
        ])
    func refused(text: String) {
        #expect(throws: WebhookError.self) { try WebhookURL(text) }
    }
}
