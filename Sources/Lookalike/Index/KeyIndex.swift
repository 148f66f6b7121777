// From a hash to the numbers filed under it: a hash table in flat arrays, behind a filter.

/// Buckets in compressed rows: `items[offsets[b]..<offsets[b+1]]`. Built in two passes over the same keys
/// (count, then place), so that a million names need no temporary list of their keys.
///
/// Nearly every look-up finds nothing. One bit a key, in some twelve times as many bits, answers most of
/// these from a table that is a sixth of the size.
///
/// An item is 32 bits: the number, and as many bits of the hash above it as are left. Another hash with the same
/// bits costs one comparison of letters; a million names with ten keys each cost 40 MB.
struct KeyIndex: Sendable {
    private var offsets: [UInt32]
    private var items: [UInt32]
    private let idMask: UInt32
    private var filter: [UInt64]
    private let shift: UInt64
    private let filterMask: UInt64

    /// - Parameters:
    ///   - expected: how many keys there are, about.
    ///   - ids: above every number.
    ///   - keys: calls its argument with every (hash, id); called twice, with the same result.
    init(expected: Int, ids: Int, keys: ((UInt64, UInt32) -> Void) -> Void) {
        let idMask = UInt32.max >> UInt32(min(31, UInt32(clamping: ids).leadingZeroBitCount))
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
        var items = [UInt32](repeating: 0, count: Int(total))
        // Each bucket is filled from its end, which leaves its offset at its start.
        keys { hash, id in
            let mixed = PolyHash.mix(hash)
            let bucket = Int(mixed >> shift)
            offsets[bucket] -= 1
            items[Int(offsets[bucket])] = Self.tag(mixed) & ~idMask | id & idMask
        }
        self.idMask = idMask
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
        let tag = Self.tag(mixed)
        while index < end {
            if (items[index] ^ tag) & ~idMask == 0 { body(items[index] & idMask) }
            index += 1
        }
    }

    /// Bits of the hash that neither choose the bucket nor, for the most part, the filter's bit.
    @inline(__always)
    private static func tag(_ mixed: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: mixed >> 8) }
}
