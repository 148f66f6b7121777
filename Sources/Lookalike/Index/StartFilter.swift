// Which four letters protected words begin with: at most places of a name none does.

/// One bit for each beginning, by hash. Answers for all lengths at once what would be one look-up for each.
struct StartFilter: Sendable {
    /// Letters of a beginning; shorter words are looked up without this.
    static let length = 4

    private var bits: [UInt64]
    private let shift: UInt64

    /// - Parameters:
    ///   - expected: how many words there are, about.
    ///   - starts: calls its argument with the hash of every word's beginning.
    init(expected: Int, starts: ((UInt64) -> Void) -> Void) {
        // 1 KiB to 128 KiB: it has to stay in the nearest caches.
        var size: UInt64 = 7
        while size < 14, 4 << size < expected { size += 1 }
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
