// policyd-spf and policy-spf: the SPF result of a sender, without a queue ID.

/// Reads `Received-SPF` texts and SPF rejects.
enum PolicydSPF {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        // policyd-spf with `QueueID = Yes`, at a stage where there is one.
        if let end = QueueID.endBeforeColon(in: line, from: cursor.at) {
            event.queueID = ByteRange(cursor.at, end)
            cursor.at = end + 2
        }
        guard let key = senderKey(line, from: cursor.at) else {
            return readReject(&cursor, into: &event, &batch)
        }
        guard let result = result(cursor) else { return }
        event.setAuthentication(.spfResult, .spf, result)
        // The HELO name's result says nothing of the sender.
        if line.firstIndex(of: "identity=helo", from: cursor.at, before: key) != nil {
            event.authenticationMethod = .none
        }
        readClient(line, from: cursor.at, before: line.count, into: &event)
        guard let sender = sender(line, from: key + 14) else { return }
        let isNull = line.slice(sender).equals("<>")
        batch.addSender(
            .envelope, isNull ? ByteRange(sender.start, sender.start) : sender, in: line, to: &event)
    }

    /// Where `envelope-from=` stands. policyd-spf writes client and HELO before it, which hold no semicolon, and no other
    /// text of strangers: the first place counts. In the Perl server's header an explanation stands before it.
    private static func senderKey(_ line: ByteView, from start: Int) -> Int? {
        guard let first = line.firstIndex(of: "envelope-from=", from: start) else { return nil }
        if let client = line.firstIndex(of: "client-ip=", from: start, before: first) {
            return line.firstIndex(of: "; envelope-from=", from: client).map { $0 + 2 } ?? first
        }
        return line.lastIndex(of: "; envelope-from=\"", from: start).map { $0 + 2 } ?? first
    }

    /// The sender's text may imitate the fields behind it: `receiver=` ends it where that leaves one sender alone.
    private static func sender(_ line: ByteView, from start: Int) -> ByteRange? {
        if start < line.count, line[start] == Byte.quote, let quoted = AddressPath.endOfQuotes(line, from: start),
            quoted == line.count || line.has(";", at: quoted)
        {
            // The Perl policy server quotes the whole address.
            return ByteRange(start + 1, quoted - 1)
        }
        let found: ByteRange
        if line.firstIndex(of: "; receiver=", from: start) != nil {
            guard let parts = UnquotedAddress.split(line, from: start, before: line.count, at: "; receiver=") else {
                return nil
            }
            found = parts.sender
        } else {
            // The Perl server's `envelope-from=S; helo=H;`. Of anything else the line was cut.
            guard let end = line.firstIndex(of: Byte.semicolon, from: start), line.has("; helo=", at: end) else {
                return nil
            }
            found = ByteRange(start, end)
        }
        return line.slice(found).equals("<UNKNOWN>") ? nil : found
    }

    /// The word after `Received-SPF: `, or the first one (`Pass; identity=…`).
    private static func result(_ cursor: Cursor) -> ByteRange? {
        var reader = cursor
        // `Header_Type = AR` of policyd-spf: `prepend Authentication-Results: HOST; spf=pass (…) …`.
        if reader.take(upTo: "Received-SPF: ") == nil, reader.take(upTo: "Authentication-Results: ") != nil {
            guard reader.take(upTo: "; spf=") != nil else { return nil }
        } else if reader.at == cursor.at {
            _ = reader.skip(": ")
            while reader.byte == Byte.space { reader.at += 1 }
        }
        let start = reader.at
        while Byte.isLetter(reader.byte) { reader.at += 1 }
        return reader.at > start ? ByteRange(start, reader.at) : nil
    }

    private static func readClient(_ line: ByteView, from start: Int, before end: Int, into event: inout LogEvent) {
        var reader = Cursor(line, at: start)
        if reader.take(upTo: "client-ip=") != nil { event.clientAddress = reader.word(endingAt: Byte.semicolon) }
        reader.at = start
        if reader.take(upTo: "; helo=") != nil {
            event.helo = reader.word(endingAt: Byte.semicolon)
            if event.helo.count > 2, line[event.helo.start] == Byte.quote, line[event.helo.end - 1] == Byte.quote {
                event.helo = ByteRange(event.helo.start + 1, event.helo.end - 1)
            }
        }
    }

    /// `550 5.7.23 Message rejected due to: SPF fail - not authorized. Please see http://…?s=mfrom;id=S;ip=A;r=R`.
    private static func readReject(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard skipReason(&cursor) else {
            if cursor.line.firstIndex(of: "smtp_comment=", from: cursor.at) != nil
                || cursor.line.firstIndex(of: "/why.html?", from: cursor.at) != nil
            {
                return readQuery(&cursor, into: &event, &batch)
            }
            return readPolicyServer(&cursor, into: &event, &batch)
        }
        let start = cursor.at
        while Byte.isLetter(cursor.byte) { cursor.at += 1 }
        event.setAuthentication(.spfResult, .spf, ByteRange(start, cursor.at))
        guard cursor.take(upTo: "s=mfrom;id=") != nil,
            let parts = UnquotedAddress.split(cursor.line, from: cursor.at, before: cursor.end, at: ";ip=")
        else { return }
        batch.addSender(.envelope, parts.sender, in: cursor.line, to: &event)
        cursor.at = parts.rest.start
        event.clientAddress = cursor.word(endingAt: Byte.semicolon)
    }

    /// `Message rejected due to: SPF `, `Message deferred due to: SPF `, `… due to: Receiver policy for SPF `.
    private static func skipReason(_ cursor: inout Cursor) -> Bool {
        var reader = cursor
        guard reader.take(upTo: "Message ") != nil, reader.skip("rejected due to: ") || reader.skip("deferred due to: ")
        else { return false }
        _ = reader.skip("Receiver policy for ")
        guard reader.skip("SPF ") else { return false }
        cursor = reader
        return true
    }

    /// postfix-policyd-spf-perl before 2.0: `SPF pass (Mechanism … matched): Envelope-from: S`; its rejects:
    /// `Policy action=550 Please see http://…/Why?s=mfrom;id=a%40b.example;ip=A;r=R`.
    private static func readPolicyServer(
        _ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let line = cursor.line
        _ = cursor.skip(": ")
        if cursor.skip("SPF ") {
            let start = cursor.at
            while Byte.isLetter(cursor.byte) { cursor.at += 1 }
            let result = ByteRange(start, cursor.at)
            if cursor.skip(": ip=") { return readMilter(&cursor, result, into: &event, &batch) }
            readExplained(&cursor, result, into: &event, &batch)
        } else if cursor.skip("Policy action=PREPEND Received-SPF: ") {
            readHelo(cursor, into: &event)
        } else if cursor.skip("Policy action=5"),
            cursor.take(upTo: "s=mfrom;id=") != nil || cursor.take(upTo: "s=mfrom&id=") != nil
                || cursor.take(upTo: "/Why?id=") != nil,
            let end = line.firstIndex(of: ";ip=", from: cursor.at) ?? line.firstIndex(of: "&ip=", from: cursor.at)
        {
            event.setAuthentication(.spfResult, .spf, batch.text("fail"))
            addEncoded(ByteRange(cursor.at, end), in: line, into: &event, &batch)
            cursor.at = end + 4
            event.clientAddress = cursor.word(endingAt: Byte.semicolon, or: 0x26)
        }
    }

    /// `RESULT (EXPLANATION): Envelope-from: S`, since 2.0 with `, IP Address: A, Recipient: R` behind it, or
    /// `HELO/EHLO: H` in place of the sender. The explanation before it is the sender's own text.
    private static func readExplained(
        _ cursor: inout Cursor, _ result: ByteRange, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let line = cursor.line
        guard cursor.has(" (") else { return }
        guard let key = line.lastIndex(of: "): Envelope-from: ", from: cursor.at) else {
            guard let helo = line.lastIndex(of: "): HELO/EHLO: ", from: cursor.at) else { return }
            cursor.at = helo + 14
            event.setAuthentication(.spfResult, .none, result)
            event.helo = cursor.word(endingAt: Byte.comma)
            return
        }
        event.setAuthentication(.spfResult, .spf, result)
        let start = key + 18
        guard line.firstIndex(of: ", IP Address: ", from: start) != nil else {
            return batch.addSender(.envelope, ByteRange(start, line.count), in: line, to: &event)
        }
        guard let parts = UnquotedAddress.split(line, from: start, before: line.count, at: ", IP Address: "),
            let end = line.firstIndex(of: ", Recipient: ", from: parts.rest.start)
        else { return }
        event.clientAddress = ByteRange(parts.rest.start, end)
        batch.addSender(.envelope, parts.sender, in: line, to: &event)
        batch.addRecipient(ByteRange(end + 13, line.count), to: &event)
    }

    /// Mail::SPF::Query, until 2006: `QID: SPF RESULT: smtp_comment=…/why.html?sender=S&ip=A&receiver=R: …` or
    /// `smtp_comment=SPF: domain of sender S does not designate mailers, …`; `decided action=REJECT …/why.html?sender=…`.
    private static func readQuery(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        _ = cursor.skip(": ")
        if cursor.skip("SPF ") {
            let result = cursor.word(endingAt: Byte.colon)
            event.setAuthentication(.spfResult, .spf, result)
        } else {
            event.setAuthentication(.spfResult, .spf, batch.text("fail"))
        }
        if cursor.take(upTo: "/why.html?sender=") != nil {
            // The address is encoded, and holds no `&`.
            guard let end = line.firstIndex(of: "&ip=", from: cursor.at) else { return }
            addEncoded(ByteRange(cursor.at, end), in: line, into: &event, &batch)
            cursor.at = end + 4
            event.clientAddress = cursor.word(endingAt: 0x26)
        } else if cursor.take(upTo: "domain of sender ") != nil {
            let sender = cursor.word(endingAt: Byte.space)
            guard cursor.has(" does not designate mailers, "), line[sender.start] != Byte.quote else { return }
            batch.addSender(.envelope, sender, in: line, to: &event)
        }
    }

    /// `none (…) receiver=R; identity=helo; helo=H; client-ip=A`: a result of the HELO name, which says nothing of the
    /// sender.
    private static func readHelo(_ start: Cursor, into event: inout LogEvent) {
        var cursor = start
        while Byte.isLetter(cursor.byte) { cursor.at += 1 }
        guard cursor.line.firstIndex(of: "identity=helo; ", from: cursor.at) != nil else { return }
        event.setAuthentication(.spfResult, .none, ByteRange(start.at, cursor.at))
        readClient(cursor.line, from: cursor.at, before: cursor.line.count, into: &event)
    }

    /// smf-spf: `SPF fail: ip=A, fqdn=N, helo=H, from=<S>`. Names and HELO are the client's, too: the sender ends the line.
    private static func readMilter(
        _ cursor: inout Cursor, _ result: ByteRange, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let line = cursor.line
        let address = cursor.word(endingAt: Byte.comma)
        guard let key = line.lastIndex(of: ", from=<", from: cursor.at) else { return }
        cursor.at = key + 8
        guard let sender = AddressPath.readStrict(&cursor), cursor.isAtEnd else { return }
        event.setAuthentication(.spfResult, .spf, result)
        event.clientAddress = address
        batch.addSender(.envelope, sender, in: line, to: &event)
    }

    /// An address in a URL: `a%40b.example` (RFC 3986 section 2.1).
    private static func addEncoded(
        _ text: ByteRange, in line: ByteView, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let start = batch.scratch.count
        var index = text.start
        while index < text.end {
            if line[index] == 0x25, index + 2 < text.end, let high = Byte.hexadecimalValue(line[index + 1]),
                let low = Byte.hexadecimalValue(line[index + 2])
            {
                batch.scratch.append(high << 4 | low)
                index += 3
            } else {
                batch.scratch.append(line[index])
                index += 1
            }
        }
        let address = ByteRange(start, batch.scratch.count)
        let domain = batch.scratch.withUnsafeBytes { AddressPath.domain(of: address, in: ByteView($0)) }
        batch.senders.append(
            SenderField(
                source: .envelope, address: address.inScratch, domain: domain.isPresent ? domain.inScratch : .absent))
        event.senderCount &+= 1
    }
}
