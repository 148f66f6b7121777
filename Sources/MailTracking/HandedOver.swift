// Mail that a program of this host took (`pipe`, `delivered to command`, a list
// manager's LMTP) and handed back without saying so: the two queue IDs have the
// Message-ID in common, no more.

import MailLog

/// Message-IDs of mail that went to a program of this host, of mail that came from this host, until they meet, and of mail
/// that came from elsewhere.
struct HandedOver: Sendable {
    private struct Entry {
        var slot: Int32
        var generation: UInt32
        /// µs of log time.
        var time: Int64
        /// Another mail from elsewhere had the same Message-ID while this one was not over.
        var isShared = false
    }

    private var given: [UInt64: Entry] = [:]
    private var brought: [UInt64: Entry] = [:]
    /// The latest mail from elsewhere with each Message-ID.
    private var arrived: [UInt64: Entry] = [:]
    /// Whether a program ever took a mail: most logs have none, and nothing else here is done in them.
    fileprivate(set) var isUsed = false

    /// Notes a mail that a program has taken, or one that came from this host.
    mutating func note(_ key: UInt64, _ slot: Int32, _ generation: UInt32, isGiven: Bool, at time: Int64) {
        let entry = Entry(slot: slot, generation: generation, time: time)
        if isGiven {
            HandedOver.bound(&given, time)
            given[key] = entry
        } else {
            HandedOver.bound(&brought, time)
            brought[key] = entry
        }
    }

    /// The mail that went to a program with this Message-ID, or the one that came back with it, if that was lately.
    func find(_ key: UInt64, isGiven: Bool, at time: Int64) -> (slot: Int32, generation: UInt32)? {
        guard let entry = isGiven ? given[key] : brought[key],
            entry.time <= time, entry.time >= time &- TrackerLimits.linger
        else { return nil }
        return (entry.slot, entry.generation)
    }

    /// Notes a mail that came from elsewhere.
    /// - Parameter isAlive: whether a slot still holds the mail of that generation.
    mutating func noteArrival(
        _ key: UInt64, _ slot: Int32, _ generation: UInt32, at time: Int64, _ isAlive: (Int32, UInt32) -> Bool
    ) {
        var entry = Entry(slot: slot, generation: generation, time: time)
        if let other = arrived[key], isAlive(other.slot, other.generation) {
            entry.isShared = other.isShared || other.slot != slot
        }
        HandedOver.bound(&arrived, time)
        arrived[key] = entry
    }

    /// The latest mail from elsewhere with this Message-ID, and whether there is another.
    func arrival(_ key: UInt64) -> (slot: Int32, generation: UInt32, isShared: Bool)? {
        arrived[key].map { ($0.slot, $0.generation, $0.isShared) }
    }

    private static func bound(_ entries: inout [UInt64: Entry], _ time: Int64) {
        guard entries.count >= TrackerLimits.handedOver else { return }
        entries = entries.filter { $0.value.time <= time && $0.value.time >= time &- TrackerLimits.linger }
        // All of them where few were old, or the next ones would cost as much again each.
        if entries.count >= TrackerLimits.handedOver / 4 * 3 { entries.removeAll() }
    }
}

extension MessageTracker {
    /// A program took a mail that came from elsewhere. What it brings back may have come already: pickup does not wait.
    mutating func noteHandover(_ slot: Int32) {
        let root = rootSlot(slot)
        guard !records[Int(root)].isLocal, let key = handoverKey(Int(root)) else { return }
        if !handedOver.isUsed { noteEarlierMail() }
        if let later = handedOver.find(key, isGiven: false, at: now), isOnly(root, key) {
            join(later, toProgramOf: root)
        }
        handedOver.note(key, root, records[Int(root)].generation, isGiven: true, at: now)
    }

    /// A mail of this host has the Message-ID of one that a program took a moment ago: its next hop. The Message-ID is
    /// the first sender's word, but only programs of this host bring mail back, and no other mail with it is on its way
    /// through them.
    mutating func noteReturn(_ slot: Int32) {
        guard handedOver.isUsed, records[Int(slot)].root < 0, let key = handoverKey(Int(slot)) else { return }
        if let earlier = handedOver.find(key, isGiven: true, at: now) {
            guard records[Int(earlier.slot)].generation == earlier.generation else { return }
            guard hasClient(slot, of: earlier.slot) else { return noteArrival(slot) }
            if isOnly(earlier.slot, key) { join(slot, to: earlier.slot, isNotification: false) }
        } else {
            noteEarlyReturn(slot, key, at: now)
        }
    }

