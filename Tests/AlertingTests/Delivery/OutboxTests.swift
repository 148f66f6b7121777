import Foundation
import Testing

@testable import Alerting

@Suite("The outbox in memory")
struct OutboxTests {
    private func box(_ numbers: [Int]) -> MemoryOutbox {
        let outbox = MemoryOutbox()
        for number in numbers { #expect(outbox.add(.sample(number), .opened, sinks: ["a"], at: Int64(number)) == []) }
        return outbox
    }

    private func report(
        _ results: [Delivery.ID: DeliveryOutcome], flushes: Bool = false, fallback: String? = nil
    ) -> DeliveryReport {
        DeliveryReport(sink: "a", at: 100, results: results, state: SinkState(), flushes: flushes, fallback: fallback)
    }

    @Test("alerts, deliveries and states survive being written down")
    func codable() throws {
        let alert = Alert.sample(1)
        #expect(try JSONDecoder().decode(Alert.self, from: JSONEncoder().encode(alert)) == alert)
        var state = SinkState()
        state.breaker = .open
        state.openedAt = 5
        #expect(try JSONDecoder().decode(SinkState.self, from: JSONEncoder().encode(state)) == state)
    }

    @Test("the oldest that is due is taken first, and once")
    func order() {
        let outbox = box([1, 2, 3])
        #expect(outbox.take(sink: "a", dueBy: 2, limit: 1).map(\.alert.id) == [Alert.sample(1).id])
        #expect(outbox.take(sink: "a", dueBy: 2, limit: 9).map(\.alert.id) == [Alert.sample(2).id])
        #expect(outbox.take(sink: "a", dueBy: 2, limit: 9).isEmpty)
        #expect(outbox.countDue(sink: "a", by: 9, limit: 9) == 1)
        #expect(outbox.nextDue(sink: "a") == 3)
        #expect(outbox.take(sink: "b", dueBy: .max, limit: 9).isEmpty)
    }

    @Test("what was in flight when a worker ended is pending again, under the same key")
    func requeue() {
        let outbox = box([1])
        _ = outbox.open(sink: "a", endpoint: "x")
        let taken = outbox.take(sink: "a", dueBy: .max, limit: 1)
        _ = outbox.open(sink: "a", endpoint: "x")
        let again = outbox.take(sink: "a", dueBy: .max, limit: 1)
        #expect(again == taken)
        #expect(again.map(\.id.idempotencyKey) == ["\(Alert.sample(1).id):1:a"])
    }

    @Test("a retry waits for its time and remembers the code; a success makes everything due")
    func retryAndFlush() {
        let outbox = box([1, 2])
        let taken = outbox.take(sink: "a", dueBy: .max, limit: 2)
        outbox.record(report([taken[0].id: .retry(at: 5_000, code: 503, error: "x")]))
        #expect(outbox.nextDue(sink: "a") == 5_000)
        outbox.record(report([taken[1].id: .done], flushes: true))
        let again = outbox.take(sink: "a", dueBy: 100, limit: 2)
        #expect(again.map(\.attempts) == [1])
        #expect(again.map(\.lastCode) == [503])
    }

    @Test("dead letters are listed, retried as if new, and purged")
    func deadLetters() {
        let outbox = box([1, 2])
        let taken = outbox.take(sink: "a", dueBy: .max, limit: 2)
        outbox.record(report(Dictionary(uniqueKeysWithValues: taken.map { ($0.id, .dead(code: 400, error: "no")) })))
        #expect(outbox.deadLetters(sink: nil).map(\.attempts) == [1, 1])
        #expect(outbox.deadLetters(sink: "b").isEmpty)
        #expect(outbox.retryDeadLetters(sink: nil, at: 500) == 2)
        let again = outbox.take(sink: "a", dueBy: 500, limit: 1)
        #expect(again.map(\.attempts) == [0])
        outbox.record(report([again[0].id: .dead(code: nil, error: "no")]))
        #expect(outbox.purgeDeadLetters(sink: "a") == 1)
        #expect(outbox.deadLetters(sink: nil).isEmpty)
        #expect(outbox.nextDue(sink: "a") == 500)
    }

    @Test("what is given up goes to the fallback, once")
    func fallback() {
        let outbox = box([1])
        let taken = outbox.take(sink: "a", dueBy: .max, limit: 1)
        outbox.record(report([taken[0].id: .dead(code: 400, error: "no")], fallback: "b"))
        outbox.record(report([taken[0].id: .dead(code: 400, error: "no")], fallback: "b"))
        let second = outbox.take(sink: "b", dueBy: .max, limit: 9)
        #expect(second.map(\.id.idempotencyKey) == ["\(Alert.sample(1).id):1:b"])
        #expect(second.map(\.firstAt) == [100])
    }

    @Test("what is held waits until the sink is set up anew")
    func held() {
        let outbox = box([1])
        _ = outbox.open(sink: "a", endpoint: "x")
        let taken = outbox.take(sink: "a", dueBy: .max, limit: 1)
        var disabled = report([taken[0].id: .held(reason: "gone")])
        disabled.state.disabledReason = "gone"
        outbox.record(disabled)
        #expect(outbox.open(sink: "a", endpoint: "x").disabledReason == "gone")
        #expect(outbox.nextDue(sink: "a") == nil)
        #expect(outbox.open(sink: "a", endpoint: "y") == SinkState())
        #expect(outbox.take(sink: "a", dueBy: .max, limit: 1).map(\.attempts) == [0])
    }

    @Test("it is bounded, and says what it could not keep")
    func bounded() {
        let outbox = MemoryOutbox(limit: 1)
        #expect(outbox.add(.sample(1), .opened, sinks: ["a", "b"], at: 1) == [])
        #expect(outbox.add(.sample(1), .opened, sinks: ["a"], at: 1) == [])
        #expect(outbox.add(.sample(2), .opened, sinks: ["a", "c"], at: 1) == ["a"])
    }
}
