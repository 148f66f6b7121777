// Common Event Format, version 0: `CEF:0|vendor|product|version|class|name|severity|extension` (ArcSight's "Implementing
// ArcSight Common Event Format"). One line; where a record of it stands in syslog, the sender of the line adds that header.

import Lookalike
import MailTracking

extension SIEMRecord {
    /// Characters of one value: the dictionary's smallest size of a text is 1,023.
    private static let cefLimit = 1_000

    var cef: String {
        let product = SIEMRecord.product
        let rule = notice.map { "notice.\($0.kind.rawValue)" } ?? mainReason?.rule ?? "lookalike"
        let head = ["CEF:0", product, product, version, rule, cefName, "\(cefSeverity)"].map(SIEMRecord.cefHead)
        let members = (notice == nil ? cefMail : []) + [("externalId", id), ("msg", title)]
        let fields = members.compactMap { key, value in value.map { "\(key)=\(SIEMRecord.cefValue($0))" } }
        return head.joined(separator: "|") + "|" + fields.joined(separator: " ")
    }

    private var cefName: String {
        if notice != nil { return "Notice" }
        return isUpdate ? "Lookalike sender (update)" : "Lookalike sender"
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
        let address = clientAddress
        let isIPv6 = address?.contains(":") == true
        let recipients = finding.recipients.map(\.address).joined(separator: ",")
        var members: [(String, String?)] = [
            ("rt", logTime.map { "\($0 / 1_000)" }),
            ("end", alert?.lastSeen.map { "\($0 / 1_000)" }), ("cat", "lookalike-sender"),
            ("outcome", (alert?.outcome ?? finding.outcome).rawValue), ("cnt", alert.map { "\($0.messages)" }),
            ("suser", finding.sender.address.isEmpty ? nil : finding.sender.address),
            ("shost", clientName), ("src", isIPv6 ? nil : address),
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
        SafeText.escaped(SafeText.terminal(text), ["\\": "\\\\", "|": "\\|"])
    }

    /// Escaped for the extension: no `=` of a stranger's begins a key, no line end a record.
    static func cefValue(_ text: String) -> String {
        let shown = SafeText.shortened(SafeText.terminal(text), to: cefLimit)
        return SafeText.escaped(shown, ["\\": "\\\\", "=": "\\="])
    }
}
