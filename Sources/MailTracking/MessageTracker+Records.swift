// Slots: finding and making records, and writing an event's fields into them.

import MailLog

// Functions that only read the tracker and are called for each line are always inlined: called, they would get a copy
// of the whole value, which costs more than what they do.
extension MessageTracker {
    // MARK: Keys

    @inline(__always)
    func key(_ line: Line, _ batch: borrowing EventBatch, _ queueID: ByteRange) -> UInt64 {
        let key = batch.withField(queueID, in: line.block) { $0.hash(seed: line.hostKey) }
        return key == 0 ? 1 : key
    }

    // MARK: Finding and making

    /// The record of the event's queue ID.
    ///
    /// `syslog_name` may be set per service, so a queue ID is also found under another instance
    /// of the same host, if only one has it; `exactInstance` forbids that.
    @inline(__always)
    func find(_ line: Line, _ batch: borrowing EventBatch, exactInstance: Bool = false) -> Int32? {
        guard batch[line].queueID.isPresent else { return nil }
        return find(
            key: key(line, batch, batch[line].queueID), instance: line.instanceKey,
            exactInstance: exactInstance)
    }

    @inline(__always)
    func find(key: UInt64, instance: UInt64, exactInstance: Bool = false) -> Int32? {
        var other: Int32?
        var others = 0
        var place = table.firstPlace(of: key)
        while let slot = table.slot(at: &place, key) {
            if isOutlived(slot) { continue }
            let known = records[Int(slot)].instanceKey
            if known == instance || known == 0 || instance == 0 { return slot }
            other = slot
            others += 1
        }
        return exactInstance || others != 1 ? nil : other
    }

    /// Whether no mail can have been quiet for so long: its queue ID is another one's now, also where the log lacks the
    /// lines that would say so. Its record stays until room is needed. Held mail is tried by nobody, and does not expire.
    @inline(__always)
    private func isOutlived(_ slot: Int32) -> Bool {
        let lastTime = records[Int(slot)].lastTime
        guard lastTime < now &- TrackerLimits.lifetime, lastTime != .min, now != .min else { return false }
        return records[Int(rootSlot(slot))].wholeOutcome != .held
    }

    mutating func create(_ line: Line, _ batch: borrowing EventBatch) -> Int32 {
        let slot = allocate(line, batch)
        let key = key(line, batch, batch[line].queueID)
        records[Int(slot)].key = key
        records[Int(slot)].queueID = records[Int(slot)].store(batch[line].queueID, of: line, batch)
        table.insert(key, slot)
        joinIfAnnounced(slot, key)
        if records[Int(slot)].root < 0 { messageCount += 1 }
        return slot
    }

    /// A fresh record with the event's host, instance, time and place.
    mutating func allocate(_ line: Line, _ batch: borrowing EventBatch) -> Int32 {
        let slot = takeSlot()
        let index = Int(slot)
        records[index].reset()
        records[index].phase = .open
        records[index].instanceKey = line.instanceKey
        if batch[line].role == .opened { records[index].lineCopy = LineCopy(line, into: &records[index].arena) }
        records[index].host = records[index].store(batch[line].host, of: line, batch)
        records[index].instance = records[index].store(rootInstance(line, batch), of: line, batch)
        records[index].firstTime = line.context.time ?? .min
        records[index].input = line.context.input
        records[index].offset = line.context.offset
        return slot
    }

    /// `postfix` of `postfix/submission`.
    @inline(__always)
    private func rootInstance(_ line: Line, _ batch: borrowing EventBatch) -> ByteRange {
        let instance = batch[line].instance
        return batch.withField(instance, in: line.block) { name in
            name.firstIndex(of: UInt8(ascii: "/")).map { instance.prefix($0) } ?? instance
        }
    }

    private mutating func takeSlot() -> Int32 {
        var turns = 0
        // Each turn ends a message and gives its memory back.
        while held > limits.bytes, turns < 64 {
            makeRoom()
            turns += 1
        }
        if let slot = freeSlots.popLast() { return slot }
        if records.count >= limits.messages { makeRoom() }
        if let slot = freeSlots.popLast() { return slot }
        return Int32(records.append())
    }

    /// Ends the record that was quiet longest among a sample (a clock hand that moves on); where memory is short, the
    /// heaviest.
    private mutating func makeRoom() {
        var oldest: Int?
        var oldestUnmarked: Int?
        var heaviest: Int?
        for _ in 0..<64 {
            hand = hand + 1 < records.count ? hand + 1 : 0
            guard records[hand].phase != .free else { continue }
            if records[hand].weighed > heaviest.map({ records[$0].weighed }) ?? 0 { heaviest = hand }
            if records[hand].lastTime < oldest.map({ records[$0].lastTime }) ?? .max { oldest = hand }
            guard !records[hand].isMarked else { continue }
            if records[hand].lastTime < oldestUnmarked.map({ records[$0].lastTime }) ?? .max { oldestUnmarked = hand }
        }
        guard let victim = held > limits.bytes ? heaviest : oldestUnmarked ?? oldest else { return }
        evicted += 1
        // No later line can reach it: what waits for more of it would wait for ever.
        end(Int32(victim), isFinal: true)
    }

    // MARK: Writing

