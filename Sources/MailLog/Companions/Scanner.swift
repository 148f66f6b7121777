// Virus scanners between Postfix and itself: clamav-milter, clamsmtpd,
// MailScanner, MIMEDefang; and dkimproxy, which signs and verifies.

/// Reads verdicts of virus scanners.
enum Scanner {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.skip("Clean message ") || cursor.skip("Message ") || cursor.skip("Intercepted message ") {
            readClamav(&cursor, into: &event, &batch)
        } else if cursor.skip("Skipping scan for <") {
            // A mail that is let through by its sender is not looked at.
            guard let sender = AddressPath.readStrict(&cursor), cursor.has(" (whitelisted ") || cursor.has(" (allowed ")
            else { return }
            accept(sender, &cursor, into: &event, &batch)
        } else if cursor.line.firstIndex(of: ": from=", from: cursor.at) != nil {
            readClamsmtp(&cursor, into: &event, &batch)
        } else if cursor.skip("Infected message ") {
            readInfected(&cursor, into: &event)
        } else if cursor.skip("Requeue: ") {
            readRequeue(&cursor, into: &event)
        }
    }

    /// clamav-milter: `Message QID from <S> to <R> with subject '…' … infected by X`;
    /// MailScanner: `Message QID.A1B2C from IP (S) to D is spam`.
    private static func readClamav(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if let end = QueueID.end(in: cursor.line, from: cursor.at) {
            event.queueID = ByteRange(cursor.at, end)
            _ = cursor.word(endingAt: Byte.space)
            _ = cursor.skip(Byte.space)
        }
        guard cursor.skip("from ") else { return }
        if cursor.skip(Byte.less), let sender = AddressPath.readStrict(&cursor) {
            accept(sender, &cursor, into: &event, &batch)
            if cursor.skip(" to <"), let recipient = AddressPath.readStrict(&cursor) {
                batch.addRecipient(recipient, to: &event)
            }
            return readMessageID(cursor, into: &event)
        }
        let address = cursor.word(endingAt: Byte.space)
        guard cursor.skip(" (") else { return }
        event.clientAddress = address
        let line = cursor.line
        // MailScanner takes the sender as the queue file has it, without quotes.
        if let parts = UnquotedAddress.split(line, from: cursor.at, before: line.count, at: ") to ") {
            guard line.firstIndex(of: " is ", from: parts.rest.start) != nil else { return }
            accept(parts.sender, &cursor, into: &event, &batch)
        } else if line.firstIndex(of: ") to ", from: cursor.at) == nil,
            let parts = UnquotedAddress.split(line, from: cursor.at, before: line.count, at: ") is ")
        {
            accept(parts.sender, &cursor, into: &event, &batch)
        }
    }

    /// ` with subject 'T' message-id '<M>' date 'D' infected by V`: subject and Message-ID are the sender's text, so of two
    /// places neither counts.
    private static func readMessageID(_ cursor: Cursor, into event: inout LogEvent) {
        let line = cursor.line
        guard let key = line.firstIndex(of: "' message-id '", from: cursor.at),
            line.firstIndex(of: "' message-id '", from: key + 1) == nil,
            let end = line.lastIndex(of: "' date '", from: key + 14)
        else { return }
        event.messageID = MessageID.withoutBrackets(ByteRange(key + 14, end), in: line)
    }

    private static func accept(
        _ sender: ByteRange, _ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        event.kind = .scannerResult
        event.role = .companion
        batch.addSender(.envelope, sender, in: cursor.line, to: &event)
    }

    /// `100000: from=S, to=R, to=R, status=CLEAN`. The client's own words: only quotes may hold `, to=`.
    private static func readClamsmtp(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.take(upTo: ": from=") != nil, let sender = readField(&cursor), cursor.has(", to="),
            cursor.line.firstIndex(of: ", status=", from: cursor.at) != nil
        else { return }
        accept(sender, &cursor, into: &event, &batch)
        while cursor.skip(", to="), let recipient = readField(&cursor) { batch.addRecipient(recipient, to: &event) }
    }

    /// Up to the next comma outside quotes; nil where quotes are left open.
    private static func readField(_ cursor: inout Cursor) -> ByteRange? {
        let start = cursor.at
        if cursor.byte == Byte.quote {
            guard let end = AddressPath.endOfQuotes(cursor.line, from: start) else { return nil }
            cursor.at = end
        }
        _ = cursor.word(endingAt: Byte.comma)
        return ByteRange(start, cursor.at)
    }

    /// MailScanner: `Infected message QID.A1B2C came from IP`.
    private static func readInfected(_ cursor: inout Cursor, into event: inout LogEvent) {
        guard let end = QueueID.end(in: cursor.line, from: cursor.at) else { return }
        event.queueID = ByteRange(cursor.at, end)
        guard cursor.take(upTo: " came from ") != nil else { return }
        event.kind = .scannerResult
        event.role = .companion
        event.clientAddress = cursor.word(endingAt: Byte.space)
    }

    /// `Requeue: QID.A1B2C to QID2`: MailScanner puts the message back under another ID.
    private static func readRequeue(_ cursor: inout Cursor, into event: inout LogEvent) {
        guard let end = QueueID.end(in: cursor.line, from: cursor.at) else { return }
        event.queueID = ByteRange(cursor.at, end)
        guard cursor.take(upTo: " to ") != nil, let next = QueueID.end(in: cursor.line, from: cursor.at) else { return }
        event.kind = .scannerResult
        event.role = .companion
        event.linkedQueueID = ByteRange(cursor.at, next)
        event.link = .nextHop
    }
}

