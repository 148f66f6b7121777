// Alerts of a run that ends, beyond what memory should hold: in a file that nobody else sees and that is gone with the run.

public import Alerting
import GRDB

/// Keeps folded alerts on disk, in SQLite's directory for temporary files (`SQLITE_TMPDIR`, `TMPDIR`, `/var/tmp`, `/tmp`).
public final class AlertSpill {
    private let database: DatabaseQueue

    /// - Throws: `.full`, `.unusable` and the like.
    public init() throws(StateError) {
        database = try AlertSpill.typing {
            var configuration = GRDB.Configuration()
            configuration.prepareDatabase { db in
                // Nothing of it outlives the process, so nothing is waited for.
                try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -4096")
            }
            // An empty name is a file that is deleted as soon as it is open (sqlite3_open(3)).
            let database = try DatabaseQueue(path: "", configuration: configuration)
            try database.write { db in
                try db.execute(
                    sql: "CREATE TABLE alert(id TEXT PRIMARY KEY, first_seen INTEGER NOT NULL, fold TEXT NOT NULL)")
            }
            return database
        }
    }

    public func store(_ alerts: [FoldedAlert]) throws(StateError) {
        try AlertSpill.typing {
            try database.write { db in
                let insert = try db.cachedStatement(
                    sql: "INSERT OR REPLACE INTO alert(id, first_seen, fold) VALUES(?, ?, ?)")
                for alert in alerts {
                    let firstSeen = alert.current.firstSeen ?? .min
                    try insert.execute(arguments: [alert.id, firstSeen, try StoredText.text(alert)])
                }
            }
        }
    }

    /// Nil where there is none.
    public func alert(id: String) throws(StateError) -> FoldedAlert? {
        try AlertSpill.typing {
            try database.read { db in
                try String.fetchOne(
                    db.cachedStatement(sql: "SELECT fold FROM alert WHERE id = ?"), arguments: [id]
                ).map(StoredText.alert)
            }
        }
    }

    /// Calls the body for each alert, by first event, then id: the order of `AlertFolder.alerts`.
    public func each(_ body: (Alert) -> Void) throws(StateError) {
        try AlertSpill.typing {
            try database.write { db in
                try db.execute(sql: "CREATE INDEX by_time ON alert(first_seen, id)")
                let texts = try String.fetchCursor(db, sql: "SELECT fold FROM alert ORDER BY first_seen, id")
                while let text = try texts.next() {
                    let alert = try StoredText.alert(text)
                    if !alert.isEmpty { body(alert.current) }
                }
            }
        }
    }

    private static func typing<Value>(_ body: () throws -> Value) throws(StateError) -> Value {
        try StateStore.typing("the directory for temporary files", body)
    }
}
