// Forgetting: one address when somebody asks, everything after its time.

public import Alerting
import GRDB
import Glibc

extension StateStore {
    /// Takes an address out of all stored alerts and of what waits to be told of them, and notes that mail which is open now
    /// must not bring it back.
    ///
    /// A running service notices (`foreignChanges`), reads its alerts again and takes it out of open mail.
    /// - Parameter now: µs since 1970.
    /// - Returns: how many alerts held it.
    public func forget(address: String, now: Int64 = Forgetting.now()) throws(StateError) -> Int {
        try write { db in
            try Forgetting.note(address, at: now, db)
            var count = 0
            for row in try Row.fetchAll(
                db, sql: "SELECT id, fold FROM alert WHERE instr(lower(fold), ?)",
                arguments: [Forgetting.needle(address)])
            {
                var alert = try StoredText.alert(row["fold"])
                guard alert.forget(address) else { continue }
                count += 1
                try db.execute(
                    sql: "UPDATE alert SET fold = ? WHERE id = ?", arguments: [try StoredText.text(alert), row["id"]])
            }
            try Forgetting.forgetInRevisions(address, db)
            return count
        }
    }

    /// The addresses that open mail must not bring back.
    public func forgottenAddresses(now: Int64) throws(StateError) -> ForgottenAddresses {
        try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT digest, at FROM forgotten WHERE at > ?", arguments: [now - ForgottenAddresses.lifetime]
            )
            return ForgottenAddresses(
                key: try Forgetting.key(db), Dictionary(uniqueKeysWithValues: rows.map { ($0["digest"], $0["at"]) }))
        }
    }

    /// Drops alerts, gaps and addresses whose time is over.
    /// - Parameters:
    ///   - alerts: µs since 1970; alerts last seen before it go, unless something of them still waits.
    ///   - evidence: µs since 1970; of alerts last seen before it, addresses of recipients and subjects go.
    public func retain(alertsSince alerts: Int64, evidenceSince evidence: Int64) throws(StateError) {
        try write { db in
            try Retiring.alerts(since: alerts, db)
            try db.execute(sql: "DELETE FROM gap WHERE time < ?", arguments: [alerts])
        }
        // A few at a time: what is read meanwhile waits for each.
        while try write({ try Retiring.evidence(since: evidence, $0) }) == Retiring.batch {}
    }

    /// Gives what was freed back to the file system.
    public func vacuum() throws(StateError) {
        try StateStore.typing(path) {
            try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA incremental_vacuum") }
        }
    }
}

enum Retiring {
    static let batch = 500

    /// Takes people out of some closed alerts that were last seen before an instant.
    /// - Returns: of how many; fewer than `batch` when none are left.
    static func evidence(since instant: Int64, _ db: Database) throws -> Int {
        let old = try Row.fetchAll(
            db, sql: "SELECT id, fold FROM alert WHERE last_seen < ? AND NOT open AND evidence LIMIT ?",
            arguments: [instant, batch])
        for row in old {
            // One that cannot be read keeps none of the others; nothing shows it to people.
            var alert = try? StoredText.alert(row["fold"])
            alert?.forgetPeople()
            try db.execute(
                sql: "UPDATE alert SET fold = ?, evidence = 0 WHERE id = ?",
                arguments: [try alert.map { try StoredText.text($0) } ?? "{}", row["id"]])
        }
        return old.count
    }

    /// Drops closed alerts that were last seen before an instant, unless something of them still waits.
    static func alerts(since instant: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM alert WHERE last_seen < ? AND NOT open
                AND NOT EXISTS (SELECT 1 FROM delivery WHERE alert_id = alert.id)
                """, arguments: [instant])
    }
}

public enum Forgetting {
    /// µs since 1970.
    public static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
    }

    /// Only the address's digest is kept, under the service's own key.
    static func note(_ address: String, at now: Int64, _ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM forgotten WHERE at <= ?", arguments: [now - ForgottenAddresses.lifetime])
        let digest = ForgottenAddresses.digest(address, key: try key(db))
        try db.execute(sql: "INSERT OR REPLACE INTO forgotten(digest, at) VALUES(?, ?)", arguments: [digest, now])
    }

    static func key(_ db: Database) throws -> String {
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'hash_key'") ?? ""
    }

    /// As the address stands in JSON text (a slash is escaped there) in SQLite's lower case, which knows ASCII only.
    static func needle(_ address: String) -> String {
        String(address.map { $0.isASCII ? Character($0.lowercased()) : $0 }).replacing("/", with: "\\/")
    }

    static func forgetInRevisions(_ address: String, _ db: Database) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT alert_id, rev, body FROM revision WHERE instr(lower(body), ?)",
            arguments: [needle(address)])
        for row in rows {
            var alert = try StoredText.value(Alert.self, row["body"])
            alert.forget(address)
            try db.execute(
                sql: "UPDATE revision SET body = ? WHERE alert_id = ? AND rev = ?",
                arguments: [try StoredText.text(alert), row["alert_id"], row["rev"]])
        }
    }
}
