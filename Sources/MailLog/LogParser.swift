// Bytes → events: splits a block into lines and says of each what it means.

/// Parses blocks of log bytes into events. Holds no I/O and no clock.
///
/// Blocks are cut at line ends by whoever reads them; a block's last line may
/// lack its line end. Cutting a log into other blocks gives the same events, as long as one parser gets them all
/// in order; only entries of many lines (`journalctl -o export`, `verbose`, `json-pretty`) need that.
public struct LogParser: Sendable {
    /// All that one line can mean for the next.
    var entries = MultiLine()
    /// Only saves work: it changes no event.
    private var memory = HeadMemory()

    /// A parser at the beginning of a log.
    public init() {}

    /// Whether the bytes so far end inside an entry of many lines, so that the next block needs this parser.
    public var isInsideEntry: Bool { entries.isOpen }

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
            if batch.needsSecondLook { lookAgain(block, &events, &batch) }
            start = newline + 1
        }
        swap(&events, &batch.events)
    }

    /// After a line that reads as cut, or that held several log lines (`JSONList`); the usual line pays for neither.
    @inline(never)
    private func lookAgain(_ block: ByteView, _ events: inout [LogEvent], _ batch: inout EventBatch) {
        batch.needsSecondLook = false
        if batch.events.isEmpty {
            let end = events[events.count - 1].line.end
            Appended.read(block.slice(0, end), into: &events[events.count - 1], &batch)
            batch.needsSecondLook = false
        }
        events.append(contentsOf: batch.events)
        batch.events.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private mutating func parseLine(
        _ block: ByteView, _ start: Int, _ newline: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let end = newline > start && block[newline - 1] == Byte.carriageReturn ? newline - 1 : newline
        event.line = ByteRange(start, end)
        event.firstSender = UInt32(truncatingIfNeeded: batch.senders.count)
        event.firstRecipient = UInt32(truncatingIfNeeded: batch.recipients.count)
        if entries.isOpen || MultiLine.mayBegin(block[start], count: newline &- start),
            entries.take(block.slice(0, newline), from: start, newline: newline, into: &event, &batch)
        {
            return
        }
        LineReader.read(block, from: start, to: end, into: &event, &batch, &memory)
        if event.kind == .unrecognised, event.stamp.isPresent {
            entries.begin(block.slice(0, end), from: start, into: &event, &batch)
        }
    }
}
