// What the live inputs of one service give, one after the other.

/// What comes next from live inputs.
public enum LiveStep: Sendable {
    /// Nothing to read until something changes: the moment to store what is not stored yet.
    case idle
    /// A reload was asked for (`LiveStopper.reload`).
    case reload
    /// The block holds lines. The position is right behind them: store it together with what the lines gave.
    case lines(LivePosition)
    /// A position without lines (a file was found, rotated or finished; the journal was opened): store it.
    case position(LivePosition)
    /// Lines were lost; store the position, if there is one, together with the record of it.
    case gap(LogGap, LivePosition?)
    /// The positions of these files (`FileCheckpoint.id`) are not needed any more.
    case forget([Int64])
    /// An input cannot be read for now; said once until it changes.
    case problem(FollowProblem)
}

extension LiveStep {
    init(_ step: FollowStep) {
        switch step {
        case .lines(let checkpoint): self = .lines(.file(checkpoint))
        case .position(let checkpoint): self = .position(.file(checkpoint))
        case .gap(let gap, let checkpoint): self = .gap(gap, .file(checkpoint))
        case .forget(let ids): self = .forget(ids)
        case .problem(let problem): self = .problem(problem)
        case .idle: self = .idle
        }
    }
}
