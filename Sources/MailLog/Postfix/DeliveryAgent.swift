// smtp, lmtp, local, virtual, pipe, error, retry, discard: what became of one
// recipient.

/// Reads lines of delivery agents.
enum DeliveryAgent {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if event.queueID.isPresent, cursor.has("to=<") { readDelivery(&cursor, into: &event, &batch) }
    }

    /// `to=<R>(, orig_to=<O>), relay=X(, conn_use=N), delay=, delays=a/b/c/d(, tls=…), dsn=x.y.z, status=WORD (TEXT)`.
    @inline(__always)
    static func readDelivery(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var reader = cursor
        reader.at += 4
        guard let recipient = readRecipient(&reader) else { return }
        if reader.skip("orig_to=<"), let original = readRecipient(&reader) { event.originalRecipient = original }
        guard reader.skip("relay="), let relay = reader.takeShortField() else { return }
        event.kind = .delivery
        event.relay = relay
        batch.addRecipient(recipient, to: &event)
        readFields(&reader, into: &event)
        readStatus(&reader, into: &event)
        cursor = reader
    }

    /// The same without brackets, which tools that show logs on web pages take for markup: `to=, relay=…`.
    static func readBare(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var reader = cursor
        guard reader.skip("to="), let recipient = reader.takeField() else { return }
        let original = reader.skip("orig_to=") ? reader.takeField() : nil
        guard reader.skip("relay="), let relay = reader.takeField() else { return }
        event.kind = .delivery
        event.relay = relay
        if let original, !original.isEmpty { event.originalRecipient = original }
        if !recipient.isEmpty { batch.addRecipient(recipient, to: &event) }
        readFields(&reader, into: &event)
        readStatus(&reader, into: &event)
    }

    /// An address up to `>, `, in external form or, before Postfix 3.5, raw.
    @inline(__always)
    private static func readRecipient(_ reader: inout Cursor) -> ByteRange? {
        var strict = reader
        if let address = AddressPath.readStrict(&strict), strict.skip(", "),
            strict.has("relay=") || strict.has("orig_to=<"),
            AddressPath.domain(of: address, in: reader.line).isPresent
        {
            reader = strict
            return address
        }
        return readPlainRecipient(&reader) ?? readRawRecipient(&reader)
    }

    /// `to=<root>, orig_to=<a@b.example>, relay=…`: a user without a domain, which is no beginning of a raw recipient.
    private static func readPlainRecipient(_ reader: inout Cursor) -> ByteRange? {
        var ahead = reader
        while ahead.byte > Byte.space, ahead.byte != Byte.greater, ahead.byte != Byte.at, ahead.byte != Byte.quote {
            ahead.at += 1
        }
        let user = ByteRange(reader.at, ahead.at)
        guard !user.isEmpty, ahead.skip(">, orig_to=<"), let original = AddressPath.readStrict(&ahead),
            isBeforeDelivery(ahead.line, at: original.end)
        else { return nil }
        reader.at = user.end + 3
        return user
    }

    /// How many ends of a raw recipient are tried: more than fit into a line of Postfix that is not made to mislead.
    private static let mostEnds = 32

    /// A recipient may hold a whole delivery, `a@b>, relay=…, status=sent (ok)@c`: of the ends behind which a delivery
    /// can be read the last one is the true one. Addresses have a domain (but `root` and its like before 2.0), so an end
    /// that leaves none counts only where there is no other.
    private static func readRawRecipient(_ reader: inout Cursor) -> ByteRange? {
        let start = reader.at
        var found: ByteRange?
        var hasDomain = false
        var at = start
        for _ in 0..<mostEnds {
            guard let close = reader.line.firstIndex(of: Byte.greater, then: Byte.comma, from: at) else { break }
            at = close + 1
            guard isBeforeDelivery(reader.line, at: close) else { continue }
            let address = ByteRange(start, close)
            let isWhole = AddressPath.domain(of: address, in: reader.line).isPresent
            if found == nil || isWhole || !hasDomain { found = address }
            hasDomain = hasDomain || isWhole
        }
        if let found { reader.at = found.end + 3 }
        return found
    }

    /// Whether `>, relay=` stands there, or `>, orig_to=<`, and fields up to the status follow.
    private static func isBeforeDelivery(_ line: ByteView, at close: Int) -> Bool {
        var cursor = Cursor(line, at: close + 3)
        if line.has(">, orig_to=<", at: close) { return true }
        guard line.has(">, relay=", at: close) else { return false }
        for _ in 0..<8 where !cursor.has("status=") {
            guard cursor.takeShortField() != nil else { return false }
        }
        return cursor.has("status=")
    }

    /// The fields between the relay and the status.
    @inline(__always)
    private static func readFields(_ reader: inout Cursor, into event: inout LogEvent) {
        while !reader.has("status=") {
            if reader.skip("dsn=") {
                guard let dsn = reader.takeShortField() else { return }
                event.dsn = dsn
            } else if reader.takeShortField() == nil {
                return
            }
        }
    }

    @inline(__always)
    private static func readStatus(_ reader: inout Cursor, into event: inout LogEvent) {
        guard reader.skip("status=") else { return }
        event.role = .delivery
        let word = reader.word(endingAt: Byte.space, or: Byte.openParenthesis)
        event.status = DeliveryStatus(reader.line.slice(word))
        // Postfix before 2.3 writes no blank there.
        _ = reader.skip(Byte.space)
        guard reader.skip(Byte.openParenthesis) else { return }
        let end = reader.line[reader.end - 1] == Byte.closeParenthesis ? reader.end - 1 : reader.end
        let reply = ByteRange(reader.at, Swift.max(end, reader.at))
        event.reply = reply
        // A raw recipient may hold a delivery of its own, and so may a reply: then either may be a stranger's words.
        if event.status == .sent, end &- reader.at < shortestDelivery || !holdsDelivery(reply, in: reader.line) {
            readLink(reply, in: reader.line, into: &event)
        }
        reader.at = reader.end
    }

    /// `queued as Q)@d>, relay=x, delay=0, delays=0/0/0/0, dsn=2.0.0, status=sent (` has more bytes.
    private static let shortestDelivery = 64

    private static func holdsDelivery(_ reply: ByteRange, in line: ByteView) -> Bool {
        guard let close = line.firstIndex(of: Byte.greater, from: reply.start, before: reply.end) else { return false }
        return line.firstIndex(of: ">, relay=", from: close, before: reply.end) != nil
            || line.firstIndex(of: ">, orig_to=<", from: close, before: reply.end) != nil
    }

    /// `250 2.0.0 Ok: queued as Q2`, `forwarded as Q2`.
    @inline(__always)
    static func readLink(_ reply: ByteRange, in line: ByteView, into event: inout LogEvent) {
        let forwarded = line.has("forwarded as ", at: reply.start)
        guard let start = forwarded ? reply.start + 13 : endOfQueuedAs(reply, in: line) ?? filterID(reply, in: line),
            let end = QueueID.end(in: line, from: start)
        else { return }
        event.linkedQueueID = ByteRange(start, end)
        event.link = forwarded ? .forwarded : .nextHop
    }

    /// `250 2.5.0 OK (381C4E5DFA32622BFC4)`: Proxmox's filter has IDs of its own, 14 hexadecimal digits at least.
    @inline(__always)
    private static func filterID(_ reply: ByteRange, in line: ByteView) -> Int? {
        guard reply.end > reply.start, line[reply.end - 1] == Byte.closeParenthesis else { return nil }
        var start = reply.end - 1
        while start > reply.start, Byte.isDigit(line[start - 1]) || line[start - 1] &- 0x41 < 6 { start -= 1 }
        return reply.end - 1 - start >= 14 && line.has(" (", at: start - 2) ? start : nil
    }

    @inline(__always)
    private static func endOfQueuedAs(_ reply: ByteRange, in line: ByteView) -> Int? {
        // Nearly always the ID is the last word.
        if let space = line.lastIndex(of: Byte.space, from: reply.start, before: reply.end),
            line.has("queued as ", at: space - 9)
        {
            return space + 1
        }
        return line.lastIndex(of: "queued as ", from: reply.start, before: reply.end).map { $0 + 10 }
    }
}

extension DeliveryStatus {
    /// The word behind `status=`.
    @inline(__always)
    init(_ word: ByteView) {
        if word.equals("sent") {
            self = .sent
        } else if word.equals("deferred") || word.equals("SOFTBOUNCE") {
            // With soft_bounce a bounced message stays in the queue.
            self = .deferred
        } else if word.equals("bounced") {
            self = .bounced
        } else if word.equals("expired") {
            self = .expired
        } else if word.has("undeliverable") {
            // `undeliverable-but-not-cached` where the probe's result could not be stored.
            self = .undeliverable
        } else if word.has("deliverable") {
            self = .deliverable
        } else {
            self = .none
        }
    }

    /// The word as the log spells it; empty for none.
    public var name: String {
        switch self {
        case .none: ""
        case .sent: "sent"
        case .deferred: "deferred"
        case .bounced: "bounced"
        case .expired: "expired"
        case .undeliverable: "undeliverable"
        case .deliverable: "deliverable"
        }
    }
}
