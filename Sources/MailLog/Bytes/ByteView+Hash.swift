// A seeded hash of bytes, for tables whose keys strangers choose.

extension ByteView {
    /// A 64-bit hash of the bytes under a seed.
    ///
    /// Multiply-and-fold over eight bytes at a time (the mixing step of wyhash, Wang Yi 2019,
    /// public domain). With a seed that is drawn per process a sender cannot choose names that collide.
    /// - Parameter seed: from `SystemRandomNumberGenerator`, or another hash to combine with.
    @inlinable @inline(__always)
    public func hash(seed: UInt64) -> UInt64 {
        guard count > 8, count <= 16 else { return hashOfAnyLength(seed: seed) }
        // Queue IDs, nearly all that is hashed for each line: what the loop does, without it.
        let state = ByteView.mix(seed ^ ByteView.start ^ word(at: 0), ByteView.step)
        return ByteView.mix(state ^ word(at: count &- 8), ByteView.last ^ UInt64(truncatingIfNeeded: count))
    }

    @usableFromInline static var start: UInt64 { @inlinable get { 0xa076_1d64_78bd_642f } }
    @usableFromInline static var step: UInt64 { @inlinable get { 0xe703_7ed1_a0b4_28db } }
    @usableFromInline static var last: UInt64 { @inlinable get { 0x8ebc_6af0_9c88_c6e3 } }

    @usableFromInline
    func hashOfAnyLength(seed: UInt64) -> UInt64 {
        var state = seed ^ ByteView.start
        var offset = 0
        while count - offset > 8 {
            state = ByteView.mix(state ^ word(at: offset), ByteView.step)
            offset += 8
        }
        return ByteView.mix(state ^ lastWord, ByteView.last ^ UInt64(count))
    }

    /// The last eight bytes (some of them hashed already), or all of a shorter view: two loads where a loop
    /// over the rest would take up to seven.
    @inlinable @inline(__always)
    public var lastWord: UInt64 { count >= 8 ? word(at: count &- 8) : wordOfFew }

    @usableFromInline
    var wordOfFew: UInt64 {
        if count >= 4 {
            let first = base.loadUnaligned(as: UInt32.self)
            let last = base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            return UInt64(first) << 32 | UInt64(last)
        }
        guard count > 0 else { return 0 }
        return UInt64(self[0]) << 16 | UInt64(self[count / 2]) << 8 | UInt64(self[count - 1])
    }

    @inlinable @inline(__always)
    func word(at offset: Int) -> UInt64 { base.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }

    @inlinable @inline(__always)
    static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
