// What one file beside a followed path holds: something known, or not.

extension Track {
    enum Finding {
        /// Content that is read, was read, or was not to be read. What is older was there before.
        case known(id: Int64)
        /// Content that nobody knows.
        case fresh
        /// Too little to tell, or still being written: to be asked again.
        case undecided
        case ignored
    }

    func judge(_ sibling: Sibling, isFollowed: (FileIdentity) -> Bool) -> Finding {
        let status = sibling.status
        if let generation = generations.first(where: { $0.isFound && $0.identity == status.identity }) {
            if generation.path != sibling.member.path, generation.state != .active {
                generation.path = sibling.member.path
            }
            return generation.isProven ? .known(id: generation.id) : .ignored
        }
        if let judgement = judged[status.identity],
            judgement.size == status.size && judgement.modified == status.modified
        {
            return judgement.known.map { .known(id: $0) } ?? .ignored
        }
        if isFollowed(status.identity) { return .ignored }
        // Nothing in it yet: a copy that begins, or an empty log that was rotated.
        if status.size == 0 { return isStable(status) ? .ignored : .undecided }
        return judgeContent(sibling)
    }

    private func judgeContent(_ sibling: Sibling) -> Finding {
        let head = context.matcher.head(sibling)
        // Compressed, but not to be decompressed (yet): once it is stable, it is read as far as it goes.
        if head.isEmpty { return isStable(sibling.status) ? .fresh : .undecided }
        if let done = remembered.last(where: { context.matcher.holds(sibling, head, $0) }) {
            return known(sibling.status, done.id)
        }
        var mayBeCopy = false
        for generation in generations {
            switch context.matcher.isCopy(head, of: generation) {
            case true?:
                if generation.isProven { return known(sibling.status, generation.id) }
                contents[sibling.status.identity] = generation.id
                return .ignored
            case false?: break
            case nil: mayBeCopy = true
            }
        }
        return mayBeCopy && !isStable(sibling.status) ? .undecided : .fresh
    }

    private func known(_ status: FileStatus, _ id: Int64) -> Finding {
        judged[status.identity] = Judgement(size: status.size, modified: status.modified, known: id)
        return .known(id: id)
    }

    /// It was not written to for a while.
    private func isStable(_ status: FileStatus) -> Bool {
        context.age(of: status.modified) >= context.options.quietTime
    }
}
