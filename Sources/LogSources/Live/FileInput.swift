// Log files as one of the live inputs: FileFollower with inotify.

import Glibc

final class FileInput: LiveInput {
    private(set) var options: FollowOptions
    private let follower: FileFollower
    private let watcher = ChangeWatcher()
    private var pollInterval: Int64
    private var nextPoll: Int64 = 0
    /// When paths may lead to other files than those that are watched, µs; asked for at each look at directories.
    private var nextWatch: Int64 = 0
    private var now: Int64 = 0

    init(_ options: FollowOptions, _ checkpoints: [FileCheckpoint]) {
        self.options = options
        follower = FileFollower(options, checkpoints: checkpoints)
        pollInterval = options.pollInterval
    }

    /// Goes on with other options.
    /// - Returns: false where that is not possible: a new input takes over from the stored positions.
    func adopt(_ options: FollowOptions) -> Bool {
        guard follower.adopt(options) else { return false }
        self.options = options
        pollInterval = options.pollInterval
        (nextPoll, nextWatch) = (0, 0)
        return true
    }

    func next(_ time: LiveTime, into block: inout Block) -> LiveStep? {
        now = time.now
        let step = follower.next(now: time.now, wallClock: time.wallClock, into: &block)
        if case .idle = step {
            nextPoll = time.now + pollInterval
            return nil
        }
        return LiveStep(step)
    }

    func prepareWait() -> Bool {
        guard now >= nextWatch else { return false }
        nextWatch = now + pollInterval
        // A new watch has not seen what came since the last read.
        guard watcher.watch(follower.followedPaths) else { return false }
        nextWatch = 0
        follower.directoryChanged()
        return true
    }

    var waits: [pollfd] { [pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)] }
    var deadline: Int64 { nextPoll }

    func woken() {
        guard watcher.drain() == .directory else { return }
        nextWatch = 0
        follower.directoryChanged()
    }

    func committed(_ position: LivePosition) {
        if case .file(let checkpoint) = position { follower.committed(checkpoint) }
    }

    var positions: [LivePosition] { follower.positions.map { .file($0) } }
    var statistics: BlockReader.Statistics { follower.statistics }
}
