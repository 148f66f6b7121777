// Alerts and findings in the schemas of others.

import Foundation
import Lookalike
import MailTracking
import Testing

@testable import Alerting

@Suite("Records for a SIEM")
struct SIEMTests {
    private static let now: Int64 = 1_800_000_000_000_000
    private static let id = Alert.sample(1).id

    private static func fields(_ record: SIEMRecord, _ format: SIEMFormat) throws -> [String: Any] {
        let line = record.line(format)
        #expect(line.last == 0x0A && line.dropLast().allSatisfy { $0 != 0x0A })
        return try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }

    /// The value at `a.b.c`; of a list its first.
    private static func value(_ fields: [String: Any], _ path: String) -> String? {
        var current: Any? = fields
        for key in path.split(separator: ".") {
            if let list = current as? [Any] { current = list.first }
            current = (current as? [String: Any])?[String(key)]
        }
        if let list = current as? [Any] { current = list.first }
        return current.map { "\($0)" }
    }

    private static func alert() -> SIEMRecord {
        var alert = Alert.sample(1)
        alert.head.also = [
            FindingSender(source: "header_from", address: "y@openai-support1.net", domain: "openai-support1.net"),
            FindingSender(source: "reply_to", address: "z@else.example", domain: "else.example"),
        ]
        alert.head.messageID = "<1@x.example>"
        alert.head.subject = "Your key"
        return SIEMRecord(alert, isUpdate: false, version: "1.2.3", now: now)
    }

    @Test(
        "an alert in Elastic's schema",
        arguments: [
            ("@timestamp", "2026-11-18T11:06:40.000000Z"), ("ecs.version", "8.17.0"), ("event.kind", "alert"),
            ("event.category", "email"), ("event.severity", "73"), ("event.risk_score", "95"),
            ("event.dataset", "fakefrom.alert"), ("event.action", "lookalike-sender"), ("event.sequence", "1"),
            ("email.sender.address", "x@openai-support1.net"),
            ("email.from.address", "y@openai-support1.net"), ("email.reply_to.address", "z@else.example"),
            ("email.to.address", "a@tsukimi.example"), ("email.local_id", "4A1B2C3D4E"),
            ("email.message_id", "1@x.example"), ("email.direction", "inbound"), ("email.subject", "Your key"),
            ("source.ip", "198.51.100.7"), ("rule.id", "combosquat.lure"), ("threat.indicator.type", "domain-name"),
            ("threat.indicator.name", "openai-support1.net"), ("threat.indicator.confidence", "High"),
            ("threat.technique.id", "T1566"), ("observer.version", "1.2.3"), ("log.file.path", "mail.log"),
            ("fakefrom.schema", "fakefrom.alert/1"), ("message", "openai-support1.net resembles OpenAI (openai.com)"),
        ])
    func ecs(path: String, expected: String) throws {
        #expect(Self.value(try Self.fields(Self.alert(), .ecs), path) == expected)
    }

    @Test(
        "an alert in OCSF is a Detection Finding",
        arguments: [
            ("class_uid", "2004"), ("category_uid", "2"), ("activity_id", "1"), ("type_uid", "200401"),
            ("severity_id", "4"), ("confidence_score", "95"), ("time", "1795000000000"),
            ("metadata.version", "1.3.0"), ("metadata.uid", SIEMTests.id + "-1"), ("metadata.product.version", "1.2.3"),
            ("finding_info.title", "openai-support1.net resembles OpenAI (openai.com)"),
            ("finding_info.analytic.uid", "combosquat.lure"), ("evidences.email.from", "y@openai-support1.net"),
            ("evidences.email.smtp_from", "x@openai-support1.net"), ("evidences.email.smtp_to", "a@tsukimi.example"),
            ("evidences.email.uid", "4A1B2C3D4E"), ("evidences.src_endpoint.ip", "198.51.100.7"),
            ("observables.type_id", "5"),
            ("observables.name", "evidences.email.smtp_from"), ("observables.value", "x@openai-support1.net"),
            ("unmapped.schema", "fakefrom.alert/1"),
        ])
    func ocsf(path: String, expected: String) throws {
        let fields = try Self.fields(Self.alert(), .ocsf)
        #expect(Self.value(fields, path) == expected)
    }

