import Alerting
import LogSources
import Lookalike
import MailTracking
import StateStore
import Testing

@testable import Pipeline

/// What the log tells of a domain beside its name: who wrote first, and since when it is known.
@Suite("Who wrote first")
struct HistoryTests {
    private static let day: Int64 = 86_400 * 1_000_000
    /// Medium by its name, with nothing that passes for other letters.
    private static let partner = "openai-tools.net"

    private static func findings(_ scene: Correspondence, jobs: Int = 1) throws -> [Finding] {
        let file = try TemporaryLog(scene.log)
        var options = ReplayTests.options()
        options.jobs = jobs
        var pipeline = try ReplayPipeline(options: options)
        var findings: [Finding] = []
        _ = pipeline.run(
            [LogFile(path: file.path, modified: 1_795_000_000_000_000)],
            onFinding: {
                findings.append($0)
                findings[findings.count - 1].path = ""
            },
            onAnswer: { _ in }, onError: { Issue.record("\($0.message)") })
        return findings
    }

    /// Writes on so many days, and gets an answer on the next.
    private static func scene(
        days: Int, to domain: String = partner, from sender: String = "taro@home.example", opening: String? = nil,
        statuses: [String] = ["sent (250 Ok)"]
    ) -> Correspondence {
        var scene = Correspondence()
        for _ in 0..<days {
            if let opening {
                scene.send(from: sender, to: "x@\(domain)", opening: opening, statuses: statuses)
            } else {
                scene.send(from: sender, to: "x@\(domain)", statuses: statuses)
            }
            scene.wait(hours: 24)
        }
        scene.receive(from: "x@\(domain)")
        return scene
    }

    private static func rules(_ finding: Finding?) -> [String] { finding?.reasons.map(\.rule) ?? [] }

    @Test("Three days of mail to a domain before its first one lower the confidence by one step, and say why")
    func partner() throws {
        let plain = try #require(Self.findings(Self.scene(days: 0)).first)
        let known = try #require(Self.findings(Self.scene(days: 3)).first)
        #expect(plain.confidence > .low)
        #expect(known.confidence == (plain.confidence == .high ? .medium : .low))
        #expect(known.score == plain.score)
        #expect(known.reasons.dropLast() == plain.reasons[...])
        #expect(Self.rules(known).last == "history.correspondence")
        #expect(known.reasons.last?.detail.contains("3 days") == true)
    }

    @Test(
        "What does not make a domain known",
        arguments: [
            ("two days", 2, "taro@home.example", nil, ["sent (250 Ok)"]),
            ("refused mail", 4, "taro@home.example", nil, ["bounced (550)"]),
            ("address probes", 4, "taro@home.example", nil, ["deliverable (250)"]),
            ("a program", 4, "noreply@home.example", nil, ["sent (250 Ok)"]),
            ("a web form's mail", 4, "shop@home.example", "pickup[21]: QUEUE: uid=33 from=<shop>", ["sent (250 Ok)"]),
            (
                "a stranger's mail that is passed on", 4, "x@elsewhere.example",
                "smtpd[21]: QUEUE: client=c.example[198.51.100.7]", ["sent (250 Ok)"]
            ),
        ] as [(String, Int, String, String?, [String])])
    func unknown(what: String, days: Int, sender: String, opening: String?, statuses: [String]) throws {
        let scene = Self.scene(days: days, from: sender, opening: opening, statuses: statuses)
        let finding = try #require(Self.findings(scene).last)
        #expect(!Self.rules(finding).contains("history.correspondence"))
        #expect(finding.confidence == (try Self.findings(Self.scene(days: 0)).first?.confidence))
    }

    @Test("Who wrote first stays who wrote first: answers, however many, make nobody known")
    func answers() throws {
        var scene = Correspondence()
        for _ in 0..<6 {
            scene.receive(from: "x@\(Self.partner)")
            scene.send(to: "x@\(Self.partner)")
            scene.wait(hours: 24)
        }
        let findings = try Self.findings(scene)
        #expect(findings.count == 6)
        for finding in findings {
            #expect(finding.confidence == findings[0].confidence)
            #expect(!Self.rules(finding).contains("history.correspondence"))
        }
        #expect(try AnswerTests.alerts(scene).allSatisfy { $0.severity == .critical })
    }

    /// The answer to a Reply-To that no log shows: the server there takes it for one address at once, for the others days
    /// later.
    @Test("One mail is one mail, however late and for however many it is taken")
    func oneMail() throws {
        var scene = Correspondence()
        scene.send(
            to: "x@\(Self.partner)", statuses: ["sent (250 Ok)", "deferred (450 later)"], hoursBetween: 30, times: 4)
        scene.receive(from: "x@\(Self.partner)")
        let finding = try #require(Self.findings(scene).last)
        #expect(!Self.rules(finding).contains("history.correspondence"))
    }

    @Test("What an alias hands on, nobody wrote there")
    func aliases() throws {
        var scene = Correspondence()
        for _ in 0..<5 {
            scene.send(to: "x@\(Self.partner)>, orig_to=<list@home.example")
            scene.wait(hours: 25)
        }
        scene.receive(from: "x@\(Self.partner)")
        let finding = try #require(Self.findings(scene).last)
        #expect(!Self.rules(finding).contains("history.correspondence"))
    }

    @Test("Mails less than a day apart are one, whatever the calendar says")
    func midnight() {
        var history = CorrespondenceHistory()
        for hours in [23, 25, 47, 49] { history.wrote(to: "a.example", at: Int64(hours) * Self.day / 24) }
        #expect(!history.isPartner(Self.lookalike("a.example", confidence: .medium)))
        history.wrote(to: "a.example", at: 74 * Self.day / 24)
        #expect(history.isPartner(Self.lookalike("a.example", confidence: .medium)))
        #expect(!history.isPartner(Self.lookalike("a.example", confidence: .high)))
        var lured = Self.lookalike("a.example", confidence: .medium)
        lured.reasons = [Reason(rule: "combosquat.lure", detail: "", detailJapanese: "", weight: 0.4)]
        #expect(!history.isPartner(lured))
    }

