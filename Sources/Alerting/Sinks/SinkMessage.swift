// What a sink sends at once: one delivery, or the many that a digest folds.

import Lookalike

/// One message to one sink; never empty.
struct SinkMessage: Sendable {
    var deliveries: [Delivery]
    /// µs since 1970, now.
    var now: Int64
    /// What it may hold of the people who received a mail.
    var privacy: Privacy
    var language: Language
    /// The version of FakeFrom, for receivers that show it.
    var version: String

    init(
        _ deliveries: [Delivery], now: Int64, privacy: Privacy = .counts, language: Language = .english,
        version: String = "0"
    ) {
        self.deliveries = deliveries
        self.now = now
        self.privacy = privacy
        self.language = language
        self.version = version
    }

    /// The one delivery, or nil for a digest.
    var single: Delivery? { deliveries.count == 1 ? deliveries.first : nil }

    /// The same for every repetition of the message.
    var idempotencyKey: String {
        if let single { return single.id.idempotencyKey }
        return "ffd_" + StableID.make(deliveries.map(\.id.idempotencyKey))
    }
}

extension Delivery {
    /// The alert as its message shows it.
    var shownAlert: Alert { isMinimal ? alert.shortened : alert }
}

extension Alert {
    /// With the same meaning in fewer bytes: what strangers chose is cut, lists are bounded.
    var shortened: Alert {
        func cut(_ text: String) -> String { SafeText.shortened(text, to: 200) }
        var alert = self
        alert.recipients = []
        alert.head.recipients = []
        alert.head.also = []
        alert.head.subject = head.subject.map(cut)
        alert.head.messageID = nil
        alert.head.reasons = head.reasons.prefix(3).map { reason in
            var short = reason
            short.detail = cut(reason.detail)
            short.detailJapanese = cut(reason.detailJapanese)
            return short
        }
        alert.head.sender.address = cut(head.sender.address)
        alert.head.sender.domain = cut(head.sender.domain)
        alert.head.sender.displayName = head.sender.displayName.map(cut)
        alert.head.client = FindingClient(
            name: head.client.name.map(cut), address: head.client.address.map(cut), helo: head.client.helo.map(cut))
        alert.head.path = cut(head.path)
        alert.head.alignment = nil
        alert.answered?.senders = []
        return alert
    }
}

/// Delivers messages; blocks until the receiver answered. Belongs to its worker's thread.
protocol SinkTransport: AnyObject {
    /// - Parameter isStopped: asked several times a second; where it is true, the transport leaves with `.aborted`.
    func send(_ message: SinkMessage, isStopped: @escaping () -> Bool) -> AttemptResult
}
