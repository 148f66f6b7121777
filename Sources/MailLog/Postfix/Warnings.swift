// `warning: …`, `error: …`, `fatal: …`, `panic: …`: mostly about the server
// itself, but a few are the only trace of a sender.

/// Reads lines with a severity before their text.
enum Warnings {
    static func read(
        _ cursor: inout Cursor, _ severity: Severity, _ daemon: PostfixDaemon, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) {
        PostfixReader.readQueueID(&cursor, into: &event)
        if severity == .warning {
            switch daemon {
            case .smtpd, .qmqpd: SmtpdWarnings.read(&cursor, into: &event, &batch)
            case .cleanup: readCleanup(&cursor, into: &event)
            case .bounce, .qmgr: readBounce(cursor, into: &event)
            default: break
            }
        }
        if event.kind == .unrecognised { event.kind = kind(of: severity) }
    }

    private static func kind(of severity: Severity) -> EventKind {
        switch severity {
        case .warning: .warning
        case .error: .error
        case .fatal: .fatal
        case .panic: .panic
        }
    }

    /// `warning: QID: message rejected: hopcount exceeded`, `warning: QID: queue file size limit exceeded`, and what the
    /// client is told to try again later for: a table that cannot be read, a full disk.
    static func readCleanup(_ cursor: inout Cursor, into event: inout LogEvent) {
        guard event.queueID.isPresent else { return }
        guard
            cursor.skip("message rejected: ") || cursor.has("queue file size limit exceeded")
                || cursor.has("write queue file: ")
                || cursor.line.ends(with: "-- message not accepted, try again later")
        else { return }
        event.kind = .cleanupReject
        event.role = .decision
        event.action = .reject
        event.reply = cursor.rest()
    }
}

extension Warnings {
    /// `warning: QID: undeliverable postmaster notification discarded`, `… postmaster notice failed while bouncing to R`.
    private static func readBounce(_ cursor: Cursor, into event: inout LogEvent) {
        guard event.queueID.isPresent else { return }
        if cursor.has("undeliverable postmaster notification discarded") {
            event.kind = .bounceDiscarded
        } else if cursor.has("postmaster notice failed while ") {
            event.kind = .bounceFailed
        }
    }
}

