// Live: follows logs for ever. What was read, what it changed and whom to tell are stored
// in one step; telling is the business of the sinks' workers, who read what was stored.

import Alerting
import Glibc
import Lookalike
public import LogSources
public import StateStore

/// Follows live inputs and folds what is found into stored alerts. One thread calls `run`.
public final class LivePipeline {
    private let store: any LiveStore
    /// Replaced at a reload.
    private var inputs: LiveInputs
    private let hooks: LiveHooks
    private var subscriptions: [Subscription]
    private var detection: LiveDetection
    /// As configured; what people allowed meanwhile is added.
    private var options: EngineOptions
    private var people = PeopleWatch()
    private var silence: SilenceWatch
    private var gaps: GapWatch
    private var overflow: OverflowWatch
    private var facts: LiveFacts
    private var block = Block()
    private var pending = PendingCommit()
    private var policy = CommitPolicy()
    private var snapshots = SnapshotPolicy()
    private var backups = Pace(interval: 60_000_000)
    /// A store that failed while an alert was looked up: nothing read since may be stored.
    private var recallFailure: StateError?

    /// µs between two tries to store, while the disk is full.
    private static let retryInterval: UInt32 = 200_000

    /// Brings back what the store holds.
    public init(options: LiveOptions, store: any LiveStore, hooks: LiveHooks = LiveHooks()) throws {
        self.store = store
        self.hooks = hooks
        subscriptions = options.subscriptions
        self.options = options.engine
        detection = try LiveDetection(try LivePipeline.withAllowed(options.engine, store))
        let stored = try store.load()
        facts = LiveFacts(stored.facts)
        facts.volatileInputs = options.inputs.volatileInputs
        gaps = GapWatch(stored.facts)
        silence = SilenceWatch(
            limit: options.silence, now: LocalTime.monotonic(), quietFor: facts.quietFor(at: LocalTime.now()),
            facts: stored.facts)
        overflow = OverflowWatch(stored.facts)
        let following = LivePipeline.keyed(options.inputs, facts)
        inputs = LiveInputs(following, positions: stored.positions.compactMap(PositionText.position))
        detection.forgotten = try store.forgottenAddresses(now: LocalTime.now())
        let hasRedone = try restore(stored) || !detection.forgotten.isEmpty
        // The hash key must be there before the first hash; and a database that cannot be written shows now. The log's
        // bytes have done their work, and somebody may have asked to be forgotten while nothing ran.
        try commit(withSnapshot: hasRedone)
    }

    /// What was read so far, by this run.
    public var coverage: Coverage { detection.coverage() }

    /// Ends `run`, or asks for a reload, from another thread or from a signal handler.
    public var stopper: LiveStopper { inputs.stopper }

    /// Reads for ever, or until `stopper` ends it. Everything that was read is stored when it returns.
    /// - Parameter savingAtEnd: false leaves the state as a crash would; for tests.
    /// - Throws: where nothing can be stored any more.
    public func run(savingAtEnd: Bool = true) throws(StateError) {
        while let step = inputs.next(into: &block) {
            hooks.alive()
            if case .reload = step { try reload() } else { try take(step) }
            if let recallFailure { throw recallFailure }
            try commitIfDue()
            try lookForPeople()
        }
        if savingAtEnd { try commit(withSnapshot: true) }
    }

    private func take(_ step: LiveStep) throws(StateError) {
        switch step {
        case .idle: return noticeSilence()
        case .reload: return
        case .lines(let position):
            if silence.noteLine(at: LocalTime.monotonic()) { add(.resumed(time: LocalTime.now())) }
            pending.add(position)
            try takeBlock(position)
        case .position(let position):
            pending.noteTurn()
            pending.add(position)
        case .gap(let gap, let position):
            hooks.news(.gap(gap))
            pending.noteTurn()
            pending.add(gap, at: LocalTime.now())
            if gaps.isNews(gap, now: LocalTime.now()) { add(.gap(gap.message, time: LocalTime.now())) }
            if let position { pending.add(position) }
        case .forget(let ids):
            let streams = ids.map { LiveStreamID.file($0).text }
            for stream in streams { detection.forget(stream: stream) }
            pending.forget(streams)
        case .problem(let problem): return hooks.news(.problem(problem))
        }
        policy.noteWork(at: LocalTime.monotonic())
    }

