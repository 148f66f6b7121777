// A damaged state database: it is set aside, and what can still be read goes on in a new one.
// Positions are what must not be lost: without them a log would be read twice or not at all.

import Alerting
import Foundation
import GRDB

/// What was saved of a damaged state database.
public struct StateRecovery: Sendable, Equatable {
    public var reason: String
    /// Where the damaged database lies now; nil where it was gone.
    public var setAside: String?
    /// Rows brought over, by table.
    public var rows: [String: Int]
    /// The positions come from the copy beside the database, as old as this (µs since 1970).
    public var positionsFrom: Int64?

    /// One line for people.
    public var message: String {
        let place = setAside.map { "; it lies in \($0) now" } ?? ""
        let alerts = rows["alert"] ?? 0
        let positions = rows["position"] ?? 0
        let where_ =
            if positionsFrom != nil {
                "reading goes on from the positions of the copy: lines since then are counted twice"
            } else if positions > 0 {
                "reading goes on from its positions"
            } else {
                "no positions are left: the logs are read from their beginning"
            }
        return "the state database was damaged (\(reason))\(place). Saved: \(alerts) alerts; \(where_)"
    }
}

extension StateStore {
    /// Opens the state of a service; sets a damaged database aside and goes on with what can be read of it.
    /// - Returns: the store, and what was saved if that had to be done.
    public static func open(_ directory: StateDirectory) throws(StateError) -> (
        store: StateStore, recovery: StateRecovery?
    ) {
        let backup = PositionBackup(directory.path)
        do throws(StateError) {
            if let reason = missing(directory, backup) {
                throw StateError(.corrupt(reason: reason), path: directory.path)
            }
            return (try StateStore(directory), nil)
        } catch {
            switch error.kind {
            // A schema that cannot be read as it was written is damage, too.
            case .corrupt(let reason), .database(let reason): return try recover(directory, backup, reason)
            default: throw error
            }
        }
    }

    /// An empty or missing database beside a copy of its positions was not the first start.
    private static func missing(_ directory: StateDirectory, _ backup: PositionBackup) -> String? {
        var status = stat()
        let isThere = stat(directory.databasePath, &status) == 0
        guard !isThere || status.st_size == 0, backup.read() != nil else { return nil }
        // A crash in the first moment leaves an empty file and a full log beside it.
        guard !isThere || access(directory.databasePath + "-wal", F_OK) != 0 else { return nil }
        return isThere ? "the file is empty" : "the file is gone"
    }

    private static func recover(
        _ directory: StateDirectory, _ backup: PositionBackup, _ reason: String
    ) throws(StateError) -> (store: StateStore, recovery: StateRecovery?) {
        let aside = setAside(directory)
        let store = try StateStore(directory)
        var recovery = StateRecovery(reason: reason, setAside: aside, rows: [:])
        if let aside { recovery.rows = Salvage.copy(from: aside, to: store) }
        // Positions make sense with the key of their hashes only.
        let hasKey = try store.readPositions().facts["hash_key"] != nil
        if recovery.rows["position"] ?? 0 == 0 || !hasKey, let copy = backup.read() {
            var commit = Commit(time: copy.time)
            commit.positions = copy.positions
            commit.facts = copy.facts
            try store.commit(commit)
            recovery.positionsFrom = copy.time
        }
        return (store, recovery)
    }

    /// - Returns: where the database is now; nil if there was none.
    private static func setAside(_ directory: StateDirectory) -> String? {
        let target = directory.databasePath + ".damaged-\(Int(Date().timeIntervalSince1970))"
        guard rename(directory.databasePath, target) == 0 else { return nil }
        for suffix in ["-wal", "-shm"] { _ = rename(directory.databasePath + suffix, target + suffix) }
        return target
    }
}

/// Copies rows out of a damaged database, table by table, until each gives an error.
enum Salvage {
    private static let tables = [
        "meta", "position", "gap", "snapshot", "snapshot_part", "redo", "alert", "revision", "delivery", "sink",
        "allow",
        "forgotten",
    ]

    static func copy(from path: String, to store: StateStore) -> [String: Int] {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        guard let damaged = try? DatabaseQueue(path: path, configuration: configuration) else { return [:] }
        var rows: [String: Int] = [:]
        for table in tables { rows[table] = copy(table, from: damaged, to: store) }
        return rows
    }

    private static func copy(_ table: String, from damaged: DatabaseQueue, to store: StateStore) -> Int {
        var rows: [Row] = []
        try? damaged.read { db in
            let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM \(table)")
            while let row = try cursor.next() { rows.append(row.copy()) }
        }
        var count = 0
        _ = try? store.write { db in
            for row in rows {
                let columns = row.columnNames.joined(separator: ", ")
                let marks = row.columnNames.map { _ in "?" }.joined(separator: ", ")
                let insert = "INSERT OR REPLACE INTO \(table)(\(columns)) VALUES(\(marks))"
                if (try? db.execute(sql: insert, arguments: StatementArguments(row.databaseValues))) != nil {
                    count += 1
                }
            }
        }
        return count
    }
}
