// The files beside a followed path: which of them hold content that is known,
// which hold content that nobody read.

extension Track {
    /// A directory that changed this long ago (ns) may have changed once more within the resolution of its time stamp.
    private static let timestampDoubt: Int64 = 1_000_000_000
    /// µs: listed at least as often, for file systems whose directories tell no changes.
    private static let listingInterval: Int64 = 5_000_000

    private enum Finding {
        case known
        case fresh(FileStatus)
        /// Not of interest, or not to be judged yet.
        case none
    }

    var needsListing: Bool {
        if hasUndecided || context.now < adoptUntil || generations.contains(where: { !$0.isFound }) { return true }
        guard let last = lastListing, context.now - last.at < Track.listingInterval else { return true }
        let modified = directoryTime
        return modified != last.modified || context.now * 1_000 - modified < Track.timestampDoubt
    }

    /// Finds lost generations again, and content that was written and rotated while nobody looked.
    func lookAtFamily(isFollowed: (FileIdentity) -> Bool) {
        lastListing = (directoryTime, context.now)
        hasUndecided = false
        let members = familyMembers()
        var present: Set<FileIdentity> = []
        defer { judged = judged.filter { present.contains($0.key) } }
        let plain = Set(members.filter { !$0.isPacked }.map(\.path))
        var fresh: [(member: LogFamily.Member, status: FileStatus)] = []
        for member in members {
            // gzip(1) writes the compressed file while the plain one is there; that one is read.
            if member.isPacked, plain.contains(Track.plainName(member.path)) { continue }
            guard let status = try? context.files.status(path: member.path).get(), status.kind == .regular else { continue }
            present.insert(status.identity)
            switch judge(member, status, isFollowed: isFollowed) {
            // What is older than something known was there before it.
            case .known: fresh.removeAll { set(aside: $0.status) }
            case .fresh(let status): fresh.append((member, status))
            case .none: break
            }
        }
        take(fresh)
    }

    private var directoryTime: Int64 {
        let directory = LogFamily.split(path).directory
        let status = context.files.status(path: directory.isEmpty ? "." : directory)
        return (try? status.get().modified) ?? 0
    }

    /// By age, oldest first.
    private func familyMembers() -> [LogFamily.Member] {
        var families = [LogFamily(path: path)]
        let resolved = context.files.resolve(path)
        if resolved != path { families.append(LogFamily(path: resolved, isLinkTarget: true)) }
        var members: [LogFamily.Member] = []
        for family in families {
            members += context.files.names(in: family.directory).compactMap(family.member)
        }
        // Where a lost generation was seen last, if that is elsewhere (a symbolic link that was turned).
        for generation in generations where !generation.isFound && generation.path != path {
            members.append(.init(path: generation.path, age: .numbered(negated: -.max), isRotation: false, isPacked: false))
        }
        var seen: Set<String> = [path]
        return members.filter { seen.insert($0.path).inserted }.sorted { ($0.age, $0.path) < ($1.age, $1.path) }
    }

    private static func plainName(_ path: String) -> String {
        let ending = Compression.fileNameEndings.first { path.hasSuffix($0) }
        return String(path.dropLast(ending?.count ?? 0))
    }

    /// Content that nobody knows is read where the log was rotated while nobody looked; else it is foreign.
    private func take(_ fresh: [(member: LogFamily.Member, status: FileStatus)]) {
        let rotations = fresh.filter { $0.member.isRotation }
        let wanted = isNew ? rotations.suffix(context.options.backfill) : context.now < adoptUntil ? rotations[...] : []
        let paths = Set(wanted.map(\.member.path))
        for (member, status) in fresh {
            // Adopted content stays in the order of its age.
            if paths.contains(member.path) {
                adopt(member, status)
            } else {
                if isNew { rememberUnread(member, status) }
                set(aside: status)
            }
        }
    }

    // MARK: Judging one file

    private func judge(
        _ member: LogFamily.Member, _ status: FileStatus, isFollowed: (FileIdentity) -> Bool
    ) -> Finding {
        if let generation = generations.first(where: { $0.isFound && $0.identity == status.identity }) {
            if generation.path != member.path, generation.state != .active { generation.path = member.path }
            return .known
        }
        if let judgement = judged[status.identity],
            judgement.size == status.size && judgement.modified == status.modified, !hasLost
        {
            return judgement.isKnown ? .known : .none
        }
        if isFollowed(status.identity) { return .none }
        guard status.size > 0 else {
            // Nothing in it yet: a copy that begins, or an empty log that was rotated.
            return undecided(status, whenStable: .none)
        }
        return member.isPacked ? judgePacked(member, status) : judgePlain(member, status)
    }

    private var hasLost: Bool { generations.contains { !$0.isFound && $0.state != .done } }

    private func judgePlain(_ member: LogFamily.Member, _ status: FileStatus) -> Finding {
        guard case .success(let handle) = context.files.open(member.path) else { return .none }
        var keepsHandle = false
        defer { if !keepsHandle { context.files.close(handle: handle) } }
        var mayGrow = false
        for generation in generations {
            if !generation.isFound && generation.state != .done {
                if bind(generation, handle, status, path: member.path) {
                    keepsHandle = true
                    context.position(of: generation)
                    return .known
                }
            }
            switch context.matcher.compare(handle, size: status.size, with: generation) {
            case .same, .shorter:
                // A copy that ends before the offset: what it holds was read before the file was truncated.
                if !generation.isFound && generation.state != .done { finish(generation) }
                return known(status)
            case .undecided: mayGrow = true
            case .different: break
            }
        }
        let head = context.matcher.read(handle, at: 0, count: ContentMark.headLimit) ?? []
        if remembered.contains(where: { context.matcher.holds(handle, status.size, head, $0) }) { return known(status) }
        return mayGrow ? undecided(status, whenStable: .fresh(status)) : .fresh(status)
    }

