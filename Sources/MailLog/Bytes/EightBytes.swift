// Eight bytes in one register: finds the first byte of some kind without a
// loop. (Swift's SIMD types are not optimised here: they cost five times a loop.)

/// Eight bytes of a line, the first one lowest; zeros stand behind the line's end.
///
/// The comparisons give a mask with the top bit of each byte for which they hold.
struct EightBytes {
    let word: UInt64

    static let tops: UInt64 = 0x8080_8080_8080_8080
    static let ones: UInt64 = 0x0101_0101_0101_0101

    @inline(__always)
    init(word: UInt64) { self.word = word }

    /// The same byte eight times.
    @inline(__always)
    static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

    /// Which bytes are `byte`. Exact: no carry runs from one byte into the next.
    @inline(__always)
    func equal(_ byte: UInt8) -> UInt64 {
        let difference = word ^ EightBytes.all(byte)
        let low = (difference & ~EightBytes.tops) &+ ~EightBytes.tops
        return ~(low | difference) & EightBytes.tops
    }

    /// The same, right only up to and including the first of them; costs less.
    @inline(__always)
    func firstEqual(_ byte: UInt8) -> UInt64 {
        let difference = word ^ EightBytes.all(byte)
        return (difference &- EightBytes.ones) & ~difference & EightBytes.tops
    }

    /// Which bytes are ASCII and in `first...last`.
    @inline(__always)
    func between(_ first: UInt8, _ last: UInt8) -> UInt64 {
        let atLeast = (word | EightBytes.tops) &- EightBytes.all(first)
        let above = (word | EightBytes.tops) &- EightBytes.all(last + 1)
        return atLeast & ~above & ~word & EightBytes.tops
    }

    @inline(__always) var digits: UInt64 { between(0x30, 0x39) }

    /// The number that the first `count` bytes write in decimal (1…7 digits), nil where one of them is no digit.
    @inline(__always)
    func decimal(_ count: Int) -> UInt32? {
        guard count >= 1, count <= 7 else { return nil }
        // Moved to the top with zeros before them, the digits are always eight.
        let shift = UInt64(truncatingIfNeeded: (8 - count) * 8)
        let eight = word << shift | EightBytes.all(0x30) & ~(UInt64.max << shift)
        return EightBytes(word: eight).decimalOfEight
    }

    /// The number that all eight bytes write in decimal, nil where one of them is no digit.
    @inline(__always)
    var decimalOfEight: UInt32? {
        guard digits == EightBytes.tops else { return nil }
        // Pairs, then fours, then eight: each step adds ten (a hundred, ten thousand) times the
        // left half to the right one.
        let pairs = ((word & 0x0F0F_0F0F_0F0F_0F0F) &* (1 + 10 << 8)) >> 8
        let fours = ((pairs & 0x00FF_00FF_00FF_00FF) &* (1 + 100 << 16)) >> 16
        return UInt32(truncatingIfNeeded: ((fours & 0x0000_FFFF_0000_FFFF) &* (1 + 10_000 << 32)) >> 32)
    }

    /// Index of the first byte in a mask; 8 where there is none.
    @inline(__always)
    static func first(_ mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }

    /// Index of the last byte in a mask; -1 where there is none.
    @inline(__always)
    static func last(_ mask: UInt64) -> Int { 7 - mask.leadingZeroBitCount >> 3 }

    /// The bytes of a mask that stand before `index`.
    @inline(__always)
    static func before(_ index: Int) -> UInt64 {
        index >= 8 ? .max : index <= 0 ? 0 : (1 << UInt64(truncatingIfNeeded: index * 8)) &- 1
    }
}

/// The next bytes of a block, of which it is known that they are there. They may reach into the next line: whoever
/// looks at them accepts no line end.
struct Window {
    /// Longer than stamp, host and tag of any line that is read by its head alone.
    static let count = 128
    private let base: UnsafeRawPointer

    @inline(__always)
    fileprivate init(_ base: UnsafeRawPointer) { self.base = base }

    /// Eight bytes from an offset in `0...count - 8`; traps elsewhere.
    @inline(__always)
    func eight(at offset: Int) -> EightBytes {
        precondition(UInt(bitPattern: offset) <= UInt(bitPattern: Window.count - 8))
        return EightBytes(word: UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }

    /// Sixteen bytes from an offset in `0...count - 16`; traps elsewhere.
    @inline(__always)
    func sixteen(at offset: Int) -> SixteenBytes {
        precondition(UInt(bitPattern: offset) <= UInt(bitPattern: Window.count - SixteenBytes.count))
        return SixteenBytes(base + offset)
    }
}

extension ByteView {
    /// The bytes from `offset`, nil where less than `Window.count` are left.
    @inline(__always)
    func window(at offset: Int) -> Window? {
        guard offset >= 0, offset <= count &- Window.count else { return nil }
        return Window(base + offset)
    }

    /// Eight bytes from `offset`, zeros behind the view's end.
    @inline(__always)
    func eight(at offset: Int) -> EightBytes {
        if offset >= 0, offset &+ 8 <= count {
            return EightBytes(word: UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        return lastBytes(at: offset)
    }

    private func lastBytes(at offset: Int) -> EightBytes {
        var word: UInt64 = 0
        var index = Swift.min(offset + 8, count) - 1
        while index >= Swift.max(offset, 0) {
            word = word << 8 | UInt64(self[index])
            index -= 1
        }
        return EightBytes(word: word)
    }
}
