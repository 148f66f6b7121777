// postscreen: what was stopped before smtpd.

/// Reads lines of the SMTP triage server.
enum Postscreen {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if Decision.read(&cursor, kinds: .postscreen, into: &event, &batch) { return }
        var reader = cursor
        if readCommand(&reader, into: &event, &batch) { return }
        guard let kind = kind(&reader), let peer = Peer.read(&reader) else { return }
        event.kind = kind
        event.role =
            kind == .postscreenDisconnect || kind == .postscreenHangup
            ? .sessionEnd : kind == .postscreenConnect ? .sessionStart : .session
        event.setClient(peer)
        // `: ` and what the client said before its turn, up to 100 bytes of it; whether that is held against it shows later.
        guard kind == .postscreenPregreet, reader.skip(": ") else { return }
        CommandText.readCommands(reader.line, reader.rest(), into: &event, &batch)
        if event.senderCount > 0 { event.role = .decision }
    }

    /// `COMMAND PIPELINING from PEER after STAGE: TEXT`, `NON-SMTP COMMAND from PEER after STAGE: TEXT`.
    private static func readCommand(
        _ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        let isPipelining = cursor.skip("COMMAND PIPELINING from ")
        guard isPipelining || cursor.skip("NON-SMTP COMMAND from "), let peer = Peer.read(&cursor),
            cursor.skip(" after ")
        else { return false }
        event.kind = .postscreenProtocol
        event.role = .session
        event.setClient(peer)
        guard let stage = cursor.take(upTo: ": ") else { return true }
        event.stage = stage
        if isPipelining {
            CommandText.readCommands(cursor.line, cursor.rest(), into: &event, &batch)
        } else {
            Header.read(cursor.line, cursor.rest(), limit: 100, into: &event, &batch)
        }
        // postscreen hands no client over to smtpd once it has spoken to it: whatever was sent is refused.
        if event.senderCount > 0 {
            event.role = .decision
            event.action = .reject
        }
        return true
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
