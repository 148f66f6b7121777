// Greylisting and other policy services: postgrey, SQLgrey, milter-greylist,
// policyd, cbpolicyd, policyd-weight.

/// Reads lines that name client, sender and recipient of a policy request.
enum Greylist {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if !cursor.skipQueueID(into: &event) { _ = cursor.skip("(unknown id): ") }
        if cursor.has("action=") {
            readPostgrey(&cursor, into: &event, &batch)
        } else if cursor.skip("spam: ") {
            readSpam(cursor, into: &event, &batch)
        } else if cursor.has("grey: ") || cursor.has("whitelist: ") {
            readSQLgrey(&cursor, into: &event, &batch)
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
        }
    }

    private static func accept(
        _ sender: ByteRange, _ line: ByteView, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        event.kind = .greylistRequest
        event.role = .companion
        batch.addSender(.envelope, sender, in: line, to: &event)
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
        let end = line.lastIndex(of: ", recipient=", from: cursor.at)
        if hasSender { accept(ByteRange(cursor.at, end ?? line.count), line, into: &event, &batch) }
        if let end { batch.addRecipient(ByteRange(end + 12, line.count), to: &event) }
    }

    /// postgrey before 1.28: `delayed 603 seconds: client=N, from=S, to=R`.
    private static func readDelayed(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard cursor.take(upTo: ": client=") != nil, let name = cursor.take(upTo: ", from="),
            let end = line.lastIndex(of: ", to=", from: cursor.at)
        else { return }
        event.clientName = name
        accept(ByteRange(cursor.at, end), line, into: &event, &batch)
        batch.addRecipient(ByteRange(end + 5, line.count), to: &event)
    }

    /// `spam: 192.0.2.7: S -> R at 1795358293`: SQLgrey, of one that did not come back.
    private static func readSpam(_ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var cursor = start
        let line = cursor.line
        guard let address = cursor.take(upTo: ": "), let arrow = line.firstIndex(of: " -> ", from: cursor.at),
            line.firstIndex(of: " -> ", from: arrow + 4) == nil
        else { return }
        event.clientAddress = address
        accept(ByteRange(cursor.at, arrow), line, into: &event, &batch)
        batch.addRecipient(
            ByteRange(arrow + 4, line.lastIndex(of: " at ", from: arrow + 4) ?? line.count), to: &event)
    }

    /// `grey: new: 192.0.2(192.0.2.7), S -> R`.
    private static func readSQLgrey(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard let open = line.firstIndex(of: Byte.openParenthesis, from: cursor.at),
            let close = line.firstIndex(of: "), ", from: open)
        else { return }
        event.clientAddress = ByteRange(open + 1, close)
        if cursor.has("grey: domain awl ") || cursor.has("grey: from awl ") {
            return readKnown(line, ByteRange(close + 3, line.count), into: &event, &batch)
        }
        guard let arrow = line.lastIndex(of: " -> ", from: close) else { return }
        accept(ByteRange(close + 3, arrow), line, into: &event, &batch)
        let end = line.lastIndex(of: " (", from: arrow + 4) ?? line.count
        batch.addRecipient(ByteRange(arrow + 4, end), to: &event)
    }

    /// `grey: from awl match: updating 192.0.2(192.0.2.7), S(S)`, `grey: domain awl match: updating …, DOMAIN`.
    private static func readKnown(
        _ line: ByteView, _ text: ByteRange, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        if line.firstIndex(of: Byte.at, from: text.start, before: text.end) != nil {
            let end = line.lastIndex(of: Byte.openParenthesis, from: text.start, before: text.end) ?? text.end
            return accept(ByteRange(text.start, end), line, into: &event, &batch)
        }
        event.kind = .greylistRequest
        event.role = .companion
        batch.addSender(.envelope, domain: text, to: &event)
    }

    /// `skipping greylist because …, (from=<S>, rcpt=<R>, addr=HOST[IP]) ACL 73`.
    private static func readSkipped(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.take(upTo: " (from=<") != nil, let sender = AddressPath.readStrict(&cursor),
            cursor.skip(", rcpt=<"), let recipient = AddressPath.readStrict(&cursor), cursor.skip(", addr="),
            let peer = Peer.read(&cursor)
        else { return }
        event.setClient(peer)
        accept(sender, cursor.line, into: &event, &batch)
        batch.addRecipient(recipient, to: &event)
    }

    /// `addr HOST[IP] from <S> to <R> delayed for 00:30:00 (ACL 73)`, `addr [IP][IP] from <S> rcpt <R>: autowhitelisted …`.
    private static func readMilter(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        cursor.at += 5
        guard let host = cursor.take(upTo: " from <"), cursor.line[host.end - 1] == Byte.closeBracket,
            let open = cursor.line.lastIndex(of: Byte.openBracket, from: host.start, before: host.end),
            let sender = AddressPath.readStrict(&cursor)
        else { return }
        event.clientAddress = ByteRange(open + 1, host.end - 1)
        if open > host.start { event.clientName = ByteRange(host.start, open) }
        accept(sender, cursor.line, into: &event, &batch)
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
        guard cursor.take(upTo: ", from=") != nil, let to = line.lastIndex(of: ", to=", from: cursor.at) else { return }
        accept(ByteRange(cursor.at, to), line, into: &event, &batch)
        let end = line.firstIndex(of: ", ", from: to + 5) ?? line.count
        batch.addRecipient(ByteRange(to + 5, end), to: &event)
    }

    /// `… <client=A> <helo=H> <from=S> <to=R>; delay: 1s`.
    private static func readWeight(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.take(upTo: " <client=") != nil, let address = cursor.take(upTo: Byte.greater),
            cursor.skip(" <helo="), let helo = cursor.take(upTo: Byte.greater), cursor.skip(" <from="),
            let sender = AddressPath.readStrict(&cursor)
        else { return }
        event.clientAddress = address
        event.helo = helo
        accept(sender, cursor.line, into: &event, &batch)
        if cursor.skip(" <to="), let recipient = AddressPath.readStrict(&cursor) {
            batch.addRecipient(recipient, to: &event)
        }
    }
}
