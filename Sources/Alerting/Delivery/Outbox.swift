// The durable list of what is still to be told, as its workers see it. SQLite implements it, memory does in tests.

/// Why the outbox could not be used. Workers wait and ask again: nothing is lost, and nothing is told twice
/// that need not be.
public struct OutboxError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong, for people.
    public var description: String

    public init(_ description: String) { self.description = description }
}

/// Deliveries and sinks' states. Methods return when what they did is durable; any thread may call them.
///
/// A delivery is `pending` (with the instant from which on it is due), `inflight`, `done`, `dead` or `held`. Whoever
/// raises an alert inserts its deliveries as pending, due at once, in the transaction that commits the alert, and
/// wakes the workers afterwards.
public protocol Outbox: Sendable {
    /// Called once by each worker before anything else: what was in flight is pending again.
    /// - Parameter endpoint: a digest of where the sink delivers. If it is another than before, the sink was set up
    ///   anew: its state is a fresh one, and what was held is pending.
    func open(sink: String, endpoint: String) throws(OutboxError) -> SinkState

    /// Takes the oldest (`firstAt`, then order of insertion) pending deliveries that are due by an instant, and marks
    /// them in flight. `dueBy: .max` takes the oldest whenever they are due.
    ///
    /// If the oldest was taken as part of a message before, it takes what was in that message, and nothing else, however
    /// many: the receiver must get the same message again, under the same id.
    /// - Parameter asMessage: from now on they belong together (one alone stays alone), and that is durable before this
    ///   returns.
    func take(sink: String, dueBy: Int64, limit: Int, asMessage: Bool) throws(OutboxError) -> [Delivery]

    /// How many pending deliveries are due by an instant; at most `limit` are counted.
    func countDue(sink: String, by instant: Int64, limit: Int) throws(OutboxError) -> Int

    /// When the next pending delivery is due (µs since 1970); nil if none is pending.
    func nextDue(sink: String) throws(OutboxError) -> Int64?

    /// Writes down what became of deliveries in flight, and the sink's state.
    func record(_ report: DeliveryReport) throws(OutboxError)

    /// What was given up, the oldest first; of all sinks if none is named.
    func deadLetters(sink: String?) throws(OutboxError) -> [DeadLetter]

    /// Makes dead letters pending again, due at once, as if they were new at `instant`.
    /// - Returns: how many.
    func retryDeadLetters(sink: String?, at instant: Int64) throws(OutboxError) -> Int

    /// Forgets dead letters.
    /// - Returns: how many.
    func purgeDeadLetters(sink: String?) throws(OutboxError) -> Int
}

extension Outbox {
    /// Takes deliveries to be sent one by one.
    public func take(sink: String, dueBy: Int64, limit: Int) throws(OutboxError) -> [Delivery] {
        try take(sink: sink, dueBy: dueBy, limit: limit, asMessage: false)
    }
}
