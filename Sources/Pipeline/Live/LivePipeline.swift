// Live: follows logs for ever and tells of alerts at once, which means at the end of the block that showed them.

public import Alerting
public import Lookalike
public import LogSources
import MailLog
import MailTracking

/// How live logs are read.
public struct LiveOptions: Sendable {
    public var engine: EngineOptions
    public var follow: FollowOptions

    public init(engine: EngineOptions, follow: FollowOptions) {
        self.engine = engine
        self.follow = follow
    }
}

/// What a live run tells of.
public enum LiveNews {
    case alert(Alert, AlertChange)
    /// Bytes of a log were lost.
    case gap(LogGap)
    /// A file cannot be read for now.
    case problem(FollowProblem)
}

/// Follows files and folds what is found into alerts. One thread drives it by `step`.
public final class LivePipeline {
    /// One file's content, across its renames.
    private struct Generation {
        var input: Int
        var clock: LogClock
    }

    private let follower: FileFollower
    private var engine: Engine
    private var folder: AlertFolder
    private var parser = LogParser()
    private var batch = EventBatch()
    private var block = Block()
    private var generations: [Int64: Generation] = [:]

    public init(options: LiveOptions) throws(RuleError) {
        follower = FileFollower(options.follow)
        engine = try Engine(options: options.engine)
        folder = AlertFolder(site: options.engine.site)
    }

    /// What was read so far.
    public var coverage: Coverage { engine.currentCoverage() }

    /// The files to watch for changes.
    public var followedPaths: [String] { follower.followedPaths }

    /// Reads one block, or looks for changes.
    /// - Parameters:
    ///   - now: µs since 1970.
    ///   - tell: gets what people should hear of.
    /// - Returns: false if there is nothing to read until a file changes.
    public func step(now: Int64, tell: (LiveNews) -> Void) -> Bool {
        switch follower.next(now: now, into: &block) {
        case .idle: return false
        case .lines(let checkpoint):
            take(checkpoint, now: now)
            for finding in engine.takeFindings(includingOpen: true) {
                if let (alert, change) = folder.fold(finding) { tell(.alert(alert, change)) }
            }
            follower.committed(checkpoint)
        case .position(let checkpoint): follower.committed(checkpoint)
        case .gap(let gap, let checkpoint):
            tell(.gap(gap))
            follower.committed(checkpoint)
        case .forget(let ids):
            for id in ids { generations[id] = nil }
        case .problem(let problem): tell(.problem(problem))
        }
        return true
    }

    private func take(_ checkpoint: FileCheckpoint, now: Int64) {
        var generation = generations[checkpoint.id] ?? begin(checkpoint, now: now)
        batch.removeAll()
        block.withBytes { bytes in
            let view = ByteView(bytes)
            parser.parse(view, into: &batch)
            engine.take(batch, view, input: generation.input, offset: block.offset, clock: &generation.clock)
        }
        generations[checkpoint.id] = generation
    }

    private func begin(_ checkpoint: FileCheckpoint, now: Int64) -> Generation {
        Generation(
            input: engine.addInput(path: checkpoint.path),
            clock: LogClock(reference: now, zoneOffset: LocalTime.offset(atLocal:)))
    }
}
