// Mail that was refused before it got a queue ID: one message per SMTP session
// and sender, all refused recipients joined.

import MailLog

extension MessageTracker {
    /// A session is one process of a host between connect and disconnect; postscreen serves all clients in one process,
    /// so there the client's address counts instead.
    @inline(__always)
    private func sessionKey(_ line: Line, _ batch: borrowing EventBatch) -> UInt64 {
        if batch.withField(batch[line].program, in: line.block, { $0.equals("postscreen") }) {
            return triageKey(line, batch)
        }
        var key = batch.withField(batch[line].instance, in: line.block) { $0.hash(seed: line.hostKey) }
        if batch[line].pid == 0 {
            key = batch.withField(batch[line].clientAddress, in: line.block) { $0.hash(seed: key) }
        }
        key ^= UInt64(batch[line].pid) &* 0x9e37_79b9_7f4a_7c15
        key &= ~MessageTracker.triageBit
        return key == 0 ? 1 : key
    }

    /// Set in the keys of postscreen's sessions, and of no others.
    static let triageBit: UInt64 = 1 << 63

    /// A client's session with postscreen, which may go on with smtpd.
    @inline(__always)
    private func triageKey(_ line: Line, _ batch: borrowing EventBatch) -> UInt64 {
        batch.withField(batch[line].clientAddress, in: line.block) { $0.hash(seed: line.hostKey) }
            | MessageTracker.triageBit
    }

    mutating func closeSession(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        guard !sessions.isEmpty else { return .none }
        guard let index = sessions.index(of: sessionKey(line, batch)) else { return .none }
        endSession(index)
        return .none
    }

    private mutating func endSession(_ index: Int) {
        for place in sessions[index].slots.indices { endRefusal(sessions[index].slots[place]) }
        sessions.end(index)
    }

    private mutating func endRefusal(_ slot: Int32) {
        guard records[Int(slot)].phase == .open, records[Int(slot)].key == 0 else { return }
        end(slot, isFinal: true)
    }

    // MARK: Decisions

    mutating func decide(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        if !batch[line].queueID.isPresent, batch[line].action == .proxyAccept {
            return decideProxied(line, batch)
        }
        guard batch[line].queueID.isPresent else {
            return refuseBehindProxy(line, batch) ?? refuse(line, batch)
        }
        let slot = find(line, batch) ?? create(line, batch)
        storeClient(slot, line, batch)
        storeAuthentication(Int(rootSlot(slot)), line, batch)
        if concernsOneRecipient(line, batch) {
            let root = Int(rootSlot(slot))
            if let outcome = Outcome(batch[line].action) {
                for place in batch.recipients(of: line) {
                    batch.withField(batch.recipients[place], in: line.block) { setRecipient(root, $0, outcome) }
                }
            }
            return touch(slot, line, batch)
        }
        if refusesOneCommand(line, batch) {
            // DATA may be tried again; if it is not, the mail was refused.
            if isData(line, batch) {
                noteRecipients(slot, line, batch)
                records[Int(rootSlot(slot))].wholeOutcome = .rejected
            }
            return touch(slot, line, batch)
        }
        noteRecipients(slot, line, batch)
        return decideWhole(slot, touch(slot, line, batch), line, batch)
    }

    /// A refusal at RCPT leaves the recipients accepted before it; hold and discard concern the whole mail.
    private func concernsOneRecipient(_ line: Line, _ batch: borrowing EventBatch) -> Bool {
        batch[line].action == .reject
            && batch.withField(batch[line].stage, in: line.block) { $0.equals("RCPT") }
    }

    private func isData(_ line: Line, _ batch: borrowing EventBatch) -> Bool {
        batch.withField(batch[line].stage, in: line.block) { $0.equals("DATA") || $0.equals("BDAT") }
    }