    /// A mail that pickup took before the end of the program that brings it back was logged. What comes by SMTP comes
    /// behind that end.
    private mutating func noteEarlyReturn(_ slot: Int32, _ key: UInt64, at time: Int64) {
        guard !records[Int(slot)].clientAddress.isPresent else { return }
        handedOver.note(key, slot, records[Int(slot)].generation, isGiven: false, at: time)
    }

    /// What a program brings back has no client, or (by XFORWARD) that of the mail it took. A before-queue proxy's mail
    /// comes from this host, too, but its client is another mail's.
    private func hasClient(_ slot: Int32, of earlier: Int32) -> Bool {
        let client = records[Int(slot)].clientAddress
        return records[Int(slot)].withBytes(client) { address in
            address.isEmpty || address.isLoopback
                || records[Int(earlier)].holds(records[Int(earlier)].clientAddress, address)
        }
    }

    /// A mail came from elsewhere: whether its Message-ID is another's, too, is asked when a program brings one back.
    mutating func noteArrival(_ slot: Int32) {
        guard handedOver.isUsed, records[Int(slot)].root < 0, let key = handoverKey(Int(slot)) else { return }
        handedOver.noteArrival(key, slot, records[Int(slot)].generation, at: now) {
            records[Int($0)].generation == $1
        }
    }

    /// What came, and came back, before a program's end was logged for the first time.
    private mutating func noteEarlierMail() {
        handedOver.isUsed = true
        for slot in records.indices where records[slot].phase != .free {
            if !records[slot].isLocal {
                noteArrival(Int32(slot))
            } else if records[slot].root < 0, let key = handoverKey(slot) {
                noteEarlyReturn(Int32(slot), key, at: records[slot].firstTime == .min ? now : records[slot].firstTime)
            }
        }
    }

    /// Whether no other mail from elsewhere that is not over has this mail's Message-ID. A sender may give it to two mails:
    /// what a filter brings back of one would be taken for the other's, and what became of one told of both.
    private func isOnly(_ slot: Int32, _ key: UInt64) -> Bool {
        guard let last = handedOver.arrival(key) else { return true }
        let isAlive = records[Int(last.slot)].generation == last.generation
        return !isAlive || !last.isShared && rootSlot(last.slot) == rootSlot(slot)
    }

    private mutating func join(_ later: (slot: Int32, generation: UInt32), toProgramOf root: Int32) {
        guard records[Int(later.slot)].generation == later.generation, records[Int(later.slot)].root < 0 else { return }
        join(later.slot, to: root, isNotification: false)
    }

    /// Hash of host and Message-ID.
    @inline(__always)
    private func handoverKey(_ index: Int) -> UInt64? {
        guard records[index].messageID.isPresent, records[index].messageID.count > 0 else { return nil }
        let host = records[index].withBytes(records[index].host) { $0.hash(seed: seed) }
        return records[index].withBytes(records[index].messageID) { $0.hash(seed: host) }
    }
}

// MARK: Across restarts

extension HandedOver {
    func save(into writer: inout StateWriter) {
        writer.add(isUsed)
        for entries in [given, brought, arrived] {
            writer.add(UInt64(entries.count))
            for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
                writer.addFixed(key)
                writer.add(Int(entry.slot))
                writer.add(UInt64(entry.generation))
                writer.add(entry.time)
                writer.add(entry.isShared)
            }
        }
    }

    /// - Parameter records: how many there are. A name that has become another message's is told by its generation.
    init(restoring reader: inout StateReader, records: Int) throws(SavedStateError) {
        isUsed = try reader.bool()
        given = try HandedOver.entries(&reader, records)
        brought = try HandedOver.entries(&reader, records)
        arrived = try HandedOver.entries(&reader, records)
    }

    private static func entries(_ reader: inout StateReader, _ records: Int) throws(SavedStateError) -> [UInt64: Entry]
    {
        var entries: [UInt64: Entry] = [:]
        for _ in 0..<(try reader.count()) {
            let key = try reader.fixed()
            let slot = try reader.slot(in: records)
            let generation = try reader.generation()
            let time = try reader.instant()
            entries[key] = Entry(slot: slot, generation: generation, time: time, isShared: try reader.bool())
        }
        guard entries.count <= TrackerLimits.handedOver else { throw .damaged }
        return entries
    }
}
