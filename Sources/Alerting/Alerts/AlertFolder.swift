// Findings → alerts: folds what belongs together and says which changes people should hear of.

import Lookalike
import MailTracking

/// Why an alert is told, or told again.
public enum AlertChange: String, Sendable, Codable {
    case opened, updated
}

/// Folds findings into alerts. Pure: the same findings in any order end in the same alerts.
public struct AlertFolder: Sendable {
    /// Gives an alert back that was stored and forgotten here, by its id.
    public typealias Recall = (_ id: String) -> FoldedAlert?

    private let site: String
    private let limit: Int
    /// Bytes, about.
    private let byteLimit: Int
    private var folded: [AlertKey: FoldedAlert] = [:]
    /// Bytes of the alerts in `folded`, about.
    private var weight = 0
    /// Where findings went whose message may still change, by a hash of the finding's id (seeded for each process: nobody
    /// can aim for another's).
    private var openFindings: [Int: AlertKey] = [:]
    /// Alerts that changed since `takeChanged`.
    private var changed: Set<AlertKey> = []
    /// Answers to alerts whose findings are yet to come: a run over a whole log hands those out when their messages end.
    private var early: [AlertKey: Answers] = [:]

    /// - Parameters:
    ///   - site: the configured name of the installation; part of every alert's id.
    ///   - limit: alerts that are kept here; beyond it the oldest are forgotten, and come back by `Recall`. Without
    ///     one, a finding that belonged to one of them opens it again, under the same id. A run that ends keeps all.
    ///   - byteLimit: bytes that those may take, about.
    public init(site: String = AlertKey.defaultSite, limit: Int = .max, byteLimit: Int = .max) {
        self.site = site
        self.limit = limit
        self.byteLimit = byteLimit
    }

    /// The alerts that changed are as many, or as heavy, as may be kept: `takeChanged` is due.
    public var isFull: Bool { changed.count >= limit || weight >= 2 * byteLimit && !changed.isEmpty }

    /// All alerts that are kept here, by first event, then id.
    public var alerts: [Alert] {
        folded.values.filter { !$0.isEmpty }.map(\.current).sorted {
            ($0.firstSeen ?? .min, $0.id) < ($1.firstSeen ?? .min, $1.id)
        }
    }

    /// Folds a finding, or a newer state of one, in.
    /// - Returns: the alert and what changed, if people should hear of it: its opening, the first known
    ///   outcome, a first delivery, a higher severity, ten and a hundred times the volume.
    public mutating func fold(
        _ finding: Finding, recall: Recall = { _ in nil }
    ) -> (alert: Alert, change: AlertChange)? {
        let key = AlertKey(finding, site: site)
        let place = finding.id.hashValue
        // A stronger sender showed, of another domain.
        if let earlier = openFindings[place], earlier != key { takeBack(finding.id, recall: recall) }
        openFindings[place] = finding.isFinal ? nil : key
        changed.insert(key)
        guard isKnown(key, recall) else {
            let opened = FoldedAlert(key, finding, answers: early.removeValue(forKey: key))
            keep(opened)
            return (opened.current, .opened)
        }
        if let earlier = folded[key], earlier.isEmpty {
            let again = FoldedAlert(key, finding, after: earlier)
            keep(again)
            return (again.current, .updated)
        }
        // In place: a copy of the entry would copy its open messages.
        let before = folded[key]?.weight ?? 0
        let alert = folded[key]?.takeNews(finding)
        weight += (folded[key]?.weight ?? 0) - before
        return alert.map { ($0, .updated) }
    }

    /// Notes that somebody here wrote to an alert's sender. The order of answers and findings does not matter.
    /// - Returns: the alert, if people should hear of it: its first answer.
    public mutating func note(
        _ answer: Answer, recall: Recall = { _ in nil }
    ) -> (alert: Alert, change: AlertChange)? {
        guard isKnown(answer.key, recall) else {
            if early.count / 4 >= limit { early.removeAll() }
            early[answer.key, default: Answers()].take(answer)
            return nil
        }
        changed.insert(answer.key)
        return folded[answer.key]?.takeNews(answer).map { ($0, .updated) }
    }

    /// A finding that was told turned out to belong to another one's message.
    public mutating func takeBack(_ findingID: String, recall: Recall = { _ in nil }) {
        guard let key = openFindings.removeValue(forKey: findingID.hashValue), isKnown(key, recall) else { return }
        folded[key]?.takeBack(findingID)
        changed.insert(key)
    }

    /// The alerts that changed since the last call, to be stored. One without a message left is to be kept too:
    /// should it open again, its revisions go on.
    public mutating func takeChanged() -> [FoldedAlert] {
        defer { changed.removeAll(keepingCapacity: true) }
        return changed.compactMap { folded[$0] }.sorted { $0.id < $1.id }
    }

    /// Takes a stored alert in again: one with messages that may still change.
    public mutating func restore(_ alert: FoldedAlert) {
        forgetOldest()
        keep(alert)
        for finding in alert.openFindings { openFindings[finding.hashValue] = alert.key }
    }

