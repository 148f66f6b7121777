// Lines of Postfix that reveal no sender: known by their first words, so that
// what is left over is really unknown.

/// A line known by how it begins, and where that is too little, by what else it holds.
struct Notice {
    var text: StaticString
    var further: StaticString
    var kind: EventKind

    init(_ text: StaticString, _ kind: EventKind) { self.init(text, "", kind) }

    init(_ text: StaticString, _ further: StaticString, _ kind: EventKind) {
        self.text = text
        self.further = further
        self.kind = kind
    }

    func matches(_ cursor: Cursor) -> Bool {
        guard cursor.has(text) else { return false }
        guard further.utf8CodeUnitCount > 0 else { return true }
        return cursor.line.firstIndex(of: further, from: cursor.at + text.utf8CodeUnitCount) != nil
    }
}

/// Recognises lines without a sender.
enum Notices {
    static func read(_ cursor: inout Cursor, _ daemon: PostfixDaemon, into event: inout LogEvent) {
        if let kind = tls(&cursor, into: &event) {
            event.kind = kind
        } else if let kind = kind(cursor, in: table(of: daemon)) ?? kind(cursor, in: common)
            ?? peerTLS(cursor, daemon, into: &event)
        {
            event.kind = kind
            if namesClient(kind) { ClientPlace.read(cursor, daemon, into: &event) }
        } else if daemon == .smtp, cursor.line.ends(with: ": host not found") {
            event.kind = .smtpConnectFailed
        }
    }

    /// Whether lines of that kind are worth searching.
    private static func namesClient(_ kind: EventKind) -> Bool {
        switch kind {
        case .tls, .smtpdTLS, .smtpdETRN, .compatibility, .postscreenProtocol, .postscreenReject: true
        default: false
        }
    }

    /// `NAME[IP]: subject_CN=…`, `NAME[IP]:25: Trusted: subject_CN=…`: what TLS says of a peer.
    private static func peerTLS(_ cursor: Cursor, _ daemon: PostfixDaemon, into event: inout LogEvent) -> EventKind? {
        var reader = cursor
        guard let found = Peer.read(&reader), reader.skip(": "),
            let kind = kind(reader, in: daemon == .qmqpd ? qmqpd : peer)
        else { return nil }
        if daemon == .smtpd || daemon == .qmqpd { event.setClient(found) }
        return kind
    }

    /// `NAME[IP]: lost connection while receiving message content`, and what the client was told.
    private static let qmqpd: [Notice] = [
        Notice("lost connection while ", .smtpdLostConnection), Notice("read/write timeout while ", .smtpdTimeout),
        Notice("netstring ", " while ", .notice), Notice("Error: ", .notice), Notice("Success: ", .notice),
    ]

    private static let peer: [Notice] = [
        Notice("subject_CN=", .tls), Notice("Trusted: ", .tls), Notice("Untrusted: ", .tls), Notice("Verified: ", .tls),
        Notice("certificate verification ", .tls), Notice("Issuing session ticket", .tls),
        Notice("save session ", .tls),
        Notice("Decrypting session ticket", .tls), Notice("looking up session ", .tls),
        Notice("reloaded session ", .tls),
        Notice("re-using session ", .tls), Notice("Matched ", .tls), Notice("depth=", .tls), Notice("TLS ", .tls),
        Notice("TLSRPT: ", .tls),
        Notice("replacing command ", .notice), Notice("discarding EHLO keywords: ", .notice),
        Notice("replacing server reply ", .notice), Notice("matched peername: ", .tls), Notice("verify=", .tls),
        Notice("Reusing old session", .tls), Notice("remove session ", .tls), Notice("SNI hostname: ", .tls),
        Notice("raw public key ", .tls), Notice("pkey_fingerprint=", .tls),
    ]

    private static func kind(_ cursor: Cursor, in table: [Notice]) -> EventKind? {
        for notice in table where notice.matches(cursor) { return notice.kind }
        return nil
    }

    private static func table(of daemon: PostfixDaemon) -> [Notice] {
        switch daemon {
        case .smtpd, .qmqpd: smtpd
        case .smtp: smtp
        case .postscreen: postscreen
        case .qmgr: qmgr
        case .other: other
        case .cleanup, .delivery, .pickup, .bounce, .postsuper: delivery
        }
    }

    /// `Anonymous TLS connection established from NAME[IP]: …`: the first word says how far the peer was verified.
    private static func tls(_ cursor: inout Cursor, into event: inout LogEvent) -> EventKind? {
        var reader = cursor
        _ = reader.skip("Host ")
        // Postfix before 2.3 does not say how far.
        if !reader.has("TLS ") {
            while Byte.isLetter(reader.byte) { reader.at += 1 }
            guard reader.skip(Byte.space) else { return nil }
        }
        guard reader.skip("TLS connection ") else { return nil }
        guard reader.skip("established from ") || reader.skip("reused from ") else { return .smtpTLS }
        guard let peer = Peer.read(&reader) else { return nil }
        event.setClient(peer)
        event.role = .session
        return .smtpdTLS
    }
}
