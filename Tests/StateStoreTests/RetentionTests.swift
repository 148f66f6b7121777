import Alerting
import GRDB
import Testing

@testable import StateStore

@Suite("What is kept long enough goes")
struct RetentionTests {
    private func filled(_ count: Int) throws -> (StateStore, TemporaryDirectory) {
        let directory = TemporaryDirectory()
        let store = try StateStore(StateDirectory(directory.state))
        var folder = AlertFolder()
        try store.commit(.folding((0..<count).map { .sample($0) }, into: &folder, sinks: []))
        return (store, directory)
    }

    private func holdPeople(_ store: StateStore) throws -> Int {
        try store.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM alert WHERE fold LIKE '%taro@home%'") ?? -1
        }
    }

    @Test("people go from all old alerts, however many there are, and whatever one of them looks like")
    func evidence() throws {
        let (store, _) = try filled(1_203)
        #expect(try holdPeople(store) == 1_203)
        try store.write { db in
            try db.execute(sql: "UPDATE alert SET fold = '{\"taro@home.example' WHERE rowid = 7")
        }
        try store.retain(alertsSince: 0, evidenceSince: .max)
        #expect(try holdPeople(store) == 0)
        #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM alert") } == 1_203)
    }

    @Test("younger ones keep them; alerts older than their own time go as a whole")
    func younger() throws {
        let (store, _) = try filled(10)
        // The fifth one's time.
        let instant = Int64(1_790_000_000 + 5 * 60) * 1_000_000
        try store.retain(alertsSince: instant - 180_000_000, evidenceSince: instant)
        #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM alert") } == 8)
        #expect(try holdPeople(store) == 5)
    }
}
