// Blocks that are filled line by line, by inputs that are no files.

extension Block {
    /// Empties it.
    /// - Parameter offset: where its first byte stands among all that its input gave.
    mutating func begin(_ limits: BlockReader.Limits, offset: Int64) {
        reserve(limits.blockSize)
        count = 0
        self.offset = offset
        endsWithCutLine = false
    }

    /// Adds whole lines. Whoever calls has made sure that there is room.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        let start = count
        let taken = min(bytes.count, storage.count - start)
        storage.withUnsafeMutableBytes { target in
            target[start..<start + taken].copyBytes(from: bytes.prefix(taken))
        }
        count += taken
    }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }
}
