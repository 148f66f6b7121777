// One alert on its way to one sink: the value that travels from the outbox to a sink's worker and back.

/// One revision of one alert for one sink. There is at most one of each.
public struct Delivery: Sendable, Equatable {
    /// What tells deliveries apart.
    public struct ID: Sendable, Hashable {
        public var alertID: String
        public var revision: Int
        /// The sink's name.
        public var sink: String

        public init(alertID: String, revision: Int, sink: String) {
            self.alertID = alertID
            self.revision = revision
            self.sink = sink
        }

        /// The same for every repetition of a delivery, so that a receiver can drop what it has: the `webhook-id`.
        public var idempotencyKey: String { "\(alertID):\(revision):\(sink)" }
    }

    public var id: ID
    public var change: AlertChange
    /// Times that it was tried before.
    public var attempts: Int
    /// µs since 1970: when it came into the outbox.
    public var firstAt: Int64
    /// The code that the last outcome `retry` carried; decides the form of the next attempt.
    public var lastCode: Int?
    /// Deliveries of the same number are one message each time that it is sent; nil: of none yet.
    public var batch: Int64?
    /// As of that revision.
    public var alert: Alert

    public init(
        sink: String, change: AlertChange, attempts: Int = 0, firstAt: Int64, lastCode: Int? = nil,
        batch: Int64? = nil, alert: Alert
    ) {
        id = ID(alertID: alert.id, revision: alert.revision, sink: sink)
        self.change = change
        self.attempts = attempts
        self.firstAt = firstAt
        self.lastCode = lastCode
        self.batch = batch
        self.alert = alert
    }
}

/// What became of a delivery that was taken, as the outbox keeps it. `done`, `retry` and `dead` count as an attempt.
public enum DeliveryOutcome: Sendable, Equatable {
    /// It was not its turn: pending again, due at once, of no message yet, and otherwise as it was.
    case untried
    case done
    /// Pending again, due at an instant (µs since 1970). `code` is kept and handed out as `Delivery.lastCode`.
    case retry(at: Int64, code: Int?, error: String)
    /// Will not be tried again by itself: a dead letter.
    case dead(code: Int?, error: String)
    /// Waits until the sink is set up anew (see `Outbox.open`) or a report flushes it; was not tried.
    case held(reason: String)
}

/// What a worker writes back after an attempt, in one transaction.
public struct DeliveryReport: Sendable, Equatable {
    public var sink: String
    /// µs since 1970.
    public var at: Int64
    public var results: [Delivery.ID: DeliveryOutcome]
    /// The sink's new state.
    public var state: SinkState
    /// The receiver is there: whatever is pending or held for the sink becomes due at once.
    public var flushes: Bool
    /// What is dead or held goes to this sink too, as a new delivery (unless it is there already).
    public var fallback: String?

    public init(
        sink: String, at: Int64, results: [Delivery.ID: DeliveryOutcome], state: SinkState, flushes: Bool = false,
        fallback: String? = nil
    ) {
        self.sink = sink
        self.at = at
        self.results = results
        self.state = state
        self.flushes = flushes
        self.fallback = fallback
    }
}

extension DeliveryReport {
    /// Both as one, the other being the later.
    func followed(by other: DeliveryReport) -> DeliveryReport {
        var both = other
        both.results.merge(results) { later, _ in later }
        both.flushes = flushes || other.flushes
        return both
    }
}

/// A delivery that was given up.
public struct DeadLetter: Sendable, Equatable {
    public var id: Delivery.ID
    public var attempts: Int
    /// µs since 1970.
    public var firstAt: Int64
    public var diedAt: Int64
    public var code: Int?
    /// What the receiver or the network said; holds no secret and no control characters.
    public var error: String

    public init(id: Delivery.ID, attempts: Int, firstAt: Int64, diedAt: Int64, code: Int?, error: String) {
        self.id = id
        self.attempts = attempts
        self.firstAt = firstAt
        self.diedAt = diedAt
        self.code = code
        self.error = error
    }
}
