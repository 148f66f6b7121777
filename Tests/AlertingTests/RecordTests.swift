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
                #""rev":1,"messages":1,"lines":5,"recipients_count":1,"first_seen":"2026-11-18T11:06:40.000000Z","last_seen":"2026-11-18T11:06:41.000000Z"}"#
            ))
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
