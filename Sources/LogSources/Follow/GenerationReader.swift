// The next lines of one generation: a read that proves, in the same system
// call, that the bytes before it are still those that were read.

/// Reads generations; holds none.
struct GenerationReader {
    enum Outcome {
        case nothing
        case lines
        /// The bytes are not those that were read: the file was truncated, and perhaps written anew.
        case truncated
        /// A compressed file was read to its end.
        case end
        case failed(FollowProblem.Kind)
    }

    let files: any FollowedFileSystem
    let limits: BlockReader.Limits
    let counters: FollowCounters
    private let cutter: LineCutter

    init(files: any FollowedFileSystem, limits: BlockReader.Limits, counters: FollowCounters) {
        self.files = files
        self.limits = limits
        self.counters = counters
        cutter = LineCutter(cap: limits.lineCap)
    }

    func read(_ generation: Generation, into block: inout Block, now: Int64) -> Outcome {
        switch generation.source {
        case .none: return .nothing
        case .plain(let handle): return readPlain(generation, handle, into: &block, now: now)
        case .packed(let reader): return readPacked(generation, reader, into: &block, now: now)
        }
    }

    // MARK: Plain files

    /// Whether the bytes around the offset that were seen are still there.
    func isIntact(_ generation: Generation) -> Bool {
        guard let handle = generation.handle, let status = files.status(handle: handle) else { return true }
        if let last = generation.exhausted, last == (status.size, status.modified) { return true }
        guard status.size >= shortest(generation) else { return false }
        let known = generation.mark.anchor + generation.partial
        var bytes = [UInt8](repeating: 0, count: known.count)
        let none = UnsafeMutableRawBufferPointer(start: nil, count: 0)
        let start = generation.offset - Int64(generation.mark.anchor.count)
        let result = bytes.withUnsafeMutableBytes { files.read(handle: handle, at: start, before: $0, into: none) }
        guard case .success(let count) = result else { return true }
        return count == known.count && bytes == known
    }

    /// The file has at least as many bytes, unless it was truncated.
    private func shortest(_ generation: Generation) -> Int64 {
        max(generation.offset, generation.partial.isEmpty ? 0 : generation.sizeSeen)
    }

    private func readPlain(
        _ generation: Generation, _ handle: Int32, into block: inout Block, now: Int64
    ) -> Outcome {
        guard let status = files.status(handle: handle) else { return .failed(.missing) }
        if let last = generation.exhausted, last == (status.size, status.modified), !generation.wantsTail {
            return .nothing
        }
        if status.size < shortest(generation) { return .truncated }
        if generation.exhausted != nil, !generation.wantsTail { generation.lastChange = now }
        generation.sizeSeen = status.size
        block.reserve(limits.blockSize)
        while true {
            switch fill(&block, generation, handle) {
            case .failure(.missing): return .failed(.missing)
            case .failure(.system(let code)): return .failed(.unreadable(errno: code))
            case .success(nil): return .truncated
            case .success(let filled?):
                let isWhole = filled < limits.blockSize
                if take(generation, &block, filled, isWhole: isWhole) {
                    generation.lastChange = now
                    return .lines
                }
                // A block of which nothing is delivered is part of a line that is dropped.
                guard isWhole else { continue }
                generation.exhausted = (status.size, status.modified)
                return .nothing
            }
        }
    }

    /// Reads the bytes in front of the offset once more, and those behind it.
    /// - Returns: how many follow the offset; nil where the ones before it have changed.
    private func fill(
        _ block: inout Block, _ generation: Generation, _ handle: Int32
    ) -> Result<Int?, FileFailure> {
        let mark = generation.mark
        var before = [UInt8](repeating: 0, count: mark.anchor.count)
        let limit = limits.blockSize
        let result = block.storage.withUnsafeMutableBytes { bytes in
            before.withUnsafeMutableBytes { before in
                files.read(
                    handle: handle, at: mark.offset - Int64(before.count), before: before,
                    into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<limit]))
            }
        }
        return result.map { count in
            let filled = count - before.count
            guard filled >= 0, before == mark.anchor else { return nil }
            // A line that is written bit by bit begins as it began.
            let isSame = block.storage[..<filled].starts(with: generation.partial)
            return isSame ? filled : nil
        }
    }

    /// Cuts whole lines from what was read.
    /// - Returns: whether there are any.
    private func take(_ generation: Generation, _ block: inout Block, _ count: Int, isWhole: Bool) -> Bool {
        var filled = count
        block.offset = generation.offset
        block.endsWithCutLine = false
        if generation.isInsideLine { filled = dropLine(generation, &block, filled) }
        while true {
            let cut = block.storage.withUnsafeBytes { bytes in
                cutter.cut(UnsafeRawBufferPointer(rebasing: bytes[..<filled]), atEnd: generation.wantsTail && isWhole)
            }
            switch cut {
            case .lines(let end) where end > 0: return deliver(generation, &block, end)
            case .longLine(let end):
                generation.isInsideLine = true
                counters.statistics.longLines += 1
                block.endsWithCutLine = true
                return deliver(generation, &block, end)
            case .leadingNULs(let start, _) where start > 0: return deliver(generation, &block, start)
            case .leadingNULs(_, let end):
                consume(generation, block, end)
                counters.statistics.nulBytesDropped += Int64(end)
                block.dropFirst(end, of: filled)
                filled -= end
            case .lines, .needsMore:
                generation.wantsTail = false
                generation.partial = Array(block.storage[..<min(filled, ContentMark.anchorLimit)])
                return false
            }
        }
    }

    private func deliver(_ generation: Generation, _ block: inout Block, _ end: Int) -> Bool {
        block.count = end
        consume(generation, block, end)
        counters.statistics.bytes += Int64(end)
        generation.exhausted = nil
        return true
    }

    private func consume(_ generation: Generation, _ block: Block, _ count: Int) {
        block.storage.withUnsafeBytes { generation.mark.consume(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        generation.partial = []
    }

    /// Drops what is left of a line whose head was delivered.
    private func dropLine(_ generation: Generation, _ block: inout Block, _ filled: Int) -> Int {
        let end = block.storage.withUnsafeBytes { bytes in
            LineCutter.firstLineEnd(in: UnsafeRawBufferPointer(rebasing: bytes[..<filled]))
        }
        let dropped = end.map { $0 + 1 } ?? filled
        consume(generation, block, dropped)
        counters.statistics.bytesDropped += Int64(end ?? filled)
        block.dropFirst(dropped, of: filled)
        if end != nil || generation.wantsTail { generation.isInsideLine = false }
        return filled - dropped
    }

    // MARK: Compressed files

    private func readPacked(
        _ generation: Generation, _ reader: BlockReader, into block: inout Block, now: Int64
    ) -> Outcome {
        do throws(SourceError) {
            guard try reader.next(into: &block) else {
                counters.statistics.add(reader.statistics)
                return .end
            }
            generation.mark.skip(to: block.offset)
            block.withBytes { generation.mark.consume($0) }
            generation.isInsideLine = block.endsWithCutLine
            generation.sizeSeen = max(generation.sizeSeen, generation.mark.offset)
            generation.lastChange = now
            return .lines
        } catch {
            counters.statistics.add(reader.statistics)
            return .failed(.damaged(error.kind))
        }
    }
}
