// From a hash to the numbers filed under it: a hash table in flat arrays, behind a filter.

/// Buckets in compressed rows: `items[offsets[b]..<offsets[b+1]]`. Built in two passes over the same keys
/// (count, then place), so that a million names need no temporary list of their keys.
///
/// Nearly every look-up finds nothing. One bit a key, in some twelve times as many bits, answers most of
/// these from a table that is a sixth of the size.
struct KeyIndex: Sendable {
    struct Item: Sendable {
        var tag: UInt32
        var id: UInt32
    }

    private var offsets: [UInt32]
    private var items: [Item]
    private var filter: [UInt64]
    private let shift: UInt64
    private let filterMask: UInt64

    /// - Parameter keys: calls its argument with every (hash, id); called twice, with the same result.
    init(expected: Int, keys: ((UInt64, UInt32) -> Void) -> Void) {
        var bits: UInt64 = 6
        // Two keys a bucket: a short scan of neighbours costs less than a larger table.
        while (2 << bits) < expected { bits += 1 }
        let shift = 64 - bits
        let filterMask = (UInt64(16) << bits) - 1
        var filter = [UInt64](repeating: 0, count: 1 << Int(bits - 2))
        var offsets = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
        keys { hash, _ in
            let mixed = PolyHash.mix(hash)
            offsets[Int(mixed >> shift)] += 1
            let bit = mixed & filterMask
            filter[Int(bit >> 6)] |= 1 << (bit & 63)
        }
        var total: UInt32 = 0
        for bucket in 0..<offsets.count {
            total += offsets[bucket]
            offsets[bucket] = total
        }
        var items = [Item](repeating: Item(tag: 0, id: 0), count: Int(total))
        // Each bucket is filled from its end, which leaves its offset at its start.
        keys { hash, id in
            let mixed = PolyHash.mix(hash)
            let bucket = Int(mixed >> shift)
            offsets[bucket] -= 1
            items[Int(offsets[bucket])] = Item(tag: UInt32(truncatingIfNeeded: mixed >> 8), id: id)
        }
        self.shift = shift
        self.offsets = offsets
        self.items = items
        self.filter = filter
        self.filterMask = filterMask
    }

    var count: Int { items.count }

    /// Calls `body` with every id filed under the hash (and, very rarely, under another).
    @inline(__always)
    func forEach(_ hash: UInt64, _ body: (UInt32) -> Void) {
        let mixed = PolyHash.mix(hash)
        let bit = mixed & filterMask
        guard filter[Int(bit >> 6)] >> (bit & 63) & 1 == 1 else { return }
        let bucket = Int(mixed >> shift)
        var index = Int(offsets[bucket])
        let end = Int(offsets[bucket + 1])
        let tag = UInt32(truncatingIfNeeded: mixed >> 8)
        while index < end {
            if items[index].tag == tag { body(items[index].id) }
            index += 1
        }
    }
}
