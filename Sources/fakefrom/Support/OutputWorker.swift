// Tells on standard output what waits in the outbox for it.

import Alerting
import StateStore

/// The sink of standard output: a delivery is done when it was written.
final class OutputWorker {
    static let sink = "stdout"
    private let outbox: any Outbox
    private let write: (Alert, AlertChange) -> Bool

    init(_ outbox: any Outbox, write: @escaping (Alert, AlertChange) -> Bool) {
        self.outbox = outbox
        self.write = write
        _ = try? outbox.open(sink: OutputWorker.sink, endpoint: "stdout")
    }

    func work() {
        while let due = try? outbox.take(sink: OutputWorker.sink, dueBy: .max, limit: 100), !due.isEmpty {
            var results: [Delivery.ID: DeliveryOutcome] = [:]
            for delivery in due where write(delivery.alert, delivery.change) { results[delivery.id] = .done }
            let report = DeliveryReport(sink: OutputWorker.sink, at: 0, results: results, state: SinkState())
            guard (try? outbox.record(report)) != nil, results.count == due.count else { return }
        }
    }
}
