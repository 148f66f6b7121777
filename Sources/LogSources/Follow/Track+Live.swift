// The file that the followed path leads to: is it the one that is read, one
// that was read before, or a new one?

extension Track {
    /// The path leads to another file than the one that is read, or to none.
    func noticeRotation(_ status: FileStatus?) {
        guard let active, active.isFound, status?.identity != active.identity else { return }
        active.state = .draining
        active.lastChange = context.now
        context.position(of: active)
    }

    /// After a start.
    func judgeFirstLook() {
        adopts = isNew || active?.isFound != true || active?.isProven == false
        for generation in generations where !generation.isFound { generation.state = .draining }
    }

    /// Is the file at the path the one that was read, or one that was read before (a log put back in its place)?
    func recognise(_ status: FileStatus) {
        guard generations.contains(where: { !$0.isFound && $0.state != .done }) else { return }
        guard !generations.contains(where: { $0.isFound && $0.identity == status.identity }) else { return }
        guard status.kind == .regular, case .success(let handle) = context.files.open(path) else { return }
        let lost = generations.filter { !$0.isFound && $0.state != .done }.reversed()
        let same = lost.first { bind($0, handle, status, path: path) } ?? lost.first { isUnread($0, status) }
        guard let same else { return context.files.close(handle: handle) }
        if !same.isFound { attach(same, handle, ContentMark(), path: path, identity: status.identity) }
        same.state = .active
        // It is the last one: what comes after it was not read before.
        generations.removeAll { $0 === same }
        generations.append(same)
    }

    /// Goes on with a lost generation in a plain file, if that holds its content.
    func bind(_ generation: Generation, _ handle: Int32, _ status: FileStatus, path: String) -> Bool {
        guard case .same(let mark) = context.matcher.compare(handle, size: status.size, with: generation) else {
            return false
        }
        attach(generation, handle, mark, path: path, identity: status.identity)
        return true
    }

    /// A lost generation of which nothing was read, and the file that it was seen in. The inode may have been used
    /// again since, so this counts only where nothing else is known of the content.
    func isUnread(_ generation: Generation, _ status: FileStatus) -> Bool {
        generation.isUnknown && generation.identity == status.identity
    }

    /// Reads a generation from a plain file from now on.
    func attach(_ generation: Generation, _ handle: Int32, _ mark: ContentMark, path: String, identity: FileIdentity) {
        generation.found(.plain(handle: handle), mark, path: path, identity: identity, now: context.now)
        // What is there now must still be there when it is read: before that, nothing else tells a truncation.
        generation.partial = context.matcher.read(handle, at: mark.offset, count: ContentMark.anchorLimit) ?? []
        generation.sizeSeen = mark.offset + Int64(generation.partial.count)
    }

    func adoptLive(_ live: Result<FileStatus, FileFailure>, isFollowed: (FileIdentity) -> Bool) {
        let status: FileStatus
        switch live {
        case .failure(.missing) where isMatched: return
        case .failure(.missing) where !generations.isEmpty || !remembered.isEmpty: return reportAbsence()
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
            if resume(handle, status) { return }
            let generation = begin(path, status.identity, .active)
            let mark = isNew && startsAtEnd ? endOfFile(handle, status.size) : ContentMark()
            attach(generation, handle, mark, path: path, identity: status.identity)
            // Fewer bytes than that: it was truncated since, and what it held is in a copy that nobody has seen yet.
            let expected = min(status.size - mark.offset, Int64(ContentMark.anchorLimit))
            if generation.partial.count >= expected { generation.sizeSeen = max(generation.sizeSeen, status.size) }
            context.position(of: generation)
        }
    }

    /// What was said of an absence would be said again at the next one.
    func noticePresence() {
        guard absentSince != nil else { return }
        absentSince = nil
        context.clearProblem(path)
    }

    /// Rotation leaves nothing at the path for a moment, on a quiet server with `nocreate` until the next mail.
    private func reportAbsence() {
        let since = absentSince ?? context.now
        absentSince = since
        if context.now - since >= Track.longestRotation { context.report(path, .gone) }
    }

    /// µs
    private static let longestRotation: Int64 = 60_000_000

    /// A log that was away for so long that it counted as read to its end (a directory that was moved, a file system
    /// that was not mounted) is the same log when it is there again.
    private func resume(_ handle: Int32, _ status: FileStatus) -> Bool {
        for (index, checkpoint) in remembered.enumerated().reversed() where checkpoint.offset > 0 {
            let generation = Generation(checkpoint, now: context.now)
            generation.state = .active
            guard bind(generation, handle, status, path: path) else { continue }
            takeBack(index)
            generations.append(generation)
            context.position(of: generation)
            return true
        }
        return false
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
}
