// Bytes → events: splits a block into lines and says of each what it means.

/// Parses blocks of log bytes into events. Holds no I/O and no clock.
///
/// Blocks are cut at line ends by whoever reads them; a block's last line may
/// lack its line end. Cutting a log into other blocks gives the same events.
public struct LogParser: Sendable {
    public init() {}

    /// Appends the events of a block to an empty batch.
    /// - Parameters:
    ///   - block: whole lines.
    ///   - batch: cleared by the caller (`removeAll`).
    public mutating func parse(_ block: ByteView, into batch: inout EventBatch) {
        var start = 0
        while start < block.count {
            let newline = block.firstIndex(of: Byte.lineFeed, from: start) ?? block.count
            parseLine(block, start, newline, into: &batch)
            start = newline + 1
        }
    }

    @inline(__always)
    private mutating func parseLine(_ block: ByteView, _ start: Int, _ newline: Int, into batch: inout EventBatch) {
        let end = newline > start && block[newline - 1] == Byte.carriageReturn ? newline - 1 : newline
        var event = LogEvent()
        event.line = ByteRange(start, end)
        event.firstSender = UInt32(truncatingIfNeeded: batch.senders.count)
        event.firstRecipient = UInt32(truncatingIfNeeded: batch.recipients.count)
        LineReader.read(block.slice(0, end), from: start, into: &event, &batch)
        batch.events.append(event)
    }
}
