// postscreen: what was stopped before smtpd.

/// Reads lines of the SMTP triage server.
enum Postscreen {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if Decision.read(&cursor, kinds: .postscreen, into: &event, &batch) { return }
        var reader = cursor
        guard let kind = kind(&reader), let peer = Peer.read(&reader) else { return }
        event.kind = kind
        event.role =
            kind == .postscreenDisconnect || kind == .postscreenHangup
            ? .sessionEnd : kind == .postscreenConnect ? .sessionStart : .session
        event.setClient(peer)
    }

    /// Steps to the peer.
    private static func kind(_ cursor: inout Cursor) -> EventKind? {
        if cursor.skip("CONNECT from ") { return .postscreenConnect }
        if cursor.skip("PASS NEW ") || cursor.skip("PASS OLD ") { return .postscreenPass }
        if cursor.skip("DISCONNECT ") { return .postscreenDisconnect }
        if cursor.skip("WHITELISTED ") || cursor.skip("ALLOWLISTED ") { return .postscreenAllowlisted }
        if cursor.skip("BLACKLISTED ") || cursor.skip("DENYLISTED ") { return .postscreenDenylisted }
        if cursor.skip("WHITELIST VETO ") || cursor.skip("ALLOWLIST VETO ") { return .postscreenVeto }
        return test(&cursor)
    }

    /// Results of tests: `PREGREET n after t from PEER: …`, `DNSBL rank n for PEER`, `HANGUP after t from PEER in …`.
    private static func test(_ cursor: inout Cursor) -> EventKind? {
        let start = cursor.at
        if cursor.skip("DNSBL rank "), cursor.take(upTo: " for ") != nil { return .postscreenDNSBL }
        if cursor.skip("PREGREET "), cursor.take(upTo: " from ") != nil { return .postscreenPregreet }
        if cursor.skip("HANGUP after "), cursor.take(upTo: " from ") != nil { return .postscreenHangup }
        cursor.at = start
        return nil
    }
}
