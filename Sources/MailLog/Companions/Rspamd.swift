// rspamd: one line per message with Message-ID, queue ID, envelope and symbols.

/// Reads `rspamd_task_write_log: id: <M>, qid: <Q>, ip: A, user: U, from: <S>, (default: F (reject): […] [SYMBOLS]), …`.
enum Rspamd {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.take(upTo: "rspamd_task_write_log: id: <") != nil else { return }
        let start = cursor.at
        event.kind = .rspamdResult
        event.role = .companion
        guard let head = Head.find(cursor.line, from: start) else {
            event.truncated = .envelope
            return
        }
        event.messageID = ByteRange(start, head.messageIDEnd)
        event.queueID = head.queueID
        event.clientAddress = head.address
        event.saslUsername = head.user
        if head.sender.isPresent { batch.addSender(.envelope, head.sender, in: cursor.line, to: &event) }
        if head.mimeFrom.isPresent { batch.addSender(.headerFrom, head.mimeFrom, in: cursor.line, to: &event) }
        cursor.at = head.end
        readVerdict(&cursor, into: &event, &batch)
    }

    /// What stands before the verdict.
    private struct Head {
        var messageIDEnd = 0
        var queueID: ByteRange = .absent
        var address: ByteRange = .absent
        var user: ByteRange = .absent
        var sender: ByteRange = .absent
        var mimeFrom: ByteRange = .absent
        var end = 0

        /// The Message-ID before the fields and the symbols behind them are the sender's text and may imitate them.
        /// rspamd writes the queue ID right behind the Message-ID, so that places without one before it count for
        /// nothing. Where two have one, or any place behind it reads as the fields, nobody is named.
        static func find(_ line: ByteView, from start: Int) -> Head? {
            var found: Head?
            var isAmbiguous = false
            var at = start
            while let hit = line.firstIndex(of: ">, ", from: at) {
                if let head = read(line, from: hit + 3, messageIDEnd: hit) {
                    if let found, found.queueID.isPresent { return nil }
                    isAmbiguous = found != nil && !head.queueID.isPresent
                    found = head
                    at = head.end
                } else {
                    at = hit + 1
                }
            }
            return isAmbiguous ? nil : found
        }

        private static func read(_ line: ByteView, from start: Int, messageIDEnd: Int) -> Head? {
            var cursor = Cursor(line, at: start)
            var head = Head()
            head.messageIDEnd = messageIDEnd
            if cursor.skip("qid: <") {
                guard let end = QueueID.end(in: line, from: cursor.at), line.has(">, ", at: end) else { return nil }
                head.queueID = ByteRange(cursor.at, end)
                cursor.at = end + 3
            }
            guard cursor.skip("ip: "), let address = cursor.take(upTo: ", ") else { return nil }
            head.address = address
            if cursor.skip("user: "), let user = cursor.take(upTo: ", ") { head.user = user }
            if cursor.skip("from: <") {
                guard let sender = AddressPath.readStrict(&cursor), cursor.skip(", ") else { return nil }
                head.sender = sender
            }
            if cursor.skip("mime_from: <") {
                guard let from = AddressPath.readStrict(&cursor), cursor.skip(", ") else { return nil }
                head.mimeFrom = from
            }
            guard cursor.byte == Byte.openParenthesis else { return nil }
            head.end = cursor.at
            return head
        }
    }

    /// `(default: F (reject): [15.00/15.00] [SYMBOL(1.00){option;},…])`.
    private static func readVerdict(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.take(upTo: ": ") != nil, cursor.take(upTo: " (") != nil,
            let action = cursor.take(upTo: Byte.closeParenthesis)
        else { return }
        if cursor.line.slice(action).equals("reject") { event.action = .reject }
        guard cursor.take(upTo: "] [") != nil else { return }
        readFrom(cursor, into: &event, &batch)
        readDMARC(cursor, into: &event, &batch)
    }

    /// `FROM_EQ_ENVFROM(0.00){}`: the header From is the envelope's sender. `FROM_NEQ_ENVFROM(0.00){F;S;}`: it is F.
    /// One of them stands in the line of every mail with both. Options of other symbols may hold the sender's text, so
    /// two of them, or an S that is not the envelope's sender, count for nothing.
    private static func readFrom(_ cursor: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard batch.senders(of: event).allSatisfy({ $0.source != .headerFrom }),
            let envelope = batch.senders(of: event).first(where: { $0.source == .envelope })?.address,
            !envelope.isEmpty, let hit = line.firstIndex(of: "Q_ENVFROM(", from: cursor.at),
            line.firstIndex(of: "Q_ENVFROM(", from: hit + 1) == nil
        else { return }
        if isSymbol("FROM_EQ_ENVFROM(", at: hit - 6, line) {
            batch.addSender(.headerFrom, envelope, in: line, to: &event)
        } else if isSymbol("FROM_NEQ_ENVFROM(", at: hit - 7, line) {
            var reader = Cursor(line, at: hit)
            guard reader.take(upTo: "){") != nil, let from = reader.take(upTo: Byte.semicolon) else { return }
            let sender = ByteRange(reader.at, Swift.min(reader.at + envelope.count, line.count))
            guard line.slice(sender).equalsIgnoringCase(line.slice(envelope)), line.has(";}", at: sender.end),
                AddressPath.domain(of: from, in: line).isPresent
            else { return }
            batch.addSender(.headerFrom, from, in: line, to: &event)
        }
    }

    private static func isSymbol(_ name: StaticString, at index: Int, _ line: ByteView) -> Bool {
        index > 0 && line.has(name, at: index)
            && (line[index - 1] == Byte.comma || line[index - 1] == Byte.openBracket)
    }

    /// `DMARC_POLICY_REJECT(2.00){d.example : No valid SPF, No valid DKIM,reject;}` names the header From's domain.
    /// Options of other symbols may hold the sender's text, so only a single one, at the beginning of a symbol, counts.
    private static func readDMARC(_ cursor: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard let hit = symbol(line, from: cursor.at), symbol(line, from: hit + 6) == nil,
            line[hit - 1] == Byte.comma || line[hit - 1] == Byte.openBracket
        else { return }
        var reader = Cursor(line, at: hit)
        guard let (result, verdict) = result(&reader), reader.take(upTo: "){") != nil else { return }
        let domain = domain(&reader)
        guard line.firstIndex(of: Byte.dot, from: domain.start, before: domain.end) != nil else { return }
        // Only where the line has no header From of its own.
        if batch.senders(of: event).allSatisfy({ $0.source != .headerFrom }) {
            batch.addSender(.headerFrom, domain: domain, to: &event)
        }
        event.authenticationMethod = .dmarc
        event.authenticationResult = batch.text(result)
        event.authenticationVerdict = verdict
    }

    /// The next `DMARC_` that is not the end of another symbol's name (`WHITELIST_DMARC_SPF`).
    private static func symbol(_ line: ByteView, from start: Int) -> Int? {
        var at = start
        while let hit = line.firstIndex(of: "DMARC_", from: at) {
            if hit > 0, line[hit - 1] != 0x5F { return hit }
            at = hit + 6
        }
        return nil
    }

    /// The first option, up to the reason behind it; empty where it is none that rspamd writes.
    private static func domain(_ reader: inout Cursor) -> ByteRange {
        let start = reader.at
        while !reader.isAtEnd {
            switch reader.byte {
            case Byte.semicolon, Byte.comma: return ByteRange(start, reader.at)
            case Byte.space: return reader.has(" : ") ? ByteRange(start, reader.at) : ByteRange(start, start)
            default: reader.at += 1
            }
        }
        return ByteRange(start, start)
    }

    /// A softfail is a failed check of a domain whose policy is `none`.
    private static func result(_ reader: inout Cursor) -> (StaticString, AuthenticationVerdict)? {
        if reader.skip("DMARC_POLICY_ALLOW") { return ("pass", .pass) }
        if reader.skip("DMARC_POLICY_REJECT") || reader.skip("DMARC_POLICY_QUARANTINE")
            || reader.skip("DMARC_POLICY_SOFTFAIL")
        {
            return ("fail", .fail)
        }
        return reader.skip("DMARC_NA") ? ("none", .none) : nil
    }
}
