// The unit in which bytes travel: whole lines, in storage that is used again and again.

/// A run of whole lines of one source.
///
/// The reader fills it, whoever has it may send it to another thread, and
/// gives it back to be filled again; its storage is allocated once.
public struct Block: Sendable {
    @usableFromInline var storage: [UInt8] = []
    /// How many bytes it holds.
    public internal(set) var count = 0
    /// Where its first byte stands in the decompressed source.
    public internal(set) var offset: Int64 = 0
    /// The last line was longer than the line cap: the block ends with its head, without a line end.
    public internal(set) var endsWithCutLine = false

    public init() {}

    /// A block of given bytes, for tests and for sources that are no files.
    public init(_ bytes: some Sequence<UInt8>, offset: Int64 = 0) {
        storage = Array(bytes)
        count = storage.count
        self.offset = offset
    }

    /// Lends the bytes: lines with their line ends; the last may lack its own.
    @inlinable
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try storage.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// Makes room once; later calls find it there.
    mutating func reserve(_ capacity: Int) {
        if storage.count < capacity { storage = [UInt8](repeating: 0, count: capacity) }
    }

    /// Drops the first bytes of the `filled` ones and moves the rest to the front.
    mutating func dropFirst(_ dropped: Int, of filled: Int) {
        storage.withUnsafeMutableBytes { bytes in
            let rest = UnsafeRawBufferPointer(rebasing: bytes[dropped..<filled])
            bytes.copyMemory(from: rest)
        }
        offset += Int64(dropped)
    }
}
