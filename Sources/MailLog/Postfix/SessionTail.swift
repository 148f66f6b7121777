// `; from=<S> to=<R> proto=P helo=<H>`: what an SMTP session had said so far.
//
// Senders and recipients are strangers' text that may imitate this very tail.

/// The end of a reject, milter, proxy or header_checks line.
struct SessionTail {
    var sender: ByteRange = .absent
    var recipient: ByteRange = .absent
    var helo: ByteRange = .absent
    var saslUsername: ByteRange = .absent
    /// Whether `proto=` stands in it, as in every line about an SMTP session.
    var hasProtocol = false
    /// Whether the addresses are in external form.
    var isStrict = true
    /// Index behind the tail.
    var end = 0

    init() {}

    /// A tail that names nobody.
    init(end: Int) { self.end = end }

    /// Reads the fields behind `; `, which are separated by blanks (smtpd, cleanup) or `, ` (postscreen).
    /// - Returns: nil where the text is not of that form, or an address is not in external form.
    @inline(__always)
    static func readStrict(_ line: ByteView, from start: Int) -> SessionTail? {
        var cursor = Cursor(line, at: start)
        var tail = SessionTail()
        var fields = 0
        if skip("from=<", &cursor, &fields) {
            guard let sender = AddressPath.readStrict(&cursor) else { return nil }
            tail.sender = sender
        }
        if skip("to=<", &cursor, &fields) {
            guard let recipient = AddressPath.readStrict(&cursor) else { return nil }
            tail.recipient = recipient
        }
        if skip("proto=", &cursor, &fields) {
            skipProtocol(&cursor)
            tail.hasProtocol = true
        }
        if skip("helo=<", &cursor, &fields) {
            guard let helo = readHelo(&cursor) else { return nil }
            tail.helo = helo
        }
        guard fields > 0 else { return nil }
        readSASL(&cursor, into: &tail)
        tail.end = cursor.at
        return tail
    }

    /// Steps over the name of a field, and over the separator before it unless it is the first one.
    @inline(__always)
    private static func skip(_ name: StaticString, _ cursor: inout Cursor, _ fields: inout Int) -> Bool {
        var ahead = cursor
        if fields > 0 {
            _ = ahead.skip(Byte.comma)
            guard ahead.skip(Byte.space) else { return false }
        }
        guard ahead.skip(name) else { return false }
        cursor = ahead
        fields += 1
        return true
    }

    @inline(__always)
    private static func skipProtocol(_ cursor: inout Cursor) {
        while Byte.isAlphanumeric(cursor.byte) { cursor.at += 1 }
    }

    /// Postfix masks blanks, brackets, quotes and `@` in what a client says in HELO (smtpd.c, `neuter`).
    @inline(__always)
    private static func readHelo(_ cursor: inout Cursor) -> ByteRange? {
        guard let close = cursor.line.firstIndex(of: Byte.greater, from: cursor.at) else { return nil }
        let helo = ByteRange(cursor.at, close)
        cursor.at = close + 1
        return helo
    }

    /// `sasl_username=<U>` of milter lines; ` sasl_method=M sasl_username=U sasl_sender=X` since 3.10.
    @inline(__always)
    private static func readSASL(_ cursor: inout Cursor, into tail: inout SessionTail) {
        while cursor.has(" sasl_") || cursor.has(", sasl_") {
            _ = cursor.skip(Byte.comma)
            _ = cursor.skip(Byte.space)
            if cursor.skip("sasl_username=") {
                tail.saslUsername = readValue(&cursor)
            } else if cursor.skip("sasl_method=") || cursor.skip("sasl_sender=") {
                _ = readValue(&cursor)
            } else {
                return
            }
        }
    }

    private static func readValue(_ cursor: inout Cursor) -> ByteRange {
        guard cursor.skip(Byte.less) else { return cursor.word(endingAt: Byte.space, or: Byte.comma) }
        return cursor.take(upTo: Byte.greater) ?? cursor.rest()
    }
}

