// policyd-spf and policy-spf: the SPF result of a sender, without a queue ID.

/// Reads `Received-SPF` texts and SPF rejects.
enum PolicydSPF {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard let key = line.firstIndex(of: "envelope-from=", from: cursor.at) else {
            return readReject(&cursor, into: &event, &batch)
        }
        guard let result = result(cursor) else { return }
        event.setAuthentication(.spfResult, .spf, result)
        readClient(line, from: cursor.at, before: line.count, into: &event)
        // The sender's text may imitate the fields behind it; `receiver=`, where it stands last, ends it.
        var end =
            line.lastIndex(of: "; receiver=", from: key) ?? line.firstIndex(of: Byte.semicolon, from: key) ?? line.count
        var start = key + 14
        if start < end, line[start] == Byte.quote, let quoted = AddressPath.endOfQuotes(line, from: start) {
            // The Perl policy server quotes the whole address.
            if line.has(";", at: quoted) || quoted == line.count {
                start += 1
                end = quoted - 1
            }
        }
        guard !line.slice(start, end).equals("<UNKNOWN>"), start <= end else { return }
        batch.addSender(.envelope, ByteRange(start, end), in: line, to: &event)
    }

    /// The word after `Received-SPF: `, or the first one (`Pass; identity=…`).
    private static func result(_ cursor: Cursor) -> ByteRange? {
        var reader = cursor
        if reader.take(upTo: "Received-SPF: ") == nil {
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
        if reader.take(upTo: "; helo=") != nil { event.helo = reader.word(endingAt: Byte.semicolon) }
    }

    /// `550 5.7.23 Message rejected due to: SPF fail - not authorized. Please see http://…?s=mfrom;id=S;ip=A;r=R`.
    private static func readReject(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.take(upTo: "Message rejected due to: SPF ") != nil else { return }
        let start = cursor.at
        while Byte.isLetter(cursor.byte) { cursor.at += 1 }
        event.setAuthentication(.spfResult, .spf, ByteRange(start, cursor.at))
        guard cursor.take(upTo: "s=mfrom;id=") != nil,
            let end = cursor.line.lastIndex(of: ";ip=", from: cursor.at)
        else { return }
        batch.addSender(.envelope, ByteRange(cursor.at, end), in: cursor.line, to: &event)
    }
}
