// From a hash to the numbers filed under it: a hash table in two flat arrays.

/// Buckets in compressed rows: `items[offsets[b]..<offsets[b+1]]`. Built in two passes over the same keys
/// (count, then place), so that a million names need no temporary list of their keys.
struct KeyIndex: Sendable {
    struct Item: Sendable {
        var tag: UInt32
        var id: UInt32
    }

    private var offsets: [UInt32]
    private var items: [Item]
    private let shift: UInt64

    /// - Parameter keys: calls its argument with every (hash, id); called twice, with the same result.
    init(expected: Int, keys: ((UInt64, UInt32) -> Void) -> Void) {
        var bits: UInt64 = 6
        while (1 << bits) < expected { bits += 1 }
        let shift = 64 - bits
        var offsets = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
        keys { hash, _ in offsets[Int(PolyHash.mix(hash) >> shift) + 1] += 1 }
        for bucket in 1..<offsets.count { offsets[bucket] += offsets[bucket - 1] }
        var items = [Item](repeating: Item(tag: 0, id: 0), count: Int(offsets.last ?? 0))
        var next = offsets
        keys { hash, id in
            let mixed = PolyHash.mix(hash)
            let bucket = Int(mixed >> shift)
            items[Int(next[bucket])] = Item(tag: UInt32(truncatingIfNeeded: mixed), id: id)
            next[bucket] += 1
        }
        self.shift = shift
        self.offsets = offsets
        self.items = items
    }

    var count: Int { items.count }

    /// Calls `body` with every id filed under the hash (and, very rarely, under another).
    @inline(__always)
    func forEach(_ hash: UInt64, _ body: (UInt32) -> Void) {
        let mixed = PolyHash.mix(hash)
        let bucket = Int(mixed >> shift)
        var index = Int(offsets[bucket])
        let end = Int(offsets[bucket + 1])
        let tag = UInt32(truncatingIfNeeded: mixed)
        while index < end {
            if items[index].tag == tag { body(items[index].id) }
            index += 1
        }
    }
}
