// The durable outbox: the deliveries of the state database, as the sinks' workers see them.

public import Alerting
import GRDB

extension StateStore: Outbox {
    public func open(sink: String, endpoint: String) throws(OutboxError) -> SinkState {
        try outbox { db in
            let known = try Row.fetchOne(db, sql: "SELECT endpoint, body FROM sink WHERE name = ?", arguments: [sink])
            let isNew = known?["endpoint"] != endpoint
            var state = SinkState()
            if let known, !isNew { state = try StoredText.value(SinkState.self, known["body"]) }
            try Outboxes.store(state, of: sink, endpoint, db)
            try db.execute(
                sql: "UPDATE delivery SET state = 'pending' WHERE sink = ? AND state = 'inflight'", arguments: [sink])
            if isNew {
                try db.execute(
                    sql: "UPDATE delivery SET state = 'pending', next_at = 0 WHERE sink = ? AND state = 'held'",
                    arguments: [sink])
            }
            return state
        }
    }

    public func take(
        sink: String, dueBy: Int64, limit: Int, asMessage: Bool
    ) throws(OutboxError) -> [Delivery] {
        // What is in flight is pending again after a crash, so nothing is lost if the mark is; but what belongs to a message
        // must be known before it is sent.
        do throws(StateError) {
            return try write(isDurable: asMessage) { db in
                try Outboxes.take(sink: sink, dueBy: dueBy, limit: limit, asMessage: asMessage, db)
            }
        } catch { throw OutboxError(error.description) }
    }

    public func countDue(sink: String, by instant: Int64, limit: Int) throws(OutboxError) -> Int {
        try asking { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM (SELECT 1 FROM delivery WHERE sink = ? AND state = 'pending' AND next_at <= ?
                    LIMIT ?)
                    """, arguments: [sink, instant, limit]) ?? 0
        }
    }

    public func nextDue(sink: String) throws(OutboxError) -> Int64? {
        try asking { db in
            try Int64.fetchOne(
                db, sql: "SELECT min(next_at) FROM delivery WHERE sink = ? AND state = 'pending'", arguments: [sink])
        }
    }

    public func record(_ report: DeliveryReport) throws(OutboxError) {
        try outbox { db in
            for (id, outcome) in report.results {
                try Outboxes.record(outcome, of: id, report, db)
                if outcome != .done { try Outboxes.dropSuppressed(id, now: report.at, db) }
            }
            let body = try StoredText.text(report.state)
            try db.execute(sql: "UPDATE sink SET body = ? WHERE name = ?", arguments: [body, report.sink])
            if report.flushes {
                try db.execute(
                    sql: "UPDATE delivery SET next_at = ? WHERE sink = ? AND state = 'pending' AND next_at > ?",
                    arguments: [report.at, report.sink, report.at])
                try db.execute(
                    sql: "UPDATE delivery SET state = 'pending', next_at = ? WHERE sink = ? AND state = 'held'",
                    arguments: [report.at, report.sink])
            }
        }
    }

    public func deadLetters(sink: String?) throws(OutboxError) -> [DeadLetter] {
        try asking { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM delivery WHERE state = 'dead' AND (?1 IS NULL OR sink = ?1)
                    ORDER BY first_at, rowid
                    """, arguments: [sink]
            ).map { row in
                DeadLetter(
                    id: .init(alertID: row["alert_id"], revision: row["rev"], sink: row["sink"]),
                    attempts: row["attempts"], firstAt: row["first_at"], diedAt: row["changed"] ?? 0,
                    code: row["last_code"], error: row["last_error"] ?? "")
            }
        }
    }

    public func retryDeadLetters(sink: String?, at instant: Int64) throws(OutboxError) -> Int {
        try outbox { db in
            try db.execute(
                sql: """
                    UPDATE delivery SET state = 'pending', attempts = 0, next_at = ?2, first_at = ?2, last_code = NULL
                    WHERE state = 'dead' AND (?1 IS NULL OR sink = ?1)
                    """, arguments: [sink, instant])
            return db.changesCount
        }
    }

    public func purgeDeadLetters(sink: String?) throws(OutboxError) -> Int {
        try outbox { db in
            try db.execute(
                sql: "DELETE FROM delivery WHERE state = 'dead' AND (?1 IS NULL OR sink = ?1)", arguments: [sink])
            let count = db.changesCount
            try Outboxes.dropUnneededRevisions(db)
            return count
        }
    }

    // MARK: Errors in the outbox's terms

    private func outbox<Value>(_ body: (Database) throws -> Value) throws(OutboxError) -> Value {
        do throws(StateError) { return try write(body) } catch { throw OutboxError(error.description) }
    }

    private func asking<Value>(_ body: (Database) throws -> Value) throws(OutboxError) -> Value {
        do throws(StateError) { return try read(body) } catch { throw OutboxError(error.description) }
    }
}

