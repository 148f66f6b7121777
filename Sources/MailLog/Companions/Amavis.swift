// amavis: the verdict on a message, with its envelope and both queue IDs.

/// Reads `(pid-n) Passed CLEAN {…}, [IP]:PORT [IP] <S> -> <R>,<R>, Queue-ID: Q, Message-ID: <M>, …, queued_as: Q2, …`.
enum Amavis {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.byte == Byte.openParenthesis { _ = cursor.take(upTo: ") ") }
        skipMailID(&cursor)
        if cursor.skip("FWD from <") || cursor.skip("FWD via SMTP: <") {
            return readForward(&cursor, into: &event, &batch)
        }
        // Before 2.2: `Passed, <S> -> …`.
        let passed = cursor.skip("Passed ") || cursor.skip("Passed, ")
        guard passed || cursor.skip("Blocked ") || cursor.skip("Blocked, ") else {
            return AmavisNotice.read(&cursor, into: &event, &batch)
        }
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

    /// `9Vx6OoIz2Q4W FWD from …`: newer versions name the mail first, in twelve letters, digits, `-`, `+` or `_`, and what it
    /// was made of in parentheses.
    private static func skipMailID(_ cursor: inout Cursor) {
        var reader = cursor
        let word = reader.word(endingAt: Byte.space, or: Byte.openParenthesis)
        if reader.byte == Byte.openParenthesis { _ = reader.word(endingAt: Byte.space) }
        guard word.count == 12, reader.has(" FWD ") || reader.has(" SEND ") else { return }
        cursor.at = reader.at + 1
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

    static func readRecipients(
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
            } else if cursor.skip("dkim_sd=") {
                readSignatures(&cursor, into: &event, &batch)
            } else if cursor.skip("Subject: \"") {
                guard skipSubject(&cursor) else { return }
            } else if cursor.skip("From: ") {
                AmavisFrom.read(&cursor, into: &event, &batch)
            } else if cursor.skip("Tests: [") {
                guard cursor.take(upTo: Byte.closeBracket) != nil else { return }
            } else if cursor.has("b.") {
                // Names of the mail's parts.
                return
            } else if let end = cursor.line.firstIndex(of: ", ", from: cursor.at) {
                cursor.at = end
            } else {
                return
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

    /// A quote mark inside is doubled (`dquote`), and so is a backslash (`sanitize_str`); older versions write `\"`.
    private static func skipSubject(_ cursor: inout Cursor) -> Bool {
        while !cursor.isAtEnd {
            let byte = cursor.byte
            cursor.at += byte == Byte.backslash ? 2 : 1
            if byte == Byte.quote, !cursor.skip(Byte.quote) { return true }
        }
        return false
    }

    /// `SELECTOR:DOMAIN,SELECTOR:DOMAIN`.
    private static func readSignatures(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        repeat {
            _ = cursor.word(endingAt: Byte.colon, or: Byte.comma)
            guard cursor.skip(Byte.colon) else { return }
            let domain = word(&cursor)
            // The time ends the line; the rest of a domain that was cut stands in the next one.
            guard !cursor.isAtEnd else { return }
            batch.addSender(.dkim, domain: domain, to: &event)
        } while cursor.byte == Byte.comma && cursor.byte(after: 1) != Byte.space && cursor.skip(Byte.comma)
    }
}

/// The header From of amavis's templates: with `_` for its blanks (`uquote`), so that it ends at the first one.
enum AmavisFrom {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        let start = cursor.at
        var end = line.firstIndex(of: Byte.space, from: start) ?? line.count
        cursor.at = end
        if end < line.count, end > start, line[end - 1] == Byte.comma {
            end -= 1
            cursor.at = end
        } else if cursor.skip(" (dkim:AUTHOR)") || end == line.count {
            // The author's own signature; or nothing behind it.
        } else if let last = endWithBlanks(line, from: start) {
            // A template of the administrator's, without `uquote`.
            end = last
            cursor.at = line.count
        }
        // Something stands behind it in all templates; behind 980 bytes amavis goes on in another line.
        let isCut = end == line.count
        if isCut, line.ends(with: "...") { end -= 3 }
        var value = ByteRange(start, Swift.max(start, end))
        if let comment = comment(line, value) { value = comment }
        var reader = MailboxReader(line: line, value: value, isCut: isCut, source: .headerFrom)
        reader.read(into: &event, &batch)
        if isCut, reader.lostText { event.truncated = .headerFrom }
    }

    /// `, helo=` or `, Tests: ` where the value holds blanks; of two such places none is believed.
    private static func endWithBlanks(_ line: ByteView, from start: Int) -> Int? {
        for mark in [", helo=", ", Tests: "] as [StaticString] {
            if let hit = line.firstIndex(of: mark, from: start) {
                return line.firstIndex(of: mark, from: hit + 1) == nil ? hit : start
            }
        }
        return line.firstIndex(of: ", ", from: start)
    }

    /// `a@b.example_(N)`: the blank before a comment is no part of the domain.
    private static func comment(_ line: ByteView, _ value: ByteRange) -> ByteRange? {
        guard let mark = line.firstIndex(of: "_(", from: value.start, before: value.end),
            line.firstIndex(of: Byte.less, from: value.start, before: value.end) == nil,
            line.firstIndex(of: Byte.quote, from: value.start, before: value.end) == nil
        else { return nil }
        return ByteRange(value.start, mark)
    }
}
