// What became of a message and of each recipient.

public import MailLog

extension MessageTracker {
    // MARK: Recipients

    mutating func delivery(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        guard let slot = find(line, batch) else { return .none }
        if batch[line].link != .none { follow(slot, line, batch) }
        // A forward goes to other recipients; this one got what it was sent.
        let link = batch[line].link
        let isHandedOn = link != .none && link != .forwarded && isContinued(slot, line, batch)
        let isByProgram = link == .none && batch[line].status == .sent && isProgram(line, batch)
        if !records[Int(slot)].isNotification, let outcome = outcome(of: line, batch) {
            let root = Int(rootSlot(slot))
            for place in batch.recipients(of: line) {
                batch.withField(batch.recipients[place], in: line.block) {
                    guard outcome != .delivered || !wasThrownAway(slot, $0) else { return }
                    guard !isByProgram || !laterHopEnded(root, $0) else { return }
                    setRecipient(root, $0, isHandedOn ? .pending : outcome)
                }
            }
        }
        if isByProgram { noteHandover(slot) }
        return touch(slot, line, batch)
    }

    /// pipe(8), `(delivered to command: …)` of local(8), and what serves a port of this host and names no queue ID: what
    /// the program does with the mail, it does not say.
    @inline(__always)
    private func isProgram(_ line: Line, _ batch: borrowing EventBatch) -> Bool {
        switch batch[line].program.count {
        case 4:
            batch.withField(batch[line].relay, in: line.block) { $0.isLoopbackRelay }
                || batch.withField(batch[line].program, in: line.block) { $0.equals("pipe") }
        case 5: batch.withField(batch[line].reply, in: line.block) { $0.has("delivered to command: ") }
        default: false
        }
    }

    /// discard(8) says `sent` of mail that it throws away.
    @inline(__always)
    private func outcome(of line: Line, _ batch: borrowing EventBatch) -> Outcome? {
        let outcome = Outcome(batch[line].status)
        guard outcome == .delivered else { return outcome }
        return batch.withField(batch[line].program, in: line.block) { $0.equals("discard") } ? .discarded : outcome
    }

    /// Whether the reply's queue ID is a later hop of this message: then that hop tells the outcome.
    @inline(__always)
    private func isContinued(_ slot: Int32, _ line: Line, _ batch: borrowing EventBatch) -> Bool {
        let root = Int(rootSlot(slot))
        return batch.withField(batch[line].linkedQueueID, in: line.block) { queueID in
            records[root].laterQueueIDs.contains { records[root].holds($0, queueID) }
        }
    }

    /// Notes recipients that a header or decision line names, without an outcome of their own.
    mutating func noteRecipients(_ slot: Int32, _ line: Line, _ batch: borrowing EventBatch) {
        guard !records[Int(slot)].isNotification else { return }
        let root = Int(rootSlot(slot))
        for place in batch.recipients(of: line) {
            batch.withField(batch.recipients[place], in: line.block) { setRecipient(root, $0, .pending) }
        }
    }

    /// amavis threw the mail away, or refused it, which its reply to Postfix tells; of what it threw away it says `250`.
    /// It logs so before it replies: what was delivered before is another mail, whose queue ID a sender got into the line
    /// (the names of forbidden attachments stand in it as they are).
    mutating func blocked(_ slot: Int32, _ line: Line, _ batch: borrowing EventBatch) {
        let root = Int(rootSlot(slot))
        records[Int(slot)].wasBlocked = true
        for place in batch.recipients(of: line) {
            batch.withField(batch.recipients[place], in: line.block) {
                if knownOutcome(root, $0) != .delivered { setRecipient(root, $0, .discarded) }
            }
        }
    }

    /// Whether amavis said of this very hop that the recipient does not get it: another hop's delivery is one.
    @inline(__always)
    private func wasThrownAway(_ slot: Int32, _ address: ByteView) -> Bool {
        records[Int(slot)].wasBlocked && knownOutcome(Int(rootSlot(slot)), address) == .discarded
    }

