// Findings → alerts: folds what belongs together and says which changes people should hear of.

import MailTracking

/// Why an alert is told, or told again.
public enum AlertChange: String, Sendable, Codable {
    case opened, updated
}

/// Folds findings into alerts. Pure: the same findings in any order end in the same alerts.
public struct AlertFolder: Sendable {
    private let site: String
    private let limit: Int
    private var folded: [AlertKey: FoldedAlert] = [:]
    /// Where findings went whose message may still change.
    private var openFindings: [String: AlertKey] = [:]

    /// - Parameters:
    ///   - site: the configured name of the installation; part of every alert's id.
    ///   - limit: alerts that are kept; beyond it the oldest are forgotten, and a finding that belonged to one of
    ///     them opens it again, under the same id. A run that ends keeps all.
    public init(site: String = AlertKey.defaultSite, limit: Int = .max) {
        self.site = site
        self.limit = limit
    }

    /// All alerts, by first event, then id.
    public var alerts: [Alert] {
        folded.values.map(\.current).sorted {
            ($0.firstSeen ?? .min, $0.id) < ($1.firstSeen ?? .min, $1.id)
        }
    }

    /// Folds a finding, or a newer state of one, in.
    /// - Returns: the alert and what changed, if people should hear of it: its opening, the first known
    ///   outcome, a first delivery, a higher severity, ten and a hundred times the volume.
    public mutating func fold(_ finding: Finding) -> (alert: Alert, change: AlertChange)? {
        let key = AlertKey(finding, site: site)
        openFindings[finding.id] = finding.isFinal ? nil : key
        if folded[key] == nil {
            forgetOldest()
            let opened = FoldedAlert(key, finding)
            folded[key] = opened
            return (opened.current, .opened)
        }
        // In place: a copy of the entry would copy its open messages.
        guard let alert = folded[key]?.takeNews(finding) else { return nil }
        return (alert, .updated)
    }

    /// A finding that was told turned out to belong to another one's message.
    public mutating func takeBack(_ findingID: String) {
        guard let key = openFindings.removeValue(forKey: findingID) else { return }
        folded[key]?.takeBack(findingID)
        if folded[key]?.isEmpty == true { folded[key] = nil }
    }

    private mutating func forgetOldest() {
        guard folded.count >= limit else { return }
        let byAge = folded.sorted { ($0.value.lastSeen ?? .min) < ($1.value.lastSeen ?? .min) }
        for (key, _) in byAge.prefix(max(1, limit / 10)) { folded[key] = nil }
        openFindings = openFindings.filter { folded[$0.value] != nil }
    }
}

/// One alert and what is needed to keep it right.
struct FoldedAlert: Sendable {
    private var alert: Alert
    /// Messages that may still change, by finding id.
    private var open: [String: Contribution] = [:]
    private var tally = Tally()
    private var recipients = RecipientList()
    /// As people were told last.
    private var told: Alert

    init(_ key: AlertKey, _ finding: Finding) {
        alert = Alert(
            key: key, id: key.id, revision: 1, head: finding, severity: finding.severity, outcome: finding.outcome,
            messages: 0, lines: 0, recipients: [], recipientsCount: 0, firstSeen: finding.time, lastSeen: finding.lastTime)
        told = alert
        take(finding)
        told = alert
    }

    /// Takes a finding in; gives the alert back, with its revision raised, if people should hear of it.
    mutating func takeNews(_ finding: Finding) -> Alert? {
        take(finding)
        guard isNews else { return nil }
        alert.revision += 1
        told = alert
        return current
    }

    /// The alert as it stands; the list of recipients is made only where it is looked at.
    var current: Alert {
        var current = alert
        current.recipients = recipients.list
        return current
    }

    var isEmpty: Bool { tally.messages == 0 }
    var lastSeen: Int64? { alert.lastSeen }

    mutating func takeBack(_ findingID: String) {
        guard let contribution = open.removeValue(forKey: findingID) else { return }
        tally.takeBack(contribution)
        copyTally()
    }

    private mutating func copyTally() {
        alert.messages = tally.messages
        alert.lines = tally.lines
        alert.recipientsCount = recipients.count
        alert.outcome = tally.outcome
        alert.severity = tally.severity
    }

    private var isNews: Bool {
        if alert.severity > told.severity { return true }
        if told.outcome == .pending && alert.outcome != .pending { return true }
        if told.outcome != .delivered && alert.outcome == .delivered { return true }
        return told.messages < 10 && alert.messages >= 10 || told.messages < 100 && alert.messages >= 100
    }

    private mutating func take(_ finding: Finding) {
        let earlier = open.removeValue(forKey: finding.id)
        if let earlier { tally.takeBack(earlier) }
        recipients.take(finding, isUpdate: earlier != nil)
        let contribution = Contribution(finding)
        tally.add(contribution)
        if !finding.isFinal { open[finding.id] = contribution }
        if finding.id == alert.head.id || finding.standsBefore(alert.head) { alert.head = finding }
        copyTally()
        alert.firstSeen = [alert.firstSeen, finding.time].compactMap { $0 }.min()
        alert.lastSeen = [alert.lastSeen, finding.lastTime].compactMap { $0 }.max()
    }
}
