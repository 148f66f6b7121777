// What people ask of stored alerts, and what they may change in them.

public import Alerting
import GRDB

/// An alert with what people did to it.
public struct StoredAlert: Sendable {
    public enum State: String, Sendable {
        case open
        /// Somebody looked at it.
        case acknowledged
        /// Its domain was allowed.
        case suppressed
    }

    public var alert: Alert
    public var state: State
    public var note: String?
}

extension StateStore {
    /// Which alerts are wanted.
    public struct AlertFilter: Sendable {
        public var minimumSeverity = Severity.low
        /// µs since 1970: leaves out what was last seen before; nil: nothing. Alerts without times are left out, too.
        public var since: Int64?
        /// Only what nobody acknowledged or allowed.
        public var onlyOpen = false

        public init(minimumSeverity: Severity = .low, since: Int64? = nil, onlyOpen: Bool = false) {
            self.minimumSeverity = minimumSeverity
            self.since = since
            self.onlyOpen = onlyOpen
        }
    }

    /// Calls the body for each alert that is at least so severe; as the one below.
    public func eachAlert(
        minimumSeverity: Severity, _ body: (StoredAlert) throws -> Void
    ) throws(StateError) {
        try eachAlert(AlertFilter(minimumSeverity: minimumSeverity), body)
    }

    /// Calls the body for each alert, by first event, then id. A few at a time: there may be a million, and whoever reads
    /// them may take a day, for which the service must be able to tidy its database up.
    public func eachAlert(_ filter: AlertFilter, _ body: (StoredAlert) throws -> Void) throws(StateError) {
        let rows = try read { db in
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT rowid FROM alert WHERE severity >= ?1 AND (?2 IS NULL OR last_seen >= ?2)
                    AND (NOT ?3 OR state = 'open') ORDER BY coalesce(first_seen, -1e18), id
                    """, arguments: [StoredText.rank(filter.minimumSeverity), filter.since, filter.onlyOpen])
        }
        try StateStore.typing(path) {
            for start in stride(from: 0, to: rows.count, by: 200) {
                let part = try database.read { db in
                    try rows[start..<min(start + 200, rows.count)].compactMap { row in
                        try Row.fetchOne(
                            db.cachedStatement(sql: "SELECT fold, state, note FROM alert WHERE rowid = ?"),
                            arguments: [row]
                        ).map(StateStore.stored)
                    }
                }
                for stored in part where stored.alert.messages > 0 { try body(stored) }
            }
        }
    }

    /// The alerts that a text means: an id, the beginning of one (5 characters or more), or a domain.
    public func alerts(named text: String) throws(StateError) -> [StoredAlert] {
        try read { db in
            let prefix = text.count >= 5 && text.hasPrefix("ff_") ? text : nil
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT fold, state, note FROM alert WHERE id = ?1 OR domain = ?2
                    OR (?3 IS NOT NULL AND substr(id, 1, length(?3)) = ?3) ORDER BY coalesce(first_seen, -1e18), id
                    """, arguments: [text, text.lowercased(), prefix]
            ).map(StateStore.stored)
        }
    }

    private static func stored(_ row: Row) throws -> StoredAlert {
        StoredAlert(
            alert: try StoredText.alert(row["fold"]).current, state: .init(rawValue: row["state"]) ?? .open,
            note: row["note"])
    }

    /// Notes that somebody looked at alerts.
    public func acknowledge(_ ids: [String], note: String?) throws(StateError) {
        try write { db in
            for id in ids {
                try db.execute(
                    sql: "UPDATE alert SET state = 'acknowledged', note = coalesce(?, note) WHERE id = ?",
                    arguments: [note, id])
            }
        }
    }
}