    @Test("A disguise stays in sight, whoever wrote to it", arguments: ["0penai.com", "openai.com.verify.example"])
    func disguise(name: String) throws {
        let registrable = name.hasSuffix("verify.example") ? "verify.example" : name
        let finding = try #require(Self.findings(Self.scene(days: 5, to: name)).last)
        #expect(finding.registrableDomain == registrable)
        #expect(finding.confidence == .medium)
        var answered = Self.scene(days: 5, to: name)
        answered.send(to: "x@\(name)")
        #expect(try AnswerTests.alerts(answered).last?.severity == .critical)
    }

    @Test("Mail that goes on between partners is no answer to a spoof")
    func goingOn() throws {
        var scene = Self.scene(days: 4)
        scene.send(to: "x@\(Self.partner)")
        #expect(try AnswerTests.alerts(scene).allSatisfy { $0.severity < .critical && $0.answered == nil })
    }

    @Test("A domain that is new after a week of log is called new, on its first day only")
    func firstSeen() throws {
        var scene = Correspondence()
        scene.receive(from: "a@elsewhere.example")
        scene.wait(hours: 24 * 9)
        scene.receive(from: "x@\(Self.partner)")
        scene.wait(hours: 48)
        scene.receive(from: "x@\(Self.partner)")
        let findings = try Self.findings(scene)
        #expect(findings.map { Self.rules($0).contains("history.first_seen") } == [true, false])
        #expect(findings[0].confidence == findings[1].confidence)
        #expect(!Self.rules(try Self.findings(Self.scene(days: 0)).first).contains("history.first_seen"))
    }

    @Test("The number of jobs changes nothing")
    func jobs() throws {
        let scene = Self.scene(days: 4)
        #expect(try Self.findings(scene, jobs: 3) == Self.findings(scene))
    }

    @Test("A service that is started again between any two lines knows the same")
    func restarted() throws {
        let scene = Self.scene(days: 3)
        for place in [1, 4, 7, 9, 12] {
            var first = try Self.live()
            Self.feed(&first, scene.lines.prefix(place))
            var second = try Self.live()
            #expect(second.restore(first.snapshot()) == nil)
            let news = Self.feed(&second, scene.lines.dropFirst(place))
            #expect(news.contains { Self.rules($0.head).contains("history.correspondence") }, "\(place)")
        }
    }

    private static func live() throws -> LiveDetection { try LiveDetection(ReplayTests.options().engine) }

    @discardableResult
    private static func feed(_ live: inout LiveDetection, _ lines: ArraySlice<String>) -> [Alert] {
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        let block = RedoBlock(stream: "s", path: "/var/log/mail.log", offset: 0, bytes: bytes)
        return live.take(block, 0..<bytes.count, recall: { _ in nil }).map(\.alert)
    }

    // MARK: The table itself

    private static func lookalike(
        _ domain: String, _ techniques: [Technique] = [.combosquat], confidence: Confidence = .high
    ) -> Verdict {
        var verdict = Verdict(kind: .lookalike, registrableDomain: domain)
        verdict.techniques = techniques
        verdict.confidence = confidence
        return verdict
    }

    @Test("A saved history says the same; what is none is refused")
    func saved() throws {
        var history = CorrespondenceHistory()
        history.began(at: 0)
        history.wrote(to: "a.example", at: Self.day)
        history.wrote(to: "a.example", at: 2 * Self.day)
        history.wrote(to: "a.example", at: 3 * Self.day)
        history.saw("a.example", at: 4 * Self.day)
        history.saw("b.example", at: 9 * Self.day)
        var text: [UInt8] = []
        history.save(to: &text)
        let restored = try #require(CorrespondenceHistory(restoring: text[...]))
        for domain in ["a.example", "b.example", "c.example"] {
            let verdict = Self.lookalike(domain)
            #expect(restored.applied(to: verdict, at: 9 * Self.day) == history.applied(to: verdict, at: 9 * Self.day))
        }
        #expect(restored.applied(to: Self.lookalike("a.example"), at: nil).confidence == .medium)
        #expect(restored.applied(to: Self.lookalike("b.example"), at: 9 * Self.day).reasons.count == 1)
        for broken in ["", "{}", "[]", "{\"entries\":7}"] {
            #expect(CorrespondenceHistory(restoring: Array(broken.utf8)[...]) == nil)
        }
    }

    @Test("Time that is missing, or runs back, makes no days")
    func times() {
        var history = CorrespondenceHistory()
        history.wrote(to: "a.example", at: nil)
        for time in [5 * Self.day, 4 * Self.day, 5 * Self.day + 1] { history.wrote(to: "a.example", at: time) }
        #expect(history.applied(to: Self.lookalike("a.example"), at: 0).confidence == .high)
        history.saw("a.example", at: nil)
        history.wrote(to: "a.example", at: 8 * Self.day)
        #expect(history.applied(to: Self.lookalike("a.example"), at: 0).confidence == .high)
    }

    @Test("However many domains are seen, the table stays bounded and keeps the latest")
    func bounded() {
        var history = CorrespondenceHistory()
        for number in 0..<(3 * CorrespondenceHistory.limit) {
            history.saw("d\(number).example", at: Int64(number))
            #expect(history.count <= CorrespondenceHistory.limit)
        }
        history.wrote(to: "d0.example", at: Self.day)
        #expect(!history.isPartner(Self.lookalike("d0.example")))
    }
}
