// One message with a lookalike sender: the value that travels from Pipeline to alerts and sinks.

public import Lookalike
public import MailTracking

/// How much a finding or alert matters, from confidence and what happened.
public enum Severity: String, Sendable, Comparable, CaseIterable, Codable {
    case low, medium, high, critical

    var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        case .critical: 3
        }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// A sender and where it was seen.
public struct FindingSender: Sendable, Equatable, Codable {
    /// `envelope`, `header_from`, `reply_to`, `display_name` …
    public var source: String
    public var address: String
    /// Full host as logged, lower-cased, never converted.
    public var domain: String
    /// The decoded phrase before the address, for people; records do not hold it.
    public var displayName: String?

    public init(source: String, address: String, domain: String, displayName: String? = nil) {
        self.source = source
        self.address = address
        self.domain = domain
        self.displayName = displayName
    }
}

/// Who delivered the message to this server.
public struct FindingClient: Sendable, Equatable, Codable {
    public var name: String?
    public var address: String?
    public var helo: String?

    public init(name: String? = nil, address: String? = nil, helo: String? = nil) {
        self.name = name
        self.address = address
        self.helo = helo
    }
}

/// One message with a lookalike sender.
public struct Finding: Sendable, Equatable, Codable {
    public var id: String
    /// µs since 1970 of its first line; nil where the log has no times.
    public var time: Int64?
    public var lastTime: Int64?
    public var host: String
    public var queueID: String?
    public var sender: FindingSender
    public var registrableDomain: String
    public var unicode: String
    /// The other senders of the message.
    public var also: [FindingSender]
    public var target: Target
    public var techniques: [Technique]
    public var score: Double
    public var confidence: Confidence
    public var severity: Severity
    public var reasons: [Reason]
    public var alignment: Alignment?
    public var direction: Direction
    public var client: FindingClient
    public var recipients: [Recipient]
    public var moreRecipients: Int
    public var outcome: Outcome
    public var messageID: String?
    /// Decoded.
    public var subject: String?
    public var spf: String?
    public var dkim: String?
    public var dmarc: String?
    public var path: String
    public var offset: Int64
    public var lines: Int
    public var ruleset: String
    /// Nothing more is expected of the message.
    public var isFinal: Bool

    public init(
        id: String, time: Int64?, lastTime: Int64?, host: String, queueID: String?, sender: FindingSender,
        registrableDomain: String, unicode: String, also: [FindingSender], target: Target, techniques: [Technique],
        score: Double, confidence: Confidence, severity: Severity, reasons: [Reason], alignment: Alignment?,
        direction: Direction, client: FindingClient, recipients: [Recipient], moreRecipients: Int, outcome: Outcome,
        messageID: String?, subject: String?, spf: String?, dkim: String?, dmarc: String?, path: String,
        offset: Int64, lines: Int, ruleset: String, isFinal: Bool
    ) {
        self.id = id
        self.time = time
        self.lastTime = lastTime
        self.host = host
        self.queueID = queueID
        self.sender = sender
        self.registrableDomain = registrableDomain
        self.unicode = unicode
        self.also = also
        self.target = target
        self.techniques = techniques
        self.score = score
        self.confidence = confidence
        self.severity = severity
        self.reasons = reasons
        self.alignment = alignment
        self.direction = direction
        self.client = client
        self.recipients = recipients
        self.moreRecipients = moreRecipients
        self.outcome = outcome
        self.messageID = messageID
        self.subject = subject
        self.spf = spf
        self.dkim = dkim
        self.dmarc = dmarc
        self.path = path
        self.offset = offset
        self.lines = lines
        self.ruleset = ruleset
        self.isFinal = isFinal
    }

    /// Recipients, those beyond the kept ones included.
    public var recipientsCount: Int { recipients.count + moreRecipients }
}
