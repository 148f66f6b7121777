// OpenDKIM: signing domains, and in what it complains about the header From.

/// Reads lines of OpenDKIM, with or without LogWhy and LogResults.
enum OpenDKIM {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.skipQueueID(into: &event) || cursor.skip("(unknown-jobid): ") else { return }
        readVerdict(&cursor, into: &event, &batch)
        if event.kind == .unrecognised { readFrom(&cursor, into: &event, &batch) }
        if event.kind == .unrecognised { readDkimpy(cursor, into: &event, &batch) }
    }

    private static func readVerdict(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.skip("DKIM-Signature field added (s=") || cursor.skip("DKIM-Signature header added (s=") {
            readDomain(&cursor, after: "d=", upTo: Byte.closeParenthesis, into: &event, &batch)
            event.kind = .opendkimSigned
            event.role = .companion
        } else if cursor.has("DKIM verification successful") {
            event.setAuthentication(.opendkimResult, .dkim, batch.text("pass"))
        } else if cursor.has("no signature data") {
            event.setAuthentication(.opendkimResult, .dkim, batch.text("none"))
        } else if cursor.has("bad signature data") || cursor.has("signature verification failed") {
            event.setAuthentication(.opendkimResult, .dkim, batch.text("fail"))
        } else if cursor.skip("key retrieval failed (s=") {
            readDomain(&cursor, after: "d=", upTo: Byte.closeParenthesis, into: &event, &batch)
            event.setAuthentication(.opendkimResult, .dkim, batch.text("temperror"))
        } else if cursor.skip("key revoked (s=") {
            readDomain(&cursor, after: "d=", upTo: Byte.closeParenthesis, into: &event, &batch)
            event.setAuthentication(.opendkimResult, .dkim, batch.text("fail"))
        } else if cursor.skip("ignoring signature from ") {
            // `IgnoreSignaturesFrom`-like settings: nobody looked whether it is good.
            event.kind = .opendkimNotice
            event.role = .companion
            batch.addSender(.dkim, domain: cursor.word(endingAt: Byte.space), to: &event)
        } else if cursor.has("s="), cursor.line.firstIndex(of: " SSL", from: cursor.at) != nil {
            readDomain(&cursor, after: " d=", upTo: Byte.space, into: &event, &batch)
            event.setAuthentication(.opendkimResult, .dkim, batch.text("fail"))
        } else if cursor.has("signature=") {
            readLoggedResult(&cursor, into: &event, &batch)
        } else if cursor.line.ends(with: "] not internal") {
            readClient(cursor, into: &event)
        } else if cursor.skip("message has signatures from ") {
            event.kind = .opendkimNotice
            event.role = .companion
            repeat {
                batch.addSender(.dkim, domain: cursor.word(endingAt: Byte.comma), to: &event)
            } while cursor.skip(", ")
        }
    }

    /// `NAME [IP] not internal`.
    private static func readClient(_ start: Cursor, into event: inout LogEvent) {
        var cursor = start
        guard let name = cursor.take(upTo: " ["), name.count > 0,
            cursor.line.firstIndex(of: Byte.space, from: name.start, before: name.end) == nil
        else { return }
        event.kind = .opendkimNotice
        event.role = .companion
        event.clientName = name
        event.clientAddress = cursor.word(endingAt: Byte.closeBracket)
    }

    private static func readDomain(
        _ cursor: inout Cursor, after key: StaticString, upTo stop: UInt8, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) {
        guard cursor.take(upTo: key) != nil else { return }
        let domain = cursor.word(endingAt: stop, or: Byte.comma)
        // A line that was cut shows a part of it.
        if !cursor.isAtEnd { batch.addSender(.dkim, domain: domain, to: &event) }
    }

    /// `signature=ID domain=D selector=S result="no signature error"`.
    private static func readLoggedResult(
        _ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        readDomain(&cursor, after: " domain=", upTo: Byte.space, into: &event, &batch)
        guard cursor.take(upTo: " result=\"") != nil else { return }
        let isGood = cursor.has("no signature error\"")
        event.setAuthentication(.opendkimResult, .dkim, batch.text(isGood ? "pass" : "fail"))
    }

    /// dkimpy-milter: `rsa-sha256 DKIM signature verified (s=k1 d=D)`, `… added (s=k1 d=D)`. Selector and domain are names
    /// of the DNS, which hold no blank.
    private static func readDkimpy(_ start: Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        var cursor = start
        guard !cursor.word(endingAt: Byte.space).isEmpty, cursor.skip(" DKIM signature ") else { return }
        if cursor.skip("verified (s=") {
            event.setAuthentication(.opendkimResult, .dkim, batch.text("pass"))
        } else if cursor.skip("added (s=") {
            event.kind = .opendkimSigned
            event.role = .companion
        } else {
            return
        }
        readDomain(&cursor, after: " d=", upTo: Byte.closeParenthesis, into: &event, &batch)
    }

    /// `no signing table match for 'u@d'`, `no signing domain match for 'd'`, `external host H attempted to send as D`,
    /// `domain 'd' exempted, accepting`, `can't parse From: header value 'V'`.
    private static func readFrom(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        if cursor.skip("no signing ") {
            guard cursor.take(upTo: " match for ") != nil, cursor.left > 2, cursor.line.ends(with: "'") else { return }
            cursor.at += 1
            let name = ByteRange(cursor.at, cursor.end - 1)
            if cursor.line.firstIndex(of: Byte.at, from: name.start, before: name.end) != nil {
                batch.addSender(.headerFrom, name, in: cursor.line, to: &event)
            } else {
                batch.addSender(.headerFrom, domain: name, to: &event)
            }
        } else if cursor.skip("external host ") {
            guard cursor.take(upTo: " attempted to send as ") != nil else { return }
            batch.addSender(.headerFrom, domain: cursor.rest(), to: &event)
        } else if cursor.skip("domain '"), cursor.line.ends(with: "' exempted, accepting") {
            batch.addSender(.headerFrom, domain: ByteRange(cursor.at, cursor.end - 21), to: &event)
        } else if cursor.skip("can't parse From: header value '"), cursor.line.ends(with: "'") {
            let value = ByteRange(cursor.at, Swift.max(cursor.at, cursor.end - 1))
            var reader = MailboxReader(line: cursor.line, value: value, isCut: false, source: .headerFrom)
            reader.read(into: &event, &batch)
        } else {
            return
        }
        event.kind = .opendkimFrom
        event.role = .companion
    }
}
