// An outbox that lasts as long as the process: for runs without a state directory, and for tests.

import Synchronization

/// Deliveries in memory. What waits when the process ends is lost, so a run that uses it says so.
public final class MemoryOutbox: Outbox {
    private let queues = Mutex<[String: MemoryQueue]>([:])
    /// Deliveries that may wait for one sink; about 3 KB each. Beyond it `add` refuses.
    private let limit: Int

    public init(limit: Int = 10_000) { self.limit = limit }

    /// Puts an alert in, due at once. What is there already stays as it is.
    /// - Parameter now: µs since 1970.
    /// - Returns: the sinks for which too much waits already; the alert is lost to them.
    public func add(_ alert: Alert, _ change: AlertChange, sinks: [String], at now: Int64) -> [String] {
        queues.withLock { all in
            sinks.filter { name in
                let delivery = Delivery(sink: name, change: change, firstAt: now, alert: alert)
                return all[name, default: MemoryQueue()].insert(delivery, limit: limit) == false
            }
        }
    }

    public func open(sink: String, endpoint: String) -> SinkState {
        change(sink) { $0.open(endpoint: endpoint) }
    }

    public func take(sink: String, dueBy: Int64, limit: Int, asMessage: Bool) -> [Delivery] {
        change(sink) { $0.take(dueBy: dueBy, limit: limit, asMessage: asMessage) }
    }

    public func take(sink: String, dueBy: Int64, limit: Int) -> [Delivery] {
        take(sink: sink, dueBy: dueBy, limit: limit, asMessage: false)
    }

    public func countDue(sink: String, by instant: Int64, limit: Int) -> Int {
        change(sink) { $0.countDue(by: instant, limit: limit) }
    }

    public func nextDue(sink: String) -> Int64? {
        change(sink) { $0.nextDue }
    }

    public func record(_ report: DeliveryReport) {
        queues.withLock { all in
            let givenUp = all[report.sink, default: MemoryQueue()].record(report)
            guard let fallback = report.fallback else { return }
            for delivery in givenUp {
                let copy = Delivery(sink: fallback, change: delivery.change, firstAt: report.at, alert: delivery.alert)
                _ = all[fallback, default: MemoryQueue()].insert(copy, limit: limit)
            }
        }
    }

    public func deadLetters(sink: String?) -> [DeadLetter] {
        queues.withLock { all in
            let letters = all.filter { sink == nil || $0.key == sink }.values.flatMap(\.deadLetters)
            return letters.sorted { ($0.firstAt, $0.id.idempotencyKey) < ($1.firstAt, $1.id.idempotencyKey) }
        }
    }

    public func retryDeadLetters(sink: String?, at instant: Int64) -> Int {
        changeAll(sink) { $0.retryDead(at: instant) }
    }

    public func purgeDeadLetters(sink: String?) -> Int {
        changeAll(sink) { $0.purgeDead() }
    }

    private func change<Value: Sendable>(_ sink: String, _ body: (inout MemoryQueue) -> Value) -> Value {
        queues.withLock { body(&$0[sink, default: MemoryQueue()]) }
    }

    private func changeAll(_ sink: String?, _ body: (inout MemoryQueue) -> Int) -> Int {
        queues.withLock { all in
            var count = 0
            for name in all.keys.sorted() where sink == nil || name == sink {
                count += body(&all[name, default: MemoryQueue()])
            }
            return count
        }
    }
}
