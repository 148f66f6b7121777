// The head of a line copied in one go, where five copies of its fields would cost five times as much.

import MailLog

/// The part of a line that was copied into a record's arena as it stands.
struct LineCopy {
    /// A line that gives a message its queue ID is rarely longer from its host on.
    private static let longest = 200

    private var start: Int = 0
    private var end: Int = 0
    private var offset: UInt32 = 0

    /// Nothing was copied.
    init() {}

    /// Copies a line from its host to its end, unless it is a long one.
    init(_ line: Line, into arena: inout Arena) {
        let host = line.event.pointee.host
        guard host.isPresent, !host.isScratch else { return }
        let end = line.event.pointee.line.end
        guard end > host.start, end - host.start <= LineCopy.longest else { return }
        offset = UInt32(arena.count)
        arena.append(line.block.slice(host.start, end))
        (start, self.end) = (host.start, end)
    }

    /// Where a field of the line stands in the arena; nil where it was not copied.
    @inline(__always)
    func piece(_ range: ByteRange) -> Piece? {
        guard range.isPresent, !range.isScratch, range.start >= start, range.end <= end else { return nil }
        return Piece(offset: offset + UInt32(range.start - start), count: UInt32(range.count))
    }
}
