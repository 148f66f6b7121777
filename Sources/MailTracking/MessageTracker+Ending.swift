// Ends: when a record is over, how long it waits for late lines and later hops, and how its slot is given back.

import MailLog

/// Records whose end was seen, in the order of their ends.
struct ClosingQueue: Sendable {
    struct Entry {
        var slot: Int32
        var generation: UInt32
        var time: Int64
    }

    private var entries: [Entry] = []
    private var head = 0

    mutating func append(_ entry: Entry) { entries.append(entry) }

    var waiting: ArraySlice<Entry> { entries[head...] }

    /// The oldest entry if it closed before `time`, or if too many wait.
    mutating func popFirst(before time: Int64, keeping: Int) -> Entry? {
        guard head < entries.count else { return nil }
        let entry = entries[head]
        // A log time that jumped back (another file) must not hold the queue up.
        guard entry.time < time || entry.time > time + 2 * TrackerLimits.linger || entries.count - head > keeping
        else { return nil }
        head += 1
        if head == entries.count {
            entries.removeAll(keepingCapacity: true)
            head = 0
        } else if head > 4096 {
            entries.removeFirst(head)
            head = 0
        }
        return entry
    }
}

extension MessageTracker {
    /// The record's own end was seen, by the line that touched it.
    mutating func close(_ slot: Int32, after touched: Touch) {
        let root = Int(rootSlot(slot))
        records[Int(slot)].phase = .closed
        records[root].openHops &-= 1
        let isOver = records[root].openHops <= 0
        // What the line newly showed is yet to be judged.
        if isOver && Int(slot) == root && touched.newSightings == 0 && canForget(root) {
            free(slot)
            return
        }
        // The first hop holds what is known of the mail: it waits for the last one.
        guard isOver || Int(slot) != root else { return }
        closing.append(.init(slot: slot, generation: records[Int(slot)].generation, time: now))
        if isOver && Int(slot) != root {
            records[root].phase = .closed
            closing.append(.init(slot: Int32(root), generation: records[root].generation, time: now))
        }
    }

    /// Nothing that may still come could matter: no hop, no filter, no finding, no sender that came late.
    @inline(__always)
    private func canForget(_ index: Int) -> Bool {
        !records[index].isMarked && !records[index].sightings.isEmpty && !records[index].isLocal
            && records[index].laterQueueIDs.isEmpty && records[index].earlierRefusals.isEmpty
    }

    /// Lets go of closed records whose late lines had their time.
    mutating func settle() {
        let deadline = now &- TrackerLimits.linger
        while let entry = closing.popFirst(before: deadline, keeping: limits.messages / 4) {
            let index = Int(entry.slot)
            guard records[index].generation == entry.generation, records[index].phase == .closed else { continue }
            // It waits for its later hops, the last of which brings it here again.
            if rootSlot(entry.slot) == entry.slot, records[index].openHops > 0 { continue }
            let last = records[index].lastTime
            // More of the mail came since, as from a hop that went on for long: that may have late lines, too.
            if entry.time < deadline, last > entry.time, last >= deadline {
                closing.append(.init(slot: entry.slot, generation: entry.generation, time: last))
                continue
            }
            // A log without times has no deadline (the subtraction wraps), and nothing would ever be behind it.
            if entry.time < deadline, deadline < now, leadsToFirstHop(entry.slot) {
                closing.append(.init(slot: entry.slot, generation: entry.generation, time: now))
                continue
            }
            end(entry.slot, isFinal: true)
        }
    }

    /// Whether it is a later hop by which hops of its own find the first one, and some hop is still open.
    @inline(__always)
    private func leadsToFirstHop(_ slot: Int32) -> Bool {
        guard !records[Int(slot)].laterQueueIDs.isEmpty else { return false }
        let root = rootSlot(slot)
        return root != slot && records[Int(root)].openHops > 0
    }

    /// A new message took the record's queue ID.
    mutating func endReused(_ slot: Int32) {
        end(slot, isFinal: true)
    }

    /// Hands a marked message out and frees its slot.
    mutating func end(_ slot: Int32, isFinal: Bool) {
        let index = Int(slot)
        guard records[index].phase != .free else { return }
        if records[index].root < 0, records[index].isMarked {
            finished.append(message(index, isFinal: isFinal))
        } else if records[index].root >= 0, records[index].phase == .open {
            let root = rootSlot(slot)
            records[Int(root)].openHops &-= 1
            if root != slot, records[Int(root)].openHops <= 0, records[Int(root)].phase == .closed {
                closing.append(.init(slot: root, generation: records[Int(root)].generation, time: now))
            }
        }
        free(slot)
    }

    mutating func free(_ slot: Int32) {
        let index = Int(slot)
        if records[index].key != 0 { table.remove(records[index].key, slot) }
        records[index].phase = .free
        records[index].isDirty = false
        records[index].generation &+= 1
        if records[index].weighed > TrackerLimits.keptBytes || held > limits.bytes { dropStorage(index) }
        freeSlots.append(slot)
    }

    private mutating func dropStorage(_ index: Int) {
        held -= Int(records[index].weighed)
        records[index].weighed = 0
        records[index].dropStorage()
    }
}
