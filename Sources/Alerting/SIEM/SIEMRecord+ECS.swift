// Elastic Common Schema 8.17: field names and allowed values from https://www.elastic.co/docs/reference/ecs.

import Lookalike
import MailTracking

extension SIEMRecord {
    static let ecsVersion = "8.17.0"

    func writeECS(to json: inout JSONWriter, _ more: (inout JSONWriter) -> Void) {
        json.object {
            $0.member("@timestamp", Timestamp.text(time))
            $0.object("ecs") { $0.member("version", SIEMRecord.ecsVersion) }
            $0.member("message", title)
            writeECSEvent(to: &$0)
            $0.object("observer") {
                $0.member("vendor", SIEMRecord.product)
                $0.member("product", SIEMRecord.product)
                $0.member("version", version)
            }
            if notice == nil { writeECSMail(to: &$0) }
            writeOwn(to: &$0, "fakefrom", more)
        }
    }

    private func writeECSEvent(to json: inout JSONWriter) {
        json.object("event") {
            $0.member("kind", notice == nil ? "alert" : "event")
            $0.member("category", notice == nil ? ["email", "threat"] : [])
            $0.member("type", notice == nil ? ["info", "indicator"] : ["info"])
            $0.member("action", ecsAction)
            $0.member("id", id)
            $0.member("sequence", alert?.revision)
            $0.member("module", "fakefrom")
            $0.member(
                "dataset", notice != nil ? "fakefrom.notice" : alert != nil ? "fakefrom.alert" : "fakefrom.finding")
            $0.member("severity", ecsSeverity)
            guard notice == nil else { return }
            $0.member("risk_score", hundredths: finding.score * 100)
            $0.member("reason", mainReason?.detail)
            $0.member("start", alert?.firstSeen.map(Timestamp.text))
            $0.member("end", alert?.lastSeen.map(Timestamp.text))
        }
    }

    private var ecsAction: String {
        if let notice { return "service-\(notice.kind.rawValue)" }
        return isUpdate ? "lookalike-sender-update" : "lookalike-sender"
    }

    /// As Elastic's detection rules count it.
    private var ecsSeverity: Int {
        switch alert?.severity ?? finding.severity {
        case .low: 21
        case .medium: 47
        case .high: 73
        case .critical: 99
        }
    }

    private func writeECSMail(to json: inout JSONWriter) {
        writeECSEmail(to: &json)
        if let address = clientName ?? clientAddress {
            json.object("source") {
                $0.member("ip", clientAddress)
                $0.member("domain", clientName)
                $0.member("address", address)
            }
        }
        if !finding.host.isEmpty { json.object("host") { $0.member("name", finding.host) } }
        json.object("rule") {
            $0.member("id", mainReason?.rule)
            $0.member("name", finding.techniques.map(\.rawValue).joined(separator: ", "))
            $0.member("category", "lookalike")
            $0.member("ruleset", finding.ruleset)
        }
        json.object("threat") {
            $0.object("indicator") {
                $0.member("type", "domain-name")
                $0.member("name", finding.registrableDomain)
                $0.member(
                    "confidence",
                    finding.confidence.rawValue.prefix(1).uppercased() + finding.confidence.rawValue.dropFirst())
                $0.member("provider", SIEMRecord.product)
                $0.object("url") { $0.member("domain", finding.registrableDomain) }
            }
            $0.member("framework", "MITRE ATT&CK")
            $0.object("technique") {
                $0.member("id", ["T1566"])
                $0.member("name", ["Phishing"])
            }
        }
        json.object("log") {
            $0.object("file") { $0.member("path", finding.path) }
            $0.member("offset", finding.offset)
        }
    }

    private func writeECSEmail(to json: inout JSONWriter) {
        json.object("email") {
            writeECSAddresses("from", addresses("header_from"), to: &$0)
            if let envelope = addresses("envelope").first {
                $0.object("sender") { $0.member("address", envelope) }
            }
            writeECSAddresses("reply_to", addresses("reply_to"), to: &$0)
            writeECSAddresses("to", finding.recipients.map(\.address), to: &$0)
            $0.member("subject", finding.subject)
            $0.member("message_id", messageID)
            $0.member("local_id", finding.queueID)
            $0.member("direction", finding.direction.rawValue)
        }
    }

    private func writeECSAddresses(_ key: String, _ addresses: [String], to json: inout JSONWriter) {
        guard !addresses.isEmpty else { return }
        json.object(key) { $0.member("address", addresses) }
    }
}
