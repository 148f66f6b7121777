// Keys → slots: an open-addressing hash table of integers. The keys are already
// seeded hashes, so a slot of the table is two machine words and nothing is hashed twice.

/// Maps 64-bit keys to record slots. Key 0 marks an empty place and is not stored.
///
/// Linear probing with backward-shift deletion (Knuth, TAOCP 6.4, algorithm R): no tombstones,
/// so that years of queue IDs coming and going do not slow it down.
struct SlotTable {
    private var keys: [UInt64]
    private var slots: [Int32]
    private var mask: Int
    private(set) var count = 0

    init(capacity: Int = 1024) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        slots = Array(repeating: 0, count: size)
        mask = size - 1
    }

    /// The first slot stored under the key, or nil.
    func first(_ key: UInt64) -> Int32? {
        var place = Int(truncatingIfNeeded: key) & mask
        while keys[place] != 0 {
            if keys[place] == key { return slots[place] }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Calls `body` for every slot under the key until it returns true.
    func forEach(_ key: UInt64, _ body: (Int32) -> Bool) {
        var place = Int(truncatingIfNeeded: key) & mask
        while keys[place] != 0 {
            if keys[place] == key, body(slots[place]) { return }
            place = (place + 1) & mask
        }
    }

    mutating func insert(_ key: UInt64, _ slot: Int32) {
        if (count + 1) * 4 > keys.count * 3 { grow() }
        var place = Int(truncatingIfNeeded: key) & mask
        while keys[place] != 0 { place = (place + 1) & mask }
        keys[place] = key
        slots[place] = slot
        count += 1
    }

    mutating func remove(_ key: UInt64, _ slot: Int32) {
        var place = Int(truncatingIfNeeded: key) & mask
        while keys[place] != key || slots[place] != slot {
            if keys[place] == 0 { return }
            place = (place + 1) & mask
        }
        count -= 1
        closeGap(at: place)
    }

    private mutating func closeGap(at start: Int) {
        var gap = start
        var place = (gap + 1) & mask
        while keys[place] != 0 {
            let home = Int(truncatingIfNeeded: keys[place]) & mask
            if (place - home) & mask >= (place - gap) & mask {
                keys[gap] = keys[place]
                slots[gap] = slots[place]
                gap = place
            }
            place = (place + 1) & mask
        }
        keys[gap] = 0
    }

    private mutating func grow() {
        var larger = SlotTable(capacity: keys.count)
        for place in keys.indices where keys[place] != 0 { larger.insert(keys[place], slots[place]) }
        self = larger
    }
}
