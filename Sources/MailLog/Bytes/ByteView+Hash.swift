// A seeded hash of bytes, for tables whose keys strangers choose.

extension ByteView {
    /// A 64-bit hash of the bytes under a seed.
    ///
    /// Multiply-and-fold over eight bytes at a time (the mixing step of wyhash, Wang Yi 2019,
    /// public domain). With a seed that is drawn per process a sender cannot choose names that collide.
    /// - Parameter seed: from `SystemRandomNumberGenerator`, or another hash to combine with.
    @inlinable
    public func hash(seed: UInt64) -> UInt64 {
        var state = seed ^ 0xa076_1d64_78bd_642f
        var offset = 0
        while count - offset >= 8 {
            let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            state = ByteView.mix(state ^ word, 0xe703_7ed1_a0b4_28db)
            offset += 8
        }
        var tail: UInt64 = 0
        while offset < count {
            tail = tail << 8 | UInt64(base.load(fromByteOffset: offset, as: UInt8.self))
            offset += 1
        }
        return ByteView.mix(state ^ tail, 0x8ebc_6af0_9c88_c6e3 ^ UInt64(count))
    }

    @inlinable
    static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
