// spamd and spampd: verdicts of SpamAssassin, known by Message-ID.

/// Reads lines of SpamAssassin's daemon and of the proxy before it.
enum SpamAssassin {
    /// `spamd: result: Y 12 - TESTS scantime=…,size=…,mid=<M>,…`, `spamd: processing message <M> for USER:UID`.
    static func readDaemon(_ cursor: inout Cursor, into event: inout LogEvent) {
        let line = cursor.line
        _ = cursor.skip("spamd: ")
        if cursor.skip("processing message <") || cursor.skip("checking message <") {
            // A mail that was sent on has two: `<M> aka <RESENT>`.
            guard let last = line.lastIndex(of: "> for ", from: cursor.at) else { return }
            let end = onlyPlace(of: "> aka <", in: line, from: cursor.at, before: last) ?? last
            return setMessageID(ByteRange(cursor.at, end), into: &event)
        }
        guard cursor.has("result: "), cursor.take(upTo: ",mid=<") != nil else { return }
        // Behind the Message-ID there are only numbers and words.
        guard let last = line.lastIndex(of: Byte.greater, from: cursor.at) else { return }
        let end = onlyPlace(of: ">,rmid=<", in: line, from: cursor.at, before: last) ?? last
        setMessageID(ByteRange(cursor.at, end), into: &event)
    }

    private static func onlyPlace(
        of text: StaticString, in line: ByteView, from start: Int, before end: Int
    ) -> Int? {
        guard let hit = line.firstIndex(of: text, from: start, before: end),
            line.firstIndex(of: text, from: hit + 1, before: end) == nil
        else { return nil }
        return hit
    }

    private static func setMessageID(_ id: ByteRange, into event: inout LogEvent) {
        event.kind = .spamdResult
        event.role = .companion
        event.messageID = id
    }

    /// `identified spam <M> (16.59/4.00) from <S> for <R> in 1.28s, 7093 bytes.`, `clean message …`.
    static func readProxy(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        if cursor.skip("processing message <") || cursor.skip("rules hit for <") {
            return readProgress(&cursor, into: &event, &batch)
        }
        guard cursor.skip("identified spam ") || cursor.skip("clean message ") else { return }
        if cursor.skip("(unknown) ("), cursor.take(upTo: ") from <") != nil {
            guard readEnvelope(&cursor, into: &event, &batch) else { return }
            event.kind = .spamdResult
            event.role = .companion
            return
        }
        guard cursor.skip(Byte.less) else { return }
        // The Message-ID is the sender's text: the score is what stands before an envelope that reads to the end.
        var at = cursor.at
        while let mark = line.firstIndex(of: ") from <", from: at) {
            var reader = Cursor(line, at: mark + 8)
            if let end = endOfMessageID(line, from: cursor.at, before: mark),
                readEnvelope(&reader, into: &event, &batch)
            {
                return setMessageID(ByteRange(cursor.at, end), into: &event)
            }
            at = mark + 1
        }
    }

    /// Where `> (16.59/4.00` begins that ends at `mark`.
    private static func endOfMessageID(_ line: ByteView, from start: Int, before mark: Int) -> Int? {
        var index = mark
        while index > start, isOfScore(line[index - 1]) { index -= 1 }
        return index - 3 >= start && line.has("> (", at: index - 3) ? index - 3 : nil
    }

    private static func isOfScore(_ byte: UInt8) -> Bool {
        Byte.isDigit(byte) || byte == Byte.dot || byte == Byte.hyphen || byte == Byte.slash
    }

    /// `processing message <M> for <R> <R>`, `rules hit for <M>: TESTS`. Since 2.10 the Message-ID holds neither blanks
    /// nor brackets; where another bracket could end it, it is not read.
    private static func readProgress(
        _ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        guard let id = cursor.take(upTo: Byte.greater),
            cursor.line.firstIndex(of: Byte.space, from: id.start, before: id.end) == nil
        else { return }
        if cursor.skip(" for <") {
            let first = batch.recipients.count
            readRecipients(&cursor, &batch)
            guard cursor.isAtEnd else { return batch.recipients.removeLast(batch.recipients.count - first) }
            event.recipientCount = UInt32(batch.recipients.count - first)
        } else if !cursor.has(": ") || cursor.line.firstIndex(of: Byte.greater, from: cursor.at) != nil {
            return
        }
        setMessageID(id, into: &event)
    }

    /// `R>,<R>`, since 2.20 `R> <R>`, with the parameters of `RCPT` between them.
    private static func readRecipients(_ reader: inout Cursor, _ batch: inout EventBatch) {
        while let recipient = AddressPath.readStrict(&reader) {
            batch.recipients.append(recipient)
            while reader.has(" ORCPT=") || reader.has(" NOTIFY=") {
                reader.at += 1
                _ = reader.word(endingAt: Byte.space)
            }
            guard reader.skip(",<") || reader.skip(" <") else { return }
        }
    }

    private static func readEnvelope(
        _ reader: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        guard let sender = AddressPath.readStrict(&reader), reader.skip(" for <") else { return false }
        let first = batch.recipients.count
        readRecipients(&reader, &batch)
        guard batch.recipients.count > first, reader.skip(" in "),
            reader.line.firstIndex(of: Byte.less, from: reader.at) == nil
        else {
            batch.recipients.removeLast(batch.recipients.count - first)
            return false
        }
        event.recipientCount = UInt32(batch.recipients.count - first)
        batch.addSender(.envelope, sender, in: reader.line, to: &event)
        return true
    }
}
