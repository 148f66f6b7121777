// One followed path and the generations that its content went through.

/// The states of a track:
///
///     missing ──▶ active ──▶ (rotated) draining ──▶ done ──▶ forgotten
///                    │                    ▲
///                    └── (truncated) lost ┴─ found again in a copy, or a gap
final class Track {
    /// After a rotation, names that cannot be judged yet may still turn out to be new content for as long (µs).
    private static let adoptionWindow: Int64 = 5_000_000
    /// Done generations that are remembered: enough to know the youngest rotated files again.
    private static let rememberedLimit = 32

    let path: String
    /// Oldest first; the active one, if there is one, is the last.
    private(set) var generations: [Generation] = []
    /// Done and stored.
    private(set) var remembered: [FileCheckpoint] = []
    /// Siblings that need no second look, while they stay as they were.
    var judged: [FileIdentity: Judgement] = [:]
    /// Siblings that could not be judged yet: to be looked at again at the next scan.
    var hasUndecided = false
    var adoptUntil: Int64 = 0
    var lastListing: (modified: Int64, at: Int64)?
    /// Found by a glob, not named: gone with its file.
    let isMatched: Bool
    private var isFirstLook = true
    /// The very first look at a path that was never followed.
    private(set) var isNew: Bool
    private let startsAtEnd: Bool
    let context: FollowContext

    struct Judgement {
        var size: Int64
        var modified: Int64
        var isKnown: Bool
    }

    /// - Parameters:
    ///   - checkpoints: those of this path, in any order.
    ///   - startsAtEnd: for a path that is new: do not read what is there already.
    init(path: String, isMatched: Bool, checkpoints: [FileCheckpoint], startsAtEnd: Bool, context: FollowContext) {
        self.path = path
        self.isMatched = isMatched
        self.startsAtEnd = startsAtEnd
        self.context = context
        isNew = checkpoints.isEmpty
        let sorted = checkpoints.sorted { $0.id < $1.id }
        remembered = sorted.filter { $0.state == .done }
        generations = sorted.filter { $0.state != .done }.map { Generation($0, now: context.now) }
    }

    var active: Generation? {
        guard let last = generations.last, last.state == .active else { return nil }
        return last
    }

    var isEmpty: Bool { generations.isEmpty }

    // MARK: Looking

    /// Looks at the path and what is beside it.
    /// - Parameter isFollowed: whether another track reads a file.
    func scan(isFollowed: (FileIdentity) -> Bool) {
        let live = context.files.status(path: path)
        let status = try? live.get()
        noticeRotation(status)
        if isFirstLook, let status { recognise(status) }
        if isFirstLook, !isNew, active?.isFound != true {
            active?.state = .draining
            openAdoption()
        }
        if needsListing { lookAtFamily(isFollowed: isFollowed) }
        if active == nil { adoptLive(live, isFollowed: isFollowed) }
        isFirstLook = false
        isNew = false
        for generation in generations { settle(generation) }
    }

    /// The path leads to another file than the one that is read, or to none.
    private func noticeRotation(_ status: FileStatus?) {
        guard let active, active.isFound, status?.identity != active.identity else { return }
        active.state = .draining
        active.lastChange = context.now
        context.position(of: active)
        openAdoption()
    }

    private func openAdoption() { adoptUntil = context.now + Track.adoptionWindow }

    /// After a start: is the file at the path the one that was read? It may also be one that was
    /// read before (a log put back in its place).
    private func recognise(_ status: FileStatus) {
        guard status.kind == .regular, case .success(let handle) = context.files.open(path) else { return }
        for generation in generations.reversed() where !generation.isFound {
            if bind(generation, handle, status, path: path) {
                generation.state = .active
                // It is the last one: what comes after it was not read before.
                generations.removeAll { $0 === generation }
                generations.append(generation)
                return
            }
        }
        context.files.close(handle: handle)
    }

