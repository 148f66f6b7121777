// iRedAPD: what iRedMail's policy server answered, and to whom.

/// Reads `[IP] STAGE, S -> R, ACTION [sasl_username=U, sender=S, client_name=N, …, helo=H, …]`; with a login
/// `U => S -> R`, or `S => R` where the login is the sender.
///
/// Addresses stand as the client sent them, unquoted. Where the list behind the action (since 3.0) does not name the
/// same sender, nobody is named.
enum IRedAPD {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.skip(Byte.openBracket), let address = cursor.take(upTo: Byte.closeBracket), address.count <= 45,
            cursor.skip(Byte.space)
        else { return }
        let stage = ByteRange(cursor.at, endOfStage(cursor))
        cursor.at = stage.end
        guard !stage.isEmpty, cursor.skip(", ") else { return }
        event.kind = .greylistRequest
        event.role = .companion
        event.clientAddress = address
        event.stage = stage
        readParties(cursor, into: &event, &batch)
    }

    private static func endOfStage(_ cursor: Cursor) -> Int {
        var index = cursor.at
        while index < cursor.end, Byte.isUpper(cursor.line[index]) || cursor.line[index] == Byte.hyphen { index += 1 }
        return index
    }

    private static func readParties(_ cursor: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard let listed = Listed(line, from: cursor.at) else {
            return readPlain(cursor, into: &event, &batch)
        }
        if !listed.user.isEmpty { event.saslUsername = listed.user }
        if !listed.helo.isEmpty { event.helo = listed.helo }
        if !listed.clientName.isEmpty { event.clientName = listed.clientName }
        // The same sender stands behind `U => `, or first.
        let sender = line.slice(listed.sender)
        var reader = cursor
        if !listed.user.isEmpty, !line.slice(listed.user).equals(sender) {
            guard skip(line.slice(listed.user), &reader), reader.skip(" => ") else { return }
        }
        guard skip(sender, &reader) || listed.sender.isEmpty && reader.skip("<>"),
            reader.skip(" -> ") || reader.skip(" => ")
        else { return }
        batch.addSender(.envelope, listed.sender, in: line, to: &event)
        if let end = line.firstIndex(of: ", ", from: reader.at) {
            batch.addRecipient(ByteRange(reader.at, end), to: &event)
        }
    }

    private static func skip(_ text: ByteView, _ cursor: inout Cursor) -> Bool {
        guard text.count > 0, cursor.line.slice(cursor.at, Swift.min(cursor.at + text.count, cursor.end)).equals(text)
        else { return false }
        cursor.at += text.count
        return true
    }

    /// Without the list, only addresses without blanks tell where they end.
    private static func readPlain(_ cursor: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        var reader = cursor
        var sender = reader.word(endingAt: Byte.space)
        if reader.skip(" => ") {
            let next = reader.word(endingAt: Byte.space, or: Byte.comma)
            if reader.has(" -> ") {
                event.saslUsername = sender
                sender = next
            } else {
                reader.at = next.start - 4
            }
        }
        guard reader.skip(" -> ") || reader.skip(" => ") else { return }
        let recipient = reader.word(endingAt: Byte.comma)
        guard reader.skip(", "), line.firstIndex(of: Byte.space, from: recipient.start, before: recipient.end) == nil
        else { return }
        if line.slice(sender).equals("<>") { sender = ByteRange(sender.start, sender.start) }
        batch.addSender(.envelope, sender, in: line, to: &event)
        batch.addRecipient(recipient, to: &event)
    }

    /// `[sasl_username=U, sender=S, client_name=N, reverse_client_name=P, helo=H, …]` at the end of the line.
    private struct Listed {
        var user: ByteRange
        var sender: ByteRange
        var clientName: ByteRange
        var helo: ByteRange = .absent

        init?(_ line: ByteView, from start: Int) {
            guard line.ends(with: "]"), let list = line.lastIndex(of: " [sasl_username=", from: start) else {
                return nil
            }
            var cursor = Cursor(line.slice(0, line.count - 1), at: list + 16)
            guard let user = cursor.take(upTo: ", sender="),
                let name = cursor.line.lastIndex(of: ", client_name=", from: cursor.at)
            else { return nil }
            self.user = user
            sender = ByteRange(cursor.at, name)
            cursor.at = name + 14
            clientName = cursor.word(endingAt: Byte.comma)
            if cursor.take(upTo: ", helo=") != nil { helo = cursor.word(endingAt: Byte.comma) }
        }
    }
}
