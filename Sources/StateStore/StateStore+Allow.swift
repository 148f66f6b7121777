// Domains that people allowed while the service runs: each with a reason and an end.

import Alerting
import GRDB

/// A domain that raises no alert until a day.
public struct AllowedDomain: Sendable, Equatable {
    public var domain: String
    public var reason: String
    /// µs since 1970.
    public var added: Int64
    public var expires: Int64

    public init(domain: String, reason: String, added: Int64, expires: Int64) {
        self.domain = domain
        self.reason = reason
        self.added = added
        self.expires = expires
    }
}

extension StateStore {
    /// Allows a domain: its alerts are suppressed, and what waits to be told of them is dropped.
    /// - Returns: how many alerts were suppressed.
    @discardableResult
    public func allow(_ entry: AllowedDomain) throws(StateError) -> Int {
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO allow(domain, reason, added, expires) VALUES(?, ?, ?, ?)",
                arguments: [entry.domain, entry.reason, entry.added, entry.expires])
            try db.execute(
                sql: "UPDATE alert SET state = 'suppressed', note = ? WHERE domain = ?",
                arguments: [entry.reason, entry.domain])
            let count = db.changesCount
            try db.execute(
                sql: """
                    DELETE FROM delivery WHERE state IN ('pending', 'held')
                    AND alert_id IN (SELECT id FROM alert WHERE domain = ?)
                    """, arguments: [entry.domain])
            try Outboxes.dropUnneededRevisions(db)
            return count
        }
    }

    /// Takes back what was allowed: the domain's alerts are open again, and its next mail raises alerts.
    /// - Returns: false if the domain was not allowed.
    @discardableResult
    public func disallow(_ domain: String) throws(StateError) -> Bool {
        try write { db in
            try db.execute(sql: "DELETE FROM allow WHERE domain = ?", arguments: [domain])
            guard db.changesCount > 0 else { return false }
            try db.execute(
                sql: "UPDATE alert SET state = 'open', note = NULL WHERE domain = ? AND state = 'suppressed'",
                arguments: [domain])
            return true
        }
    }

    /// What is allowed now.
    /// - Parameter now: µs since 1970; what ended before is left out.
    public func allowed(now: Int64) throws(StateError) -> [AllowedDomain] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM allow WHERE expires > ? ORDER BY domain", arguments: [now]).map {
                AllowedDomain(domain: $0["domain"], reason: $0["reason"], added: $0["added"], expires: $0["expires"])
            }
        }
    }
}

extension Outboxes {
    /// What was in flight while its domain was allowed is not tried again.
    /// - Parameter now: µs since 1970.
    static func dropSuppressed(_ id: Delivery.ID, now: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM delivery WHERE alert_id = ?1 AND rev = ?2 AND sink = ?3 AND state = 'pending' AND EXISTS (
                SELECT 1 FROM alert a JOIN allow w ON w.domain = a.domain
                WHERE a.id = ?1 AND a.state = 'suppressed' AND w.expires > ?4)
                """, arguments: [id.alertID, id.revision, id.sink, now])
        if db.changesCount > 0 { try dropUnneededRevisions(db) }
    }
}