    @Test("an alert that was told before is an update")
    func update() throws {
        let record = SIEMRecord(Alert.sample(1), isUpdate: true, version: "1", now: Self.now)
        let fields = try Self.fields(record, .ocsf)
        #expect(Self.value(fields, "activity_id") == "2" && Self.value(fields, "type_uid") == "200402")
        // The news is what came last.
        #expect(Self.value(fields, "time") == "1795000001000")
        let ecs = try Self.fields(record, .ecs)
        #expect(Self.value(ecs, "event.action") == "lookalike-sender-update")
        #expect(record.cef.contains("|Lookalike sender (update)|") && record.cef.contains("|rt=1795000001000 "))
    }

    @Test(
        "only an IP address is one",
        arguments: [
            ("198.51.100.7", "198.51.100.7"), ("2001:db8::1", "2001:db8::1"), ("fe80::1%eth0", "fe80::1"),
            ("198.51.100.7\0x", nil), ("unknown", nil), ("unavailable", nil), ("", nil), ("1.2.3", nil),
        ])
    func addresses(logged: String, expected: String?) throws {
        var finding = Finding.sample()
        finding.client = FindingClient(name: "unknown", address: logged)
        let record = SIEMRecord(finding, version: "1", now: Self.now)
        let ecs = try Self.fields(record, .ecs)
        #expect(Self.value(ecs, "source.ip") == expected && Self.value(ecs, "source.domain") == nil)
        let ocsf = try Self.fields(record, .ocsf)
        #expect(Self.value(ocsf, "evidences.src_endpoint.ip") == expected)
        let keys = CEF(record.cef).keys
        #expect((keys.contains("src") || keys.contains("c6a2")) == (expected != nil) && !keys.contains("shost"))
    }

    @Test("an envelope without a sender is not filled from a header")
    func nullSender() throws {
        var finding = Finding.sample()
        finding.sender.source = "header_from"
        let record = SIEMRecord(finding, version: "1", now: Self.now)
        #expect(try Self.fields(record, .ecs)["email"] as? [String: Any] != nil)
        #expect(Self.value(try Self.fields(record, .ecs), "email.sender.address") == nil)
        #expect(Self.value(try Self.fields(record, .ocsf), "observables.name") == "evidences.email.from")
    }

    @Test("what the keeper of an alert knows of it stands in its own record")
    func more() throws {
        for (format, path) in [(SIEMFormat.ecs, "fakefrom.state"), (.ocsf, "unmapped.state")] {
            let line = Self.alert().line(format) { $0.member("state", "acknowledged") }
            let fields = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            #expect(Self.value(fields, path) == "acknowledged")
        }
    }

