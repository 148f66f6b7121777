// Alerts as syslog messages: RFC 5424 with structured data.

import Glibc
import Lookalike
import MailTracking

/// Makes the message of one delivery.
struct SyslogMessage {
    /// RFC 5424 section 6.2.1: daemon. Not mail: alerts do not belong into the log that is watched.
    static let facility = 3
    /// The structured data's name; 32473 is the number of RFC 5612 for those who have none.
    static let dataName = "fakefrom@32473"

    var host = SyslogMessage.hostName()
    var processID = getpid()

    /// RFC 5424.
    func rfc5424(_ delivery: Delivery, _ message: SinkMessage) -> [UInt8] {
        let head =
            "<\(SyslogMessage.priority(delivery.alert.severity))>1 \(Timestamp.text(message.now)) \(host) fakefrom"
        let type = delivery.change.rawValue
        // The byte order mark says that the text is UTF-8 (section 6.4).
        let text = "\(head) \(processID) \(type) \(data(delivery, message.privacy)) \u{FEFF}\(words(delivery, message))"
        return Array(text.utf8)
    }

    /// What the C library's syslog(3) sends to /dev/log: journald and rsyslog's imuxsock know no other form there.
    func local(_ delivery: Delivery, _ message: SinkMessage) -> [UInt8] {
        let priority = SyslogMessage.priority(delivery.alert.severity)
        let head = "<\(priority)>\(SyslogMessage.rfc3164(message.now)) fakefrom[\(processID)]:"
        return Array("\(head) \(data(delivery, message.privacy)) \(words(delivery, message))".utf8)
    }

    private func words(_ delivery: Delivery, _ message: SinkMessage) -> String {
        let parts = AlertRows(language: message.language, safe: SafeText.terminal, privacy: message.privacy)
        let alert = delivery.shownAlert
        let head = SafeText.shortened(parts.headline(alert), to: 400)
        if alert.notice != nil { return head }
        return "\(head); outcome \(alert.outcome.rawValue), \(alert.messages) message\(alert.messages == 1 ? "" : "s")"
    }

    private func data(_ delivery: Delivery, _ privacy: Privacy) -> String {
        let alert = delivery.shownAlert
        var members: [(String, String)] = [
            ("id", alert.id), ("rev", String(alert.revision)), ("severity", alert.severity.rawValue),
            ("confidence", alert.head.confidence.rawValue), ("domain", alert.key.registrableDomain),
            ("brand", alert.key.target.brand), ("target", alert.key.target.domain),
            ("outcome", alert.outcome.rawValue), ("messages", String(alert.messages)),
        ]
        if privacy.includesCount { members.append(("recipients", String(alert.recipientsCount))) }
        if let answered = alert.answered { members.append(("answered", String(answered.messages))) }
        let text = members.map { " \($0.0)=\"\(SyslogMessage.escaped($0.1))\"" }.joined()
        return "[\(SyslogMessage.dataName)\(text)]"
    }

    /// Section 6.3.3: quotes, backslashes and closing brackets are escaped.
    static func escaped(_ text: String) -> String {
        SafeText.escaped(
            SafeText.shortened(SafeText.terminal(text), to: 255), ["\\": "\\\\", "\"": "\\\"", "]": "\\]"])
    }

    /// Facility times eight and the severity of section 6.2.1: critical 2, error 3, warning 4, notice 5.
    static func priority(_ severity: Severity) -> Int {
        let level =
            switch severity {
            case .critical: 2
            case .high: 3
            case .medium: 4
            case .low: 5
            }
        return facility * 8 + level
    }

    /// `Nov 22 18:49:39`, in local time as RFC 3164 has it.
    private static func rfc3164(_ microseconds: Int64) -> String {
        var seconds = time_t(microseconds / 1_000_000)
        var local = tm()
        localtime_r(&seconds, &local)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int32, _ pad: String) -> String { number < 10 ? "\(pad)\(number)" : "\(number)" }
        let month = months.indices.contains(Int(local.tm_mon)) ? months[Int(local.tm_mon)] : "Jan"
        let clock = [local.tm_hour, local.tm_min, local.tm_sec].map { two($0, "0") }.joined(separator: ":")
        return "\(month) \(two(local.tm_mday, " ")) \(clock)"
    }

    private static func hostName() -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, 255) == 0 else { return "-" }
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }.filter { (0x21...0x7E).contains($0) }
        return bytes.isEmpty ? "-" : String(decoding: bytes, as: UTF8.self)
    }
}
