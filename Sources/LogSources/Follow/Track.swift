// One followed path and the generations that its content went through.

/// The states of a track:
///
///     missing ──▶ active ──▶ (rotated) draining ──▶ done ──▶ forgotten
///                    │                    ▲
///                    └── (truncated) lost ┴─ found again in a copy, or a gap
final class Track {
    /// Done generations that are remembered: enough to know the youngest rotated files again.
    private static let rememberedLimit = 32

    let path: String
    /// Oldest first; the active one, if there is one, is the last.
    var generations: [Generation] = []
    /// Done and stored.
    private(set) var remembered: [FileCheckpoint] = []
    /// Siblings that need no second look, while they stay as they were.
    var judged: [FileIdentity: Judgement] = [:]
    /// Names that were listed and were gone when they were looked at: what had them may have another name now.
    var vanished: Set<String> = []
    /// Whose content the siblings hold, by the last look.
    var contents: [FileIdentity: Int64] = [:]
    /// Siblings that could not be judged yet when nothing beside them was younger.
    var undecided: Set<FileIdentity> = []
    /// Content beside the live file that nobody knows is what was written while nobody looked. Not so at the first
    /// look of a process if the live file is still the one that was read.
    var adopts = true
    /// Generations up to this one began before the last whole look at what is beside the live file. A younger one is
    /// not read: once it is, what was not found yet would count as older than something known.
    private(set) var lookedUpTo: Int64
    private var hasLooked = false
    private var missedLooks = 0
    /// µs: since when nothing is at a path where a log was.
    var absentSince: Int64?
    var lastListing: (modified: [Int64], at: Int64)?
    /// Found by a glob, not named: gone with its file.
    private(set) var isMatched: Bool
    private var isFirstLook = true
    /// The very first look at a path that was never followed.
    private(set) var isNew: Bool
    let startsAtEnd: Bool
    private(set) var settings: FollowOptions.PathSettings
    let context: FollowContext

    struct Judgement {
        var size: Int64
        var modified: Int64
        /// The generation whose content it is; nil: foreign.
        var known: Int64?
    }

    /// - Parameters:
    ///   - checkpoints: those of this path, in any order.
    ///   - startsAtEnd: for a path that is new: do not read what is there already.
    init(
        path: String, isMatched: Bool, settings: FollowOptions.PathSettings, checkpoints: [FileCheckpoint],
        startsAtEnd: Bool, context: FollowContext
    ) {
        self.path = path
        self.settings = settings
        self.isMatched = isMatched
        self.startsAtEnd = startsAtEnd
        self.context = context
        isNew = checkpoints.isEmpty
        let sorted = checkpoints.sorted { $0.id < $1.id }
        // Of which nothing was read: perhaps found in a look that was not finished.
        lookedUpTo = sorted.last { $0.offset > 0 }?.id ?? 0
        remembered = sorted.filter { $0.state == .done }
        generations = sorted.filter { $0.state != .done }.map { Generation($0, now: context.now) }
    }

    /// Another configuration leads to the same path.
    func adopt(_ settings: FollowOptions.PathSettings, isMatched: Bool) {
        // Rotated files may lie in other directories now.
        if settings != self.settings { lastListing = nil }
        self.settings = settings
        self.isMatched = isMatched
    }

    /// Everything that must be stored of it.
    var checkpoints: [FileCheckpoint] { remembered + generations.map { $0.checkpoint(context.options.hashKey) } }

    var active: Generation? {
        guard let last = generations.last, last.state == .active else { return nil }
        return last
    }

    var isEmpty: Bool { generations.isEmpty }

    // MARK: Looking

    /// Looks at the path and what is beside it.
    /// - Parameter isFollowed: whether another track reads a file.
    func scan(isFollowed: (FileIdentity) -> Bool) {
        willLook()
        let live = context.files.status(path: path)
        let status = try? live.get()
        if status != nil { noticePresence() }
        noticeRotation(status)
        if isFirstLook || active == nil, let status { recognise(status) }
        if isFirstLook { judgeFirstLook() }
        for generation in generations where generation.state != .done && !context.reader.isIntact(generation) {
            truncated(generation, isFollowed: isFollowed)
        }
        if active == nil { adoptLive(live, isFollowed: isFollowed) }
        if needsListing { lookAtFamily(isFollowed: isFollowed) } else { looked(isWhole: true) }
        isFirstLook = false
        isNew = false
        adopts = true
        for generation in generations { settle(generation) }
    }

    /// - Parameter isWhole: false where files changed their names all the time while they were looked at.
    func looked(isWhole: Bool) {
        missedLooks = isWhole ? 0 : missedLooks + 1
        // Who rotates without a pause is not waited for for ever.
        guard isWhole || missedLooks > Track.missedLookLimit else { return }
        lookedUpTo = .max
        hasLooked = true
    }

    /// Content that begins now is read after the next look.
    private func willLook() { if lookedUpTo == .max { lookedUpTo = context.lastID } }

    private static let missedLookLimit = 40

    /// A generation of which nothing was read may be any content, also what was written last: after a start it waits
    /// for the first whole look.
    func mayRead(_ generation: Generation) -> Bool {
        generation.state != .done && generation.id <= lookedUpTo && (hasLooked || generation.isProven)
    }

    // MARK: Changing the list

