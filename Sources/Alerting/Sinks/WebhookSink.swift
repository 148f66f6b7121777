// Alerts → webhook: each alert is posted as JSON by a worker of its own, so that
// a slow receiver never holds the log up. Failures are reported, never silent.

import Dispatch
import Synchronization

/// Posts alerts to one webhook, in order, one at a time.
public final class WebhookSink: Sendable {
    /// What became of a post that failed.
    public struct Failure: Sendable {
        public var alertID: String
        public var revision: Int
        public var webhook: String
        public var error: WebhookError
    }

    /// Alerts that may wait for a slow receiver; beyond it they are reported as failed.
    static let backlog = 10_000

    private let url: WebhookURL
    private let privacy: Privacy
    private let queue = DispatchQueue(label: "fakefrom.webhook")
    private let waiting = Atomic<Int>(0)
    private let clock: @Sendable () -> Int64
    private let report: @Sendable (Failure) -> Void

    /// - Parameters:
    ///   - url: where to.
    ///   - privacy: what the posts may hold of the people who received a mail.
    ///   - clock: µs since 1970, now.
    ///   - report: told of every alert that could not be posted; called on the worker.
    public init(
        url: WebhookURL, privacy: Privacy = .counts, clock: @escaping @Sendable () -> Int64,
        report: @escaping @Sendable (Failure) -> Void
    ) {
        self.url = url
        self.privacy = privacy
        self.clock = clock
        self.report = report
    }

    /// Queues an alert. Returns at once.
    public func send(_ alert: Alert, _ change: AlertChange) {
        let now = clock()
        let body = WebhookSink.body(alert, change, now: now, privacy: privacy)
        let id = "\(alert.id):\(alert.revision)"
        guard waiting.add(1, ordering: .relaxed).newValue <= WebhookSink.backlog else {
            waiting.subtract(1, ordering: .relaxed)
            return fail(alert, WebhookError(.transport("too many alerts wait for the receiver")))
        }
        queue.async { [self] in
            defer { waiting.subtract(1, ordering: .relaxed) }
            do throws(WebhookError) {
                try WebhookPoster(url: url).post(body, headers: WebhookSink.headers(id: id, now: now))
            } catch {
                fail(alert, error)
            }
        }
    }

    /// Waits until every queued alert was tried.
    public func drain() { queue.sync {} }

    private func fail(_ alert: Alert, _ error: WebhookError) {
        report(Failure(alertID: alert.id, revision: alert.revision, webhook: "\(url)", error: error))
    }

    /// The Standard Webhooks envelope around the alert's record.
    static func body(
        _ alert: Alert, _ change: AlertChange, now: Int64, privacy: Privacy = .counts
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("type", "fakefrom.alert.\(change.rawValue)")
            $0.member("timestamp", Timestamp.text(now))
            $0.key("data")
            alert.write(to: &$0, privacy: privacy)
        }
        return json.bytes
    }

    private static func headers(id: String, now: Int64) -> [String] {
        [
            "Content-Type: application/json",
            "User-Agent: fakefrom",
            "webhook-id: \(id)",
            "webhook-timestamp: \(now / 1_000_000)",
            "Idempotency-Key: \(id)",
            // Without it curl waits a second for "100 Continue" on larger bodies.
            "Expect:",
        ]
    }
}
