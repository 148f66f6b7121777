// What the database says about the health of its service.

public import Alerting
import GRDB

/// One sink's outbox.
public struct SinkStatus: Sendable, Equatable {
    public var name: String
    public var pending: Int
    public var dead: Int
    public var held: Int
    /// µs since 1970: when the oldest of what waits was raised.
    public var oldest: Int64?
    /// µs since 1970: when one of those that wait is tried; nil: nothing waits.
    public var nextAt: Int64?
    public var state: SinkState
}

/// Everything that `status` shows.
public struct StoredStatus: Sendable {
    public var facts: [String: String]
    public var positions: [StoredPosition]
    /// The latest first, at most twenty.
    public var gaps: [GapRecord]
    public var gapsInAll: Int
    public var sinks: [SinkStatus]
    /// Alerts by what people did to them.
    public var alerts: [StoredAlert.State: Int]
    /// Bytes of the database that are in use.
    public var used: Int64

    /// New alerts that did not fit; its cap is not known here.
    public var overflow: Overflow {
        func fact(_ name: String) -> Int64? { facts[name].flatMap { Int64($0) } }
        return Overflow(since: fact(Overflow.sinceFact), alerts: Int(fact(Overflow.alertsFact) ?? 0))
    }
}

extension StateStore {
    /// How the service stands, as far as the database knows.
    public func status() throws(StateError) -> StoredStatus {
        let stored = try readPositions()
        return try read { db in
            StoredStatus(
                facts: stored.facts, positions: stored.positions, gaps: try StateStore.gaps(db),
                gapsInAll: try Int.fetchOne(db, sql: "SELECT count(*) FROM gap") ?? 0, sinks: try StateStore.sinks(db),
                alerts: try StateStore.alertCounts(db), used: try Room.used(db))
        }
    }

    private static func gaps(_ db: Database) throws -> [GapRecord] {
        try Row.fetchAll(db, sql: "SELECT * FROM gap ORDER BY id DESC LIMIT 20").map {
            GapRecord(
                time: $0["time"], kind: $0["kind"], path: $0["path"], offset: $0["offset"], bytes: $0["bytes"],
                text: $0["text"])
        }
    }

    private static func sinks(_ db: Database) throws -> [SinkStatus] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT s.name, s.body, count(d.state) FILTER (WHERE d.state IN ('pending', 'inflight')) AS pending,
                count(d.state) FILTER (WHERE d.state = 'dead') AS dead,
                count(d.state) FILTER (WHERE d.state = 'held') AS held,
                min(d.first_at) FILTER (WHERE d.state IN ('pending', 'inflight')) AS oldest,
                min(d.next_at) FILTER (WHERE d.state = 'pending') AS next
                FROM sink s LEFT JOIN delivery d ON d.sink = s.name GROUP BY s.name ORDER BY s.name
                """
        ).map {
            SinkStatus(
                name: $0["name"], pending: $0["pending"], dead: $0["dead"], held: $0["held"], oldest: $0["oldest"],
                nextAt: $0["next"], state: try StoredText.value(SinkState.self, $0["body"]))
        }
    }

    private static func alertCounts(_ db: Database) throws -> [StoredAlert.State: Int] {
        var counts: [StoredAlert.State: Int] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT state, count(*) AS number FROM alert GROUP BY state") {
            counts[.init(rawValue: row["state"]) ?? .open] = row["number"]
        }
        return counts
    }
}
