// One sink's deliveries, step by step: joins the policy and the outbox. It has no clock and sends nothing itself, so
// that tests can walk through days of outage in a second.

/// Decides what one sink sends next, and writes down what became of it. Belongs to one thread.
struct Courier {
    /// What to do now.
    enum Work {
        /// Nothing before an instant (µs since 1970); nil: until somebody rings.
        case wait(until: Int64?)
        /// Send these as one message: one delivery, or the many of a digest.
        case send([Delivery])
        /// Send these one after the other, until one fails.
        case sendEach([Delivery])
        /// Something was written down; ask again.
        case again
    }

    let sink: String
    /// The sink that is told of what this one gives up.
    let fallback: String?
    let policy: DeliveryPolicy
    let outbox: any Outbox
    private(set) var state: SinkState

    init(
        sink: String, endpoint: String, fallback: String?, limits: DeliveryLimits, outbox: any Outbox
    ) throws(OutboxError) {
        self.sink = sink
        self.fallback = fallback
        self.outbox = outbox
        policy = DeliveryPolicy(limits: limits)
        state = try outbox.open(sink: sink, endpoint: endpoint)
        // Whoever starts or reloads the service may have seen to it: the next alert is tried. What is held waits for
        // its success.
        state.disabledReason = nil
    }

    /// - Parameter now: µs since 1970.
    mutating func next(now: Int64) throws(OutboxError) -> Work {
        let enough = (policy.limits.digestAbove ?? 0) + 1
        let due = try outbox.countDue(sink: sink, by: now, limit: enough)
        let nextDue = due > 0 ? now : try outbox.nextDue(sink: sink)
        switch policy.step(state, due: due, nextDue: nextDue, now: now) {
        case .wait(let until): return .wait(until: until)
        case .hold:
            try hold(now: now)
            return .again
        case .send(let dueBy, let limit):
            let deliveries = try unfolded(
                outbox.take(sink: sink, dueBy: dueBy, limit: limit, asMessage: true), now: now)
            return deliveries.isEmpty ? .wait(until: now + 1_000_000) : .send(deliveries)
        case .sendEach(let dueBy, let limit):
            // Where there are digests, what was sent alone must not come in one later.
            let hasDigests = policy.limits.digestAbove != nil
            let deliveries = try outbox.take(
                sink: sink, dueBy: dueBy, limit: hasDigests ? 1 : limit, asMessage: hasDigests)
            guard let first = deliveries.first else { return .wait(until: now + 1_000_000) }
            guard first.batch == nil else { return .send(try unfolded(deliveries, now: now)) }
            return .sendEach(deliveries)
        }
    }

    /// What an attempt changes; the caller writes it down, again and again if need be.
    mutating func conclude(
        _ result: AttemptResult, _ deliveries: [Delivery], startedAt: Int64, now: Int64, random: Double
    ) -> (report: DeliveryReport, news: [SinkNews]) {
        let conclusion = policy.conclude(result, deliveries, state, startedAt: startedAt, now: now, random: random)
        state = conclusion.state
        return (report(conclusion.results, flushes: conclusion.flushes, now: now), conclusion.news)
    }

    func write(_ report: DeliveryReport) throws(OutboxError) { try outbox.record(report) }

    /// A digest that was refused for its content is told alert by alert: its shortest form would name none of them.
    private func unfolded(_ deliveries: [Delivery], now: Int64) throws(OutboxError) -> [Delivery] {
        guard deliveries.count > 1, let refused = deliveries.first(where: \.isMinimal) else { return deliveries }
        let others = deliveries.filter { $0.id != refused.id }.map { ($0.id, DeliveryOutcome.untried) }
        try write(report(Dictionary(others) { first, _ in first }, flushes: false, now: now))
        return [refused]
    }

    private mutating func hold(now: Int64) throws(OutboxError) {
        let deliveries = try outbox.take(sink: sink, dueBy: now, limit: 100)
        let reason = state.disabledReason ?? "the sink is disabled"
        let results = deliveries.map { ($0.id, DeliveryOutcome.held(reason: reason)) }
        try write(report(Dictionary(results) { first, _ in first }, flushes: false, now: now))
    }

    private func report(
        _ results: [Delivery.ID: DeliveryOutcome], flushes: Bool, now: Int64
    ) -> DeliveryReport {
        DeliveryReport(
            sink: sink, at: now, results: results, state: state, flushes: flushes, fallback: fallback)
    }
}
