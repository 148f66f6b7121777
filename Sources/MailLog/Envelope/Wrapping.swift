// What shippers and containers put before a whole log line.

/// Takes one wrapping off the front of a line.
enum Wrapping {
    /// `<22>` of RFC 3164 and RFC 5424.
    static func skipPriority(_ cursor: inout Cursor) -> Bool {
        var reader = cursor
        guard reader.skip(Byte.less), let priority = reader.number(), priority <= 191, reader.skip(Byte.greater)
        else { return false }
        cursor = reader
        return true
    }

    /// `name-1  | ` (docker compose, in colours or not), `[pod/name/container] ` (kubectl), `data: ` (journal SSE),
    /// `mail.log:` and `123:` (grep).
    static func skipPrefix(_ cursor: inout Cursor) -> Bool {
        skipCompose(&cursor) || skipPod(&cursor) || skipEventStream(&cursor) || skipGrep(&cursor)
            || skipMonotonic(&cursor) || skipList(&cursor) || skipLength(&cursor)
    }

    /// `350 <22>1 …`: the length of a message where syslog came by TCP (RFC 6587 section 3.4.1).
    private static func skipLength(_ cursor: inout Cursor) -> Bool {
        var reader = cursor
        guard reader.number() != nil, reader.skip(Byte.space), reader.byte == Byte.less else { return false }
        cursor = reader
        return true
    }

    /// `[{…},` and `,{…}`: JSON objects in a list.
    private static func skipList(_ cursor: inout Cursor) -> Bool {
        guard cursor.byte(after: 1) == Byte.openBrace else { return false }
        return cursor.skip(Byte.openBracket) || cursor.skip(Byte.comma)
    }

    /// `[ 1234.567890] ` (journalctl -o short-monotonic), `[ 1234.567890 <    0.001234 >] ` (short-delta): the time since
    /// the start of the machine is no time of day.
    private static func skipMonotonic(_ cursor: inout Cursor) -> Bool {
        var reader = cursor
        guard reader.skip(Byte.openBracket) else { return false }
        reader.skipBlanks()
        guard skipSeconds(&reader) else { return false }
        if reader.skip(" <") {
            reader.skipBlanks()
            guard skipSeconds(&reader), reader.skip(" >") else { return false }
        }
        guard reader.skip("] ") else { return false }
        cursor = reader
        return true
    }

    private static func skipSeconds(_ reader: inout Cursor) -> Bool {
        reader.number() != nil && reader.skip(Byte.dot) && reader.number() != nil
    }

    /// `name-1  | `, in colours or not.
    static func skipCompose(_ cursor: inout Cursor) -> Bool {
        var reader = cursor
        skipColour(&reader)
        let start = reader.at
        while isNameByte(reader.byte) { reader.at += 1 }
        guard reader.at > start, reader.byte == Byte.space || reader.byte == Byte.tab else { return false }
        reader.skipBlanks()
        guard reader.skip(0x7C) else { return false }
        skipColour(&reader)
        guard reader.skip(Byte.space) else { return false }
        cursor = reader
        return true
    }

    /// `@` stands in `mail_postfix.1.k3j4h5@node-1` (docker service logs).
    private static func isNameByte(_ byte: UInt8) -> Bool {
        Byte.isAlphanumeric(byte) || byte == Byte.hyphen || byte == 0x5F || byte == Byte.dot || byte == Byte.at
    }

    /// `ESC [ 3 6 m`.
    private static func skipColour(_ cursor: inout Cursor) {
        guard cursor.byte == 0x1B, cursor.byte(after: 1) == Byte.openBracket,
            let end = cursor.line.firstIndex(of: 0x6D, from: cursor.at), end - cursor.at <= 12
        else { return }
        cursor.at = end + 1
    }

    private static func skipPod(_ cursor: inout Cursor) -> Bool {
        var reader = cursor
        guard reader.skip("[pod/"), reader.take(upTo: "] ") != nil else { return false }
        cursor = reader
        return true
    }

    private static func skipEventStream(_ cursor: inout Cursor) -> Bool {
        cursor.has("data: {") && cursor.skip("data: ")
    }

    /// The stamp right behind the colon tells that it is grep's.
    private static func skipGrep(_ cursor: inout Cursor) -> Bool {
        let limit = Swift.min(cursor.end, cursor.at + 256)
        var from = cursor.at
        // A path holds at most a few colons before its own end.
        for _ in 0..<4 {
            guard let colon = cursor.line.firstIndex(of: Byte.colon, from: from, before: limit) else { return false }
            var reader = Cursor(cursor.line, at: colon + 1)
            var stamp = LogStamp()
            if Stamps.readTraditional(&reader, into: &stamp) || Stamps.readISO(&reader, into: &stamp) {
                guard cursor.line.firstIndex(of: Byte.space, from: cursor.at, before: colon) == nil else {
                    return false
                }
                cursor.at = colon + 1
                return true
            }
            from = colon + 1
        }
        return false
    }

    /// Where a whole line begins behind a container's stamp: CRI (`stdout F `), fluentd (tab, tag, tab, JSON; or
    /// `TAG: {`), Loki's labels (`{job="mail"} `), or simply another stamp, priority or JSON object, with the name of
    /// whoever relayed it before that or not.
    static func insideStamp(_ cursor: Cursor) -> Int? {
        var reader = cursor
        if reader.byte == Byte.tab, let brace = reader.line.firstIndex(of: "\t{", from: reader.at) { return brace + 1 }
        reader.skipBlanks()
        if reader.skip("stdout ") || reader.skip("stderr ") { return insideCRI(&reader) }
        if skipLabels(&reader) { return reader.at }
        // `<mail.info>` and `<2.6>` of FreeBSD's syslogd begin no line of their own.
        var ahead = reader
        if reader.byte == Byte.openBrace || skipPriority(&ahead) { return reader.at }
        for _ in 0..<3 {
            if isStamp(reader) { return reader.at }
            let word = reader.word(endingAt: Byte.space)
            guard !word.isEmpty, reader.skip(Byte.space) else { return nil }
            // A colon ends a tag, behind which text follows, unless it ends `mail.info:` (socklog).
            let isSeverity = LooseHeader.isSeverity(reader.line, ByteRange(word.start, word.end - 1))
            if reader.line[word.end - 1] == Byte.colon {
                if reader.has("{\"") { return reader.at }
                guard isSeverity else { return nil }
            }
        }
        return nil
    }

    private static func isStamp(_ cursor: Cursor) -> Bool {
        var inner = cursor
        var stamp = LogStamp()
        _ = skipPriority(&inner)
        // An RFC 5424 header that lost its priority.
        if inner.has("1 "), Byte.isDigit(inner.byte(after: 2)) { inner.at += 2 }
        return Stamps.readTraditional(&inner, into: &stamp) || Stamps.readISO(&inner, into: &stamp)
    }

    /// `F ` for a whole line, `P ` for a part of one.
    private static func insideCRI(_ reader: inout Cursor) -> Int? {
        reader.skip("F ") || reader.skip("P ") ? reader.at : nil
    }

    /// `{}` or `{name="value", …}`; JSON has a quote behind its brace.
    private static func skipLabels(_ reader: inout Cursor) -> Bool {
        guard reader.byte == Byte.openBrace, reader.byte(after: 1) == 0x7D || Byte.isLetter(reader.byte(after: 1)),
            let end = reader.line.firstIndex(of: "} ", from: reader.at)
        else { return false }
        reader.at = end + 2
        return true
    }
}
