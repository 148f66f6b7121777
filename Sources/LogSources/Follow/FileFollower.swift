// Follows live logs: a state machine that says what to do next. It reads files
// through an interface and has no clock, no thread and no memory beyond its
// checkpoints (docs/live.md, docs/reliability.md).

import Glibc

/// Follows files across rotation, truncation, copies and restarts.
///
/// Not for sharing: one thread calls `next` again and again, stores what it
/// gives, and says so by `committed`. `LiveFiles` waits for changes between calls.
///
/// What is stored must be stored in the order in which it was given. After a
/// crash, a follower with the stored checkpoints goes on behind the last one.
public final class FileFollower {
    let context: FollowContext
    var patterns: [String]
    var tracks: [Track] = []
    var trackPaths: Set<String> = []
    /// Checkpoints of paths that no pattern has led to yet.
    var unclaimed: [String: [FileCheckpoint]]
    private var nextScan: Int64 = .min
    private var nextMatching: Int64 = .min
    /// Patterns that were matched before: what they lead to from then on is new.
    var matched: Set<String> = []
    /// The track whose turn it is: one busy log must not hold up the others.
    var turn = 0

    /// µs: how often globs are matched.
    private static let matchingInterval: Int64 = 1_000_000

    /// - Parameters:
    ///   - options: what to follow, and how.
    ///   - checkpoints: everything that an earlier follower gave and that was stored; none at the very first start.
    public convenience init(_ options: FollowOptions, checkpoints: [FileCheckpoint] = []) {
        self.init(options, checkpoints: checkpoints, files: POSIXFileSystem())
    }

    init(_ options: FollowOptions, checkpoints: [FileCheckpoint], files: any FollowedFileSystem) {
        context = FollowContext(files: files, options: options, checkpoints: checkpoints)
        patterns = options.paths
        unclaimed = Dictionary(grouping: checkpoints, by: \.track)
    }

    deinit {
        for track in tracks { track.close() }
    }

    /// What comes next.
    /// - Parameters:
    ///   - now: µs of a clock that only goes forward.
    ///   - wallClock: µs since 1970, from the clock that stamps files.
    ///   - block: is overwritten where lines come.
    public func next(now: Int64, wallClock: Int64, into block: inout Block) -> FollowStep {
        context.now = now
        context.wallClock = wallClock
        if let step = takeStep() { return step }
        if now >= nextScan {
            nextScan = now + context.options.pollInterval
            scan()
            if let step = takeStep() { return step }
        }
        return read(into: &block) ?? .idle
    }

    /// A directory changed: the next call looks at it. Changed files are looked at in each call.
    public func directoryChanged() {
        nextScan = .min
        nextMatching = .min
    }

    /// A checkpoint was stored, and with it everything given before.
    public func committed(_ checkpoint: FileCheckpoint) {
        tracks.first { $0.path == checkpoint.track }?.committed(checkpoint)
    }

    /// The paths to watch for changes: the followed ones.
    public var followedPaths: [String] { tracks.map(\.path) }

    /// The positions of all files, for showing; to be stored are only those that `next` gives.
    public var positions: [FileCheckpoint] {
        tracks.flatMap { track in track.generations.map { $0.checkpoint(context.options.hashKey) } }
    }

    /// What was read and what was left out (long lines, NULs) since this follower was made.
    public var statistics: BlockReader.Statistics { context.counters.statistics }

    private func takeStep() -> FollowStep? { context.steps.isEmpty ? nil : context.steps.removeFirst() }

    // MARK: Scanning

    private func scan() {
        context.beginScan()
        matchPatterns()
        for track in tracks { track.scan(isFollowed: isFollowed(exceptBy: track)) }
        removeEndedTracks()
    }

    /// Whether another track reads a file: a file that two patterns lead to is read once.
    private func isFollowed(exceptBy track: Track) -> (FileIdentity) -> Bool {
        { [tracks] identity in
            tracks.contains { other in
                other !== track && other.generations.contains { $0.isFound && $0.identity == identity }
            }
        }
    }

    private func matchPatterns() {
        guard context.now >= nextMatching else { return }
        nextMatching = context.now + FileFollower.matchingInterval
        for pattern in patterns {
            let isFirst = matched.insert(pattern).inserted
            guard FollowPattern.isGlob(pattern) else {
                addTrack(pattern, pattern, isMatched: false, isFirst: isFirst)
                continue
            }
            let matches = context.files.matches(pattern)
            // What was stored of this pattern tells that it was followed before: other files are new.
            let wasFollowed = unclaimed.keys.contains { FollowPattern.matches(pattern, $0) } || !isFirst
            let stored = unclaimed.keys.filter { FollowPattern.matches(pattern, $0) }
            for path in FollowPattern.logs(in: matches + stored.sorted(), followed: tracks.map(\.path)) {
                addTrack(path, pattern, isMatched: true, isFirst: !wasFollowed)
            }
        }
    }

    private func addTrack(_ path: String, _ pattern: String, isMatched: Bool, isFirst: Bool) {
        guard trackPaths.insert(path).inserted else { return }
        let checkpoints = unclaimed.removeValue(forKey: path) ?? []
        tracks.append(
            Track(
                path: path, isMatched: isMatched, settings: context.options.settings(for: pattern),
                checkpoints: checkpoints,
                startsAtEnd: isFirst && context.options.start == .end, context: context))
    }

    /// A file that a glob had found is gone and read to its end.
    private func removeEndedTracks() {
        tracks.removeAll { track in
            guard track.isMatched, track.isEmpty, context.files.status(path: track.path) == .failure(.missing) else {
                return false
            }
            if !track.remembered.isEmpty { context.steps.append(.forget(track.remembered.map(\.id))) }
            trackPaths.remove(track.path)
            return true
        }
    }

    // MARK: Reading

    private func read(into block: inout Block) -> FollowStep? {
        for index in tracks.indices {
            let position = (turn + index) % tracks.count
            if let step = read(tracks[position], into: &block) {
                turn = (position + 1) % tracks.count
                return step
            }
        }
        return nil
    }

    private func read(_ track: Track, into block: inout Block) -> FollowStep? {
        for generation in track.generations where track.mayRead(generation) {
            switch context.reader.read(generation, into: &block, now: context.now) {
            case .nothing: break
            case .lines: return .lines(generation.checkpoint(context.options.hashKey))
            case .truncated: track.truncated(generation, isFollowed: isFollowed(exceptBy: track))
            case .end: track.finish(generation)
            case .failed(.damaged(let kind)): track.failed(generation, .damaged(kind))
            case .failed(let problem):
                context.report(generation.path, problem)
                // A network file system forgot the handle.
                if problem == .unreadable(errno: ESTALE) { track.lostHandle(generation) }
            }
            if let step = takeStep() { return step }
        }
        return nil
    }
}
