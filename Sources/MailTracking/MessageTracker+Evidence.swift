// What lines say about a mail beside its way: headers, authentication results, what filters name.

import MailLog

extension MessageTracker {
    mutating func header(_ line: Line, _ batch: borrowing EventBatch) -> Touch {
        guard batch[line].queueID.isPresent else { return .none }
        let slot = find(line, batch) ?? create(line, batch)
        storeClient(slot, line, batch)
        noteRecipients(slot, line, batch)
        noteHeaderOrder(slot, line, batch)
        noteSubject(Int(rootSlot(slot)), line, batch)
        let touched = touch(slot, line, batch)
        if records[Int(touched.slot)].hasHeaderFrom { records[Int(touched.slot)].headerLinesSinceFrom += 1 }
        if slot != touched.slot, isFrom(line, batch) { records[Int(slot)].hasHeaderFrom = true }
        return decideWhole(slot, touched, line, batch)
    }

    @inline(__always)
    private func isFrom(_ line: Line, _ batch: borrowing EventBatch) -> Bool {
        batch.withField(batch[line].headerName, in: line.block) { $0.equalsIgnoringCase("from") }
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
        if batch[line].kind == .amavisBlocked { blocked(slot, line, batch) }
        if batch[line].link != .none { follow(slot, line, batch) }
        return touch(slot, line, batch)
    }
}
