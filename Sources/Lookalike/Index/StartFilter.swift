// Which letters protected words begin with: at most places of a name none does.

/// One bit for each beginning, by hash. Answers for all lengths at once what would be one look-up for each.
struct StartFilter: Sendable {
    /// Letters of a beginning; shorter words are looked up without this.
    static let length = 4
    /// The same for a second look: among a million words most four letters begin one.
    static let longLength = 6

    private var bits: [UInt64]
    private let shift: UInt64

    /// - Parameters:
    ///   - expected: how many words there are, about.
    ///   - largest: the table has at most 2 to this many words of 64 bits: 128 KiB to stay in the nearest caches.
    ///   - starts: calls its argument with the hash of every word's beginning.
    init(expected: Int, largest: UInt64 = 14, starts: ((UInt64) -> Void) -> Void) {
        var size: UInt64 = 7
        while size < largest, 4 << size < expected { size += 1 }
        var bits = [UInt64](repeating: 0, count: 1 << Int(size))
        let shift = 64 - size
        starts { hash in
            let mixed = PolyHash.mix(hash)
            bits[Int(mixed >> shift)] |= 1 << (mixed & 63)
        }
        self.bits = bits
        self.shift = shift
    }

    func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
        bits.withUnsafeBufferPointer { body(Lookup(bits: $0, shift: shift)) }
    }

    /// The table, lent.
    struct Lookup {
        fileprivate let bits: UnsafeBufferPointer<UInt64>
        fileprivate let shift: UInt64

        /// False only where no word begins so.
        @inline(__always)
        func mayStart(_ hash: UInt64) -> Bool {
            let mixed = PolyHash.mix(hash)
            return bits[Int(mixed >> shift)] >> (mixed & 63) & 1 == 1
        }
    }
}