    /// Notes that a line belongs to the record: time, count, senders.
    mutating func touch(_ slot: Int32, _ line: Line, _ batch: borrowing EventBatch) -> Touch {
        records[Int(slot)].lastTime = Swift.max(records[Int(slot)].lastTime, now)
        let root = rootSlot(slot)
        let index = Int(root)
        records[index].lastTime = Swift.max(records[index].lastTime, now)
        if records[index].firstTime == .min, let time = line.context.time { records[index].firstTime = time }
        records[index].lines += Int(batch[line].repeatCount)
        let isOwn = !records[Int(slot)].isNotification
        var added = 0
        if isOwn, batch[line].senderCount > 0 {
            // One header line is of one mail, however many mailboxes it names.
            let isAfterFirst = isAfterFirstFrom(slot, line, batch)
            for place in batch.senders(of: line) {
                added += note(batch.senders[place], at: index, isAfterFirst, line, batch) ? 1 : 0
            }
        }
        if records[index].isMarked { noteChange(root) }
        weigh(index)
        return Touch(slot: root, newSightings: Swift.min(added, records[index].sightings.count))
    }

    /// Counts what the record's storage takes, where it has grown since the last line.
    @inline(__always)
    private mutating func weigh(_ index: Int) {
        let weight = records[index].weight
        guard weight != records[index].weighed else { return }
        held += Int(weight) - Int(records[index].weighed)
        records[index].weighed = weight
    }

    /// Stores a sender unless the message shows it already. Returns whether it is new.
    private mutating func note(
        _ sender: SenderField, at index: Int, _ isAfterFirst: Bool, _ line: Line, _ batch: borrowing EventBatch
    ) -> Bool {
        if sender.source == .headerFrom, !records[index].hasHeaderFrom {
            records[index].hasHeaderFrom = true
            headerFromCount += 1
        }
        if sender.source == .envelope {
            batch.withField(sender.address, in: line.block) { joinEarlierRefusals(index, sender: $0) }
        }
        guard sender.domain.isPresent && sender.domain.count > 0 || MessageTracker.isName(sender) else { return false }
        let candidate = SightingCandidate(
            source: sender.source, isNested: isAfterFirst && sender.source != .envelope, offset: line.context.offset)
        return batch.withField(sender.address, in: line.block) { address in
            batch.withField(sender.domain, in: line.block) { domain in
                batch.withField(sender.displayName, in: line.block) { name in
                    records[index].note(candidate, address, domain, sender.displayName.isPresent ? name : nil)
                }
            }
        }
    }

    /// A header From that has no domain, but a name that people see (`From: OpenAI`).
    private static func isName(_ sender: SenderField) -> Bool {
        sender.source == .headerFrom && sender.displayName.isPresent
    }

    /// A second From that stands behind other headers than the first, or what follows such a one: the mail's own, or that of
    /// an attached mail (`nested_header_checks`). Which of the two shows when the attached mail's own Subject follows. What
    /// stands between the two is the mail's own in any case.
    @inline(__always)
    private func isAfterFirstFrom(_ slot: Int32, _ line: Line, _ batch: borrowing EventBatch) -> Bool {
        batch[line].role == .header && records[Int(rootSlot(slot))].hasSecondFrom && mayBeNested(slot)
    }

    /// Whether the hop's own headers may be over: what comes now may be an attached mail's. Each hop has a From of its own
    /// first, which may be another than the first hop's.
    @inline(__always)
    func mayBeNested(_ slot: Int32) -> Bool {
        records[Int(slot)].wasIdentified && records[Int(slot)].hasHeaderFrom
            && records[Int(rootSlot(slot))].subject.isPresent
    }

    mutating func storeClient(_ slot: Int32, _ line: Line, _ batch: borrowing EventBatch) {
        let index = Int(rootSlot(slot))
        // A later hop's client is the filter, not who brought the mail.
        guard records[Int(slot)].root < 0 else { return }
        // Through a proxy or filter the original client is the one who brought the mail.
        keep(batch[line].originalClientName, as: \.clientName, index, line, batch)
        keep(batch[line].originalClientAddress, as: \.clientAddress, index, line, batch)
        keep(batch[line].clientName, as: \.clientName, index, line, batch)
        keep(batch[line].clientAddress, as: \.clientAddress, index, line, batch)
        keep(batch[line].helo, as: \.helo, index, line, batch)
        keep(batch[line].saslUsername, as: \.saslUsername, index, line, batch)
        if batch[line].role == .opened {
            records[index].isLocal = batch.withField(batch[line].clientAddress, in: line.block) {
                $0.isEmpty || $0.isLoopback
            }
        }
    }

    /// Stores a field that the record does not have yet.
    private mutating func keep(
        _ range: ByteRange, as field: WritableKeyPath<MessageRecord, Piece>, _ index: Int, _ line: Line,
        _ batch: borrowing EventBatch
    ) {
        guard range.isPresent, !records[index][keyPath: field].isPresent else { return }
        records[index][keyPath: field] = records[index].store(range, of: line, batch)
    }

    mutating func noteChange(_ slot: Int32) {
        guard !records[Int(slot)].isDirty else { return }
        records[Int(slot)].isDirty = true
        dirty.append(slot)
    }
}

extension ByteView {
    /// Whether an address is this host's own (RFC 5735, RFC 4291).
    @inline(__always)
    var isLoopback: Bool { has("127.") || equals("::1") }
}
