// The files beside a followed path: which of them hold content that is known,
// which hold content that was written and rotated while nobody looked.

import Glibc

extension Track {
    /// A regular file that may hold content of this log.
    struct Sibling {
        var member: LogFamily.Member
        var status: FileStatus
    }

    /// A directory that changed this long ago (µs) may have changed once more within the resolution of its time stamp.
    private static let timestampDoubt: Int64 = 1_000_000
    /// µs: listed at least as often, for file systems whose directories tell no changes.
    private static let listingInterval: Int64 = 5_000_000

    var needsListing: Bool {
        if !undecided.isEmpty || generations.contains(where: { !$0.isFound }) { return true }
        guard let last = lastListing, context.now - last.at < Track.listingInterval else { return true }
        let modified = directoryTimes
        return modified != last.modified || modified.contains { context.age(of: $0) < Track.timestampDoubt }
    }

    /// Finds lost generations again, and content that nobody knows.
    func lookAtFamily(isFollowed: (FileIdentity) -> Bool) {
        for attempt in 0..<Track.attempts {
            let siblings = listSiblings(isFresh: attempt > 0)
            let vanished = vanished
            lastListing = (listedTimes, context.now)
            noticeMoved(siblings)
            findLost(siblings)
            let sifted = sift(siblings, isFollowed: isFollowed)
            // New rotated content: the live file is hardly the one that it was.
            if !sifted.fresh.isEmpty { noticeMoved(siblings, isCertain: true) }
            // A rotation in the middle of all this moves files to names that were looked at already.
            let isAlone = siblings.isEmpty && generations.allSatisfy(\.isFound)
            let isSteady = places(siblings) == places(listSiblings(isFresh: true)) && vanished == self.vanished
            guard isAlone || isSteady else { continue }
            let present = Set(siblings.map(\.status.identity))
            judged = judged.filter { present.contains($0.key) }
            undecided = sifted.undecided
            for sibling in sifted.aside { set(aside: sibling.status) }
            let isWhole = take(sifted.fresh, adopts: adopts || hasMoved(siblings))
            looked(isWhole: isWhole)
            if !isWhole { lastListing = nil }
            return sortGenerations(siblings)
        }
        lastListing = nil
        looked(isWhole: false)
    }

    /// The live file was rotated since this look began (or it has a hard link beside it).
    private func noticeMoved(_ siblings: [Sibling], isCertain: Bool = false) {
        guard let active, isCertain || siblings.contains(where: { $0.status.identity == active.identity }) else {
            return
        }
        noticeRotation(try? context.files.status(path: path).get())
    }

    private static let attempts = 5

    private func places(_ siblings: [Sibling]) -> [String: FileIdentity] {
        Dictionary(siblings.map { ($0.member.path, $0.status.identity) }, uniquingKeysWith: { first, _ in first })
    }

    private struct Sifted {
        /// Content that nobody knows and that is younger than everything known beside it.
        var fresh: [Sibling] = []
        /// Content that nobody knows and that was there before something known.
        var aside: [Sibling] = []
        var undecided: Set<FileIdentity> = []
    }

    private func sift(_ siblings: [Sibling], isFollowed: (FileIdentity) -> Bool) -> Sifted {
        contents.removeAll(keepingCapacity: true)
        var sifted = Sifted()
        for sibling in siblings {
            switch judge(sibling, isFollowed: isFollowed) {
            case .known(let id):
                contents[sibling.status.identity] = id
                // What is older was there before it, unless it could not be judged when there was nothing younger,
                // or is an older generation of which nothing is known.
                if generations.contains(where: { $0.isUnknown && $0.id < id }) { continue }
                sifted.aside += sifted.fresh.filter { !undecided.contains($0.status.identity) }
                sifted.fresh.removeAll { !undecided.contains($0.status.identity) }
                sifted.undecided.formIntersection(undecided)
            case .fresh: sifted.fresh.append(sibling)
            case .undecided: sifted.undecided.insert(sibling.status.identity)
            case .ignored: break
            }
        }
        return sifted
    }

    /// The directories of rotated files.
    private var directories: [String] {
        let others = settings.rotated.map { FollowPattern.isGlob($0) ? LogFamily.split($0).directory : $0 }
        return [LogFamily.split(path).directory] + others
    }

    /// When they last changed.
    private var directoryTimes: [Int64] { directories.map(context.modified) }

    /// When they had last changed before they were listed.
    private var listedTimes: [Int64] { directories.map { context.listing($0, isFresh: false).modified } }

    /// By age, oldest first.
    private func listSiblings(isFresh: Bool) -> [Sibling] {
        var families = [LogFamily(path: path)]
        let resolved = context.files.resolve(path)
        if resolved != path { families.append(LogFamily(path: resolved, isLinkTarget: true)) }
        var members: [LogFamily.Member] = []
        for family in families {
            members += context.listing(family.directory, isFresh: isFresh).names.compactMap(family.member)
        }
        members += settings.rotated.flatMap { membersElsewhere($0, isFresh: isFresh) }
        // Where a lost generation was seen last, if that is elsewhere (a symbolic link that was turned).
        for generation in generations where !generation.isFound {
            members.append(place(of: generation, families))
        }
        var seen: Set<String> = [path]
        members = members.filter { seen.insert($0.path).inserted }.sorted { ($0.age, $0.path) < ($1.age, $1.path) }
        vanished.removeAll()
        let siblings = members.compactMap { member -> Sibling? in
            guard let status = try? context.files.status(path: member.path).get() else {
                vanished.insert(member.path)
                return nil
            }
            return Sibling(member: member, status: status)
        }
        // gzip(1) writes the compressed file while the plain one is there; that one is read.
        let plain = Set(siblings.filter { !$0.member.isPacked }.map(\.member.path))
        return Track.once(
            siblings.filter { sibling in
                guard sibling.status.kind == .regular else { return false }
                return !sibling.member.isPacked || !plain.contains(Track.plainName(sibling.member.path))
            })
    }

