// Is this file that generation? Told by what stands in it.

/// Compares files with what is known of generations.
struct ContentMatcher {
    enum Answer {
        /// The same content, up to the offset at least: reading can go on in it.
        case same(ContentMark)
        /// It begins the same, but ends before the offset: a copy of what was read.
        case shorter
        /// It begins the same as far as it goes, which is not far enough to tell: still being copied.
        case undecided
        case different
    }

    let files: any FollowedFileSystem
    let key: HashKey

    /// Compares a plain file.
    func compare(_ handle: Int32, size: Int64, with generation: Generation) -> Answer {
        let wanted = generation.checkpoint(key)
        guard wanted.head.length > 0 else { return .different }
        guard let head = read(handle, at: 0, count: wanted.head.length) else { return .different }
        if head.count < wanted.head.length {
            // Without the bytes (after a start) a shorter head cannot be compared: it may be a copy that grows.
            let known = generation.mark.head
            return known.isEmpty || known.starts(with: head) ? .undecided : .different
        }
        guard ContentHash(head, key: key) == wanted.head else { return .different }
        guard size >= wanted.offset else { return .shorter }
        let start = wanted.offset - Int64(wanted.anchor.length)
        guard let anchor = read(handle, at: start, count: wanted.anchor.length),
            ContentHash(anchor, key: key) == wanted.anchor
        else { return .different }
        return .same(ContentMark(offset: wanted.offset, head: head, anchor: anchor))
    }

    /// Whether a file begins as the generation of a checkpoint does.
    func begins(_ head: [UInt8], as checkpoint: FileCheckpoint) -> Bool {
        let length = checkpoint.head.length
        return length > 0 && head.count >= length && ContentHash(head[..<length], key: key) == checkpoint.head
    }

    /// Whether a plain file holds the content of a done generation, or a part of it.
    func holds(_ handle: Int32, _ size: Int64, _ head: [UInt8], _ checkpoint: FileCheckpoint) -> Bool {
        guard begins(head, as: checkpoint) else { return false }
        guard checkpoint.anchor.length > 0, size >= checkpoint.offset else { return true }
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
