// Sixteen bytes compared at once: the short searches of the hot path without a loop, a call or a branch that nobody
// can foretell.

internal import CSystem

/// Sixteen bytes of a line, or the fewer that are left of it.
///
/// The comparisons give a mask with bit n for byte n; bits of bytes behind the line's end are never set.
struct SixteenBytes {
    private let base: UnsafeRawPointer
    /// How many of the bytes stand before the position that was asked for.
    private let shift: UInt32

    /// How many they are; as an index, that of no byte.
    static let count = 16

    /// - Parameter base: sixteen bytes must be there.
    @inline(__always)
    init(_ base: UnsafeRawPointer) {
        self.base = base
        shift = 0
    }

    /// - Returns: nil where the view has less than sixteen bytes before and behind the position together.
    @inline(__always)
    fileprivate init?(_ base: UnsafeRawPointer, _ count: Int, at offset: Int) {
        let last = count &- SixteenBytes.count
        guard last >= 0, offset >= 0 else { return nil }
        // Near its end the line's last sixteen bytes do as well: nothing behind it is ever read.
        let start = Swift.min(offset, last)
        self.base = base + start
        shift = UInt32(truncatingIfNeeded: Swift.min(offset &- start, SixteenBytes.count))
    }

    /// Which bytes are `byte`.
    @inline(__always)
    func equal(_ byte: UInt8) -> UInt32 { cs_equal16(base, byte) &>> shift }

    /// Which bytes are in `first...last`.
    @inline(__always)
    func between(_ first: UInt8, _ last: UInt8) -> UInt32 { cs_in_range16(base, first, last, 0) &>> shift }

    /// Which bytes are ASCII letters of either case.
    @inline(__always)
    var letters: UInt32 { cs_in_range16(base, 0x61, 0x7A, 0x20) &>> shift }

    @inline(__always) var digits: UInt32 { between(0x30, 0x39) }
    @inline(__always) var hexadecimal: UInt32 { digits | between(0x41, 0x46) }
    @inline(__always) var alphanumeric: UInt32 { digits | letters }

    /// Which bytes are vowels of either case.
    @inline(__always)
    var vowels: UInt32 {
        (folded(0x61) | folded(0x65) | folded(0x69) | folded(0x6F) | folded(0x75)) &>> shift
    }

    @inline(__always)
    private func folded(_ letter: UInt8) -> UInt32 { cs_in_range16(base, letter, letter, 0x20) }

    /// Index of the first byte in a mask; 16 where there is none.
    @inline(__always)
    static func first(_ mask: UInt32) -> Int { Int((mask | 1 << 16).trailingZeroBitCount) }

    /// The bits of the bytes before `index`, which is in `0...16`.
    @inline(__always)
    static func before(_ index: Int) -> UInt32 { (1 &<< UInt32(truncatingIfNeeded: index)) &- 1 }
}

extension ByteView {
    /// Sixteen bytes from `offset`, or the fewer that are left; nil in a view of less than sixteen bytes.
    @inline(__always)
    func sixteenBytes(at offset: Int) -> SixteenBytes? { SixteenBytes(base, count, at: offset) }

    /// Index of the first byte at or behind `from` that a mask has, or nil. For texts of some ten or twenty bytes,
    /// where calling a search costs more than searching.
    /// - Parameters:
    ///   - mask: which of sixteen bytes are looked for.
    ///   - isOne: whether a single byte is, for views of less than sixteen bytes.
    @inline(__always)
    private func firstNear(from: Int, _ mask: (SixteenBytes) -> UInt32, _ isOne: (UInt8) -> Bool) -> Int? {
        var index = from
        while index < count {
            guard let bytes = sixteenBytes(at: index) else {
                return from < 0 ? nil : (from..<count).first { isOne(self[$0]) }
            }
            let hit = SixteenBytes.first(mask(bytes))
            if hit < SixteenBytes.count { return index &+ hit }
            index &+= SixteenBytes.count
        }
        return nil
    }

    @inline(__always)
    func firstNear(_ byte: UInt8, from: Int) -> Int? {
        firstNear(from: from, { $0.equal(byte) }, { $0 == byte })
    }

    @inline(__always)
    func firstNear(_ byte: UInt8, or other: UInt8, from: Int) -> Int? {
        firstNear(from: from, { $0.equal(byte) | $0.equal(other) }, { $0 == byte || $0 == other })
    }

    /// Index of the first comma, tab or semicolon at or behind `from`, or nil.
    @inline(__always)
    func firstDelimiter(from: Int) -> Int? {
        firstNear(
            from: from, { $0.equal(Byte.comma) | $0.equal(Byte.tab) | $0.equal(Byte.semicolon) },
            { $0 == Byte.comma || $0 == Byte.tab || $0 == Byte.semicolon })
    }

    /// Index of the first comma, semicolon, tab, equals sign or quote at or behind `from`, or nil.
    @inline(__always)
    func firstOfRow(from: Int) -> Int? {
        firstNear(
            from: from,
            {
                $0.equal(Byte.comma) | $0.equal(Byte.semicolon) | $0.equal(Byte.tab) | $0.equal(Byte.equals)
                    | $0.equal(Byte.quote)
            },
            {
                $0 == Byte.comma || $0 == Byte.semicolon || $0 == Byte.tab || $0 == Byte.equals || $0 == Byte.quote
            })
    }

    /// Index of the first bracket, blank or quote at or behind `from`, or nil.
    @inline(__always)
    func firstEndOfPlainAddress(from: Int) -> Int? {
        firstNear(
            from: from,
            { $0.equal(Byte.greater) | $0.equal(Byte.space) | $0.equal(Byte.less) | $0.equal(Byte.quote) },
            { $0 == Byte.greater || $0 == Byte.space || $0 == Byte.less || $0 == Byte.quote })
    }
}
