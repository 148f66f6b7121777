// `ACTION: STAGE from NAME[IP]: TEXT; from=<S> to=<R> proto=P helo=<H>`: what
// smtpd, postscreen, a milter, a proxy or cleanup decided about a message.

/// Reads decisions: rejects, and all the other actions of access maps, milters and proxies.
enum Decision {
    /// Whose line it is.
    enum Daemon { case smtpd, postscreen, cleanup }

    /// - Returns: false, with nothing changed, where the line is none.
    @inline(__always)
    static func read(
        _ cursor: inout Cursor, kinds daemon: Daemon, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        var reader = cursor
        guard let verb = Verb.read(&reader, daemon: daemon) else { return false }
        return readDecision(&reader, verb, into: &event, &batch)
    }

    private static func readDecision(
        _ reader: inout Cursor, _ verb: Verb, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        let stage = stage(&reader)
        guard !stage.isEmpty else { return false }
        // `DATA content`, `BDAT content`: where a session broke off.
        _ = reader.skip(" content")
        var peer: Peer?
        if reader.skip(" from ") {
            peer = Peer.read(&reader)
            if peer == nil { _ = reader.word(endingAt: Byte.colon) }
        }
        guard reader.skip(": ") || reader.skip(Byte.colon) || reader.skip("; ") else { return false }
        event.kind = verb.kind
        event.role = .decision
        event.action = verb.action
        event.stage = stage
        if let peer { event.setClient(peer) }
        readTextAndTail(&reader, verb, into: &event, &batch)
        // The filter's reply names the queue ID that the mail got behind it; the line itself has none.
        if verb.action == .proxyAccept, !event.reply.isScratch {
            DeliveryAgent.readLink(event.reply, in: reader.line, into: &event)
        }
        return true
    }

    /// `RCPT`, `END-OF-MESSAGE`, `DATA` …
    @inline(__always)
    private static func stage(_ reader: inout Cursor) -> ByteRange {
        let start = reader.at
        while Byte.isUpper(reader.byte) || reader.byte == Byte.hyphen { reader.at += 1 }
        return ByteRange(start, reader.at)
    }

    /// The text is a stranger's (it may repeat the sender's address); the tail behind it reads to the end of the line.
    private static func readTextAndTail(
        _ reader: inout Cursor, _ verb: Verb, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let line = reader.line
        let start = reader.at
        // `proxy-accept: END-OF-MESSAGE: TEXT; …` and `milter-…: CONNECT from …: TEXT; …` may have no text at all.
        let from = Swift.max(start - 2, 0)
        let decision = TailFinder.Decision(text: start, from: from, stage: event.stage, isForeign: verb.isForeign)
        if let found = TailFinder.find(line, decision) {
            event.reply = ByteRange(start, Swift.max(found.separator, start))
            event.setTail(found.tail, in: line, &batch)
            // The line can be read in two ways, and names nobody.
            if !found.tail.sender.isPresent, !found.tail.hasProtocol, !found.tail.helo.isPresent {
                event.truncated = .envelope
            }
            for sender in found.others { batch.addSender(.envelope, sender, in: line, to: &event) }
            if verb.isMilter { readDMARC(line, into: &event, &batch) }
            return
        }
        if HTMLText.read(line, into: &event, &batch) { return }
        event.reply = line.ends(with: ";") ? ByteRange(start, line.count - 1) : ByteRange(start, line.count)
        // Nothing reads as a tail, though one began: the log cut the line.
        if line.firstIndex(of: "; from=<", from: from) != nil {
            event.truncated = .envelope
            batch.needsSecondLook = true
        }
    }

