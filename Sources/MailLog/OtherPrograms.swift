// Lines that no Postfix daemon signed: companions, syslog's own lines, lines
// whose header lost the daemon's name, and those without mail.

/// Reads lines of programs other than Postfix's daemons.
enum OtherPrograms {
    static func read(_ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch) {
        if Loss.read(line, from: start, into: &event) { return }
        let program = line.slice(event.program)
        if event.pid == 0, isFacility(line, event.program), readFacility(line, from: start, into: &event, &batch) {
            return
        }
        // postfwd's processes have names of their own: `postfwd3/policy`.
        if let companion = Companion(program) ?? Companion(process: line.slice(event.instance)) {
            return CompanionReader.read(line, from: start, companion, into: &event, &batch)
        }
        if DovecotLog.read(line, into: &event) {
            return CompanionReader.read(line, from: start, .dovecot, into: &event, &batch)
        }
        if event.program.isEmpty || program.has("postfix") {
            Unsigned.read(line, from: start, into: &event, &batch)
            // Containers are called so, too.
            if event.kind == .unrecognised, !event.program.isEmpty {
                _ = ContainerLine.readInside(line, from: start, into: &event, &batch)
            }
            return
        }
        if event.instance.isPresent, Unsigned.isPostfix(line.slice(event.instance)) {
            return Unsigned.read(line, from: start, into: &event, &batch)
        }
        if event.pid == 0, isText(program) {
            // No tag: what stands before the colon begins the text.
            let body = event.program.start
            event.program = .absent
            event.text = ByteRange(body, line.count)
            if LooseHeader.takeBracketedTag(line, into: &event) {
                return ProgramReader.read(line, from: body, into: &event, &batch)
            }
            return Unsigned.read(line, from: body, into: &event, &batch)
        }
        if event.pid == 0, isStamp(program),
            ContainerLine.readInside(line, from: event.program.start, into: &event, &batch)
        {
            return
        }
        if !ContainerLine.read(line, from: start, into: &event, &batch) { event.kind = .irrelevant }
    }

    /// `2026-11-22T14`, up to the first colon: a relay's own header stands before a whole line.
    private static func isStamp(_ program: ByteView) -> Bool {
        program.count == 13 && Byte.isDigit(program[0]) && program[4] == Byte.hyphen && program[10] == 0x54
    }

    /// The companion whose lines carry this name, whatever their text is; nil where the text has a say (`read`).
    static func companion(_ program: ByteView) -> Companion? {
        guard PostfixDaemon(program) == nil, !Loss.mayWrite(program), !program.equals("mail") else { return nil }
        return Companion(program)
    }

    /// `mail`, `syslog`, `local0.info`: no program, but what some write in its place.
    private static func isFacility(_ line: ByteView, _ program: ByteRange) -> Bool {
        guard !program.isEmpty else { return false }
        let name = line.slice(program)
        return name.equals("mail") || name.equals("syslog")
            || LooseHeader.isSeverity(line, program) && name.firstIndex(of: Byte.dot) != nil
    }

    /// `mail:info postfix/smtpd[1]: …`: AIX writes facility and severity before the tag. `mail[info]: postfix/smtpd[1]: …`.
    private static func readFacility(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) -> Bool {
        var cursor = Cursor(line, at: start)
        let word = cursor.word(endingAt: Byte.space)
        let hasSeverity = !word.isEmpty && LooseHeader.isSeverity(line, word) && cursor.skip(Byte.space)
        if !hasSeverity { cursor.at = start }
        var tagged = event
        guard SyslogTag.read(&cursor, into: &tagged) != nil,
            hasSeverity || tagged.instance.isPresent && PostfixDaemon(line.slice(tagged.program)) != nil,
            // A line may hold thousands of these.
            !isFacility(line, tagged.program)
        else { return false }
        event = tagged
        ProgramReader.read(line, from: cursor.at, into: &event, &batch)
        return true
    }

    private static func isText(_ word: ByteView) -> Bool {
        QueueID.end(in: word, from: 0) == word.count || word.equals("NOQUEUE") || word.equals("warning")
    }
}

/// Lines that say that lines were lost: alerts may be incomplete.
enum Loss {
    static func read(_ line: ByteView, from start: Int, into event: inout LogEvent) -> Bool {
        guard mayWrite(line.slice(event.program)) else { return false }
        let text = line.slice(start, line.count)
        guard
            text.firstIndex(of: "Suppressed ") != nil && text.firstIndex(of: " messages from ") != nil
                || text.firstIndex(of: "messages lost due to rate-limiting") != nil
                || text.firstIndex(of: " to drop messages") != nil
        else { return false }
        event.kind = .messagesLost
        return true
    }

    static func mayWrite(_ program: ByteView) -> Bool {
        program.has("systemd-journal") || program.has("rsyslogd") || program.has("imjournal")
            || program.has("imuxsock")
    }
}

/// Text whose daemon is not known: rsyslog's RFC 5424 and `programname` cut `postfix/smtpd` to `postfix`, journal
/// units name no daemon, and `journalctl -o cat` shows the text alone.
///
/// The forms of Postfix's lines differ enough to tell them apart; what fits none stays unrecognised.
enum Unsigned {
    static func isPostfix(_ instance: ByteView) -> Bool { instance.has("postfix") }

    static func read(_ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch) {
        readPostfix(line, from: start, into: &event, &batch)
        if event.kind == .unrecognised, event.program.isEmpty { readCompanion(line, from: start, into: &event, &batch) }
    }

