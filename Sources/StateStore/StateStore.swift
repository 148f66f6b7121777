// The live service's memory: one SQLite database that is changed in whole steps only
// (WAL, synchronous=FULL), so that a crash at any point loses nothing and repeats nothing.

public import Alerting
import Foundation
import GRDB
import Synchronization

/// The state database of one live service.
///
/// `commit` is called by the pipeline's thread; the outbox's methods may be called by any thread at the same time.
public final class StateStore: Sendable {
    let database: DatabasePool
    /// The state directory.
    public let path: String
    /// Holds the lock for as long as the store is there; nil for who only attaches.
    private let directory: StateDirectory?
    private let currentLimits = Mutex(StateLimits())
    private let refused = Mutex(RefusedAlerts())

    /// Opens the database, makes it where there is none, and brings an older one up to date.
    /// - Throws: `.corrupt`, `.newer`, `.full`, `.unusable` and the like.
    public init(_ directory: StateDirectory) throws(StateError) {
        path = directory.path
        self.directory = directory
        database = try StateStore.typing(path) { [path] in
            let database = try DatabasePool(path: directory.databasePath, configuration: StateStore.configuration)
            StateStore.close(toOthers: directory.databasePath)
            try StateStore.refuseNewer(database, path)
            try Schema.migrator.migrate(database)
            try StateStore.check(database, path)
            return database
        }
    }

    /// Opens the database of a service that may be running, to look at it or to change what people may change.
    /// - Parameter directory: its state directory.
    /// - Throws: `.missing` where there is no database.
    public init(attachingTo directory: String, readOnly: Bool) throws(StateError) {
        path = directory
        self.directory = nil
        let file = StateDirectory.databasePath(directory)
        guard access(file, F_OK) == 0 else { throw StateError(.missing, path: directory) }
        database = try StateStore.typing(directory) {
            var configuration = StateStore.configuration
            configuration.readonly = readOnly
            let database = try DatabasePool(path: file, configuration: configuration)
            try StateStore.refuseNewer(database, directory)
            return database
        }
    }

    private static func refuseNewer(_ database: DatabasePool, _ path: String) throws {
        let version = try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        guard version <= Schema.version else { throw StateError(.newer(version: version), path: path) }
    }

