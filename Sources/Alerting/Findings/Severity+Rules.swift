// How confidence and what happened become a severity. One table, no history.

public import Lookalike
public import MailTracking

/// What raises a severity besides the name itself.
public struct Circumstances: Sendable {
    public var outcome: Outcome
    /// A recipient whose address is known to have leaked.
    public var hasExposedRecipient: Bool
    /// The subject is one that fraudsters use.
    public var hasLureSubject: Bool
    /// The lookalike stands only in the header of an attached mail.
    public var isNested: Bool

    public init(
        outcome: Outcome, hasExposedRecipient: Bool = false, hasLureSubject: Bool = false, isNested: Bool = false
    ) {
        self.outcome = outcome
        self.hasExposedRecipient = hasExposedRecipient
        self.hasLureSubject = hasLureSubject
        self.isNested = isNested
    }
}

extension Severity {
    /// Points: confidence 2, 4 or 6; the outcome up to 2 less or 1 more; each aggravation 2 more.
    /// From 4 points on it is medium, from 6 high, from 8 critical.
    public init(_ confidence: Confidence, _ circumstances: Circumstances) {
        var points =
            switch confidence {
            case .low: 2
            case .medium: 4
            case .high: 6
            }
        switch circumstances.outcome {
        case .delivered, .held: points += 1
        case .pending, .deferred: break
        case .bounced, .expired: points -= 1
        case .rejected, .discarded: points -= 2
        }
        if circumstances.hasExposedRecipient { points += 2 }
        if circumstances.hasLureSubject { points += 2 }
        if circumstances.isNested { points = min(points, 3) }
        switch points {
        case ..<4: self = .low
        case ..<6: self = .medium
        case ..<8: self = .high
        default: self = .critical
        }
    }
}
