import Testing

@testable import Alerting

/// A receiver and a clock that tests turn.
private struct Simulation {
    var now: Int64 = 1_795_000_000_000_000
    var courier: Courier
    let outbox = MemoryOutbox(limit: 100_000)
    var random = SystemRandomNumberGenerator()
    let limits: DeliveryLimits
    /// When each message was sent, and what was in it.
    var messages: [(at: Int64, ids: [String], wasTaken: Bool)] = []

    init(limits: DeliveryLimits) throws {
        self.limits = limits
        courier = try Courier(sink: "a", endpoint: "x", fallback: nil, limits: limits, outbox: outbox)
    }

    /// Lets the worker run until an instant.
    mutating func run(until end: Int64, _ answer: (Int64) -> AttemptResult) throws {
        while now < end {
            switch try courier.next(now: now) {
            case .again: continue
            case .wait(let until): now = min(end, max(now + 1, until ?? end))
            case .send(let deliveries):
                let result = answer(now)
                messages.append((now, deliveries.map(\.id.alertID), result.status == 200))
                let conclusion = courier.conclude(
                    result, deliveries, startedAt: now, now: now + 50_000, random: .random(in: 0..<1))
                try courier.write(conclusion.report)
                now += 50_000
            }
        }
    }

    /// A kill and a new start, with one delivery in flight.
    mutating func restart() throws {
        _ = outbox.take(sink: "a", dueBy: .max, limit: 1)
        courier = try Courier(sink: "a", endpoint: "x", fallback: nil, limits: limits, outbox: outbox)
    }
}

@Suite("A receiver that is away for three days")
struct OutageTests {
    @Test("10,000 alerts and 50 restarts: all delivered in order, few probes, at most one message a second")
    func outage() throws {
        let limits = DeliveryLimits(interval: 1_000_000, digestAbove: 20, digestSize: 100)
        var simulation = try Simulation(limits: limits)
        let start = simulation.now
        let outage: Int64 = 72 * 3_600_000_000
        let alerts = 10_000
        let sample = Alert.sample(1)
        for number in 0..<alerts {
            let at = start + outage / Int64(alerts) * Int64(number)
            try simulation.run(until: at) { _ in .unreachable("connection refused") }
            var alert = sample
            alert.id = "ff_\(number)"
            #expect(simulation.outbox.add(alert, .opened, sinks: ["a"], at: at) == [])
            if number % (alerts / 50) == 0 { try simulation.restart() }
        }
        try simulation.run(until: start + outage) { _ in .unreachable("connection refused") }
        let probes = simulation.messages.count
        #expect(probes <= 72 * 60)
        #expect(probes >= 72 * 60 * 3 / 4)
        simulation.messages = []
        try simulation.run(until: start + outage + 300_000_000) { _ in .answered(status: 200, retryAfter: nil) }
        let delivered = simulation.messages.flatMap(\.ids)
        // Not even one twice: a probe that failed was not taken.
        #expect(delivered.count == alerts)
        #expect(Set(delivered).count == alerts)
        #expect(
            delivered.dropFirst()
                == delivered.dropFirst().sorted { Int($0.dropFirst(3)) ?? 0 < Int($1.dropFirst(3)) ?? 0 }[...])
        let gaps = zip(simulation.messages.dropFirst(), simulation.messages).map { $0.at - $1.at }
        #expect(gaps.allSatisfy { $0 >= 1_000_000 })
        #expect(simulation.outbox.deadLetters(sink: nil).isEmpty)
        #expect((simulation.messages.first?.at ?? .max) - start - outage <= 72_000_000)
    }

    @Test("one message that a receiver can never take does not hold up the others")
    func poison() throws {
        var simulation = try Simulation(limits: DeliveryLimits())
        let start = simulation.now
        _ = simulation.outbox.add(.sample(0), .opened, sinks: ["a"], at: start)
        let poison = Alert.sample(0).id
        for minute in 1...120 {
            let outbox = simulation.outbox
            // The receiver fails at the poisoned one only; which one is sent is known from the courier's choice.
            try simulation.runPoisoned(until: start + Int64(minute) * 60_000_000, poison)
            _ = outbox.add(.sample(minute), .opened, sinks: ["a"], at: simulation.now)
        }
        try simulation.runPoisoned(until: start + 8_000_000_000, poison)
        let taken = Set(simulation.messages.filter(\.wasTaken).flatMap(\.ids))
        #expect(taken == Set((1...120).map { Alert.sample($0).id }))
    }

    @Test("a sink that is disabled holds everything and tells its fallback")
    func disabled() throws {
        let outbox = MemoryOutbox()
        var courier = try Courier(
            sink: "a", endpoint: "x", fallback: "b", limits: DeliveryLimits(), outbox: outbox)
        for number in 1...3 { _ = outbox.add(.sample(number), .opened, sinks: ["a"], at: 0) }
        guard case .send(let first) = try courier.next(now: 1) else {
            Issue.record("nothing was sent")
            return
        }
        let gone = courier.conclude(.answered(status: 410, retryAfter: nil), first, startedAt: 1, now: 1, random: 0)
        try courier.write(gone.report)
        guard case .again = try courier.next(now: 2), case .wait(until: nil) = try courier.next(now: 2) else {
            Issue.record("it goes on sending")
            return
        }
        #expect(outbox.take(sink: "b", dueBy: .max, limit: 9).count == 3)
    }
}

extension Simulation {
    fileprivate mutating func runPoisoned(until end: Int64, _ poison: String) throws {
        while now < end {
            switch try courier.next(now: now) {
            case .again: continue
            case .wait(let until): now = min(end, max(now + 1, until ?? end))
            case .send(let deliveries):
                let isPoison = deliveries.contains { $0.id.alertID == poison }
                let result = AttemptResult.answered(status: isPoison ? 500 : 200, retryAfter: nil)
                messages.append((now, deliveries.map(\.id.alertID), !isPoison))
                try courier.write(
                    courier.conclude(result, deliveries, startedAt: now, now: now, random: 0.5).report)
                now += 50_000
            }
        }
    }
}