    /// Goes on with a generation in a plain file, if that holds its content.
    func bind(_ generation: Generation, _ handle: Int32, _ status: FileStatus, path: String) -> Bool {
        let isUnread = generation.offset == 0 && generation.identity == status.identity
        if isUnread {
            generation.found(.plain(handle: handle), ContentMark(), path: path, identity: status.identity, now: context.now)
            return true
        }
        guard case .same(let mark) = context.matcher.compare(handle, size: status.size, with: generation) else {
            return false
        }
        generation.found(.plain(handle: handle), mark, path: path, identity: status.identity, now: context.now)
        return true
    }

    private func adoptLive(_ live: Result<FileStatus, FileFailure>, isFollowed: (FileIdentity) -> Bool) {
        let status: FileStatus
        switch live {
        case .failure(.missing) where isMatched || context.now < adoptUntil: return
        case .failure(let failure): return context.report(path, failure.problem)
        case .success(let found): status = found
        }
        guard status.kind == .regular else { return context.report(path, .notAFile) }
        guard !isFollowed(status.identity) else { return }
        // Put back after it was rotated: the same file again.
        if let again = generations.first(where: { $0.isFound && $0.identity == status.identity && $0.handle != nil }) {
            again.state = .active
            again.path = path
            generations.removeAll { $0 === again }
            generations.append(again)
            return context.position(of: again)
        }
        switch context.files.open(path) {
        case .failure(let failure): context.report(path, failure.problem)
        case .success(let handle):
            // Another file may have come between stat and open.
            guard let status = context.files.status(handle: handle), status.kind == .regular else {
                return context.files.close(handle: handle)
            }
            context.clearProblem(path)
            let generation = begin(path, status.identity, .active)
            let mark = isNew && startsAtEnd ? endOfFile(handle, status.size) : ContentMark()
            generation.found(.plain(handle: handle), mark, path: path, identity: status.identity, now: context.now)
            generation.sizeSeen = status.size
            context.position(of: generation)
        }
    }

    /// The position behind the last whole line.
    private func endOfFile(_ handle: Int32, _ size: Int64) -> ContentMark {
        let matcher = context.matcher
        let from = max(0, size - Int64(context.options.limits.lineCap))
        let tail = matcher.read(handle, at: from, count: Int(size - from)) ?? []
        let end = tail.lastIndex(of: 0x0A).map { from + Int64($0) + 1 } ?? from
        let head = matcher.read(handle, at: 0, count: Int(min(end, Int64(ContentMark.headLimit)))) ?? []
        let before = min(end, Int64(ContentMark.anchorLimit))
        let anchor = matcher.read(handle, at: end - before, count: Int(before)) ?? []
        return ContentMark(offset: end, head: head, anchor: anchor)
    }

    // MARK: Changing the list

    /// Adds a generation that begins now: before the active one, behind the others.
    func begin(_ path: String, _ identity: FileIdentity, _ state: FileCheckpoint.State) -> Generation {
        let generation = Generation(
            id: context.makeID(), track: self.path, path: path, identity: identity, state: state, now: context.now)
        generations.insert(generation, at: active == nil ? generations.count : generations.count - 1)
        return generation
    }

    /// The bytes of a generation are gone from its file: new content begins there.
    func truncated(_ generation: Generation, isFollowed: (FileIdentity) -> Bool) {
        guard let handle = generation.handle else { return }
        let state = generation.state
        let identity = generation.identity
        let path = generation.path
        generation.lost(now: context.now)
        context.position(of: generation)
        openAdoption()
        lookAtFamily(isFollowed: isFollowed)
        let next = begin(path, identity, state)
        next.found(.plain(handle: handle), ContentMark(), path: path, identity: identity, now: context.now)
        context.position(of: next)
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
            if context.now - since >= quiet { endMissing(generation) }
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

    private func endMissing(_ generation: Generation) {
        let unread = generation.sizeSeen - generation.offset
        if generation.failures > 0 {
            giveUp(generation, .damaged, bytes: unread > 0 ? unread : nil)
        } else if unread > 0 {
            let isThere = context.files.status(path: generation.path).map { $0.identity == generation.identity }
            giveUp(generation, (try? isThere.get()) == true ? .truncated : .vanished, bytes: unread)
        } else {
            finish(generation)
        }
    }
}
