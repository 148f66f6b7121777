// How long the words of a list are that begin or end with given letters: nearly every look-up is spared.

/// For three letters, the lengths of the words that begin, and of those that end, with them. May name lengths that
/// no such word has, never leaves one out.
struct WordEdges: Sendable {
    /// Bit n: some word of n letters has this edge.
    private var starts = [UInt32](repeating: 0, count: 4_096)
    private var ends = [UInt32](repeating: 0, count: 4_096)

    /// Words of three to 31 letters; others are no matter of this table.
    mutating func insert(_ word: some BidirectionalCollection<UInt8>) {
        let letters = Array(word)
        guard letters.count >= 3, letters.count < 32 else { return }
        starts[Self.place(letters, 0)] |= 1 << UInt32(letters.count)
        ends[Self.place(letters, letters.count - 3)] |= 1 << UInt32(letters.count)
    }

    /// The lengths of words that begin as the letters do from `position` on; none where fewer than three follow.
    @inline(__always)
    func lengths(startingAt position: Int, in letters: [UInt8]) -> UInt32 {
        position + 3 <= letters.count ? starts[Self.place(letters, position)] : 0
    }

    /// The lengths of words that end as the letters do before `position`.
    @inline(__always)
    func lengths(endingAt position: Int, in letters: [UInt8]) -> UInt32 {
        position >= 3 ? ends[Self.place(letters, position - 3)] : 0
    }

    @inline(__always)
    private static func place(_ letters: [UInt8], _ position: Int) -> Int {
        let three = UInt32(letters[position]) << 16 | UInt32(letters[position + 1]) << 8 | UInt32(letters[position + 2])
        return Int((three &* 0x9E37_79B1) >> 20)
    }
}
