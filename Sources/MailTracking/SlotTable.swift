// Keys → slots: an open-addressing hash table of integers. The keys are already
// seeded hashes, so a slot of the table is two machine words and nothing is hashed twice.

/// Maps 64-bit keys to record slots. Key 0 marks an empty place and is not stored.
///
/// Linear probing with backward-shift deletion (Knuth, TAOCP 6.4, algorithm R): no tombstones,
/// so that years of queue IDs coming and going do not slow it down.
struct SlotTable {
    private struct Entry {
        var key: UInt64
        var slot: Int32
    }

    private var entries: [Entry]
    private var mask: Int
    private(set) var count = 0

    init(capacity: Int = 1024) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        entries = Array(repeating: Entry(key: 0, slot: 0), count: size)
        mask = size - 1
    }

    /// Where to begin to look for the key's slots with `slot(at:_:)`.
    @inline(__always)
    func firstPlace(of key: UInt64) -> Int { Int(truncatingIfNeeded: key) & mask }

    /// The next slot under the key, at or behind a place, which moves on behind it.
    @inline(__always)
    func slot(at place: inout Int, _ key: UInt64) -> Int32? {
        while true {
            let entry = entries[place]
            if entry.key == 0 { return nil }
            place = (place + 1) & mask
            if entry.key == key { return entry.slot }
        }
    }

    /// All slots, those under one key in the order in which `slot(at:_:)` gives them.
    var slots: [Int32] {
        // A run of neighbours may go on at the table's beginning; it begins behind an empty place.
        let start = entries.firstIndex { $0.key == 0 } ?? 0
        return entries.indices.compactMap { index in
            let entry = entries[(index + start) & mask]
            return entry.key == 0 ? nil : entry.slot
        }
    }

    mutating func insert(_ key: UInt64, _ slot: Int32) {
        if (count + 1) * 4 > entries.count * 3 { grow() }
        var place = firstPlace(of: key)
        while entries[place].key != 0 { place = (place + 1) & mask }
        entries[place] = Entry(key: key, slot: slot)
        count += 1
    }

    mutating func remove(_ key: UInt64, _ slot: Int32) {
        var place = firstPlace(of: key)
        while entries[place].key != key || entries[place].slot != slot {
            if entries[place].key == 0 { return }
            place = (place + 1) & mask
        }
        count -= 1
        closeGap(at: place)
    }

    private mutating func closeGap(at start: Int) {
        var gap = start
        var place = (gap + 1) & mask
        while entries[place].key != 0 {
            let home = firstPlace(of: entries[place].key)
            if (place - home) & mask >= (place - gap) & mask {
                entries[gap] = entries[place]
                gap = place
            }
            place = (place + 1) & mask
        }
        entries[gap] = Entry(key: 0, slot: 0)
    }

    private mutating func grow() {
        var larger = SlotTable(capacity: entries.count)
        for entry in entries where entry.key != 0 { larger.insert(entry.key, entry.slot) }
        self = larger
    }
}
