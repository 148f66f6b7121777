// Events → messages: joins the lines of one queue ID, and the queue IDs of one
// mail. Bounded, deterministic, without I/O. This file holds the state and the
// entrance; the +files hold one matter each.

public import MailLog

/// Where and when a line stands.
public struct LineContext: Sendable {
    /// µs since 1970; nil for a line without a time.
    public var time: Int64?
    /// Index of the input it came from.
    public var input: Int
    /// Byte offset of the line in its (decompressed) input.
    public var offset: Int64

    public init(time: Int64?, input: Int, offset: Int64) {
        self.time = time
        self.input = input
        self.offset = offset
    }
}

/// What a line did to the tracker's state.
public struct Touch: Sendable {
    /// Names the message in `withSighting` and `mark`; -1 for none. Valid until the next `apply`.
    public var slot: Int32
    /// Senders that the message did not show before, to be judged now: its last ones.
    public var newSightings: Int

    static let none = Touch(slot: -1, newSightings: 0)
}

/// Joins events into messages.
///
/// The caller judges new sightings and calls `mark` for a message that matters;
/// only marked messages are ever handed out, by `takeMessages`.
public struct MessageTracker: Sendable {
    let limits: TrackerLimits
    let seed: UInt64
    var records = RecordStore()
    var freeSlots: [Int32] = []
    var table = SlotTable()
    var sessions = RefusalSessions()
    /// Whether any of them ever was postscreen's, whose clients may go on with smtpd.
    var hasTriage = false
    /// Queue IDs that were announced before their first line (`forwarded as`, notifications).
    var announced: [UInt64: Announcement] = [:]
    var policyResults = PolicyResults()
    var handedOver = HandedOver()
    var closing = ClosingQueue()
    var origin = OriginCache()
    /// Marked messages that are over and not yet taken.
    var finished: [Message] = []
    /// Identities of those that turned out to be hops of others (`takeAbsorbed`).
    var absorbed: [String] = []
    /// Slots of marked messages that changed since they were handed out last.
    var dirty: [Int32] = []
    /// The latest log time, µs.
    var now: Int64 = .min
    /// Where the search for a record that makes room goes on (`makeRoom`).
    var hand = 0
    /// Bytes that the records' texts and lists hold (`weigh`).
    var held = 0

    /// Messages that were ended early to keep `limits.messages`; marked ones were handed out as they stood.
    public internal(set) var evicted = 0
    /// All messages begun, refused ones included.
    public internal(set) var messageCount = 0
    /// Messages of which a header From was seen.
    public internal(set) var headerFromCount = 0

    /// - Parameters:
    ///   - limits: bounds of the state.
    ///   - seed: of the hash tables; drawn per process, fixed only in tests.
    public init(limits: TrackerLimits = TrackerLimits(), seed: UInt64 = .random(in: 1 ... .max)) {
        self.limits = limits
        self.seed = seed
    }

    /// Takes one event in.
    /// - Parameters:
    ///   - index: of the event in the batch.
    ///   - batch: holds the event and its lists.
    ///   - block: the bytes that the batch was parsed from.
    ///   - context: where and when the line stands.
    public mutating func apply(
        _ index: Int, of batch: borrowing EventBatch, block: ByteView, context: LineContext
    ) -> Touch {
        batch.events.withUnsafeBufferPointer { events in
            guard index >= 0, index < events.count, let first = events.baseAddress else { return .none }
            return apply(first + index, batch, block, context)
        }
    }

    private mutating func apply(
        _ event: UnsafePointer<LogEvent>, _ batch: borrowing EventBatch, _ block: ByteView, _ context: LineContext
    ) -> Touch {
        let role = event.pointee.role
        guard role != .none else { return .none }
        if let time = context.time { now = time }
        // One line in three only says that a session comes or goes, which concerns refused mail alone.
        if role.isOfSession, sessions.isEmpty || role == .session { return .none }
        records.makeUnique()
        origin.read(host: event.pointee.host, instance: event.pointee.instance, batch, block, seed: seed)
        let line = Line(
            event: event, block: block, context: context, hostKey: origin.hostKey, instanceKey: origin.instanceKey)
        switch role {
        case .none, .session: return .none
        case .sessionStart, .sessionEnd: return closeSession(line, batch)
        case .opened: return open(line, batch)
        case .identified: return identify(line, batch)
        case .header: return header(line, batch)
        case .queued: return queued(line, batch)
        case .delivery: return delivery(line, batch)
        case .expired: return expire(line, batch)
        case .decision: return decide(line, batch)
        case .removed: return remove(line, batch)
        case .linked: return link(line, batch)
        case .authentication: return authenticate(line, batch)
        case .companion: return companion(line, batch)
        }
    }

    /// Lends a sighting of the touched message: the body gets source, domain, display name and address.
    /// - Parameters:
    ///   - touch: what `apply` returned just now.
    ///   - index: 0 for the oldest of the new ones.
    public func withNewSighting<Result>(
        _ touch: Touch, _ index: Int,
        _ body: (SenderSource, ByteView, _ displayName: ByteView, _ address: ByteView) -> Result
    ) -> Result {
        records[Int(touch.slot)].withNewSighting(touch, index, body)
    }

