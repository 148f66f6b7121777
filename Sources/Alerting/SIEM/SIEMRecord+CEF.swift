// Common Event Format, version 0: `CEF:0|vendor|product|version|class|name|severity|extension` (ArcSight's "Implementing
// ArcSight Common Event Format"). One line; where a record of it stands in syslog, the sender of the line adds that header.

import Lookalike
import MailTracking

extension SIEMRecord {
    var cef: String {
        let product = SIEMRecord.product
        let rule = notice.map { "notice.\($0.kind.rawValue)" } ?? mainReason?.rule ?? "lookalike"
        let name = notice == nil ? "Lookalike sender" : "Notice"
        let head = ["CEF:0", product, product, version, rule, name, "\(cefSeverity)"].map(SIEMRecord.cefHead)
        let members = (notice == nil ? cefMail : []) + [("externalId", id), ("msg", title)]
        return head.joined(separator: "|") + "|"
            + members.compactMap { key, value in value.map { "\(key)=\(SIEMRecord.cefValue($0))" } }.joined(
                separator: " ")
    }

    /// 0 to 10; up to 3 is low, up to 6 medium, up to 8 high.
    private var cefSeverity: Int {
        switch alert?.severity ?? finding.severity {
        case .low: 3
        case .medium: 6
        case .high: 8
        case .critical: 10
        }
    }

    /// Keys of the standard dictionary; custom texts have their label in a key of its own.
    private var cefMail: [(String, String?)] {
        let address = finding.client.address
        let isIPv6 = address?.contains(":") == true
        let recipients = finding.recipients.map(\.address).joined(separator: ",")
        var members: [(String, String?)] = [
            ("rt", (alert?.firstSeen ?? finding.time).map { "\($0 / 1_000)" }),
            ("end", alert?.lastSeen.map { "\($0 / 1_000)" }), ("cat", "lookalike-sender"),
            ("outcome", (alert?.outcome ?? finding.outcome).rawValue), ("cnt", alert.map { "\($0.messages)" }),
            ("suser", finding.sender.address.isEmpty ? nil : finding.sender.address),
            ("shost", finding.client.name), ("src", isIPv6 ? nil : address),
            ("duser", recipients.isEmpty ? nil : recipients), ("dvchost", finding.host.isEmpty ? nil : finding.host),
            ("deviceDirection", finding.direction == .inbound ? "0" : "1"), ("filePath", finding.path),
        ]
        if isIPv6 { members += [("c6a2", address), ("c6a2Label", "Source IPv6 Address")] }
        let custom: [(label: String, value: String?)] = [
            ("domain", finding.registrableDomain),
            ("target", finding.target.domain.isEmpty ? finding.target.brand : finding.target.domain),
            ("techniques", finding.techniques.map(\.rawValue).joined(separator: ",")),
            ("reasons", finding.reasons.map(\.detail).joined(separator: " ")), ("queueId", finding.queueID),
            ("messageId", messageID),
        ]
        for (place, (label, value)) in custom.enumerated() where value != nil {
            members += [("cs\(place + 1)", value), ("cs\(place + 1)Label", label)]
        }
        members += [("cfp1", JSONWriter.twoDecimals(finding.score)), ("cfp1Label", "score")]
        return members
    }

    /// Escaped for a part of the header: no `|` of a stranger's ends it.
    static func cefHead(_ text: String) -> String {
        SafeText.terminal(text).replacing("\\", with: "\\\\").replacing("|", with: "\\|")
    }

    /// Escaped for the extension: no `=` of a stranger's begins a key, no line end a record.
    static func cefValue(_ text: String) -> String {
        SafeText.terminal(text).replacing("\\", with: "\\\\").replacing("=", with: "\\=")
    }
}
