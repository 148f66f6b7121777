// Sums over the messages of an alert that can be corrected when a message changes.

import MailTracking

/// What one message adds to an alert.
struct Contribution: Sendable, Codable {
    var lines: Int
    var outcome: Outcome
    var severity: Severity

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