/// The statements behind the outbox.
enum Outboxes {
    static func take(
        sink: String, dueBy: Int64, limit: Int, asMessage: Bool, _ db: Database
    ) throws -> [Delivery] {
        let oldest = try rows("d.batch", sink, "d.next_at <= ?", dueBy, limit: 1, db).first
        let known: Int64? = oldest?["batch"]
        let columns = "d.rowid AS row, d.attempts, d.first_at, d.last_code, r.change, r.body"
        let taken =
            if let known {
                try rows(columns, sink, "d.batch = ?", known, limit: -1, db)
            } else {
                try rows(columns, sink, "d.batch IS NULL AND d.next_at <= ?", dueBy, limit: limit, db)
            }
        let batch = try known ?? (asMessage && !taken.isEmpty ? freshBatch(db) : nil)
        return try taken.map { row in
            try db.cachedStatement(sql: "UPDATE delivery SET state = 'inflight', batch = ? WHERE rowid = ?")
                .execute(arguments: [batch, row["row"]])
            return Delivery(
                sink: sink, change: AlertChange(rawValue: row["change"]) ?? .updated, attempts: row["attempts"],
                firstAt: row["first_at"], lastCode: row["last_code"], batch: batch,
                alert: try StoredText.value(Alert.self, row["body"]))
        }
    }

    /// Pending deliveries that satisfy a condition on one number, the oldest first.
    private static func rows(
        _ columns: String, _ sink: String, _ condition: String, _ number: Int64, limit: Int, _ db: Database
    ) throws -> [Row] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT \(columns) FROM delivery d JOIN revision r ON r.alert_id = d.alert_id AND r.rev = d.rev
                WHERE d.sink = ? AND d.state = 'pending' AND \(condition) ORDER BY d.first_at, d.rowid LIMIT ?
                """, arguments: [sink, number, limit])
    }

    private static func freshBatch(_ db: Database) throws -> Int64 {
        (try Int64.fetchOne(db, sql: "SELECT max(batch) FROM delivery WHERE batch IS NOT NULL") ?? 0) + 1
    }

    static func store(_ state: SinkState, of sink: String, _ endpoint: String, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO sink(name, endpoint, body) VALUES(?, ?, ?)
                ON CONFLICT(name) DO UPDATE SET endpoint = excluded.endpoint, body = excluded.body
                """, arguments: [sink, endpoint, try StoredText.text(state)])
    }

    static func record(_ outcome: DeliveryOutcome, of id: Delivery.ID, _ report: DeliveryReport, _ db: Database) throws
    {
        // What was given up meanwhile, because its sink is gone, stays given up; what arrived is done all the same.
        if outcome != .done, try !isInFlight(id, db) { return }
        switch outcome {
        case .untried:
            try db.execute(
                sql: "UPDATE delivery SET state = 'pending', batch = NULL, next_at = ? \(this)",
                arguments: [report.at, id.alertID, id.revision, id.sink])
        case .done:
            try db.execute(sql: "DELETE FROM delivery \(this)", arguments: [id.alertID, id.revision, id.sink])
            try dropRevision(id, db)
        case .retry(let instant, let code, let error):
            try change(id, "pending", attempt: 1, next: instant, code, error, at: report.at, db)
        case .dead(let code, let error):
            try change(id, "dead", attempt: 1, next: 0, code, error, at: report.at, db)
            try fallBack(id, report, db)
        case .held(let reason):
            try change(id, "held", attempt: 0, next: 0, nil, reason, at: report.at, db)
            try fallBack(id, report, db)
        }
    }

    private static func isInFlight(_ id: Delivery.ID, _ db: Database) throws -> Bool {
        try String.fetchOne(
            db, sql: "SELECT state FROM delivery \(this)", arguments: [id.alertID, id.revision, id.sink]) == "inflight"
    }

    private static let this = "WHERE alert_id = ? AND rev = ? AND sink = ?"

    private static func change(
        _ id: Delivery.ID, _ state: String, attempt: Int, next: Int64, _ code: Int?, _ error: String, at instant: Int64,
        _ db: Database
    ) throws {
        try db.execute(
            sql: """
                UPDATE delivery SET state = ?, attempts = attempts + ?, next_at = ?, last_code = ?, last_error = ?,
                changed = ? \(this)
                """,
            arguments: [state, attempt, next, code, error, instant, id.alertID, id.revision, id.sink])
    }

    /// What is given up goes to the fallback sink, unless it is there already.
    private static func fallBack(_ id: Delivery.ID, _ report: DeliveryReport, _ db: Database) throws {
        guard let fallback = report.fallback else { return }
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO delivery(alert_id, rev, sink, state, attempts, next_at, first_at)
                VALUES(?, ?, ?, 'pending', 0, ?, ?)
                """, arguments: [id.alertID, id.revision, fallback, report.at, report.at])
    }

    /// An alert as it was told is kept for as long as a delivery of it waits.
    private static func dropRevision(_ id: Delivery.ID, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM revision WHERE alert_id = ?1 AND rev = ?2
                AND NOT EXISTS (SELECT 1 FROM delivery WHERE alert_id = ?1 AND rev = ?2)
                """, arguments: [id.alertID, id.revision])
    }

    static func dropUnneededRevisions(_ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM revision WHERE NOT EXISTS
                (SELECT 1 FROM delivery d WHERE d.alert_id = revision.alert_id AND d.rev = revision.rev)
                """)
    }
}