/// Warnings of the SMTP server that name a client or a sender.
enum SmtpdWarnings {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.skip("hostname ") { return HostnameWarning.read(&cursor, into: &event, &batch) }
        if cursor.skip("Illegal address syntax from ") { return readIllegal(&cursor, into: &event, &batch) }
        if cursor.skip("non-SMTP command from ") { return readNonSMTP(&cursor, into: &event, &batch) }
        if cursor.skip("improper command pipelining after ") { return readPipelining(&cursor, into: &event, &batch) }
        if cursor.skip("Unable to look up ") { return readLookup(&cursor, into: &event, &batch) }
        if cursor.skip("proxy ") { return readProxy(&cursor, into: &event, &batch) }
        if HostnameWarning.readOld(&cursor, into: &event, &batch) { return }
        readSASL(cursor, into: &event)
        if event.kind == .unrecognised { readOldNonSMTP(cursor, into: &event, &batch) }
        if event.kind == .unrecognised { readClient(&cursor, into: &event) }
        readSize(cursor, into: &event)
        if event.kind == .unrecognised, cursor.has("reject: ETRN ") { event.kind = .smtpdETRN }
    }

    /// `QID: queue file size limit exceeded`, `QID: BDAT request from NAME[IP] exceeds message size limit`: the mail is
    /// refused, and no other line says so. qmqpd: `QID: NAME[IP]: Error: message too large`.
    private static func readSize(_ cursor: Cursor, into event: inout LogEvent) {
        guard event.kind == .unrecognised, event.queueID.isPresent,
            cursor.has("queue file size limit exceeded")
                || cursor.has("BDAT request from ") && cursor.line.ends(with: " exceeds message size limit")
                || event.clientAddress.isPresent && cursor.line.has("]: Error: ", at: event.clientAddress.end)
        else { return }
        event.kind = .smtpdReject
        event.role = .decision
        event.action = .reject
        event.reply = ByteRange(cursor.at, cursor.end)
    }

    /// `Connection rate limit exceeded: 31 from NAME[IP] for service smtp`, `NAME[IP]: request longer than …`.
    private static func readClient(_ cursor: inout Cursor, into event: inout LogEvent) {
        var reader = cursor
        if reader.take(upTo: " limit exceeded: ") != nil {
            guard reader.take(upTo: " from ") != nil, let peer = Peer.read(&reader), reader.has(" for service ") else {
                return
            }
            event.setClient(peer)
        } else if let peer = Peer.read(&reader), reader.has(": ") || reader.has(" sent ") {
            if ClientPlace.isAddress(peer.address, in: reader.line) { event.setClient(peer) }
        } else {
            ClientPlace.read(cursor, .smtpd, into: &event)
        }
    }

    /// `Illegal address syntax from NAME[IP] in MAIL command: <raw text>`.
    private static func readIllegal(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard let peer = Peer.read(&cursor), cursor.skip(" in "), let stage = cursor.take(upTo: " command: ")
        else { return }
        event.kind = .smtpdIllegalAddress
        event.role = .decision
        event.action = .reject
        event.setClient(peer)
        event.stage = stage
        let raw = withoutBrackets(cursor.rest(), in: cursor.line)
        if cursor.line.slice(stage).equals("MAIL") {
            // What is wrong with the address may stand in its domain, too.
            let (address, domain) = AddressPath.trimmed(raw, in: cursor.line)
            batch.senders.append(SenderField(source: .envelope, address: address, domain: domain))
            event.senderCount &+= 1
        } else if cursor.line.slice(stage).equals("RCPT") {
            batch.addRecipient(raw, to: &event)
        }
    }

    private static func withoutBrackets(_ raw: ByteRange, in line: ByteView) -> ByteRange {
        guard !raw.isEmpty, line[raw.start] == Byte.less else { return raw }
        var start = raw.start
        var end = raw.end
        while start < end, line[start] == Byte.less { start += 1 }
        while end > start, line[end - 1] == Byte.greater { end -= 1 }
        return AddressPath.withoutRoute(ByteRange(start, end), in: line)
    }

    /// `non-SMTP command from NAME[IP]: TEXT`, at most 100 bytes of it: a header where mail came as a command.
    private static func readNonSMTP(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard let peer = Peer.read(&cursor), cursor.skip(": ") else { return }
        setNonSMTP(peer, cursor.rest(), in: cursor.line, into: &event, &batch)
    }

    private static func setNonSMTP(
        _ peer: Peer, _ text: ByteRange, in line: ByteView, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        event.kind = .smtpdNonSMTP
        event.role = .decision
        event.action = .reject
        event.setClient(peer)
        Header.read(line, text, limit: 100, into: &event, &batch)
    }

    /// Postfix before 2.3: `NAME[IP] sent message header instead of SMTP command: TEXT`.
    private static func readOldNonSMTP(_ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var cursor = start
        guard let peer = Peer.read(&cursor), cursor.skip(" sent "), cursor.take(upTo: Byte.space) != nil,
            cursor.skip("header instead of SMTP command: ")
        else { return }
        setNonSMTP(peer, cursor.rest(), in: cursor.line, into: &event, &batch)
    }

    /// `improper command pipelining after STAGE from NAME[IP]: MAIL FROM:<S>\r\n…`, with the `\r\n` written out.
    private static func readPipelining(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard let stage = cursor.take(upTo: " from "), let peer = Peer.read(&cursor) else { return }
        event.kind = .smtpdPipelining
        event.role = .session
        event.stage = stage
        event.setClient(peer)
        guard cursor.skip(": ") else { return }
        let text = cursor.rest()
        // Behind DATA the text is the mail itself.
        if cursor.line.slice(stage).equals("DATA") {
            CommandText.readMessage(cursor.line, text, into: &event, &batch)
        } else {
            CommandText.readCommands(cursor.line, text, into: &event, &batch)
            // With smtpd_forbid_unauth_pipelining (3.9) this ends the session, and no other line names the sender. A mail
            // that goes on all the same has the sender again, and tracking joins the two. Behind DATA the mail has a queue
            // ID already, which this line does not tell.
            if event.senderCount > 0 { event.role = .decision }
        }
    }

    /// `Unable to look up MX host(s) H for Sender address a@b: WHY`.
    private static func readLookup(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard let hit = cursor.line.firstIndex(of: " for Sender address ", from: cursor.at) else { return }
        cursor.at = hit + 20
        let end = cursor.line.lastIndex(of: ": ", from: cursor.at) ?? cursor.end
        event.kind = .smtpdLookup
        event.role = .session
        batch.addSender(.envelope, ByteRange(cursor.at, end), in: cursor.line, to: &event)
    }

    /// `proxy HOST:PORT rejected "MAIL FROM:<S> SIZE=…": "501 …"`.
    private static func readProxy(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.take(upTo: " rejected \"") != nil else { return }
        event.kind = .smtpdProxyReject
        event.role = .decision
        event.action = .reject
        let isSender = cursor.skip("MAIL FROM:<")
        guard isSender || cursor.skip("RCPT TO:<"), let path = AddressPath.readStrict(&cursor) else { return }
        if isSender {
            batch.addSender(.envelope, path, in: cursor.line, to: &event)
        } else {
            batch.addRecipient(path, to: &event)
        }
    }

    /// `NAME[IP]: SASL METHOD authentication failed: REASON(, sasl_username=U)`.
    private static func readSASL(_ start: Cursor, into event: inout LogEvent) {
        var cursor = start
        guard let peer = Peer.read(&cursor), cursor.skip(": SASL ") else { return }
        event.kind = .smtpdSASLFailure
        event.role = .session
        event.setClient(peer)
        guard let user = cursor.line.firstIndex(of: ", sasl_username=", from: cursor.at) else { return }
        // `(unavailable)` where the client gave none (since 3.8).
        if !cursor.line.slice(user + 16, cursor.end).equals("(unavailable)") {
            event.saslUsername = ByteRange(user + 16, cursor.end)
        }
    }
}
