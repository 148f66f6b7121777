// What people are told: the findings of one domain, one target and one day, folded.

public import Lookalike
public import MailTracking

/// What makes findings one alert.
public struct AlertKey: Sendable, Hashable, Codable {
    /// Configured name of the installation.
    public var site: String
    /// Registrable domain as A-label.
    public var registrableDomain: String
    public var target: Target
    /// UTC day of the event (`2026-11-22`), empty where the log has no times.
    public var day: String

    public static let defaultSite = "default"

    public init(site: String, registrableDomain: String, target: Target, day: String) {
        self.site = site
        self.registrableDomain = registrableDomain
        self.target = target
        self.day = day
    }

    public init(_ finding: Finding, site: String) {
        self.init(
            site: site, registrableDomain: finding.registrableDomain, target: finding.target, time: finding.time)
    }

    /// - Parameter time: of the message that raises it, µs since 1970.
    public init(site: String, registrableDomain: String, target: Target, time: Int64?) {
        self.init(
            site: site, registrableDomain: registrableDomain, target: target, day: time.map(Timestamp.day) ?? "")
    }

    /// The same for every reading of the log, on every machine.
    public var id: String {
        "ff_" + StableID.make([site, registrableDomain, target.brand, target.domain, day])
    }
}

/// The findings of one key, folded.
public struct Alert: Sendable, Equatable, Codable {
    public var key: AlertKey
    public var id: String
    /// Rises by one with every change that people are told of.
    public var revision: Int
    /// The finding that matters most, the earliest of equals: its sender, reasons and client stand for the alert.
    public var head: Finding
    public var severity: Severity
    /// The weightiest outcome of its messages.
    public var outcome: Outcome
    public var messages: Int
    public var lines: Int
    /// The recipients of all its messages, whom it reached first; at most a hundred.
    public var recipients: [Recipient]
    /// Distinct recipients.
    public var recipientsCount: Int
    public var firstSeen: Int64?
    public var lastSeen: Int64?
    /// Mails that people here wrote to its sender; nil if nobody did.
    public var answered: Answers?
    /// The service speaks of itself: nothing else of the alert means anything.
    public var notice: ServiceNotice?
}

extension Finding {
    /// Whether this finding, not the other, should stand for an alert.
    func standsBefore(_ other: Finding) -> Bool {
        if severity != other.severity { return severity > other.severity }
        if outcome != other.outcome { return outcome.isHeavier(than: other.outcome) }
        return (time ?? .min, id) < (other.time ?? .min, other.id)
    }
}

extension Alert {
    /// Bytes of memory, about: texts of ordinary length are in the constant.
    public var weight: Int {
        2_000 + recipients.reduce(0) { $0 + 64 + $1.address.utf8.count }
            + head.recipients.reduce(0) { $0 + 64 + $1.address.utf8.count }
    }

    /// The head with what is known of all messages.
    var shownFinding: Finding {
        var shown = head
        shown.severity = severity
        shown.outcome = outcome
        shown.recipients = recipients
        shown.moreRecipients = max(0, recipientsCount - recipients.count)
        return shown
    }

    public static let schema = "fakefrom.alert/1"

    /// Writes the record (docs/output.md).
    /// - Parameter more: writes what whoever keeps the alert knows of it besides; behind all else.
    public func write(
        to json: inout JSONWriter, privacy: Privacy = .everything, more: (inout JSONWriter) -> Void = { _ in }
    ) {
        if let notice { return writeNotice(notice, to: &json) }
        var shown = shownFinding
        shown.time = firstSeen
        json.object {
            shown.writeMembers(to: &$0, schema: Alert.schema, id: id, privacy: privacy)
            $0.member("rev", revision)
            $0.member("messages", messages)
            $0.member("lines", lines)
            if privacy.includesCount { $0.member("recipients_count", recipientsCount) }
            $0.member("first_seen", firstSeen.map(Timestamp.text))
            $0.member("last_seen", lastSeen.map(Timestamp.text))
            answered?.write(to: &$0, privacy: privacy)
            $0.member("site", key.site)
            more(&$0)
        }
    }
}
