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
            readClient(cursor, into: &event)
        }
    }

    /// Notices that end in or go on with `NAME[IP]` of a client.
    private static func readClient(_ cursor: Cursor, into event: inout LogEvent) {
        var reader = cursor
        guard clients.contains(where: { reader.skip($0) }), let peer = Peer.read(&reader) else { return }
        event.setClient(peer)
    }

    private static let clients: [StaticString] = [
        "SSL_accept error from ", "setting up TLS connection from ", "abort: TLS from ",
        "Wrapper-mode request dropped from ", "Refusing STARTTLS request from ", "Refusing TLS service request from ",
        "COMMAND TIME LIMIT from ", "COMMAND LENGTH LIMIT from ", "COMMAND COUNT LIMIT from ", "BARE NEWLINE from ",
        "DATA without valid RCPT from ", "BDAT without valid RCPT from ",
    ]

    /// `NAME[IP]: subject_CN=…`, `NAME[IP]:25: Trusted: subject_CN=…`: what TLS says of a peer.
    private static func peerTLS(_ cursor: Cursor, _ daemon: PostfixDaemon, into event: inout LogEvent) -> EventKind? {
        var reader = cursor
        guard let found = Peer.read(&reader), reader.skip(": "), let kind = kind(reader, in: peer) else { return nil }
        if daemon == .smtpd { event.setClient(found) }
        return kind
    }

    private static let peer: [Notice] = [
        Notice("subject_CN=", .tls), Notice("Trusted: ", .tls), Notice("Untrusted: ", .tls), Notice("Verified: ", .tls),
        Notice("certificate verification ", .tls), Notice("Issuing session ticket", .tls),
        Notice("save session ", .tls),
        Notice("Decrypting session ticket", .tls), Notice("looking up session ", .tls),
        Notice("reloaded session ", .tls),
        Notice("re-using session ", .tls), Notice("Matched ", .tls), Notice("depth=", .tls), Notice("TLS ", .tls),
        Notice("TLSRPT: ", .tls),
        Notice("replacing command ", .notice), Notice("discarding EHLO keywords: ", .notice),
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

    static let common: [Notice] = [
        Notice("table ", " has changed -- ", .tableChanged), Notice("statistics: ", .statistics),
        Notice("cache ", " full cleanup: ", .cacheCleanup),
        Notice("cache ", " partial cleanup: ", .cacheCleanup), Notice("close database ", .cacheCleanup),
        Notice("using backwards-compatible default setting ", .compatibility),
        Notice("setting up TLS connection ", .tls), Notice("initializing the ", " TLS engine", .tls),
        Notice("TLS SNI ", .tls), Notice("SSL_accept error from ", .tls), Notice("SSL_connect error to ", .tls),
        Notice("SSL_connect:", .tls), Notice("SSL_accept:", .tls), Notice("SSL3 alert ", .tls),
        Notice("To disable backwards compatibility ", .compatibility),
        Notice("Postfix is running with backwards-compatible ", .compatibility),
        Notice("Postfix is using backwards-compatible ", .compatibility),
        Notice("See http", "COMPATIBILITY_README", .compatibility), Notice("idle timeout -- exiting", .notice),
        Notice("master disconnect -- exiting", .notice), Notice("SASL authentication ", .sasl),
        Notice("status=deferred (", " failed)", .notice), Notice("TLSRPT: ", .tls),
        Notice("Peer certificate could not be verified", .tls),
        Notice("Server certificate could not be verified", .tls),
        Notice("Peer verification: ", .tls), Notice("cert has expired", .tls), Notice("verify error:num=", .tls),
        Notice("certificate peer name verification failed for ", .tls), Notice("issuer=", .tls),
        Notice("Verified: subject_CN=", .tls), Notice("Unverified: subject_CN=", .tls),
        Notice("Trusted: subject_CN=", .tls), Notice("Untrusted: subject_CN=", .tls),
        Notice("OTP unavailable because ", .sasl), Notice("gethostby", ": asked for ", .notice),
        Notice("looking for plugins in ", .sasl), Notice("unable to dlopen ", .sasl), Notice("TLSRPT ", .tls),
        Notice("certificate verification failed for ", .tls), Notice("fingerprint=", .tls),
    ]

    static let smtpd: [Notice] = [
        Notice("abort: TLS from ", .smtpdTLS), Notice("sasl_method=", .sasl), Notice("reject: ETRN ", .smtpdETRN),
        Notice("Wrapper-mode request dropped from ", .smtpdTLS), Notice("Refusing STARTTLS request from ", .smtpdTLS),
        Notice("Refusing TLS service request from ", .smtpdTLS), Notice("discarding EHLO keywords: ", .notice),
        Notice("fingerprint=", .smtpdTLS), Notice("certificate verification failed for ", .smtpdTLS),
        Notice("Untrusted: subject_CN=", .smtpdTLS), Notice("Unverified: subject_CN=", .smtpdTLS),
        Notice("Trusted: subject_CN=", .smtpdTLS),
        Notice("subject_CN=", .smtpdTLS), Notice("replacing command ", .notice),
        Notice("sql plugin", .sasl), Notice("sql auxprop plugin ", .sasl), Notice("sql_select option ", .sasl),
        Notice("auxpropfunc error ", .sasl), Notice("canonuserfunc error ", .sasl), Notice("ldapdb_", .sasl),
        Notice("begin transaction", .sasl), Notice("commit transaction", .sasl), Notice("DIGEST-MD5 ", .sasl),
        Notice("GSSAPI ", .sasl), Notice("unable to open Berkeley db ", .sasl),
        Notice("Relaying allowed for ", .smtpdTLS), Notice("cannot load Certif", " Authority data", .tls),
        Notice("disabling TLS support", .tls), Notice("disabling server-side TLS support", .tls),
    ]

    static let smtp: [Notice] = [
        Notice("connect to ", "]:", .smtpConnectFailed),
        Notice("host ", " said: ", .smtpHostSaid),
        Notice("host ", " refused to talk to me: ", .smtpHostSaid), Notice("host ", " greeted me with ", .smtpHostSaid),
        Notice("host ", " replied to HELO/EHLO ", .smtpHostSaid), Notice("host ", " offers SMTPUTF8 ", .smtpHostSaid),
        Notice("lost connection with ", .smtpLostConnection),
        Notice("conversation with ", " timed out ", .smtpLostConnection),
        Notice("certificate verification failed for ", .smtpTLS), Notice("Server certificate not ", .smtpTLS),
        Notice("server certificate verification failed for ", .smtpTLS),
        Notice("mail for ", " loops back to myself", .notice), Notice("network address conversion failed", .notice),
        Notice("Cannot start TLS: ", .smtpTLS), Notice("Used TLS for ", .smtpTLS),
        Notice("TLS is required, but ", .smtpTLS), Notice("REQUIRETLS ", .smtpTLS),
        Notice("Host offered STARTTLS: ", .smtpTLS), Notice("enabling PIX ", .notice),
        Notice("SASL authentication failed; ", .sasl), Notice("SASL [CACHED] authentication failed; ", .sasl),
        Notice("discarding EHLO keywords: ", .notice),
        Notice("breaking line > ", .notice), Notice("unable to look up host ", .smtpConnectFailed),
        Notice("subject_CN=", .smtpTLS), Notice("passing <", "> to transport=", .notice),
        Notice("Matched ", .smtpTLS), Notice("replacing server reply ", .notice),
        Notice("SMTPUTF8 is required, ", .notice), Notice("to prevent loss of mail, turn off ", .notice),
    ]

    static let postscreen: [Notice] = [
        Notice("COMMAND TIME LIMIT from ", .postscreenProtocol),
        Notice("COMMAND LENGTH LIMIT from ", .postscreenProtocol),
        Notice("COMMAND COUNT LIMIT from ", .postscreenProtocol),
        Notice("COMMAND PIPELINING from ", .postscreenProtocol),
        Notice("NON-SMTP COMMAND from ", .postscreenProtocol), Notice("BARE NEWLINE from ", .postscreenProtocol),
        Notice("DATA without valid RCPT from ", .postscreenProtocol),
        Notice("BDAT without valid RCPT from ", .postscreenProtocol), Notice("entering STRESS mode ", .notice),
        Notice("leaving STRESS mode ", .notice), Notice("reject: connect from ", .postscreenReject),
        Notice("replacing command ", .notice), Notice("[", "discarding EHLO keywords: ", .notice),
        Notice("[", "replacing command ", .notice),
    ]

    static let qmgr: [Notice] = [
        Notice("sending defer warning for ", .notice), Notice("enabling VERP for sender ", .notice),
        Notice("saving corrupt file ", .notice),
    ]

    static let delivery: [Notice] = [
        Notice("passing <", "> to transport=", .notice), Notice("not sending trace/success notification ", .notice),
        Notice("no trace file -- ", .notice), Notice("message has been queued for ", .notice),
        Notice("undeliverable postmaster notification discarded", .bounceDiscarded),
        Notice("undeliverable bounce ", .bounceDiscarded), Notice("Placed on hold: ", .postsuperSummary),
        Notice("Released from hold: ", .postsuperSummary), Notice("Deleted: ", .postsuperSummary),
        Notice("Requeued: ", .postsuperSummary), Notice("Expired: ", .postsuperSummary),
        Notice("Force-expired: ", .postsuperSummary),
        Notice("Renamed to match inode number: ", .postsuperSummary),
    ]

    static let other: [Notice] = [
        Notice("addr ", " listed by domain ", .dnsblog), Notice("CONNECT ", .tlsproxy),
        Notice("DISCONNECT ", .tlsproxy),
        Notice("TLS handshake failed for service=", .tlsproxy), Notice("daemon started", .masterStatus),
        Notice("reload configuration", .masterStatus),
        Notice("reload -- version ", .masterStatus), Notice("terminating on signal ", .masterStatus),
        Notice("starting the Postfix mail system", .masterStatus),
        Notice("stopping the Postfix mail system", .masterStatus),
        Notice("the Postfix mail system is ", .masterStatus),
        Notice("refreshing the Postfix mail system", .masterStatus),
        Notice("aborting the Postfix mail system", .masterStatus),
        Notice("flushing the Postfix mail system", .masterStatus), Notice("rotating the Postfix log", .masterStatus),
        Notice("open ", " TLS cache ", .tls),
        Notice("waiting for the Postfix mail system ", .masterStatus),
        Notice("Stopping Postfix instance", .masterStatus),
        Notice("throttle released for command ", .notice), Notice("Editing ", .masterStatus),
        Notice("Creating ", .masterStatus), Notice("disabling ", " TLS", .tls),
    ]
}
