// The stations of a mail through the queue: begun, identified, queued, expired, removed.

import MailLog

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
        if records[Int(target)].isLocal { noteReturn(target) } else { noteArrival(target) }
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
        if batch[line].action == .discard {
            records[Int(rootSlot(slot))].wholeOutcome = .discarded
            discardHeld(slot)
        } else if batch[line].action == .reject, rootSlot(slot) == slot {
            // cleanup took it back (3.10): the client was told no, or left. Of a later hop, the one before it tries again.
            finishAll(Int(slot), as: .rejected)
        }
        let touched = touch(slot, line, batch)
        records[Int(slot)].wasRemoved = true
        close(slot, after: touched)
        return records[Int(touched.slot)].phase == .free ? .none : touched
    }
}
