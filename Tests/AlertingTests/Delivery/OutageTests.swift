import Testing

@testable import Alerting

/// A receiver and a clock that tests turn.
private struct Simulation {
    var now: Int64 = 1_795_000_000_000_000
    var courier: Courier
    let outbox = MemoryOutbox(limit: 100_000)
    /// µs that an attempt takes.
    var duration: Int64 = 50_000
    let limits: DeliveryLimits
    /// When each message was sent, and what was in it.
    var messages: [(at: Int64, ids: [String], wasTaken: Bool)] = []

    init(limits: DeliveryLimits) throws {
        self.limits = limits
        courier = try Courier(sink: "a", endpoint: "x", fallback: nil, limits: limits, outbox: outbox)
    }

    /// Lets the worker run until an instant.
    mutating func run(until end: Int64, _ answer: ([Delivery]) -> AttemptResult) throws {
        while now < end {
            switch try courier.next(now: now) {
            case .again: continue
            case .wait(let until): now = min(end, max(now + 1, until ?? end))
            case .send(let deliveries): try send([deliveries], answer)
            case .sendEach(let deliveries): try send(deliveries.map { [$0] }, answer)
            }
        }
    }

    private mutating func send(_ all: [[Delivery]], _ answer: ([Delivery]) -> AttemptResult) throws {
        var report: DeliveryReport?
        for (place, deliveries) in all.enumerated() {
            let result = answer(deliveries)
            messages.append((now, deliveries.map(\.id.alertID), result.problem == nil))
            let latest = courier.conclude(
                result, deliveries, startedAt: now, now: now + duration, random: .random(in: 0..<1)
            ).report
            report = report?.followed(by: latest) ?? latest
            now += duration
            guard result.problem != nil else { continue }
            for delivery in all[(place + 1)...].joined() { report?.results[delivery.id] = .untried }
            break
        }
        if let report { try courier.write(report) }
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
        // One a minute, and some more in the first minutes.
        #expect(probes <= 72 * 60 + 10)
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
        #expect((simulation.messages.first?.at ?? .max) - start - outage <= 60_000_000)
    }

    @Test(
        "a receiver that comes back is found within a minute, whenever it does",
        arguments: [
            (50_000, .unreachable("refused")), (20_000_000, .unreachable("timed out")),
            (50_000, .answered(status: 503, retryAfter: nil)),
            (50_000, .answered(status: 503, retryAfter: 10_000_000)),
        ] as [(Int64, AttemptResult)])
    func recovery(duration: Int64, failure: AttemptResult) throws {
        // Every few seconds at first, then some minutes and hours.
        let outages = (1...60).map { Int64($0 * 7) } + (1...40).map { Int64($0 * 211) }
        for outage in outages {
            var simulation = try Simulation(limits: DeliveryLimits())
            simulation.duration = duration
            _ = simulation.outbox.add(.sample(1), .opened, sinks: ["a"], at: simulation.now)
            let end = simulation.now + outage * 1_000_000
            try simulation.run(until: end) { _ in failure }
            try simulation.run(until: end + 90_000_000) { _ in .delivered }
            let found = try #require(simulation.messages.first { $0.wasTaken }?.at)
            #expect(found - end <= 60_000_000, "after \(outage) s: \((found - end) / 1_000_000) s")
        }
    }

    @Test("a Retry-After is obeyed in every state")
    func obedience() throws {
        var simulation = try Simulation(limits: DeliveryLimits())
        _ = simulation.outbox.add(.sample(1), .opened, sinks: ["a"], at: simulation.now)
        try simulation.run(until: simulation.now + 7_200_000_000) { _ in
            .answered(status: 429, retryAfter: 600_000_000)
        }
        let gaps = zip(simulation.messages.dropFirst(), simulation.messages).map { $0.at - $1.at }
        #expect(gaps.count > 5)
        #expect(gaps.allSatisfy { $0 >= 600_000_000 })
    }

