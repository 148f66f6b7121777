// The people whom an alert concerns: the recipients of all its messages, each once.

import MailTracking

/// Distinct recipients and the weightiest that became of mail to each.
struct RecipientList: Sendable, Codable {
    /// Addresses kept; more are only counted.
    static let limit = 1000
    /// Addresses that a record shows.
    static let shown = 100

    var outcomes: [String: Outcome] = [:]
    var beyond = 0

    var count: Int { outcomes.count + beyond }

    mutating func take(_ finding: Finding, isUpdate: Bool) {
        for recipient in finding.recipients {
            if let known = outcomes[recipient.address] {
                if RecipientList.rank(recipient.outcome) > RecipientList.rank(known) {
                    outcomes[recipient.address] = recipient.outcome
                }
            } else if outcomes.count < RecipientList.limit {
                outcomes[recipient.address] = recipient.outcome
            } else if !isUpdate {
                beyond += 1
            }
        }
        if !isUpdate { beyond += finding.moreRecipients }
    }

    /// Whom the mail reached first, then by address.
    var list: [Recipient] {
        let all = outcomes.map { Recipient(address: $0.key, outcome: $0.value) }
        return Array(
            all.sorted { (-RecipientList.rank($0.outcome), $0.address) < (-RecipientList.rank($1.outcome), $1.address) }
                .prefix(RecipientList.shown))
    }

    /// What is settled outranks what is not, so that the order of findings does not matter.
    private static func rank(_ outcome: Outcome) -> Int {
        switch outcome {
        case .delivered: 7
        case .held: 6
        case .bounced: 5
        case .expired: 4
        case .discarded: 3
        case .rejected: 2
        case .deferred: 1
        case .pending: 0
        }
    }
}
