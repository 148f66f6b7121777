// What Postfix daemons write with `-v`, `debug_peer_list` or a high TLS log
// level: known noise, and the SMTP dialogue.

/// Recognises debugging lines. Only a line with the tag of a Postfix daemon is taken for one.
enum DebugLine {
    static func read(
        _ cursor: inout Cursor, _ daemon: PostfixDaemon, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        if cursor.has("< ") || cursor.has("> ") {
            readDialogue(&cursor, daemon, into: &event, &batch)
        } else if isFunction(cursor) || isDump(cursor) || isPhrase(cursor) || daemon == .delivery && isAttribute(cursor)
        {
            event.kind = .debug
        }
    }

    /// `< NAME[IP]: COMMAND` and `> NAME[IP]: REPLY` of smtpd and postscreen; the other way round where Postfix is the
    /// client: `> NAME[IP]:PORT: COMMAND` of smtp, `> HOST:PORT: COMMAND` of smtpd before a proxy filter.
    private static func readDialogue(
        _ cursor: inout Cursor, _ daemon: PostfixDaemon, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        var isCommand = (cursor.byte == Byte.less) == (daemon == .smtpd || daemon == .postscreen)
        var reader = Cursor(cursor.line, at: cursor.at + 2)
        if let peer = Peer.read(&reader) {
            guard reader.skip(": ") || reader.skip(Byte.colon) else { return }
            if daemon != .smtp { event.setClient(peer) }
        } else {
            guard daemon == .smtpd, let host = reader.take(upTo: ": "),
                reader.line.firstIndex(of: Byte.space, from: host.start, before: host.end) == nil
            else { return }
            isCommand.toggle()
        }
        event.kind = .dialogue
        guard isCommand, daemon == .smtpd || daemon == .smtp || daemon == .postscreen else { return }
        CommandText.readMail(reader.line, reader.rest(), into: &event, &batch)
    }

    /// `match_hostname: …`, `local_deliver[1]: …`, `unknown_address_tempfail_action = …`: the name of a function or
    /// parameter, which has an underscore in it.
    private static func isFunction(_ cursor: Cursor) -> Bool {
        var index = cursor.at
        var hasUnderscore = false
        while index < cursor.end {
            let byte = cursor.line[index]
            if byte == 0x5F {
                hasUnderscore = true
            } else if !Byte.isAlphanumeric(byte) || Byte.isUpper(byte) {
                break
            }
            index += 1
        }
        guard hasUnderscore, index - cursor.at >= 5 else { return false }
        var behind = Cursor(cursor.line, at: index)
        if behind.isAtEnd || behind.byte == Byte.colon || behind.byte == Byte.openBracket { return true }
        return behind.byte == Byte.openParenthesis || behind.has(" = ") || isArgument(&behind)
    }

    /// ` ret=0`, ` fd=12` behind the name of a function.
    private static func isArgument(_ cursor: inout Cursor) -> Bool {
        guard cursor.skip(Byte.space) else { return false }
        while Byte.isLetter(cursor.byte) || cursor.byte == 0x5F { cursor.at += 1 }
        return cursor.byte == Byte.equals
    }

    /// `0000 16 03 01 …`, `read from 55BDAD [55BDB3] (5 bytes => -1 (0xFFFF))`: bytes of a TLS session.
    private static func isDump(_ cursor: Cursor) -> Bool {
        if cursor.has("read from ") || cursor.has("write to ") {
            return cursor.line.firstIndex(of: " bytes => ", from: cursor.at) != nil
        }
        for index in cursor.at..<cursor.at + 4 {
            guard index < cursor.end, Byte.hexadecimalValue(cursor.line[index]) != nil else { return false }
        }
        let bytes = Cursor(cursor.line, at: cursor.at + 4)
        return bytes.has(" - <SPACES/NULS>")
            || bytes.byte == Byte.space
                && Byte.hexadecimalValue(bytes.byte(after: 1)) != nil
                && Byte.hexadecimalValue(bytes.byte(after: 2)) != nil
                && (bytes.byte(after: 3) == Byte.space || bytes.byte(after: 3) == Byte.hyphen)
    }

