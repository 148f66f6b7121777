// The tables of the state database. A new version adds a migration; old ones never change.

import GRDB

enum Schema {
    /// Counts the migrations, so that a database of a newer version is refused by name.
    static let version = 2

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: first)
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        migrator.registerMigration("2") { db in
            try db.execute(sql: second)
            try db.execute(sql: "PRAGMA user_version = 2")
        }
        return migrator
    }

    /// - position: one row for each generation of a log, or for a journal; `ordinal` keeps the order in which they were given.
    /// - redo: blocks of log since the last snapshot of the tracking state: snapshot + redo = state.
    /// - alert: what people are told, as it stands; `fold` is what is needed to go on folding into it.
    /// - revision: an alert as it was told, for as long as a delivery of it waits.
    /// - delivery, sink: the outbox (docs/sinks.md, "When a receiver fails").
    private static let first = """
        CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE position(key TEXT PRIMARY KEY, ordinal INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE gap(
            id INTEGER PRIMARY KEY, time INTEGER NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL,
            offset INTEGER, bytes INTEGER, text TEXT NOT NULL);
        CREATE TABLE snapshot(id INTEGER PRIMARY KEY CHECK(id = 1), tracker BLOB NOT NULL, context TEXT NOT NULL);
        CREATE TABLE redo(
            id INTEGER PRIMARY KEY, stream TEXT NOT NULL, path TEXT NOT NULL, offset INTEGER NOT NULL, bytes BLOB NOT NULL);
        CREATE TABLE alert(
            id TEXT PRIMARY KEY, rev INTEGER NOT NULL, severity INTEGER NOT NULL, domain TEXT NOT NULL,
            first_seen INTEGER, last_seen INTEGER, changed INTEGER NOT NULL, open INTEGER NOT NULL,
            fold TEXT NOT NULL, evidence INTEGER NOT NULL DEFAULT 1, state TEXT NOT NULL DEFAULT 'open', note TEXT);
        CREATE INDEX alert_by_time ON alert(last_seen);
        CREATE INDEX alert_by_open ON alert(open) WHERE open;
        CREATE INDEX alert_by_domain ON alert(domain);
        CREATE TABLE revision(
            alert_id TEXT NOT NULL, rev INTEGER NOT NULL, change TEXT NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY(alert_id, rev));
        CREATE TABLE delivery(
            alert_id TEXT NOT NULL, rev INTEGER NOT NULL, sink TEXT NOT NULL, state TEXT NOT NULL,
            attempts INTEGER NOT NULL, next_at INTEGER NOT NULL, first_at INTEGER NOT NULL, last_code INTEGER,
            last_error TEXT, changed INTEGER, PRIMARY KEY(alert_id, rev, sink));
        CREATE INDEX delivery_due ON delivery(sink, state, next_at);
        CREATE INDEX delivery_age ON delivery(sink, state, first_at);
        CREATE TABLE sink(name TEXT PRIMARY KEY, endpoint TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE allow(
            domain TEXT PRIMARY KEY, reason TEXT NOT NULL, added INTEGER NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
        """

    /// - delivery.batch: deliveries of one number are one message, also when it is sent again.
    /// - snapshot_part: the tracking state in pieces, because SQLite copies each value twice; `snapshot.tracker` is empty.
    /// - forgotten: digests of the addresses that somebody asked to forget, and when, for as long as open mail may hold them.
    private static let second = """
        ALTER TABLE delivery ADD COLUMN batch INTEGER;
        CREATE INDEX delivery_batch ON delivery(batch) WHERE batch IS NOT NULL;
        CREATE TABLE snapshot_part(place INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        CREATE TABLE forgotten(digest TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
        """
}