    /// The same for the question whether a sighting matters, which is asked of every one.
    ///
    /// Mutating although it changes nothing: a function that only reads gets a copy of the tracker, which retains
    /// every table in it. Not generic, because a generic function is not specialised for another module.
    public mutating func matters(
        _ touch: Touch, _ index: Int,
        _ body: (SenderSource, ByteView, _ displayName: ByteView, _ address: ByteView) -> Bool
    ) -> Bool {
        records[Int(touch.slot)].withNewSighting(touch, index, body)
    }

    /// If the new sighting is a header From or a Reply-To and the message shows the other one with another domain:
    /// the domains of both. Allocates, but only where they differ.
    ///
    /// Mutating for the reason of `matters`.
    public mutating func replyDomains(_ touch: Touch, _ index: Int) -> (replyTo: String, from: String)? {
        let slot = Int(touch.slot)
        let new = records[slot].sightings[records[slot].sightings.count - touch.newSightings + index]
        guard new.source == .headerFrom || new.source == .replyTo, new.domain.count > 0 else { return nil }
        return MessageTracker.replyDomains(of: records[slot], new)
    }

    private static func replyDomains(
        of record: MessageRecord, _ new: StoredSighting
    ) -> (replyTo: String, from: String)? {
        let wanted: SenderSource = new.source == .replyTo ? .headerFrom : .replyTo
        guard let other = record.sightings.first(where: { $0.source == wanted && !$0.isNested && $0.domain.count > 0 }),
            !record.withBytes(new.domain, { record.holds(other.domain, $0) })
        else { return nil }
        let (reply, from) = wanted == .headerFrom ? (new, other) : (other, new)
        return (record.asciiLowercased(reply.domain), record.asciiLowercased(from.domain))
    }

    /// Whether any sighting of the touched message satisfies a condition on its source and domain.
    public func containsSighting(_ touch: Touch, _ condition: (SenderSource, ByteView) -> Bool) -> Bool {
        guard touch.slot >= 0 else { return false }
        let record = records[Int(touch.slot)]
        return record.sightings.contains { sighting in
            record.withBytes(sighting.domain) { condition(sighting.source, $0) }
        }
    }

    /// Says that the touched message matters: it will be handed out.
    /// - Parameters:
    ///   - index: the new sighting that makes it matter; it is kept whatever weaker ones the message shows.
    ///   - strength: how much it does, from 1 on.
    public mutating func mark(_ touch: Touch, sighting index: Int? = nil, strength: UInt8 = 1) {
        guard touch.slot >= 0 else { return }
        records.makeUnique()
        if let index {
            let count = records[Int(touch.slot)].sightings.count
            records[Int(touch.slot)].sightings[count - touch.newSightings + index].strength = max(strength, 1)
        }
        records[Int(touch.slot)].isMarked = true
        noteChange(touch.slot)
    }

    /// The marked messages that are over since the last call and, if asked for, those that changed.
    /// - Parameter includingOpen: also hand out marked messages that are not over (live use).
    public mutating func takeMessages(includingOpen: Bool) -> [Message] {
        records.makeUnique()
        settle()
        if includingOpen {
            for slot in dirty where records[Int(slot)].isDirty && rootSlot(slot) == slot {
                records[Int(slot)].isDirty = false
                finished.append(message(Int(slot), isFinal: false))
            }
        }
        dirty.removeAll(keepingCapacity: true)
        guard !finished.isEmpty else { return [] }
        defer { finished.removeAll() }
        return finished
    }

    /// Identities of messages that were handed out while open and turned out to be a later hop of another one.
    public mutating func takeAbsorbed() -> [String] {
        defer { absorbed.removeAll() }
        return absorbed
    }

    /// The end of all input: hands out every marked message as it stands.
    public mutating func finish() -> [Message] {
        for slot in records.indices where records[slot].phase != .free && rootSlot(Int32(slot)) == slot {
            if records[slot].isMarked { finished.append(message(slot, isFinal: records[slot].phase == .closed)) }
        }
        defer { self = MessageTracker(limits: limits, seed: seed) }
        return finished
    }
}

/// One event of a batch with its bytes, as the tracker's functions pass it on.
struct Line {
    /// Lent by the batch for the time of `apply`.
    let event: UnsafePointer<LogEvent>
    let block: ByteView
    let context: LineContext
    /// Hash of the host's name.
    let hostKey: UInt64
    /// Identifies the Postfix instance by the root of its `syslog_name`: `postfix/submission` belongs to `postfix`.
    /// 0 where the line names none (companions).
    let instanceKey: UInt64
}

extension EventBatch {
    /// The line's event, in place: an event is some hundred bytes, and copying it for every function costs
    /// more than what the functions do.
    subscript(line: Line) -> LogEvent {
        @inline(__always) _read { yield line.event.pointee }
    }

    /// Which of `senders` are the line's. Indices, because a slice would be retained.
    func senders(of line: Line) -> Range<Int> {
        let first = Int(line.event.pointee.firstSender)
        return first..<first + Int(line.event.pointee.senderCount)
    }

    /// Which of `recipients` are the line's.
    func recipients(of line: Line) -> Range<Int> {
        let first = Int(line.event.pointee.firstRecipient)
        return first..<first + Int(line.event.pointee.recipientCount)
    }
}

extension EventRole {
    @inline(__always)
    fileprivate var isOfSession: Bool { self == .session || self == .sessionStart || self == .sessionEnd }
}
