// `ACT: header NAME: VALUE from ORIGIN; from=<S> to=<R> proto=P helo=<H>(: TEXT)`:
// what header_checks and body_checks log. VALUE is a stranger's text.

/// Reads lines of header_checks, mime_header_checks, nested_header_checks, body_checks and milter_header_checks.
enum HeaderLine {
    /// cleanup logs this much of a header or body line and cuts the rest (`%.200s` in cleanup_message.c).
    static let contentLimit = 200
    /// The same for milter_header_checks and the checks of smtp before Postfix 3.8 (`%.60s` until 20230310).
    static let oldContentLimit = 60

    /// - Returns: false, with nothing changed, where the line is none.
    @inline(__always)
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) -> Bool {
        guard event.queueID.isPresent else { return false }
        var reader = cursor
        let isMilter = reader.skip("milter-header-")
        guard let action = action(&reader), let part = part(&reader) else { return false }
        event.kind = isMilter ? .cleanupMilterHeader : part
        event.action = action
        event.role = .header
        readContent(&reader, into: &event, &batch)
        return true
    }

    /// Steps over `info: `, `warning: ` … up to the text behind it.
    static func action(_ reader: inout Cursor) -> MailAction? {
        let start = reader.at
        var index = start
        while index < reader.end, Byte.isLetter(reader.line[index]) || reader.line[index] == Byte.hyphen { index += 1 }
        guard index > start, reader.line.has(": ", at: index), let action = named(reader.line.slice(start, index))
        else { return nil }
        reader.at = index + 2
        return action
    }

    private static func named(_ word: ByteView) -> MailAction? {
        switch word.count {
        case 3: word.has("bcc") ? .bcc : word.has("add") ? .prepend : nil
        case 4:
            word.has("info")
                ? .info
                : word.has("hold")
                    ? .hold
                    : word.has("pass")
                        ? .pass
                        : word.has("warn") ? .warn : nil
        case 5: word.has("strip") ? .strip : word.has("delay") ? .delay : nil
        case 6: word.has("reject") ? .reject : word.has("filter") ? .filter : nil
        case 7:
            word.has("warning")
                ? .warn
                : word.has("replace")
                    ? .replace
                    : word.has("prepend")
                        ? .prepend
                        : word.has("discard") ? .discard : nil
        case 8: word.has("redirect") ? .redirect : nil
        default: word.equals("milter-header-reject") ? .reject : nil
        }
    }

    /// Steps over `header ` and its relatives.
    static func part(_ reader: inout Cursor) -> EventKind? {
        if reader.skip("header ") { return .cleanupHeader }
        if reader.skip("body ") || reader.skip("content ") { return .cleanupBody }
        if reader.skip("mime header ") || reader.skip("mime ") { return .cleanupMimeHeader }
        if reader.skip("nested header ") || reader.skip("nested ") { return .cleanupNestedHeader }
        return nil
    }

    /// How many bytes of a header stand in the line if `content` was cut. Which version wrote the line is not known, so
    /// what ends where the old one cuts may have been cut.
    static func limit(of content: ByteRange, _ event: LogEvent) -> Int {
        let isOld = event.kind == .cleanupMilterHeader || event.kind == .smtpHeader
        return isOld && content.count == oldContentLimit ? oldContentLimit : contentLimit
    }

    private static func readContent(_ reader: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let start = reader.at
        guard let origin = Origin.find(reader.line, from: start, limit: contentLimit) else {
            if HTMLText.read(reader.line, into: &event, &batch)
                || readWithoutOrigin(reader, into: &event, &batch)
            {
                return
            }
            // The log cut the line before its end, so nothing tells the header from what follows it.
            event.truncated = .other
            batch.needsSecondLook = true
            event.headerValue = reader.rest()
            if event.kind != .cleanupBody, !readFirstMailbox(reader.line, start, into: &event, &batch) {
                readOtherContents(reader.line, start, besides: nil, into: &event, &batch)
            }
            return
        }
        if let peer = origin.peer, origin.tail.sender.isPresent || !origin.isDoubtful { event.setClient(peer) }
        event.setTail(origin.tail, in: reader.line, &batch)
        if origin.tail.end < reader.end { event.reply = ByteRange(origin.tail.end + 2, reader.end) }
        // Without a sender the line can be read in two ways, and names nobody.
        if origin.tail.sender.isEmpty, !origin.tail.sender.isPresent {
            event.truncated = .envelope
            batch.needsSecondLook = true
        }
        let content = ByteRange(start, origin.start)
        if event.kind == .cleanupBody {
            event.headerValue = content
            return
        }
        if !origin.isAlone, !isOnly(origin, content, in: reader.line),
            readFirstMailbox(reader.line, start, into: &event, &batch)
        {
            return
        }
        Header.read(reader.line, content, limit: limit(of: content, event), into: &event, &batch)
        if origin.isAlone { return }
        readOtherContents(reader.line, start, besides: origin, into: &event, &batch)
    }

    /// Postfix 1.x: `reject: header NAME: VALUE; from=<S> to=<R>(: TEXT)`. The last place from which that can be read to
    /// the end of the line, or to a rule's text, is the end of VALUE; where there are two, nobody is named.
    private static func readWithoutOrigin(
        _ reader: Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        let line = reader.line
        // A line that has an origin is of a later version, and was cut.
        var places = OriginPlaces(line, from: reader.at, before: Swift.min(line.count, reader.at + contentLimit + 6))
        guard places.next() == nil else { return false }
        var found: (start: Int, tail: SessionTail)?
        var at = reader.at
        let latest = Swift.min(line.count, reader.at + contentLimit + 8)
        while let hit = line.firstIndex(of: "; from=<", from: at, before: latest) {
            at = hit + 1
            guard let tail = SessionTail.readStrict(line, from: hit + 2), tail.recipient.isPresent, !tail.hasProtocol,
                tail.end == line.count || line.has(": ", at: tail.end)
            else { continue }
            guard found == nil else { return false }
            found = (hit, tail)
        }
        guard let found else { return false }
        event.setTail(found.tail, in: line, &batch)
        if found.tail.end < reader.end { event.reply = ByteRange(found.tail.end + 2, reader.end) }
        let content = ByteRange(reader.at, found.start)
        if event.kind == .cleanupBody {
            event.headerValue = content
        } else {
            Header.read(line, content, limit: limit(of: content, event), into: &event, &batch)
        }
        return true
    }

    /// Reads the header up to the first place where it may end as a whole and names a mailbox: that mailbox is the one
    /// that people see, whatever the header goes on with, if it does.
    /// - Returns: false, with nothing changed, where there is no such place.
    private static func readFirstMailbox(
        _ line: ByteView, _ start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        let end = Swift.min(line.count, start + contentLimit + 6)
        for place in OriginPlaces(line, from: start, before: end) {
            let content = ByteRange(start, place.origin.start)
            guard isWhole(content, in: line), isClosed(content, in: line) else { continue }
            let before = event
            Header.read(line, content, limit: limit(of: content, event), into: &event, &batch)
            let added = batch.senders(of: event).dropFirst(Int(before.senderCount))
            if added.contains(where: { $0.address.isPresent }) {
                if let peer = place.origin.peer { event.setClient(peer) }
                return true
            }
            batch.drop(to: before)
            event = before
        }
        return false
    }

    /// Whether the content is a header that names somebody, and could end there.
    static func isMailbox(_ content: ByteRange, in line: ByteView) -> Bool {
        guard let colon = line.firstIndex(of: Byte.colon, from: content.start, before: content.end),
            let name = Header.Name(line.slice(content.start, colon)), name != .messageID,
            line.firstIndex(of: Byte.at, from: colon, before: content.end) != nil
        else { return false }
        return isWhole(content, in: line) && isClosed(content, in: line)
    }

    /// Whether no bracket or comment is left open, quotes aside.
    private static func isClosed(_ content: ByteRange, in line: ByteView) -> Bool {
        var open = 0
        var index = content.start
        while index < content.end {
            switch line[index] {
            case Byte.quote:
                guard let close = AddressPath.endOfQuotes(line, from: index), close <= content.end else { return false }
                index = close
                continue
            case Byte.less, Byte.openParenthesis: open += 1
            case Byte.greater, Byte.closeParenthesis: open -= 1
            default: break
            }
            index += 1
        }
        return open <= 0
    }

    /// How many ends of a header are tried; no more fit into 200 bytes.
    private static let mostContents = 16

    /// The sender may imitate an origin, to have the header read up to a wrong place: its mailboxes are read up to each
    /// place where it may end. Addresses in external form leave no other, except one before it.
    private static func readOtherContents(
        _ line: ByteView, _ start: Int, besides origin: Origin?, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let end = Swift.min(line.count, start + contentLimit + 6)
        let isCertain = origin.map { isOnly($0, ByteRange(start, $0.start), in: line) } ?? false
        var left = mostContents
        for place in OriginPlaces(line, from: start, before: end) where place.origin.start != origin?.start {
            guard left > 0 else { return }
            left -= 1
            let content = ByteRange(start, place.origin.start)
            if let origin, isCertain {
                guard content.end < origin.start, isWhole(content, in: line) else { continue }
            }
            Header.readMore(line, content, limit: limit(of: content, event), into: &event, &batch)
        }
    }

    /// A quotation mark that is open before the origin may be closed in what looks like a quoted sender behind it.
    private static func isOnly(_ origin: Origin, _ content: ByteRange, in line: ByteView) -> Bool {
        origin.tail.isStrict && !origin.isDoubtful && isWhole(content, in: line)
    }

    /// Whether no quotation mark is left open: an origin within a quoted name is a part of the name.
    static func isWhole(_ content: ByteRange, in line: ByteView) -> Bool {
        let text = line.slice(0, content.end)
        var at = content.start
        while let quote = text.firstIndex(of: Byte.quote, from: at) {
            guard let close = AddressPath.endOfQuotes(text, from: quote) else { return false }
            at = close
        }
        return true
    }
}