    /// WAL keeps readers and the writer apart; FULL makes a commit survive a power failure.
    private static var configuration: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { db in
            // kB of cache: those who only read ask for a few rows at a time.
            let cache = db.configuration.readonly ? 256 : 1024
            // Of the pool's connections only the writer may set this, and it counts before the first table only.
            if !db.configuration.readonly { try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL") }
            try db.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA secure_delete = ON;
                    PRAGMA cache_size = -\(cache);
                    PRAGMA journal_size_limit = 8388608;
                    """)
        }
        return configuration
    }

    /// The directory is 0700; the files too, should somebody open it.
    private static func close(toOthers path: String) {
        for suffix in ["", "-wal", "-shm"] { _ = chmod(path + suffix, 0o600) }
    }

    private static func check(_ database: DatabasePool, _ path: String) throws {
        let answer = try database.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") ?? "" }
        guard answer == "ok" else { throw StateError(.corrupt(reason: answer), path: path) }
    }

    // MARK: Reading

    /// What an earlier run stored.
    public func load() throws(StateError) -> StoredState {
        try read { db in
            var state = try StateStore.positions(db)
            state.snapshot = try Row.fetchOne(db, sql: "SELECT tracker, context FROM snapshot").map {
                TrackingSnapshot(tracker: [UInt8]($0["tracker"] as Data), context: $0["context"])
            }
            let parts = try Row.fetchCursor(db, sql: "SELECT place, bytes FROM snapshot_part ORDER BY place")
            while let part = try parts.next() {
                let bytes: Data = part["bytes"]
                if part["place"] < Writing.firstTablePart {
                    state.snapshot?.tracker += bytes
                } else {
                    state.snapshot?.tables += bytes
                }
            }
            return state
        }
    }

    /// Calls the body for each block of log since the last snapshot, in order. One at a time: together they may be larger
    /// than all else.
    public func eachRedoBlock(_ body: (RedoBlock) -> Void) throws(StateError) {
        for row in try read({ try Int64.fetchAll($0, sql: "SELECT id FROM redo ORDER BY id") }) {
            let block = try read { db in
                try Row.fetchOne(db, sql: "SELECT stream, path, offset, bytes FROM redo WHERE id = ?", arguments: [row])
                    .map {
                        RedoBlock(
                            stream: $0["stream"], path: $0["path"], offset: $0["offset"],
                            bytes: [UInt8]($0["bytes"] as Data))
                    }
            }
            if let block { body(block) }
        }
    }

    /// Calls the body for each alert with messages that may still change.
    public func eachOpenAlert(_ body: (FoldedAlert) -> Void) throws(StateError) {
        for row in try read({ try Int64.fetchAll($0, sql: "SELECT rowid FROM alert WHERE open") }) {
            let alert = try read { db in
                try String.fetchOne(db, sql: "SELECT fold FROM alert WHERE rowid = ?", arguments: [row])
                    .map(StoredText.alert)
            }
            if let alert { body(alert) }
        }
    }

    /// The positions, in the order in which they were given first.
    public func positions() throws(StateError) -> [StoredPosition] { try readPositions().positions }

    /// The positions and the facts only.
    func readPositions() throws(StateError) -> StoredState { try read(StateStore.positions) }

    private static func positions(_ db: Database) throws -> StoredState {
        var state = StoredState()
        state.positions = try Row.fetchAll(db, sql: "SELECT key, body FROM position ORDER BY ordinal")
            .map { StoredPosition(key: $0["key"], body: $0["body"]) }
        let facts = try Row.fetchAll(db, sql: "SELECT key, value FROM meta")
        state.facts = Dictionary(uniqueKeysWithValues: facts.map { ($0["key"], $0["value"]) })
        return state
    }

    /// An alert as it is stored; nil where there is none.
    public func alert(id: String) throws(StateError) -> FoldedAlert? {
        try read { db in
            try String.fetchOne(db, sql: "SELECT fold FROM alert WHERE id = ?", arguments: [id]).map(StoredText.alert)
        }
    }

    // MARK: Writing

    /// How much may be stored; may be changed at any time.
    public var limits: StateLimits {
        get { currentLimits.withLock { $0 } }
        set { currentLimits.withLock { $0 = newValue } }
    }

    /// Stores everything or nothing, but for new alerts above the cap: those are counted.
    /// - Returns: what did not fit.
    @discardableResult
    public func commit(_ commit: Commit) throws(StateError) -> Overflow {
        let (limits, known) = (limits, refused.withLock { $0 })
        let room = try write { db in
            try Writing.positions(commit, db)
            try Writing.tracking(commit, db)
            var room = try Room(limits, now: commit.time, db)
            try Writing.alerts(commit, &room, known: known, db)
            try Writing.facts(commit, db)
            try room.save(db)
            return room
        }
        // Only what is durable counts.
        if !room.refused.isEmpty { refused.withLock { $0.add(room.refused) } }
        return room.overflow
    }

    /// Another number than before means that another process changed something (`PRAGMA data_version` of the only
    /// connection by which this process writes).
    public func foreignChanges() throws(StateError) -> Int {
        try StateStore.typing(path) {
            try database.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
        }
    }

    // MARK: Errors in this module's terms

    func read<Value>(_ body: (Database) throws -> Value) throws(StateError) -> Value {
        try StateStore.typing(path) { try database.read(body) }
    }

    @discardableResult
    func write<Value>(_ body: (Database) throws -> Value) throws(StateError) -> Value {
        try StateStore.typing(path) { try database.write(body) }
    }

    /// - Parameter isDurable: false for what may be undone by a power failure (not by a crash of the process): it does not
    ///   wait for the disk.
    func write<Value>(isDurable: Bool, _ body: (Database) throws -> Value) throws(StateError) -> Value {
        guard !isDurable else { return try write(body) }
        return try StateStore.typing(path) {
            try database.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = NORMAL")
                let result = Result { try transaction(body, db) }
                try db.execute(sql: "PRAGMA synchronous = FULL")
                return try result.get()
            }
        }
    }

    private func transaction<Value>(_ body: (Database) throws -> Value, _ db: Database) throws -> Value {
        var value: Value?
        try db.inTransaction {
            value = try body(db)
            return .commit
        }
        guard let value else { throw StateError(.database(reason: "no result"), path: path) }
        return value
    }

    static func typing<Value>(_ path: String, _ body: () throws -> Value) throws(StateError) -> Value {
        do { return try body() } catch { throw (error as? StateError) ?? StateError(error, path: path) }
    }
}
