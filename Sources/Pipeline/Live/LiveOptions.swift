// What a live run is told, and what it tells: its options, its hooks, its news.

public import Alerting
public import LogSources
public import Lookalike
public import StateStore

/// How live logs are read.
public struct LiveOptions: Sendable {
    public var engine: EngineOptions
    public var inputs: LiveInputOptions
    /// Who is told of what.
    public var subscriptions: [Subscription]
    /// µs without a line after which people are told; nil: never.
    public var silence: Int64?

    public init(
        engine: EngineOptions, inputs: LiveInputOptions, subscriptions: [Subscription] = [], silence: Int64? = nil
    ) {
        self.engine = engine
        self.inputs = inputs
        self.subscriptions = subscriptions
        self.silence = silence
    }
}

/// A sink, and from which severity on it is told.
public struct Subscription: Sendable, Equatable {
    public var sink: String
    public var minimumSeverity: Severity

    public init(sink: String, minimumSeverity: Severity) {
        self.sink = sink
        self.minimumSeverity = minimumSeverity
    }
}

/// What whoever runs the service should see in its own log.
public enum LiveNews: Sendable {
    /// Lines were lost.
    case gap(LogGap)
    /// An input cannot be read for now.
    case problem(FollowProblem)
    /// Nothing can be stored for now; reading waits.
    case storageFailed(StateError)
    /// Storing works again.
    case storageRecovered
    /// The state holds as much as it may, or has room again (`since` is nil).
    case stateIsFull(Overflow)
    /// Rules that were to count from now on (a reload, a domain that somebody allowed) cannot be used: those before stay.
    case rulesRefused(RuleError)
    /// A reload gave another site; this one stays until the next start.
    case siteKept(String)
    /// What was stored of open messages cannot be used: their later lines may be told as other messages.
    case trackingLost(reason: String)
}

/// What a live run calls.
public struct LiveHooks {
    public var news: (LiveNews) -> Void
    /// After each commit, and when another process changed something: alerts may wait in the outbox.
    public var committed: (_ hasAlerts: Bool) -> Void
    /// A reload was asked for; everything that was read is stored. Gives what counts from now on, checked, or nil to go
    /// on as before.
    public var reload: () -> LiveOptions?
    /// Again and again, while the pipeline is alive.
    public var alive: () -> Void

    public init(
        news: @escaping (LiveNews) -> Void = { _ in }, committed: @escaping (_ hasAlerts: Bool) -> Void = { _ in },
        reload: @escaping () -> LiveOptions? = { nil }, alive: @escaping () -> Void = {}
    ) {
        self.news = news
        self.committed = committed
        self.reload = reload
        self.alive = alive
    }
}
