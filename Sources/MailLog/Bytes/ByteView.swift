// Where MailLog holds an unsafe pointer (what `Window` and `SixteenBytes` keep is lent by it): a borrowed, read-only
// view of bytes with checked access and the searches that the parsers need.

public import CSystem

/// A borrowed, read-only run of bytes.
///
/// A view does not own its bytes and must not outlive the call that lends it
/// (`withUnsafeBytes` of a block). Every access is checked against `count`,
/// also in release builds: what lies behind is a stranger's log line.
public struct ByteView {
    @usableFromInline let base: UnsafeRawPointer
    /// How many bytes the view covers.
    public let count: Int

    /// Views the bytes of a buffer.
    /// - Parameter buffer: the lender; it must stay alive and unchanged while the view is used.
    @inlinable
    public init(_ buffer: UnsafeRawBufferPointer) {
        // A buffer without an address has no bytes; any address will do for none.
        base = buffer.baseAddress ?? UnsafeRawPointer(("" as StaticString).utf8Start)
        count = buffer.count
    }

    @inlinable
    init(base: UnsafeRawPointer, count: Int) {
        self.base = base
        self.count = count
    }

    /// Whether there are no bytes.
    @inlinable
    public var isEmpty: Bool { count == 0 }

    /// The byte at an index. Traps outside `0..<count`.
    @inlinable
    @inline(__always)
    public subscript(index: Int) -> UInt8 {
        // One comparison for both ends: a negative index is a huge one without its sign.
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
        return base.load(fromByteOffset: index, as: UInt8.self)
    }

    /// The part from `start` up to, not including, `end`; both are clamped into the view.
    @inlinable @inline(__always)
    public func slice(_ start: Int, _ end: Int) -> ByteView {
        let from = Swift.min(Swift.max(start, 0), count)
        let to = Swift.min(Swift.max(end, from), count)
        return ByteView(base: base + from, count: to - from)
    }

    /// The part that a range names.
    @inlinable @inline(__always)
    public func slice(_ range: ByteRange) -> ByteView { slice(range.start, range.end) }

    /// Index of the first `byte` at or after `from` and before `end` (default: the view's end), or nil.
    @inlinable
    public func firstIndex(of byte: UInt8, from: Int = 0, before end: Int? = nil) -> Int? {
        let limit = Swift.min(end ?? count, count)
        guard from >= 0, from < limit, let hit = cs_find_byte(base + from, byte, limit &- from) else { return nil }
        return hit - base
    }

    /// Index of the last `byte` at or after `from` and before `end` (default: the view's end), or nil.
    @inlinable
    public func lastIndex(of byte: UInt8, from: Int = 0, before end: Int? = nil) -> Int? {
        let limit = Swift.min(end ?? count, count)
        guard from >= 0, from < limit, let hit = cs_find_last_byte(base + from, byte, limit - from) else { return nil }
        return hit - base
    }

    /// Index of the first place where `first` and then `second` stand, at or after `from`, or nil. Several times
    /// faster than searching for a text of two bytes.
    @inlinable
    public func firstIndex(of first: UInt8, then second: UInt8, from: Int = 0) -> Int? {
        var at = from
        while let hit = firstIndex(of: first, from: at) {
            if hit + 1 < count, self[hit + 1] == second { return hit }
            at = hit + 1
        }
        return nil
    }

    /// Index of the first occurrence of `needle` at or after `from` that ends at or before `end`, or nil.
    @inlinable
    public func firstIndex(of needle: StaticString, from: Int = 0, before end: Int? = nil) -> Int? {
        let limit = Swift.min(end ?? count, count)
        guard from >= 0, from < limit,
            let hit = cs_find(base + from, limit - from, needle.utf8Start, needle.utf8CodeUnitCount)
        else { return nil }
        return hit - base
    }

    /// Index of the last occurrence of `needle` at or after `from` that ends at or before `end`, or nil.
    @inlinable
    public func lastIndex(of needle: StaticString, from: Int = 0, before end: Int? = nil) -> Int? {
        let length = needle.utf8CodeUnitCount
        guard length > 0 else { return nil }
        let first = needle.utf8Start[0]
        var limit = Swift.min(end ?? count, count) - length + 1
        while let at = lastIndex(of: first, from: from, before: limit) {
            if cs_equal(base + at, needle.utf8Start, length) { return at }
            limit = at
        }
        return nil
    }

    /// Whether `text` stands at `offset`.
    ///
    /// Always inlined: with the length known, the comparison is one or two loads instead of a call.
    @inlinable
    @inline(__always)
    public func has(_ text: StaticString, at offset: Int = 0) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, offset &+ length <= count else { return false }
        return cs_equal(base + offset, text.utf8Start, length)
    }

    /// Whether the view ends with `text`.
    @inlinable
    @inline(__always)
    public func ends(with text: StaticString) -> Bool { has(text, at: count - text.utf8CodeUnitCount) }

    /// Whether both views hold the same bytes.
    @inlinable
    public func equals(_ other: ByteView) -> Bool {
        count == other.count && cs_equal(base, other.base, count)
    }

    /// Whether the view holds exactly `text`.
    @inlinable
    @inline(__always)
    public func equals(_ text: StaticString) -> Bool { count == text.utf8CodeUnitCount && has(text) }

    /// Lends the bytes as a buffer, for copying into storage of one's own.
    @inlinable
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: base, count: count))
    }

    /// The bytes as text, invalid UTF-8 replaced by U+FFFD. Allocates: not for the hot path.
    public var string: String {
        String(decoding: UnsafeRawBufferPointer(start: base, count: count), as: UTF8.self)
    }
}
