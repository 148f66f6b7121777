import Foundation
import Lookalike
import MailTracking
import Testing

@testable import Alerting

@Suite("Findings fold into alerts")
struct AlertFolderTests {
    @Test("findings of one domain, target and day are one alert")
    func oneAlert() {
        var folder = AlertFolder()
        let first = folder.fold(.sample(id: "1"))
        let second = folder.fold(.sample(id: "2", time: 1_795_000_100_000_000))
        #expect(first?.change == .opened)
        #expect(second == nil)
        #expect(folder.alerts.map(\.messages) == [2])
        #expect(folder.alerts.map(\.lines) == [10])
        #expect(folder.alerts.map(\.recipientsCount) == [1])
        #expect(folder.alerts[0].lastSeen == 1_795_000_101_000_000)
    }

    @Test("another domain, and another day, is another alert")
    func others() {
        var folder = AlertFolder()
        _ = folder.fold(.sample(id: "1"))
        _ = folder.fold(.sample(id: "2", domain: "openai-login.net"))
        _ = folder.fold(.sample(id: "3", time: 1_795_000_000_000_000 + 86_400_000_000))
        #expect(Set(folder.alerts.map(\.id)).count == 3)
    }

    @Test("the id depends on the site, not on the order or the machine")
    func identity() {
        var one = AlertFolder()
        var other = AlertFolder()
        var elsewhere = AlertFolder(site: "osaka")
        _ = one.fold(.sample(id: "1"))
        _ = one.fold(.sample(id: "2"))
        _ = other.fold(.sample(id: "2"))
        _ = other.fold(.sample(id: "1"))
        _ = elsewhere.fold(.sample(id: "1"))
        #expect(one.alerts == other.alerts)
        #expect(one.alerts[0].id != elsewhere.alerts[0].id)
        #expect(
            one.alerts[0].id == "ff_"
                + StableID.make(["default", "openai-support.net", "OpenAI", "openai.com", "2026-11-18"]))
    }

    @Test("a message that changes is counted once, and its first outcome is told")
    func update() {
        var folder = AlertFolder()
        let opened = folder.fold(.sample(id: "1", severity: .high, outcome: .pending, lines: 2, isFinal: false))
        let delivered = folder.fold(.sample(id: "1", severity: .high, outcome: .delivered, lines: 4, isFinal: false))
        let removed = folder.fold(.sample(id: "1", severity: .high, outcome: .delivered, lines: 5, isFinal: true))
        #expect(opened?.alert.revision == 1)
        #expect(delivered?.alert.revision == 2)
        #expect(delivered?.change == .updated)
        #expect(removed == nil)
        #expect(folder.alerts.map(\.messages) == [1])
        #expect(folder.alerts.map(\.lines) == [5])
        #expect(folder.alerts.map(\.outcome) == [.delivered])
    }

    @Test("ten and a hundred messages are told, the others are not")
    func volume() {
        var folder = AlertFolder()
        let told = (1...150).filter { folder.fold(.sample(id: "\($0)")) != nil }
        #expect(told == [1, 10, 100])
    }

    @Test("the weightiest finding stands for the alert", arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
    func head(order: [Int]) {
        let findings: [Finding] = [
            .sample(id: "1", time: 1_795_000_000_000_000, severity: .medium, outcome: .rejected),
            .sample(id: "2", time: 1_795_000_001_000_000, severity: .high, outcome: .delivered),
            .sample(id: "3", time: 1_795_000_002_000_000, severity: .high, outcome: .delivered),
        ]
        var folder = AlertFolder()
        for index in order { _ = folder.fold(findings[index]) }
        #expect(folder.alerts[0].head.id == "2")
        #expect(folder.alerts[0].outcome == .delivered)
        #expect(folder.alerts[0].severity == .high)
        #expect(folder.alerts[0].firstSeen == 1_795_000_000_000_000)
    }

    static let answer = Answer(
        key: AlertKey(.sample(), site: AlertKey.defaultSite), time: 1_795_000_500_000_000, sender: "taro@home.example")

    @Test("an answer makes the alert critical and is told once, in whatever order the findings come")
    func answered() throws {
        var folder = AlertFolder()
        _ = folder.fold(.sample(id: "1", severity: .medium))
        let news = folder.note(Self.answer)
        let told = try #require(news)
        #expect(told.change == .updated)
        #expect(told.alert.severity == .critical)
        #expect(told.alert.revision == 2)
        #expect(told.alert.answered?.messages == 1)
        let second = folder.note(Self.answer)
        #expect(second == nil)
        var early = AlertFolder()
        for _ in 0..<2 {
            let nothing = early.note(Self.answer)
            #expect(nothing == nil)
        }
        let opened = early.fold(.sample(id: "1", severity: .medium))
        #expect(opened?.alert.severity == .critical)
        #expect(opened?.alert.revision == 1)
        #expect(early.alerts[0].answered == folder.alerts[0].answered)
        #expect(folder.alerts[0].answered?.senders == ["taro@home.example"])
        #expect(folder.alerts[0].answered?.firstTime == Self.answer.time)
    }

    @Test("an answer to what is merely near a brand is told, but does not raise the severity")
    func answeredNeighbour() {
        var folder = AlertFolder()
        var finding = Finding.sample(id: "1", severity: .low)
        finding.confidence = .low
        _ = folder.fold(finding)
        let news = folder.note(Self.answer)
        #expect(news?.alert.severity == .low)
        finding.id = "2"
        finding.confidence = .high
        finding.severity = .high
        let later = folder.fold(finding)
        #expect(later?.alert.severity == .critical)
    }

    @Test("an answer to another day's alert changes nothing of this one")
    func answeredOther() {
        var folder = AlertFolder()
        _ = folder.fold(.sample(id: "1"))
        var other = Self.answer
        other.key.day = "2026-11-17"
        let news = folder.note(other)
        #expect(news == nil)
        #expect(folder.alerts.map(\.answered) == [nil])
    }

    @Test("who answered can be forgotten; that somebody did stays")
    func answererForgotten() throws {
        var folder = AlertFolder()
        _ = folder.fold(.sample(id: "1"))
        _ = folder.note(Self.answer)
        var stored = try #require(folder.takeChanged().first)
        let isForgotten = stored.forget("TARO@home.example")
        #expect(isForgotten)
        #expect(stored.current.answered?.senders == [])
        #expect(stored.current.answered?.messages == 1)
        #expect(stored.current.severity == .critical)
    }

    @Test("a finding whose stronger sender shows later leaves the alert of the first one")
    func moved() {
        var folder = AlertFolder()
        _ = folder.fold(.sample(id: "1", isFinal: false))
        _ = folder.fold(.sample(id: "1", domain: "openai-login.net", isFinal: true))
        #expect(folder.alerts.map(\.key.registrableDomain) == ["openai-login.net"])
    }

    @Test("an alert is the same after it was stored, whatever strangers call themselves")
    func stored() throws {
        var folder = AlertFolder()
        let names = ["a@t.example", "\u{301}b@t.example", "c d@t.example", "\"x\\/y\"@t.example", "日本@t.example", ""]
        for (number, name) in names.enumerated() {
            var finding = Finding.sample(id: "fm_\(number)", isFinal: number % 2 == 0)
            finding.recipients = [Recipient(address: name, outcome: .deferred)]
            _ = folder.fold(finding)
        }
        let before = try #require(folder.takeChanged().first)
        let after = try JSONDecoder().decode(FoldedAlert.self, from: JSONEncoder().encode(before))
        #expect(after.current == before.current)
        #expect(after.openFindings.sorted() == before.openFindings.sorted())
        #expect(after.weight == before.weight)
        var finding = Finding.sample(id: "fm_x")
        finding.recipients = [Recipient(address: "a\nb@t.example", outcome: .delivered)]
        _ = folder.fold(finding)
        let hostile = try #require(folder.takeChanged().first)
        let stored = try JSONDecoder().decode(FoldedAlert.self, from: JSONEncoder().encode(hostile))
        #expect(stored.current.recipientsCount == names.count + 1)
        #expect(stored.current.recipients.count == names.count)
    }

    @Test("what a folder keeps is bounded in bytes, and what was stored comes back")
    func bytes() {
        var folder = AlertFolder(limit: 1_000, byteLimit: 100_000)
        var store: [String: FoldedAlert] = [:]
        for number in 0..<300 {
            var finding = Finding.sample(id: "fm_\(number)", domain: "openai-\(number % 100).net")
            finding.recipients = (0..<50).map { Recipient(address: "user\($0)@t.example", outcome: .delivered) }
            _ = folder.fold(finding) { store[$0] }
            guard folder.isFull else { continue }
            for alert in folder.takeChanged() { store[alert.id] = alert }
        }
        for alert in folder.takeChanged() { store[alert.id] = alert }
        #expect(store.count == 100 && store.values.allSatisfy { $0.current.messages == 3 })
        #expect(folder.alerts.count < 60)
    }
}