    private func judgePacked(_ member: LogFamily.Member, _ status: FileStatus) -> Finding {
        guard case .success(let head) = packedHead(member.path) else {
            // Still being written, or damaged: it is asked again when it changes, and read as far as it goes.
            return undecided(status, whenStable: .fresh(status))
        }
        for generation in generations {
            let checkpoint = generation.checkpoint(context.options.hashKey)
            guard context.matcher.begins(head, as: checkpoint) else { continue }
            if !generation.isFound, generation.state != .done { continueIn(member, status, generation, checkpoint) }
            return generation.isFound || generation.state == .done ? known(status) : .none
        }
        if remembered.contains(where: { context.matcher.begins(head, as: $0) }) { return known(status) }
        return .fresh(status)
    }

    private func known(_ status: FileStatus) -> Finding {
        judged[status.identity] = Judgement(size: status.size, modified: status.modified, isKnown: true)
        return .known
    }

    /// To be looked at again, until it has not changed for a while.
    private func undecided(_ status: FileStatus, whenStable: Finding) -> Finding {
        if context.now * 1_000 - status.modified >= context.options.quietTime * 1_000 { return whenStable }
        hasUndecided = true
        return .none
    }

    @discardableResult
    private func set(aside status: FileStatus) -> Bool {
        judged[status.identity] = Judgement(size: status.size, modified: status.modified, isKnown: false)
        return true
    }

    // MARK: Reading on

    private func packedHead(_ path: String) -> Result<[UInt8], SourceError.Kind> {
        context.files.openStream(path).flatMap { stream in
            var head = [UInt8](repeating: 0, count: ContentMark.headLimit)
            var filled = 0
            while filled < head.count {
                var failure: SourceError.Kind?
                let count = head.withUnsafeMutableBytes { bytes in
                    do throws(SourceError.Kind) {
                        return try stream.input.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
                    } catch {
                        failure = error
                        return 0
                    }
                }
                if let failure, filled == 0 { return .failure(failure) }
                if count == 0 { break }
                filled += count
            }
            return .success(Array(head[..<filled]))
        }
    }

    /// Reads on in a compressed copy of a lost generation.
    private func continueIn(
        _ member: LogFamily.Member, _ status: FileStatus, _ generation: Generation, _ checkpoint: FileCheckpoint
    ) {
        guard context.now >= generation.retryAt else { return }
        do throws(SourceError.Kind) {
            let (input, compression) = try context.files.openStream(member.path).get()
            guard let mark = try context.matcher.position(input, at: checkpoint) else { return finish(generation) }
            let reader = BlockReader(
                input, path: member.path, compression: compression, limits: context.options.limits, offset: mark.offset,
                isInsideLine: generation.isInsideLine)
            generation.found(.packed(reader), mark, path: member.path, identity: status.identity, now: context.now)
            context.position(of: generation)
        } catch {
            failed(generation, .damaged(error))
        }
    }

    /// Reads content that nobody knows from its beginning.
    private func adopt(_ member: LogFamily.Member, _ status: FileStatus) {
        // A lost generation of which nothing was read is whatever content turns up.
        let generation =
            generations.first { !$0.isFound && $0.offset == 0 && $0.state != .done }
            ?? begin(member.path, status.identity, .draining)
        let source: Generation.Source
        if member.isPacked {
            switch context.files.openStream(member.path) {
            case .success(let (input, compression)):
                source = .packed(
                    BlockReader(
                        input, path: member.path, compression: compression, limits: context.options.limits, offset: 0,
                        isInsideLine: false))
            case .failure(let failure):
                context.report(member.path, .damaged(failure))
                return giveUp(generation, .damaged, bytes: nil)
            }
        } else {
            guard case .success(let handle) = context.files.open(member.path) else { return finish(generation) }
            source = .plain(handle: handle)
        }
        generation.found(source, ContentMark(), path: member.path, identity: status.identity, now: context.now)
        context.position(of: generation)
    }

    /// At the very first start: rotated files that are not to be read are remembered by their heads.
    private func rememberUnread(_ member: LogFamily.Member, _ status: FileStatus) {
        let head: [UInt8]
        if member.isPacked {
            head = (try? packedHead(member.path).get()) ?? []
        } else if case .success(let handle) = context.files.open(member.path) {
            head = context.matcher.read(handle, at: 0, count: ContentMark.headLimit) ?? []
            context.files.close(handle: handle)
        } else {
            return
        }
        guard !head.isEmpty else { return }
        let checkpoint = FileCheckpoint(
            id: context.makeID(), track: path, path: member.path, identity: status.identity,
            head: ContentHash(head, key: context.options.hashKey), offset: 0, anchor: .empty, isInsideLine: false,
            sizeSeen: status.size, state: .done)
        context.steps.append(.position(checkpoint))
        remember(checkpoint)
    }

    /// A compressed file could not be read to its end. As long as it is written to, that proves nothing;
    /// then three attempts, and what is missing is a gap.
    func failed(_ generation: Generation, _ kind: FollowProblem.Kind) {
        let modified = (try? context.files.status(path: generation.path).get().modified) ?? 0
        let isWritten = context.now * 1_000 - modified < context.options.quietTime * 1_000
        if !isWritten { generation.failures += 1 }
        generation.retryAt = context.now + 1_000_000
        if generation.failures < 3 { return generation.lost(now: context.now) }
        context.report(generation.path, kind)
        giveUp(generation, .damaged, bytes: nil)
    }
}
