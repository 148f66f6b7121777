import Alerting
import Foundation
import GRDB
import Testing

@testable import StateStore

@Suite("Databases of other versions")
struct SchemaTests {
    private let folder = TemporaryDirectory()

    /// Schema 1 as version 1 wrote it. Never changed: it stands for the databases that are out there.
    private static let first = """
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES('1');
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
        PRAGMA user_version = 1;
        INSERT INTO meta VALUES('hash_key', '1 2'), ('lines', '70');
        INSERT INTO position VALUES('file:1', 1, '{"offset":4711}'), ('input:journal', 2, '{}');
        INSERT INTO redo VALUES(1, 'file:1', '/var/log/mail.log', 4000, x'4e6f76');
        INSERT INTO gap VALUES(1, 5, 'vanished', '/var/log/mail.log', 7, NULL, 'lost');
        INSERT INTO sink VALUES('soc', 'x', '{"lastSuccessAt":1795386080573290,"pausedUntil":0,'
        || '"nextToken":1795386080573082,"consecutiveFailures":0,"breaker":"closed","failedProbes":0}');
        INSERT INTO allow VALUES('openai-forum.example', 'user group', 1, 9000000000000000000);
        """

    /// An alert as that version stored it.
    private static let fold = #"""
        {"told":{"severity":"high","outcome":"delivered","messages":1},\#
        "recipients":{"outcomes":{"taro@home.example":"delivered"},"beyond":0},\#
        "alert":{"key":{"registrableDomain":"openai-support1.net","target":{"domain":"openai.com",\#
        "brand":"OpenAI"},"day":"2026-11-22","site":"default"},"head":{"messageID":"1@openai-support1.net",\#
        "queueID":"4XBCDBBCz2Yk","direction":"inbound","path":"mail.log",\#
        "client":{"name":"mail.openai-support1.net","address":"192.0.2.1"},\#
        "reasons":[{"detailJapanese":"ドメイン名にOpenAIの名前「openai」が含まれています。",\#
        "detail":"The name 'openai' of OpenAI stands in the domain.","weight":0.62,"rule":"brand_token.domain"}],\#
        "registrableDomain":"openai-support1.net","host":"mx1","id":"fm_eyzujqaaduclvjp7yss2moqzwa",\#
        "time":1795341601000000,"lines":5,"also":[],"techniques":["combosquat"],"score":1,\#
        "sender":{"source":"envelope","address":"a@openai-support1.net","domain":"openai-support1.net"},\#
        "unicode":"openai-support1.net","lastTime":1795341601000000,"ruleset":"c712dc88c28d9bdf",\#
        "outcome":"delivered","isFinal":true,"confidence":"high","target":{"brand":"OpenAI",\#
        "domain":"openai.com"},"recipients":[{"outcome":"delivered","address":"taro@home.example"}],"offset":587,\#
        "severity":"high","moreRecipients":0},"recipientsCount":1,"lines":5,"lastSeen":1795341601000000,\#
        "messages":1,"severity":"high","revision":1,"recipients":[],"firstSeen":1795341601000000,\#
        "outcome":"delivered","id":"ff_6pnof6fyejknx23bfrxjrbudwe"},"open":{},"tally":{"outcomes":["delivered",\#
        1],"messages":1,"lines":5,"severities":["high",1]}}
        """#

    private func makeFirst() throws {
        try FileManager.default.createDirectory(atPath: folder.state, withIntermediateDirectories: true)
        let database = try DatabaseQueue(path: folder.state + "/state.db")
        try database.write { db in
            try db.execute(sql: SchemaTests.first)
            let fold = SchemaTests.fold
            try db.execute(
                sql: """
                    INSERT INTO alert SELECT json_extract(?1, '$.alert.id'), 1, 2, 'openai-support1.net', 1, 2, 3, 0, ?1, 1,
                    'acknowledged', 'seen'
                    """, arguments: [fold])
            try db.execute(
                sql: "INSERT INTO revision SELECT id, 1, 'opened', json_extract(fold, '$.alert') FROM alert")
            for (sink, state) in [("soc", "dead"), ("stdout", "pending")] {
                try db.execute(
                    sql: "INSERT INTO delivery SELECT id, 1, ?, ?, 3, 0, 1, 400, 'no', 9 FROM alert",
                    arguments: [sink, state])
            }
        }
        try database.close()
    }

    @Test("a database of schema 1 opens with everything in it, and goes on")
    func first() throws {
        try makeFirst()
        let (store, recovery) = try StateStore.open(StateDirectory(self.folder.state))
        #expect(recovery == nil)
        let state = try store.load()
        #expect(state.positions.map(\.key) == ["file:1", "input:journal"])
        #expect(try store.redoBlocks().map(\.bytes) == [[0x4E, 0x6F, 0x76]])
        #expect(state.facts["lines"] == "70")
        let alert = try #require(try store.alerts(named: "openai-support1.net").first)
        #expect(alert.state == .acknowledged && alert.note == "seen")
        #expect(try store.deadLetters(sink: "soc").map(\.code) == [400])
        #expect(try store.allowed(now: 5).map(\.domain) == ["openai-forum.example"])
        #expect(try store.status().gapsInAll == 1)
        #expect(try store.take(sink: "stdout", dueBy: .max, limit: 9).map(\.alert.id) == [alert.alert.id])
        #expect(try store.open(sink: "soc", endpoint: "x").breaker == .closed)
        // The next message of the same domain and day is folded into it.
        var folder = AlertFolder()
        var next = Finding.sample(1, message: 2)
        next.time = alert.alert.lastSeen
        #expect(folder.fold(next) { try? store.alert(id: $0) } == nil)
        var commit = Commit(time: 1)
        commit.alerts = folder.takeChanged()
        try store.commit(commit)
        #expect(try store.alerts(named: "openai-support1.net").map(\.alert.messages) == [2])
        let version = try store.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
        #expect(version == Schema.version)
    }

    @Test("a database of a newer version is refused by name by who runs and by who looks, and not changed")
    func newer() throws {
        do {
            let store = try StateStore(StateDirectory(folder.state))
            var commit = Commit(time: 1)
            commit.facts = ["fact": "kept"]
            try store.commit(commit)
            try store.write { try $0.execute(sql: "PRAGMA user_version = \(Schema.version + 1)") }
        }
        let refused = StateError(.newer(version: Schema.version + 1), path: folder.state)
        #expect(throws: refused) { try StateStore.open(StateDirectory(folder.state)) }
        #expect(throws: refused) { try StateStore(attachingTo: folder.state, readOnly: true) }
        #expect(refused.description.contains("newer fakefrom"))
        let database = try DatabaseQueue(path: folder.state + "/state.db")
        let found = try database.read { db in
            (try Int.fetchOne(db, sql: "PRAGMA user_version"), try String.fetchOne(db, sql: "SELECT value FROM meta"))
        }
        #expect(found == (Schema.version + 1, "kept"))
    }
}
