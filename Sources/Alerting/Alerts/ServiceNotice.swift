// What a live service says about itself: that no line comes any more, or that lines are lost. Travels to the sinks as an
// alert does, so that it is delivered as surely.

import Lookalike
import MailTracking

/// Something about the service that people must know.
public struct ServiceNotice: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Codable {
        /// No line came for a set time.
        case silence
        /// Lines come again.
        case resumed
        /// Lines were lost.
        case gap
        /// The state directory holds as much as it may: new alerts are counted, not stored.
        case full
        /// There is room again.
        case room
    }

    public var kind: Kind
    /// µs since 1970.
    public var time: Int64
    public var text: String
    public var textJapanese: String

    public init(_ kind: Kind, time: Int64, text: String, textJapanese: String) {
        self.kind = kind
        self.time = time
        self.text = text
        self.textJapanese = textJapanese
    }

    /// No line for so many seconds.
    public static func silence(seconds: Int64, time: Int64) -> ServiceNotice {
        let english: String
        let japanese: String
        switch seconds {
        case ..<120: (english, japanese) = ("\(seconds) seconds", "\(seconds)秒")
        case ..<7_200: (english, japanese) = ("\(seconds / 60) minutes", "\(seconds / 60)分")
        default: (english, japanese) = ("\(seconds / 3_600) hours", "\(seconds / 3_600)時間")
        }
        return ServiceNotice(
            .silence, time: time,
            text: "no mail log line came for \(english): there was no mail, or the log is not seen any more",
            textJapanese: "\(japanese)間、メールログの行がありません。メールがなかったか、ログが見えなくなっています")
    }

    /// The end of a silence.
    public static func resumed(time: Int64) -> ServiceNotice {
        ServiceNotice(
            .resumed, time: time, text: "mail log lines come again", textJapanese: "メールログの行が再び届いています")
    }

    /// - Parameter text: which lines, and why; without control characters.
    public static func gap(_ text: String, time: Int64) -> ServiceNotice {
        ServiceNotice(
            .gap, time: time, text: "log lines were lost: \(text)", textJapanese: "ログの行が失われました：\(text)")
    }

    /// - Parameter bytes: the cap.
    public static func full(bytes: Int64, time: Int64) -> ServiceNotice {
        let size = bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes >> 10) KiB"
        return ServiceNotice(
            .full, time: time,
            text: "the state directory holds \(size), as much as it may: new alerts are counted, not stored. "
                + "Raise state.cap, or shorten privacy.retention",
            textJapanese: "状態ディレクトリが上限（\(size)）に達しました。新しいアラートは数えるだけで保存されません。"
                + "state.cap を上げるか、privacy.retention を短くしてください")
    }

    /// - Parameter alerts: how many were not stored, in all times.
    public static func room(alerts: Int, time: Int64) -> ServiceNotice {
        let lost = alerts == 1 ? "1 alert was" : "\(alerts) alerts were"
        return ServiceNotice(
            .room, time: time, text: "the state directory has room again; in all, \(lost) not stored",
            textJapanese: "状態ディレクトリに空きができました。保存されなかったアラートは累計\(alerts)件です")
    }
}

extension ServiceNotice {
    /// The end of a trouble is good news.
    public var severity: Severity {
        switch kind {
        case .silence, .gap, .full: .high
        case .resumed, .room: .low
        }
    }
}

extension Alert {
    /// What sinks compare with their `minimum_severity`: who was told of a trouble hears of its end, too.
    public var routingSeverity: Severity { notice == nil ? severity : .high }

    public static let noticeSchema = "fakefrom.notice/1"

    /// A notice in the form in which alerts travel.
    public init(_ notice: ServiceNotice, site: String) {
        let target = Target(brand: "FakeFrom", domain: "")
        let id = "ffn_" + StableID.make([site, notice.kind.rawValue, "\(notice.time)", notice.text])
        let head = Finding(
            id: id, time: notice.time, lastTime: notice.time, host: "", queueID: nil,
            sender: FindingSender(source: "service", address: "", domain: ""), registrableDomain: "", unicode: "",
            also: [], target: target, techniques: [], score: 0, confidence: .high, severity: notice.severity,
            reasons: [],
            alignment: nil, direction: .inbound, client: FindingClient(), recipients: [], moreRecipients: 0,
            outcome: .pending, messageID: nil, subject: nil, spf: nil, dkim: nil, dmarc: nil, path: "", offset: 0,
            lines: 0, ruleset: "", isFinal: true)
        self.init(
            key: AlertKey(site: site, registrableDomain: "", target: target, day: ""), id: id, revision: 1, head: head,
            severity: notice.severity, outcome: .pending, messages: 0, lines: 0, recipients: [], recipientsCount: 0,
            firstSeen: notice.time, lastSeen: notice.time)
        self.notice = notice
    }

    /// The record of a notice.
    func writeNotice(_ notice: ServiceNotice, to json: inout JSONWriter) {
        json.object {
            $0.member("schema", Alert.noticeSchema)
            $0.member("id", id)
            $0.member("time", Timestamp.text(notice.time))
            $0.member("site", key.site)
            $0.member("kind", notice.kind.rawValue)
            $0.member("severity", severity.rawValue)
            $0.member("text", notice.text)
        }
    }
}
