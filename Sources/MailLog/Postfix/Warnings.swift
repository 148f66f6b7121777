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
            if daemon == .smtpd || daemon == .qmqpd {
                SmtpdWarnings.read(&cursor, into: &event, &batch)
            } else if daemon == .cleanup {
                readCleanup(&cursor, into: &event)
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

    /// `warning: QID: message rejected: hopcount exceeded`, `warning: QID: queue file size limit exceeded`.
    private static func readCleanup(_ cursor: inout Cursor, into event: inout LogEvent) {
        guard event.queueID.isPresent else { return }
        guard cursor.skip("message rejected: ") || cursor.has("queue file size limit exceeded") else { return }
        event.kind = .cleanupReject
        event.role = .decision
        event.action = .reject
        event.reply = cursor.rest()
    }
}

/// Warnings of the SMTP server that name a client or a sender.
enum SmtpdWarnings {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.skip("hostname ") { return readHostname(&cursor, into: &event, &batch) }
        if cursor.skip("Illegal address syntax from ") { return readIllegal(&cursor, into: &event, &batch) }
        if cursor.skip("non-SMTP command from ") { return readNonSMTP(&cursor, into: &event, &batch) }
        if cursor.skip("improper command pipelining after ") { return readPipelining(&cursor, into: &event, &batch) }
        if cursor.skip("Unable to look up ") { return readLookup(&cursor, into: &event, &batch) }
        if cursor.skip("proxy ") { return readProxy(&cursor, into: &event, &batch) }
        readSASL(&cursor, into: &event)
    }

    /// `hostname NAME does not resolve to address IP(: WHY)`: the name that the client's address claims.
    private static func readHostname(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard let name = cursor.take(upTo: Byte.space), cursor.skip("does not resolve to address ") else { return }
        let start = cursor.at
        // An IPv6 address holds colons, but no `: `.
        let end = cursor.line.firstIndex(of: ": ", from: start) ?? cursor.end
        event.kind = .smtpdHostname
        event.role = .session
        event.clientAddress = ByteRange(start, end)
        batch.senders.append(SenderField(source: .client, address: .absent, domain: name))
        event.senderCount &+= 1
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
            batch.addSender(.envelope, raw, in: cursor.line, to: &event)
        } else if cursor.line.slice(stage).equals("RCPT") {
            batch.addRecipient(raw, to: &event)
        }
    }

    private static func withoutBrackets(_ raw: ByteRange, in line: ByteView) -> ByteRange {
        guard !raw.isEmpty, line[raw.start] == Byte.less else { return raw }
        let end = line[raw.end - 1] == Byte.greater ? raw.end - 1 : raw.end
        return ByteRange(raw.start + 1, Swift.max(end, raw.start + 1))
    }

    /// `non-SMTP command from NAME[IP]: TEXT`, at most 100 bytes of it: a header where mail came as a command.
    private static func readNonSMTP(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard let peer = Peer.read(&cursor), cursor.skip(": ") else { return }
        event.kind = .smtpdNonSMTP
        event.role = .decision
        event.action = .reject
        event.setClient(peer)
        Header.read(cursor.line, cursor.rest(), limit: 100, into: &event, &batch)
    }

    /// `improper command pipelining after STAGE from NAME[IP]: MAIL FROM:<S>\r\n…`, with the `\r\n` written out.
    private static func readPipelining(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard let stage = cursor.take(upTo: " from "), let peer = Peer.read(&cursor) else { return }
        event.kind = .smtpdPipelining
        event.role = .session
        event.stage = stage
        event.setClient(peer)
        guard cursor.skip(": "), let mail = cursor.line.firstIndex(of: "MAIL FROM:<", from: cursor.at) else { return }
        cursor.at = mail + 11
        guard let sender = AddressPath.readStrict(&cursor) else { return }
        batch.addSender(.envelope, sender, in: cursor.line, to: &event)
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
    private static func readSASL(_ cursor: inout Cursor, into event: inout LogEvent) {
        guard let peer = Peer.read(&cursor), cursor.skip(": SASL ") else { return }
        event.kind = .smtpdSASLFailure
        event.role = .session
        event.setClient(peer)
        guard let user = cursor.line.firstIndex(of: ", sasl_username=", from: cursor.at) else { return }
        event.saslUsername = ByteRange(user + 16, cursor.end)
    }
}
