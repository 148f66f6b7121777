// Bytes → events: splits a block into lines and says of each what it means.

/// Parses blocks of log bytes into events. Holds no I/O and no clock.
///
/// Blocks are cut at line ends by whoever reads them; a block's last line may
/// lack its line end. Cutting a log into other blocks gives the same events, as long as one parser gets them all
/// in order; only a journal export (`journalctl -o export`) needs that, since its entries are many lines long.
public struct LogParser: Sendable {
    /// All that one line can mean for the next: an entry of a journal export that has begun.
    private var export = JournalExport()
    /// Only saves work: it changes no event.
    private var memory = HeadMemory()

    public init() {}

    /// Appends the events of a block to an empty batch.
    /// - Parameters:
    ///   - block: whole lines.
    ///   - batch: cleared by the caller (`removeAll`).
    public mutating func parse(_ block: ByteView, into batch: inout EventBatch) {
        // The events are taken out while the lists that they point into grow, so that each is written in place.
        var events: [LogEvent] = []
        swap(&events, &batch.events)
        var start = 0
        while start < block.count {
            let newline = block.firstIndex(of: Byte.lineFeed, from: start) ?? block.count
            events.append(LogEvent())
            parseLine(block, start, newline, into: &events[events.count - 1], &batch)
            start = newline + 1
        }
        swap(&events, &batch.events)
    }

    @inline(__always)
    private mutating func parseLine(
        _ block: ByteView, _ start: Int, _ newline: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let end = newline > start && block[newline - 1] == Byte.carriageReturn ? newline - 1 : newline
        event.line = ByteRange(start, end)
        event.firstSender = UInt32(truncatingIfNeeded: batch.senders.count)
        event.firstRecipient = UInt32(truncatingIfNeeded: batch.recipients.count)
        if block[start] == 0x5F || export.isOpen,
            export.take(block.slice(0, newline), from: start, newline: newline, into: &event, &batch)
        {
            return
        }
        LineReader.read(block.slice(0, end), from: start, into: &event, &batch, &memory)
    }
}
