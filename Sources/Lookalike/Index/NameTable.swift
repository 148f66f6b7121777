// A hash table from names (bytes) to numbers: official domains, lure words, common words.

/// Open addressing over one pool of bytes: one allocation for all keys, so that a million
/// protected domains cost their letters and 12 bytes each.
///
/// Its keys come from the rule set, never from senders; it therefore needs no secret seed.
struct NameTable: Sendable {
    private struct Entry {
        var offset: UInt32
        var length: UInt32
        var value: Int32
    }

    private var pool: [UInt8] = []
    private var entries: [Entry] = []
    /// Index into `entries` plus one; 0 is free. Its count is a power of two.
    private var slots: [UInt32] = [UInt32](repeating: 0, count: 16)

    var count: Int { entries.count }

    init(minimumCapacity: Int = 0) {
        var size = 16
        while size < minimumCapacity * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        entries.reserveCapacity(minimumCapacity)
    }

    /// Adds a name; the first value given to a name stays.
    mutating func insert<Key: Collection>(_ key: Key, value: Int32) where Key.Element == UInt8 {
        if (entries.count + 1) * 2 > slots.count { grow() }
        let slot = find(key)
        guard slots[slot] == 0 else { return }
        entries.append(Entry(offset: UInt32(pool.count), length: UInt32(key.count), value: value))
        pool.append(contentsOf: key)
        slots[slot] = UInt32(entries.count)
    }

    /// The value of a name, or nil.
    @inline(__always)
    func value<Key: Collection>(of key: Key) -> Int32? where Key.Element == UInt8 {
        let found = slots[find(key)]
        return found == 0 ? nil : entries[Int(found) - 1].value
    }

    func contains<Key: Collection>(_ key: Key) -> Bool where Key.Element == UInt8 { value(of: key) != nil }

    private func find<Key: Collection>(_ key: Key) -> Int where Key.Element == UInt8 {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(key)) & mask
        while slots[slot] != 0, !matches(entries[Int(slots[slot]) - 1], key) { slot = (slot + 1) & mask }
        return slot
    }

    private func matches<Key: Collection>(_ entry: Entry, _ key: Key) -> Bool where Key.Element == UInt8 {
        guard Int(entry.length) == key.count else { return false }
        var position = Int(entry.offset)
        for byte in key {
            if pool[position] != byte { return false }
            position += 1
        }
        return true
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = larger.count - 1
        for (index, entry) in entries.enumerated() {
            let start = Int(entry.offset)
            var slot = Int(truncatingIfNeeded: Self.hash(pool[start..<start + Int(entry.length)])) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = UInt32(index + 1)
        }
        slots = larger
    }

    /// FNV-1a with a final mix.
    private static func hash<Key: Collection>(_ key: Key) -> UInt64 where Key.Element == UInt8 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 29)
    }
}
