// What is remembered of a sink across restarts: is its receiver there, and when may it be asked again?

/// The state of one sink; kept with its deliveries, in the same transactions.
public struct SinkState: Sendable, Equatable, Codable {
    public enum Breaker: String, Sendable, Codable {
        /// Deliveries are tried when they are due.
        case closed
        /// The receiver failed again and again: one delivery at a time is tried, as a probe.
        case open
    }

    public var breaker = Breaker.closed
    public var consecutiveFailures = 0
    /// µs since 1970: when the breaker opened.
    public var openedAt: Int64?
    /// Probes that failed since the breaker opened.
    public var failedProbes = 0
    /// µs since 1970: nothing is sent before (the receiver's Retry-After, or the time of the next probe).
    public var pausedUntil: Int64 = 0
    /// µs since 1970: the receiver failed, and what waits is tried then at the latest; nil in what older versions stored.
    public var probeAt: Int64?
    /// µs since 1970: the token bucket has its next token then.
    public var nextToken: Int64 = 0
    /// What somebody must look at: refused credentials, a redirect. Nil again after a success.
    public var degradedReason: String?
    /// The receiver said that it is gone (410): nothing is sent until the sink is set up anew.
    public var disabledReason: String?
    /// µs since 1970.
    public var lastSuccessAt: Int64?
    public var lastError: String?
    /// µs since 1970.
    public var lastErrorAt: Int64?

    public init() {}
}
