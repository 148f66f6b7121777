// Log files alone, followed with a clock and a wait.

/// Follows live files; blocks the calling thread while nothing happens.
/// `LiveInputs` does the same for every kind of input.
public final class LiveFiles {
    public typealias Stopper = LiveStopper

    private let inputs: LiveInputs

    /// - Parameters:
    ///   - options: what to follow, and how.
    ///   - checkpoints: everything that was stored; none at the very first start.
    public init(_ options: FollowOptions, checkpoints: [FileCheckpoint] = []) {
        inputs = LiveInputs(LiveInputOptions(files: options), positions: checkpoints.map { .file($0) })
    }

    /// Valid as long as this object is.
    public var stopper: Stopper { inputs.stopper }

    /// What comes next; nil after `stop`. `.idle` as in `LiveInputs.next`.
    public func next(into block: inout Block) -> FollowStep? {
        while let step = inputs.next(into: &block) {
            if let step = FollowStep(step) { return step }
        }
        return nil
    }

    /// A checkpoint was stored, and with it everything given before.
    public func committed(_ checkpoint: FileCheckpoint) { inputs.committed(.file(checkpoint)) }

    /// The positions of all files, for showing.
    public var positions: [FileCheckpoint] { inputs.positions.compactMap(\.checkpoint) }

    /// What was read and what was left out.
    public var statistics: BlockReader.Statistics { inputs.statistics }
}

extension FollowStep {
    /// Nil for what files never give.
    fileprivate init?(_ step: LiveStep) {
        switch step {
        case .lines(.file(let checkpoint)): self = .lines(checkpoint)
        case .position(.file(let checkpoint)): self = .position(checkpoint)
        case .gap(let gap, .file(let checkpoint)?): self = .gap(gap, checkpoint)
        case .forget(let ids): self = .forget(ids)
        case .problem(let problem): self = .problem(problem)
        case .idle: self = .idle
        case .reload, .lines, .position, .gap: return nil
        }
    }
}