    /// smtpd refuses a command, and the session goes on: only at the end of the message does that end the mail.
    private func refusesOneCommand(_ line: Line, _ batch: borrowing EventBatch) -> Bool {
        guard batch[line].action == .reject || batch[line].action == .hangup else { return false }
        // A warning that the mail is too large names no command.
        guard batch[line].stage.isPresent else { return false }
        let isSMTPD = batch.withField(batch[line].program, in: line.block) { $0.equals("smtpd") }
        return isSMTPD && batch.withField(batch[line].stage, in: line.block) { !$0.equals("END-OF-MESSAGE") }
    }

    /// The line is all that this log says of the mail, and the session's next one is another.
    mutating func acceptElsewhere(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        let touched = refuse(line, batch)
        guard touched.slot >= 0 else { return touched }
        // What was refused before were single recipients.
        if records[Int(touched.slot)].wholeOutcome == .rejected { records[Int(touched.slot)].wholeOutcome = nil }
        if let session = sessions.index(of: sessionKey(line, batch)) {
            // The slot is free for another session's mail when this one is over.
            let slots = sessions[session].slots
            if let place = slots.indices.first(where: { slots[$0] == touched.slot }) {
                sessions[session].slots.remove(at: place)
            }
            // One without a slot has no place among the quietest (`boundSessions`) that is the same in every run.
            if sessions[session].slots.isEmpty { sessions.end(session) }
        }
        close(touched.slot, after: touched)
        return records[Int(touched.slot)].phase == .free ? .none : touched
    }

    /// A decision without a queue ID.
    private mutating func refuse(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        // A header that came as a command (`non-SMTP command …: From: S`) is no mail: nobody said MAIL.
        guard let place = batch.senders(of: line).first(where: { batch.senders[$0].source == .envelope }) else {
            return .none
        }
        let envelope = batch.senders[place]
        takeTriage(line, batch)
        let key = sessionKey(line, batch)
        let (slot, session) = refusal(key, envelope, line, batch)
        storeClient(slot, line, batch)
        let index = Int(slot)
        joinPolicyResult(index, line, batch)
        let outcome = Outcome(batch[line].action)
        if let outcome, records[index].wholeOutcome != .held { records[index].wholeOutcome = outcome }
        for place in batch.recipients(of: line) {
            batch.withField(batch.recipients[place], in: line.block) { setRecipient(index, $0, outcome ?? .pending) }
        }
        sessions[session].lastTime = now
        return touch(slot, line, batch)
    }

    /// The session's record of this sender, and the session.
    private mutating func refusal(
        _ key: UInt64, _ envelope: SenderField, _ line: Line, _ batch: borrowing EventBatch
    ) -> (slot: Int32, session: Int) {
        if let index = sessions.index(of: key), now &- sessions[index].lastTime < TrackerLimits.linger * 60 {
            let known = batch.withField(envelope.address, in: line.block) { address in
                sessions[index].slots.first { slot in
                    records[Int(slot)].phase == .open && records[Int(slot)].key == 0
                        && records[Int(slot)].isFrom(address)
                }
            }
            if let known { return (known, index) }
        }
        boundSessions()
        let slot = allocate(line, batch)
        messageCount += 1
        let index = sessions.index(of: key) ?? sessions.begin(key, time: now)
        hasTriage = hasTriage || key & MessageTracker.triageBit != 0
        sessions[index].slots.append(slot)
        if sessions[index].slots.count > TrackerLimits.refusalsPerSession {
            let oldest = sessions[index].slots[0]
            sessions[index].slots.remove(at: 0)
            endRefusal(oldest)
        }
        return (slot, index)
    }

    /// Ends the sessions that were quiet longest when there are too many.
    private mutating func boundSessions() {
        guard sessions.count >= limits.sessions else { return }
        // Many are of the same second; their keys differ from run to run, their slots do not. A slot that was taken
        // from one session for want of room may be another's now.
        let quietest = sessions.all.sorted {
            ($0.lastTime, $0.slots.first ?? -1, $0.number) < ($1.lastTime, $1.slots.first ?? -1, $1.number)
        }
        for session in quietest.prefix(limits.sessions / 4) {
            if let index = sessions.index(of: session.key) { endSession(index) }
        }
    }

