// The people whom an alert concerns: the recipients of all its messages, each once.

import MailTracking

/// Distinct recipients and the weightiest that became of mail to each.
struct RecipientList: Sendable, Codable {
    /// Addresses kept, and their bytes; more are only counted.
    static let limit = 1000
    static let byteLimit = 32_768
    /// Addresses that a record shows.
    static let shown = 100

    private(set) var outcomes: [String: Outcome] = [:]
    private(set) var beyond = 0
    /// Bytes of the addresses kept; not stored, because they tell it.
    private var bytes = 0

    private enum CodingKeys: CodingKey { case outcomes, beyond }

    init() {}

    /// - Throws: what the decoder throws.
    init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        beyond = try stored.decode(Int.self, forKey: .beyond)
        if let text = try? stored.decode(String.self, forKey: .outcomes) {
            // By bytes: a stranger's address may begin with what joins the character before it.
            for entry in text.utf8.split(separator: UInt8(ascii: "\n")) {
                guard let space = entry.firstIndex(of: UInt8(ascii: " ")),
                    let outcome = Outcome(rawValue: String(Substring(entry[..<space])))
                else { continue }
                outcomes[String(Substring(entry[entry.index(after: space)...]))] = outcome
            }
        } else {
            // As the first version stored it.
            outcomes = try stored.decode([String: Outcome].self, forKey: .outcomes)
        }
        bytes = outcomes.keys.reduce(0) { $0 + $1.utf8.count }
    }

    /// One text for all: a thousand values of their own would cost the encoder a megabyte. An address with a control
    /// character, which no mail can reach, is only counted.
    func encode(to encoder: any Encoder) throws {
        var stored = encoder.container(keyedBy: CodingKeys.self)
        let plain = outcomes.filter { $0.key.utf8.allSatisfy { $0 >= 0x20 } }
        let text = plain.map { "\($0.value.rawValue) \($0.key)" }.joined(separator: "\n")
        try stored.encode(text, forKey: .outcomes)
        try stored.encode(beyond + outcomes.count - plain.count, forKey: .beyond)
    }

    /// Bytes of memory, about.
    var weight: Int { outcomes.count * 64 + bytes }

    var count: Int { outcomes.count + beyond }

    mutating func take(_ finding: Finding, isUpdate: Bool) {
        for recipient in finding.recipients {
            if let known = outcomes[recipient.address] {
                if RecipientList.rank(recipient.outcome) > RecipientList.rank(known) {
                    outcomes[recipient.address] = recipient.outcome
                }
            } else if outcomes.count < RecipientList.limit, bytes < RecipientList.byteLimit {
                outcomes[recipient.address] = recipient.outcome
                bytes += recipient.address.utf8.count
            } else if !isUpdate {
                beyond += 1
            }
        }
        if !isUpdate { beyond += finding.moreRecipients }
    }

    /// Takes an address out that satisfies a condition; it still counts.
    /// - Returns: whether there was one.
    mutating func forget(where isMeant: (String) -> Bool) -> Bool {
        let known = outcomes.keys.filter(isMeant)
        for key in known {
            outcomes[key] = nil
            bytes -= key.utf8.count
        }
        beyond += known.count
        return !known.isEmpty
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
