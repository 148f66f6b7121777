// rspamd: one line per message with Message-ID, queue ID, envelope and symbols.

/// Reads `rspamd_task_write_log: id: <M>, qid: <Q>, ip: A, user: U, from: <S>, (default: F (reject): […] [SYMBOLS]), …`, and
/// the form that rspamd's handbook suggests for `log_format`: `…  qid: <Q>, ip: [A],  smtp_from: <S>, mime_from: <F>,
/// smtp_rcpts: <R,R>, mime_rcpts: <…>, (default: …`.
enum Rspamd {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.take(upTo: "rspamd_task_write_log: id: <") != nil || cursor.skip("id: <") else {
            if cursor.line.firstIndex(of: "rspamd_task_write_log: id: &lt;", from: cursor.at) != nil {
                _ = HTMLText.read(cursor.line, into: &event, &batch)
            } else {
                readLoaded(cursor, into: &event)
            }
            return
        }
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
        if head.recipients.isPresent {
            readList(Cursor(cursor.line.slice(0, head.recipients.end), at: head.recipients.start), into: &event, &batch)
        } else {
            readRecipients(cursor, into: &event, &batch)
        }
        readVerdict(&cursor, into: &event, &batch)
    }

    /// `rspamd_message_parse: loaded message; id: <M>; queue-id: <Q>; size: N; checksum: <HEX>`. The Message-ID is the
    /// sender's text.
    private static func readLoaded(_ start: Cursor, into event: inout LogEvent) {
        var cursor = start
        let line = cursor.line
        guard cursor.take(upTo: "; rspamd_message_parse: loaded message; id: <") != nil,
            let end = line.firstIndex(of: ">; queue-id: <", from: cursor.at),
            line.firstIndex(of: ">; queue-id: <", from: end + 1) == nil,
            let close = QueueID.end(in: line, from: end + 14), line.has(">; ", at: close)
        else { return }
        event.kind = .rspamdNotice
        event.messageID = ByteRange(cursor.at, end)
        event.queueID = ByteRange(end + 14, close)
    }

    /// `, digest: <HEX>, rcpts: <R,R>` behind the symbols. Their options and the header's recipients behind it are the
    /// sender's text: of two such places, or of recipients that are no plain addresses, none is read.
    private static func readRecipients(_ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = start.line
        guard let hit = line.firstIndex(of: ">, rcpts: <", from: start.at),
            line.firstIndex(of: ">, rcpts: <", from: hit + 1) == nil,
            let digest = line.lastIndex(of: ", digest: <", from: start.at, before: hit),
            isHexadecimal(line, ByteRange(digest + 11, hit)),
            let close = line.firstIndex(of: Byte.greater, from: hit + 11),
            line.firstIndex(of: Byte.quote, from: hit + 11, before: close) == nil
        else { return }
        readList(Cursor(line.slice(0, close), at: hit + 11), into: &event, &batch)
    }

    /// `R,R` up to the end.
    private static func readList(_ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var cursor = start
        while !cursor.isAtEnd {
            let recipient = cursor.word(endingAt: Byte.comma)
            _ = cursor.skip(Byte.comma)
            if !recipient.isEmpty { batch.addRecipient(recipient, to: &event) }
        }
    }

    private static func isHexadecimal(_ line: ByteView, _ range: ByteRange) -> Bool {
        for index in range.start..<range.end where Byte.hexadecimalValue(line[index]) == nil { return false }
        return true
    }

    /// What stands before the verdict.
    private struct Head {
        var messageIDEnd = 0
        var queueID: ByteRange = .absent
        var address: ByteRange = .absent
        var user: ByteRange = .absent
        var sender: ByteRange = .absent
        var mimeFrom: ByteRange = .absent
        var recipients: ByteRange = .absent
        var end = 0

        /// The Message-ID before the fields and the symbols behind them are the sender's text and may imitate them.
        /// rspamd writes the queue ID right behind the Message-ID, so that places without one before it count for
        /// nothing. Where two have one, or any place behind it reads as the fields, the symbols decide.
        static func find(_ line: ByteView, from start: Int) -> Head? {
            var found: Head?
            var isAmbiguous = false
            var at = start
            while let hit = line.firstIndex(of: ">, ", from: at) {
                if let head = read(line, from: hit + 3, messageIDEnd: hit) {
                    if let found, found.queueID.isPresent { return onlyConfirmed(line, from: start) }
                    isAmbiguous = found != nil && !head.queueID.isPresent
                    found = head
                    at = head.end
                } else {
                    at = hit + 1
                }
            }
            return isAmbiguous ? onlyConfirmed(line, from: start) : found
        }

        /// More than the Message-ID of a mail can be made to hold.
        private static let mostPlaces = 16

        /// Of several places the one whose sender a symbol behind it repeats. The Message-ID before the fields and the
        /// options of the symbols behind them may hold all of that: where two places with different senders or queue
        /// IDs have it, nothing tells which is true.
        private static func onlyConfirmed(_ line: ByteView, from start: Int) -> Head? {
            var last: [Head] = []
            var at = start
            while let hit = line.firstIndex(of: ">, ", from: at) {
                if let head = read(line, from: hit + 3, messageIDEnd: hit), head.isBeforeVerdict(in: line),
                    !isEndOfQueueID(hit, in: line)
                {
                    if last.count == mostPlaces { last.removeFirst() }
                    last.append(head)
                }
                at = hit + 1
            }
            let confirmed = last.filter { head in
                !head.sender.isEmpty
                    && EnvelopeSymbols(line: line, envelope: head.sender, at: head.end).contains { _ in true }
            }
            let isCertain = confirmed.allSatisfy { $0.isSame(as: confirmed[0], in: line) }
            return isCertain ? confirmed.first : nil
        }

        private func isSame(as other: Head, in line: ByteView) -> Bool {
            line.slice(sender).equals(line.slice(other.sender)) && line.slice(queueID).equals(line.slice(other.queueID))
        }

        /// Whether the bracket closes `qid: <Q>`, so that the fields began before it.
        private static func isEndOfQueueID(_ bracket: Int, in line: ByteView) -> Bool {
            guard let open = line.lastIndex(of: Byte.less, before: bracket) else { return false }
            return line.has("qid: <", at: open - 5)
        }

        /// Whether `(default: F (reject): [` follows.
        private func isBeforeVerdict(in line: ByteView) -> Bool {
            var cursor = Cursor(line, at: end + 1)
            while Byte.isAlphanumeric(cursor.byte) || cursor.byte == Byte.hyphen || cursor.byte == 0x5F {
                cursor.at += 1
            }
            guard cursor.skip(": "), Byte.isUpper(cursor.byte) else { return false }
            cursor.at += 1
            guard cursor.skip(" (") else { return false }
            while Byte.isLetter(cursor.byte) || cursor.byte == Byte.space { cursor.at += 1 }
            return cursor.has("): [")
        }

        private static func read(_ line: ByteView, from start: Int, messageIDEnd: Int) -> Head? {
            var cursor = Cursor(line, at: start)
            var head = Head()
            head.messageIDEnd = messageIDEnd
            _ = cursor.skip(Byte.space)
            if cursor.skip("qid: <") {
                guard let end = QueueID.end(in: line, from: cursor.at), line.has(">, ", at: end) else { return nil }
                head.queueID = ByteRange(cursor.at, end)
                cursor.at = end + 3
            }
            guard cursor.skip("ip: "), let address = cursor.take(upTo: ", ") else { return nil }
            let isBracketed = address.count > 2 && line[address.start] == Byte.openBracket
            head.address = isBracketed ? ByteRange(address.start + 1, address.end - 1) : address
            _ = cursor.skip(Byte.space)
            if cursor.skip("user: "), let user = cursor.take(upTo: ", ") { head.user = user }
            guard readSenders(&cursor, into: &head), readRecipients(&cursor, into: &head) else { return nil }
            guard cursor.byte == Byte.openParenthesis else { return nil }
            head.end = cursor.at
            return head
        }

        private static func readSenders(_ cursor: inout Cursor, into head: inout Head) -> Bool {
            if cursor.skip("from: <") || cursor.skip("smtp_from: <") {
                guard let sender = AddressPath.readStrict(&cursor), cursor.skip(", ") else { return false }
                head.sender = sender
            }
            if cursor.skip("mime_from: <") {
                guard let from = AddressPath.readStrict(&cursor), cursor.skip(", ") else { return false }
                head.mimeFrom = from
            }
            return true
        }

        /// `smtp_rcpts: <R,R>, mime_rcpts: <R>, `.
        private static func readRecipients(_ cursor: inout Cursor, into head: inout Head) -> Bool {
            if cursor.skip("smtp_rcpts: <") {
                guard let list = cursor.take(upTo: Byte.greater), cursor.skip(", ") else { return false }
                head.recipients = list
            }
            if cursor.skip("mime_rcpts: <") {
                guard cursor.take(upTo: Byte.greater) != nil, cursor.skip(", ") else { return false }
            }
            return true
        }
    }

    /// `(default: F (reject): [15.00/15.00] [SYMBOL(1.00){option;},…])`.
    private static func readVerdict(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.take(upTo: ": ") != nil, cursor.take(upTo: " (") != nil,
            let action = cursor.take(upTo: Byte.closeParenthesis)
        else { return }
        if cursor.line.slice(action).equals("reject") { event.action = .reject }
        guard cursor.take(upTo: "] [") != nil else { return }
        if cursor.line.firstIndex(of: 0x7B, from: cursor.at) == nil {
            return readNames(cursor, into: &event, &batch)
        }
        readFrom(cursor, into: &event, &batch)
        readDMARC(cursor, into: &event, &batch)
    }

    /// `[MIME_GOOD,FROM_EQ_ENVFROM]`, `[FROM_EQ_ENVFROM(0.00)]`: a `log_format` without options shows no stranger's text
    /// among the symbols.
    private static func readNames(_ cursor: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard let end = line.firstIndex(of: Byte.closeBracket, from: cursor.at),
            let hit = line.firstIndex(of: "FROM_EQ_ENVFROM", from: cursor.at, before: end),
            line[hit - 1] == Byte.comma || line[hit - 1] == Byte.openBracket,
            !Byte.isAlphanumeric(line[hit + 15]),
            batch.senders(of: event).allSatisfy({ $0.source != .headerFrom }),
            let envelope = batch.senders(of: event).first(where: { $0.source == .envelope })?.address,
            !envelope.isEmpty
        else { return }
        batch.addSender(.headerFrom, envelope, in: line, to: &event)
    }

    /// `FROM_EQ_ENVFROM(0.00){}` and `FROM_NEQ_ENVFROM(0.00){F;S;}` name the header From. Options of other symbols may
    /// hold the sender's text, also text like these; of several all are named, so that none hides the true one.
    private static func readFrom(_ cursor: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard batch.senders(of: event).allSatisfy({ $0.source != .headerFrom }),
            let envelope = batch.senders(of: event).first(where: { $0.source == .envelope })?.address,
            !envelope.isEmpty
        else { return }
        for from in EnvelopeSymbols(line: cursor.line, envelope: envelope, at: cursor.at) {
            let isKnown = batch.senders(of: event).contains {
                $0.source == .headerFrom && cursor.line.slice($0.address).equals(cursor.line.slice(from))
            }
            if !isKnown { batch.addSender(.headerFrom, from, in: cursor.line, to: &event) }
        }
    }

    /// `DMARC_POLICY_REJECT(2.00){d.example : No valid SPF, No valid DKIM,reject;}` names the header From's domain.
    ///
    /// Options of other symbols may hold the sender's text, also text like this. Of several a failure is believed, and
    /// names nobody: only the mail's own sender can write there, and he gains nothing by it. Nothing else is.
    private static func readDMARC(_ cursor: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        let isFromKnown = batch.senders(of: event).contains { $0.source == .headerFrom }
        var (count, chosen) = (0, DMARCSymbols.Symbol?.none)
        for symbol in DMARCSymbols(line: line, at: cursor.at) {
            count += 1
            let isBetter = symbol.verdict == .fail && isOfFrom(symbol.domain, line, event, batch)
            if count == 1 || isBetter { chosen = symbol }
        }
        guard let chosen else { return }
        if count > 1 {
            guard chosen.verdict == .fail, isOfFrom(chosen.domain, line, event, batch) else { return }
        } else if !isFromKnown {
            // Only where the line has no header From of its own.
            batch.addSender(.headerFrom, domain: chosen.domain, to: &event)
        }
        event.authenticationMethod = .dmarc
        event.authenticationResult = batch.text(chosen.word)
        event.authenticationVerdict = chosen.verdict
    }

    /// Whether the domain is that of a header From of the line, or of its organisation, which has the policy. Any is where
    /// the line has no header From.
    private static func isOfFrom(
        _ domain: ByteRange, _ line: ByteView, _ event: LogEvent, _ batch: borrowing EventBatch
    ) -> Bool {
        var isKnown = false
        for sender in batch.senders(of: event) where sender.source == .headerFrom {
            isKnown = true
            let shown = line.slice(sender.domain)
            let start = shown.count - domain.count
            if start >= 0, shown.slice(start, shown.count).equalsIgnoringCase(line.slice(domain)),
                start == 0 || shown[start - 1] == Byte.dot
            {
                return true
            }
        }
        return !isKnown
    }
}