    /// What a program brought back may be over before Postfix logs that the program took it.
    @inline(__always)
    private func laterHopEnded(_ root: Int, _ address: ByteView) -> Bool {
        guard !records[root].laterQueueIDs.isEmpty else { return false }
        return switch knownOutcome(root, address) {
        case .bounced, .discarded, .expired, .held, .rejected: true
        case .delivered, .deferred, .pending, nil: false
        }
    }

    private func knownOutcome(_ index: Int, _ address: ByteView) -> Outcome? {
        records[index].recipients.first { records[index].holds($0.address, address) }?.outcome
    }

    /// Sets a recipient's outcome; `pending` never overwrites a known one.
    mutating func setRecipient(_ index: Int, _ address: ByteView, _ outcome: Outcome) {
        for place in records[index].recipients.indices
        where records[index].holds(records[index].recipients[place].address, address) {
            if outcome != .pending { records[index].recipients[place].outcome = outcome }
            return
        }
        let isFull =
            records[index].recipients.count >= TrackerLimits.recipients
            || !records[index].hasRoom(forRecipient: address.count)
        let piece = isFull ? .absent : records[index].store(address)
        guard piece.isPresent else {
            records[index].moreRecipients += 1
            return records[index].note(more: outcome)
        }
        records[index].recipients.append(StoredRecipient(address: piece, outcome: outcome))
    }

    /// Takes recipients out of open messages, also of their bytes; they still count.
    /// - Parameter isForgotten: gets an address, and when the message began (µs since 1970; nil: not known).
    public mutating func forgetRecipients(_ isForgotten: (ByteView, Int64?) -> Bool) {
        records.makeUnique()
        for index in records.indices where records[index].phase != .free {
            let began = records[index].firstTime == .min ? nil : records[index].firstTime
            for place in records[index].recipients.indices.reversed() {
                let piece = records[index].recipients[place].address
                guard records[index].arena.withBytes(piece, { isForgotten($0, began) }) else { continue }
                let outcome = records[index].recipients[place].outcome
                records[index].recipients.remove(at: place)
                records[index].arena.erase(piece)
                records[index].moreRecipients += 1
                records[index].note(more: outcome)
            }
        }
    }

    // MARK: Decisions about the whole message

    /// Lines of a message that a decision had ended: it goes on after all.
    mutating func reopen(_ slot: Int32) {
        records[Int(slot)].phase = .open
        records[Int(rootSlot(slot))].openHops &+= 1
    }

    /// A decision of cleanup, a milter or a proxy about the whole mail.
    mutating func decideWhole(
        _ slot: Int32, _ touched: Touch, _ line: Line, _ batch: borrowing EventBatch
    ) -> Touch {
        let root = Int(touched.slot)
        switch batch[line].action {
        case .hold:
            records[root].wholeOutcome = .held
        case .discard:
            finishAll(root, as: .discarded)
            close(slot, after: touched)
        case .reject, .hangup:
            finishAll(root, as: .rejected)
            close(slot, after: touched)
        default: break
        }
        return records[root].phase == .free ? .none : touched
    }

    mutating func finishAll(_ root: Int, as outcome: Outcome) {
        records[root].wholeOutcome = outcome
        for place in records[root].recipients.indices where records[root].recipients[place].outcome == .pending {
            records[root].recipients[place].outcome = outcome
        }
    }
}

extension MessageRecord {
    /// What became of a recipient that is only counted.
    mutating func note(more outcome: Outcome?) {
        guard let outcome else { return }
        if let known = moreOutcome, !outcome.isHeavier(than: known) { return }
        moreOutcome = outcome
    }
}

extension Outcome {
    /// nil for address probes (`deliverable`, `undeliverable`) and lines without a status.
    init?(_ status: DeliveryStatus) {
        switch status {
        case .sent: self = .delivered
        case .deferred: self = .deferred
        case .bounced: self = .bounced
        case .expired: self = .expired
        case .none, .undeliverable, .deliverable: return nil
        }
    }

    /// The outcome that a decision means at once; nil for one that lets the mail pass.
    init?(_ action: MailAction) {
        switch action {
        case .reject, .hangup: self = .rejected
        case .discard: self = .discarded
        case .hold: self = .held
        default: return nil
        }
    }
}
