// Every kind of line that is told apart, with the name that `fakefrom parse` shows.

/// Which line it is: `daemon.what`.
public enum EventKind: String, Sendable, CaseIterable {
    /// No reader claimed the line, though it may be a mail program's.
    case unrecognised
    /// A line of a program that has nothing to do with mail.
    case irrelevant
    case blank

    // Syslog itself.
    case repeated = "syslog.repeated"
    case messagesLost = "syslog.messages_lost"
    case exportField = "journal.field"
    /// `[376B blob data]`: journalctl hid a line that is not UTF-8.
    case journalBlob = "journal.blob"

    case qmgrActive = "qmgr.active"
    case qmgrExpired = "qmgr.expired"
    case qmgrRemoved = "qmgr.removed"
    case qmgrSkipped = "qmgr.skipped"

    case smtpdConnect = "smtpd.connect"
    case smtpdDisconnect = "smtpd.disconnect"
    case smtpdClient = "smtpd.client"
    case smtpdLostConnection = "smtpd.lost_connection"
    case smtpdTimeout = "smtpd.timeout"
    case smtpdTooManyErrors = "smtpd.too_many_errors"
    case smtpdBareNewline = "smtpd.bare_newline"
    case smtpdReject = "smtpd.reject"
    case smtpdRejectWarning = "smtpd.reject_warning"
    case smtpdHangup = "smtpd.hangup"
    case smtpdInfo = "smtpd.info"
    case smtpdWarn = "smtpd.warn"
    case smtpdFilter = "smtpd.filter"
    case smtpdHold = "smtpd.hold"
    case smtpdDelay = "smtpd.delay"
    case smtpdDiscard = "smtpd.discard"
    case smtpdRedirect = "smtpd.redirect"
    case smtpdBcc = "smtpd.bcc"
    case smtpdPrepend = "smtpd.prepend"
    case smtpdPermit = "smtpd.permit"
    case smtpdMilterReject = "smtpd.milter_reject"
    case smtpdMilterHold = "smtpd.milter_hold"
    case smtpdMilterDiscard = "smtpd.milter_discard"
    case smtpdProxyAccept = "smtpd.proxy_accept"
    case smtpdProxyReject = "smtpd.proxy_reject"
    case smtpdHostname = "smtpd.hostname"
    case smtpdIllegalAddress = "smtpd.illegal_address"
    case smtpdNonSMTP = "smtpd.non_smtp_command"
    case smtpdPipelining = "smtpd.pipelining"
    case smtpdLookup = "smtpd.lookup"
    case smtpdSASLFailure = "smtpd.sasl_failure"
    case smtpdNonASCII = "smtpd.non_ascii_sender"
    case smtpdTLS = "smtpd.tls"
    case smtpdETRN = "smtpd.etrn"

    case postscreenConnect = "postscreen.connect"
    case postscreenDisconnect = "postscreen.disconnect"
    case postscreenPass = "postscreen.pass"
    case postscreenPregreet = "postscreen.pregreet"
    case postscreenDNSBL = "postscreen.dnsbl"
    case postscreenHangup = "postscreen.hangup"
    case postscreenReject = "postscreen.reject"
    case postscreenAllowlisted = "postscreen.allowlisted"
    case postscreenDenylisted = "postscreen.denylisted"
    case postscreenVeto = "postscreen.allowlist_veto"
    case postscreenProtocol = "postscreen.protocol"

    case pickup = "pickup.submitted"

    case cleanupMessageID = "cleanup.message_id"
    case cleanupResentMessageID = "cleanup.resent_message_id"
    case cleanupHeader = "cleanup.header"
    case cleanupMimeHeader = "cleanup.mime_header"
    case cleanupNestedHeader = "cleanup.nested_header"
    case cleanupMilterHeader = "cleanup.milter_header"
    case cleanupBody = "cleanup.body"
    case cleanupReject = "cleanup.reject"
    case cleanupMimeError = "cleanup.mime_error"
    case cleanupMilterReject = "cleanup.milter_reject"
    case cleanupMilterHold = "cleanup.milter_hold"
    case cleanupMilterDiscard = "cleanup.milter_discard"
    case cleanupRemoved = "cleanup.removed"

