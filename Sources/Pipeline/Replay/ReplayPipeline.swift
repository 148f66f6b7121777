// Replay: reads archived logs once, oldest first, and gives findings in the order of the log.
//
// With one job everything runs on the calling thread. With more, a reader fills blocks, workers
// parse them, and the calling thread takes the parsed blocks in order: the output is the same.

public import Alerting
import Dispatch
public import Lookalike
public import LogSources
import MailLog

/// How replay reads.
public struct ReplayOptions: Sendable {
    public var engine: EngineOptions
    /// Threads that parse; 1 reads, parses and judges on one thread.
    public var jobs: Int
    /// Year of the first stamp without a year, where the user said so.
    public var year: Int?

    public init(engine: EngineOptions, jobs: Int = 1, year: Int? = nil) {
        self.engine = engine
        self.jobs = jobs
        self.year = year
    }
}

/// Progress of a replay, told once a block.
public struct ReplayProgress: Sendable {
    public var path: String
    /// Decompressed bytes read of all inputs.
    public var bytes: Int64
    public var filesDone: Int
}

/// Reads a plan's files once.
public struct ReplayPipeline {
    /// Domains of the last 30 days to which answers are noticed; about 350 bytes each.
    private static let watched = 65_536

    private let options: ReplayOptions
    private var engine: Engine

    public init(options: ReplayOptions) throws(RuleError) {
        self.options = options
        engine = try Engine(options: options.engine, watched: ReplayPipeline.watched)
    }

    /// Reads everything that can be read.
    /// - Parameters:
    ///   - files: in the order to read.
    ///   - onFinding: called in the order of the log, for each message with a lookalike sender, once.
    ///   - onAnswer: called for each mail that somebody here wrote to a lookalike, maybe before the lookalike's finding.
    ///   - onError: called for every file that could not be read to its end; reading goes on with the next.
    ///   - onProgress: called after every block.
    /// - Returns: what was read.
    public mutating func run(
        _ files: [LogFile], onFinding: (Finding) -> Void, onAnswer: (Answer) -> Void = { _ in },
        onError: (SourceError) -> Void, onProgress: (ReplayProgress) -> Void = { _ in }
    ) -> Coverage {
        var longLines = 0
        for (index, file) in files.enumerated() {
            let input = engine.addInput(path: file.path)
            do throws(SourceError) {
                let reader = try BlockReader(path: file.path)
                var clock = makeClock(file)
                let failure = read(reader, into: input, &clock, onFinding, onAnswer) { bytes in
                    onProgress(ReplayProgress(path: file.path, bytes: bytes, filesDone: index))
                }
                longLines += reader.statistics.longLines
                if let failure { throw failure }
            } catch {
                onError(error)
            }
        }
        for finding in engine.finish() { onFinding(finding) }
        for answer in engine.takeAnswers() { onAnswer(answer) }
        var coverage = engine.coverage
        coverage.longLines = longLines
        return coverage
    }

    private func makeClock(_ file: LogFile) -> LogClock {
        LogClock(
            reference: file.modified ?? LocalTime.now(), year: options.year, zoneOffset: LocalTime.offset(atLocal:))
    }

    /// Reads one input to its end or to its first error, which it returns.
    private mutating func read(
        _ reader: BlockReader, into input: Int, _ clock: inout LogClock, _ onFinding: (Finding) -> Void,
        _ onAnswer: (Answer) -> Void, _ onProgress: (Int64) -> Void
    ) -> SourceError? {
        let source: any ParsedBlocks =
            options.jobs > 1 ? ParallelParser(reader: reader, jobs: options.jobs) : SerialParser(reader: reader)
        do throws(SourceError) {
            while try source.next({ batch, bytes, offset in
                engine.take(batch, bytes, input: input, offset: offset, clock: &clock)
            }) {
                for finding in engine.takeFindings() { onFinding(finding) }
                for answer in engine.takeAnswers() { onAnswer(answer) }
                onProgress(engine.coverage.bytes)
            }
        } catch {
            return error
        }
        return nil
    }
}