    /// Companions whose texts cannot be anybody else's, and that are known to be logged without a header.
    private static func readCompanion(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let text = line.slice(start, line.count)
        if isPostgrey(line, from: start) {
            CompanionReader.read(line, from: start, .greylist, into: &event, &batch)
        } else if isSPF(text) {
            CompanionReader.read(line, from: start, .spf, into: &event, &batch)
        } else if text.firstIndex(of: "; rspamd_task_write_log: id: <") != nil {
            readRspamdLog(line, from: start, into: &event, &batch)
        } else if text.has("["), text.firstIndex(of: " [sasl_username=") != nil {
            CompanionReader.read(line, from: start, .iredapd, into: &event, &batch)
        } else if text.has("id: <"), text.firstIndex(of: ", (default: ") != nil {
            // rspamd's JSON log has the function in a member of its own.
            CompanionReader.read(line, from: start, .rspamd, into: &event, &batch)
        } else if text.has("("), isMailman(text) {
            CompanionReader.read(line, from: start, .list, into: &event, &batch)
        } else if text.has("#"), text.firstIndex(of: ") <") != nil, text.firstIndex(of: ">; ") != nil {
            event.kind = .rspamdNotice
        }
    }

    /// `(1234) post to LIST from …`, `(1234) <M> post to LIST from …`, `(1234) HOLD: LIST post from … held, message-id=…`.
    private static func isMailman(_ text: ByteView) -> Bool {
        text.firstIndex(of: ") post to ") != nil || text.firstIndex(of: "> post to ") != nil
            || text.firstIndex(of: " post from ") != nil && text.firstIndex(of: " held, message-id=") != nil
    }

    /// `action=…, client_address=…`, behind a queue ID or not.
    private static func isPostgrey(_ line: ByteView, from start: Int) -> Bool {
        let body = QueueID.endBeforeColon(in: line, from: start).map { $0 + 2 } ?? start
        return line.has("action=", at: body) && line.firstIndex(of: ", client_address=", from: body) != nil
    }

    /// `(Action: )prepend(: Text:) Received-SPF: …`, `Pass; identity=mailfrom; client-ip=…`.
    private static func isSPF(_ text: ByteView) -> Bool {
        if text.has("prepend Received-SPF: ") || text.has(": prepend Received-SPF: ") { return true }
        if text.has("Action: prepend"), text.firstIndex(of: "Received-SPF: ") ?? .max < 32 { return true }
        return text.firstIndex(of: "; identity=") ?? .max < 16 && text.firstIndex(of: "; client-ip=") != nil
            && text.firstIndex(of: "; envelope-from=") != nil
    }

    /// rspamd's own log: `#123(rspamd_proxy) <tag>; proxy; rspamd_task_write_log: …`.
    private static func readRspamdLog(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        var cursor = Cursor(line, at: start)
        if cursor.skip(0x23), let pid = cursor.number(), cursor.skip(Byte.openParenthesis),
            let worker = cursor.take(upTo: Byte.closeParenthesis)
        {
            event.pid = UInt32(truncatingIfNeeded: pid)
            event.program = worker
        }
        CompanionReader.read(line, from: start, .rspamd, into: &event, &batch)
    }

    private static func readPostfix(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let likely = likelyDaemon(line, from: start)
        if reads(line, from: start, likely, into: &event, &batch) { return }
        for daemon in [PostfixDaemon.qmgr, .cleanup, .smtpd, .smtp, .pickup, .bounce, .postscreen, .postsuper, .other]
        where daemon != likely && reads(line, from: start, daemon, into: &event, &batch) { return }
    }

    /// Whose line it most probably is, by what stands behind the queue ID; only saves time.
    private static func likelyDaemon(_ line: ByteView, from start: Int) -> PostfixDaemon {
        guard let end = QueueID.endBeforeColon(in: line, from: start) else { return .smtpd }
        let text = Cursor(line, at: end + 2)
        switch text.byte {
        case 0x66: return .qmgr  // from=<
        case 0x72: return text.has("removed") ? .qmgr : .smtpd
        case 0x6D, 0x69, 0x77: return .cleanup  // message-id=, info: header, warning: header
        case 0x74: return .smtp  // to=<
        case 0x75: return .pickup  // uid=
        case 0x73: return .bounce  // sender … notification
        default: return .smtpd
        }
    }

    /// Reads the line as a daemon's; leaves event and batch as they were where it is not one.
    private static func reads(
        _ line: ByteView, from start: Int, _ daemon: PostfixDaemon, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) -> Bool {
        let before = event
        PostfixReader.read(line, from: start, daemon: daemon, into: &event, &batch)
        // A severity alone tells no program, unless the tag does: `warning: …` without any header could be anybody's.
        if event.kind != .unrecognised,
            event.role != .none || event.queueID.isPresent || !isSeverity(event.kind)
                || line.slice(event.program).has("postfix")
        {
            return true
        }
        batch.drop(to: before)
        event = before
        return false
    }

    private static func isSeverity(_ kind: EventKind) -> Bool {
        switch kind {
        case .warning, .error, .fatal, .panic, .debug, .dialogue: true
        default: false
        }
    }
}

extension EventBatch {
    /// Forgets the senders and recipients that were added since an earlier state of the last event.
    mutating func drop(to event: LogEvent) {
        senders.removeLast(senders.count - Int(event.firstSender + event.senderCount))
        recipients.removeLast(recipients.count - Int(event.firstRecipient + event.recipientCount))
    }
}
