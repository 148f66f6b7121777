// smtp and lmtp: beside the outcome of deliveries, header checks at delivery
// and what the other side said.

/// Reads lines of the SMTP and LMTP client that are not outcomes.
enum SmtpClient {
    /// smtp logs this much of a header and cuts the rest (`%.60s` in smtp_proto.c).
    static let contentLimit = 60

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
        Header.read(reader.line, content, limit: contentLimit, into: &event, &batch)
        if action == .replace { readNewHeader(reader.line, into: &event, &batch) }
    }

    /// The content ends at a `: ` within its 60 bytes, or at the 60th.
    private static func endOfContent(_ reader: Cursor, _ action: MailAction) -> Int {
        let line = reader.line
        let limit = Swift.min(line.count, reader.at + contentLimit)
        guard let name = line.firstIndex(of: Byte.colon, from: reader.at, before: limit) else { return limit }
        if line.has(": ", at: limit) { return limit }
        let separator =
            action == .replace
            ? line.lastIndex(of: ": ", from: name + 1, before: lastHeaderName(reader, name, limit))
            : line.firstIndex(of: ": ", from: name + 1, before: limit + 2)
        return separator ?? (line.count <= limit ? line.count : limit)
    }

    /// Where the new header's `NAME: ` begins, which is the same name as the old one's.
    private static func lastHeaderName(_ reader: Cursor, _ colon: Int, _ limit: Int) -> Int {
        let line = reader.line
        let name = line.slice(reader.at, colon)
        var at = colon + 1
        var found = limit + 2
        while let hit = line.firstIndex(of: ": ", from: at, before: limit + 2) {
            if line.slice(hit + 2, hit + 2 + name.count).equals(name) { found = hit + 2 }
            at = hit + 1
        }
        return found
    }

    private static func readNewHeader(_ line: ByteView, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard event.reply.isPresent else { return }
        var new = LogEvent()
        new.senderCount = event.senderCount
        Header.read(line, event.reply, limit: .max, into: &new, &batch)
        event.senderCount = new.senderCount
    }
}
