// Blocks of live log in, news of alerts out: everything between a source and the outbox
// that a restart must bring back, and nothing that does I/O.

import Alerting
import Foundation
import Lookalike
import LogSources
import MailLog
import MailTracking
import StateStore

/// The tracking state, the streams' clocks and the folded alerts of a live run.
struct LiveDetection {
    /// One stream of lines: a file's content across its renames, or the journal.
    private struct Stream {
        var input: Int
        var clock: LogClock
        /// One for each: an entry of many lines goes on in its own stream.
        var parser = LogParser()

        var saved: SnapshotContext.Stream {
            SnapshotContext.Stream(
                input: input, clock: Data(clock.save()), parser: parser.isInsideEntry ? Data(parser.save()) : nil)
        }
    }

    /// Alerts that are kept in memory (some 4 KB each), and their bytes, about; the others come back from the store.
    static let alertLimit = 256
    static let alertBytes = 1 << 20

    /// A service beside a mail server stays small: about 1.3 KB for each open message that matters, of which honest mail
    /// takes half. Honest ones make room first, but the heaviest where bytes run out.
    static let trackerLimits = TrackerLimits(messages: 4_096, sessions: 1_024, bytes: 5 << 19)

    /// 65,000 names at 8 bytes before they are judged again.
    static let names = 1 << 17

    /// Domains of the last 30 days to which answers are noticed; about 300 bytes each.
    static let watched = 4_096

    private var engine: Engine
    private var folder: AlertFolder
    private var streams: [String: Stream] = [:]
    private var batch = EventBatch()
    /// What open mail must not bring back.
    var forgotten = ForgottenAddresses()
    /// µs since 1970, when the last line was read.
    private(set) var lastLine: Int64?
    /// What was read again at the start: earlier runs counted it.
    private var restored = Coverage()

    init(_ options: EngineOptions) throws(RuleError) {
        engine = try Engine(
            options: options, limits: LiveDetection.trackerLimits, names: LiveDetection.names,
            watched: LiveDetection.watched)
        folder = AlertFolder(
            site: options.site, limit: LiveDetection.alertLimit, byteLimit: LiveDetection.alertBytes)
    }

    /// Takes whole lines of a block in.
    /// - Returns: what people should hear of.
    mutating func take(
        _ block: RedoBlock, _ range: Range<Int>, recall: AlertFolder.Recall
    ) -> [(alert: Alert, change: AlertChange)] {
        read(block, range)
        let findings = engine.takeFindings(includingOpen: true)
        for id in engine.takeAbsorbed() { folder.takeBack(id, recall: recall) }
        let news = findings.compactMap { folder.fold(cleaned($0), recall: recall) }
        return news + engine.takeAnswers().compactMap { folder.note(cleaned($0), recall: recall) }
    }

    private func cleaned(_ finding: Finding) -> Finding {
        guard !forgotten.isEmpty else { return finding }
        var finding = finding
        finding.forget(forgotten)
        return finding
    }

    private func cleaned(_ answer: Answer) -> Answer {
        guard forgotten.contains(answer.sender, began: answer.time) else { return answer }
        var answer = answer
        answer.sender = ""
        return answer
    }

    /// Takes lines in again whose alerts are stored: brings the tracking state to where it was, and tells nothing.
    mutating func retake(_ block: RedoBlock, _ range: Range<Int>) {
        // As it was done first: when messages are handed out decides which are still open.
        var place = range.lowerBound
        while place < range.upperBound {
            let end = LineSlices.end(of: block.bytes, from: place)
            read(block, place..<end)
            _ = engine.takeFindings(includingOpen: true)
            _ = engine.takeAbsorbed()
            _ = engine.takeAnswers()
            place = end
        }
    }

    /// The alerts that changed since the last call.
    mutating func takeChanged() -> [FoldedAlert] { folder.takeChanged() }

    /// So much changed that it is to be stored before more is read.
    var isFull: Bool { folder.isFull }

    mutating func restore(_ alert: FoldedAlert) { folder.restore(alert) }