    private func takeBlock(_ position: LivePosition) throws(StateError) {
        let bytes = block.withBytes { Array($0) }
        let redo = RedoBlock(stream: position.stream.text, path: position.name, offset: block.offset, bytes: bytes)
        snapshots.noteRedo(bytes.count)
        pending.add(redo)
        try take(redo, from: 0)
    }

    /// Takes a block in, slice by slice. What it changes may be more than memory should hold: then what is done so far is
    /// stored, and how much of the block is yet to do (`RedoMark`).
    private func take(_ block: RedoBlock, from start: Int) throws(StateError) {
        var place = start
        while place < block.bytes.count {
            let end = LineSlices.end(of: block.bytes, from: place)
            let news = detection.take(block, place..<end, recall: recall)
            for (alert, change) in news {
                pending.add(AlertNews(alert: alert, change: change, sinks: sinks(for: alert)))
            }
            place = end
            if let recallFailure { throw recallFailure }
            guard place < block.bytes.count, detection.isFull || pending.isFull else { continue }
            pending.left = block.bytes.count - place
            try commit()
            policy.noteWork(at: LocalTime.monotonic())
        }
    }

    private func noticeSilence() {
        guard let seconds = silence.secondsToTell(at: LocalTime.monotonic()) else { return }
        add(.silence(seconds: seconds, time: LocalTime.now()))
        policy.noteWork(at: LocalTime.monotonic())
    }

    private func add(_ notice: ServiceNotice) {
        let alert = Alert(notice, site: options.site)
        pending.add(AlertNews(alert: alert, change: .opened, sinks: sinks(for: alert)))
    }

    private func sinks(for alert: Alert) -> [String] {
        subscriptions.filter { alert.routingSeverity >= $0.minimumSeverity }.map(\.sink)
    }

    private func recall(_ id: String) -> FoldedAlert? {
        do throws(StateError) { return try store.alert(id: id) } catch {
            recallFailure = error
            return nil
        }
    }

    // MARK: Changes from outside

    /// What was read under the old configuration is stored under it; a new one that cannot be used changes nothing.
    private func reload() throws(StateError) {
        try commit()
        guard var options = hooks.reload() else { return }
        keepSite(&options.engine)
        let adopted = try LivePipeline.withAllowed(options.engine, store)
        guard adopt(adopted) else { return }
        self.options = options.engine
        subscriptions = options.subscriptions
        silence.limit = options.silence
        facts.volatileInputs = options.inputs.volatileInputs
        inputs = LiveInputs(
            LivePipeline.keyed(options.inputs, facts),
            positions: try store.positions().compactMap(PositionText.position), continuing: inputs)
    }

    /// The site is part of every id: mail that is open, and alerts that were folded, would be told again under other ones.
    private func keepSite(_ new: inout EngineOptions) {
        guard new.site != options.site else { return }
        hooks.news(.siteKept(options.site))
        new.site = options.site
    }

    /// Whoever gave the rules has checked them, but not together with every domain that is allowed in the state.
    @discardableResult
    private func adopt(_ options: EngineOptions) -> Bool {
        do throws(RuleError) {
            try detection.adopt(options)
            return true
        } catch {
            hooks.news(.rulesRefused(error))
            return false
        }
    }

    /// Positions make sense with the key of their hashes only.
    private static func keyed(_ inputs: LiveInputOptions, _ facts: LiveFacts) -> LiveInputOptions {
        var inputs = inputs
        inputs.files.hashKey = facts.hashKey
        return inputs
    }

