// What one log line says: the value that travels from MailLog to MailTracking.

/// What one physical line says. Fields are ranges into the block it stands in.
public struct LogEvent: Sendable {
    /// The line without its line end.
    public var line: ByteRange = .absent
    /// Which line it is; `.unrecognised` where no parser claimed it.
    public var kind: EventKind = .unrecognised
    /// What it means for the life of a message: tracking goes by it, not by the kind.
    public var role: EventRole = .none
    /// What the daemon decided, on reject, milter, access and header lines.
    public var action: MailAction = .none
    /// Outcome on lines of delivery agents.
    public var status: DeliveryStatus = .none
    /// How `linkedQueueID` belongs to `queueID`.
    public var link: QueueLink = .none
    /// Whether the log cut the text that would have held an address.
    public var truncated: TruncatedField = .none

    /// The time as written; `LogClock` makes an instant of it.
    public var stamp = LogStamp()
    /// The host that wrote the line, as its envelope names it.
    public var host: ByteRange = .absent
    /// `syslog_name`: the tag before its last slash (`postfix/submission`).
    public var instance: ByteRange = .absent
    /// The daemon: the tag after its last slash.
    public var program: ByteRange = .absent
    /// 0 where the tag has none.
    public var pid: UInt32 = 0
    /// How often the line stands for itself (`message repeated N times`).
    public var repeatCount: UInt32 = 1
    /// The text after the tag (inside `message repeated N times: [ … ]` the inner one).
    public var text: ByteRange = .absent

    /// Never `NOQUEUE`, which is an absent queue ID.
    public var queueID: ByteRange = .absent
    /// Another queue ID that the line names; `link` says how it belongs to this one.
    public var linkedQueueID: ByteRange = .absent
    /// The name that Postfix found for the client's address; `unknown` where it found none.
    public var clientName: ByteRange = .absent
    /// The client's IP address without brackets; `unknown` where the client was gone too soon.
    public var clientAddress: ByteRange = .absent
    /// `orig_client=NAME[IP]`: whom a filter in front received the message from (XFORWARD).
    public var originalClientName: ByteRange = .absent
    public var originalClientAddress: ByteRange = .absent
    /// What the client said in HELO or EHLO: a stranger's word.
    public var helo: ByteRange = .absent
    /// The name that the client logged in with, or tried to.
    public var saslUsername: ByteRange = .absent
    /// As logged, without angle brackets.
    public var messageID: ByteRange = .absent
    /// `relay=` of a delivery: `NAME[ADDRESS]:PORT`, or the name of a transport. The name is the other server's word.
    public var relay: ByteRange = .absent
    /// `orig_to=<…>`: the recipient before aliases.
    public var originalRecipient: ByteRange = .absent
    /// `dsn=`, the enhanced status code of a delivery (RFC 3463).
    public var dsn: ByteRange = .absent
    /// Message size in bytes, -1 where the line has none.
    public var size: Int64 = -1
    /// `From`, `Subject` … of header_checks lines, as typed by the sender.
    public var headerName: ByteRange = .absent
    /// What stands behind the header's colon, still encoded and perhaps cut; of `body_checks` the line of the body.
    public var headerValue: ByteRange = .absent
    /// The reject text, or the parenthesised text of a delivery: a stranger's words.
    public var reply: ByteRange = .absent
    /// The stage of a reject (`RCPT`, `END-OF-MESSAGE` …).
    public var stage: ByteRange = .absent
    /// The word for what an SPF, DKIM or DMARC check came to, as the program writes it (`pass`, `Fail` …).
    public var authenticationResult: ByteRange = .absent
    /// Which check it was. Also on lines whose role is not `.authentication`: rspamd's results (`.companion`) and rejects by
    /// a DMARC milter (`.decision`).
    public var authenticationMethod: AuthenticationMethod = .none
    /// What a DMARC check came to, whatever words the program has for it. Of SPF and DKIM only OpenDMARC's lines have it;
    /// for the others `authenticationResult` is all there is.
    public var authenticationVerdict: AuthenticationVerdict = .none

    /// This line's part of `EventBatch.senders`: where it begins, and how many they are.
    public var firstSender: UInt32 = 0
    public var senderCount: UInt32 = 0
    /// This line's part of `EventBatch.recipients`, likewise.
    public var firstRecipient: UInt32 = 0
    public var recipientCount: UInt32 = 0

    /// A line that nothing was read of.
    public init() {}
}

