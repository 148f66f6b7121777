// smtpd: sessions, new messages, and what was refused.

/// Reads lines of the SMTP server.
enum Smtpd {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        switch cursor.byte {
        case 0x63:  // c
            if cursor.skip("client=") { return readClient(&cursor, into: &event) }
            if cursor.skip("connect from ") { return readPeer(&cursor, .smtpdConnect, .sessionStart, into: &event) }
        case 0x64:  // d
            if cursor.skip("disconnect from ") {
                return readPeer(&cursor, .smtpdDisconnect, .sessionEnd, into: &event)
            }
        case 0x6C, 0x74, 0x62:  // l, t, b
            if readLost(&cursor, into: &event) { return }
        case 0x75:  // u
            if readNonASCII(&cursor, into: &event, &batch) { return }
        case 0x41, 0x54, 0x55, 0x56:  // A, T, U, V
            // One line in thirty; a notice of any daemon (`Notices`), so nothing below needs to be tried.
            if isTLS(cursor) { return }
        default: break
        }
        if Decision.read(&cursor, kinds: .smtpd, into: &event, &batch) { return }
        // Some of these are information in one version of Postfix and a warning in another.
        var reader = cursor
        SmtpdWarnings.read(&reader, into: &event, &batch)
    }

    /// `Anonymous TLS connection established from NAME[IP]: …`.
    @inline(__always)
    private static func isTLS(_ cursor: Cursor) -> Bool {
        var reader = cursor
        return
            (reader.skip("Anonymous ") || reader.skip("Trusted ") || reader.skip("Untrusted ")
            || reader.skip("Verified ")) && reader.has("TLS connection established from ")
    }

    /// `using backwards-compatible default setting smtputf8_enable=no to accept non-ASCII sender address "S" from
    /// NAME[IP]`.
    private static func readNonASCII(
        _ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        var reader = cursor
        guard reader.take(upTo: " to accept non-ASCII sender address \"") != nil,
            let from = reader.line.lastIndex(of: "\" from ", from: reader.at)
        else { return false }
        let sender = ByteRange(reader.at, from)
        cursor.at = from + 7
        readPeer(&cursor, .smtpdNonASCII, .session, into: &event)
        batch.addSender(.envelope, sender, in: cursor.line, to: &event)
        return true
    }

    /// `connect from NAME[IP]`, `disconnect from NAME[IP] ehlo=1 …`.
    @inline(__always)
    private static func readPeer(
        _ cursor: inout Cursor, _ kind: EventKind, _ role: EventRole, into event: inout LogEvent
    ) {
        guard let peer = Peer.read(&cursor) else { return }
        event.kind = kind
        event.role = role
        event.setClient(peer)
    }

    /// `client=NAME[IP](, sasl_method=M)(, sasl_username=U)(, sasl_sender=X)(, orig_queue_id=Q)(, orig_client=NAME[IP])`.
    @inline(__always)
    private static func readClient(_ cursor: inout Cursor, into event: inout LogEvent) {
        guard let peer = Peer.read(&cursor) else { return }
        event.kind = .smtpdClient
        event.role = event.queueID.isPresent ? .opened : .session
        event.setClient(peer)
        if !cursor.isAtEnd { readClientDetails(&cursor, into: &event) }
    }

    /// A user's name may hold `, orig_queue_id=…` and so claim another one's mail. Postfix writes these fields behind it,
    /// where nothing tells them from the name; filters that hand mail back do not log in, so none is believed there.
    private static func readClientDetails(_ cursor: inout Cursor, into event: inout LogEvent) {
        while cursor.skip(", ") {
            if cursor.skip("sasl_username=") {
                event.saslUsername = value(&cursor)
                return
            } else if cursor.skip("orig_queue_id=") {
                let queueID = value(&cursor)
                guard QueueID.end(in: cursor.line, from: queueID.start) == queueID.end else { continue }
                event.linkedQueueID = queueID
                event.link = .previousHop
            } else if cursor.skip("orig_client=") {
                guard let peer = Peer.read(&cursor) else { return }
                event.originalClientName = peer.name
                event.originalClientAddress = peer.address
            } else {
                _ = value(&cursor)
            }
        }
    }

    /// Up to the next `, NAME=` of a client line: a SASL user name may hold commas and blanks.
    private static func value(_ cursor: inout Cursor) -> ByteRange {
        let start = cursor.at
        while let comma = cursor.line.firstIndex(of: ", ", from: cursor.at) {
            cursor.at = comma
            if cursor.has(", sasl_") || cursor.has(", orig_") { return ByteRange(start, comma) }
            cursor.at = comma + 2
        }
        cursor.at = cursor.end
        return ByteRange(start, cursor.end)
    }

    /// `lost connection after STAGE from NAME[IP]`, `timeout after …`, `too many errors after …`.
    private static func readLost(_ cursor: inout Cursor, into event: inout LogEvent) -> Bool {
        let kind: EventKind
        if cursor.skip("lost connection after ") {
            kind = .smtpdLostConnection
        } else if cursor.skip("timeout after ") {
            kind = .smtpdTimeout
        } else if cursor.skip("too many errors after ") {
            kind = .smtpdTooManyErrors
        } else if cursor.skip("bare <LF> received after ") {
            kind = .smtpdBareNewline
        } else {
            return false
        }
        guard let from = cursor.line.lastIndex(of: " from ", from: cursor.at) else { return false }
        event.stage = ByteRange(cursor.at, from)
        cursor.at = from + 6
        readPeer(&cursor, kind, .session, into: &event)
        return true
    }
}