    /// People change stored alerts and allow domains by other processes.
    private func lookForPeople() throws(StateError) {
        guard pending.isEmpty, people.isDue(at: LocalTime.monotonic()) else { return }
        guard people.hasChanged(try store.foreignChanges(), at: LocalTime.now()) else { return }
        detection.forgetStored()
        detection.forgotten = try store.forgottenAddresses(now: LocalTime.now())
        // Somebody may have asked to be forgotten: the log's bytes go, what is needed of open messages stays.
        try commit(withSnapshot: true)
        // Somebody may have made dead letters alive again.
        hooks.committed(true)
        let options = try LivePipeline.withAllowed(options, store)
        adopt(options)
        people.nextExpiry = options.rules.allow.compactMap(\.expires).filter { $0 > options.now }.min()
    }

    private static func withAllowed(_ options: EngineOptions, _ store: any LiveStore) throws(StateError)
        -> EngineOptions
    {
        var options = options
        options.now = LocalTime.now()
        for entry in try store.allowed(now: options.now) {
            options.rules.allow.append(AllowEntry(domain: entry.domain, reason: entry.reason, expires: entry.expires))
        }
        return options
    }

    // MARK: Storing

    private func commitIfDue() throws(StateError) {
        let now = LocalTime.monotonic()
        guard policy.isDue(at: now, bytes: pending.bytes, isUrgent: pending.hasNews || pending.hasTurn) else { return }
        try commit(withSnapshot: snapshots.isDue)
    }

    private func commit(withSnapshot: Bool = false) throws(StateError) {
        let snapshot = withSnapshot ? detection.snapshot() : nil
        let now = LocalTime.now()
        var facts = facts.current(detection.coverage(), detection.lastLine, now: now)
        facts[SilenceWatch.fact] = silence.fact
        facts[GapWatch.fact] = gaps.fact
        facts[OverflowWatch.fact] = overflow.fact
        facts[PendingCommit.leftFact] = "\(pending.left)"
        pending.seal(detection.takeChanged(), snapshot, facts: facts, at: now)
        let refused = try store(pending.commit)
        if let snapshot { snapshots.noteSnapshot(snapshot.tracker.count) }
        for position in pending.positions { inputs.committed(position) }
        let hadNews = pending.hasNews
        pending.clear()
        policy.noteCommit()
        if backups.isDue(at: now) || withSnapshot { store.backUpPositions(now: now) }
        hooks.committed(hadNews)
        guard let notice = overflow.notice(refused, now: now) else { return }
        hooks.news(.stateIsFull(refused))
        add(notice)
        policy.noteWork(at: LocalTime.monotonic())
    }

    /// Tries until it is stored: what can pass (a full disk, a lock) is waited for, without reading on.
    private func store(_ commit: Commit) throws(StateError) -> Overflow {
        var hasFailed = false
        while true {
            do throws(StateError) {
                let refused = try store.commit(commit)
                if hasFailed { hooks.news(.storageRecovered) }
                return refused
            } catch {
                guard error.mayPass, !inputs.isStopped else { throw error }
                if !hasFailed { hooks.news(.storageFailed(error)) }
                hasFailed = true
                hooks.alive()
                usleep(LivePipeline.retryInterval)
            }
        }
    }

    // MARK: Restoring

    /// - Returns: whether there were bytes of the log to do again.
    private func restore(_ stored: StoredState) throws(StateError) -> Bool {
        try store.eachOpenAlert { detection.restore($0) }
        if let snapshot = stored.snapshot, let reason = detection.restore(snapshot) {
            hooks.news(.trackingLost(reason: reason))
        }
        snapshots.noteSnapshot(stored.snapshot?.tracker.count ?? 0)
        var last: RedoBlock?
        try store.eachRedoBlock { block in
            snapshots.noteRedo(block.bytes.count)
            if let last { detection.retake(last, 0..<last.bytes.count) }
            last = block
        }
        guard let last else {
            detection.beginCounting()
            return false
        }
        let done = max(0, last.bytes.count - (stored.facts[PendingCommit.leftFact].flatMap { Int($0) } ?? 0))
        detection.retake(last, 0..<done)
        detection.beginCounting()
        try take(last, from: done)
        return true
    }
}
