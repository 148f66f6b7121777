// From a hash to the numbers filed under it: a hash table in flat arrays, behind a filter.

/// Buckets in compressed rows: `items[offsets[b]..<offsets[b+1]]`. Built in two passes over the same keys
/// (count, then place), so that a million names need no temporary list of their keys.
///
/// Nearly every look-up finds nothing. A filter answers 98 in 100 of these from a table that is a fifth of the
/// size: a key sets three bits of one word (Putze, Sanders, Singler 2009), so that it costs one line of cache.
///
/// An item is 32 bits: the number, and as many bits of the hash above it as are left. Another hash with the same
/// bits costs one comparison of letters; a million names with ten keys each cost 40 MB.
struct KeyIndex: Sendable {
    private var offsets: [UInt32]
    private var items: [UInt32]
    private let idMask: UInt32
    private var filter: [UInt64]
    private let shift: UInt64
    private let filterShift: UInt64

    /// - Parameters:
    ///   - expected: how many keys there are, about.
    ///   - ids: above every number.
    ///   - keys: calls its argument with every (hash, id); called twice, with the same result.
    init(expected: Int, ids: Int, keys: ((UInt64, UInt32) -> Void) -> Void) {
        let idMask = UInt32.max >> UInt32(min(31, UInt32(clamping: ids).leadingZeroBitCount))
        var bits: UInt64 = 6
        // Up to four keys a bucket: a short scan of neighbours costs less than a larger table.
        while (4 << bits) < expected { bits += 1 }
        let shift = 64 - bits
        // At least twelve bits of the filter a key.
        var filterBits: UInt64 = 4
        while (16 << filterBits) < expected * 3 { filterBits += 1 }
        let filterShift = 64 - filterBits
        var filter = [UInt64](repeating: 0, count: 1 << Int(filterBits))
        var offsets = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
        keys { hash, _ in
            let mixed = PolyHash.mix(hash)
            offsets[Int(mixed >> shift)] += 1
            filter[Int(mixed >> filterShift)] |= Self.bits(mixed)
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
        self.filterShift = filterShift
    }

    var count: Int { items.count }

    /// Calls `body` with every id filed under the hash (and, very rarely, under another).
    @inline(__always)
    func forEach(_ hash: UInt64, _ body: (UInt32) -> Void) {
        withLookup { $0.forEach(hash, body) }
    }

    /// Lends the tables for many look-ups; through arrays, each look-up would cost counted references.
    @inline(__always)
    func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
        filter.withUnsafeBufferPointer { filter in
            offsets.withUnsafeBufferPointer { offsets in
                items.withUnsafeBufferPointer { items in
                    body(
                        Lookup(
                            filter: filter, offsets: offsets, items: items, shift: shift, filterShift: filterShift,
                            idMask: idMask))
                }
            }
        }
    }

    /// The tables, lent.
    struct Lookup {
        fileprivate let filter: UnsafeBufferPointer<UInt64>
        fileprivate let offsets: UnsafeBufferPointer<UInt32>
        fileprivate let items: UnsafeBufferPointer<UInt32>
        fileprivate let shift: UInt64
        fileprivate let filterShift: UInt64
        fileprivate let idMask: UInt32

        @inline(__always)
        func forEach(_ hash: UInt64, _ body: (UInt32) -> Void) {
            let mixed = PolyHash.mix(hash)
            let bits = KeyIndex.bits(mixed)
            guard filter[Int(mixed >> filterShift)] & bits == bits else { return }
            let bucket = Int(mixed >> shift)
            let tag = KeyIndex.tag(mixed)
            for index in Int(offsets[bucket])..<Int(offsets[bucket + 1])
            where (items[index] ^ tag) & ~idMask == 0 { body(items[index] & idMask) }
        }
    }

    /// Bits of the hash that neither choose the bucket nor the filter's bits.
    @inline(__always)
    private static func tag(_ mixed: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: mixed >> 4) }

    /// The bits of a key in its word of the filter, chosen by the lowest bits of its hash.
    @inline(__always)
    private static func bits(_ mixed: UInt64) -> UInt64 {
        1 << (mixed & 63) | 1 << (mixed >> 6 & 63) | 1 << (mixed >> 12 & 63)
    }
}