    @Test("one message that a receiver can never take does not hold up the others")
    func poison() throws {
        var simulation = try Simulation(limits: DeliveryLimits())
        let start = simulation.now
        _ = simulation.outbox.add(.sample(0), .opened, sinks: ["a"], at: start)
        let poison = Alert.sample(0).id
        let answer = { (deliveries: [Delivery]) in
            AttemptResult.answered(status: deliveries.contains { $0.id.alertID == poison } ? 500 : 200, retryAfter: nil)
        }
        for minute in 1...120 {
            try simulation.run(until: start + Int64(minute) * 60_000_000, answer)
            _ = simulation.outbox.add(.sample(minute), .opened, sinks: ["a"], at: simulation.now)
        }
        try simulation.run(until: start + 8_000_000_000, answer)
        let taken = Set(simulation.messages.filter(\.wasTaken).flatMap(\.ids))
        #expect(taken == Set((1...120).map { Alert.sample($0).id }))
    }

    @Test(
        "whatever a receiver answers for ever, an alert ends delivered, dead or held",
        arguments: [
            (204, "done"), (301, "dead"), (400, "dead"), (404, "dead"), (410, "held"), (413, "dead"), (429, "dead"),
            (500, "dead"),
        ])
    func ends(status: Int, end: String) throws {
        var simulation = try Simulation(limits: DeliveryLimits())
        let start = simulation.now
        _ = simulation.outbox.add(.sample(1), .opened, sinks: ["a"], at: start)
        try simulation.run(until: start + 6 * 86_400_000_000) { _ in .answered(status: status, retryAfter: nil) }
        let isDead = simulation.outbox.deadLetters(sink: "a").count == 1
        let isHeld = simulation.courier.state.disabledReason != nil
        #expect((isDead ? "dead" : isHeld ? "held" : "done") == end)
        #expect(simulation.outbox.nextDue(sink: "a") == nil)
        // At least a minute apart on average, whatever it answers.
        #expect(simulation.messages.count <= 5 * 24 * 60 + 20)
    }

    @Test("a digest that is refused for its content is told alert by alert", arguments: [400, 413, 422])
    func refusedDigest(status: Int) throws {
        let limits = DeliveryLimits(interval: 1_000_000, digestAbove: 20, digestSize: 60)
        var simulation = try Simulation(limits: limits)
        for number in 0..<90 { _ = simulation.outbox.add(.sample(number), .opened, sinks: ["a"], at: simulation.now) }
        try simulation.run(until: simulation.now + 600_000_000) { deliveries in
            .answered(status: deliveries.count > 1 ? status : 200, retryAfter: nil)
        }
        let taken = simulation.messages.filter(\.wasTaken).flatMap(\.ids)
        #expect(taken.count == 90)
        #expect(Set(taken).count == 90)
        #expect(simulation.outbox.deadLetters(sink: nil).isEmpty)
    }

    @Test("a sink that is disabled holds everything and tells its fallback")
    func disabled() throws {
        let outbox = MemoryOutbox()
        var courier = try Courier(
            sink: "a", endpoint: "x", fallback: "b", limits: DeliveryLimits(), outbox: outbox)
        for number in 1...3 { _ = outbox.add(.sample(number), .opened, sinks: ["a"], at: 0) }
        guard case .sendEach(let taken) = try courier.next(now: 1) else {
            Issue.record("nothing was sent")
            return
        }
        var gone = courier.conclude(
            .answered(status: 410, retryAfter: nil), [taken[0]], startedAt: 1, now: 1, random: 0
        ).report
        for delivery in taken.dropFirst() { gone.results[delivery.id] = .untried }
        try courier.write(gone)
        guard case .again = try courier.next(now: 2), case .wait(until: nil) = try courier.next(now: 2) else {
            Issue.record("it goes on sending")
            return
        }
        #expect(outbox.take(sink: "b", dueBy: .max, limit: 9).count == 3)
        // After a restart the next alert is tried; its success sends the others.
        courier = try Courier(sink: "a", endpoint: "x", fallback: "b", limits: DeliveryLimits(), outbox: outbox)
        guard case .wait(until: nil) = try courier.next(now: 3) else {
            Issue.record("what is held was sent")
            return
        }
        _ = outbox.add(.sample(4), .opened, sinks: ["a"], at: 4)
        guard case .sendEach(let probe) = try courier.next(now: 4) else {
            Issue.record("the next alert is not tried")
            return
        }
        #expect(probe.count == 1)
        try courier.write(courier.conclude(.delivered, probe, startedAt: 4, now: 4, random: 0).report)
        #expect(outbox.countDue(sink: "a", by: 4, limit: 9) == 3)
    }
}
