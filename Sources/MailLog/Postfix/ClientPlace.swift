// Where a warning or a notice of the SMTP server names the client.

/// Finds `NAME[IP]` of the client in lines that are about nothing else.
enum ClientPlace {
    /// Sets the client of a line that begins with words of Postfix itself.
    static func read(_ start: Cursor, _ daemon: PostfixDaemon, into event: inout LogEvent) {
        var cursor = start
        if skip(&cursor, prefixes) || daemon == .smtpd && skip(&cursor, ofServer) || skipToLast(&cursor) {
            set(cursor, into: &event)
        }
    }

    private static func skip(_ cursor: inout Cursor, _ beginnings: [StaticString]) -> Bool {
        for beginning in beginnings where cursor.skip(beginning) { return true }
        return false
    }

    /// Steps to the client at the end of the line. What stands before it may be a stranger's text.
    private static func skipToLast(_ cursor: inout Cursor) -> Bool {
        for (beginning, before) in endings where cursor.has(beginning) {
            guard let hit = cursor.line.lastIndex(of: before, from: cursor.at) else { continue }
            cursor.at = hit + before.utf8CodeUnitCount
            return true
        }
        return false
    }

    private static func set(_ start: Cursor, into event: inout LogEvent) {
        var cursor = start
        guard let peer = Peer.read(&cursor), isAddress(peer.address, in: cursor.line) else { return }
        event.setClient(peer)
    }

    /// `dict_ldap_lookup[1]` is no client.
    static func isAddress(_ range: ByteRange, in line: ByteView) -> Bool {
        line.slice(range).equals("unknown")
            || line.firstIndex(of: Byte.dot, from: range.start, before: range.end) != nil
            || line.firstIndex(of: Byte.colon, from: range.start, before: range.end) != nil
    }

    private static let prefixes: [StaticString] = [
        "SSL_accept error from ", "setting up TLS connection from ", "abort: TLS from ",
        "Wrapper-mode request dropped from ", "Refusing STARTTLS request from ", "Refusing TLS service request from ",
        "COMMAND TIME LIMIT from ", "COMMAND LENGTH LIMIT from ", "COMMAND COUNT LIMIT from ", "BARE NEWLINE from ",
        "DATA without valid RCPT from ", "BDAT without valid RCPT from ", "reject: connect from ",
        "malformed BDAT command syntax from ", "null BDAT request from ", "BDAT request from ",
        "too much BDAT content -- disabling further input from ", "don't know what EHLO features to announce to ",
        "TLS SNI from ", "TLS SNI changed from ",
    ]

    /// The SMTP client writes the same of servers.
    private static let ofServer: [StaticString] = [
        "certificate verification failed for ", "client certificate verification failed for ",
    ]

    private static let endings: [(StaticString, StaticString)] = [
        ("don't know if ", " announced to "), ("don't know if ", " from "), ("bad ETRN ", " from "),
        ("reject: ETRN ", " from "), ("using backwards-compatible ", " from client \""),
        ("using backwards-compatible ", "\" from "), ("TLS SNI ", " from "),
    ]
}