    /// A DMARC milter rejects with `5.7.1 rejected by DMARC policy for DOMAIN`, which is the header From's domain.
    private static func readDMARC(_ line: ByteView, into event: inout LogEvent, _ batch: inout EventBatch) {
        var cursor = Cursor(line.slice(0, event.reply.end), at: event.reply.start)
        while Byte.isDigit(cursor.byte) || cursor.byte == Byte.dot || cursor.byte == Byte.space { cursor.at += 1 }
        guard cursor.skip("rejected by DMARC policy for ") || cursor.skip("quarantined by DMARC policy for ") else {
            return
        }
        batch.addSender(.headerFrom, domain: cursor.rest(), to: &event)
        event.authenticationMethod = .dmarc
        event.authenticationVerdict = .fail
    }
}

/// The word before the first colon: what was done.
struct Verb {
    var kind: EventKind
    var action: MailAction
    var isMilter = false

    /// Whether the text is not Postfix's own: a milter's, or the reply of a server behind it.
    var isForeign: Bool { isMilter || kind == .smtpdProxyAccept || kind == .smtpdProxyReject }

    @inline(__always)
    static func read(_ cursor: inout Cursor, daemon: Decision.Daemon) -> Verb? {
        let start = cursor.at
        var index = start
        let line = cursor.line
        while index < line.count, Byte.isLetter(line[index]) || line[index] == Byte.hyphen || line[index] == 0x5F {
            index += 1
        }
        guard index > start, line.has(": ", at: index), let verb = named(line.slice(start, index), daemon)
        else { return nil }
        cursor.at = index + 2
        return verb
    }

    private static func named(_ word: ByteView, _ daemon: Decision.Daemon) -> Verb? {
        if word.equals("reject") { return Verb(kind: rejectKind(daemon), action: .reject) }
        if word.has("milter-") {
            var verb = milter(word.slice(7, word.count), daemon)
            verb?.isMilter = true
            return verb
        }
        if word.equals("proxy-accept") { return Verb(kind: .smtpdProxyAccept, action: .proxyAccept) }
        if word.equals("proxy-reject") { return Verb(kind: .smtpdProxyReject, action: .reject) }
        guard daemon == .smtpd else { return nil }
        if word.equals("reject_warning") { return Verb(kind: .smtpdRejectWarning, action: .rejectWarning) }
        if word.equals("hangup") { return Verb(kind: .smtpdHangup, action: .hangup) }
        if word.equals("info") { return Verb(kind: .smtpdInfo, action: .info) }
        if word.equals("warn") { return Verb(kind: .smtpdWarn, action: .warn) }
        if word.equals("filter") { return Verb(kind: .smtpdFilter, action: .filter) }
        if word.equals("hold") { return Verb(kind: .smtpdHold, action: .hold) }
        if word.equals("delay") { return Verb(kind: .smtpdDelay, action: .delay) }
        if word.equals("discard") { return Verb(kind: .smtpdDiscard, action: .discard) }
        if word.equals("redirect") { return Verb(kind: .smtpdRedirect, action: .redirect) }
        if word.equals("bcc") { return Verb(kind: .smtpdBcc, action: .bcc) }
        if word.equals("prepend") { return Verb(kind: .smtpdPrepend, action: .prepend) }
        // With smtpd_log_access_permit_actions: the name of the rule that let the mail in.
        if word.has("permit") || word.equals("dunno") || word.equals("ok") {
            return Verb(kind: .smtpdPermit, action: .permit)
        }
        return nil
    }

    private static func rejectKind(_ daemon: Decision.Daemon) -> EventKind {
        switch daemon {
        case .smtpd: .smtpdReject
        case .postscreen: .postscreenReject
        case .cleanup: .cleanupReject
        }
    }

    private static func milter(_ word: ByteView, _ daemon: Decision.Daemon) -> Verb? {
        let isCleanup = daemon == .cleanup
        if word.equals("reject") {
            return Verb(kind: isCleanup ? .cleanupMilterReject : .smtpdMilterReject, action: .reject)
        }
        if word.equals("hold") {
            return Verb(kind: isCleanup ? .cleanupMilterHold : .smtpdMilterHold, action: .hold)
        }
        if word.equals("discard") {
            return Verb(kind: isCleanup ? .cleanupMilterDiscard : .smtpdMilterDiscard, action: .discard)
        }
        return nil
    }
}