    /// Each file once: a relative path or a linked directory lists it under two names, and a hard link has two.
    private static func once(_ siblings: [Sibling]) -> [Sibling] {
        let rotations = Set(siblings.filter(\.member.isRotation).map(\.status.identity))
        var seen: Set<FileIdentity> = []
        return siblings.filter { sibling in
            let identity = sibling.status.identity
            guard sibling.member.isRotation || !rotations.contains(identity) else { return false }
            return seen.insert(identity).inserted
        }
    }

    /// Another file may have the name by now; if it is one of the family, that tells its age.
    private func place(of generation: Generation, _ families: [LogFamily]) -> LogFamily.Member {
        let (directory, name) = LogFamily.split(generation.path)
        let own = families.lazy.filter { $0.directory == directory }.compactMap { $0.member(name) }.first
        let stranger = LogFamily.Member(
            path: generation.path, age: .numbered(negated: -.max), isRotation: false, isPacked: false)
        return own ?? stranger
    }

    /// Rotated files in another directory: those of this log's name, or whatever a glob says that has an age.
    private func membersElsewhere(_ place: String, isFresh: Bool) -> [LogFamily.Member] {
        let name = LogFamily.split(path).name
        if case .success(let status) = context.files.status(path: place), status.kind == .directory {
            let family = LogFamily(path: (place.hasSuffix("/") ? place : place + "/") + name)
            return context.listing(place, isFresh: isFresh).names.compactMap(family.member)
        }
        return context.files.matches(place).compactMap { match in
            let (directory, other) = LogFamily.split(match)
            return LogFamily(path: directory + name).member(other) ?? LogFamily.member(match)
        }
    }

    private static func plainName(_ path: String) -> String {
        let ending = Compression.fileNameEndings.first { path.hasSuffix($0) }
        return String(path.dropLast(ending?.count ?? 0))
    }

    /// Something that is read lies beside the live file: what is younger than it was written since.
    private func hasMoved(_ siblings: [Sibling]) -> Bool {
        siblings.contains { sibling in
            generations.contains { $0.isFound && $0.identity == sibling.status.identity }
        }
    }

    /// Reads what is to be read of content that nobody knows, and sets the rest aside.
    /// - Returns: false where a file had moved on before it could be opened; it and the younger ones are left for the
    ///   next look.
    private func take(_ fresh: [Sibling], adopts: Bool) -> Bool {
        let rotations = fresh.filter(\.member.isRotation)
        let wanted = isNew ? rotations.suffix(settings.backfill) : adopts ? rotations[...] : []
        let paths = Set(wanted.map(\.member.path))
        for sibling in fresh {
            if paths.contains(sibling.member.path) || generations.contains(where: { isUnread($0, sibling.status) }) {
                guard adopt(sibling) else { return false }
            } else {
                if isNew { rememberUnread(sibling) }
                set(aside: sibling.status)
            }
        }
        return true
    }

    private func set(aside status: FileStatus) {
        judged[status.identity] = Judgement(size: status.size, modified: status.modified, known: nil)
    }

    /// Reads content that nobody knows from its beginning.
    /// - Returns: false where it is not there any more.
    private func adopt(_ sibling: Sibling) -> Bool {
        let (member, status) = (sibling.member, sibling.status)
        if !member.isPacked {
            guard let handle = context.files.open(sibling) else { return false }
            let generation = unreadGeneration(sibling) ?? begin(member.path, status.identity, .draining)
            attach(generation, handle, ContentMark(), path: member.path, identity: status.identity)
            context.position(of: generation)
            return true
        }
        let unread = unreadGeneration(sibling)
        let generation = unread ?? begin(member.path, status.identity, .draining)
        do throws(SourceError.Kind) {
            try attachPacked(generation, sibling, at: generation.checkpoint(context.options.hashKey))
        } catch {
            if error == .cannotOpen(errno: ENOENT) || error == .cannotOpen(errno: ESTALE) {
                if unread == nil { generations.removeAll { $0 === generation } }
                return false
            }
            context.report(member.path, .damaged(error))
            giveUp(generation, .damaged, bytes: nil)
        }
        return true
    }

    /// The lost generation that new content is: nothing was read of it, so nothing but its file or the beginning of
    /// its first line is known.
    private func unreadGeneration(_ sibling: Sibling) -> Generation? {
        let unread = generations.filter { !$0.isFound && $0.state != .done && !$0.isProven }
        let head = unread.isEmpty ? [] : context.matcher.head(sibling)
        return unread.first { !$0.partial.isEmpty && head.starts(with: $0.partial) }
            ?? unread.first { isUnread($0, sibling.status) }
            ?? unread.first { $0.partial.isEmpty && $0.sizeSeen > 0 }
    }

    /// At the very first start: rotated files that are not to be read are remembered by their heads.
    private func rememberUnread(_ sibling: Sibling) {
        let head = context.matcher.head(sibling)
        guard !head.isEmpty else { return }
        let checkpoint = FileCheckpoint(
            id: context.makeID(), track: path, path: sibling.member.path, identity: sibling.status.identity,
            head: ContentHash(head, key: context.options.hashKey), offset: 0, anchor: .empty, isInsideLine: false,
            sizeSeen: sibling.status.size, state: .done)
        context.steps.append(.position(checkpoint))
        remember(checkpoint)
    }
}
