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

/// Follows files and folds what is found into alerts. One thread calls `run`.
public final class LivePipeline {
    /// One file's content, across its renames.
    private struct Generation {
        var input: Int
        var clock: LogClock
    }

    /// Alerts that are kept for folding; about 6 KB each.
    static let alertLimit = 5_000

    private let files: LiveFiles
    private var engine: Engine
    private var folder: AlertFolder
    private var parser = LogParser()
    private var batch = EventBatch()
    private var block = Block()
    private var generations: [Int64: Generation] = [:]

    public init(options: LiveOptions) throws(RuleError) {
        files = LiveFiles(options.follow)
        engine = try Engine(options: options.engine)
        folder = AlertFolder(site: options.engine.site, limit: LivePipeline.alertLimit)
    }

    /// What was read so far.
    public var coverage: Coverage { engine.currentCoverage() }

    /// Ends `run` from another thread or from a signal handler.
    public var stopper: LiveFiles.Stopper { files.stopper }

    /// Reads for ever, or until `stopper` ends it.
    /// - Parameters:
    ///   - tell: gets what people should hear of, at the end of each block.
    ///   - flush: called after each block and whenever everything was read.
    public func run(tell: (LiveNews) -> Void, flush: () -> Void) {
        while let step = files.next(into: &block) {
            switch step {
            case .idle: break
            case .lines(let checkpoint):
                take(checkpoint)
                let findings = engine.takeFindings(includingOpen: true)
                for id in engine.takeAbsorbed() { folder.takeBack(id) }
                for finding in findings {
                    if let (alert, change) = folder.fold(finding) { tell(.alert(alert, change)) }
                }
                files.committed(checkpoint)
            case .position(let checkpoint): files.committed(checkpoint)
            case .gap(let gap, let checkpoint):
                tell(.gap(gap))
                files.committed(checkpoint)
            case .forget(let ids): for id in ids { generations[id] = nil }
            case .problem(let problem): tell(.problem(problem))
            }
            flush()
        }
    }

    private func take(_ checkpoint: FileCheckpoint) {
        var generation = generations[checkpoint.id] ?? begin(checkpoint)
        batch.removeAll()
        block.withBytes { bytes in
            let view = ByteView(bytes)
            parser.parse(view, into: &batch)
            engine.take(batch, view, input: generation.input, offset: block.offset, clock: &generation.clock)
        }
        generations[checkpoint.id] = generation
    }

    private func begin(_ checkpoint: FileCheckpoint) -> Generation {
        Generation(
            input: engine.addInput(path: checkpoint.path),
            clock: LogClock(reference: LocalTime.now(), zoneOffset: LocalTime.offset(atLocal:)))
    }
}
