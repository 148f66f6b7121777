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
            guard let recipient = readRecipient(&cursor) else { return nil }
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

    /// A path; of VRFY and ETRN what the client said, brackets and all: `to=<<x>>`.
    @inline(__always)
    private static func readRecipient(_ cursor: inout Cursor) -> ByteRange? {
        guard cursor.byte == Byte.less else { return AddressPath.readStrict(&cursor) }
        cursor.at += 1
        guard let recipient = AddressPath.readStrict(&cursor), cursor.skip(Byte.greater) else { return nil }
        return recipient
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

    /// Postfix masks blanks, brackets, quotes and `@` in what a client says in HELO (smtpd.c, `neuter`). That it holds no
    /// blank also bounds the search: a line may have thousands of beginnings.
    @inline(__always)
    private static func readHelo(_ cursor: inout Cursor) -> ByteRange? {
        let line = cursor.line
        guard let index = line.firstNear(Byte.greater, or: Byte.space, from: cursor.at), line[index] == Byte.greater
        else { return nil }
        defer { cursor.at = index &+ 1 }
        return ByteRange(cursor.at, index)
    }

    /// `sasl_username=<U>` of milter lines; ` sasl_method=M sasl_username=U sasl_sender=X` since 3.10.
    @inline(__always)
    static func readSASL(_ cursor: inout Cursor, into tail: inout SessionTail) {
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

extension LogEvent {
    @inline(__always)
    mutating func setTail(_ tail: SessionTail, in line: ByteView, _ batch: inout EventBatch) {
        helo = tail.helo
        if tail.saslUsername.isPresent { saslUsername = tail.saslUsername }
        if tail.sender.isPresent { batch.addSender(.envelope, tail.sender, in: line, to: &self) }
        if tail.recipient.isPresent { batch.addRecipient(tail.recipient, to: &self) }
    }
}
