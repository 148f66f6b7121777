// The statements of one commit.

import Alerting
import Foundation
import GRDB

enum Writing {
    static func positions(_ commit: Commit, _ db: Database) throws {
        let upsert = try db.cachedStatement(
            sql: """
                INSERT INTO position(key, ordinal, body)
                VALUES(?, (SELECT coalesce(max(ordinal), 0) + 1 FROM position), ?)
                ON CONFLICT(key) DO UPDATE SET body = excluded.body
                """)
        for position in commit.positions { try upsert.execute(arguments: [position.key, position.body]) }
        for key in commit.forgotten {
            try db.execute(sql: "DELETE FROM position WHERE key = ?", arguments: [key])
        }
        for gap in commit.gaps {
            try db.execute(
                sql: "INSERT INTO gap(time, kind, path, offset, bytes, text) VALUES(?, ?, ?, ?, ?, ?)",
                arguments: [gap.time, gap.kind, gap.path, gap.offset, gap.bytes, gap.text])
        }
    }

    static func tracking(_ commit: Commit, _ db: Database) throws {
        if let snapshot = commit.snapshot {
            try db.execute(sql: "DELETE FROM redo")
            try db.execute(
                sql: "INSERT OR REPLACE INTO snapshot(id, tracker, context) VALUES(1, x'', ?)",
                arguments: [snapshot.context])
            try db.execute(sql: "DELETE FROM snapshot_part")
            try parts(of: snapshot.tracker, from: 0, db)
            try parts(of: snapshot.tables, from: firstTablePart, db)
        }
        let insert = try db.cachedStatement(sql: "INSERT INTO redo(stream, path, offset, bytes) VALUES(?, ?, ?, ?)")
        for block in commit.redo {
            try lend(block.bytes[...]) { try insert.execute(arguments: [block.stream, block.path, block.offset, $0]) }
        }
    }

    private static func parts(of bytes: [UInt8], from first: Int, _ db: Database) throws {
        for (place, start) in stride(from: 0, to: bytes.count, by: partSize).enumerated() {
            try lend(bytes[start..<min(start + partSize, bytes.count)]) {
                try db.execute(sql: "INSERT INTO snapshot_part VALUES(?, ?)", arguments: [first + place, $0])
            }
        }
    }

    /// Bytes of the tracking state in one row.
    private static let partSize = 128 << 10
    /// Where the tables beside the tracker's own form begin: 8 TB behind its beginning.
    static let firstTablePart = 1 << 26

    /// Lends bytes as `Data` without copying them; megabytes, at times.
    private static func lend(_ bytes: ArraySlice<UInt8>, _ body: (Data) throws -> Void) throws {
        try bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, !bytes.isEmpty else { return try body(Data()) }
            // SQLite has its copy when the statement was executed; nobody writes through it.
            try body(
                Data(bytesNoCopy: UnsafeMutableRawPointer(mutating: base), count: bytes.count, deallocator: .none))
        }
    }

    /// Stores alerts and what is to be told of them, but for new ones where there is no room.
    /// - Parameter known: alerts that were refused before.
    static func alerts(_ commit: Commit, _ room: inout Room, known: RefusedAlerts, _ db: Database) throws {
        let refused = try store(commit, &room, known: known, db)
        for news in commit.news where !news.sinks.isEmpty && !refused.contains(news.alert.id) {
            try deliver(news, commit, db)
        }
    }

    /// - Returns: the ids of those that were not stored.
    private static func store(
        _ commit: Commit, _ room: inout Room, known: RefusedAlerts, _ db: Database
    ) throws -> Set<String> {
        var refused: Set<String> = []
        let upsert = try db.cachedStatement(
            sql: """
                INSERT INTO alert(id, rev, severity, domain, first_seen, last_seen, changed, open, fold)
                VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT(id) DO UPDATE SET rev = excluded.rev, severity = excluded.severity,
                    first_seen = excluded.first_seen, last_seen = excluded.last_seen, changed = excluded.changed,
                    open = excluded.open, fold = excluded.fold, evidence = 1
                """)
        let stored = try db.cachedStatement(sql: "SELECT 1 FROM alert WHERE id = ?")
        for folded in commit.alerts {
            let alert = folded.current
            if try !room.admits(db), try Int.fetchOne(stored, arguments: [alert.id]) == nil {
                refused.insert(alert.id)
                room.refuse(alert.id, known: known)
                continue
            }
            try upsert.execute(arguments: [
                alert.id, alert.revision, StoredText.rank(alert.severity), alert.key.registrableDomain, alert.firstSeen,
                alert.lastSeen, commit.time, !folded.openFindings.isEmpty, try StoredText.text(folded),
            ])
        }
        return refused
    }

    /// The outbox's rows: the alert as it is told now, and one delivery for each sink.
    private static func deliver(_ news: AlertNews, _ commit: Commit, _ db: Database) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO revision(alert_id, rev, change, body) VALUES(?, ?, ?, ?)",
            arguments: [news.alert.id, news.alert.revision, news.change.rawValue, try StoredText.text(news.alert)])
        for sink in news.sinks {
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO delivery(alert_id, rev, sink, state, attempts, next_at, first_at)
                    VALUES(?, ?, ?, 'pending', 0, ?, ?)
                    """,
                arguments: [news.alert.id, news.alert.revision, sink, commit.time, commit.time])
        }
    }

    static func facts(_ commit: Commit, _ db: Database) throws {
        let upsert = try db.cachedStatement(
            sql: "INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value")
        for (key, value) in commit.facts { try upsert.execute(arguments: [key, value]) }
    }
}

/// Values as the database holds them: JSON, for people with a SQLite shell too.
enum StoredText {
    static func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    static func alert(_ text: String) throws -> FoldedAlert { try value(FoldedAlert.self, text) }

    static func rank(_ severity: Severity) -> Int { Severity.allCases.firstIndex(of: severity) ?? 0 }
}
