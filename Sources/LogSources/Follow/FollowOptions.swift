// How live logs are followed.

/// Settings of a follower; times in microseconds.
public struct FollowOptions: Sendable, Equatable {
    public enum Start: String, Sendable {
        case beginning, end
    }

    /// What holds for one path or glob.
    public struct PathSettings: Sendable, Equatable {
        /// How many rotated files are read at the very first start, the youngest ones.
        public var backfill: Int
        /// Directories or globs where rotated files lie, besides the directory of the log itself.
        public var rotated: [String]

        public init(backfill: Int = 0, rotated: [String] = []) {
            self.backfill = backfill
            self.rotated = rotated
        }
    }

    /// Paths or globs. A path may be missing for now.
    public var paths: [String]
    /// Where a file that is there at the very first start is read from. Files that come later: from their beginning.
    public var start: Start = .beginning
    /// How many rotated files are read at the very first start, the youngest ones.
    public var backfill = 0
    /// For single entries of `paths`; they take the place of `backfill`.
    public var settings: [String: PathSettings] = [:]
    /// How often files are looked at where nothing wakes the follower.
    public var pollInterval: Int64 = 250_000
    /// A rotated file that did not change for as long is at its end.
    public var quietTime: Int64 = 3_000_000
    public var limits = BlockReader.Limits()
    public var hashKey = HashKey.unkeyed

    public init(paths: [String]) { self.paths = paths }

    func settings(for pattern: String) -> PathSettings { settings[pattern] ?? PathSettings(backfill: backfill) }
}

/// What a follower gives next.
public enum FollowStep: Sendable {
    /// The block holds lines. The checkpoint is right behind them: store it together with what the lines gave.
    case lines(FileCheckpoint)
    /// A position without lines (a file was found, rotated or finished): store it.
    case position(FileCheckpoint)
    /// Bytes were lost; store the checkpoint together with the record of it.
    case gap(LogGap, FileCheckpoint)
    /// These checkpoints are not needed any more.
    case forget([Int64])
    /// A file cannot be read for now; said once until it changes.
    case problem(FollowProblem)
    /// Nothing to read until a file changes.
    case idle
}
