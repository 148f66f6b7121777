// What amavis says of a mail before its verdict, at higher log levels.

/// Reads the lines of levels 1 to 3 that name a sender. Each begins with amavis's own words.
enum AmavisNotice {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.skip("2822.From: ") { return readFrom(&cursor, into: &event, &batch) }
        if cursor.skip("dkim: ") { return readSignature(&cursor, into: &event, &batch) }
        if cursor.skip("BAD HEADER from <") {
            guard let sender = AddressPath.readStrict(&cursor), cursor.has(": ") else { return }
            return accept(sender, cursor.line, into: &event, &batch)
        }
        if cursor.skip("OVERSIZED from <") {
            guard let sender = AddressPath.readStrict(&cursor), cursor.skip(" to <"),
                let recipient = AddressPath.readStrict(&cursor)
            else { return }
            accept(sender, cursor.line, into: &event, &batch)
            return batch.addRecipient(recipient, to: &event)
        }
        if isEnvelope(cursor) { readEnvelope(cursor, into: &event, &batch) }
    }

    private static func accept(
        _ sender: ByteRange, _ line: ByteView, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        event.kind = .amavisNotice
        event.role = .companion
        batch.addSender(.envelope, sender, in: line, to: &event)
    }

    /// Lines in which no stranger's text stands before `<S> -> <R>`.
    private static func isEnvelope(_ cursor: Cursor) -> Bool {
        cursor.has("Checking: ") || cursor.has("ESMTP ") || cursor.has("LMTP ") || cursor.has("SMTP ")
            || cursor.has("SEND from <") || cursor.has("spam-tag, <") || cursor.has("SPAM, <")
            || cursor.has("SPAM-TAG, <") || cursor.has("header_edits_for_quar: <")
    }

    /// `Checking: ID [IP] <S> -> <R>`, `ESMTP [IP]:PORT DIRECTORY: <S> -> <R> SIZE=…`, `SEND from <S> -> <R>,…`.
    private static func readEnvelope(_ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var reader = start
        guard reader.take(upTo: Byte.less) != nil, let sender = AddressPath.readStrict(&reader),
            reader.skip(" -> ")
        else { return }
        accept(sender, reader.line, into: &event, &batch)
        Amavis.readRecipients(&reader, into: &event, &batch)
    }

    /// `<F>, 2822.Sender: <T>, 2821.Mail_From: <S>`, `2:[<F>, <F>], …`: the sender of the envelope only where it is another.
    private static func readFrom(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var list = cursor
        if list.number() != nil, list.skip(":[") { cursor = list }
        guard readAddresses(&cursor, .headerFrom, into: &event, &batch) else { return }
        _ = cursor.skip("]")
        event.kind = .amavisNotice
        event.role = .companion
        if cursor.skip(", 2822.Sender: "), !readAddresses(&cursor, .sender, into: &event, &batch) { return }
        if cursor.skip(", 2821.Mail_From: ") { _ = readAddresses(&cursor, .envelope, into: &event, &batch) }
    }

    /// No honest mail has more.
    private static let mostAddresses = 32

    /// `<A>, <B>`.
    private static func readAddresses(
        _ cursor: inout Cursor, _ source: SenderSource, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        guard cursor.byte == Byte.less else { return false }
        var count = 0
        repeat {
            count += 1
            guard count <= mostAddresses else { return false }
            _ = cursor.skip(", ")
            guard cursor.skip(Byte.less), let address = AddressPath.readStrict(&cursor) else { return false }
            if source == .envelope || !address.isEmpty {
                batch.addSender(source, address, in: cursor.line, to: &event)
            }
        } while cursor.has(", <")
        return true
    }

    /// `VALID Author signature by d=D, From: <F>, a=…`, `signing (author), From: <F> (…), …, d=>D, …`,
    /// `not signing spam (from inside), From: <F>`. A signature's domain is the sender's word: one with a blank is none.
    private static func readSignature(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var domain = ByteRange.absent
        if cursor.has("VALID") || cursor.has("FAILED") {
            guard cursor.take(upTo: " signature by d=") != nil else { return }
            domain = cursor.word(endingAt: Byte.comma, or: Byte.space)
            guard cursor.skip(", From: ") else { return }
        } else if cursor.has("signing (") || cursor.has("not signing") {
            guard cursor.take(upTo: ", From: ") != nil else { return }
        } else {
            return
        }
        guard readAddresses(&cursor, .headerFrom, into: &event, &batch) else { return }
        event.kind = .amavisNotice
        event.role = .companion
        if domain.isEmpty, let key = onlyPlace(of: ", d=>", in: cursor.line, from: cursor.at) {
            cursor.at = key + 5
            domain = cursor.word(endingAt: Byte.comma)
            if cursor.isAtEnd { return }
        }
        batch.addSender(.dkim, domain: domain, to: &event)
    }

    private static func onlyPlace(of text: StaticString, in line: ByteView, from start: Int) -> Int? {
        guard let hit = line.firstIndex(of: text, from: start), line.firstIndex(of: text, from: hit + 1) == nil
        else { return nil }
        return hit
    }
}
