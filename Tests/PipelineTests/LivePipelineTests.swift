import Alerting
import Foundation
import LogSources
import Lookalike
import MailTracking
import StateStore
import Synchronization
import Testing

@testable import Pipeline

@Suite("A live pipeline and what it stores")
struct LivePipelineTests {
    private let scene = LiveScene()

    @Test("what was read and told is stored, and a restart goes on behind it")
    func restart() throws {
        scene.write(1...3)
        try scene.run()
        #expect(try scene.alerts() == [1: 5, 2: 5, 3: 5])
        scene.write(3...4)
        try scene.run()
        #expect(try scene.alerts() == [1: 5, 2: 5, 3: 10, 4: 5])
        try scene.run()
        #expect(try scene.alerts() == [1: 5, 2: 5, 3: 10, 4: 5])
    }

    @Test("a message in the middle of a crash is one message, and each of its lines counts once")
    func crash() throws {
        let lines = scene.lines(of: 7)
        for (number, line) in lines.enumerated() {
            scene.append(line)
            // Without a clean end there is no snapshot: the log's bytes since then are done again.
            try scene.run(cleanly: number % 2 == 0)
        }
        #expect(try scene.alerts() == [7: 5])
        #expect(try scene.messages() == [7: 1])
    }

    @Test("a journal export that is followed as a file is read once, wherever the service is restarted")
    func export() throws {
        let other = LiveScene()
        let entries = scene.lines(of: 7).map { line in
            let text = line.split(separator: " ", maxSplits: 3).map(String.init)
            return [
                "__CURSOR=s=1;i=2", "__REALTIME_TIMESTAMP=1795341600000000", "_HOSTNAME=mx1",
                "SYSLOG_IDENTIFIER=\(text[2])", "MESSAGE=\(text[3])", "",
            ]
        }
        for line in entries.joined() { other.append(line) }
        try other.run()
        for line in entries.joined() {
            scene.append(line)
            try scene.run()
        }
        #expect(try scene.messages() == [7: 1])
        #expect(try scene.alerts() == other.alerts())
    }

    @Test("while the disk is full nothing is read on and nothing is lost; people are told once")
    func full() throws {
        scene.write(1...2)
        let faults = Faults([.full, .full, .full])
        let news = try scene.run(faults: faults)
        #expect(news.filter { if case .storageFailed = $0 { true } else { false } }.count == 1)
        #expect(news.contains { if case .storageRecovered = $0 { true } else { false } })
        #expect(try scene.alerts() == [1: 5, 2: 5])
    }

    @Test("a disk that fails ends the service, and the next start loses nothing")
    func inputOutput() throws {
        scene.write(1...2)
        #expect(throws: StateError.self) { try scene.run(faults: Faults([.inputOutput(reason: "x")])) }
        try scene.run()
        #expect(try scene.alerts() == [1: 5, 2: 5])
    }