/// Reads `MDLOG,QID,EVENT,VALUE,VALUE,<S>,<R>,SUBJECT` of MIMEDefang, where `%2C` stands for commas; with more
/// recipients than one `rcpts=N`.
enum MIMEDefang {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        _ = cursor.skipQueueID(into: &event)
        guard cursor.skip("MDLOG,"), let id = cursor.take(upTo: Byte.comma) else { return }
        if QueueID.end(in: cursor.line, from: id.start) == id.end { event.queueID = id }
        guard let open = placeOfSender(cursor) else { return }
        cursor.at = open
        guard let sender = AddressPath.readStrict(&cursor), cursor.skip(Byte.comma) else { return }
        event.kind = .scannerResult
        event.role = .companion
        batch.addSender(.envelope, sender, in: cursor.line, to: &event)
        if cursor.skip(Byte.less), let recipient = AddressPath.readStrict(&cursor) {
            batch.addRecipient(recipient, to: &event)
        }
    }

    /// The fifth field holds the sender. If the filter decodes values and subjects (its own choice), they may hold commas,
    /// and names of attachments: then the sender stands where alone two addresses follow each other.
    private static func placeOfSender(_ start: Cursor) -> Int? {
        let line = start.line
        var fields = start
        var commas = 0
        while fields.take(upTo: Byte.comma) != nil {
            commas += 1
            if commas == 3, fields.byte == Byte.less, isPair(fields), !hasMore(fields) { return fields.at + 1 }
        }
        guard commas > 5 else { return nil }
        var found: Int?
        var at = start.at
        while let hit = line.firstIndex(of: ",<", from: at) {
            at = hit + 1
            guard isPair(Cursor(line, at: at)) else { continue }
            guard found == nil else { return nil }
            found = at + 1
        }
        return found
    }

    /// Whether more than recipient and subject stand behind the sender.
    private static func hasMore(_ start: Cursor) -> Bool {
        var cursor = start
        for _ in 0..<2 where cursor.take(upTo: Byte.comma) == nil { return false }
        return cursor.take(upTo: Byte.comma) != nil
    }

    /// `<S>,<R>,` or `<S>,rcpts=N,`.
    private static func isPair(_ start: Cursor) -> Bool {
        var cursor = start
        guard cursor.skip(Byte.less), AddressPath.readStrict(&cursor) != nil, cursor.skip(Byte.comma) else {
            return false
        }
        if cursor.has("rcpts=") { return true }
        return cursor.skip(Byte.less) && AddressPath.readStrict(&cursor) != nil && cursor.byte == Byte.comma
    }
}

/// Reads `DKIM verify - pass; message-id=<M>, (signer=<@d>, )from=<S>` of dkimproxy, where S is the header From's.
enum DKIMProxy {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard cursor.skip("DKIM "), cursor.take(upTo: " - ") != nil else { return }
        let start = cursor.at
        while Byte.isLetter(cursor.byte) { cursor.at += 1 }
        event.setAuthentication(.dkimproxyResult, .dkim, ByteRange(start, cursor.at))
        guard cursor.take(upTo: "message-id=<") != nil,
            let from = line.lastIndex(of: ", from=<", from: cursor.at)
        else { return }
        let messageID = cursor.at
        cursor.at = from + 8
        guard let address = AddressPath.readStrict(&cursor) else { return }
        batch.addSender(.headerFrom, address, in: line, to: &event)
        let end = line.lastIndex(of: ">, signer=<", from: messageID, before: from) ?? from - 1
        event.messageID = ByteRange(messageID, Swift.max(end, messageID))
    }
}
