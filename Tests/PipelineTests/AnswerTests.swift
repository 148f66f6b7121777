import Alerting
import LogSources
import Lookalike
import MailTracking
import StateStore
import Testing

@testable import Pipeline

/// Lines of a log in which people get and write mail; a second for each line.
struct Correspondence {
    private(set) var lines: [String] = []
    private var number = 0
    private var seconds = 0

    var log: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

    mutating func wait(hours: Int) { seconds += hours * 3_600 }

    private mutating func line(_ text: String) {
        seconds += 1
        let day = seconds / 86_400
        let (hour, minute, second) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60)
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
        let month = 10 + day / 30
        let stamp = "2026-\(two(month))-\(two(1 + day % 30))T\(two(hour)):\(two(minute)):\(two(second)).000000+00:00"
        lines.append("\(stamp) mx1 postfix/\(text)")
    }

    private mutating func queueID() -> String {
        number += 1
        let letters = Array("BCDFGHJKLM")
        return "4XBCD" + String(String(number).map { letters[$0.wholeNumberValue ?? 0] }) + "z2Yk"
    }

    /// A mail from elsewhere.
    mutating func receive(from sender: String, headerFrom: String? = nil, to: String = "taro@home.example") {
        let queueID = queueID()
        line("smtpd[11]: \(queueID): client=mail.example[198.51.100.7]")
        if let headerFrom {
            line(
                "cleanup[12]: \(queueID): info: header From: \(headerFrom) from mail.example[198.51.100.7]; "
                    + "from=<\(sender)> to=<\(to)> proto=ESMTP helo=<mail.example>")
        }
        line("cleanup[12]: \(queueID): message-id=<\(number)@example>")
        line("qmgr[13]: \(queueID): from=<\(sender)>, size=3, nrcpt=1 (queue active)")
        deliver(queueID, to: to, agent: "lmtp")
        line("qmgr[13]: \(queueID): removed")
    }

    /// A mail from here.
    mutating func send(
        from sender: String = "taro@home.example", to: String,
        opening: String = "smtpd[21]: QUEUE: client=pc[203.0.113.5], sasl_method=PLAIN, sasl_username=taro",
        statuses: [String] = ["sent (250 Ok)"], hoursBetween: Int = 0, times: Int = 1
    ) {
        let queueID = queueID()
        line(opening.replacing("QUEUE", with: queueID))
        line("cleanup[12]: \(queueID): message-id=<\(number)@home.example>")
        line("qmgr[13]: \(queueID): from=<\(sender)>, size=3, nrcpt=1 (queue active)")
        for _ in 0..<times {
            for status in statuses { deliver(queueID, to: to, agent: "smtp", status: status) }
            wait(hours: hoursBetween)
        }
        line("qmgr[13]: \(queueID): removed")
    }

    mutating func deliver(_ queueID: String, to: String, agent: String, status: String = "sent (250 Ok)") {
        line(
            "\(agent)[14]: \(queueID): to=<\(to)>, relay=r.example[192.0.2.9]:25, delay=1, delays=0/0/0/1, "
                + "dsn=2.0.0, status=\(status)")
    }
}

@Suite("People who answer a lookalike")
struct AnswerTests {
    static func alerts(_ scene: Correspondence, _ options: ReplayOptions = ReplayTests.options()) throws -> [Alert] {
        let file = try TemporaryLog(scene.log)
        var pipeline = try ReplayPipeline(options: options)
        var folder = AlertFolder()
        _ = pipeline.run(
            [LogFile(path: file.path, modified: 1_795_000_000_000_000)], onFinding: { _ = folder.fold($0) },
            onAnswer: { _ = folder.note($0) }, onError: { Issue.record("\($0.message)") })
        return folder.alerts
    }

    static let pickup = "pickup[21]: QUEUE: uid=1000 from=<taro>"
    static func client(_ address: String) -> String { "smtpd[21]: QUEUE: client=pc[\(address)]" }
    static let sent = ["sent (250 Ok)"]

