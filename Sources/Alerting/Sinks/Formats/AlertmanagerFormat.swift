// Prometheus Alertmanager: POST /api/v2/alerts.
// https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml

import Lookalike
import MailTracking

/// Labels tell alerts apart and route them: they hold what stays the same, and the severity.
enum AlertmanagerFormat {
    static let path = "/api/v2/alerts"
    /// µs until an alert that is not updated counts as resolved; without an end Alertmanager takes five minutes.
    static let lasts: Int64 = 4 * 3_600_000_000

    static func body(_ message: SinkMessage) -> [UInt8] {
        var json = JSONWriter()
        json.array { list in
            for delivery in message.deliveries { list.object { write(delivery, message, to: &$0) } }
        }
        return json.bytes
    }

    private static func write(_ delivery: Delivery, _ message: SinkMessage, to json: inout JSONWriter) {
        let alert = delivery.shownAlert
        let parts = AlertRows(language: message.language, safe: SafeText.chat, privacy: message.privacy)
        json.object("labels") {
            $0.member("alertname", alert.notice == nil ? "FakeFromLookalike" : "FakeFromService")
            $0.member("severity", alert.routingSeverity.rawValue)
            $0.member("site", alert.key.site)
            $0.member("domain", SafeText.terminal(alert.key.registrableDomain))
            $0.member("target", alert.key.target.domain)
            $0.member("brand", alert.key.target.brand)
            $0.member("kind", alert.notice.map { kind($0).rawValue })
        }
        json.object("annotations") {
            $0.member("summary", parts.headline(alert))
            let rows = parts.rows(alert).filter { !$0.label.isEmpty }.map { "\($0.label): \($0.text)" }
            $0.member("description", delivery.isMinimal ? nil : rows.joined(separator: "\n"))
            $0.member("id", alert.id)
            $0.member("rev", String(alert.revision))
            $0.member("messages", String(alert.messages))
            $0.member("outcome", alert.outcome.rawValue)
            $0.member("answered", alert.answered.map { String($0.messages) })
        }
        json.member("startsAt", Timestamp.text(min(alert.firstSeen ?? delivery.firstAt, delivery.firstAt)))
        let isOver = alert.notice?.kind == .resumed || alert.notice?.kind == .room
        json.member("endsAt", Timestamp.text(isOver ? message.now : message.now + lasts))
    }

    /// The end of a trouble resolves the trouble's alert: it has that one's labels.
    private static func kind(_ notice: ServiceNotice) -> ServiceNotice.Kind {
        switch notice.kind {
        case .resumed: .silence
        case .room: .full
        case .silence, .gap, .full: notice.kind
        }
    }
}
