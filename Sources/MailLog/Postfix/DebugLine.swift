// What Postfix daemons write with `-v`, `debug_peer_list` or a high TLS log
// level: known noise, and the SMTP dialogue.

/// Recognises debugging lines. Only a line with the tag of a Postfix daemon is taken for one.
enum DebugLine {
    static func read(
        _ cursor: inout Cursor, _ daemon: PostfixDaemon, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        if cursor.has("< ") || cursor.has("> ") {
            readDialogue(&cursor, daemon, into: &event, &batch)
        } else if isFunction(cursor) || isDump(cursor) || isPhrase(cursor) {
            event.kind = .debug
        }
    }

    /// `< NAME[IP]: COMMAND` and `> NAME[IP]: REPLY` of smtpd; `> NAME[IP]:PORT: COMMAND` of smtp.
    private static func readDialogue(
        _ cursor: inout Cursor, _ daemon: PostfixDaemon, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let isReceived = cursor.byte == Byte.less
        var reader = Cursor(cursor.line, at: cursor.at + 2)
        guard let peer = Peer.read(&reader), reader.skip(": ") || reader.skip(Byte.colon) else { return }
        event.kind = .dialogue
        switch daemon {
        case .smtpd, .postscreen, .qmqpd: event.setClient(peer)
        default: break
        }
        guard isReceived == (daemon == .smtpd), daemon == .smtpd || daemon == .smtp else { return }
        CommandText.readMail(reader.line, reader.rest(), into: &event, &batch)
    }

    /// `match_hostname: …`: the name of a C function, which has an underscore in it, before a colon.
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
        return hasUnderscore && index - cursor.at >= 5 && index < cursor.end && cursor.line[index] == Byte.colon
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

    private static func isPhrase(_ cursor: Cursor) -> Bool {
        if cursor.line.ends(with: " stream disconnect") || cursor.line.ends(with: " <<<") { return true }
        for phrase in phrases where phrase.matches(cursor) { return true }
        return cursor.line.firstIndex(of: ": wanted attribute: ", from: cursor.at) != nil
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
        Notice("key ", " = ", .debug), Notice("proxymap ", " reply", .debug), Notice("scan_dir", .debug),
    ]
}
