// Mailing list managers and address rewriters that name the sender of what
// they took over.

/// Reads lines of Sympa and Mailman.
enum MailingList {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        // Sympa: `Processing …; envelope_sender=S; message_id=M; sender=F`.
        if cursor.take(upTo: "; envelope_sender=") != nil {
            let from = line.lastIndex(of: "; sender=", from: cursor.at)
            guard
                let parts = UnquotedAddress.split(
                    line, from: cursor.at, before: from ?? line.count, at: "; message_id=")
            else { return }
            event.kind = .listMessage
            event.role = .companion
            batch.addSender(.envelope, parts.sender, in: line, to: &event)
            guard let from else { return }
            let id = parts.sender.end
            let endOfID = line.lastIndex(of: "; recipients=", from: id, before: from) ?? from
            event.messageID = MessageID.withoutBrackets(ByteRange(id + 13, endOfID), in: line)
            let end = line.firstIndex(of: "; ", from: from + 9) ?? line.count
            batch.addSender(.headerFrom, ByteRange(from + 9, end), in: line, to: &event)
            return
        }
        if readSympa(cursor, into: &event, &batch) || readArchived(cursor, into: &event, &batch) { return }
        if cursor.byte == Byte.openParenthesis { _ = cursor.take(upTo: ") ") }
        if readMailman3(cursor, into: &event, &batch) || readHeld(cursor, into: &event, &batch) { return }
        readMailman(&cursor, into: &event, &batch)
    }

    /// Sympa: `… Message X for Sympa::List <L> from S accepted (…), message ID=M, size=N`, and what else it did with it. List
    /// and message are its own words; an address holds no blank.
    private static func readSympa(
        _ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        let line = start.line
        guard let from = line.firstIndex(of: "> from ", from: start.at),
            line.firstIndex(of: "essage ", from: start.at, before: from) != nil
        else { return false }
        var cursor = Cursor(line, at: from + 7)
        let sender = cursor.word(endingAt: Byte.space)
        guard !sender.isEmpty, isSympaVerb(cursor) else { return false }
        event.kind = .listMessage
        event.role = .companion
        batch.addSender(.headerFrom, sender, in: line, to: &event)
        if cursor.take(upTo: ", message ID=") != nil, let end = line.lastIndex(of: ", size=", from: cursor.at) {
            event.messageID = MessageID.withoutBrackets(ByteRange(cursor.at, end), in: line)
        }
        return true
    }

    /// Sympa's archive: `Processing …; sender: S; message ID: M`.
    private static func readArchived(
        _ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        let line = start.line
        guard let key = line.firstIndex(of: "; sender: ", from: start.at),
            let id = line.firstIndex(of: "; message ID: ", from: key)
        else { return false }
        event.kind = .listMessage
        event.role = .companion
        batch.addSender(.headerFrom, ByteRange(key + 10, id), in: line, to: &event)
        event.messageID = MessageID.withoutBrackets(ByteRange(id + 14, line.count), in: line)
        return true
    }

    private static func isSympaVerb(_ cursor: Cursor) -> Bool {
        cursor.has(" accepted (") || cursor.has(" rejected") || cursor.has(" sent to editors")
            || cursor.has(" kept for ")
            || cursor.has(" ignored, ")
    }

    /// Mailman 3: `<M> post to LIST from S, N bytes`, `<M> smtp to LIST for N recips, completed in …`, `ACCEPT: <M>`. The
    /// Message-ID is the sender's text: it ends at the only place where it may.
    private static func readMailman3(
        _ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        var cursor = start
        let line = cursor.line
        if cursor.skip("ACCEPT: ") || cursor.skip("REJECT: ") || cursor.skip("OWNER: ") {
            return accept(messageID: cursor.rest(), line, into: &event)
        }
        guard cursor.skip(Byte.less) else { return false }
        if let end = onlyPlace(of: "> smtp to ", in: line, from: cursor.at), line.ends(with: " seconds") {
            return accept(messageID: ByteRange(cursor.at - 1, end + 1), line, into: &event)
        }
        guard let end = onlyPlace(of: "> post to ", in: line, from: cursor.at),
            let from = onlyPlace(of: " from ", in: line, from: end + 10),
            let size = onlyPlace(of: ", ", in: line, from: from + 6, orBefore: " bytes, "),
            line.ends(with: " bytes") || line.ends(with: " failures")
        else { return false }
        batch.addSender(.headerFrom, ByteRange(from + 6, size), in: line, to: &event)
        return accept(messageID: ByteRange(cursor.at - 1, end + 1), line, into: &event)
    }

    private static func accept(messageID: ByteRange, _ line: ByteView, into event: inout LogEvent) -> Bool {
        event.kind = .listMessage
        event.role = .companion
        event.messageID = MessageID.withoutBrackets(messageID, in: line)
        return true
    }

    /// `LIST post from S held, message-id=<M>: REASON`, with `HOLD: ` before it since Mailman 3.
    private static func readHeld(
        _ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        let line = start.line
        guard let from = line.firstIndex(of: " post from ", from: start.at),
            let held = onlyPlace(of: " held, message-id=", in: line, from: from + 11)
        else { return false }
        batch.addSender(.headerFrom, ByteRange(from + 11, held), in: line, to: &event)
        event.kind = .listMessage
        event.role = .companion
        if let end = onlyPlace(of: ">: ", in: line, from: held + 18) {
            event.messageID = MessageID.withoutBrackets(ByteRange(held + 18, end + 1), in: line)
        }
        return true
    }

    /// Where the text stands, if it does so once; where it stands twice, the first if the other is a part of `also`.
    private static func onlyPlace(
        of text: StaticString, in line: ByteView, from start: Int, orBefore also: StaticString? = nil
    ) -> Int? {
        guard let hit = line.firstIndex(of: text, from: start) else { return nil }
        guard let next = line.firstIndex(of: text, from: hit + 1) else { return hit }
        guard let also, let tail = line.firstIndex(of: also, from: hit),
            next == tail + also.utf8CodeUnitCount - text.utf8CodeUnitCount,
            line.firstIndex(of: text, from: next + 1) == nil
        else { return nil }
        return hit
    }

    /// Mailman 2: `(123) post to LIST from S, size=N, message-id=<M>, success`.
    private static func readMailman(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard cursor.take(upTo: "post to ") != nil, cursor.take(upTo: " from ") != nil,
            let end = line.firstIndex(of: ", size=", from: cursor.at)
        else { return }
        event.kind = .listMessage
        event.role = .companion
        batch.addSender(.headerFrom, ByteRange(cursor.at, end), in: line, to: &event)
        cursor.at = end
        guard cursor.take(upTo: ", message-id=") != nil, let last = line.lastIndex(of: ", ", from: cursor.at) else {
            return
        }
        event.messageID = MessageID.withoutBrackets(ByteRange(cursor.at, last), in: line)
    }
}

/// Reads `srs_forward: <S> rewritten as <SRS0=…>` of PostSRSd, without `srs_forward: ` since 2.0.
enum PostSRSd {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let isForward = cursor.take(upTo: "srs_forward: <") != nil
        guard isForward || cursor.skip(Byte.less), let sender = AddressPath.readStrict(&cursor) else { return }
        // Since 2.0 the way back reads alike: there the second address is no SRS address.
        guard cursor.skip(" rewritten as <SRS") || isForward && isKept(cursor) else { return }
        event.kind = .srsForward
        event.role = .companion
        batch.addSender(.envelope, sender, in: cursor.line, to: &event)
    }

    /// `not rewritten: Domain excluded by policy`, `not rewritten: Valid SRS address for <…>`: a sender of the same way.
    private static func isKept(_ cursor: Cursor) -> Bool { cursor.has(" not rewritten: ") }
}
