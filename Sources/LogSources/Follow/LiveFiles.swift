// Following with a clock and a wait: the thin shell around FileFollower.

import Glibc

/// Follows live files; blocks the calling thread while nothing happens.
///
/// One thread of its own calls `next`; `stop` may come from any thread.
public final class LiveFiles {
    /// Ends a wait from another thread or from a signal handler.
    public struct Stopper: Sendable {
        fileprivate let descriptor: Int32

        /// Lets `next` return nil from now on. Safe in a signal handler.
        public func stop() {
            var byte: UInt8 = 0
            _ = write(descriptor, &byte, 1)
        }
    }

    private let follower: FileFollower
    private let watcher = ChangeWatcher()
    private let pollInterval: Int64
    private var wasIdle = false

    /// - Parameters:
    ///   - options: what to follow, and how.
    ///   - checkpoints: everything that was stored; none at the very first start.
    public init(_ options: FollowOptions, checkpoints: [FileCheckpoint] = []) {
        follower = FileFollower(options, checkpoints: checkpoints)
        pollInterval = options.pollInterval
    }

    /// Valid as long as this object is.
    public var stopper: Stopper { Stopper(descriptor: watcher.interruptDescriptor) }

    /// What comes next; nil after `stop`.
    ///
    /// `.idle` is given once each time that everything was read, and again after each poll interval in which
    /// nothing came: the moment to store what is not stored yet.
    public func next(into block: inout Block) -> FollowStep? {
        if wasIdle { waitForChange() }
        guard !watcher.isInterrupted else { return nil }
        let step = follower.next(
            now: LiveFiles.time(CLOCK_MONOTONIC), wallClock: LiveFiles.time(CLOCK_REALTIME), into: &block)
        if case .idle = step { wasIdle = true }
        return step
    }

    /// A checkpoint was stored, and with it everything given before.
    public func committed(_ checkpoint: FileCheckpoint) { follower.committed(checkpoint) }

    /// The positions of all files, for showing.
    public var positions: [FileCheckpoint] { follower.positions }

    /// What was read and what was left out.
    public var statistics: BlockReader.Statistics { follower.statistics }

    private func waitForChange() {
        wasIdle = false
        // A new watch has not seen what came since the last read.
        if watcher.watch(follower.followedPaths) { return follower.directoryChanged() }
        if watcher.wait(pollInterval) == .directory { follower.directoryChanged() }
    }

    /// µs by a system clock.
    private static func time(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
    }
}
