// A field of an event: where its bytes are, not what they are.

/// A half-open range of bytes in the block that was parsed, or in the scratch
/// bytes of its batch (text that had to be decoded first: JSON strings,
/// journal byte arrays).
///
/// `count == 0` with `isPresent == true` is an empty field (`from=<>`), which
/// is something else than an absent one.
public struct ByteRange: Sendable, Equatable {
    @usableFromInline var position: UInt32
    @usableFromInline var length: UInt32

    @usableFromInline static let scratchBit: UInt32 = 0x8000_0000
    @usableFromInline static let absentLength: UInt32 = .max

    /// A field that the line does not have.
    public static let absent = ByteRange(position: 0, length: absentLength)

    @usableFromInline
    init(position: UInt32, length: UInt32) {
        self.position = position
        self.length = length
    }

    /// A range of the block (offsets below 2 GiB; blocks are far smaller).
    @inlinable
    public init(_ start: Int, _ end: Int) {
        position = UInt32(truncatingIfNeeded: start) & ~ByteRange.scratchBit
        length = UInt32(truncatingIfNeeded: Swift.max(end &- start, 0))
    }

    /// The same range, but in the batch's scratch bytes.
    @inlinable
    public var inScratch: ByteRange { ByteRange(position: position | ByteRange.scratchBit, length: length) }

    /// The first bytes of the range.
    @inlinable
    public func prefix(_ count: Int) -> ByteRange {
        ByteRange(position: position, length: Swift.min(length, UInt32(clamping: count)))
    }

    /// Whether the bytes stand in the batch's scratch bytes instead of the block.
    @inlinable public var isScratch: Bool { position & ByteRange.scratchBit != 0 }
    /// Whether the line has the field, if only an empty one.
    @inlinable public var isPresent: Bool { length != ByteRange.absentLength }
    /// Absent or of no length.
    @inlinable public var isEmpty: Bool { length == 0 || length == ByteRange.absentLength }
    /// Index of the first byte, in the block or in the scratch bytes.
    @inlinable public var start: Int { Int(position & ~ByteRange.scratchBit) }
    /// How many bytes they are; 0 for an absent field.
    @inlinable public var count: Int { isPresent ? Int(length) : 0 }
    /// Index behind the last byte.
    @inlinable public var end: Int { start + count }
}
