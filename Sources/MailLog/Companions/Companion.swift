// Programs beside Postfix in the same log, by the name in their tag.

/// A mail program that logs beside Postfix.
enum Companion: UInt8 {
    case opendmarc, opendkim, rspamd, amavis, spf, greylist, postfwd, spamd, spampd, scanner, mimedefang
    case dkimproxy, dovecot, proxmox, list, srs, iredapd, plesk

    /// - Parameter name: the tag after its last slash.
    init?(_ name: ByteView) {
        // journalctl's `with-unit` names the unit.
        let name = name.ends(with: ".service") ? name.slice(0, name.count - 8) : name
        guard let found = Companion.exact(name) ?? Companion.prefixed(name) else { return nil }
        self = found
    }

    /// - Parameter name: what stands before the tag's last slash.
    init?(process name: ByteView) {
        guard name.has("postfwd") else { return nil }
        self = .postfwd
    }

    /// Whether a companion's name is in the tag, before or behind its last slash.
    static func names(_ event: LogEvent, in line: ByteView) -> Bool {
        Companion(line.slice(event.program)) != nil || Companion(process: line.slice(event.instance)) != nil
    }

    private static func exact(_ name: ByteView) -> Companion? { names.value(of: name) }

    /// Programs that add a version, a worker or an ending to their name.
    private static func prefixed(_ name: ByteView) -> Companion? {
        if name.has("amavis") { return .amavis }
        if name.has("mimedefang") { return .mimedefang }
        if name.has("dkimproxy") { return .dkimproxy }
        if name.has("rspamd") { return .rspamd }
        if name.has("postfwd") { return .postfwd }
        if name.has("dovecot") { return .dovecot }
        if name.has("pmg") { return .proxmox }
        return nil
    }

    private static let names = NameTable<Companion>([
        ("opendmarc", .opendmarc), ("opendkim", .opendkim), ("dkim-filter", .opendkim), ("openarc", .opendkim),
        ("dkimpy-milter", .opendkim),
        ("policyd-spf", .spf), ("policy-spf", .spf), ("spf-policy", .spf), ("postfix-policyd-spf-perl", .spf),
        ("pypolicyd-spf", .spf), ("postgrey", .greylist), ("sqlgrey", .greylist), ("milter-greylist", .greylist),
        ("greylist", .greylist), ("policyd", .greylist), ("cbpolicyd", .greylist), ("policyd-weight", .greylist),
        ("postfix-policyd", .greylist), ("python-policyd-spf", .spf), ("postfix-policyd-spf-python", .spf),
        ("pyspf-milter", .spf),
        ("smf-spf", .spf), ("postfix-local", .plesk), ("psa-pc-remote", .plesk),
        ("gld", .greylist), ("greyfix", .greylist), ("policyd-weight-cache", .greylist), ("spamd", .spamd),
        ("spamass-milter", .spamd), ("spampd", .spampd), ("clamav-milter", .scanner), ("clamsmtpd", .scanner),
        ("clamsmtp", .scanner), ("MailScanner", .scanner), ("clamd", .scanner), ("freshclam", .scanner),
        ("imap-login", .dovecot), ("pop3-login", .dovecot), ("sympa_msg", .list),
        ("sympa", .list), ("bulk", .list), ("bounced", .list), ("sympa_automatic", .list), ("archived", .list),
        ("spamd-child", .spamd), ("mailman", .list), ("mailman3", .list),
        ("postsrsd", .srs), ("srs-milter", .srs), ("iredapd", .iredapd),
    ])

    /// The kind of a line that reveals no sender.
    var notice: EventKind {
        switch self {
        case .opendmarc: .opendmarcNotice
        case .opendkim: .opendkimNotice
        case .rspamd: .rspamdNotice
        case .amavis: .amavisNotice
        case .spf: .spfNotice
        case .greylist, .iredapd: .greylistNotice
        case .postfwd: .postfwdNotice
        case .spamd, .spampd: .spamdNotice
        case .scanner, .mimedefang: .scannerNotice
        case .dkimproxy: .dkimproxyNotice
        case .dovecot: .dovecotNotice
        case .proxmox: .proxmoxNotice
        case .list: .listNotice
        case .srs: .srsNotice
        case .plesk: .pleskNotice
        }
    }
}

