// postscreen: what was stopped before smtpd.

/// Reads lines of the SMTP triage server.
enum Postscreen {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if Decision.read(&cursor, kinds: .postscreen, into: &event, &batch) { return }
        guard let kind = kind(&cursor), let peer = Peer.read(&cursor) else { return }
        event.kind = kind
        event.role = kind == .postscreenDisconnect || kind == .postscreenHangup ? .sessionEnd : kind == .postscreenConnect ? .sessionStart : .session
        event.setClient(peer)
    }

    private static func kind(_ cursor: inout Cursor) -> EventKind? {
        if cursor.skip("CONNECT from ") { return .postscreenConnect }
        if cursor.skip("PASS NEW ") || cursor.skip("PASS OLD ") { return .postscreenPass }
        if cursor.skip("DISCONNECT ") { return .postscreenDisconnect }
        let start = cursor.at
        guard let kind = test(&cursor), let from = cursor.take(upTo: cursor.has("rank") ? " for " : " from ")
        else {
            cursor.at = start
            return nil
        }
        _ = from
        return kind
    }

    private static func test(_ cursor: inout Cursor) -> EventKind? {
        if cursor.skip("PREGREET ") { return .postscreenPregreet }
        if cursor.skip("DNSBL ") { return .postscreenDNSBL }
        if cursor.skip("HANGUP ") { return .postscreenHangup }
        return nil
    }
}
