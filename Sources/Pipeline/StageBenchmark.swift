// How long each stage takes on a given log: the same walk, one stage further at a time.

import Alerting
import Glibc
public import Lookalike
public import LogSources
import MailLog
import MailTracking

/// CPU time of the stages on some files.
public struct StageBenchmark: Sendable {
    public struct Stage: Sendable {
        public var name: String
        /// Nanoseconds of CPU time (user and system, all threads) that this stage adds.
        public var nanoseconds: Int64
    }

    public private(set) var stages: [Stage] = []
    public private(set) var lines = 0
    public private(set) var bytes: Int64 = 0
    /// Nanoseconds of wall time of the whole walk.
    public private(set) var wall: Int64 = 0
    public private(set) var findings = 0

    /// Walks the files once for each stage.
    public init(
        _ files: [LogFile], options: ReplayOptions, onError: (SourceError) -> Void
    ) throws(RuleError) {
        // Once unmeasured, so that the first stage does not pay for the disk.
        StageBenchmark.walk(files, onError) { _, _ in }
        let reading = StageBenchmark.cpu { StageBenchmark.walk(files, { _ in }) { _, _ in } }
        var parser = LogParser()
        var batch = EventBatch()
        let parsing = StageBenchmark.cpu {
            StageBenchmark.walk(files, { _ in }) { block, _ in
                batch.removeAll()
                parser.parse(block, into: &batch)
            }
        }
        let tracking = StageBenchmark.cpu { _ = StageBenchmark.track(files) { _ in } }
        var pipeline = try ReplayPipeline(options: options)
        var coverage = Coverage()
        var found = 0
        let start = StageBenchmark.clock(CLOCK_MONOTONIC)
        let all = StageBenchmark.cpu {
            coverage = pipeline.run(files, onFinding: { found += $0.severity >= .medium ? 1 : 0 }, onError: { _ in })
        }
        wall = StageBenchmark.clock(CLOCK_MONOTONIC) - start
        lines = coverage.lines
        bytes = coverage.bytes
        findings = found
        stages = [
            Stage(name: "read", nanoseconds: reading), Stage(name: "parse", nanoseconds: max(0, parsing - reading)),
            Stage(name: "track", nanoseconds: max(0, tracking - parsing)),
            Stage(name: "judge and fold", nanoseconds: max(0, all - tracking)),
            Stage(name: "whole walk", nanoseconds: all),
        ]
    }

    private static func walk(
        _ files: [LogFile], _ onError: (SourceError) -> Void, _ body: (ByteView, Int64) -> Void
    ) {
        var block = Block()
        for file in files {
            do throws(SourceError) {
                let reader = try BlockReader(path: file.path)
                while try reader.next(into: &block) { block.withBytes { body(ByteView($0), block.offset) } }
            } catch {
                onError(error)
            }
        }
    }

    /// How far a walk that nothing else is measured of goes.
    public enum Walk: String, Sendable, CaseIterable {
        case read, parse, track
    }

    /// Walks the files once.
    /// - Returns: the lines that were parsed; 0 where they were only read.
    public static func walk(_ files: [LogFile], upTo stage: Walk, onError: (SourceError) -> Void) -> Int {
        var lines = 0
        switch stage {
        case .read: walk(files, onError) { _, _ in }
        case .parse:
            var parser = LogParser()
            var batch = EventBatch()
            walk(files, onError) { block, _ in
                batch.removeAll()
                parser.parse(block, into: &batch)
                lines += batch.events.count
            }
        case .track: lines = track(files, onError)
        }
        return lines
    }

    /// - Returns: how many lines there were.
    private static func track(_ files: [LogFile], _ onError: (SourceError) -> Void) -> Int {
        var lines = 0
        var parser = LogParser()
        var batch = EventBatch()
        var tracking = Tracking()
        walk(files, onError) { block, offset in
            batch.removeAll()
            parser.parse(block, into: &batch)
            lines += batch.events.count
            tracking.take(batch, block, offset)
        }
        return lines
    }

    /// What `Engine` does up to tracking.
    private struct Tracking {
        var tracker = MessageTracker()
        var clock = LogClock(reference: LocalTime.now())

        /// The batch is borrowed as `Engine` borrows it: handed on from a closure, it would be copied for each line.
        mutating func take(_ batch: borrowing EventBatch, _ block: ByteView, _ offset: Int64) {
            for index in batch.events.indices where batch.events[index].role != .none {
                let context = LineContext(
                    time: clock.instant(of: batch.events[index].stamp), input: 0,
                    offset: offset + Int64(batch.events[index].line.start))
                _ = tracker.apply(index, of: batch, block: block, context: context)
            }
            _ = tracker.takeMessages(includingOpen: false)
        }
    }

    private static func cpu(_ body: () -> Void) -> Int64 {
        let start = clock(CLOCK_PROCESS_CPUTIME_ID)
        body()
        return clock(CLOCK_PROCESS_CPUTIME_ID) - start
    }

    private static func clock(_ id: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(id, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
