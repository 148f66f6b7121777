// What was read and what was not understood: the line that every run ends with.

import MailLog

/// Counts of a run.
public struct Coverage: Sendable, Equatable {
    public var bytes: Int64 = 0
    /// Physical lines.
    public var lines = 0
    /// Lines of mail programs that no parser knows.
    public var notUnderstood = 0
    /// Lines of programs that have nothing to do with mail, and blank ones.
    public var irrelevant = 0
    public var messages = 0
    public var messagesWithHeaderFrom = 0
    /// Distinct sender domains that were judged.
    public var domainsJudged = 0
    /// Lines longer than the cap, of which only the head was read.
    public var longLines = 0

    public init() {}

    /// What was counted after an earlier count.
    func since(_ earlier: Coverage) -> Coverage {
        var rest = self
        rest.bytes -= earlier.bytes
        rest.lines -= earlier.lines
        rest.notUnderstood -= earlier.notUnderstood
        rest.irrelevant -= earlier.irrelevant
        rest.messages -= earlier.messages
        rest.messagesWithHeaderFrom -= earlier.messagesWithHeaderFrom
        rest.domainsJudged -= earlier.domainsJudged
        rest.longLines -= earlier.longLines
        return rest
    }

    mutating func count(_ kind: EventKind) {
        lines += 1
        switch kind {
        case .unrecognised: notUnderstood += 1
        case .irrelevant, .blank: irrelevant += 1
        default: break
        }
    }
}
