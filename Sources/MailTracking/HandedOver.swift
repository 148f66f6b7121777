// Mail that a command took over (`pipe`, `delivered to command`) and handed back
// without saying so: the two queue IDs have the Message-ID in common, no more.

import MailLog

/// Message-IDs of mail that went to a command, and of mail that came from this host, until they meet.
///
/// Not saved: what a restart parts is told twice, not lost.
struct HandedOver: Sendable {
    private struct Entry {
        var slot: Int32
        var generation: UInt32
        /// µs of log time.
        var time: Int64
    }

    private var given: [UInt64: Entry] = [:]
    private var brought: [UInt64: Entry] = [:]
    /// Whether a command ever took a mail: most logs have none, and nothing else here is done in them.
    private(set) var isUsed = false

    /// Notes a mail that a command has taken, or one that came from this host.
    mutating func note(_ key: UInt64, _ slot: Int32, _ generation: UInt32, isGiven: Bool, at time: Int64) {
        let entry = Entry(slot: slot, generation: generation, time: time)
        if isGiven {
            isUsed = true
            HandedOver.bound(&given, time)
            given[key] = entry
        } else {
            HandedOver.bound(&brought, time)
            brought[key] = entry
        }
    }

    /// The mail that went to a command with this Message-ID, or the one that came back with it, if that was lately.
    func find(_ key: UInt64, isGiven: Bool, at time: Int64) -> (slot: Int32, generation: UInt32)? {
        guard let entry = isGiven ? given[key] : brought[key],
            entry.time <= time, entry.time >= time &- TrackerLimits.linger
        else { return nil }
        return (entry.slot, entry.generation)
    }

    private static func bound(_ entries: inout [UInt64: Entry], _ time: Int64) {
        guard entries.count >= TrackerLimits.handedOver else { return }
        entries = entries.filter { $0.value.time <= time && $0.value.time >= time &- TrackerLimits.linger }
        if entries.count >= TrackerLimits.handedOver { entries.removeAll() }
    }
}

extension MessageTracker {
    /// A command took a mail that came from elsewhere. What it brings back may have come already: pickup does not wait.
    mutating func noteHandover(_ slot: Int32) {
        let root = rootSlot(slot)
        guard !records[Int(root)].isLocal, let key = handoverKey(Int(root)) else { return }
        if let later = handedOver.find(key, isGiven: false, at: now) { join(later, toCommandOf: root) }
        handedOver.note(key, root, records[Int(root)].generation, isGiven: true, at: now)
    }

    /// A mail of this host has the Message-ID of one that a command took a moment ago: its next hop. The Message-ID is
    /// the first sender's word, but only programs of this host bring mail back.
    mutating func noteReturn(_ slot: Int32) {
        guard handedOver.isUsed, records[Int(slot)].root < 0, let key = handoverKey(Int(slot)) else { return }
        if let earlier = handedOver.find(key, isGiven: true, at: now) {
            if records[Int(earlier.slot)].generation == earlier.generation {
                join(slot, to: earlier.slot, isNotification: false)
            }
        } else if !records[Int(slot)].clientAddress.isPresent {
            // By pickup, that is: what comes by SMTP comes behind the command's end.
            handedOver.note(key, slot, records[Int(slot)].generation, isGiven: false, at: now)
        }
    }

    private mutating func join(_ later: (slot: Int32, generation: UInt32), toCommandOf root: Int32) {
        guard records[Int(later.slot)].generation == later.generation, records[Int(later.slot)].root < 0 else { return }
        join(later.slot, to: root, isNotification: false)
    }

    /// Hash of host and Message-ID.
    private func handoverKey(_ index: Int) -> UInt64? {
        guard records[index].messageID.isPresent, records[index].messageID.count > 0 else { return nil }
        let host = records[index].withBytes(records[index].host) { $0.hash(seed: seed) }
        return records[index].withBytes(records[index].messageID) { $0.hash(seed: host) }
    }
}
