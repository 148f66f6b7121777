// Every kind of line that is told apart, with the name that `fakefrom parse` shows.

/// Which line it is: `daemon.what`.
public enum EventKind: String, Sendable, CaseIterable {
    /// No reader claimed the line, though it may be a mail program's.
    case unrecognised
    /// A line of a program that has nothing to do with mail.
    case irrelevant
    case blank

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

    case postscreenConnect = "postscreen.connect"
    case postscreenDisconnect = "postscreen.disconnect"
    case postscreenPass = "postscreen.pass"
    case postscreenPregreet = "postscreen.pregreet"
    case postscreenDNSBL = "postscreen.dnsbl"
    case postscreenHangup = "postscreen.hangup"
    case postscreenReject = "postscreen.reject"

    case pickup = "pickup.submitted"

    case cleanupMessageID = "cleanup.message_id"
    case cleanupResentMessageID = "cleanup.resent_message_id"
    case cleanupHeader = "cleanup.header"
    case cleanupMimeHeader = "cleanup.mime_header"
    case cleanupNestedHeader = "cleanup.nested_header"
    case cleanupBody = "cleanup.body"
    case cleanupReject = "cleanup.reject"
    case cleanupMilterReject = "cleanup.milter_reject"
    case cleanupMilterHold = "cleanup.milter_hold"
    case cleanupMilterDiscard = "cleanup.milter_discard"

    case delivery = "delivery.status"

    case bounceNonDelivery = "bounce.non_delivery"
    case bounceDeliveryStatus = "bounce.delivery_status"
    case bounceDelay = "bounce.delay"

    /// The name in `parse` records, such as `qmgr.active`.
    public var name: String { rawValue }
}
