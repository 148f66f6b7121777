import MailLog
import Testing

@testable import MailTracking

@Suite("The tracker's state survives a restart")
struct SaveTests {
    @Test("a log that is cut anywhere gives the same messages as without the cut", arguments: 0..<10)
    func cuts(seed: UInt64) throws {
        let log = RandomLog.lines(200, seed: seed)
        var random = Generator(state: seed)
        let whole = try Run.messages(log, cuts: [])
        #expect(!whole.isEmpty)
        let cuts = Set((0..<8).map { _ in Int(random.next() % UInt64(log.count)) })
        #expect(try Run.messages(log, cuts: cuts) == whole)
    }

    @Test("a log that is cut behind every line gives the same messages as without a cut")
    func everyLine() throws {
        let log = RandomLog.lines(80, seed: 99)
        #expect(try Run.messages(log, cuts: Set(log.indices)) == Run.messages(log, cuts: []))
    }

    /// Saved states name these by place: a new case goes behind the others, and what is here never changes.
    @Test("the order of what saved states name by place is as it was")
    func order() {
        let sources: [SenderSource] = [
            .envelope, .headerFrom, .replyTo, .sender, .displayName, .helo, .client, .messageID, .dkim, .sasl,
        ]
        #expect(Array(SenderSource.allCases.prefix(sources.count)) == sources)
        let outcomes: [Outcome] = [.delivered, .rejected, .bounced, .deferred, .held, .discarded, .expired, .pending]
        #expect(Array(Outcome.allCases.prefix(outcomes.count)) == outcomes)
        #expect([MessageRecord.Phase.free, .open, .closed].map(\.rawValue) == [0, 1, 2])
    }

    @Test("saving what was restored gives the same bytes")
    func stable() throws {
        let saved = Run.tracker(RandomLog.lines(300, seed: 5)).save()
        #expect(try MessageTracker(restoring: saved).save() == saved)
        let empty = MessageTracker(seed: 1).save()
        #expect(try MessageTracker(restoring: empty).save() == empty)
    }

    @Test("messages that were not yet taken are in the state")
    func notTaken() throws {
        var run = Run()
        run.takesMessages = false
        for line in RandomLog.lines(300, seed: 8) { run.feed(line) }
        #expect(!run.tracker.finished.isEmpty)
        var restored = try MessageTracker(restoring: run.tracker.save())
        var original = run.tracker
        #expect(restored.takeMessages(includingOpen: true) == original.takeMessages(includingOpen: true))
        #expect(restored.takeAbsorbed() == original.takeAbsorbed())
    }

