// Generations whose bytes are not where they were: found again in a renamed
// file, in a copy, or in a compressed one.

extension Track {
    /// Looks for lost generations among the files beside the path.
    func findLost(_ siblings: [Sibling]) {
        for generation in generations where !generation.isFound && generation.state != .done {
            for sibling in siblings where sibling.status.size > 0 {
                if isReadAlready(generation, sibling) {
                    finish(generation)
                } else if isBeingRead(sibling.status) {
                    continue
                } else if sibling.member.isPacked {
                    findPacked(generation, sibling)
                } else {
                    findPlain(generation, sibling)
                }
                if generation.isFound || generation.state == .done { break }
            }
        }
    }

    private func isBeingRead(_ status: FileStatus) -> Bool {
        generations.contains { $0.isFound && $0.identity == status.identity }
    }

    private func findPlain(_ generation: Generation, _ sibling: Sibling) {
        guard let handle = context.files.open(sibling) else { return }
        if bind(generation, handle, sibling.status, path: sibling.member.path) {
            return context.position(of: generation)
        }
        // A copy that ends before the offset: what it lacks was read before the file was truncated.
        if case .shorter = context.matcher.compare(handle, size: sibling.status.size, with: generation) {
            finish(generation)
        }
        context.files.close(handle: handle)
    }

    private func findPacked(_ generation: Generation, _ sibling: Sibling) {
        guard context.now >= generation.retryAt else { return }
        let checkpoint = generation.checkpoint(context.options.hashKey)
        guard context.matcher.begins(context.matcher.head(sibling), as: checkpoint) else { return }
        do throws(SourceError.Kind) {
            try attachPacked(generation, sibling, at: checkpoint)
            if !generation.isFound { finish(generation) }
        } catch {
            generation.path = sibling.member.path
            failed(generation, .damaged(error))
        }
    }

    /// Reads a generation from a compressed file, behind a position; not where the file ends before it.
    func attachPacked(
        _ generation: Generation, _ sibling: Sibling, at checkpoint: FileCheckpoint
    ) throws(SourceError.Kind) {
        let path = sibling.member.path
        let (input, compression) = try context.files.openStream(path, sibling.status.identity).get()
        guard let mark = try context.matcher.position(input, at: checkpoint) else { return }
        let reader = BlockReader(
            input, path: path, compression: compression, limits: context.options.limits, offset: mark.offset,
            isInsideLine: generation.isInsideLine)
        generation.found(.packed(reader), mark, path: path, identity: sibling.status.identity, now: context.now)
        generation.fileHead = context.matcher.head(sibling)
        context.position(of: generation)
    }

    /// A compressed file could not be read to its end. As long as it is written to, that proves nothing;
    /// then three attempts, and what is missing is a gap.
    func failed(_ generation: Generation, _ kind: FollowProblem.Kind) {
        let modified = (try? context.files.status(path: generation.path).get().modified) ?? 0
        let isWritten = context.age(of: modified) < context.options.quietTime
        if !isWritten { generation.failures += 1 }
        generation.retryAt = context.now + 1_000_000
        if generation.failures < 3 { return generation.lost(now: context.now) }
        context.report(generation.path, kind)
        giveUp(generation, .damaged, bytes: nil)
    }

    /// Whether a lost generation of which nothing was read has the content of another one. After a crash, the same
    /// content may have been taken for new once more.
    private func isReadAlready(_ lost: Generation, _ sibling: Sibling) -> Bool {
        guard !lost.isProven, !lost.isUnknown else { return false }
        let head = context.matcher.head(sibling)
        guard context.matcher.begins(head, as: lost.checkpoint(context.options.hashKey)) else { return false }
        return remembered.contains { context.matcher.holds(sibling, head, $0) }
            || generations.contains { $0.isFound && context.matcher.isCopy(head, of: $0) == true }
    }

    /// What becomes of a generation that was not found for a while.
    func endLost(_ generation: Generation) {
        let unread = generation.sizeSeen - generation.offset
        guard unread > 0 || generation.failures > 0 else { return finish(generation) }
        let status = try? context.files.status(path: generation.path).get()
        let kind: LogGap.Kind =
            generation.failures > 0 ? .damaged : status?.identity == generation.identity ? .truncated : .vanished
        giveUp(generation, kind, bytes: unread > 0 ? unread : nil)
    }
}
