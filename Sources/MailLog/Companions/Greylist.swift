// Greylisting and other policy services: postgrey, milter-greylist, policyd, cbpolicyd, policyd-weight; SQLgrey is in a
// file of its own.

/// Reads lines that name client, sender and recipient of a policy request.
enum Greylist {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if !cursor.skipQueueID(into: &event) { _ = cursor.skip("(unknown id): ") }
        if cursor.has("action=") {
            readPostgrey(&cursor, into: &event, &batch)
        } else if cursor.has("delayed ") {
            readDelayed(&cursor, into: &event, &batch)
        } else if cursor.has("addr ") {
            readMilter(&cursor, into: &event, &batch)
        } else if cursor.has("skipping greylist because ") {
            readSkipped(&cursor, into: &event, &batch)
        } else if cursor.has("rcpt=") || cursor.has("module=") {
            readPolicyd(&cursor, into: &event, &batch)
        } else if cursor.line.firstIndex(of: " <client=", from: cursor.at) != nil {
            readWeight(&cursor, into: &event, &batch)
        } else {
            SQLgrey.read(&cursor, into: &event, &batch)
        }
    }

    static func accept(
        _ sender: ByteRange, _ line: ByteView, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        event.kind = .greylistRequest
        event.role = .companion
        batch.addSender(.envelope, sender, in: line, to: &event)
    }

    /// Sender and recipient with this between them; nobody where the line can be read in two ways.
    static func readPair(
        _ line: ByteView, from start: Int, before end: Int, at separator: StaticString, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) {
        event.kind = .greylistRequest
        event.role = .companion
        guard let (sender, recipient) = UnquotedAddress.split(line, from: start, before: end, at: separator) else {
            return
        }
        accept(sender, line, into: &event, &batch)
        batch.addRecipient(recipient, to: &event)
    }

    /// `action=greylist, reason=new, client_name=N, client_address=A, sender=S, recipient=R`.
    private static func readPostgrey(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard cursor.take(upTo: ", client_name=") != nil, let name = cursor.take(upTo: ", client_address="),
            let address = cursor.take(upTo: ", ")
        else { return }
        event.clientName = name
        let slash = line.firstIndex(of: Byte.slash, from: address.start, before: address.end)
        event.clientAddress = ByteRange(address.start, slash ?? address.end)
        event.kind = .greylistRequest
        event.role = .companion
        // A null sender has no field, nor has the recipient where the client asked at another stage.
        let hasSender = cursor.skip("sender=")
        if !hasSender, cursor.skip("recipient=") { return batch.addRecipient(cursor.rest(), to: &event) }
        guard hasSender else { return }
        readPair(line, from: cursor.at, before: line.count, at: ", recipient=", into: &event, &batch)
        // A request at another stage has no recipient.
        guard event.senderCount == 0, line.firstIndex(of: ", recipient=", from: cursor.at) == nil else { return }
        accept(ByteRange(cursor.at, line.count), line, into: &event, &batch)
    }

    /// postgrey before 1.28: `delayed 603 seconds: client=N, from=S, to=R`.
    private static func readDelayed(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard cursor.take(upTo: ": client=") != nil, let name = cursor.take(upTo: ", from=") else { return }
        event.clientName = name
        readPair(line, from: cursor.at, before: line.count, at: ", to=", into: &event, &batch)
    }

    /// `skipping greylist because …, (from=<S>, rcpt=<R>, addr=HOST[IP]) ACL 73`. The reasons before it and the sender may
    /// hold such a text: it is the only one that reads to the end of the line.
    private static func readSkipped(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var found: Skipped?
        while cursor.take(upTo: " (from=<") != nil {
            guard let skipped = Skipped(cursor) else { continue }
            guard found == nil else { return }
            found = skipped
        }
        guard let found else { return }
        event.setClient(found.peer)
        accept(found.sender, cursor.line, into: &event, &batch)
        if found.recipient.isPresent { batch.addRecipient(found.recipient, to: &event) }
    }

    private struct Skipped {
        var sender: ByteRange
        var recipient: ByteRange = .absent
        var peer: Peer

        /// - Parameter start: behind ` (from=<`.
        init?(_ start: Cursor) {
            var cursor = start
            guard let sender = AddressPath.readStrict(&cursor), cursor.skip(", rcpt=") else { return nil }
            self.sender = sender
            if cursor.skip(Byte.less) {
                guard let path = AddressPath.readStrict(&cursor) else { return nil }
                recipient = path
            } else if !cursor.skip("(nil)") {
                return nil
            }
            guard cursor.skip(", addr="), let peer = Peer.read(&cursor), cursor.skip(Byte.closeParenthesis) else {
                return nil
            }
            self.peer = peer
            if cursor.skip(" ACL "), cursor.number() == nil { return nil }
            guard cursor.isAtEnd else { return nil }
        }
    }

    /// `addr HOST[IP] from <S> to <R> delayed for 00:30:00 (ACL 73)`, `addr [IP][IP] from <S> rcpt <R>: autowhitelisted …`;
    /// before 2.0 `addr IP from …`.
    private static func readMilter(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        cursor.at += 5
        let line = cursor.line
        guard let host = cursor.take(upTo: " from <"), !host.isEmpty,
            line.firstIndex(of: Byte.space, from: host.start, before: host.end) == nil,
            let sender = AddressPath.readStrict(&cursor)
        else { return }
        if line[host.end - 1] == Byte.closeBracket,
            let open = line.lastIndex(of: Byte.openBracket, from: host.start, before: host.end)
        {
            event.clientAddress = ByteRange(open + 1, host.end - 1)
            if open > host.start { event.clientName = ByteRange(host.start, open) }
        } else {
            event.clientAddress = host
        }
        accept(sender, line, into: &event, &batch)
        if cursor.skip(" to <") || cursor.skip(" rcpt <"), let recipient = AddressPath.readStrict(&cursor) {
            batch.addRecipient(recipient, to: &event)
        }
    }

    /// policyd: `rcpt=1, greylist=new, host=A (name), from=S, to=R, size=N`;
    /// cbpolicyd: `module=Greylisting, …, host=A, helo=H, from=S, to=R, …`.
    private static func readPolicyd(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard cursor.take(upTo: ", host=") != nil else { return }
        event.clientAddress = cursor.word(endingAt: Byte.space, or: Byte.comma)
        if cursor.skip(", helo=") { event.helo = cursor.word(endingAt: Byte.comma) }
        guard cursor.take(upTo: ", from=") != nil else { return }
        readPair(line, from: cursor.at, before: line.count, at: ", to=", into: &event, &batch)
        // Reason, quota and the like behind the recipient.
        guard event.recipientCount > 0, let recipient = batch.recipients.popLast() else { return }
        let end = line.firstIndex(of: ", ", from: recipient.start) ?? line.count
        batch.recipients.append(ByteRange(recipient.start, end))
    }

    /// `… <client=NAME[A]> <helo=H> <from=S> <to=R>; delay: 1s`; before 0.1.14 `<client=A>`.
    private static func readWeight(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard cursor.take(upTo: " <client=") != nil, let client = cursor.take(upTo: Byte.greater),
            cursor.skip(" <helo="), let helo = cursor.take(upTo: Byte.greater), cursor.skip(" <from="),
            let end = line.lastIndex(of: ">; ", from: cursor.at) ?? (line.ends(with: ">") ? line.count - 1 : nil)
        else { return }
        var reader = Cursor(line.slice(0, client.end), at: client.start)
        if let peer = Peer.read(&reader) { event.setClient(peer) } else { event.clientAddress = client }
        event.helo = helo
        readPair(line, from: cursor.at, before: end, at: "> <to=", into: &event, &batch)
    }
}