/// What a line means for the life of a message.
public enum EventRole: UInt8, Sendable {
    /// Nothing for a message: recognised but irrelevant, or not recognised.
    case none
    /// `connect from`: a new SMTP session of this process begins.
    case sessionStart
    /// What comments an SMTP session without beginning or ending it.
    case session
    /// `disconnect from`: the session is over.
    case sessionEnd
    /// A new message got this queue ID (`client=`, `uid=`): an older one under the same ID is another message.
    case opened
    /// cleanup's `message-id=`.
    case identified
    /// A header_checks line (`headerName`, `headerValue`); `action` tells whether it also decided something.
    case header
    /// qmgr's `from=<…>, size=…`: the authority for the envelope sender.
    case queued
    /// One recipient's outcome (`status`).
    case delivery
    /// qmgr's `status=expired` (`status == .expired`).
    case expired
    /// A reject, hold, discard, warn … by smtpd, postscreen, milter, proxy, cleanup (`action`).
    case decision
    /// `removed`: the queue ID is free again.
    case removed
    /// Only links two queue IDs (bounce notifications).
    case linked
    /// An SPF, DKIM or DMARC result; `senders` may name the header From domain.
    case authentication
    /// A filter or policy service names a sender (rspamd, amavis, policyd-spf, postgrey …).
    case companion
}

/// What a daemon decided: the actions of access(5), header_checks(5) and milters by their own names.
public enum MailAction: UInt8, Sendable {
    case none, reject, rejectWarning, hangup, info, warn, filter, hold, delay, discard, redirect, bcc
    case permit, prepend, replace, strip, pass, proxyAccept
}

/// `status=` of delivery agents (bounce(5)); `deliverable` and `undeliverable` are results of address probes (`sendmail -bv`,
/// ADDRESS_VERIFICATION_README), which are no mail.
public enum DeliveryStatus: UInt8, Sendable {
    case none, sent, deferred, bounced, expired, undeliverable, deliverable
}

/// How the linked queue ID belongs to the event's own.
public enum QueueLink: UInt8, Sendable {
    case none
    /// `queued as Q2`: the linked ID is the next hop of this message (only meaningful on this host).
    case nextHop
    /// `forwarded as Q2`.
    case forwarded
    /// `orig_queue_id=`, `orig_id=`: the linked ID is the earlier hop.
    case previousHop
    /// bounce: the linked ID is a notification about this message.
    case notification
}

/// Which field the log cut off.
public enum TruncatedField: UInt8, Sendable {
    case none, headerFrom, replyTo, sender, envelope, other

    /// The name in `parse` records; empty for none.
    public var name: String {
        switch self {
        case .none: ""
        case .headerFrom: "header_from"
        case .replyTo: "reply_to"
        case .sender: "sender"
        case .envelope: "envelope"
        case .other: "other"
        }
    }
}

/// Which check a result belongs to.
public enum AuthenticationMethod: UInt8, Sendable {
    case none, spf, dkim, dmarc
}

/// What an SPF, DKIM or DMARC check came to.
public enum AuthenticationVerdict: UInt8, Sendable {
    /// The line has no result, one that says nothing about the sender (`none`, `temperror` …), or one in words that only
    /// `authenticationResult` has.
    case none
    case pass
    /// The check failed, whatever the domain's policy then asks for. SPF's `softfail` is none.
    case fail
}

/// Where a line shows a sender. Saved states name the cases by place: add new ones behind.
public enum SenderSource: UInt8, Sendable, CaseIterable {
    case envelope, headerFrom, replyTo, sender, displayName, helo, client, messageID, dkim, sasl

    /// The name in `parse` records and findings.
    public var name: String {
        switch self {
        case .envelope: "envelope"
        case .headerFrom: "header_from"
        case .replyTo: "reply_to"
        case .sender: "sender"
        case .displayName: "display_name"
        case .helo: "helo"
        case .client: "client"
        case .messageID: "message_id"
        case .dkim: "dkim"
        case .sasl: "sasl"
        }
    }
}

/// One sender that a line shows.
public struct SenderField: Sendable {
    /// Where it stands.
    public var source: SenderSource
    /// As logged, without angle brackets; present and empty for `from=<>`; absent where the line shows the domain
    /// alone (OpenDMARC, DKIM) or a name alone (`From: OpenAI`).
    public var address: ByteRange
    /// What follows the last unquoted `@`; absent where there is none.
    public var domain: ByteRange
    /// The phrase before a header address, still encoded; absent where there is none.
    public var displayName: ByteRange

    public init(
        source: SenderSource, address: ByteRange, domain: ByteRange = .absent, displayName: ByteRange = .absent
    ) {
        self.source = source
        self.address = address
        self.domain = domain
        self.displayName = displayName
    }
}