    @Test("a block that tells more than memory should hold is stored in parts; a crash between two loses nothing")
    func parts() throws {
        let count = PendingCommit.newsLimit * 3 + 50
        var lines: [String] = []
        for number in 1...count { lines += [scene.lines(of: number)[2]] }
        scene.append(lines.joined(separator: "\n"))
        // The first part is stored, the second is not.
        #expect(throws: StateError.self) {
            try scene.run(faults: Faults([nil, .inputOutput(reason: "x")]))
        }
        let stored = try scene.alerts()
        #expect(stored.count >= PendingCommit.newsLimit && stored.count < count)
        // Again, between the second and the third.
        #expect(throws: StateError.self) { try scene.run(faults: Faults([nil, .inputOutput(reason: "x")])) }
        #expect(try scene.alerts().count > stored.count)
        try scene.run()
        #expect(try scene.alerts() == Dictionary(uniqueKeysWithValues: (1...count).map { ($0, 1) }))
        let told = try scene.store().take(sink: "a", dueBy: .max, limit: 10_000)
        #expect(told.count == count && Set(told.map(\.id)).count == count)
    }

    @Test("news wait for a commit by their bytes, not only by their number")
    func heavyNews() throws {
        scene.write(1...1)
        try scene.run()
        var alert = try #require(try scene.store().alerts(named: LiveScene.domain(1)).first?.alert)
        func untilFull() -> Int {
            var pending = PendingCommit()
            while !pending.isFull { pending.add(AlertNews(alert: alert, change: .opened, sinks: [])) }
            return pending.commit.news.count
        }
        #expect(untilFull() > 200)
        alert.recipients = (0..<100).map {
            Recipient(address: "\($0)" + String(repeating: "r", count: 200), outcome: .delivered)
        }
        #expect(untilFull() < 30)
    }

    @Test("an address that is forgotten while mail to it is open does not come back", arguments: [true, false])
    func forgottenWhileOpen(cleanly: Bool) throws {
        let lines = scene.lines(of: 1)
        for line in lines[..<4] { scene.append(line.replacing("status=sent", with: "status=deferred")) }
        try scene.run(cleanly: cleanly)
        #expect(try scene.store().forget(address: "Taro@home.example") == 1)
        try scene.run(cleanly: cleanly)
        #expect(
            try scene.store().load().snapshot.map { String(decoding: $0.tracker, as: UTF8.self) }?
                .contains("taro@home.example") == false)
        for line in lines[3...] { scene.append(line) }
        try scene.run()
        let alert = try #require(try scene.store().alerts(named: LiveScene.domain(1)).first?.alert)
        #expect(alert.recipients.isEmpty && alert.recipientsCount > 0)
        #expect(alert.head.recipients.isEmpty)
        #expect(alert.outcome == .delivered)
        // What comes later is another mail.
        scene.later(6 * 86_400)
        for line in scene.lines(of: 1) { scene.append(line) }
        try scene.run()
        let later = try scene.store().alerts(named: LiveScene.domain(1)).flatMap(\.alert.recipients)
        #expect(later.map(\.address) == ["taro@home.example"])
    }

    @Test("a block is cut behind whole lines, and the slices are the block")
    func slices() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            let bytes = (0..<Int.random(in: 0...40_000, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random) < 3 ? UInt8(0x0A) : 0x78
            }
            var place = 0
            while place < bytes.count {
                let end = LineSlices.end(of: bytes, from: place)
                #expect(end > place && (end == bytes.count || bytes[end - 1] == 0x0A))
                #expect(end == bytes.count || !bytes[(place + LineSlices.size - 1)..<(end - 1)].contains(0x0A))
                place = end
            }
            #expect(place == bytes.count)
        }
    }

    @Test("a stop is obeyed while the disk is full, and what was not stored is read again")
    func stopWhileFull() throws {
        scene.write(1...2)
        let forever = Faults([StateError.Kind](repeating: .full, count: 1_000))
        #expect(throws: StateError.self) { try scene.run(faults: forever) }
        try scene.run()
        #expect(try scene.alerts() == [1: 5, 2: 5])
    }

    @Test("an alert goes to the sinks that want its severity, once for each revision")
    func deliveries() throws {
        scene.write(1...1)
        try scene.run(subscriptions: [
            Subscription(sink: "all", minimumSeverity: .low), Subscription(sink: "few", minimumSeverity: .critical),
        ])
        let store = try scene.store()
        let all = try store.take(sink: "all", dueBy: .max, limit: 100)
        #expect(all.first?.change == .opened)
        #expect(Set(all.map(\.id)).count == all.count)
        #expect(try store.take(sink: "few", dueBy: .max, limit: 100).isEmpty)
    }

    @Test("a domain that somebody allowed meanwhile raises nothing more, in the running service too")
    func allowed() throws {
        scene.write(1...1)
        try scene.run()
        try scene.store().allow(
            AllowedDomain(domain: LiveScene.domain(1), reason: "user group", added: 0, expires: .max))
        scene.write(1...2)
        try scene.run()
        #expect(try scene.alerts() == [1: 5, 2: 5])
    }

    @Test("rules that cannot be used change nothing, and people are told")
    func refusedRules() throws {
        let openAI = Brand(name: "OpenAI", key: "openai", domains: ["openai.com"])
        var rules = RuleSet(brands: [openAI])
        rules.allow = [AllowEntry(domain: "co.jp", reason: "too broad")]
        scene.write(1...2)
        let news = try scene.run(reloaded: rules)
        let refused = news.compactMap { if case .rulesRefused(let error) = $0 { error.kind } else { nil } }
        #expect(refused == [.tooBroadToAllow("co.jp")])
        #expect(try scene.alerts() == [1: 5, 2: 5])
    }

    @Test("a log that is rotated again and again is one input")
    func inputs() throws {
        var engine = try Engine(options: EngineOptions(rules: RuleSet(brands: []), now: 0))
        let numbers = (0..<5).map { engine.input(path: $0 == 3 ? "/var/log/other.log" : "/var/log/mail.log") }
        #expect(numbers == [0, 0, 0, 1, 0])
        #expect(engine.save().paths == ["/var/log/mail.log", "/var/log/other.log"])
    }

    @Test("the log's bytes that are kept for a crash are gone after the next start")
    func redoGoes() throws {
        scene.write(1...3)
        try scene.run(cleanly: false)
        #expect(try scene.redo().contains("taro@home.example"))
        #expect(try scene.store().forget(address: "taro@home.example") == 3)
        try scene.run(cleanly: false)
        #expect(try scene.redo().isEmpty)
        #expect(try scene.alerts() == [1: 5, 2: 5, 3: 5])
    }

    @Test("a silence is told once, until a line comes again")
    func silence() {
        var watch = SilenceWatch(limit: 60_000_000, now: 0)
        #expect(watch.secondsToTell(at: 59_000_000) == nil)
        #expect(watch.secondsToTell(at: 61_000_000) == 61)
        #expect(watch.secondsToTell(at: 99_000_000) == nil)
        let isEnd = watch.noteLine(at: 100_000_000)
        let isAgain = watch.noteLine(at: 100_000_001)
        #expect(isEnd && !isAgain)
        #expect(watch.secondsToTell(at: 159_000_000) == nil)
        #expect(watch.secondsToTell(at: 160_000_001) == 60)
        var never = SilenceWatch(limit: nil, now: 0)
        #expect(never.secondsToTell(at: .max) == nil)
    }

    @Test("a silence goes on across restarts, and is told once")
    func silenceAcrossRestarts() {
        let hour: Int64 = 3_600_000_000
        var watch = SilenceWatch(limit: 24 * hour, now: 0, quietFor: 30 * hour)
        // What was written while nothing ran is read first.
        #expect(watch.secondsToTell(at: 299_000_000) == nil)
        #expect(watch.secondsToTell(at: 300_000_000) == 86_400)
        var again = SilenceWatch(
            limit: 24 * hour, now: 0, quietFor: 31 * hour, facts: [SilenceWatch.fact: watch.fact])
        #expect(again.secondsToTell(at: hour) == nil)
        let isEnd = again.noteLine(at: hour)
        #expect(isEnd)
        #expect(again.fact.isEmpty)
        var short = SilenceWatch(limit: 60_000_000, now: 0, quietFor: hour)
        #expect(short.secondsToTell(at: 59_000_000) == nil)
    }

    @Test("gaps of one kind and file are told once an hour, also across restarts")
    func gaps() {
        let hour: Int64 = 3_600_000_000
        let gap = LogGap(
            kind: .truncated, track: "/var/log/mail.log", path: "/var/log/mail.log.1", offset: 1, bytes: 2)
        var watch = GapWatch()
        let first = watch.isNews(gap, now: 5)
        var other = gap
        other.track = "/var/log/mail.err"
        let second = watch.isNews(other, now: 5)
        var restarted = GapWatch([GapWatch.fact: watch.fact])
        let third = restarted.isNews(gap, now: hour - 1)
        let fourth = restarted.isNews(gap, now: hour)
        #expect([first, second, third, fourth] == [true, true, false, true])
    }

    @Test("commits come at once for an alert, else four times a second or when much waits")
    func commits() {
        var policy = CommitPolicy()
        #expect(!policy.isDue(at: 0, bytes: 0, isUrgent: true))
        policy.noteWork(at: 0)
        #expect(policy.isDue(at: 0, bytes: 0, isUrgent: true))
        #expect(!policy.isDue(at: 249_999, bytes: 0, isUrgent: false))
        #expect(policy.isDue(at: 250_000, bytes: 0, isUrgent: false))
        #expect(policy.isDue(at: 0, bytes: CommitPolicy.bytes, isUrgent: false))
        policy.noteCommit()
        #expect(!policy.isDue(at: 1_000_000, bytes: 0, isUrgent: false))
    }
}

