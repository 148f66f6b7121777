// Where a buffer of bytes may be cut, so that only whole lines leave the reader
// and no line is longer than the cap.

import CSystem

/// Decides on bytes; holds none.
struct LineCutter {
    /// What to do with the bytes that were read so far.
    enum Cut: Equatable {
        /// The first `end` bytes are whole lines, or the last bytes of the source.
        case lines(end: Int)
        /// The line that reaches `end` is longer than the cap: its head ends there, its rest is to be dropped.
        case longLine(end: Int)
        /// A line at `start` is longer than the cap because of NULs in front of it
        /// (a log that was truncated under its writer): they are to be dropped, the line is not.
        case leadingNULs(start: Int, end: Int)
        case needsMore
    }

    /// The longest line in bytes, its line end not counted.
    let cap: Int

    /// - Parameters:
    ///   - bytes: begin at the start of a line.
    ///   - atEnd: nothing follows them.
    func cut(_ bytes: UnsafeRawBufferPointer, atEnd: Bool) -> Cut {
        var start = 0
        // Strides of one cap: a few searches a block, instead of one for each line.
        while bytes.count - start > cap {
            guard let lineEnd = LineCutter.lastLineEnd(in: bytes, from: start, to: start + cap + 1) else {
                let text = LineCutter.firstNonNUL(in: bytes, from: start)
                return text > start ? .leadingNULs(start: start, end: text) : .longLine(end: start + cap)
            }
            start = lineEnd + 1
        }
        if atEnd { return .lines(end: bytes.count) }
        let end = LineCutter.lastLineEnd(in: bytes, from: start, to: bytes.count).map { $0 + 1 } ?? start
        return end > 0 ? .lines(end: end) : .needsMore
    }

    static func firstLineEnd(in bytes: UnsafeRawBufferPointer) -> Int? {
        guard let base = bytes.baseAddress, let hit = cs_find_byte(base, 0x0A, bytes.count) else { return nil }
        return hit - base
    }

    static func lastLineEnd(in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        guard let base = bytes.baseAddress, let hit = cs_find_last_byte(base + start, 0x0A, end - start) else {
            return nil
        }
        return hit - base
    }

    static func firstNonNUL(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] == 0 { index += 1 }
        return index
    }
}
