// Standard output, or whatever else the command that runs the pipeline writes alerts to.

/// Writes one alert. Returns what went wrong, for people; nil if it is written. May block; called on the sink's thread.
public typealias AlertWriter = @Sendable (Alert, AlertChange) -> String?

final class WriterTransport: SinkTransport {
    private let write: AlertWriter

    init(_ write: @escaping AlertWriter) { self.write = write }

    func send(_ message: SinkMessage, isStopped: @escaping () -> Bool) -> AttemptResult {
        for delivery in message.deliveries {
            if let problem = write(delivery.alert, delivery.change) { return .unreachable(problem) }
        }
        return .delivered
    }
}
