// A short text in registers: tells whether a line's host is that of the line before without a call.

/// Up to 24 bytes by value, for comparing with the same field of the next line.
public struct ShortText: Sendable, Equatable {
    /// Bytes; a longer text is none.
    public static let longest = 24

    @usableFromInline let first: UInt64
    @usableFromInline let middle: UInt64
    @usableFromInline let last: UInt64
    @usableFromInline let count: Int

    /// The bytes of a view; nil for more than `longest`.
    @inlinable @inline(__always)
    public init?(_ view: ByteView) {
        guard view.count <= ShortText.longest else { return nil }
        count = view.count
        last = view.lastWord
        // The three words overlap in texts of less than 24 bytes, and together hold every byte.
        first = view.count >= 8 ? view.word(at: 0) : 0
        middle = view.count > 16 ? view.word(at: 8) : 0
    }
}
