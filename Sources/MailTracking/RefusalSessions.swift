// SMTP sessions that were refused mail: they come and go all the time, so their lists are used again.

/// The messages that one SMTP session was refused.
struct RefusalSession: Sendable {
    var key: UInt64 = 0
    /// Records, in the order of their first lines.
    var slots = ReusedList<Int32>()
    var lastTime: Int64 = .min
    /// Counts the sessions: which of two of the same second is the older, in every run the same.
    var number = 0
}

/// Sessions by their keys, without an allocation for one that takes the place of another.
struct RefusalSessions: Sendable {
    private var table = SlotTable(capacity: 64)
    private var pool: [RefusalSession] = []
    private var unused: [Int32] = []
    private var begun = 0

    var count: Int { table.count }
    var isEmpty: Bool { table.count == 0 }

    /// Where a session stands; valid until one is begun or ended.
    func index(of key: UInt64) -> Int? {
        var place = table.firstPlace(of: key)
        return table.slot(at: &place, key).map(Int.init)
    }

    subscript(index: Int) -> RefusalSession {
        _read { yield pool[index] }
        _modify { yield &pool[index] }
    }

    /// A session that is not there yet.
    mutating func begin(_ key: UInt64, time: Int64) -> Int {
        if unused.isEmpty {
            pool.append(RefusalSession())
            unused.append(Int32(truncatingIfNeeded: pool.count - 1))
        }
        let slot = unused.removeLast()
        table.insert(key, slot)
        pool[Int(slot)].key = key
        pool[Int(slot)].lastTime = time
        begun &+= 1
        pool[Int(slot)].number = begun
        return Int(slot)
    }

    mutating func end(_ index: Int) {
        table.remove(pool[index].key, Int32(truncatingIfNeeded: index))
        pool[index].slots.removeAll()
        unused.append(Int32(truncatingIfNeeded: index))
    }

    /// All that are open, in the order of their keys.
    var all: [RefusalSession] {
        table.slots.map { pool[Int($0)] }.sorted { $0.key < $1.key }
    }
}
