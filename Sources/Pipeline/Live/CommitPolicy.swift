// When to store: often enough that a crash repeats little work, seldom enough that the disk does not notice.

/// Decides when what was read is stored.
struct CommitPolicy {
    /// µs: at most as long between a line and its commit.
    static let interval: Int64 = 250_000
    /// Bytes of log that may wait for a commit in memory.
    static let bytes = 2 << 20

    /// µs of a clock that only goes forward: when the oldest of what waits came.
    private var waitingSince: Int64?

    mutating func noteWork(at now: Int64) { waitingSince = waitingSince ?? now }

    mutating func noteCommit() { waitingSince = nil }

    /// - Parameter isUrgent: there is an alert, which can only be told when it is stored, or a file was found or lost.
    func isDue(at now: Int64, bytes: Int, isUrgent: Bool) -> Bool {
        guard let waitingSince else { return false }
        return isUrgent || bytes >= CommitPolicy.bytes || now - waitingSince >= CommitPolicy.interval
    }
}

/// Decides when a snapshot of the tracking state is cheaper than to keep the log's bytes for doing it again.
struct SnapshotPolicy {
    /// A small snapshot is not made for every line.
    static let minimum = 1 << 20
    /// Bytes of log kept for each byte of the snapshot: at most a third of what is written are snapshots.
    static let ratio = 3

    private var lastSize = 0
    private var redo = 0

    mutating func noteRedo(_ bytes: Int) { redo += bytes }

    mutating func noteSnapshot(_ bytes: Int) {
        lastSize = bytes
        redo = 0
    }

    var isDue: Bool { redo >= max(SnapshotPolicy.minimum, SnapshotPolicy.ratio * lastSize) }
}
