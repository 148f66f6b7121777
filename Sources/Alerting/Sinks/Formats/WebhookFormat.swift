// The bodies of webhooks, one for each kind of receiver.

/// What a webhook's receiver understands.
public enum WebhookFormat: String, Sendable, CaseIterable {
    case generic, slack, mattermost, teams, discord, alertmanager

    func body(_ message: SinkMessage) -> [UInt8] {
        switch self {
        case .generic: GenericFormat.body(message)
        case .slack: SlackFormat.body(message)
        case .mattermost: MattermostFormat.body(message)
        case .teams: TeamsFormat.body(message)
        case .discord: DiscordFormat.body(message)
        case .alertmanager: AlertmanagerFormat.body(message)
        }
    }

    /// People read chats: they get at most one message a second, and a digest where more wait. Programs get every alert.
    /// A digest names every alert that it folds, so it has no more of them than there is room for lines.
    /// - Slack: one message a second for each webhook ("Rate limits", api.slack.com).
    /// - Discord: 30 messages a minute for each webhook; 2,000 characters.
    /// - Teams: four requests a second for each workflow, and much less before the cards are delayed.
    var limits: DeliveryLimits {
        switch self {
        case .generic, .alertmanager: DeliveryLimits()
        case .slack: DeliveryLimits(interval: 1_000_000, digestAbove: 20, digestSize: 60)
        case .mattermost: DeliveryLimits(interval: 1_000_000, digestAbove: 20, digestSize: 100)
        case .teams: DeliveryLimits(interval: 1_000_000, digestAbove: 20, digestSize: 40)
        case .discord: DeliveryLimits(interval: 2_000_000, digestAbove: 20, digestSize: 12)
        }
    }
}

/// The envelope of Standard Webhooks around the alert's record.
enum GenericFormat {
    /// Standard Webhooks: payloads stay below 20 kB.
    static let limit = 20_000

    static func body(_ message: SinkMessage) -> [UInt8] {
        // Digests are for people; a program gets them as the list of their alerts.
        guard let delivery = message.single else { return list(message) }
        let body = body(delivery, delivery.shownAlert, message.privacy)
        if body.count < limit { return body }
        return self.body(delivery, delivery.alert.shortened, message.privacy)
    }

    /// The instant is that of the event, not of the attempt: a repetition has the same bytes.
    private static func body(_ delivery: Delivery, _ alert: Alert, _ privacy: Privacy) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            let isNotice = delivery.alert.notice != nil
            $0.member("type", isNotice ? "fakefrom.notice" : "fakefrom.alert.\(delivery.change.rawValue)")
            $0.member("timestamp", Timestamp.text(delivery.firstAt))
            $0.key("data")
            alert.write(to: &$0, privacy: privacy)
        }
        return json.bytes
    }

    private static func list(_ message: SinkMessage) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("type", "fakefrom.digest")
            $0.member("timestamp", Timestamp.text(message.now))
            $0.array("data") { list in
                for delivery in message.deliveries {
                    delivery.alert.shortened.write(to: &list, privacy: message.privacy)
                }
            }
        }
        return json.bytes
    }
}
