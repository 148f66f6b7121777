// Generations whose bytes are not where they were: found again in a renamed
// file, in a copy, or in a compressed one.

extension Track {
    /// Looks for lost generations among the files beside the path.
    func findLost(_ siblings: [Sibling]) {
        let filled = siblings.filter { $0.status.size > 0 }
        for generation in generations where !generation.isFound && generation.state != .done {
            if filled.contains(where: { isReadAlready(generation, $0) }) {
                finish(generation)
            } else {
                find(generation, filled.filter { !isBeingRead($0.status) })
            }
        }
    }

    /// Somebody's copy of a log (`cp mail.log mail.log.bak`) begins as the log does, and ends somewhere: the file that
    /// was read counts before all others, then one that goes on behind the offset.
    private func find(_ generation: Generation, _ siblings: [Sibling]) {
        let plain = siblings.filter { !$0.member.isPacked }.sorted {
            ($0.status.identity == generation.identity ? 0 : 1, -$0.status.size)
                < ($1.status.identity == generation.identity ? 0 : 1, -$1.status.size)
        }
        let (longer, others) = (
            plain.filter { $0.status.size > generation.offset }, plain.filter { $0.status.size <= generation.offset }
        )
        let original = others.filter { $0.status.identity == generation.identity }
        var isCopied = false
        for sibling in original + longer where bindPlain(generation, sibling, &isCopied) { return }
        findPacked(generation, siblings, &isCopied)
        if generation.isFound || generation.state == .done { return }
        for sibling in others where bindPlain(generation, sibling, &isCopied) { return }
        // Only copies that end before the offset: what they lack was read before the file was truncated.
        if isCopied { finish(generation) }
    }

    private func isBeingRead(_ status: FileStatus) -> Bool {
        generations.contains { $0.isFound && $0.identity == status.identity }
    }

    /// - Parameter isCopied: set where the file is a copy that ends before the offset.
    private func bindPlain(_ generation: Generation, _ sibling: Sibling, _ isCopied: inout Bool) -> Bool {
        guard let handle = context.files.open(sibling) else { return false }
        if bind(generation, handle, sibling.status, path: sibling.member.path) {
            context.position(of: generation)
            return true
        }
        if case .shorter = context.matcher.compare(handle, size: sibling.status.size, with: generation) {
            isCopied = true
        }
        context.files.close(handle: handle)
        return false
    }

    private func findPacked(_ generation: Generation, _ siblings: [Sibling], _ isCopied: inout Bool) {
        guard context.now >= generation.retryAt else { return }
        let checkpoint = generation.checkpoint(context.options.hashKey)
        var damaged: (path: String, kind: SourceError.Kind)?
        // How much a compressed file holds is not known before it was read: the larger one has more.
        let packed = siblings.filter(\.member.isPacked).sorted { $0.status.size > $1.status.size }
        for sibling in packed where context.matcher.begins(context.matcher.head(sibling), as: checkpoint) {
            do throws(SourceError.Kind) {
                try attachPacked(generation, sibling, at: checkpoint)
                if generation.isFound { return }
                isCopied = true
            } catch {
                damaged = damaged ?? (sibling.member.path, error)
            }
        }
        guard let damaged else { return }
        generation.path = damaged.path
        failed(generation, .damaged(damaged.kind))
        // Tried again, and no other file speaks for it meanwhile.
        isCopied = false
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
        guard unread > 0 || generation.failures > 0 || generation.mayHaveGrown else { return finish(generation) }
        let status = try? context.files.status(path: generation.path).get()
        let kind: LogGap.Kind =
            generation.failures > 0 ? .damaged : status?.identity == generation.identity ? .truncated : .vanished
        giveUp(generation, kind, bytes: unread > 0 ? unread : nil)
    }
}