    /// To Swift a sign with a combining mark behind it, or a letter of the class Prepend before it, is another `Character`.
    @Test("a sign is escaped whatever letters are around it", arguments: ["\u{301}", "\u{D4E}"])
    func graphemes(mark: String) {
        for sign in ["=", "\\", "|", "]", "\"", "<", ">", "&", "`"] {
            for text in [sign + mark, mark + sign] {
                let isIn = { (text: String) in text.unicodeScalars.contains { String($0) == sign } }
                if "=\\".contains(sign) { #expect(SIEMRecord.cefValue(text).utf8.count == text.utf8.count + 1) }
                if "|\\".contains(sign) { #expect(SIEMRecord.cefHead(text).utf8.count == text.utf8.count + 1) }
                if "]\"\\".contains(sign) { #expect(SyslogMessage.escaped(text).utf8.count == text.utf8.count + 1) }
                if "<>".contains(sign) { #expect(!isIn(SlackFormat.escaped(text))) }
                if sign == "&" { #expect(SlackFormat.escaped(text).utf8.count == text.utf8.count + 4) }
            }
        }
        #expect(!SafeText.escaped("`\(mark)", ["`": "'"]).unicodeScalars.contains("`"))
        #expect(SafeText.defanged("a.\(mark)b").unicodeScalars.contains("["))
    }

    @Test("an alert in the Common Event Format")
    func cef() {
        let line = Self.alert().cef
        #expect(line.hasPrefix("CEF:0|FakeFrom|FakeFrom|1.2.3|combosquat.lure|Lookalike sender|8|rt=1795000000000 "))
        for field in [
            "suser=x@openai-support1.net", "src=198.51.100.7", "duser=a@tsukimi.example", "cs1=openai-support1.net",
            "cs2=openai.com", "cs2Label=target", "cs5=4A1B2C3D4E", "cfp1=0.95", "outcome=delivered", "cnt=1",
        ] {
            #expect(line.contains(" \(field) "), "\(field)")
        }
    }

    @Test(
        "what strangers write ends no field, record or line, and begins none",
        arguments: ["a|b", "a=b c=d", "a\\|b", "a\nCEF:0|x", "a\r\u{1B}[2J", "\u{202E}moc", "a\\", "\" }, {\""])
    func hostile(_ text: String) throws {
        var finding = Finding.sample()
        finding.sender.address = text + "@openai-support.net"
        finding.client = FindingClient(name: text, address: "2001:db8::1")
        finding.recipients = [Recipient(address: text, outcome: .delivered)]
        finding.subject = text
        finding.host = text
        finding.queueID = nil
        finding.target = Target(brand: text, domain: "")
        let record = SIEMRecord(finding, version: "1", now: Self.now)
        for format in [SIEMFormat.ecs, .ocsf] {
            let fields = try Self.fields(record, format)
            let path = format == .ecs ? "email.sender.address" : "evidences.email.smtp_from"
            #expect(Self.value(fields, path) == text + "@openai-support.net")
        }
        let cef = record.cef
        #expect(cef.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
        let parts = CEF(cef)
        #expect(parts.head.count == 7)
        #expect(parts.keys.filter { $0 == "suser" }.count == 1)
        #expect(!parts.keys.contains("c"))
        #expect(parts.keys.contains("c6a2") && !parts.keys.contains("src"))
    }

    @Test("a log without times and without a client leaves no empty field", arguments: SIEMFormat.allCases)
    func absent(_ format: SIEMFormat) throws {
        var finding = Finding.sample(time: nil)
        finding.client = FindingClient()
        finding.recipients = []
        finding.host = ""
        finding.queueID = nil
        let record = SIEMRecord(finding, version: "1", now: Self.now)
        let text = String(decoding: record.line(format), as: UTF8.self)
        #expect(!text.contains("\"\"") && !text.contains("= ") && !text.contains("null"))
        guard format != .cef else { return }
        // Both ask for a time: then it is when the record was written.
        #expect(text.contains(format == .ecs ? "2027-01-15T08:00:00" : "\"time\":1800000000000"))
    }

    @Test("a notice of the service is no alert of a lookalike")
    func notice() throws {
        let alert = Alert(ServiceNotice.full(bytes: 1 << 30, time: Self.now), site: "s")
        let record = SIEMRecord(alert, isUpdate: false, version: "1", now: Self.now)
        let ecs = try Self.fields(record, .ecs)
        #expect(Self.value(ecs, "event.kind") == "event" && Self.value(ecs, "event.action") == "service-full")
        #expect(ecs["threat"] == nil && ecs["email"] == nil)
        let ocsf = try Self.fields(record, .ocsf)
        #expect(Self.value(ocsf, "class_uid") == "0" && ocsf["finding_info"] == nil)
        #expect(record.cef.contains("|notice.full|Notice|8|externalId=ffn_"))
    }
}

/// A record as a reader of the format takes it apart.
private struct CEF {
    var head: [String] = []
    var keys: [String] = []

    init(_ line: String) {
        var part = "", isEscaped = false
        var rest = Substring(line)
        while head.count < 7, let character = rest.popFirst() {
            if character == "|", !isEscaped {
                head.append(part)
                part = ""
            } else {
                part.append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        isEscaped = false
        var word = ""
        for character in rest {
            if character == "=", !isEscaped {
                keys.append(word)
            }
            word = character == " " || character == "=" ? "" : word + String(character)
            isEscaped = character == "\\" && !isEscaped
        }
    }
}
