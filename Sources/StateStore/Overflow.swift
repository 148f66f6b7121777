// The disk cap: new alerts beyond it are counted, not stored. Positions, the tracking state and what changes in stored
// alerts always fit: they are bounded by themselves (docs/reliability.md).

import GRDB

/// How much a state directory may hold.
public struct StateLimits: Sendable, Equatable {
    /// Bytes of the database that are in use.
    public var cap: Int64
    /// µs for which alerts are kept; older ones make room before anything is refused. Nil: for ever.
    public var retention: Int64?

    /// Some 400,000 alerts (docs/configuration.md, `state`).
    public static let standardCap: Int64 = 1 << 30

    public init(cap: Int64 = StateLimits.standardCap, retention: Int64? = nil) {
        self.cap = cap
        self.retention = retention
    }
}

/// What a full state directory refused.
public struct Overflow: Sendable, Equatable {
    /// µs since 1970: since when new alerts are refused; nil: they are stored.
    public var since: Int64?
    /// New alerts that were not stored, in all times.
    public var alerts: Int
    /// Bytes.
    public var cap: Int64

    public init(since: Int64? = nil, alerts: Int = 0, cap: Int64 = StateLimits.standardCap) {
        self.since = since
        self.alerts = alerts
        self.cap = cap
    }

    /// The facts that hold it; `told` belongs to whoever tells people.
    public static let sinceFact = "overflow_since"
    public static let alertsFact = "overflow_alerts"
}

/// Decides in one transaction which alerts are stored.
struct Room {
    private let limits: StateLimits
    private let now: Int64
    private(set) var overflow: Overflow
    private let before: Overflow
    private var isFull = false
    private var looks = 0
    /// Refused in this transaction for the first time.
    private(set) var refused: Set<Int> = []

    /// As many new alerts are stored before the room is measured again: some 200 kB.
    private static let stride = 32

    init(_ limits: StateLimits, now: Int64, _ db: Database) throws {
        self.limits = limits
        self.now = now
        func fact(_ name: String) throws -> Int64? {
            try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [name]).flatMap {
                Int64($0)
            }
        }
        before = Overflow(
            since: try fact(Overflow.sinceFact), alerts: Int(try fact(Overflow.alertsFact) ?? 0), cap: limits.cap)
        overflow = before
        try look(db)
    }

    /// Whether a new alert is stored. One that is not must be `refuse`d.
    mutating func admits(_ db: Database) throws -> Bool {
        looks += 1
        if looks % Room.stride == 0 { try look(db) }
        return !isFull
    }

    /// - Parameter known: refused before; whoever folds forgets what is not stored, and opens it again.
    mutating func refuse(_ id: String, known: RefusedAlerts) {
        overflow.since = overflow.since ?? now
        guard !known.contains(id.hashValue), refused.insert(id.hashValue).inserted else { return }
        overflow.alerts += 1
    }

    func save(_ db: Database) throws {
        guard overflow != before else { return }
        let since = overflow.since.map { "\($0)" } ?? ""
        for (key, value) in [(Overflow.sinceFact, since), (Overflow.alertsFact, "\(overflow.alerts)")] {
            try db.execute(sql: "INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)", arguments: [key, value])
        }
    }

    /// Full at the cap; there is room again a tenth below it, so that people do not hear of both every minute.
    private mutating func look(_ db: Database) throws {
        isFull = try isAbove(db)
        if isFull, let retention = limits.retention {
            try Retiring.alerts(since: now - retention, db)
            isFull = try isAbove(db)
        }
        if !isFull { overflow.since = nil }
    }

    private func isAbove(_ db: Database) throws -> Bool {
        let limit = overflow.since == nil ? limits.cap : limits.cap / 10 * 9
        return try Room.used(db) >= limit
    }

    /// Bytes of pages that hold something. What is free is used again before the file grows.
    static func used(_ db: Database) throws -> Int64 {
        func pragma(_ name: String) throws -> Int64 { try Int64.fetchOne(db, sql: "PRAGMA \(name)") ?? 0 }
        return (try pragma("page_count") - pragma("freelist_count")) * (try pragma("page_size"))
    }
}

/// The alerts that were refused last, so that each is counted once, however often it changes.
struct RefusedAlerts {
    /// Hashes of their ids (seeded for each process), in two halves of which the older one is forgotten at a time.
    private var newer: Set<Int> = []
    private var older: Set<Int> = []
    /// About 400 kB in all. An alert that changes after as many others were refused, or after a restart, is counted again.
    private static let limit = 8_192

    func contains(_ hash: Int) -> Bool { newer.contains(hash) || older.contains(hash) }

    mutating func add(_ new: Set<Int>) {
        if newer.count + new.count > RefusedAlerts.limit {
            older = newer
            newer = []
        }
        newer.formUnion(new)
    }
}

extension StateStore {
    /// Bytes of the database that are in use.
    public func used() throws(StateError) -> Int64 { try read(Room.used) }
}