    @Test(
        "who wrote to a lookalike",
        arguments: [
            ("an authenticated user", "taro@home.example", nil, sent, true),
            ("a user of this host", "taro@home.example", pickup, sent, true),
            ("a client of the own network", "taro@home.example", client("192.168.1.7"), sent, true),
            ("webmail on this host", "taro@home.example", client("127.0.0.1"), sent, true),
            ("an IPv6 client of the own network", "taro@home.example", client("fd00::7"), sent, true),
            ("a mail that is refused there", "taro@home.example", nil, ["bounced (host said: 550)"], true),
            ("a mail that is tried again", "taro@home.example", nil, ["deferred (x)", "deferred (x)"] + sent, true),
            ("a stranger", "x@elsewhere.example", client("198.51.100.7"), sent, false),
            ("a bounce or vacation notice", "", pickup, sent, false),
            ("the mail system", "MAILER-DAEMON@home.example", pickup, sent, false),
            ("an address probe", "double-bounce@home.example", nil, ["deliverable (250 Ok)"], false),
            ("a probe in a user's name", "taro@home.example", nil, ["undeliverable (550)"], false),
            ("a program", "No-Reply@home.example", nil, sent, false),
            ("a mailing list", "team-bounces+x=y@home.example", pickup, sent, false),
            ("a forwarder", "SRS0=aa=bb=elsewhere.example=x@home.example", pickup, sent, false),
        ] as [(String, String, String?, [String], Bool)])
    func who(what: String, sender: String, opening: String?, statuses: [String], isAnswer: Bool) throws {
        var scene = Correspondence()
        scene.receive(from: "help@openai-support.net")
        if let opening {
            scene.send(from: sender, to: "help@openai-support.net", opening: opening, statuses: statuses)
        } else {
            scene.send(from: sender, to: "help@openai-support.net", statuses: statuses)
        }
        let alerts = try Self.alerts(scene)
        #expect(alerts.count == 1)
        #expect(alerts.first?.answered?.messages == (isAnswer ? 1 : nil))
        #expect((alerts.first?.severity == .critical) == isAnswer)
        if isAnswer { #expect(alerts.first?.answered?.senders == [sender]) }
    }

    @Test(
        "what is an answer to a mail",
        arguments: [
            ("help@openai-support.net", nil, "help@openai-support.net", true),
            ("help@openai-support.net", nil, "Other@Mail.OpenAI-Support.NET", true),
            ("help@openai.com.evil.example", nil, "boss@evil.example", true),
            ("help@mail.openai-support.net", nil, "help@openai-support.net", true),
            ("help@xn--penai-uua.com", nil, "help@\u{F8}penai.com", true),
            ("help@openai-support.net", nil, "help@myopenai-support.net", false),
            ("help@openai-support.net", nil, "help@openai-support.net.example", false),
            ("help@openai-support.net", nil, "help@openai.com", false),
            ("a@bulk.example", "OpenAI Support <x@mail.example>", "x@mail.example", true),
            ("a@bulk.example", "OpenAI Support <x@mail.example>", "friend@mail.example", false),
        ] as [(String, String?, String, Bool)])
    func what(sender: String, headerFrom: String?, recipient: String, isAnswer: Bool) throws {
        var scene = Correspondence()
        scene.receive(from: sender, headerFrom: headerFrom)
        scene.send(to: recipient)
        let alerts = try Self.alerts(scene)
        #expect(alerts.count == 1)
        #expect(alerts.first?.answered?.messages == (isAnswer ? 1 : nil))
    }

    @Test("the latest alert within thirty days before is answered; what comes later changes nothing")
    func when() throws {
        var scene = Correspondence()
        scene.send(to: "help@openai-support.net")
        scene.receive(from: "help@openai-support.net")
        scene.wait(hours: 48)
        scene.receive(from: "help@openai-support.net")
        scene.wait(hours: 72)
        scene.send(to: "help@openai-support.net")
        scene.send(from: "hana@home.example", to: "help@openai-support.net")
        scene.receive(from: "help@openai-support.net")
        let alerts = try Self.alerts(scene)
        #expect(alerts.map { $0.answered?.messages } == [nil, 2, nil])
        #expect(alerts[1].answered?.senders == ["taro@home.example", "hana@home.example"])
        var late = Correspondence()
        late.receive(from: "help@openai-support.net")
        late.wait(hours: 24 * 31)
        late.send(to: "help@openai-support.net")
        #expect(try Self.alerts(late).map(\.answered) == [nil])
    }

    @Test("mail to a lookalike that never wrote raises nothing")
    func silent() throws {
        var scene = Correspondence()
        scene.receive(from: "help@openai-billing.net")
        scene.send(to: "help@openai-support.net")
        #expect(try Self.alerts(scene).map(\.answered) == [nil])
    }

    @Test("what somebody allowed is no lookalike any more")
    func allowed() throws {
        var scene = Correspondence()
        scene.receive(from: "help@openai.com.evil.example")
        scene.send(to: "help@evil.example")
        var options = ReplayTests.options()
        options.engine.rules.allow = [AllowEntry(domain: "evil.example", reason: "asked")]
        #expect(try Self.alerts(scene, options).allSatisfy { $0.answered == nil })
    }

    @Test("tail and replay end in the same alerts, wherever tail is killed or stopped")
    func live() throws {
        var scene = Correspondence()
        scene.receive(from: "help@openai-support.net")
        scene.send(to: "help@openai-support.net", statuses: ["deferred (x)", "sent (250 Ok)"])
        scene.wait(hours: 30)
        scene.receive(from: "bulk@bulk.example", headerFrom: "OpenAI <help@openai-support.net>")
        scene.send(from: "", to: "help@openai-support.net", opening: Self.pickup)
        scene.send(from: "hana@home.example", to: "help@openai-support.net")
        let replayed = try Self.alerts(scene)
        #expect(replayed.map { $0.answered?.messages } == [1, 1])
        let live = LiveScene()
        for (number, line) in scene.lines.enumerated() {
            live.append(line)
            if number % 3 == 2 || number == scene.lines.count - 1 { try live.run(cleanly: number % 2 == 0) }
        }
        var stored: [Alert] = []
        try live.store().eachAlert(minimumSeverity: .low) { stored.append($0.alert) }
        #expect(stored.map(\.id) == replayed.map(\.id))
        #expect(stored.map(\.answered) == replayed.map(\.answered))
        #expect(stored.map(\.severity) == replayed.map(\.severity))
        let told = try live.store().take(sink: "a", dueBy: .max, limit: 100)
        #expect(told.filter { $0.alert.answered != nil && $0.change == .updated }.count >= 2)
        #expect(Set(told.map(\.id)).count == told.count)
    }

    @Test("what is looked for survives a restart, and stays within its limit")
    func watch() throws {
        var watch = AnswerWatch(seed: 7)
        func key(_ number: Int) -> AlertKey {
            AlertKey(
                site: "s", registrableDomain: "d\(number).example", target: Target(brand: "B", domain: "b.example"),
                time: 0)
        }
        for number in 0..<400 { watch.add("d\(number).example", key(number), at: Int64(number), limit: 200) }
        var text: [UInt8] = []
        watch.save(to: &text)
        let restored = try #require(AnswerWatch(restoring: text[...]))
        var found = 0
        for number in 0..<400 {
            let known = "X@sub.D\(number).example".withUTF8Bytes { watch.key(for: $0, at: 800) { $0 } }
            let again = "x@d\(number).example.".withUTF8Bytes { restored.key(for: $0, at: 800) { $0 } }
            #expect(known == again)
            if known != nil { found += 1 }
        }
        #expect((100...200).contains(found))
        #expect("x@d399.example".withUTF8Bytes { watch.key(for: $0, at: 800) { $0 } } == key(399))
        #expect("x@d399.example".withUTF8Bytes { watch.key(for: $0, at: 398) { $0 } } == nil)
        #expect(AnswerWatch(restoring: Array("{}".utf8)[...]) == nil)
        let isFirst = watch.countsOnce("m", for: key(1), at: 1)
        let isSecond = watch.countsOnce("m", for: key(1), at: 2)
        let isOther = watch.countsOnce("m", for: key(2), at: 2)
        #expect(isFirst && !isSecond && isOther)
        text = []
        watch.save(to: &text)
        var again = try #require(AnswerWatch(restoring: text[...]))
        let isNew = again.countsOnce("m", for: key(2), at: 3)
        #expect(!isNew)
    }

    @Test("what the first version stored, everything in one object, is read")
    func oldForm() throws {
        let old = #"""
            {"seed":7,"bits":[],"counted":[5,1],"entries":[9,{"time":3,"key":{"site":"s","registrableDomain":"a.b",\
            "day":"1970-01-01","target":{"brand":"B","domain":"b"}}}]}
            """#.replacing("\\\n", with: "")
        let watch = try #require(AnswerWatch(restoring: Array(old.utf8)[...]))
        #expect(watch.isActive)
        let other = old + "\n" + old.replacing("\"seed\":7", with: "\"seed\":8")
        #expect(AnswerWatch(restoring: Array(other.utf8)[...]) == nil)
    }

    @Test("bytes of strangers do not disturb the look for answers")
    func hostile() {
        var watch = AnswerWatch(seed: 7)
        let key = AlertKey(site: "s", registrableDomain: "a.b", target: Target(brand: "B", domain: "b"), time: 0)
        watch.add("a.b", key, at: nil, limit: 10)
        for text in ["", ".", "@", "..", "@.", "a@", "\u{0}", "\"a@a.b\"@", "é", "a@é..", "a@\u{202E}", "xn--@xn--"] {
            #expect(text.withUTF8Bytes { watch.key(for: $0, at: nil) { _ in "" } } == nil, "\(text)")
        }
    }
}
