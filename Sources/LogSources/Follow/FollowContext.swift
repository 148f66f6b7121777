// What the tracks of one follower share.

final class FollowContext {
    let files: any FollowedFileSystem
    /// Changed by `FileFollower.adopt` alone; key and limits stay.
    var options: FollowOptions
    let matcher: ContentMatcher
    let reader: GenerationReader
    /// µs of a clock that only goes forward; set before each call into a track.
    var now: Int64 = 0
    /// µs since 1970, by the clock that stamps files.
    var wallClock: Int64 = 0
    let counters = FollowCounters()
    /// What is to be handed out before anything more is read.
    var steps: [FollowStep] = []
    private var nextID: Int64
    /// Directories that were listed in this scan: a thousand logs in one directory are not a thousand listings.
    private var listings: [String: Listing] = [:]
    private var reported: [String: FollowProblem.Kind] = [:]

    init(files: any FollowedFileSystem, options: FollowOptions, checkpoints: [FileCheckpoint]) {
        self.files = files
        self.options = options
        matcher = ContentMatcher(files: files, key: options.hashKey)
        reader = GenerationReader(files: files, limits: options.limits, counters: counters)
        nextID = (checkpoints.map(\.id).max() ?? 0) + 1
    }

    /// The names in a directory, and when it was changed last before they were read.
    struct Listing {
        var modified: Int64
        var names: [String]
    }

    func beginScan() { listings.removeAll(keepingCapacity: true) }

    /// - Parameter isFresh: what was listed earlier in this scan is not good enough.
    func listing(_ directory: String, isFresh: Bool) -> Listing {
        if !isFresh, let listing = listings[directory] { return listing }
        let listing = Listing(modified: modified(directory), names: files.names(in: directory))
        listings[directory] = listing
        return listing
    }

    /// When a directory was changed last, ns; 0 where it cannot be looked at.
    func modified(_ directory: String) -> Int64 {
        (try? files.status(path: directory.isEmpty ? "." : directory).get().modified) ?? 0
    }

    /// The youngest generation's.
    var lastID: Int64 { nextID - 1 }

    func makeID() -> Int64 {
        defer { nextID += 1 }
        return nextID
    }

    /// How long ago a file was written to, µs. A time stamp of the future says nothing but that it is old: the
    /// clock was set back.
    func age(of modified: Int64) -> Int64 { abs(wallClock - modified / 1_000) }

    /// Reports a position that must be stored.
    func position(of generation: Generation) { steps.append(.position(generation.checkpoint(options.hashKey))) }

    /// Reports a problem once, and again when it is another one.
    func report(_ path: String, _ kind: FollowProblem.Kind) {
        guard reported[path] != kind else { return }
        reported[path] = kind
        steps.append(.problem(FollowProblem(path: path, kind: kind)))
    }

    func clearProblem(_ path: String) { reported[path] = nil }
}

/// What was read and what was left out, over all generations.
final class FollowCounters {
    var statistics = BlockReader.Statistics()
}

extension FileFailure {
    var problem: FollowProblem.Kind {
        switch self {
        case .missing: .missing
        case .system(let code): .unreadable(errno: code)
        }
    }
}
