// What a live service stores at one moment: everything or nothing of it.

public import Alerting

/// A position in a source, in the words of whoever reads that source.
public struct StoredPosition: Sendable, Equatable, Codable {
    /// Names the generation or the journal.
    public var key: String
    public var body: String

    public init(key: String, body: String) {
        self.key = key
        self.body = body
    }
}

/// The tracking state at one moment.
public struct TrackingSnapshot: Sendable, Equatable {
    /// The tracker's own form.
    public var tracker: [UInt8]
    /// What else is known of domains; may be as large.
    public var tables: [UInt8]
    /// What else is needed to go on: paths, clocks.
    public var context: String

    public init(tracker: [UInt8], tables: [UInt8] = [], context: String) {
        self.tracker = tracker
        self.tables = tables
        self.context = context
    }
}

/// Bytes of log that were read after the last snapshot of the tracking state.
public struct RedoBlock: Sendable, Equatable {
    /// The key of the position that they belong to.
    public var stream: String
    public var path: String
    /// Where they begin in their stream.
    public var offset: Int64
    public var bytes: [UInt8]

    public init(stream: String, path: String, offset: Int64, bytes: [UInt8]) {
        self.stream = stream
        self.path = path
        self.offset = offset
        self.bytes = bytes
    }
}

/// Lines that are lost, for good.
public struct GapRecord: Sendable, Equatable, Codable {
    /// µs since 1970 of its discovery.
    public var time: Int64
    public var kind: String
    public var path: String
    public var offset: Int64?
    /// At least as many; nil where that is not known.
    public var bytes: Int64?
    /// For people.
    public var text: String

    public init(time: Int64, kind: String, path: String, offset: Int64?, bytes: Int64?, text: String) {
        self.time = time
        self.kind = kind
        self.path = path
        self.offset = offset
        self.bytes = bytes
        self.text = text
    }
}

/// An alert that people are to be told of, and through which sinks.
public struct AlertNews: Sendable {
    public var alert: Alert
    public var change: AlertChange
    public var sinks: [String]

    public init(alert: Alert, change: AlertChange, sinks: [String]) {
        self.alert = alert
        self.change = change
        self.sinks = sinks
    }
}

/// One transaction of a live service.
public struct Commit: Sendable {
    /// µs since 1970, now.
    public var time: Int64
    /// In the order in which they were given; of one key the last counts.
    public var positions: [StoredPosition] = []
    public var forgotten: [String] = []
    public var gaps: [GapRecord] = []
    public var alerts: [FoldedAlert] = []
    public var news: [AlertNews] = []
    public var redo: [RedoBlock] = []
    /// Replaces the snapshot, and makes all redo blocks superfluous.
    public var snapshot: TrackingSnapshot?
    /// Counters and facts for `status`, by name.
    public var facts: [String: String] = [:]

    public init(time: Int64) { self.time = time }

    public var isEmpty: Bool {
        positions.isEmpty && forgotten.isEmpty && gaps.isEmpty && alerts.isEmpty && news.isEmpty && redo.isEmpty
            && snapshot == nil && facts.isEmpty
    }
}

/// What an earlier run stored.
public struct StoredState: Sendable {
    /// In the order in which they were given first.
    public var positions: [StoredPosition] = []
    public var snapshot: TrackingSnapshot?
    public var facts: [String: String] = [:]
}
