// The events of one block of bytes, and the flat lists that their fields point into.

/// What a block of log bytes says.
///
/// A batch is made once and reused: `removeAll` keeps its storage, so that
/// parsing allocates nothing per line in the steady state.
public struct EventBatch: Sendable {
    /// One for each physical line (and one more for each further log line in it, `JSONList`), in the order of the log.
    public var events: [LogEvent] = []
    /// The senders of all events, one event's after the other's.
    public var senders: [SenderField] = []
    /// The recipients of all events, likewise: addresses without brackets.
    public var recipients: [ByteRange] = []
    /// Text that stands in the log in another form and had to be decoded.
    public var scratch: [UInt8] = []

    /// Storage for the parts of JSON lines and journal entries, used again for each.
    private var spareRecord = WrappedRecord()
    /// Storage for the bytes of encoded words.
    var spareBytes: [UInt8] = []
    /// While a block is read: the physical line that was read last reads as cut, or `events` holds further log lines
    /// of it.
    var needsSecondLook = false
    /// What `text` put into the scratch bytes last.
    var lastText = FixedText()

    /// An empty batch.
    public init() {}

    mutating func takeRecord() -> WrappedRecord {
        var record = WrappedRecord()
        swap(&record, &spareRecord)
        record.removeAll()
        return record
    }

    mutating func keep(_ record: consuming WrappedRecord) { spareRecord = record }

    /// Empties the batch for the next block, keeping its storage.
    public mutating func removeAll() {
        events.removeAll(keepingCapacity: true)
        senders.removeAll(keepingCapacity: true)
        recipients.removeAll(keepingCapacity: true)
        scratch.removeAll(keepingCapacity: true)
        lastText = FixedText()
    }

    /// The senders that an event shows.
    @inlinable
    public func senders(of event: LogEvent) -> ArraySlice<SenderField> {
        senders[Int(event.firstSender)..<Int(event.firstSender + event.senderCount)]
    }

    /// The same by the event's index: an event is some hundred bytes, which a call by value would copy.
    @inlinable
    public func senders(at index: Int) -> ArraySlice<SenderField> {
        let first = Int(events[index].firstSender)
        return senders[first..<first + Int(events[index].senderCount)]
    }

    /// The recipients that the event at an index names.
    @inlinable
    public func recipients(at index: Int) -> ArraySlice<ByteRange> {
        let first = Int(events[index].firstRecipient)
        return recipients[first..<first + Int(events[index].recipientCount)]
    }

    /// The recipients that an event names.
    @inlinable
    public func recipients(of event: LogEvent) -> ArraySlice<ByteRange> {
        recipients[Int(event.firstRecipient)..<Int(event.firstRecipient + event.recipientCount)]
    }

    /// Lends the bytes of a field.
    /// - Parameters:
    ///   - range: a field of an event of this batch.
    ///   - block: the block that the batch was parsed from.
    ///   - body: gets the field's bytes; an absent field is lent as no bytes.
    @inlinable
    public func withField<Result>(
        _ range: ByteRange, in block: ByteView, _ body: (ByteView) throws -> Result
    ) rethrows -> Result {
        guard range.isPresent, range.isScratch else { return try body(block.slice(range)) }
        return try scratch.withUnsafeBytes { try body(ByteView($0).slice(range)) }
    }

    /// A field as text, nil where it is absent. Allocates: not for the hot path.
    public func string(_ range: ByteRange, in block: ByteView) -> String? {
        range.isPresent ? withField(range, in: block) { $0.string } : nil
    }
}
