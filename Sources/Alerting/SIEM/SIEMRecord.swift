// What a security team's own system takes: one alert or finding in the words of a common schema. FakeFrom's own record
// goes with it wherever the schema has a place for it, so that nothing of the reasons is lost.

import Glibc
import Lookalike
import MailTracking

/// The schemas of `--format` beside FakeFrom's own.
public enum SIEMFormat: String, Sendable, CaseIterable {
    /// Elastic Common Schema, https://www.elastic.co/docs/reference/ecs
    case ecs
    /// Open Cybersecurity Schema Framework, https://schema.ocsf.io
    case ocsf
    /// ArcSight's Common Event Format, version 0.
    case cef
}

/// One record, of an alert or of a finding.
public struct SIEMRecord: Sendable {
    /// Who says it.
    static let product = "FakeFrom"

    /// What it says of the message that stands for all.
    let finding: Finding
    let id: String
    /// Nil for a single finding.
    let alert: Alert?
    /// It was told before.
    let isUpdate: Bool
    let version: String
    /// µs since 1970: when the record is written, for logs without times.
    let now: Int64

    /// - Parameters:
    ///   - isUpdate: it was told before.
    ///   - version: FakeFrom's.
    ///   - now: µs since 1970.
    public init(_ alert: Alert, isUpdate: Bool, version: String, now: Int64) {
        finding = alert.shownFinding
        id = alert.id
        self.alert = alert
        self.isUpdate = isUpdate
        self.version = version
        self.now = now
    }

    public init(_ finding: Finding, version: String, now: Int64) {
        self.finding = finding
        id = finding.id
        alert = nil
        isUpdate = false
        self.version = version
        self.now = now
    }

    /// One line with its end.
    /// - Parameter more: writes what whoever keeps the alert knows of it besides, behind all else of FakeFrom's own record.
    public func line(_ format: SIEMFormat, more: (inout JSONWriter) -> Void = { _ in }) -> [UInt8] {
        guard format != .cef else { return Array((cef + "\n").utf8) }
        var json = JSONWriter()
        if format == .ecs { writeECS(to: &json, more) } else { writeOCSF(to: &json, more) }
        json.newline()
        return json.bytes
    }

    // MARK: What the schemas have in common

    var notice: ServiceNotice? { alert?.notice }

    /// When the mail came; of what is told again when its latest line came, since that is the news. Nil where the log has
    /// no times.
    var logTime: Int64? { isUpdate ? alert?.lastSeen : alert?.firstSeen ?? finding.time }

    /// Else when this is written: both JSON schemas ask for a time.
    var time: Int64 { logTime ?? now }

    /// Nil for what Postfix writes where it knows none (`unknown`, `unavailable`): a reader's field of type IP refuses the
    /// whole record. Without a zone (`%eth0`).
    var clientAddress: String? {
        guard let text = finding.client.address?.prefix(while: { $0 != "%" }).description,
            // To inet_pton(3) a NUL is the end.
            !text.utf8.contains(0)
        else { return nil }
        var storage = in6_addr()
        let isAddress = inet_pton(AF_INET, text, &storage) == 1 || inet_pton(AF_INET6, text, &storage) == 1
        return isAddress ? text : nil
    }

    var clientName: String? { finding.client.name == "unknown" ? nil : finding.client.name }

    /// One line for people.
    var title: String {
        if let notice { return notice.text }
        let name = finding.registrableDomain
        let target = finding.target
        return target.domain.isEmpty
            ? "\(name) matches the pattern \(target.brand)" : "\(name) resembles \(target.brand) (\(target.domain))"
    }

    /// The reason that weighs most.
    var mainReason: Reason? {
        finding.reasons.max { $0.weight < $1.weight }
    }

    /// Senders by where they were seen, the accused one first.
    func addresses(_ source: String) -> [String] {
        ([finding.sender] + finding.also).filter { $0.source == source && !$0.address.isEmpty }.map(\.address)
    }

    /// Without its angle brackets.
    var messageID: String? {
        finding.messageID.map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
    }

    /// FakeFrom's own record.
    func writeOwn(to json: inout JSONWriter, _ key: String, _ more: (inout JSONWriter) -> Void) {
        json.key(key)
        if let alert { alert.write(to: &json, more: more) } else { finding.write(to: &json) }
    }
}