    /// `sender: a@b.example`: the state of a local delivery, one part a line.
    private static func isAttribute(_ cursor: Cursor) -> Bool {
        attributes.contains { cursor.has($0) }
    }

    private static let attributes: [StaticString] = [
        "level: ", "path: ", "fp: ", "queue: ", "offset: ", "sender: ", "recipient: ", "owner: ", "delivered: ",
        "relay: ", "domain: ", "local: ", "user: ", "extension: ", "unmatched: ", "why: ", "request: ",
    ]

    private static func isPhrase(_ cursor: Cursor) -> Bool {
        if cursor.line.ends(with: " stream disconnect") || cursor.line.ends(with: " <<<") { return true }
        for phrase in phrases where phrase.matches(cursor) { return true }
        if DebugPhrases.match(cursor) { return true }
        return cursor.line.firstIndex(of: ": wanted attribute: ", from: cursor.at) != nil
            || cursor.line.firstIndex(of: " asciified to ", from: cursor.at) != nil
            || cursor.line.firstIndex(of: ": not found", from: cursor.at) == cursor.end - 11
    }

    private static let phrases: [Notice] = [
        Notice("send attr ", " = ", .debug), Notice("input attribute ", .debug), Notice("trying... [", .debug),
        Notice("process generation: ", .debug), Notice("report ", " milter", .debug),
        Notice("abort all milters", .debug),
        Notice("event: ", .debug), Notice("reply: ", .debug), Notice("connection established", .debug),
        Notice("connection closed", .debug), Notice("lookup ", " type ", .debug),
        Notice("begin ", " address list", .debug), Notice("end ", " address list", .debug),
        Notice("pref ", " host ", .debug), Notice("server features: ", .debug),
        Notice("Using ", " TCP send buffer", .debug),
        Notice("initial envelope ", .debug), Notice("extracted envelope ", .debug),
        Notice("before ", ": cleanup flags", .debug),
        Notice("after ", ": cleanup flags", .debug), Notice("request: ", .debug), Notice("using DANE RR: ", .debug),
        Notice("chroot ", .debug), Notice("skip: ", .debug), Notice("dns_", .debug), Notice("maildir ", .debug),
        Notice("smtp session ", .debug), Notice("milter ", ": ", .debug), Notice("socket: wanted ", .debug),
        Notice("public ", " socket", .debug), Notice("private ", " socket", .debug), Notice("watchdog", .debug),
        Notice("`", "' -> ", .debug), Notice("--- ", " ---", .debug), Notice("start sorted ", .debug),
        Notice("end sorted ", .debug), Notice("recipient limit ", .debug), Notice("placed in hold queue", .debug),
        Notice("read ", .debug), Notice("fsspace: ", .debug), Notice("open ", "/", .debug),
        Notice("connect to subsystem ", .debug), Notice("fd=", ": stream buffer ", .debug),
        Notice("connecting to ", " port ", .debug), Notice("cleanup flags = ", .debug),
        Notice("request ignored", .debug),
        Notice("done ", " queue scan", .debug), Notice("start ", " queue ", .debug), Notice("end ", " queue ", .debug),
        Notice("wakeup ", " after ", .debug), Notice("PUSH boundary ", .debug), Notice("POP boundary ", .debug),
        Notice("host name lookup methods: ", .debug), Notice("global TLS level: ", .debug),
        Notice("send ", " milters", .debug), Notice("receive ", " milters", .debug), Notice("free ", "milter", .debug),
        Notice("disconnect event to all milters", .debug), Notice("leave cleanup_milter", .debug),
        Notice("enter cleanup_milter", .debug), Notice("inspect content by all milters", .debug),
        Notice("Compiled against ", .debug), Notice("Run-time linked against ", .debug), Notice("FAIL [", .debug),
        Notice("PASS ", " test [", .debug), Notice("ENFORCE [", .debug), Notice("DROP [", .debug),
        Notice("flags for ", .debug),
        Notice("received master trigger", .debug), Notice("deliver ", .debug),
        Notice("key ", " = ", .debug), Notice("proxymap ", " reply", .debug), Notice("scan_dir", .debug),
    ]
}
