import Alerting
import Foundation
import GRDB
import Testing

@testable import StateStore

@Suite("The outbox in the database")
struct OutboxDatabaseTests {
    private let folder = TemporaryDirectory()
    private let store: StateStore

    init() throws { store = try StateStore(StateDirectory(folder.state)) }

    private func add(_ numbers: ClosedRange<Int>) throws {
        for number in numbers {
            var alerts = AlertFolder()
            try store.commit(.folding([.sample(number)], into: &alerts, time: Int64(number)))
        }
    }

    private func report(
        _ results: [Delivery.ID: DeliveryOutcome], flushes: Bool = false, fallback: String? = nil
    ) -> DeliveryReport {
        DeliveryReport(sink: "a", at: 100, results: results, state: SinkState(), flushes: flushes, fallback: fallback)
    }

    @Test("the oldest that is due is taken first, and once; what was in flight is pending after a restart")
    func order() throws {
        try add(1...3)
        let first = try store.take(sink: "a", dueBy: 2, limit: 1)
        #expect(first.map(\.alert.key.registrableDomain) == ["openai-support1.net"])
        #expect(try store.take(sink: "a", dueBy: 2, limit: 9).map(\.firstAt) == [2])
        #expect(try store.take(sink: "a", dueBy: 2, limit: 9).isEmpty)
        #expect(try store.countDue(sink: "a", by: 9, limit: 9) == 1)
        #expect(try store.nextDue(sink: "a") == 3)
        _ = try store.open(sink: "a", endpoint: "x")
        #expect(try store.take(sink: "a", dueBy: .max, limit: 1) == first)
    }

    @Test("a retry waits for its time and remembers the code; a success makes everything due")
    func retry() throws {
        try add(1...2)
        let taken = try store.take(sink: "a", dueBy: .max, limit: 2)
        try store.record(report([taken[0].id: .retry(at: 5_000, code: 503, error: "x")]))
        #expect(try store.nextDue(sink: "a") == 5_000)
        try store.record(report([taken[1].id: .done], flushes: true))
        let again = try store.take(sink: "a", dueBy: 100, limit: 2)
        #expect(again.map(\.attempts) == [1])
        #expect(again.map(\.lastCode) == [503])
    }

    @Test("what was taken and not tried is pending again as it was")
    func untried() throws {
        try add(1...1)
        let taken = try store.take(sink: "a", dueBy: .max, limit: 1)
        try store.record(report([taken[0].id: .retry(at: 0, code: 413, error: "x")]))
        let again = try store.take(sink: "a", dueBy: .max, limit: 1)
        try store.record(report([taken[0].id: .untried]))
        #expect(try store.take(sink: "a", dueBy: 100, limit: 1) == again)
        #expect(again.map(\.lastCode) == [413])
    }

    @Test("what is done leaves nothing behind")
    func done() throws {
        try add(1...1)
        let taken = try store.take(sink: "a", dueBy: .max, limit: 1)
        try store.record(report([taken[0].id: .done]))
        let rows = try store.read {
            try Int.fetchOne($0, sql: "SELECT (SELECT count(*) FROM delivery) + (SELECT count(*) FROM revision)")
        }
        #expect(rows == 0)
    }

    @Test("dead letters are listed, retried as if new, and purged")
    func deadLetters() throws {
        try add(1...2)
        let taken = try store.take(sink: "a", dueBy: .max, limit: 2)
        try store.record(report(Dictionary(uniqueKeysWithValues: taken.map { ($0.id, .dead(code: 400, error: "no")) })))
        #expect(try store.deadLetters(sink: nil).map(\.attempts) == [1, 1])
        #expect(try store.deadLetters(sink: "b").isEmpty)
        #expect(try store.retryDeadLetters(sink: nil, at: 500) == 2)
        let again = try store.take(sink: "a", dueBy: 500, limit: 1)
        #expect(again.map(\.attempts) == [0])
        try store.record(report([again[0].id: .dead(code: nil, error: "no")]))
        #expect(try store.purgeDeadLetters(sink: "a") == 1)
        #expect(try store.deadLetters(sink: nil).isEmpty)
        #expect(try store.nextDue(sink: "a") == 500)
    }

    @Test("what is given up goes to the fallback, once")
    func fallback() throws {
        try add(1...1)
        let taken = try store.take(sink: "a", dueBy: .max, limit: 1)
        for _ in 1...2 { try store.record(report([taken[0].id: .dead(code: 400, error: "no")], fallback: "b")) }
        #expect(try store.take(sink: "b", dueBy: .max, limit: 9).map(\.firstAt) == [100])
    }

    @Test("what is held waits until the sink is set up anew; its state is kept until then")
    func held() throws {
        try add(1...1)
        _ = try store.open(sink: "a", endpoint: "x")
        let taken = try store.take(sink: "a", dueBy: .max, limit: 1)
        var disabled = report([taken[0].id: .held(reason: "gone")])
        disabled.state.disabledReason = "gone"
        try store.record(disabled)
        #expect(try store.open(sink: "a", endpoint: "x").disabledReason == "gone")
        #expect(try store.nextDue(sink: "a") == nil)
        #expect(try store.open(sink: "a", endpoint: "y") == SinkState())
        #expect(try store.take(sink: "a", dueBy: .max, limit: 1).map(\.attempts) == [0])
    }

    @Test("what waits for a sink that is gone is dead, by name, and comes back with the sink")
    func removedSinks() throws {
        var alerts = AlertFolder()
        try store.commit(.folding([.sample(1), .sample(2)], into: &alerts, sinks: ["a", "b", "c"], time: 1))
        for sink in ["a", "b", "c"] { _ = try store.open(sink: sink, endpoint: "x") }
        let flying = try store.take(sink: "a", dueBy: .max, limit: 1)
        #expect(try store.buryDeliveries(exceptFor: ["b"], at: 77) == ["a": 2, "c": 2])
        #expect(try store.buryDeliveries(exceptFor: ["b"], at: 78).isEmpty)
        #expect(try store.deadLetters(sink: "a").map(\.error) == ["sink removed", "sink removed"])
        #expect(try store.deadLetters(sink: "a").map(\.diedAt) == [77, 77])
        // The worker of the removed sink hears late that its attempt failed.
        try store.record(report([flying[0].id: .retry(at: 5, code: 503, error: "x")]))
        #expect(try store.deadLetters(sink: "a").count == 2)
        #expect(try store.take(sink: "b", dueBy: .max, limit: 9).count == 2)
        #expect(try store.status().sinks.map(\.name) == ["a", "b", "c"])
        #expect(try store.purgeDeadLetters(sink: "c") == 2)
        try store.buryDeliveries(exceptFor: ["b"], at: 79)
        #expect(try store.status().sinks.map(\.name) == ["a", "b"])
        #expect(try store.retryDeadLetters(sink: "a", at: 500) == 2)
        #expect(try store.take(sink: "a", dueBy: 500, limit: 9).map(\.attempts) == [0, 0])
    }

    @Test("an alert that does not fit is counted once, however often it changes; what it would tell is not stored")
    func refusedOnce() throws {
        store.limits = StateLimits(cap: 1)
        for round in 1...3 {
            // Whoever folds has forgotten what was not stored.
            var alerts = AlertFolder()
            let commit = Commit.folding((1...4).map { .sample($0, message: round) }, into: &alerts, time: 7)
            #expect(try store.commit(commit) == Overflow(since: 7, alerts: 4, cap: 1))
        }
        #expect(try store.take(sink: "a", dueBy: .max, limit: 9).isEmpty)
        #expect(try store.status().overflow.alerts == 4)
    }
}
