// Is this file that generation? Told by what stands in it.

/// Compares files with what is known of generations.
struct ContentMatcher {
    enum Answer {
        /// The same content, up to the offset at least: reading can go on in it.
        case same(ContentMark)
        /// It begins the same, but ends before the offset: a copy of what was read.
        case shorter
        case different
    }

    let files: any FollowedFileSystem
    let key: HashKey

    /// Looks for a lost generation in a plain file.
    func compare(_ handle: Int32, size: Int64, with lost: Generation) -> Answer {
        let wanted = lost.checkpoint(key)
        guard wanted.head.length > 0 else { return .different }
        guard let head = read(handle, at: 0, count: wanted.head.length), ContentHash(head, key: key) == wanted.head
        else {
            return .different
        }
        guard size >= wanted.offset else { return .shorter }
        let start = wanted.offset - Int64(wanted.anchor.length)
        guard let anchor = read(handle, at: start, count: wanted.anchor.length),
            ContentHash(anchor, key: key) == wanted.anchor
        else { return .different }
        return .same(ContentMark(offset: wanted.offset, head: wanted.offset > 0 ? head : [], anchor: anchor))
    }

    /// The first bytes of a file, decompressed; none where it cannot be read.
    func head(_ sibling: Track.Sibling) -> [UInt8] {
        if sibling.member.isPacked { return packedHead(sibling) }
        guard let handle = files.open(sibling) else { return [] }
        defer { files.close(handle: handle) }
        return read(handle, at: 0, count: ContentMark.headLimit) ?? []
    }

    private func packedHead(_ sibling: Track.Sibling) -> [UInt8] {
        let stream = files.openStream(sibling.member.path, sibling.status.identity)
        guard case .success(let stream) = stream else { return [] }
        var head = [UInt8](repeating: 0, count: ContentMark.headLimit)
        var filled = 0
        while filled < head.count {
            let count = head.withUnsafeMutableBytes { bytes in
                try? stream.input.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
            }
            guard let count, count > 0 else { break }
            filled += count
        }
        return Array(head[..<filled])
    }

    /// The first bytes of a generation: what stands in its file, not only what was read of it.
    func head(_ generation: Generation) -> [UInt8] {
        if let handle = generation.handle { return read(handle, at: 0, count: ContentMark.headLimit) ?? [] }
        return generation.isFound ? generation.fileHead : generation.mark.head
    }

    /// Whether a file with this head is a copy of a generation.
    /// - Returns: nil where they agree, but in less than a line.
    func isCopy(_ head: [UInt8], of generation: Generation) -> Bool? {
        // What was read of it; its file may have been truncated a moment ago.
        if let read = isCopy(head, of: generation.mark.head, isAll: false), read { return true }
        // What was seen of it, where nothing was read: the file may hold something else by now.
        if !generation.isProven, let seen = isCopy(head, of: generation.partial, isAll: false), seen { return true }
        let own = self.head(generation)
        // After a start only the hash of a lost one is known. A file with less than its head is none of it: the log
        // was truncated only when its copy was complete.
        if own.isEmpty { return begins(head, as: generation.checkpoint(key)) }
        return isCopy(head, of: own, isAll: generation.isFound)
    }

    private func isCopy(_ head: [UInt8], of own: [UInt8], isAll: Bool) -> Bool? {
        let common = min(own.count, head.count)
        guard common > 0, own[..<common] == head[..<common] else { return false }
        // A copy never holds more than what it was made of.
        if isAll && head.count > own.count { return false }
        return own[..<common].contains(0x0A) ? true : nil
    }

    /// Whether a file begins as the generation of a checkpoint does.
    func begins(_ head: [UInt8], as checkpoint: FileCheckpoint) -> Bool {
        let length = checkpoint.head.length
        return length > 0 && head.count >= length && ContentHash(head[..<length], key: key) == checkpoint.head
    }

    /// Whether a file holds the content of a done generation, or a part of it.
    func holds(_ sibling: Track.Sibling, _ head: [UInt8], _ checkpoint: FileCheckpoint) -> Bool {
        guard begins(head, as: checkpoint) else { return false }
        // To prove more of a compressed file would take decompressing all of it.
        guard !sibling.member.isPacked, checkpoint.anchor.length > 0, sibling.status.size >= checkpoint.offset,
            let handle = files.open(sibling)
        else { return true }
        defer { files.close(handle: handle) }
        let start = checkpoint.offset - Int64(checkpoint.anchor.length)
        let anchor = read(handle, at: start, count: checkpoint.anchor.length)
        return anchor.map { ContentHash($0, key: key) == checkpoint.anchor } ?? false
    }

    /// The bytes at a place, as many as there are.
    func read(_ handle: Int32, at offset: Int64, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        let none = UnsafeMutableRawBufferPointer(start: nil, count: 0)
        let result = bytes.withUnsafeMutableBytes { files.read(handle: handle, at: offset, before: none, into: $0) }
        guard case .success(let read) = result else { return nil }
        return Array(bytes[..<read])
    }

    /// Decompresses a file up to a checkpoint.
    /// - Returns: the input behind the offset and the mark there; nil where its content is not that of the checkpoint.
    func position(
        _ input: any ByteInput, at checkpoint: FileCheckpoint
    ) throws(SourceError.Kind) -> ContentMark? {
        var mark = ContentMark()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while mark.offset < checkpoint.offset {
            let wanted = Int(min(Int64(buffer.count), checkpoint.offset - mark.offset))
            var failure: SourceError.Kind?
            let count = buffer.withUnsafeMutableBytes { bytes in
                do throws(SourceError.Kind) {
                    let room = UnsafeMutableRawBufferPointer(rebasing: bytes[..<wanted])
                    let count = try input.read(into: room)
                    mark.consume(UnsafeRawBufferPointer(rebasing: room[..<count]))
                    return count
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            if count == 0 { return nil }
            if mark.head.count >= checkpoint.head.length, !begins(mark.head, as: checkpoint) { return nil }
        }
        let anchor = mark.anchor.suffix(checkpoint.anchor.length)
        return ContentHash(anchor, key: key) == checkpoint.anchor ? mark : nil
    }
}