extension SessionTail {
    /// Reads the fields where addresses are not quoted (before 3.5, or info_log_address_format=internal), from the
    /// right: what follows the addresses holds no foreign text that could pass for them.
    ///
    /// Of several ` to=<` the last one before `splitBefore` counts. With all of them before it in the sender, the
    /// sender's domain, which follows the last `@`, is the true one whatever the local part imitates.
    /// - Returns: nil unless the fields reach the end of the line.
    static func readRaw(_ line: ByteView, from start: Int, splitBefore: Int) -> SessionTail? {
        guard line.has("from=<", at: start) else { return nil }
        var tail = SessionTail()
        tail.isStrict = false
        let text = withoutSASL(line, from: start, into: &tail)
        var end = text.count
        if text.ends(with: ">"), let helo = text.lastIndex(of: " helo=<", from: start),
            text.firstIndex(of: Byte.greater, from: helo) == text.count - 1
        {
            tail.helo = ByteRange(helo + 7, text.count - 1)
            end = withoutComma(text, helo)
        }
        if let field = text.lastIndex(of: " proto=", from: start, before: end),
            text.firstIndex(of: Byte.space, from: field + 1, before: end) == nil
        {
            end = withoutComma(text, field)
            tail.hasProtocol = true
        }
        guard end > start + 6, text[end - 1] == Byte.greater else { return nil }
        var senderEnd = end - 1
        if let to = lastRecipient(text, from: start, before: Swift.min(end, splitBefore)) {
            tail.recipient = ByteRange(to.start, end - 1)
            senderEnd = to.senderEnd
        } else if splitBefore < end {
            return nil
        }
        tail.sender = ByteRange(start + 6, senderEnd)
        tail.end = line.count
        return tail
    }

    /// `> to=<`, or `>, to=<` of postscreen.
    private static func lastRecipient(
        _ line: ByteView, from start: Int, before end: Int
    ) -> (senderEnd: Int, start: Int)? {
        let plain = line.lastIndex(of: "> to=<", from: start, before: end)
        let comma = line.lastIndex(of: ">, to=<", from: start, before: end)
        if let comma, comma > plain ?? -1 { return (comma, comma + 7) }
        return plain.map { ($0, $0 + 6) }
    }

    private static func withoutComma(_ line: ByteView, _ end: Int) -> Int {
        line[end - 1] == Byte.comma ? end - 1 : end
    }

    /// The line up to its SASL fields, which are the last.
    private static func withoutSASL(_ line: ByteView, from start: Int, into tail: inout SessionTail) -> ByteView {
        guard let sasl = line.lastIndex(of: "> sasl_", from: start) else { return line }
        var cursor = Cursor(line, at: sasl + 1)
        readSASL(&cursor, into: &tail)
        return cursor.isAtEnd ? line.slice(0, sasl + 1) : line
    }

    /// The same for the line of a header, where nothing else tells which split is right.
    static func readPlausible(_ line: ByteView, from start: Int) -> SessionTail? {
        guard let tail = readRaw(line, from: start, splitBefore: line.count), tail.hasPlausibleSender(in: line)
        else { return nil }
        return tail
    }

    /// Whether the sender's domain can be one.
    func hasPlausibleSender(in line: ByteView) -> Bool {
        let domain = AddressPath.domain(of: sender, in: line)
        for index in domain.start..<domain.end {
            switch line[index] {
            case Byte.space, Byte.less, Byte.greater, Byte.quote, Byte.semicolon: return false
            default: break
            }
        }
        return true
    }
}

extension LogEvent {
    @inline(__always)
    mutating func setTail(_ tail: SessionTail, in line: ByteView, _ batch: inout EventBatch) {
        helo = tail.helo
        if tail.saslUsername.isPresent { saslUsername = tail.saslUsername }
        if tail.sender.isPresent { batch.addSender(.envelope, tail.sender, in: line, to: &self) }
        if tail.recipient.isPresent { batch.addRecipient(tail.recipient, to: &self) }
    }
}