/// Errors that a store gives, one for each commit with alerts or lines, before it works; nil is a commit that works.
final class Faults: Sendable {
    private let left: Mutex<[StateError.Kind?]>

    init(_ kinds: [StateError.Kind?]) { left = Mutex(kinds) }

    func next() -> StateError.Kind? { left.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
}

/// The state database, but for the faults.
final class FaultyStore: LiveStore {
    private let store: StateStore
    private let faults: Faults

    init(_ store: StateStore, _ faults: Faults) {
        self.store = store
        self.faults = faults
    }

    func load() throws(StateError) -> StoredState { try store.load() }
    func eachRedoBlock(_ body: (RedoBlock) -> Void) throws(StateError) { try store.eachRedoBlock(body) }
    func eachOpenAlert(_ body: (FoldedAlert) -> Void) throws(StateError) { try store.eachOpenAlert(body) }
    func positions() throws(StateError) -> [StoredPosition] { try store.positions() }

    func commit(_ commit: Commit) throws(StateError) -> Overflow {
        if !commit.redo.isEmpty || !commit.alerts.isEmpty, let kind = faults.next() {
            throw StateError(kind, path: "/x")
        }
        return try store.commit(commit)
    }

    func alert(id: String) throws(StateError) -> FoldedAlert? { try store.alert(id: id) }
    func foreignChanges() throws(StateError) -> Int { try store.foreignChanges() }
    func allowed(now: Int64) throws(StateError) -> [AllowedDomain] { try store.allowed(now: now) }
    func forgottenAddresses(now: Int64) throws(StateError) -> ForgottenAddresses {
        try store.forgottenAddresses(now: now)
    }
    func backUpPositions(now: Int64) { store.backUpPositions(now: now) }
}

/// A log, a state directory, and runs that read the log to its end.
final class LiveScene {
    private let folder = NSTemporaryDirectory() + "fakefrom-live-\(UUID().uuidString)"
    private var log: String { folder + "/mail.log" }
    private var state: String { folder + "/state" }
    private var time = 0
    private var day = 22

