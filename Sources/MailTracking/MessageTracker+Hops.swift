// Several queue IDs of one mail: content filters, forwards, notifications and
// re-injection are hops of one message, told once.

import MailLog

/// A queue ID that was named before its first line.
struct Announcement: Sendable {
    var slot: Int32
    var generation: UInt32
    var isNotification: Bool
    /// µs of log time.
    var time: Int64
}

extension MessageTracker {
    /// The first hop's slot: the record that holds what is known of the message.
    @inline(__always)
    func rootSlot(_ slot: Int32) -> Int32 {
        var current = slot
        // A hop's first hop may itself have become a later one; `join` makes no cycles.
        while true {
            let root = records[Int(current)].root
            guard root >= 0, records[Int(root)].generation == records[Int(current)].rootGeneration else {
                return current
            }
            current = root
        }
    }

    /// `orig_queue_id=`, `orig_id=`: this record continues an earlier one.
    mutating func joinToPreviousHop(_ slot: Int32, _ line: Line, _ batch: borrowing EventBatch) {
        guard batch[line].linkedQueueID.isPresent else { return }
        let key = key(line, batch, batch[line].linkedQueueID)
        guard let earlier = find(key: key, instance: line.instanceKey) else { return }
        join(slot, to: earlier, isNotification: false)
    }

    /// `queued as`, `forwarded as`, notification: another record continues this one.
    mutating func follow(_ slot: Int32, _ line: Line, _ batch: borrowing EventBatch) {
        guard batch[line].linkedQueueID.isPresent, isOnThisHost(line, batch) else { return }
        let key = key(line, batch, batch[line].linkedQueueID)
        let isNotification = batch[line].link == .notification
        if let later = find(key: key, instance: line.instanceKey) {
            join(later, to: slot, isNotification: isNotification)
        } else {
            forgetOldAnnouncements()
            let root = rootSlot(slot)
            announced[key] = Announcement(
                slot: root, generation: records[Int(root)].generation, isNotification: isNotification, time: now)
        }
    }

    /// Most announced IDs are other hosts', and their first line never comes.
    private mutating func forgetOldAnnouncements() {
        guard announced.count >= TrackerLimits.announcements else { return }
        let deadline = now &- TrackerLimits.announcementLifetime
        announced = announced.filter { $0.value.time >= deadline && $0.value.time <= now }
        if announced.count >= TrackerLimits.announcements { announced.removeAll() }
    }

    /// A reply's `queued as` is a stranger's word unless the relay is this host: another server could
    /// otherwise name a queue ID of ours and have two mails taken for one.
    private func isOnThisHost(_ line: Line, _ batch: borrowing EventBatch) -> Bool {
        switch batch[line].link {
        case .none: return false
        case .forwarded, .previousHop, .notification: return true
        case .nextHop:
            guard batch[line].role == .delivery else { return true }
            return batch.withField(batch[line].relay, in: line.block) { relay in
                relay.isLoopbackRelay || relay.firstIndex(of: "[private/") != nil || relay.firstIndex(of: "[/") != nil
            }
        }
    }

    /// Proxmox's filter says what it did with a recipient. Its own ID is no message's: where it handed the mail on, the
    /// record of that ID becomes a part of the mail's.
    mutating func filterResult(_ slot: Int32, _ line: Line, _ batch: borrowing EventBatch) -> Touch {
        let outcome: Outcome? =
            switch batch[line].action {
            case .reject: .discarded
            case .hold: .held
            default: nil
            }
        let root = Int(rootSlot(slot))
        if let outcome {
            for place in batch.recipients(of: line) {
                batch.withField(batch.recipients[place], in: line.block) { setRecipient(root, $0, outcome) }
            }
        } else if batch[line].link == .nextHop {
            let key = key(line, batch, batch[line].linkedQueueID)
            // Behind an after-queue filter the ID is a later hop already.
            if records[Int(slot)].root < 0, let next = find(key: key, instance: line.instanceKey) {
                join(slot, to: next, isNotification: false)
            } else {
                follow(slot, line, batch)
            }
        }
        let touched = touch(slot, line, batch)
        // The filter logs no end; it is done with the mail.
        if !batch.recipients(of: line).isEmpty, records[Int(slot)].phase == .open { close(slot, after: touched) }
        return records[Int(touched.slot)].phase == .free ? .none : touched
    }

    mutating func link(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        guard let slot = find(line, batch) else { return .none }
        follow(slot, line, batch)
        return touch(slot, line, batch)
    }

    /// A new record's queue ID may have been announced.
    mutating func joinIfAnnounced(_ slot: Int32, _ key: UInt64) {
        guard !announced.isEmpty, let announcement = announced.removeValue(forKey: key) else { return }
        let root = announcement.slot
        guard records[Int(root)].generation == announcement.generation else { return }
        join(slot, to: root, isNotification: announcement.isNotification)
    }