    /// Somebody changed stored alerts: they are read again. Only right after `takeChanged`.
    mutating func forgetStored() { folder.forgetStored() }

    mutating func forget(stream: String) { streams[stream] = nil }

    /// What this run read.
    mutating func coverage() -> Coverage { engine.currentCoverage().since(restored) }

    /// What was read so far was read by earlier runs.
    mutating func beginCounting() {
        restored = engine.currentCoverage()
        lastLine = nil
    }

    /// New rules; what was folded stays.
    mutating func adopt(_ options: EngineOptions) throws(RuleError) { try engine.adopt(options) }

    /// What is needed to go on, but for the alerts and for who is forgotten.
    mutating func snapshot() -> TrackingSnapshot {
        if !forgotten.isEmpty { engine.forgetRecipients { forgotten.contains($0, began: $1) } }
        let (tracker, paths, tables, watchBytes) = engine.save()
        let streams = streams.mapValues(\.saved)
        let context = SnapshotContext(paths: paths, streams: streams, watchBytes: watchBytes)
        return TrackingSnapshot(tracker: tracker, tables: tables, context: context.text)
    }

    /// - Returns: why the snapshot cannot be used, nil if it can.
    mutating func restore(_ snapshot: TrackingSnapshot) -> String? {
        do {
            let context = try SnapshotContext(snapshot.context)
            var restored: [String: Stream] = [:]
            for (name, stream) in context.streams where context.paths.indices.contains(stream.input) {
                let clock = try LogClock(restoring: Array(stream.clock), zoneOffset: LocalTime.offset(atLocal:))
                let parser = try stream.parser.map { try LogParser(restoring: Array($0)) }
                restored[name] = Stream(input: stream.input, clock: clock, parser: parser ?? LogParser())
            }
            let (watch, history) = context.tables(snapshot.tables)
            try engine.restore(snapshot.tracker, paths: context.paths, watch: watch, history: history)
            streams = restored
            return nil
        } catch {
            return "\(error)"
        }
    }

    private mutating func read(_ block: RedoBlock, _ range: Range<Int>) {
        // Taken out: a copy would copy what its parser holds.
        var stream = streams.removeValue(forKey: block.stream) ?? begin(block.path)
        lastLine = LocalTime.now()
        batch.removeAll()
        block.bytes.withUnsafeBytes { bytes in
            let view = ByteView(UnsafeRawBufferPointer(rebasing: bytes[range]))
            stream.parser.parse(view, into: &batch)
            engine.take(
                batch, view, input: stream.input, offset: block.offset + Int64(range.lowerBound), clock: &stream.clock)
        }
        streams[block.stream] = stream
    }

    private mutating func begin(_ path: String) -> Stream {
        Stream(
            input: engine.input(path: path),
            clock: LogClock(reference: LocalTime.now(), zoneOffset: LocalTime.offset(atLocal:)))
    }
}

/// What a snapshot's tables are, and of which inputs.
private struct SnapshotContext: Codable {
    struct Stream: Codable {
        var input: Int
        var clock: Data
        /// Only inside an entry of many lines.
        var parser: Data?
    }

    var paths: [String]
    var streams: [String: Stream]
    /// How many bytes of the tables are the domains watched for answers; the rest is the history.
    var watchBytes: Int?
    /// Where older versions stored them, or nowhere.
    var watch: String?
    var history: String?

    init(paths: [String], streams: [String: Stream], watchBytes: Int) {
        self.paths = paths
        self.streams = streams
        self.watchBytes = watchBytes
    }

    init(_ text: String) throws { self = try JSONDecoder().decode(SnapshotContext.self, from: Data(text.utf8)) }

    var text: String { (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}" }

    func tables(_ bytes: [UInt8]) -> (watch: ArraySlice<UInt8>, history: ArraySlice<UInt8>) {
        guard let watchBytes else { return (Array((watch ?? "").utf8)[...], Array((history ?? "").utf8)[...]) }
        let count = max(0, watchBytes)
        return (bytes.prefix(count), bytes.dropFirst(count))
    }
}
