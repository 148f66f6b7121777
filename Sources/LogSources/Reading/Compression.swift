// Which compression a file has, told by its first bytes: names lie.

/// A compression that can be read, or none.
///
/// The raw value is the format's usual name.
public enum Compression: String, Sendable, Equatable, CaseIterable {
    case none
    /// RFC 1952
    case gzip
    case bzip2
    case xz
    /// RFC 8878
    case zstd
    case lz4
    case lzip
    /// compress(1), LZW
    case compress

    /// As many bytes as the longest test looks at.
    static let prefixLength = 10

    /// Tells the compression by the head of a file.
    /// - Parameter prefix: the first bytes; ten of them, fewer only where the file has no more.
    init(detecting prefix: UnsafeRawBufferPointer) {
        self = Compression.allCases.first { $0.matches(prefix) } ?? .none
    }

    /// Endings that a compressed file usually has, longest first.
    static let fileNameEndings = [".zstd", ".lzma", ".bz2", ".zst", ".lz4", ".gz", ".xz", ".lz", ".Z"]

    private func matches(_ prefix: UnsafeRawBufferPointer) -> Bool {
        func starts(_ bytes: UInt8...) -> Bool { prefix.starts(with: bytes) }
        switch self {
        case .none: return false
        case .gzip: return starts(0x1F, 0x8B)
        case .bzip2: return Compression.isBzip2(prefix)
        case .xz: return starts(0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00)
        case .zstd: return starts(0x28, 0xB5, 0x2F, 0xFD) || Compression.isSkippableFrame(prefix)
        case .lz4: return starts(0x04, 0x22, 0x4D, 0x18)
        case .lzip: return starts(0x4C, 0x5A, 0x49, 0x50, 0x01)
        case .compress: return starts(0x1F, 0x9D)
        }
    }

    /// `BZh`, a digit, then the magic of a block (π) or of an empty stream (√π).
    /// Three letters alone would also begin a text.
    private static func isBzip2(_ prefix: UnsafeRawBufferPointer) -> Bool {
        guard prefix.count >= 10, prefix.starts(with: [0x42, 0x5A, 0x68]) else { return false }
        guard (0x31...0x39).contains(prefix[3]) else { return false }
        let magic = Array(prefix[4..<10])
        return magic == [0x31, 0x41, 0x59, 0x26, 0x53, 0x59] || magic == [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]
    }

    /// zstd's skippable frames, which pzstd and seekable zstd put in front (RFC 8878, 3.1.2).
    private static func isSkippableFrame(_ prefix: UnsafeRawBufferPointer) -> Bool {
        prefix.count >= 4 && prefix[0] & 0xF0 == 0x50 && prefix[1] == 0x2A && prefix[2] == 0x4D && prefix[3] == 0x18
    }
}
