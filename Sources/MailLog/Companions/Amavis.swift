// amavis: the verdict on a message, with its envelope and both queue IDs.

/// Reads `(pid-n) Passed CLEAN {…}, [IP]:PORT [IP] <S> -> <R>,<R>, Queue-ID: Q, Message-ID: <M>, …, queued_as: Q2, …`.
enum Amavis {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.byte == Byte.openParenthesis { _ = cursor.take(upTo: ") ") }
        skipMailID(&cursor)
        if cursor.skip("FWD from <") || cursor.skip("FWD via SMTP: <") {
            return readForward(&cursor, into: &event, &batch)
        }
        let passed = cursor.skip("Passed ")
        guard passed || cursor.skip("Blocked ") else { return readProgress(&cursor, into: &event, &batch) }
        guard skipToSender(&cursor, into: &event), cursor.skip(Byte.less),
            let sender = AddressPath.readStrict(&cursor), cursor.skip(" -> ")
        else { return }
        event.kind = passed ? .amavisPassed : .amavisBlocked
        event.role = .companion
        event.action = passed ? .pass : .reject
        batch.addSender(.envelope, sender, in: cursor.line, to: &event)
        readRecipients(&cursor, into: &event, &batch)
        readDetails(&cursor, into: &event, &batch)
    }

    /// `9Vx6OoIz2Q4W FWD from …`: newer versions name the mail first, in twelve letters, digits, `-`, `+` or `_`.
    private static func skipMailID(_ cursor: inout Cursor) {
        var reader = cursor
        let word = reader.word(endingAt: Byte.space)
        guard word.count == 12, reader.has(" FWD ") || reader.has(" SEND ") else { return }
        cursor.at = word.end + 1
    }

    /// `FWD from <S> -> <R>,<R>,BODY=7BIT 250 … queued as Q2`.
    private static func readForward(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard let sender = AddressPath.readStrict(&cursor), cursor.skip(" -> ") else { return }
        event.kind = .amavisForward
        event.role = .companion
        batch.addSender(.envelope, sender, in: cursor.line, to: &event)
        readRecipients(&cursor, into: &event, &batch)
        guard let start = cursor.line.lastIndex(of: "queued as ", from: cursor.at),
            let end = QueueID.end(in: cursor.line, from: start + 10)
        else { return }
        event.linkedQueueID = ByteRange(start + 10, end)
        event.link = .nextHop
    }

    /// `Checking: ID [IP] <S> -> <R>`, `ESMTP [IP]:PORT DIRECTORY: <S> -> <R> SIZE=…`, `SEND from <S> -> <R>,…` of
    /// higher log levels. No stranger's text stands before the sender.
    private static func readProgress(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.skip("BAD HEADER from <") {
            guard let sender = AddressPath.readStrict(&cursor), cursor.has(": ") else { return }
            event.kind = .amavisNotice
            event.role = .companion
            return batch.addSender(.envelope, sender, in: cursor.line, to: &event)
        }
        guard
            cursor.has("spam-tag, <") || cursor.has("SPAM, <") || cursor.has("SPAM-TAG, <")
                || cursor.has("Checking: ") || cursor.has("ESMTP ") || cursor.has("LMTP ") || cursor.has("SMTP ")
                || cursor.has("SEND from <")
        else { return }
        var reader = cursor
        guard reader.take(upTo: Byte.less) != nil, let sender = AddressPath.readStrict(&reader),
            reader.skip(" -> ")
        else { return }
        event.kind = .amavisNotice
        event.role = .companion
        batch.addSender(.envelope, sender, in: reader.line, to: &event)
        readRecipients(&reader, into: &event, &batch)
    }

    /// Category, actions and addresses, none of which holds a `<`.
    private static func skipToSender(_ cursor: inout Cursor, into event: inout LogEvent) -> Bool {
        guard skipNames(&cursor), let open = cursor.line.firstIndex(of: Byte.less, from: cursor.at) else {
            return false
        }
        var reader = cursor
        while let bracket = reader.line.firstIndex(of: Byte.openBracket, from: reader.at, before: open),
            let close = reader.line.firstIndex(of: Byte.closeBracket, from: bracket, before: open)
        {
            // The client's; a second one is guessed from the mail's Received lines.
            let address = reader.line.has("IPv6:", at: bracket + 1) ? bracket + 6 : bracket + 1
            if !event.clientAddress.isPresent { event.clientAddress = ByteRange(address, close) }
            reader.at = close + 1
        }
        cursor.at = open
        return true
    }

    /// `BANNED (.exe,NAME) `, `INFECTED (NAME), `: a forbidden part's name is the sender's text. It ends at the only place
    /// that reads as its end; where there are several, nobody is named.
    private static func skipNames(_ cursor: inout Cursor) -> Bool {
        var reader = cursor
        _ = reader.word(endingAt: Byte.space, or: Byte.comma)
        guard reader.skip(" (") else { return true }
        let line = reader.line
        let end: StaticString = line.firstIndex(of: ") {", from: reader.at) != nil ? ") {" : "), "
        guard let close = line.firstIndex(of: end, from: reader.at),
            line.firstIndex(of: end, from: close + 1) == nil
        else { return false }
        cursor.at = close + 1
        return true
    }

    private static func readRecipients(
        _ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        repeat {
            guard cursor.skip(Byte.less), let recipient = AddressPath.readStrict(&cursor) else { return }
            batch.addRecipient(recipient, to: &event)
        } while cursor.byte == Byte.comma && cursor.byte(after: 1) == Byte.less && cursor.skip(Byte.comma)
    }

    /// `, NAME: VALUE` up to the end. Message-ID, Subject and From are the sender's text: each is read to its own end.
    /// amavis writes its Queue-ID before any of them, so only one that stands there is its own.
    private static func readDetails(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var isOwnText = true
        var isFirst = true
        // Some templates have no comma behind the recipients.
        while cursor.skip(", ") || isFirst && cursor.skip(Byte.space) {
            isFirst = false
            if cursor.skip("Queue-ID: ") {
                let found = id(&cursor)
                if isOwnText, !event.queueID.isPresent { event.queueID = found }
            } else if cursor.skip("Message-ID: <") {
                isOwnText = false
                guard let id = readMessageID(&cursor) else { return }
                event.messageID = id
            } else if cursor.skip("queued_as: ") {
                let found = id(&cursor)
                guard found.isPresent, !event.linkedQueueID.isPresent else { continue }
                event.linkedQueueID = found
                event.link = .nextHop
            } else if cursor.skip("dkim_sd=") || cursor.skip("dkim_i=") {
                _ = cursor.word(endingAt: Byte.colon, or: Byte.comma)
                if cursor.skip(Byte.colon) { batch.addSender(.dkim, domain: word(&cursor), to: &event) }
            } else if cursor.skip("Subject: \"") {
                guard let end = AddressPath.endOfQuotes(cursor.line, from: cursor.at - 1) else { return }
                cursor.at = end
            } else if cursor.skip("From: ") {
                return readFrom(&cursor, into: &event, &batch)
            } else {
                _ = word(&cursor)
            }
        }
    }

    /// The Message-ID ends where amavis's next field stands. Where two places read as that, one of them is the sender's
    /// text: nil, and nothing behind is believed.
    private static func readMessageID(_ cursor: inout Cursor) -> ByteRange? {
        let line = cursor.line
        let start = cursor.at
        var found: Int?
        for next in nextFields {
            guard let end = line.firstIndex(of: next, from: start) else { continue }
            guard found == nil, line.firstIndex(of: next, from: end + 1) == nil else { return nil }
            found = end
        }
        guard let end = found ?? onlyBracket(line, from: start) else { return nil }
        cursor.at = end + 1
        // `Message-ID: <M>, Resent-Message-ID: <R>, mail_id: …`
        let resent = line.firstIndex(of: ">, Resent-Message-ID: <", from: start, before: end)
        return ByteRange(start, resent ?? end)
    }

    /// What amavis' templates put behind the Message-ID: the first of them, or the second where `mail_id` is left out.
    private static let nextFields: [StaticString] = [">, mail_id: ", ">, Hits: "]

    private static func onlyBracket(_ line: ByteView, from start: Int) -> Int? {
        guard let end = line.firstIndex(of: ">, ", from: start), line.firstIndex(of: ">, ", from: end + 1) == nil
        else { return nil }
        return end
    }

    private static func word(_ cursor: inout Cursor) -> ByteRange { cursor.word(endingAt: Byte.comma) }

    private static func id(_ cursor: inout Cursor) -> ByteRange {
        guard let end = QueueID.end(in: cursor.line, from: cursor.at) else { return .absent }
        defer { cursor.at = end }
        return ByteRange(cursor.at, end)
    }

    /// The header From of verbose templates, with `_` for blanks, before `, helo=` or `, Tests:`.
    private static func readFrom(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        let end =
            line.lastIndex(of: ", helo=", from: cursor.at) ?? line.lastIndex(of: ", Tests: ", from: cursor.at)
            ?? line.lastIndex(of: ", ", from: cursor.at) ?? line.count
        var reader = MailboxReader(
            line: line, value: ByteRange(cursor.at, end), isCut: false, source: .headerFrom)
        reader.read(into: &event, &batch)
    }
}