    /// Whether both are records in use, and two.
    func canJoin(_ later: Int32, _ earlier: Int32) -> Bool {
        later != earlier && records[Int(later)].phase != .free && records[Int(earlier)].phase != .free
    }

    /// Makes `later` a hop of `earlier`'s message.
    mutating func join(_ later: Int32, to earlier: Int32, isNotification: Bool) {
        let root = rootSlot(earlier)
        let from = rootSlot(later)
        guard from != root, canJoin(from, root) else { return }
        let target = Int(root)
        let source = Int(from)
        messageCount -= 1
        if records[source].isMarked { absorbed.append(message(source, isFinal: false).identity) }
        records[source].root = root
        records[source].rootGeneration = records[target].generation
        records[source].isNotification = isNotification
        // One that is closed may have hops that are not.
        records[target].openHops &+= Swift.max(records[source].openHops, 0)
        if records[source].phase == .closed {
            closing.append(.init(slot: from, generation: records[source].generation, time: now))
        }
        let queueID = records[target].copy(records[source].queueID, from: records[source])
        if queueID.isPresent { records[target].laterQueueIDs.append(queueID) }
        takeLaterQueueIDs(of: source, into: target)
        records[target].lines += records[source].lines
        if !isNotification { absorb(source, into: target) }
        if records[target].openHops <= 0 { closeRoot(target) }
        if records[source].isMarked && !isNotification { records[target].isMarked = true }
        if records[target].isMarked { noteChange(root) }
    }

    /// The hops of a later hop are this message's, too.
    private mutating func takeLaterQueueIDs(of source: Int, into target: Int) {
        for place in records[source].laterQueueIDs.indices {
            let queueID = records[target].copy(records[source].laterQueueIDs[place], from: records[source])
            if queueID.isPresent { records[target].laterQueueIDs.append(queueID) }
        }
    }

    private mutating func closeRoot(_ target: Int) {
        records[target].phase = .closed
        closing.append(.init(slot: Int32(target), generation: records[target].generation, time: now))
    }

    /// Moves what the later hop showed into the first one.
    private mutating func absorb(_ source: Int, into target: Int) {
        let other = records[source]
        for sighting in other.sightings {
            let candidate = SightingCandidate(
                source: sighting.source, isNested: sighting.isNested, offset: sighting.offset)
            let isNew = other.withBytes(sighting.address) { address in
                other.withBytes(sighting.domain) { domain in
                    other.withBytes(sighting.displayName) { name in
                        records[target].note(candidate, address, domain, sighting.displayName.isPresent ? name : nil)
                    }
                }
            }
            if isNew { records[target].sightings[records[target].sightings.count - 1].strength = sighting.strength }
        }
        for recipient in other.recipients {
            other.withBytes(recipient.address) { setRecipient(target, $0, recipient.outcome) }
        }
        records[target].takeMissing(from: other)
        if other.hasHeaderFrom {
            if records[target].hasHeaderFrom { headerFromCount -= 1 }
            records[target].hasHeaderFrom = true
        }
        if let outcome = other.wholeOutcome { records[target].wholeOutcome = outcome }
        records[target].moreRecipients += other.moreRecipients
        records[target].note(more: other.moreOutcome)
        records[target].hasNestedHeaders = records[target].hasNestedHeaders || other.hasNestedHeaders
    }
}

extension ByteView {
    /// Whether a relay (`NAME[ADDRESS]:PORT`) is this host itself. Its name is the other server's word.
    var isLoopbackRelay: Bool {
        guard let bracket = firstIndex(of: UInt8(ascii: "[")) else { return false }
        return has("127.", at: bracket + 1) || has("::1]", at: bracket + 1)
    }
}

extension MessageRecord {
    func withBytes<Result>(_ piece: Piece, _ body: (ByteView) -> Result) -> Result {
        arena.withBytes(piece, body)
    }

    /// Fills what this hop did not show with what the other did.
    mutating func takeMissing(from other: MessageRecord) {
        if !messageID.isPresent { messageID = copy(other.messageID, from: other) }
        if !subject.isPresent { subject = copy(other.subject, from: other) }
        if !spf.isPresent { spf = copy(other.spf, from: other) }
        if !dkim.isPresent { dkim = copy(other.dkim, from: other) }
        if !dmarc.isPresent { dmarc = copy(other.dmarc, from: other) }
        if !helo.isPresent { helo = copy(other.helo, from: other) }
        if !clientAddress.isPresent {
            clientAddress = copy(other.clientAddress, from: other)
            clientName = copy(other.clientName, from: other)
        }
    }
}
