// Sums over the messages of an alert that can be corrected when a message changes.

import MailTracking

/// What one message adds to an alert.
struct Contribution: Sendable, Codable {
    var lines: Int
    var outcome: Outcome
    var severity: Severity

    init(lines: Int, outcome: Outcome, severity: Severity) {
        self.lines = lines
        self.outcome = outcome
        self.severity = severity
    }

    init(_ finding: Finding) {
        lines = finding.lines
        outcome = finding.outcome
        severity = finding.severity
    }
}

/// Counts by outcome and severity, so that adding, taking back and asking for the weightiest cost the same
/// however many messages there are.
struct Tally: Sendable, Codable {
    private(set) var messages = 0
    private(set) var lines = 0
    private var outcomes: [Outcome: Int] = [:]
    private var severities: [Severity: Int] = [:]

    mutating func add(_ contribution: Contribution) { change(contribution, by: 1) }
    mutating func takeBack(_ contribution: Contribution) { change(contribution, by: -1) }

    /// The outcome that stands for all.
    var outcome: Outcome {
        Outcome.allCases.filter { outcomes[$0, default: 0] > 0 }
            .max { $1.isHeavier(than: $0) } ?? .pending
    }

    var severity: Severity {
        Severity.allCases.filter { severities[$0, default: 0] > 0 }.max() ?? .low
    }

    private mutating func change(_ contribution: Contribution, by sign: Int) {
        messages += sign
        lines += sign * contribution.lines
        outcomes[contribution.outcome, default: 0] += sign
        severities[contribution.severity, default: 0] += sign
    }
}

/// What the messages of an alert that may still change added to it, by finding id.
struct OpenContributions: Sendable, Codable {
    private(set) var byFinding: [String: Contribution] = [:]

    init() {}

    subscript(finding: String) -> Contribution? {
        get { byFinding[finding] }
        set { byFinding[finding] = newValue }
    }

    mutating func remove(_ finding: String) -> Contribution? { byFinding.removeValue(forKey: finding) }

    /// - Throws: what the decoder throws.
    init(from decoder: any Decoder) throws {
        let stored = try decoder.singleValueContainer()
        guard let text = try? stored.decode(String.self) else {
            // As the first version stored it.
            byFinding = try stored.decode([String: Contribution].self)
            return
        }
        for entry in text.split(separator: "\n") {
            let words = entry.split(separator: " ")
            guard words.count == 4, let lines = Int(words[1]), let outcome = Outcome(rawValue: String(words[2])),
                let severity = Severity(rawValue: String(words[3]))
            else { continue }
            byFinding[String(words[0])] = Contribution(lines: lines, outcome: outcome, severity: severity)
        }
    }

    /// One text for all: thousands of values of their own would cost the encoder megabytes.
    func encode(to encoder: any Encoder) throws {
        var stored = encoder.singleValueContainer()
        try stored.encode(
            byFinding.map { "\($0) \($1.lines) \($1.outcome.rawValue) \($1.severity.rawValue)" }
                .joined(separator: "\n"))
    }
}
