// One source to be read once: what Pipeline gets from the plan.

/// A file, pipe or standard input that is to be replayed.
public struct LogFile: Sendable, Equatable {
    /// The path that stands for standard input.
    public static let standardInputPath = "-"

    /// As it is to be opened and shown.
    public var path: String
    /// When its content was last changed, µs since 1970: the year of RFC 3164 time stamps
    /// is inferred from it. Nil for pipes and standard input: take the present.
    public var modified: Int64?
    /// Bytes on the disk, for progress; nil where it cannot be known.
    public var size: Int64?
    public var compression: Compression

    public init(path: String, modified: Int64? = nil, size: Int64? = nil, compression: Compression = .none) {
        self.path = path
        self.modified = modified
        self.size = size
        self.compression = compression
    }

    public var isStandardInput: Bool { path == LogFile.standardInputPath }
}
