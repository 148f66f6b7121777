// The sinks of a live service at work, standard output among them; replaced as a whole at SIGHUP.

import Alerting
import Glibc
import LogSources
import Pipeline
import StateStore
import Synchronization

final class LiveDeliveries: Sendable {
    private struct Running: Sendable {
        var service: DeliveryService
        var stopper: LiveStopper
    }

    private let store: StateStore
    private let running = Mutex<Running?>(nil)
    private let output = OutputStream()

    /// ms that a stop waits for what is just being sent: the outbox keeps the rest.
    private static let patience = 2_000

    init(_ store: StateStore) { self.store = store }

    /// Why standard output cannot be written any more.
    var outputProblem: String? { output.problem }

    func start(_ plan: LivePlan, stopper: LiveStopper) {
        bury(plan)
        let service = service(plan, stopper)
        running.withLock { $0 = Running(service: service, stopper: stopper) }
        service.start()
    }

    /// What waits for sinks that are gone. An error is one of the disk and waits for the next start.
    private func bury(_ plan: LivePlan) {
        let names = plan.subscriptions.map(\.sink)
        guard let buried = try? store.buryDeliveries(exceptFor: names, at: LocalTime.now()) else { return }
        for (name, count) in buried.sorted(by: { $0.key < $1.key }) {
            Console.error(
                "\(SafeText.terminal(name)): this sink is not configured any more; \(count) deliveries are dead letters now "
                    + "(fakefrom alerts dead list)")
        }
    }

    func replace(_ plan: LivePlan) {
        guard let old = running.withLock({ $0 }) else { return }
        old.service.stop()
        start(plan, stopper: old.stopper)
    }

    func wake() { running.withLock { $0?.service.wake() } }

    func stop() {
        guard let service = running.withLock({ $0?.service }) else { return }
        service.wake()
        service.drain(milliseconds: LiveDeliveries.patience)
        service.stop()
    }

    private func service(_ plan: LivePlan, _ stopper: LiveStopper) -> DeliveryService {
        let output = output
        let writer = AlertRenderer(plan)
        let stdout = Sink(
            name: LiveService.outputSink,
            target: .writer { alert, change in
                guard let problem = output.write(writer.bytes(alert, change)) else { return nil }
                stopper.stop()
                return problem
            },
            privacy: .everything, language: plan.language, version: Fakefrom.version)
        let sinks = [stdout] + plan.sinks
        return DeliveryService(sinks: sinks, outbox: store, clock: LocalTime.now) { sink, news in
            Console.error(news.text(sink))
        }
    }
}

/// Standard output of a service: each alert is one write.
final class OutputStream: Sendable {
    private let failed = Mutex<String?>(nil)

    var problem: String? { failed.withLock { $0 } }

    /// - Returns: what went wrong; from then on nothing is written any more.
    func write(_ bytes: [UInt8]) -> String? {
        if let problem { return problem }
        let code = Console.write(STDOUT_FILENO, bytes)
        guard code != 0 else { return nil }
        let text = code == EPIPE ? "was closed" : "cannot be written: \(String(cString: strerror(code)))"
        failed.withLock { $0 = text }
        return text
    }
}

/// Alerts in the form that was asked for.
private struct AlertRenderer: Sendable {
    private let format: RecordFormat
    private let text: AlertText

    init(_ plan: LivePlan) {
        format = plan.format
        text = AlertText(language: plan.language, isColoured: plan.isColoured)
    }

    func bytes(_ alert: Alert, _ change: AlertChange) -> [UInt8] {
        if let schema = format.schema {
            return SIEMRecord(
                alert, isUpdate: change == .updated, version: Fakefrom.version, now: LocalTime.now()
            ).line(schema)
        }
        guard format == .ndjson else { return Array((text.text(alert, isUpdate: change == .updated) + "\n").utf8) }
        var json = JSONWriter()
        alert.write(to: &json)
        json.newline()
        return json.bytes
    }
}