    /// What the client said to postscreen before its turn it said to smtpd, if postscreen let it through: one mail.
    private mutating func takeTriage(_ line: Line, _ batch: borrowing EventBatch) {
        guard hasTriage, let triage = sessions.index(of: triageKey(line, batch)),
            now &- sessions[triage].lastTime < TrackerLimits.linger * 60
        else { return }
        let key = sessionKey(line, batch)
        guard key != sessions[triage].key else { return }
        let slots = sessions[triage].slots
        sessions.end(triage)
        guard !slots.isEmpty else { return }
        let session = sessions.index(of: key) ?? sessions.begin(key, time: now)
        for slot in slots { sessions[session].slots.append(slot) }
    }

    // MARK: Refused recipients of a mail that was then accepted

    /// `client=` follows the first accepted recipient: what the session was refused before may belong to this mail.
    mutating func takeEarlierRefusals(_ slot: Int32, _ line: Line, _ batch: borrowing EventBatch) {
        guard !sessions.isEmpty else { return }
        takeTriage(line, batch)
        guard let index = sessions.index(of: sessionKey(line, batch)) else { return }
        // Exchanged, so that both keep storage.
        swap(&records[Int(slot)].earlierRefusals, &sessions[index].slots)
        sessions.end(index)
    }

    /// The held mail of a `NOQUEUE: hold:` is deleted: no line of its queue ID named its sender.
    mutating func discardHeld(_ slot: Int32) {
        for refusal in records[Int(slot)].earlierRefusals
        where records[Int(refusal)].phase == .open && records[Int(refusal)].key == 0
            && records[Int(refusal)].wholeOutcome == .held
        {
            records[Int(refusal)].wholeOutcome = .discarded
            for place in records[Int(refusal)].recipients.indices
            where records[Int(refusal)].recipients[place].outcome == .held {
                records[Int(refusal)].recipients[place].outcome = .discarded
            }
        }
    }

    /// The sender is known now: refusals of the same sender are this mail's, the others stand alone.
    mutating func joinEarlierRefusals(_ index: Int, sender: ByteView) {
        guard !records[index].earlierRefusals.isEmpty else { return }
        let refusals = records[index].earlierRefusals
        records[index].earlierRefusals.removeAll()
        joinRefusals(refusals, to: index, sender: sender)
    }

    /// What the session was refused of this sender belongs to a mail that has its queue ID from another session.
    mutating func takeSessionRefusals(
        of sender: SenderField, into root: Int, _ line: Line, _ batch: borrowing EventBatch
    ) {
        guard !sessions.isEmpty, let session = sessions.index(of: sessionKey(line, batch)) else { return }
        let refusals = sessions[session].slots
        sessions.end(session)
        batch.withField(sender.address, in: line.block) { joinRefusals(refusals, to: root, sender: $0) }
    }

    /// Refusals of this sender become the message's; the others stand alone and are over.
    private mutating func joinRefusals(_ refusals: ReusedList<Int32>, to index: Int, sender: ByteView) {
        for slot in refusals where records[Int(slot)].phase == .open && records[Int(slot)].key == 0 {
            if records[Int(slot)].isFrom(sender) {
                // The refusal was one recipient's, not the mail's.
                if records[Int(slot)].wholeOutcome != .held { records[Int(slot)].wholeOutcome = nil }
                join(slot, to: Int32(index), isNotification: false)
                records[Int(rootSlot(Int32(index)))].openHops &-= 1
                free(slot)
            } else {
                endRefusal(slot)
            }
        }
    }
}

extension MessageRecord {
    /// Whether the record's envelope sender is this address; a null sender has no sighting.
    func isFrom(_ address: ByteView) -> Bool {
        guard let envelope = sightings.first(where: { $0.source == .envelope }) else { return address.isEmpty }
        return holds(envelope.address, address)
    }
}
