// The record of a finding: docs/output.md. Keys in this order, absent ones left out.

public import Lookalike
import MailTracking

/// What records may show of the people who received a mail.
public struct Privacy: Sendable, Equatable {
    /// How many people received it.
    public var includesCount: Bool
    public var includesAddresses: Bool
    public var includesSubject: Bool

    public init(includesCount: Bool = true, includesAddresses: Bool, includesSubject: Bool) {
        self.includesCount = includesCount
        self.includesAddresses = includesAddresses
        self.includesSubject = includesSubject
    }

    /// For the administrator's own terminal and files.
    public static let everything = Privacy(includesAddresses: true, includesSubject: true)
    /// For what leaves the machine, unless configured otherwise.
    public static let counts = Privacy(includesAddresses: false, includesSubject: false)
}

extension Finding {
    public static let schema = "fakefrom.finding/1"

    /// Writes the record.
    public func write(to json: inout JSONWriter, privacy: Privacy = .everything) {
        json.object { writeMembers(to: &$0, schema: Finding.schema, id: id, privacy: privacy) }
    }

    /// The members that findings and alerts share.
    func writeMembers(to json: inout JSONWriter, schema: String, id: String, privacy: Privacy) {
        json.member("schema", schema)
        json.member("id", id)
        json.member("time", time.map(Timestamp.text))
        json.member("host", host.isEmpty ? nil : host)
        json.member("queue_id", queueID)
        json.object("sender") { sender.write(to: &$0, privacy: privacy) }
        json.member("registrable_domain", registrableDomain)
        json.member("unicode", unicode)
        if !also.isEmpty {
            json.array("also") { list in
                for other in also { list.object { other.write(to: &$0, privacy: privacy) } }
            }
        }
        json.object("target") {
            $0.member("brand", target.brand)
            $0.member("domain", target.domain)
        }
        json.member("techniques", techniques.map(\.rawValue), keepEmpty: true)
        json.member("score", hundredths: score)
        json.member("confidence", confidence.rawValue)
        json.member("severity", severity.rawValue)
        writeReasons(to: &json, privacy)
        json.member("direction", direction.rawValue)
        writeClient(to: &json)
        if privacy.includesAddresses { writeRecipients(to: &json) }
        json.member("outcome", outcome.rawValue)
        if privacy.includesAddresses { json.member("message_id", messageID) }
        if privacy.includesSubject { json.member("subject", subject) }
        writeAuthentication(to: &json)
        json.object("source") {
            $0.member("path", path)
            $0.member("offset", offset)
        }
        json.member("advice", Advice.text(outcome, direction, target: target, in: .english))
        json.member("ruleset", ruleset)
    }

    /// The reasons; those about the subject quote it only where it may be shown.
    func shownReasons(_ privacy: Privacy) -> [Reason] {
        privacy.includesSubject ? reasons : reasons.map(\.withoutSubject)
    }

    private func writeReasons(to json: inout JSONWriter, _ privacy: Privacy) {
        json.array("reasons") { list in
            for reason in shownReasons(privacy) { list.object { reason.write(to: &$0) } }
        }
    }

    private func writeClient(to json: inout JSONWriter) {
        guard client != FindingClient() else { return }
        json.object("client") {
            $0.member("name", client.name)
            $0.member("ip", client.address)
            $0.member("helo", client.helo)
        }
    }

    private func writeRecipients(to json: inout JSONWriter) {
        guard !recipients.isEmpty else { return }
        json.array("recipients") { list in
            for recipient in recipients {
                list.object {
                    $0.member("address", recipient.address)
                    $0.member("outcome", recipient.outcome.rawValue)
                }
            }
        }
    }

    private func writeAuthentication(to json: inout JSONWriter) {
        guard spf != nil || dkim != nil || dmarc != nil else { return }
        json.object("authentication") {
            $0.member("spf", spf)
            $0.member("dkim", dkim)
            $0.member("dmarc", dmarc)
        }
    }
}

extension FindingSender {
    func write(to json: inout JSONWriter, privacy: Privacy) {
        json.member("source", source)
        json.member("address", shownAddress(privacy))
        json.member("domain", domain)
    }

    /// The address, unless it is none or may hold the recipient's.
    func shownAddress(_ privacy: Privacy) -> String? {
        // Bounce addresses (VERP): `bounce+taro=tsukimi.example@…`.
        let isTelling = address.utf8.contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "+") }
        return address.isEmpty || (isTelling && !privacy.includesAddresses) ? nil : address
    }
}

extension Reason {
    /// Writes the members of a reason, as `check` and findings show them.
    public func write(to json: inout JSONWriter) {
        json.member("rule", rule)
        json.member("detail", detail)
        json.member("weight", hundredths: weight)
    }
}