    /// A generation's file cannot be read any more: its handle is of no use.
    func lostHandle(_ generation: Generation) {
        if let handle = generation.handle { context.files.close(handle: handle) }
        generation.lost(now: context.now)
        context.position(of: generation)
    }

    /// Adds a generation that begins now: rotated content before what is in the live file.
    func begin(_ path: String, _ identity: FileIdentity, _ state: FileCheckpoint.State) -> Generation {
        let generation = Generation(
            id: context.makeID(), track: self.path, path: path, identity: identity, state: state, now: context.now)
        let place = state == .active ? nil : generations.firstIndex { $0.state == .active }
        generations.insert(generation, at: place ?? generations.count)
        return generation
    }

    /// Puts the generations in the order in which they were written.
    /// - Parameter siblings: the rotated files, oldest first.
    func sortGenerations(_ siblings: [Sibling]) {
        // What is not among them is unlinked or lost, and older than what was found since.
        func rank(_ generation: Generation) -> Int {
            generation.state == .active ? .max : siblings.firstIndex { holds($0.status.identity, generation) } ?? -1
        }
        generations = generations.enumerated().sorted { left, right in
            (rank(left.element), left.offset) < (rank(right.element), right.offset)
        }.map(\.element)
    }

    /// Whether a file is what is read of a generation, or a copy of it: one that was compressed is read by its handle to
    /// the end, and its name has gone to another.
    private func holds(_ identity: FileIdentity, _ generation: Generation) -> Bool {
        if generation.isFound, generation.identity == identity { return true }
        return contents[identity] == generation.id
    }

    /// The bytes of a generation are gone from its file: new content begins there.
    func truncated(_ generation: Generation, isFollowed: (FileIdentity) -> Bool) {
        guard let handle = generation.handle, let place = generations.firstIndex(where: { $0 === generation }) else {
            return
        }
        // A rotated file that was overwritten with what is read elsewhere.
        if generation.state != .active, isKnownElsewhere(handle, but: generation) { return lostHandle(generation) }
        let next = Generation(
            id: context.makeID(), track: path, path: generation.path, identity: generation.identity,
            state: generation.state, now: context.now)
        generation.lost(now: context.now)
        context.position(of: generation)
        attach(next, handle, ContentMark(), path: generation.path, identity: generation.identity)
        context.position(of: next)
        generations.insert(next, at: place + 1)
        lookAtFamily(isFollowed: isFollowed)
    }

    private func isKnownElsewhere(_ handle: Int32, but own: Generation) -> Bool {
        let head = context.matcher.read(handle, at: 0, count: ContentMark.headLimit) ?? []
        return remembered.contains { context.matcher.begins(head, as: $0) }
            || generations.contains { $0 !== own && context.matcher.isCopy(head, of: $0) == true }
    }

    /// Nothing more is read of a generation. Its handle stays until that was stored.
    func finish(_ generation: Generation) {
        generation.state = .done
        context.position(of: generation)
    }

    func giveUp(_ generation: Generation, _ kind: LogGap.Kind, bytes: Int64?) {
        generation.state = .done
        let gap = LogGap(kind: kind, track: path, path: generation.path, offset: generation.offset, bytes: bytes)
        context.steps.append(.gap(gap, generation.checkpoint(context.options.hashKey)))
    }

    /// A position of a generation was stored.
    func committed(_ checkpoint: FileCheckpoint) {
        guard checkpoint.state == .done, let index = generations.firstIndex(where: { $0.id == checkpoint.id }) else {
            return
        }
        if let handle = generations[index].handle { context.files.close(handle: handle) }
        generations.remove(at: index)
        remember(checkpoint)
    }

    /// Remembers content that needs not be read (again).
    func remember(_ checkpoint: FileCheckpoint) {
        remembered.append(checkpoint)
        let surplus = remembered.count - Track.rememberedLimit
        guard surplus > 0 else { return }
        context.steps.append(.forget(remembered.prefix(surplus).map(\.id)))
        remembered.removeFirst(surplus)
    }

    /// What was done goes on.
    func takeBack(_ index: Int) { remembered.remove(at: index) }

    func close() {
        for generation in generations {
            if let handle = generation.handle { context.files.close(handle: handle) }
        }
    }

    // MARK: The end of a generation

    /// Whether a rotated generation is at its end, or a lost one will not be found.
    private func settle(_ generation: Generation) {
        guard generation.state == .draining else { return }
        let quiet = context.options.quietTime
        if let since = generation.missingSince {
            // As long as nothing is at the path, the log may come back there: a file system that is not mounted.
            let isRead = generation.sizeSeen <= generation.offset
            let mayComeBack = generation.mayHaveGrown && isRead && active == nil
            if context.now - since >= quiet, !mayComeBack { endLost(generation) }
            return
        }
        guard let handle = generation.handle, generation.exhausted != nil, context.now - generation.lastChange >= quiet,
            let status = context.files.status(handle: handle)
        else { return }
        if status.size > generation.offset {
            generation.wantsTail = true
        } else if status.links == 0 || isTwiceRotated(generation) {
            finish(generation)
        }
    }

    /// Late writers hold the log of the last rotation open, never the one before it.
    private func isTwiceRotated(_ generation: Generation) -> Bool {
        let younger = generations.drop { $0 !== generation }.dropFirst()
        return younger.count { $0.isFound } >= 2
    }
}
