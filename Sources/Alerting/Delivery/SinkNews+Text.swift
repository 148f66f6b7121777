// What people should hear of a sink, in words for standard error and the journal.

extension SinkNews {
    /// One line.
    public func text(_ sink: Sink) -> String {
        let name = "sink \(SafeText.terminal(sink.name)) (\(sink.place))"
        return switch self {
        case .failing(let problem): "\(name): an alert could not be delivered yet and is tried again: \(problem)"
        case .degraded(let problem): "\(name): somebody must look at it: \(problem)"
        case .down(let problem):
            "\(name): failed \(DeliveryPolicy.failuresThatOpen) times in a row, and is only probed from now on: \(problem)"
        case .recovered: "\(name): delivers again"
        case .disabled(let problem): "\(name): disabled; alerts are held: \(problem)"
        case .dead(let ids, let problem):
            "\(name): gave up \(ids.count) alert\(ids.count == 1 ? "" : "s") "
                + "(\(ids.prefix(3).map { SafeText.terminal($0.alertID) }.joined(separator: ", "))"
                + "\(ids.count > 3 ? ", …" : "")), see fakefrom alerts dead list: \(problem)"
        case .outbox(let problem): "\(name): waits for the state directory: \(problem)"
        }
    }
}
