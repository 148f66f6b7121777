import Foundation
import GRDB
import Testing

@testable import Alerting
@testable import StateStore

@Suite("A receiver that is away, with the outbox in the database")
struct DatabaseOutageTests {
    private let folder = TemporaryDirectory()
    private static let limits = DeliveryLimits(interval: 1_000_000, digestAbove: 20, digestSize: 100)

    /// Lets a worker run until an instant of a clock that only this turns.
    private func run(
        _ courier: inout Courier, from start: Int64, until end: Int64, _ answer: AttemptResult,
        _ sent: ([Delivery]) -> Void
    ) throws -> Int64 {
        var now = start
        while now < end {
            let work: [[Delivery]]
            switch try courier.next(now: now) {
            case .again: continue
            case .wait(let until):
                now = min(end, max(now + 1, until ?? end))
                continue
            case .send(let deliveries): work = [deliveries]
            case .sendEach(let deliveries): work = deliveries.map { [$0] }
            }
            for (place, deliveries) in work.enumerated() {
                sent(deliveries)
                var (report, _) = courier.conclude(answer, deliveries, startedAt: now, now: now + 50_000, random: 0.5)
                now += 50_000
                if answer.problem != nil {
                    for delivery in work[(place + 1)...].joined() { report.results[delivery.id] = .untried }
                }
                try courier.write(report)
                if answer.problem != nil { break }
            }
        }
        return now
    }

    @Test("600 alerts and 50 restarts in six hours: all delivered, once, in order; nothing dead")
    func outage() throws {
        let start: Int64 = 1_795_000_000_000_000
        let outage: Int64 = 6 * 3_600_000_000
        var now = start
        var probes = 0
        var number = 0
        // Each turn is one life of a process: the database is closed and opened again, with a delivery in flight.
        for life in 1...50 {
            let store = try StateStore(StateDirectory(folder.state))
            var courier = try Courier(
                sink: "a", endpoint: "x", fallback: nil, limits: DatabaseOutageTests.limits, outbox: store)
            for _ in 0..<12 {
                number += 1
                var alerts = AlertFolder()
                try store.commit(.folding([.sample(number)], into: &alerts, time: now))
                let end = start + outage / 600 * Int64(number)
                now = try run(&courier, from: now, until: end, .unreachable("refused")) { _ in probes += 1 }
            }
            if life < 50 { _ = try store.take(sink: "a", dueBy: .max, limit: 1) }
        }
        #expect(probes <= 6 * 60 + 50)
        let store = try StateStore(StateDirectory(folder.state))
        var courier = try Courier(
            sink: "a", endpoint: "x", fallback: nil, limits: DatabaseOutageTests.limits, outbox: store)
        var delivered: [String] = []
        _ = try run(&courier, from: now, until: now + 300_000_000, .delivered) {
            delivered += $0.map(\.alert.key.registrableDomain)
        }
        #expect(delivered.count == 600)
        #expect(Set(delivered).count == 600)
        // But for the probe, which may be any.
        let order = delivered.dropFirst().map { Int($0.filter(\.isNumber)) ?? 0 }
        #expect(order == order.sorted())
        #expect(try store.deadLetters(sink: nil).isEmpty)
        #expect(try store.status().sinks.map(\.pending) == [0])
    }
}
