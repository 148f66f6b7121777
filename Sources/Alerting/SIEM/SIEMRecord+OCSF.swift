// OCSF 1.3: Detection Finding (class 2004), https://schema.ocsf.io/1.3.0/classes/detection_finding. Notices of the service
// itself are Base Events (class 0).

import Lookalike
import MailTracking

extension SIEMRecord {
    static let ocsfVersion = "1.3.0"

    func writeOCSF(to json: inout JSONWriter, _ more: (inout JSONWriter) -> Void) {
        json.object {
            if notice == nil { writeOCSFFinding(to: &$0) } else { writeOCSFNotice(to: &$0) }
            $0.member("time", time / 1_000)
            $0.member("severity_id", ocsfSeverity)
            $0.member("message", title)
            $0.object("metadata") {
                $0.member("version", SIEMRecord.ocsfVersion)
                $0.member("uid", alert.map { "\(id)-\($0.revision)" } ?? id)
                $0.object("product") {
                    $0.member("name", SIEMRecord.product)
                    $0.member("vendor_name", SIEMRecord.product)
                    $0.member("version", version)
                }
            }
            writeOwn(to: &$0, "unmapped", more)
        }
    }

    private var ocsfSeverity: Int {
        switch alert?.severity ?? finding.severity {
        case .low: 2
        case .medium: 3
        case .high: 4
        case .critical: 5
        }
    }

    private func writeOCSFNotice(to json: inout JSONWriter) {
        json.member("activity_id", 99)
        json.member("activity_name", notice?.kind.rawValue)
        json.member("category_uid", 0)
        json.member("class_uid", 0)
        json.member("type_uid", 99)
    }

    private func writeOCSFFinding(to json: inout JSONWriter) {
        let activity = isUpdate ? 2 : 1
        json.member("activity_id", activity)
        json.member("activity_name", activity == 1 ? "Create" : "Update")
        json.member("category_uid", 2)
        json.member("category_name", "Findings")
        json.member("class_uid", 2_004)
        json.member("class_name", "Detection Finding")
        json.member("type_uid", 200_400 + activity)
        json.member("confidence_id", finding.confidence.rank + 1)
        json.member("confidence_score", Int((finding.score * 100).rounded()))
        json.member("start_time", alert?.firstSeen.map { $0 / 1_000 })
        json.member("end_time", alert?.lastSeen.map { $0 / 1_000 })
        json.member("count", alert?.messages)
        writeOCSFInfo(to: &json)
        json.array("evidences") { list in list.object { writeOCSFEvidence(to: &$0) } }
        json.array("observables") { list in writeOCSFObservables(to: &list) }
    }

    private func writeOCSFInfo(to json: inout JSONWriter) {
        json.object("finding_info") {
            $0.member("uid", id)
            $0.member("title", title)
            $0.member("desc", finding.reasons.map(\.detail).joined(separator: " "))
            $0.member("types", finding.techniques.map(\.rawValue))
            $0.member("first_seen_time", alert?.firstSeen.map { $0 / 1_000 })
            $0.member("last_seen_time", alert?.lastSeen.map { $0 / 1_000 })
            $0.member("data_sources", [finding.path])
            $0.object("analytic") {
                $0.member("name", "lookalike senders")
                $0.member("type_id", 1)
                $0.member("uid", mainReason?.rule)
                $0.member("version", finding.ruleset)
            }
            $0.array("attacks") { list in
                list.object {
                    $0.object("technique") {
                        $0.member("uid", "T1566")
                        $0.member("name", "Phishing")
                    }
                }
            }
        }
    }

    private func writeOCSFEvidence(to json: inout JSONWriter) {
        json.object("email") {
            let envelope = addresses("envelope").first
            $0.member("from", addresses("header_from").first ?? envelope ?? finding.sender.address)
            // Required by the schema's older versions; no log shows the header's.
            $0.member("to", finding.recipients.map(\.address), keepEmpty: true)
            $0.member("smtp_from", envelope)
            $0.member("smtp_to", finding.recipients.map(\.address))
            $0.member("reply_to", addresses("reply_to").first)
            $0.member("subject", finding.subject)
            $0.member("message_uid", messageID)
            $0.member("uid", finding.queueID)
        }
        guard clientAddress != nil || clientName != nil else { return }
        json.object("src_endpoint") {
            $0.member("ip", clientAddress)
            $0.member("hostname", clientName)
        }
    }

    /// Where the accused address stands.
    private var accusedField: String {
        switch finding.sender.source {
        case "envelope": "evidences.email.smtp_from"
        case "header_from": "evidences.email.from"
        case "reply_to": "evidences.email.reply_to"
        default: "unmapped.sender.address"
        }
    }

    /// Types: 1 a host name, 2 an IP address, 5 an e-mail address.
    private func writeOCSFObservables(to list: inout JSONWriter) {
        let observables: [(name: String, type: Int, value: String?)] = [
            (accusedField, 5, finding.sender.address),
            ("unmapped.registrable_domain", 1, finding.registrableDomain),
            ("evidences.src_endpoint.ip", 2, clientAddress),
        ]
        for (name, type, value) in observables {
            guard let value, !value.isEmpty else { continue }
            list.object {
                $0.member("name", name)
                $0.member("type_id", type)
                $0.member("value", value)
            }
        }
    }
}
