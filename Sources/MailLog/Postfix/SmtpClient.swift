// smtp and lmtp: beside the outcome of deliveries, header checks at delivery
// and what the other side said.

/// Reads lines of the SMTP and LMTP client that are not outcomes.
enum SmtpClient {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard event.queueID.isPresent else { return }
        readHeader(&cursor, into: &event, &batch)
    }

    /// `QID: ACT: header NAME: VALUE(: TEXT)` of smtp_header_checks. It has no origin; TEXT is the rule's, or the
    /// new header where ACT is `replace`.
    private static func readHeader(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var reader = cursor
        guard let action = HeaderLine.action(&reader), HeaderLine.part(&reader) != nil else { return }
        let isBody = cursor.line.firstIndex(of: ": body ", from: cursor.at, before: reader.at) != nil
        event.kind = isBody ? .smtpBody : .smtpHeader
        event.action = action
        event.role = .header
        let content = ByteRange(reader.at, endOfContent(reader, action))
        if content.end + 2 <= reader.end { event.reply = ByteRange(content.end + 2, reader.end) }
        guard !isBody else {
            event.headerValue = content
            return
        }
        Header.read(reader.line, content, limit: HeaderLine.limit(of: content, event), into: &event, &batch)
        if action == .replace { readNewHeader(reader.line, into: &event, &batch) }
        noteLostMailbox(reader.line, into: &event, batch)
    }

    /// `info: header From: Order: 12 <a@b.example>`: what stands behind the `: ` may be the sender's words or the rule's.
    private static func noteLostMailbox(_ line: ByteView, into event: inout LogEvent, _ batch: borrowing EventBatch) {
        guard event.truncated == .none, event.reply.isPresent, let name = Header.Name(line.slice(event.headerName)),
            line.firstIndex(of: Byte.at, from: event.reply.start, before: event.reply.end) != nil,
            !batch.senders(of: event).contains(where: { $0.address.isPresent })
        else { return }
        event.truncated = name.truncated
    }

    /// The content ends at a `: ` within its 200 bytes or at the 200th, before Postfix 3.8 at the 60th.
    private static func endOfContent(_ reader: Cursor, _ action: MailAction) -> Int {
        let line = reader.line
        let limit = Swift.min(line.count, reader.at + HeaderLine.contentLimit)
        guard let colon = line.firstIndex(of: Byte.colon, from: reader.at, before: limit) else { return limit }
        if action == .replace, let end = beforeSameHeader(reader, colon, limit) { return end }
        let isHeader = action == .replace || action == .prepend
        return beforeText(reader, from: colon + 1, limit, isHeader: isHeader) ?? limit
    }

    /// Where `: NAME: ` of the new header begins, which mostly has the old one's name.
    private static func beforeSameHeader(_ reader: Cursor, _ colon: Int, _ limit: Int) -> Int? {
        let line = reader.line
        let name = line.slice(reader.at, colon + 1)
        var at = colon + 1
        var found: Int?
        while let hit = line.firstIndex(of: ": ", from: at, before: limit + 2) {
            if line.slice(hit + 2, hit + 2 + name.count).equalsIgnoringCase(name) { found = hit }
            at = hit + 1
        }
        return found
    }

    /// The first `: ` outside quotes, and where the text is a header (`prepend`), before a header's name.
    private static func beforeText(_ reader: Cursor, from start: Int, _ limit: Int, isHeader: Bool) -> Int? {
        let line = reader.line
        let cut = reader.at + HeaderLine.oldContentLimit
        var at = start
        while at <= limit {
            if line.has(": ", at: at), !isHeader || isHeaderName(line, from: at + 2) { return at }
            if at < limit, line[at] == Byte.quote, let close = AddressPath.endOfQuotes(line, from: at) {
                // A quotation mark that the cut left open ends in the text behind it.
                if at < cut, cut < close, line.has(": ", at: cut) { return cut }
                if at < limit, limit < close, line.has(": ", at: limit) { return limit }
                at = close
            } else {
                at += 1
            }
        }
        return nil
    }

    private static func isHeaderName(_ line: ByteView, from start: Int) -> Bool {
        var at = start
        while at < line.count, Byte.isAlphanumeric(line[at]) || line[at] == Byte.hyphen { at += 1 }
        return at > start && at < line.count && line[at] == Byte.colon
    }

    private static func readNewHeader(_ line: ByteView, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard event.reply.isPresent else { return }
        var new = LogEvent()
        new.senderCount = event.senderCount
        Header.read(line, event.reply, limit: .max, into: &new, &batch)
        event.senderCount = new.senderCount
    }
}