    /// Forgets what is stored, so that it is read again: somebody else changed it. Only right after `takeChanged`.
    public mutating func forgetStored() {
        for key in folded.keys where !changed.contains(key) { drop(key) }
    }

    private mutating func keep(_ alert: FoldedAlert) {
        weight += alert.weight - (folded[alert.key]?.weight ?? 0)
        folded[alert.key] = alert
    }

    private mutating func drop(_ key: AlertKey) { weight -= folded.removeValue(forKey: key)?.weight ?? 0 }

    private mutating func isKnown(_ key: AlertKey, _ recall: Recall) -> Bool {
        if folded[key] != nil { return true }
        forgetOldest()
        guard let stored = recall(key.id) else { return false }
        keep(stored)
        return true
    }

    private mutating func forgetOldest() {
        guard folded.count >= limit || weight >= byteLimit else { return }
        // Half at a time: to sort them for every few costs more than to read some again.
        let byAge = folded.compactMap { key, alert in changed.contains(key) ? nil : (key, alert.lastSeen ?? .min) }
            .sorted { $0.1 < $1.1 }
        for (key, _) in byAge.prefix(max(1, folded.count / 2)) { drop(key) }
    }
}

/// One alert and what is needed to keep it right.
public struct FoldedAlert: Sendable, Codable {
    var alert: Alert
    /// Messages that may still change, by finding id.
    private var open = OpenContributions()
    private var tally = Tally()
    var recipients = RecipientList()
    /// As people were told last.
    private var told: Told

    private struct Told: Sendable, Codable {
        var severity: Severity
        var outcome: Outcome
        var messages: Int
        /// Nil in what older versions stored.
        var isAnswered: Bool?

        init(_ alert: Alert) {
            severity = alert.severity
            outcome = alert.outcome
            messages = alert.messages
            isAnswered = alert.answered != nil
        }
    }

    /// - Parameters:
    ///   - earlier: the alert of the same key that lost all its messages, if there was one.
    ///   - answers: those that came before the finding was known.
    init(_ key: AlertKey, _ finding: Finding, after earlier: FoldedAlert? = nil, answers: Answers? = nil) {
        alert = Alert(
            key: key, id: key.id, revision: (earlier?.alert.revision ?? 0) + 1, head: finding,
            severity: finding.severity, outcome: finding.outcome,
            messages: 0, lines: 0, recipients: [], recipientsCount: 0, firstSeen: finding.time,
            lastSeen: finding.lastTime)
        told = Told(alert)
        alert.answered = answers ?? earlier?.alert.answered
        take(finding)
        told = Told(alert)
    }

    /// Takes a finding in; gives the alert back, with its revision raised, if people should hear of it.
    mutating func takeNews(_ finding: Finding) -> Alert? {
        take(finding)
        return news
    }

    /// Takes an answer in; gives the alert back, with its revision raised, if people should hear of it.
    mutating func takeNews(_ answer: Answer) -> Alert? {
        alert.answered = alert.answered ?? Answers()
        alert.answered?.take(answer)
        copyTally()
        return isEmpty ? nil : news
    }

    private var news: Alert? {
        mutating get {
            guard isNews else { return nil }
            alert.revision += 1
            told = Told(alert)
            return current
        }
    }

    /// The alert as it stands; the list of recipients is made only where it is looked at.
    public var current: Alert {
        var current = alert
        current.recipients = recipients.list
        return current
    }

    public var id: String { alert.id }
    public var key: AlertKey { alert.key }
    /// All its messages turned out to be others'.
    public var isEmpty: Bool { tally.messages == 0 }
    /// The findings whose message may still change.
    public var openFindings: [String] { Array(open.byFinding.keys) }
    var lastSeen: Int64? { alert.lastSeen }

    /// Bytes of memory, about: texts of ordinary length are in the constant.
    var weight: Int {
        2_500 + recipients.weight + alert.head.recipients.count * 100 + open.byFinding.count * 100
            + (alert.head.subject?.utf8.count ?? 0) + alert.head.also.count * 300
    }

    mutating func takeBack(_ findingID: String) {
        guard let contribution = open.remove(findingID) else { return }
        tally.takeBack(contribution)
        copyTally()
    }

    private mutating func copyTally() {
        alert.messages = tally.messages
        alert.lines = tally.lines
        alert.recipientsCount = recipients.count
        alert.outcome = tally.outcome
        alert.severity = tally.severity
        // With honest neighbours of a brand, which are merely near (low confidence), people write to and fro.
        if alert.answered != nil, alert.head.confidence > .low { alert.severity = .critical }
    }

    private var isNews: Bool {
        if alert.severity > told.severity { return true }
        if told.outcome == .pending && alert.outcome != .pending { return true }
        if told.isAnswered != true && alert.answered != nil { return true }
        if told.outcome != .delivered && alert.outcome == .delivered { return true }
        return told.messages < 10 && alert.messages >= 10 || told.messages < 100 && alert.messages >= 100
    }

    private mutating func take(_ finding: Finding) {
        let earlier = open.remove(finding.id)
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
