// The bytes of a file as they lie on the disk, and the interface that the
// decompressors share with it.

import Glibc

/// Gives decompressed bytes, one call after another.
protocol ByteInput: AnyObject {
    /// Fills at most `buffer.count` bytes; waits until there is at least one.
    /// - Returns: how many; 0 at the end.
    /// - Throws: only when nothing more can be read; what was read before has been returned.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError.Kind) -> Int
}

/// The bytes of an open descriptor. The first few are read ahead, because the
/// compression is told by them and a pipe cannot be read twice.
final class PlainInput: ByteInput {
    let descriptor: Int32
    private let closes: Bool
    private(set) var prefix: [UInt8] = []
    private var prefixTaken = 0

    /// - Parameter closes: whether the descriptor is closed with this input (not so for standard input).
    init(descriptor: Int32, closes: Bool) throws(SourceError.Kind) {
        self.descriptor = descriptor
        self.closes = closes
        try readPrefix()
    }

    deinit {
        if closes { close(descriptor) }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError.Kind) -> Int {
        if prefixTaken < prefix.count { return takePrefix(into: buffer) }
        let count = SystemCall.read(descriptor, into: buffer)
        guard count >= 0 else { throw .cannotRead(errno: errno) }
        return count
    }

    private func readPrefix() throws(SourceError.Kind) {
        var bytes = [UInt8](repeating: 0, count: Compression.prefixLength)
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                SystemCall.read(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
            }
            guard count >= 0 else { throw .cannotRead(errno: errno) }
            if count == 0 { break }
            filled += count
        }
        prefix = Array(bytes[..<filled])
    }

    private func takePrefix(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, prefix.count - prefixTaken)
        buffer.copyBytes(from: prefix[prefixTaken..<prefixTaken + count])
        prefixTaken += count
        return count
    }
}
