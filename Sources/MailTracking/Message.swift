// One mail, as far as the log tells: the value that travels from MailTracking to Pipeline.

public import MailLog

/// What became of a message, or of one of its recipients. `pending`: the log does not (yet) tell.
///
/// Saved states name the cases by place: add new ones behind.
public enum Outcome: String, Sendable, CaseIterable, Codable {
    case delivered, rejected, bounced, deferred, held, discarded, expired, pending

    /// Which of two outcomes stands for both: what reached, or may yet reach, a person wins.
    public func isHeavier(than other: Outcome) -> Bool { weight > other.weight }

    var weight: Int {
        switch self {
        case .delivered: 7
        case .held: 6
        case .deferred: 5
        case .pending: 4
        case .bounced: 3
        case .expired: 2
        case .discarded: 1
        case .rejected: 0
        }
    }
}

/// Which way a message went: `outbound` is mail of a user who logged in, or of this host itself.
public enum Direction: String, Sendable, Codable {
    case inbound, outbound
}

/// One sender of a message and where it was seen.
public struct Sighting: Sendable, Equatable {
    /// Which field of the log showed it.
    public var source: SenderSource
    /// As logged, without angle brackets; empty for a domain or a name alone, and for `from=<>`.
    public var address: String
    /// As logged, lower-cased (ASCII), never converted; empty for a header From that has a name alone.
    public var domain: String
    /// The phrase before a header address, as logged (still encoded).
    public var displayName: String?
    /// The header stood in an attached mail, or a second time: evidence, but not who wrote this message.
    public var isNested: Bool
    /// Where the line that showed it stands: byte offset in its (decompressed) input.
    public var offset: Int64

    public init(
        source: SenderSource, address: String, domain: String, displayName: String? = nil, isNested: Bool = false,
        offset: Int64 = 0
    ) {
        self.source = source
        self.address = address
        self.domain = domain
        self.displayName = displayName
        self.isNested = isNested
        self.offset = offset
    }
}

/// One recipient and what became of the message there.
public struct Recipient: Sendable, Equatable, Codable {
    /// As logged, without angle brackets.
    public var address: String
    /// What became of the message there.
    public var outcome: Outcome

    public init(address: String, outcome: Outcome) {
        self.address = address
        self.outcome = outcome
    }
}

/// Everything known of one mail. Hops through content filters, forwards and
/// notifications are one message.
public struct Message: Sendable, Equatable {
    /// The host that logged its first line; empty where the log names none.
    public var host: String
    /// Root of `syslog_name` (`postfix`, `postfix-mx2`).
    public var instance: String
    /// Queue ID of the first hop; nil for a message refused before it got one.
    public var queueID: String?
    /// Queue IDs of later hops.
    public var laterQueueIDs: [String]
    /// When its first line was written, µs since 1970 UTC; nil where the log has no times.
    public var firstTime: Int64?
    /// When its latest line was written, likewise.
    public var lastTime: Int64?
    /// Its senders, oldest first: each source, address and name once.
    public var sightings: [Sighting]
    /// Its recipients, in the order of the log.
    public var recipients: [Recipient]
    /// Recipients beyond those kept (`TrackerLimits.recipients`).
    public var moreRecipients: Int
    /// The weightiest of its recipients' outcomes (`Outcome.isHeavier`).
    public var outcome: Outcome
    /// In or out.
    public var direction: Direction
    /// The name and the IP address of the client that brought it, behind proxies and filters.
    public var clientName: String?
    public var clientAddress: String?
    /// What that client said in HELO.
    public var helo: String?
    /// Whom it logged in as.
    public var saslUsername: String?
    /// Without angle brackets.
    public var messageID: String?
    /// As logged (still encoded).
    public var subject: String?
    /// What the checks came to: `pass`, `fail`, or another word as logged; nil where none was logged. A failure stays.
    public var spf: String?
    public var dkim: String?
    public var dmarc: String?
    /// Log lines that belong to it.
    public var lines: Int
    /// Whether the log showed its header From.
    public var showedHeaderFrom: Bool
    /// Index of the input that its first line stands in, as given to the tracker.
    public var input: Int
    /// Byte offset of that line in its (decompressed) input.
    public var offset: Int64
    /// Nothing more is expected.
    public var isFinal: Bool

    /// A stable identity: the same for every reading of the same log.
    public var identity: String {
        let time = firstTime.map { String($0 / 1_000_000) } ?? "?"
        // Refused mail has no ID; the place of its first line tells parallel sessions apart.
        let who = queueID ?? "NOQUEUE/\(clientAddress ?? "?")/\(sightings.first?.address ?? "")/\(offset)"
        return "\(host)/\(instance)/\(who)/\(time)"
    }
}