/// Sends a companion's line to its reader.
enum CompanionReader {
    static func read(
        _ line: ByteView, from start: Int, _ companion: Companion, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) {
        var cursor = Cursor(line, at: start)
        switch companion {
        case .opendmarc: OpenDMARC.read(&cursor, into: &event, &batch)
        case .opendkim: OpenDKIM.read(&cursor, into: &event, &batch)
        case .rspamd: Rspamd.read(&cursor, into: &event, &batch)
        case .amavis: Amavis.read(&cursor, into: &event, &batch)
        case .spf: PolicydSPF.read(&cursor, into: &event, &batch)
        case .greylist: Greylist.read(&cursor, into: &event, &batch)
        case .postfwd: Postfwd.read(&cursor, into: &event, &batch)
        case .spamd: SpamAssassin.readDaemon(&cursor, into: &event)
        case .spampd: SpamAssassin.readProxy(&cursor, into: &event, &batch)
        case .scanner: Scanner.read(&cursor, into: &event, &batch)
        case .mimedefang: MIMEDefang.read(&cursor, into: &event, &batch)
        case .dkimproxy: DKIMProxy.read(&cursor, into: &event, &batch)
        case .dovecot: Dovecot.read(&cursor, into: &event, &batch)
        case .proxmox: Proxmox.read(&cursor, into: &event, &batch)
        case .list: MailingList.read(&cursor, into: &event, &batch)
        case .srs: PostSRSd.read(&cursor, into: &event, &batch)
        case .iredapd: IRedAPD.read(&cursor, into: &event, &batch)
        case .plesk: Plesk.read(&cursor, into: &event, &batch)
        }
        if event.kind == .unrecognised { event.kind = companion.notice }
    }
}

extension EventBatch {
    /// Adds a sender of which the line shows the domain alone.
    mutating func addSender(_ source: SenderSource, domain: ByteRange, to event: inout LogEvent) {
        guard !domain.isEmpty else { return }
        senders.append(SenderField(source: source, address: .absent, domain: domain))
        event.senderCount &+= 1
    }

    /// A word that the line says in other terms, such as `pass` for `verification successful`.
    mutating func text(_ word: StaticString) -> ByteRange {
        // One line in ten says `pass`: it need not stand in the scratch bytes once for each.
        if let known = lastText.range(of: word), known.end <= scratch.count { return known }
        let start = scratch.count
        word.withUTF8Buffer { scratch.append(contentsOf: $0) }
        let range = ByteRange(start, scratch.count).inScratch
        lastText = FixedText(word: word, range: range)
        return range
    }
}

/// Where a fixed text stands in the scratch bytes.
struct FixedText: Sendable {
    var word: StaticString = ""
    var range = ByteRange.absent

    /// The place of the very same constant.
    func range(of other: StaticString) -> ByteRange? {
        let isSame = word.utf8Start == other.utf8Start && word.utf8CodeUnitCount == other.utf8CodeUnitCount
        return isSame && range.isPresent ? range : nil
    }
}

extension LogEvent {
    mutating func setAuthentication(
        _ kind: EventKind, _ method: AuthenticationMethod, _ result: ByteRange
    ) {
        self.kind = kind
        role = .authentication
        authenticationMethod = method
        authenticationResult = result
    }
}

extension Cursor {
    /// Steps over `QID: ` or `QID ` and sets the event's queue ID.
    mutating func skipQueueID(into event: inout LogEvent) -> Bool {
        guard let end = QueueID.end(in: line, from: at) else { return false }
        let colon = line.has(": ", at: end)
        guard colon || line.has(" ", at: end) else { return false }
        event.queueID = ByteRange(at, end)
        at = end + (colon ? 2 : 1)
        return true
    }
}
