// `NAME: VALUE` of a mail as header_checks log it.

/// Reads one header field.
enum Header {
    /// Sets name, value, the addresses that the field reveals, and whether the log cut it.
    /// - Parameters:
    ///   - content: `NAME: VALUE`.
    ///   - limit: how many bytes the daemon logs of a header; one that fills them may have been cut.
    static func read(
        _ line: ByteView, _ content: ByteRange, limit: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let isCut = content.count >= limit
        guard let colon = line.firstIndex(of: Byte.colon, from: content.start, before: content.end) else {
            event.headerValue = content
            return
        }
        var nameEnd = colon
        while nameEnd > content.start, Byte.isBlank(line[nameEnd - 1]) { nameEnd -= 1 }
        event.headerName = ByteRange(content.start, nameEnd)
        var valueStart = colon + 1
        while valueStart < content.end, Byte.isBlank(line[valueStart]) { valueStart += 1 }
        event.headerValue = ByteRange(valueStart, content.end)
        readMeaning(line, isCut: isCut, into: &event, &batch)
    }

    /// Adds the senders that another reading of the same header shows, and changes nothing else. What it shows beside its
    /// mailboxes is left out: the first reading has it already.
    static func readMore(
        _ line: ByteView, _ content: ByteRange, limit: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        var other = event
        other.firstSender = UInt32(batch.senders.count)
        other.senderCount = 0
        read(line, content, limit: limit, into: &other, &batch)
        var kept = Int(other.firstSender)
        for index in Int(other.firstSender)..<batch.senders.count {
            let field = batch.senders[index]
            guard field.source != .displayName, field.address.isPresent || field.domain.isPresent,
                !holds(batch, kept, event, field, in: line)
            else { continue }
            batch.senders[kept] = field
            kept += 1
        }
        batch.senders.removeLast(batch.senders.count - kept)
        event.senderCount = UInt32(kept) - event.firstSender
    }

    /// Whether the event's senders, which end at `end`, hold this one already.
    private static func holds(
        _ batch: borrowing EventBatch, _ end: Int, _ event: LogEvent, _ field: SenderField, in line: ByteView
    ) -> Bool {
        for index in Int(event.firstSender)..<end {
            let known = batch.senders[index]
            guard known.source == field.source else { continue }
            let isSame = batch.withField(known.address, in: line) { one in
                batch.withField(field.address, in: line) { one.equals($0) }
            }
            if isSame { return true }
        }
        return false
    }

    private static func readMeaning(
        _ line: ByteView, isCut: Bool, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        switch Name(line.slice(event.headerName)) {
        case .from: readMailboxes(.headerFrom, .headerFrom, line, isCut, into: &event, &batch)
        case .replyTo: readMailboxes(.replyTo, .replyTo, line, isCut, into: &event, &batch)
        case .sender: readMailboxes(.sender, .sender, line, isCut, into: &event, &batch)
        case .messageID: readMessageID(line, isCut: isCut, into: &event)
        case nil: break
        }
    }

    private static func readMailboxes(
        _ source: SenderSource, _ field: TruncatedField, _ line: ByteView, _ isCut: Bool,
        into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        var reader = MailboxReader(line: line, value: event.headerValue, isCut: isCut, source: source)
        reader.read(into: &event, &batch)
        if reader.lostText { event.truncated = field }
    }

    private static func readMessageID(_ line: ByteView, isCut: Bool, into event: inout LogEvent) {
        let whole = MessageID.withoutBrackets(event.headerValue, in: line)
        // One that still has its closing bracket was not cut.
        if isCut, whole.end == event.headerValue.end {
            event.truncated = .other
        } else {
            event.messageID = whole
        }
    }

    /// The fields that name a sender, whatever their case.
    enum Name {
        case from, replyTo, sender, messageID

        /// What is lost where the log cuts the field.
        var truncated: TruncatedField {
            switch self {
            case .from: .headerFrom
            case .replyTo: .replyTo
            case .sender: .sender
            case .messageID: .other
            }
        }

        init?(_ name: ByteView) {
            if name.equalsIgnoringCase("from") {
                self = .from
            } else if name.equalsIgnoringCase("reply-to") {
                self = .replyTo
            } else if name.equalsIgnoringCase("sender") || name.equalsIgnoringCase("resent-from")
                || name.equalsIgnoringCase("resent-sender") || name.equalsIgnoringCase("return-path")
            {
                self = .sender
            } else if name.equalsIgnoringCase("message-id") {
                self = .messageID
            } else {
                return nil
            }
        }
    }
}

extension ByteView {
    /// Whether the view holds `text`, ASCII letters in any case.
    /// - Parameter text: in lower case.
    public func equalsIgnoringCase(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { wanted in
            for index in 0..<count where Byte.lowercased(self[index]) != wanted[index] { return false }
            return true
        }
    }

    /// Whether both views hold the same bytes, ASCII letters in any case.
    func equalsIgnoringCase(_ other: ByteView) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where Byte.lowercased(self[index]) != Byte.lowercased(other[index]) { return false }
        return true
    }
}
