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
    var closing = ClosingQueue()
    var origin = OriginCache()
    var finished: [Message] = []
    var absorbed: [String] = []
    var dirty: [Int32] = []
    /// The latest log time, µs.
    var now: Int64 = .min
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
    /// - Parameter index: the new sighting that makes it matter; it is kept whatever else the message shows.
    public mutating func mark(_ touch: Touch, sighting index: Int? = nil) {
        guard touch.slot >= 0 else { return }
        records.makeUnique()
        if let index {
            let count = records[Int(touch.slot)].sightings.count
            records[Int(touch.slot)].sightings[count - touch.newSightings + index].isKept = true
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

extension MessageTracker {
    // MARK: Opening and identifying

    mutating func open(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        guard batch[line].queueID.isPresent else { return .none }
        if let old = find(line, batch, exactInstance: true) {
            if isBelated(line, old) {
                storeClient(old, line, batch)
                return touch(old, line, batch)
            }
            endReused(old)
        }
        let slot = create(line, batch)
        storeClient(slot, line, batch)
        records[Int(slot)].lineCopy = LineCopy()
        takeEarlierRefusals(slot, line, batch)
        if batch[line].link == .previousHop { joinToPreviousHop(slot, line, batch) }
        return touch(slot, line, batch)
    }

    mutating func identify(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        var slot = find(line, batch)
        if let known = slot, isReused(known, by: line, batch) {
            // Another instance's record of the same ID lives on beside the new one.
            if records[Int(known)].instanceKey == line.instanceKey { endReused(known) }
            slot = nil
        }
        let target = slot ?? create(line, batch)
        let root = rootSlot(target)
        records[Int(target)].wasIdentified = true
        if !records[Int(root)].messageID.isPresent {
            if !batch[line].messageID.isEmpty {
                records[Int(root)].messageID = records[Int(root)].store(batch[line].messageID, of: line, batch)
            }
        }
        return touch(target, line, batch)
    }

    /// A line from before the record's last one came late (a rotated file that was still written to, a follower that was
    /// away): it is of the same message, for a queue ID is used again later, not earlier.
    @inline(__always)
    private func isBelated(_ line: Line, _ slot: Int32) -> Bool {
        guard let time = line.context.time else { return false }
        return time < records[Int(slot)].lastTime
    }

    /// cleanup logs one `message-id=` per queue file, so a second one after the first hop was queued is a new message.
    @inline(__always)
    private func isReused(_ slot: Int32, by line: Line, _ batch: borrowing EventBatch) -> Bool {
        let index = Int(slot)
        if records[index].wasRemoved || records[index].wasQueued { return !isBelated(line, slot) }
        return records[index].instanceKey != line.instanceKey && records[index].messageID.isPresent
    }

    // MARK: The queue

    mutating func queued(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        guard batch[line].queueID.isPresent else { return .none }
        var slot = find(line, batch)
        if let known = slot, records[Int(known)].wasRemoved, !isBelated(line, known) {
            endReused(known)
            slot = nil
        }
        let target = slot ?? create(line, batch)
        if records[Int(target)].phase == .closed, !records[Int(target)].wasRemoved { reopen(target) }
        records[Int(target)].wasQueued = true
        let root = Int(rootSlot(target))
        // Released from hold, or accepted after all: only accepted mail is in the queue.
        records[root].wholeOutcome = nil
        joinPolicyResult(root, line, batch)
        return touch(target, line, batch)
    }

    mutating func expire(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        guard batch[line].queueID.isPresent else { return .none }
        let slot = find(line, batch) ?? create(line, batch)
        let root = Int(rootSlot(slot))
        for index in records[root].recipients.indices {
            let outcome = records[root].recipients[index].outcome
            if outcome == .deferred || outcome == .pending { records[root].recipients[index].outcome = .expired }
        }
        records[root].wholeOutcome = .expired
        return touch(slot, line, batch)
    }

    mutating func remove(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        guard let slot = find(line, batch), records[Int(slot)].phase == .open else { return .none }
        if batch[line].action == .discard { records[Int(rootSlot(slot))].wholeOutcome = .discarded }
        let touched = touch(slot, line, batch)
        records[Int(slot)].wasRemoved = true
        close(slot, after: touched)
        return records[Int(touched.slot)].phase == .free ? .none : touched
    }

    // MARK: Evidence

    mutating func header(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        guard batch[line].queueID.isPresent else { return .none }
        let slot = find(line, batch) ?? create(line, batch)
        storeClient(slot, line, batch)
        noteRecipients(slot, line, batch)
        noteHeaderOrder(slot, line, batch)
        noteSubject(Int(rootSlot(slot)), line, batch)
        let touched = touch(slot, line, batch)
        if records[Int(touched.slot)].hasHeaderFrom { records[Int(touched.slot)].headerLinesSinceFrom += 1 }
        return decideWhole(slot, touched, line, batch)
    }

    private mutating func noteSubject(_ root: Int, _ line: Line, _ batch: borrowing EventBatch) {
        guard !records[root].subject.isPresent,
            batch.withField(batch[line].headerName, in: line.block, { $0.equalsIgnoringCase("subject") })
        else { return }
        records[root].subject = batch.withField(batch[line].headerValue, in: line.block) { records[root].store($0) }
    }

    /// Which headers came before which: what tells an attached mail's headers from the mail's own.
    ///
    /// cleanup logs `message-id=` among the mail's own headers, or at their end where it has none, and an attached mail
    /// comes behind all of them. So a From before that line is the mail's own, however many there are.
    private mutating func noteHeaderOrder(_ slot: Int32, _ line: Line, _ batch: borrowing EventBatch) {
        let root = Int(rootSlot(slot))
        guard records[root].hasHeaderFrom, mayBeNested(slot) else { return }
        batch.withField(batch[line].headerName, in: line.block) { name in
            if name.equalsIgnoringCase("from") {
                records[root].hasSecondFrom = records[root].hasSecondFrom || records[root].headerLinesSinceFrom > 1
            } else if name.equalsIgnoringCase("subject"), records[root].hasSecondFrom {
                records[root].hasNestedHeaders = true
            }
        }
    }

    mutating func authenticate(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        guard batch[line].queueID.isPresent else {
            notePolicyResult(line, batch)
            return .none
        }
        let slot = find(line, batch) ?? create(line, batch)
        let root = Int(rootSlot(slot))
        storeAuthentication(root, line, batch)
        return touch(slot, line, batch)
    }

    /// A failure stays: a later hop's check of the same mail says less, not more.
    mutating func storeAuthentication(_ root: Int, _ line: Line, _ batch: borrowing EventBatch) {
        let method = batch[line].authenticationMethod
        guard method != .none else { return }
        let known =
            switch method {
            case .spf: records[root].spf
            case .dkim: records[root].dkim
            default: records[root].dmarc
            }
        if case .fail = known { return }
        let word = authenticationWord(root, line, batch)
        guard word.isPresent else { return }
        switch method {
        case .spf: records[root].spf = word
        case .dkim: records[root].dkim = word
        default: records[root].dmarc = word
        }
    }

    /// `fail` and `pass` in one spelling, whatever words the program has; other results as logged.
    private mutating func authenticationWord(
        _ root: Int, _ line: Line, _ batch: borrowing EventBatch
    ) -> AuthenticationWord {
        switch batch[line].authenticationVerdict {
        case .fail: return .fail
        case .pass: return .pass
        case .none:
            return batch.withField(batch[line].authenticationResult, in: line.block) { word in
                if word.equals("fail") { return .fail }
                let piece = word.isEmpty ? .absent : records[root].store(word)
                return piece.isPresent ? .logged(piece) : .none
            }
        }
    }

    mutating func companion(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        // Without a queue ID there is nothing to join it to that would be certain.
        guard batch[line].queueID.isPresent else { return .none }
        let slot = find(line, batch) ?? create(line, batch)
        storeClient(slot, line, batch)
        storeAuthentication(Int(rootSlot(slot)), line, batch)
        if batch[line].kind == .proxmoxResult { return filterResult(slot, line, batch) }
        if batch[line].link != .none { follow(slot, line, batch) }
        return touch(slot, line, batch)
    }
}

extension EventRole {
    @inline(__always)
    fileprivate var isOfSession: Bool { self == .session || self == .sessionStart || self == .sessionEnd }
}

extension ByteView {
    /// Whether the bytes are `text` (given in lower case) in any ASCII case.
    func equalsIgnoringCase(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { expected in
            for index in 0..<count {
                let byte = self[index]
                let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                if lower != expected[index] { return false }
            }
            return true
        }
    }
}
