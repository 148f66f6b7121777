// Reads one source from its beginning to its end in blocks of whole lines: the
// hot edge of replay. Bytes are moved only where a block ends inside a line.

import Glibc

/// Reads a file, a pipe or standard input, plain or compressed, once.
///
/// Not for sharing: one thread owns a reader. Blocking: never call it on the
/// cooperative thread pool.
public final class BlockReader {
    /// How much is read and kept at a time.
    public struct Limits: Sendable, Equatable {
        /// Bytes a block holds; at least twice the line cap.
        public var blockSize: Int
        /// The longest line in bytes. Postfix writes no more than 2,048 (`syslog_name` and all); 64 KiB
        /// leaves room for JSON envelopes.
        public var lineCap: Int

        public init(blockSize: Int = 262_144, lineCap: Int = 65_536) {
            self.lineCap = max(lineCap, 1)
            self.blockSize = max(blockSize, 2 * self.lineCap)
        }
    }

    /// What was read, and what was left out.
    public struct Statistics: Sendable, Equatable {
        /// Decompressed bytes that were read.
        public var bytes: Int64 = 0
        /// Lines longer than the cap; their heads were delivered.
        public var longLines = 0
        /// Bytes of long lines behind the cap.
        public var bytesDropped: Int64 = 0
        /// NULs that made a line longer than the cap.
        public var nulBytesDropped: Int64 = 0
        /// Bytes of a last line that a read error cut off: half a line could name a domain that was never there.
        public var bytesCutOff: Int64 = 0

        mutating func add(_ other: Statistics) {
            bytes += other.bytes
            longLines += other.longLines
            bytesDropped += other.bytesDropped
            nulBytesDropped += other.nulBytesDropped
            bytesCutOff += other.bytesCutOff
        }
    }

    public let path: String
    public let compression: Compression
    public private(set) var statistics = Statistics()

    private let input: any ByteInput
    private let limits: Limits
    private let cutter: LineCutter
    /// Bytes that were read but belong to the next block, and where they stand in the source.
    private var carry: [UInt8] = []
    private var carryOffset: Int64 = 0
    /// The carried bytes can be cut before anything more is read.
    private var carryIsRipe = false
    private var isDroppingLine = false
    private var atEnd = false
    private var failure: SourceError?

    /// Opens a source.
    /// - Parameter path: a file or pipe, or `-` for standard input.
    public init(path: String, limits: Limits = Limits()) throws(SourceError) {
        let isStandardInput = path == LogFile.standardInputPath
        let descriptor = isStandardInput ? STDIN_FILENO : SystemCall.open(path)
        guard descriptor >= 0 else { throw SourceError(path: path, kind: .cannotOpen(errno: errno)) }
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
        self.path = path
        self.limits = limits
        cutter = LineCutter(cap: limits.lineCap)
        do throws(SourceError.Kind) {
            let plain = try PlainInput(descriptor: descriptor, closes: !isStandardInput)
            compression = plain.prefix.withUnsafeBytes { Compression(detecting: $0) }
            input = try BlockReader.decompressor(plain, compression)
        } catch {
            throw SourceError(path: path, kind: error)
        }
    }

    /// Reads the next lines.
    /// - Parameter block: is overwritten; its storage is used again.
    /// - Returns: false at the end of the source.
    /// - Throws: after everything readable was returned, and again on each further call.
    public func next(into block: inout Block) throws(SourceError) -> Bool {
        block.reserve(limits.blockSize)
        block.endsWithCutLine = false
        var filled = takeCarry(into: &block)
        var isRipe = carryIsRipe
        carryIsRipe = false
        while true {
            if !isRipe { filled += read(into: &block, from: filled) }
            if isDroppingLine { filled = dropRestOfLine(in: &block, filled) }
            if isDroppingLine && !atEnd {
                isRipe = false
                continue
            }
            switch cut(block, filled) {
            case .lines(let end): return try deliver(&block, end, filled)
            case .longLine(let end):
                statistics.longLines += 1
                isDroppingLine = true
                carryIsRipe = true
                block.endsWithCutLine = true
                return try deliver(&block, end, filled)
            case .leadingNULs(let start, _) where start > 0:
                carryIsRipe = true
                return try deliver(&block, start, filled)
            case .leadingNULs(_, let end):
                block.dropFirst(end, of: filled)
                filled -= end
                statistics.nulBytesDropped += Int64(end)
                isRipe = true
            case .needsMore: isRipe = false
            }
        }
    }

    /// Reads on from a position in an input that was read up to it.
    init(
        _ input: any ByteInput, path: String, compression: Compression, limits: Limits, offset: Int64,
        isInsideLine: Bool
    ) {
        self.path = path
        self.compression = compression
        self.limits = limits
        self.input = input
        cutter = LineCutter(cap: limits.lineCap)
        carryOffset = offset
        isDroppingLine = isInsideLine
    }

    static func decompressor(
        _ plain: PlainInput, _ compression: Compression
    ) throws(SourceError.Kind) -> any ByteInput {
        switch compression {
        case .none: plain
        case .gzip: try GzipInput(plain)
        default: try ArchiveInput(plain, compression)
        }
    }

    private func takeCarry(into block: inout Block) -> Int {
        block.offset = carryOffset
        let count = carry.count
        block.storage.withUnsafeMutableBytes { $0.copyBytes(from: carry) }
        carry.removeAll(keepingCapacity: true)
        return count
    }

    /// - Returns: how many bytes came; 0 only at the end.
    private func read(into block: inout Block, from filled: Int) -> Int {
        guard !atEnd else { return 0 }
        do throws(SourceError.Kind) {
            let room = filled..<limits.blockSize
            let count = try block.storage.withUnsafeMutableBufferPointer { bytes throws(SourceError.Kind) in
                try input.read(into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: bytes[room])))
            }
            statistics.bytes += Int64(count)
            atEnd = count == 0
            return count
        } catch {
            atEnd = true
            failure = SourceError(path: path, kind: error)
            return 0
        }
    }

    private func cut(_ block: Block, _ filled: Int) -> LineCutter.Cut {
        block.storage.withUnsafeBytes { bytes in
            let cut = cutter.cut(UnsafeRawBufferPointer(rebasing: bytes[..<filled]), atEnd: atEnd && failure == nil)
            // After an error nothing follows, and what stands behind the last line end is half a line.
            return cut == .needsMore && atEnd ? .lines(end: 0) : cut
        }
    }

    /// Hands out the first `end` bytes and keeps the others.
    private func deliver(_ block: inout Block, _ end: Int, _ filled: Int) throws(SourceError) -> Bool {
        block.count = end
        carryOffset = block.offset + Int64(end)
        if end > 0 {
            block.storage.withUnsafeBytes { carry.append(contentsOf: $0[end..<filled]) }
            return true
        }
        statistics.bytesCutOff += Int64(filled)
        guard var failure else { return false }
        failure.offset = carryOffset
        self.failure = failure
        throw failure
    }

    /// Drops what is left of a line whose head was delivered.
    /// - Returns: how many bytes are left in the block.
    private func dropRestOfLine(in block: inout Block, _ filled: Int) -> Int {
        let end = block.storage.withUnsafeBytes { bytes in
            LineCutter.firstLineEnd(in: UnsafeRawBufferPointer(rebasing: bytes[..<filled]))
        }
        let dropped = end.map { $0 + 1 } ?? filled
        statistics.bytesDropped += Int64(end ?? filled)
        isDroppingLine = end == nil
        block.dropFirst(dropped, of: filled)
        return filled - dropped
    }
}