    /// smtp, lmtp, local, virtual, pipe, error, retry, discard.
    case delivery = "delivery.status"
    case smtpHeader = "smtp.header"
    case smtpBody = "smtp.body"
    case smtpConnectFailed = "smtp.connect_failed"
    case smtpHostSaid = "smtp.host_said"
    case smtpLostConnection = "smtp.lost_connection"
    case smtpTLS = "smtp.tls"

    case bounceNonDelivery = "bounce.non_delivery"
    case bounceDeliveryStatus = "bounce.delivery_status"
    case bounceDelay = "bounce.delay"
    case bounceFailed = "bounce.failed"
    case bounceDiscarded = "bounce.discarded"

    case postsuperRemoved = "postsuper.removed"
    case postsuperHold = "postsuper.hold"
    case postsuperRelease = "postsuper.release"
    case postsuperRequeue = "postsuper.requeue"
    case postsuperExpire = "postsuper.expire"
    case postsuperSummary = "postsuper.summary"

    // Lines of any Postfix daemon that reveal no sender.
    case warning = "postfix.warning"
    case error = "postfix.error"
    case fatal = "postfix.fatal"
    case panic = "postfix.panic"
    case notice = "postfix.notice"
    case tls = "postfix.tls"
    case sasl = "postfix.sasl"
    case statistics = "postfix.statistics"
    /// Lines of `-v` and `debug_peer_list`.
    case debug = "postfix.debug"
    /// `< NAME[IP]: COMMAND`, `> NAME[IP]: REPLY` of the same.
    case dialogue = "postfix.dialogue"
    case tableChanged = "postfix.table_changed"
    case cacheCleanup = "postfix.cache_cleanup"
    case compatibility = "postfix.compatibility"
    case dnsblog = "dnsblog.listed"
    case tlsproxy = "tlsproxy.session"
    case masterStatus = "master.status"

    // Companions. A notice is a line that reveals no sender.
    case opendmarcResult = "opendmarc.result"
    case opendmarcSPF = "opendmarc.spf"
    case opendmarcNotice = "opendmarc.notice"
    case opendkimResult = "opendkim.result"
    case opendkimSigned = "opendkim.signed"
    case opendkimFrom = "opendkim.from"
    case opendkimNotice = "opendkim.notice"
    case rspamdResult = "rspamd.result"
    case rspamdNotice = "rspamd.notice"
    case amavisPassed = "amavis.passed"
    case amavisBlocked = "amavis.blocked"
    case amavisForward = "amavis.forward"
    case amavisNotice = "amavis.notice"
    case spfResult = "policyd_spf.result"
    case spfNotice = "policyd_spf.notice"
    case greylistRequest = "greylist.request"
    case greylistNotice = "greylist.notice"
    case postfwdRule = "postfwd.rule"
    case postfwdNotice = "postfwd.notice"
    case spamdResult = "spamassassin.result"
    case spamdNotice = "spamassassin.notice"
    case scannerResult = "scanner.result"
    case scannerNotice = "scanner.notice"
    case dkimproxyResult = "dkimproxy.result"
    case dkimproxyNotice = "dkimproxy.notice"
    case dovecotDelivery = "dovecot.delivery"
    case dovecotNotice = "dovecot.notice"
    case proxmoxResult = "proxmox.result"
    case proxmoxNotice = "proxmox.notice"
    case listMessage = "list.message"
    case listNotice = "list.notice"
    case srsForward = "postsrsd.forward"
    case srsNotice = "postsrsd.notice"
    case pleskResult = "plesk.result"
    case pleskNotice = "plesk.notice"

    /// The name in `parse` records, such as `qmgr.active`.
    public var name: String { rawValue }

    /// Whether a reader understood the line: neither left over, nor of a program without mail, nor blank.
    public var isRecognised: Bool {
        switch self {
        case .unrecognised, .irrelevant, .blank: false
        default: true
        }
    }
}
