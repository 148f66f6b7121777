// Alerts and directories for the tests of the state store.

import Alerting
import Foundation
import Lookalike
import MailTracking

@testable import StateStore

/// A directory that is gone with the value.
final class TemporaryDirectory {
    let path: String

    init() {
        path = NSTemporaryDirectory() + "fakefrom-state-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var state: String { path + "/state" }
}

extension Finding {
    /// A spoof of one message; `number` makes the domain.
    static func sample(_ number: Int, message: Int = 1, recipient: String = "taro@home.example", isFinal: Bool = true)
        -> Finding
    {
        let time = Int64(1_790_000_000 + number * 60 + message) * 1_000_000
        let domain = "openai-support\(number).net"
        return Finding(
            id: "fm_\(number)_\(message)", time: time, lastTime: time, host: "mx1", queueID: "4X\(message)",
            sender: FindingSender(source: "envelope", address: "a@\(domain)", domain: domain),
            registrableDomain: domain, unicode: domain, also: [],
            target: Target(brand: "OpenAI", domain: "openai.com"), techniques: [.combosquat], score: 0.9,
            confidence: .high, severity: .high,
            reasons: [Reason(rule: "combosquat.lure", detail: "brand and lure", detailJapanese: "語", weight: 0.6)],
            alignment: nil, direction: .inbound, client: FindingClient(name: "mail", address: "192.0.2.1", helo: nil),
            recipients: [Recipient(address: recipient, outcome: .delivered)], moreRecipients: 0, outcome: .delivered,
            messageID: nil, subject: "鍵が失効します", spf: nil, dkim: nil, dmarc: nil, path: "/var/log/mail.log",
            offset: 0, lines: 5, ruleset: "test", isFinal: isFinal)
    }
}

extension Commit {
    /// Commits the given findings, each as news for the sinks.
    static func folding(
        _ findings: [Finding], into folder: inout AlertFolder, sinks: [String] = ["a"], time: Int64 = 1_000
    ) -> Commit {
        var commit = Commit(time: time)
        for finding in findings {
            guard let (alert, change) = folder.fold(finding) else { continue }
            commit.news.append(AlertNews(alert: alert, change: change, sinks: sinks))
        }
        commit.alerts = folder.takeChanged()
        return commit
    }
}

extension StateStore {
    /// All blocks, for comparing.
    func redoBlocks() throws -> [RedoBlock] {
        var blocks: [RedoBlock] = []
        try eachRedoBlock { blocks.append($0) }
        return blocks
    }

    func openAlerts() throws -> [FoldedAlert] {
        var alerts: [FoldedAlert] = []
        try eachOpenAlert { alerts.append($0) }
        return alerts
    }
}
