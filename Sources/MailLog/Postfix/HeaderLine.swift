// `ACT: header NAME: VALUE from ORIGIN; from=<S> to=<R> proto=P helo=<H>(: TEXT)`:
// what header_checks and body_checks log. VALUE is a stranger's text.

/// Reads lines of header_checks, mime_header_checks, nested_header_checks, body_checks and milter_header_checks.
enum HeaderLine {
    /// cleanup logs this much of a header or body line and cuts the rest (`%.200s` in cleanup_message.c).
    static let contentLimit = 200

    /// - Returns: false, with nothing changed, where the line is none.
    @inline(__always)
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) -> Bool {
        var reader = cursor
        guard let action = action(&reader), let part = part(&reader) else { return false }
        event.kind = part
        event.action = action
        event.role = .header
        readContent(&reader, into: &event, &batch)
        return true
    }

    private static func action(_ reader: inout Cursor) -> MailAction? {
        guard let colon = reader.line.firstIndex(of: Byte.colon, from: reader.at),
            reader.line.has(": ", at: colon), let action = named(reader.line.slice(reader.at, colon))
        else { return nil }
        reader.at = colon + 2
        return action
    }

    private static func named(_ word: ByteView) -> MailAction? {
        if word.equals("info") { return .info }
        if word.equals("warning") { return .warn }
        if word.equals("reject") || word.equals("milter-header-reject") { return .reject }
        if word.equals("replace") { return .replace }
        if word.equals("prepend") { return .prepend }
        if word.equals("filter") { return .filter }
        if word.equals("hold") { return .hold }
        if word.equals("discard") { return .discard }
        if word.equals("redirect") { return .redirect }
        if word.equals("bcc") { return .bcc }
        if word.equals("strip") { return .strip }
        if word.equals("pass") { return .pass }
        if word.equals("delay") { return .delay }
        return nil
    }

    private static func part(_ reader: inout Cursor) -> EventKind? {
        if reader.skip("header ") { return .cleanupHeader }
        if reader.skip("body ") { return .cleanupBody }
        if reader.skip("mime header ") || reader.skip("mime ") { return .cleanupMimeHeader }
        if reader.skip("nested header ") || reader.skip("nested ") { return .cleanupNestedHeader }
        if reader.skip("content ") { return .cleanupBody }
        return nil
    }

    private static func readContent(_ reader: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let start = reader.at
        guard let origin = Origin.find(reader.line, from: start) else {
            // The log cut the line before its end, so nothing tells the header from what follows it.
            event.truncated = .other
            event.headerValue = reader.rest()
            return
        }
        if let peer = origin.peer { event.setClient(peer) }
        event.setTail(origin.tail, in: reader.line, &batch)
        if origin.tail.end < reader.end { event.reply = ByteRange(origin.tail.end + 2, reader.end) }
        guard event.kind != .cleanupBody else {
            event.headerValue = ByteRange(start, origin.start)
            return
        }
        Header.read(reader.line, ByteRange(start, origin.start), limit: contentLimit, into: &event, &batch)
    }
}

/// ` from NAME[IP]; from=<S> …` behind the content of a header line.
struct Origin {
    /// Where ` from ` begins: the content ends here.
    var start = 0
    var peer: Peer?
    var tail = SessionTail()

    /// Finds the true origin among look-alikes in the content, in S and in R.
    ///
    /// The content is at most 200 bytes, so ` from ` begins within them. Of the places from which a whole tail can
    /// be read, the true one leaves the least text behind itself: a forged one inside the content has the true
    /// one behind it, a forged one inside the quotes of S or R has the rest of the quotes behind it.
    static func find(_ line: ByteView, from start: Int) -> Origin? {
        var best: Origin?
        var at = start
        let limit = Swift.min(line.count, start + HeaderLine.contentLimit + 6)
        while let hit = line.firstIndex(of: " from ", from: at, before: limit) {
            if let origin = read(line, at: hit), origin.tail.end > (best?.tail.end ?? 0) { best = origin }
            at = hit + 1
        }
        return best
    }

    private static func read(_ line: ByteView, at start: Int) -> Origin? {
        var cursor = Cursor(line, at: start + 6)
        var origin = Origin()
        origin.start = start
        if !(cursor.skip("local;") || cursor.skip("unknown;")) {
            guard let peer = Peer.read(&cursor), cursor.skip(Byte.semicolon) else { return nil }
            origin.peer = peer
        }
        guard cursor.skip(Byte.space), let tail = SessionTail.readStrict(line, from: cursor.at),
            tail.sender.isPresent, tail.end == line.count || line.has(": ", at: tail.end)
        else { return nil }
        origin.tail = tail
        return origin
    }
}
