// SQLgrey: what it did with a sender, in the words of 1.7 and later, and of the versions before.

/// Reads `grey: new: 192.0.2(192.0.2.7), S -> R` and its like.
enum SQLgrey {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.skip("grey: ") {
            readGrey(cursor, into: &event, &batch)
        } else if cursor.skip("whitelist: ") {
            readListed(cursor, into: &event, &batch)
        } else if cursor.skip("spam: ") || cursor.skip("Probable spam: ") {
            readSpam(cursor, into: &event, &batch)
        } else if cursor.skip("new: ") || cursor.skip("reconnect too early: ") {
            // Until 1.6: `new: 192.0.2: S -> R`.
            guard cursor.take(upTo: ": ") != nil else { return }
            readPair(cursor, before: cursor.end, into: &event, &batch)
        }
    }

    /// `WHAT: NET(ADDRESS), TEXT`, or `from awl: NET, S added`, `domain awl: NET, DOMAIN added`.
    private static func readGrey(_ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var cursor = start
        let line = cursor.line
        if cursor.skip("from awl: ") || cursor.skip("domain awl: ") {
            guard cursor.take(upTo: ", ") != nil, line.ends(with: " added") else { return }
            return readSender(ByteRange(cursor.at, line.count - 6), line, into: &event, &batch)
        }
        guard let open = line.firstIndex(of: Byte.openParenthesis, from: cursor.at),
            let close = line.firstIndex(of: "), ", from: open)
        else { return }
        event.clientAddress = ByteRange(open + 1, close)
        cursor.at = close + 3
        if start.has("domain awl ") { return readSender(cursor.rest(), line, into: &event, &batch) }
        if start.has("from awl ") { return readKnown(cursor, into: &event, &batch) }
        // `reconnect ok: …, S -> R (00:05:17)`.
        let delay = line.ends(with: ")") ? line.lastIndex(of: " (", from: cursor.at) : nil
        readPair(cursor, before: delay ?? line.count, into: &event, &batch)
    }

    /// `from awl match: updating …, KEY(S)`: the key is the sender with `#` for its numbers.
    private static func readKnown(_ cursor: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard line.ends(with: ")"), let open = line.lastIndex(of: Byte.openParenthesis, from: cursor.at) else { return }
        readSender(ByteRange(open + 1, line.count - 1), line, into: &event, &batch)
    }

    /// `whitelist: S, ADDRESS(NAME) -> R`; other lines of this kind name no sender.
    private static func readListed(_ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = start.line
        guard let arrow = line.lastIndex(of: ") -> ", from: start.at),
            let comma = line.lastIndex(of: ", ", from: start.at, before: arrow)
        else { return }
        var cursor = Cursor(line, at: comma + 2)
        let address = cursor.word(endingAt: Byte.openParenthesis, or: Byte.space)
        guard cursor.skip(Byte.openParenthesis) else { return }
        event.clientAddress = address
        event.clientName = ByteRange(cursor.at, arrow)
        readSender(ByteRange(start.at, comma), line, into: &event, &batch)
        batch.addRecipient(ByteRange(arrow + 5, line.count), to: &event)
    }

    /// `spam: 192.0.2.7: S -> R at 2026-11-22 14:38:13`: of one that did not come back.
    private static func readSpam(_ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var cursor = start
        guard let address = cursor.take(upTo: ": ") else { return }
        event.clientAddress = address
        let end = cursor.line.lastIndex(of: " at ", from: cursor.at) ?? cursor.end
        readPair(cursor, before: end, into: &event, &batch)
    }

    private static func readPair(
        _ cursor: Cursor, before end: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let line = cursor.line
        event.kind = .greylistRequest
        event.role = .companion
        guard let (sender, recipient) = UnquotedAddress.split(line, from: cursor.at, before: end, at: " -> ") else {
            return
        }
        readSender(sender, line, into: &event, &batch)
        batch.addRecipient(recipient, to: &event)
    }

    /// An address, a domain, or `-undef-@-undef-` for the null sender.
    private static func readSender(
        _ text: ByteRange, _ line: ByteView, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        event.kind = .greylistRequest
        event.role = .companion
        if line.slice(text).has("-undef-") {
            batch.addSender(.envelope, ByteRange(text.start, text.start), in: line, to: &event)
        } else if line.firstIndex(of: Byte.at, from: text.start, before: text.end) != nil {
            batch.addSender(.envelope, text, in: line, to: &event)
        } else {
            batch.addSender(.envelope, domain: text, to: &event)
        }
    }
}
