// Before-queue proxies (`smtpd_proxy_filter`): one mail shows in the client's session, which has no queue ID, and
// in the session behind the proxy, which has one.

import MailLog

extension MessageTracker {
    /// `proxy-accept`: the accepted mail's queue ID stands in the reply.
    mutating func decideProxied(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        var slot: Int32?
        if batch[line].linkedQueueID.isPresent {
            slot = find(key: key(line, batch, batch[line].linkedQueueID), instance: line.instanceKey)
        }
        // Behind the proxy may stand another host, whose queue IDs are not this one's.
        guard let slot else { return acceptElsewhere(line, batch) }
        return showProxied(slot, line, batch)
    }

    /// `proxy-reject` names no queue ID. If a mail of this sender was refused behind the proxy a moment ago, this is
    /// the reply that the proxy passed on.
    mutating func refuseBehindProxy(_ line: Line, _ batch: borrowing EventBatch) -> Touch? {
        guard batch[line].kind == .smtpdProxyReject, let slot = refusedAMomentAgo(line, batch) else { return nil }
        let root = Int(rootSlot(slot))
        for place in batch.recipients(of: line) {
            batch.withField(batch.recipients[place], in: line.block) { setRecipient(root, $0, .rejected) }
        }
        return showProxied(slot, line, batch)
    }

    private mutating func showProxied(_ slot: Int32, _ line: Line, _ batch: borrowing EventBatch) -> Touch {
        let root = rootSlot(slot)
        storeClient(root, line, batch)
        if let sender = envelope(line, batch) {
            takeSessionRefusals(of: sender, into: Int(root), line, batch)
        }
        return touch(slot, line, batch)
    }

    private func envelope(_ line: Line, _ batch: borrowing EventBatch) -> SenderField? {
        batch.senders(of: line).first { batch.senders[$0].source == .envelope }.map { batch.senders[$0] }
    }

    /// Only what matters waits for late lines, so an unmarked mail is not found; nobody is told of that one anyway.
    private func refusedAMomentAgo(_ line: Line, _ batch: borrowing EventBatch) -> Int32? {
        guard let sender = envelope(line, batch) else { return nil }
        let recent = closing.waiting.suffix(TrackerLimits.proxiedRefusals).reversed()
        return recent.first { entry in
            let index = Int(entry.slot)
            guard records[index].generation == entry.generation, records[index].phase == .closed,
                records[index].key != 0, records[index].wholeOutcome == .rejected
            else { return false }
            return batch.withField(sender.address, in: line.block) { records[index].isFrom($0) }
                && isOfSameHost(index, line, batch)
        }?.slot
    }

    private func isOfSameHost(_ index: Int, _ line: Line, _ batch: borrowing EventBatch) -> Bool {
        let host = records[index].host
        guard host.isPresent else { return !batch[line].host.isPresent }
        return batch.withField(batch[line].host, in: line.block) { records[index].holds(host, $0) }
    }
}