    /// The lines from now on are of so many seconds later.
    func later(_ seconds: Int) { day += seconds / 86_400 }

    init() {
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? Data().write(to: URL(fileURLWithPath: log))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The log's bytes that are stored for a crash.
    func redo() throws -> String {
        var bytes: [UInt8] = []
        try store().eachRedoBlock { bytes += $0.bytes }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func domain(_ number: Int) -> String { "openai-support\(number).net" }

    /// Five lines of one spoof from the domain of that number.
    func lines(of number: Int) -> [String] {
        time += 1
        // Postfix's long queue IDs know digits and consonants only.
        let queueID = "4XBCD" + String(String(time).map { "BCDFGHJKLM"[$0] }) + "z2Yk"
        let stamp = "2026-11-\(day)T10:\(two(time / 60)):\(two(time % 60)).000000+00:00 mx1 postfix/"
        return [
            "smtpd[11]: \(queueID): client=mail.example[192.0.2.1]",
            "cleanup[12]: \(queueID): message-id=<\(time)@example>",
            "qmgr[13]: \(queueID): from=<a@\(LiveScene.domain(number))>, size=3, nrcpt=1 (queue active)",
            "smtp[14]: \(queueID): to=<taro@home.example>, relay=mbox[192.0.2.9]:25, delay=1, dsn=2.0.0, status=sent (250 Ok)",
            "qmgr[13]: \(queueID): removed",
        ].map { stamp + $0 }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    func write(_ numbers: ClosedRange<Int>) { for number in numbers { lines(of: number).forEach(append) } }

    func append(_ line: String) {
        guard let handle = FileHandle(forWritingAtPath: log) else { return }
        handle.seekToEndOfFile()
        handle.write(Data((line + "\n").utf8))
        try? handle.close()
    }

    /// The database and its log as they lie on the disk now.
    func files() -> [String: Data] {
        let url = URL(fileURLWithPath: state)
        return ["state.db", "state.db-wal"].reduce(into: [:]) { files, name in
            files[name] = try? Data(contentsOf: url.appendingPathComponent(name))
        }
    }

    /// Puts other files in the place of the state, as a power failure may leave them.
    func replaceState(_ files: [String: Data]) throws {
        try? FileManager.default.removeItem(atPath: state)
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        for (name, data) in files { try data.write(to: URL(fileURLWithPath: state + "/" + name)) }
    }

    func store() throws -> StateStore { try StateStore(attachingTo: state, readOnly: false) }

    /// Reads until nothing comes any more.
    /// - Parameter cleanly: whether the end stores a snapshot, as after SIGTERM; else it is as after SIGKILL.
    @discardableResult
    func run(
        cleanly: Bool = true, faults: Faults = Faults([]),
        subscriptions: [Subscription] = [Subscription(sink: "a", minimumSeverity: .low)], limits: StateLimits? = nil,
        committed: @escaping () -> Void = {}, reloaded: RuleSet? = nil
    ) throws -> [LiveNews] {
        var news: [LiveNews] = []
        let database = try StateStore(StateDirectory(state))
        if let limits { database.limits = limits }
        let store = FaultyStore(database, faults)
        var follow = FollowOptions(paths: [log])
        follow.pollInterval = 10_000
        let openAI = Brand(name: "OpenAI", key: "openai", domains: ["openai.com"])
        let options = LiveOptions(
            engine: EngineOptions(rules: RuleSet(brands: [openAI]), now: LocalTime.now()),
            inputs: LiveInputOptions(files: follow), subscriptions: subscriptions)
        var stopper: LiveStopper?
        var idle = 0
        let hooks = LiveHooks(
            news: { news.append($0) },
            committed: { _ in
                idle = 0
                committed()
            },
            reload: {
                idle = 0
                return reloaded.map { rules in
                    var next = options
                    next.engine.rules = rules
                    return next
                }
            },
            alive: {
                idle += 1
                if idle > 6 { stopper?.stop() }
            })
        let pipeline = try LivePipeline(options: options, store: store, hooks: hooks)
        stopper = pipeline.stopper
        if reloaded != nil { stopper?.reload() }
        try pipeline.run(savingAtEnd: cleanly)
        return news
    }

    /// Lines in each domain's alert.
    func alerts() throws -> [Int: Int] { try counts(\.lines) }
    func messages() throws -> [Int: Int] { try counts(\.messages) }

    private func counts(_ value: KeyPath<Alert, Int>) throws -> [Int: Int] {
        var counts: [Int: Int] = [:]
        try store().eachAlert(minimumSeverity: .low) { stored in
            let number = stored.alert.key.registrableDomain.filter(\.isNumber)
            counts[Int(number) ?? -1, default: 0] += stored.alert[keyPath: value]
        }
        return counts
    }
}

extension String {
    fileprivate subscript(digit: Character) -> Character {
        self[index(startIndex, offsetBy: digit.wholeNumberValue ?? 0)]
    }
}