    @Test("what is no state, another version's, cut off or changed is an error that says so")
    func errors() {
        let saved = Run.tracker(RandomLog.lines(80, seed: 2)).save()
        #expect(throws: TrackerStateError.unknownForm) { try MessageTracker(restoring: []) }
        #expect(throws: TrackerStateError.unknownForm) { try MessageTracker(restoring: Array("SQLite format 3".utf8)) }
        var other = saved
        other[4] = 200
        #expect(throws: TrackerStateError.otherVersion(found: 200, supported: 3)) {
            try MessageTracker(restoring: other)
        }
        for length in stride(from: 4, to: saved.count, by: 7) {
            #expect(throws: TrackerStateError.self) { try MessageTracker(restoring: Array(saved[..<length])) }
        }
        var random = Generator(state: 4)
        for _ in 0..<300 {
            var changed = saved
            changed[5 + Int(random.next() % UInt64(saved.count - 5))] ^= UInt8(1 << (random.next() % 8))
            #expect(throws: TrackerStateError.damaged) { try MessageTracker(restoring: changed) }
        }
    }

    @Test("what an older version saved, without the results of policy services, is read")
    func older() throws {
        let tracker = Run.tracker(RandomLog.lines(120, seed: 21))
        try #require(tracker.policyResults.isEmpty)
        let older = tracker.save(version: 1)
        #expect(older[4] == 1 && older.count < tracker.save().count)
        #expect(try MessageTracker(restoring: older).save(version: 1) == older)
    }

    @Test("even bytes with a right checksum give an error or a tracker that works, never a crash")
    func forged() {
        let log = RandomLog.lines(120, seed: 21)
        let saved = Run.tracker(log).save()
        var random = Generator(state: 77)
        var accepted = 0
        for _ in 0..<700 {
            var payload = Array(saved[5..<(saved.count - 8)])
            for _ in 0...(random.next() % 3) { RandomLog.mutate(&payload, &random) }
            let body = Array(saved[..<5]) + payload
            var writer = body
            let sum = body.withUnsafeBytes { ByteView($0).hash(seed: 0x6661_6b65_6672_6f6d) }
            withUnsafeBytes(of: sum.littleEndian) { writer.append(contentsOf: $0) }
            guard let tracker = try? MessageTracker(restoring: writer) else { continue }
            accepted += 1
            var run = Run()
            run.tracker = tracker
            for line in log.prefix(30) { run.feed(line) }
            _ = run.tracker.finish()
        }
        #expect(accepted > 20)
    }

    @Test("random bytes are an error")
    func noise() {
        var random = Generator(state: 12)
        for _ in 0..<500 {
            var bytes = Array("FFTR".utf8) + [1]
            for _ in 0..<(random.next() % 200) { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
            #expect(throws: TrackerStateError.self) { try MessageTracker(restoring: bytes) }
        }
    }

    @Test("a clock goes on in the same year")
    func clock() throws {
        let stamps = ["Dec 31 23:59:58", "Jan  1 00:00:01", "Feb 28 10:00:00", "Feb 27 10:00:00", "Jan  1 00:00:00"]
        var whole = LogClock(reference: 1_795_000_000_000_000)
        var cut = whole
        for text in stamps {
            let stamp = Run.stamp(text)
            let expected = whole.instant(of: stamp)
            cut = try LogClock(restoring: cut.save())
            #expect(cut.instant(of: stamp) == expected, "\(text)")
        }
        #expect(throws: SavedStateError.self) { try LogClock(restoring: Array(cut.save().dropLast())) }
        #expect(throws: SavedStateError.unknownForm) { try LogClock(restoring: MessageTracker().save()) }
    }
}

/// Lines → messages, with a restart wherever it is asked for.
struct Run {
    var tracker = MessageTracker(limits: TrackerLimits(messages: 40, sessions: 12), seed: 7)
    var takesMessages = true
    private var clock = LogClock(reference: 1_795_000_000_000_000)
    private var offset: Int64 = 0
    private var taken: [Message] = []
    private var touches: [Int] = []

    /// What was handed out and what each line touched, as text.
    static func messages(_ log: [String], cuts: Set<Int>) throws -> [String] {
        var run = Run()
        for (index, line) in log.enumerated() {
            if cuts.contains(index) {
                run.tracker = try MessageTracker(restoring: run.tracker.save(), limits: run.tracker.limits)
            }
            run.feed(line)
        }
        run.taken += run.tracker.finish()
        return run.taken.map { "\($0)" } + ["\(run.touches)"]
    }

    static func tracker(_ log: [String]) -> MessageTracker {
        var run = Run()
        for line in log { run.feed(line) }
        return run.tracker
    }

    static func stamp(_ text: String) -> LogStamp {
        var parser = LogParser()
        var batch = EventBatch()
        Array("\(text) mx1 postfix/qmgr[1]: AAAAAAAAAA: removed".utf8).withUnsafeBytes {
            parser.parse(ByteView($0), into: &batch)
        }
        return batch.events[0].stamp
    }

    mutating func feed(_ line: String) {
        var parser = LogParser()
        var batch = EventBatch()
        Array(line.utf8).withUnsafeBytes { bytes in
            let block = ByteView(bytes)
            parser.parse(block, into: &batch)
            for index in batch.events.indices {
                let time = clock.instant(of: batch.events[index].stamp)
                let context = LineContext(time: time, input: 0, offset: offset)
                let touch = tracker.apply(index, of: batch, block: block, context: context)
                touches += [Int(touch.slot), touch.newSightings]
                if touch.newSightings > 0, line.utf8.count % 3 != 0 { tracker.mark(touch, sighting: 0) }
            }
        }
        offset += Int64(line.utf8.count + 1)
        if takesMessages, offset % 3 == 0 { taken += tracker.takeMessages(includingOpen: offset % 2 == 0) }
        if takesMessages, offset % 5 == 0 { touches += tracker.takeAbsorbed().map(\.count) }
    }
}
