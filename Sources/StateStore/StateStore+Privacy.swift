// Forgetting: one address when somebody asks, everything after its time.

import Alerting
import GRDB

extension StateStore {
    /// Takes an address out of all stored alerts and of what waits to be told of them.
    ///
    /// A running service notices (`foreignChanges`) and reads its alerts again.
    /// - Returns: how many alerts held it.
    public func forget(address: String) throws(StateError) -> Int {
        try write { db in
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

    /// Drops alerts, gaps and addresses whose time is over.
    /// - Parameters:
    ///   - alerts: µs since 1970; alerts last seen before it go, unless something of them still waits.
    ///   - evidence: µs since 1970; of alerts last seen before it, addresses of recipients and subjects go.
    public func retain(alertsSince alerts: Int64, evidenceSince evidence: Int64) throws(StateError) {
        try write { db in
            try Retiring.alerts(since: alerts, db)
            try db.execute(sql: "DELETE FROM gap WHERE time < ?", arguments: [alerts])
            let old = try Row.fetchAll(
                db, sql: "SELECT id, fold FROM alert WHERE last_seen < ? AND NOT open AND evidence LIMIT 1000",
                arguments: [evidence])
            for row in old {
                var alert = try StoredText.alert(row["fold"])
                alert.forgetPeople()
                try db.execute(
                    sql: "UPDATE alert SET fold = ?, evidence = 0 WHERE id = ?",
                    arguments: [try StoredText.text(alert), row["id"]])
            }
        }
    }

    /// Gives what was freed back to the file system.
    public func vacuum() throws(StateError) {
        try StateStore.typing(path) {
            try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA incremental_vacuum") }
        }
    }
}

enum Retiring {
    /// Drops closed alerts that were last seen before an instant, unless something of them still waits.
    static func alerts(since instant: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM alert WHERE last_seen < ? AND NOT open
                AND NOT EXISTS (SELECT 1 FROM delivery WHERE alert_id = alert.id)
                """, arguments: [instant])
    }
}

enum Forgetting {
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
