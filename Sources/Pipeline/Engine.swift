// The middle of the walk in one value: parsed lines in, findings out. Both pipelines drive it.

import Alerting
public import Lookalike
import MailLog
import MailTracking

/// What the engine decides by.
public struct EngineOptions: Sendable {
    public var rules: RuleSet
    /// µs since 1970: allow entries that expired before it do not count.
    public var now: Int64
    public var site: String
    /// Addresses known to have leaked, in lower case.
    public var exposedRecipients: Set<String>
    /// Senders, in lower case, that raise no finding until an instant (µs since 1970).
    public var allowedAddresses: [String: Int64] = [:]
    /// µs; findings that began before or not before these are left out.
    public var since: Int64?
    public var until: Int64?

    public init(
        rules: RuleSet, now: Int64, site: String = "default", exposedRecipients: Set<String> = [], since: Int64? = nil,
        until: Int64? = nil
    ) {
        self.rules = rules
        self.now = now
        self.site = site
        self.exposedRecipients = exposedRecipients
        self.since = since
        self.until = until
    }
}

/// Joins events into messages, judges their senders, and makes findings of those that matter.
///
/// Sees the lines of all inputs in one order, on one thread; what it gives does not depend on how
/// the input was cut into blocks or how many threads parsed it.
struct Engine {
    private var tracker: MessageTracker
    private let limits: TrackerLimits
    private let names: Int
    private var assessor: Assessor
    private var builder: FindingBuilder
    private var options: EngineOptions
    private var paths: [String] = []
    private var watch = AnswerWatch()
    private var history = CorrespondenceHistory()
    private let watchLimit: Int
    private var answers: [Answer] = []
    private(set) var coverage = Coverage()

    /// Lines that began this long before `since` may still belong to a message after it, µs.
    private static let warmUp: Int64 = 5 * 86_400 * 1_000_000

    /// - Parameters:
    ///   - names: words of memory for names that were judged, a power of two.
    ///   - watched: domains with alerts to which answers are looked for.
    init(
        options: EngineOptions, limits: TrackerLimits = TrackerLimits(), names: Int = SightingCache.capacity,
        watched: Int = .max
    ) throws(RuleError) {
        let judge = try Judge(rules: options.rules, now: options.now)
        self.options = options
        self.limits = limits
        self.names = names
        watchLimit = watched
        tracker = MessageTracker(limits: limits)
        assessor = Assessor(judge: judge, names: names)
        builder = FindingBuilder(judge: judge, options)
    }

    /// Judges by new rules from now on; what is known of open messages stays.
    mutating func adopt(_ options: EngineOptions) throws(RuleError) {
        let judge = try Judge(rules: options.rules, now: options.now)
        self.options = options
        assessor = Assessor(judge: judge, names: names)
        builder = FindingBuilder(judge: judge, options)
    }

    /// The tracking state, the paths that its messages name by number, and the tables of domains: what answers are looked
    /// for (so many bytes), and who wrote first.
    func save() -> (tracker: [UInt8], paths: [String], tables: [UInt8], watchBytes: Int) {
        var tables: [UInt8] = []
        watch.save(to: &tables)
        let watchBytes = tables.count
        history.save(to: &tables)
        return (tracker.save(), paths, tables, watchBytes)
    }

    /// Goes on where a saved engine stood.
    mutating func restore(
        _ tracker: [UInt8], paths: [String], watch: ArraySlice<UInt8>, history: ArraySlice<UInt8>
    ) throws(TrackerStateError) {
        self.tracker = try MessageTracker(restoring: tracker, limits: limits)
        self.paths = paths
        if let restored = AnswerWatch(restoring: watch) { self.watch = restored }
        if let restored = CorrespondenceHistory(restoring: history) { self.history = restored }
    }

    /// Names the next input. Returns its index for `take`.
    mutating func addInput(path: String) -> Int {
        paths.append(path)
        return paths.count - 1
    }

    /// The same where one path comes again and again: a log that is rotated every day is one input.
    mutating func input(path: String) -> Int { paths.firstIndex(of: path) ?? addInput(path: path) }

    /// Takes a parsed block in.
    /// - Parameters:
    ///   - batch: the block's events.
    ///   - block: its bytes.
    ///   - offset: where the block begins in its input.
    ///   - clock: of its input.
    mutating func take(
        _ batch: borrowing EventBatch, _ block: ByteView, input: Int, offset: Int64, clock: inout LogClock
    ) {
        coverage.bytes += Int64(block.count)
        for index in batch.events.indices {
            coverage.count(batch.events[index].kind)
            guard batch.events[index].role != .none else { continue }
            let time = clock.instant(of: batch.events[index].stamp)
            guard isInReach(time) else { continue }
            history.began(at: time)
            let start = Int64(batch.events[index].line.start)
            let context = LineContext(time: time, input: input, offset: offset + start)
            let touch = tracker.apply(index, of: batch, block: block, context: context)
            if touch.newSightings > 0, assessor.assess(touch, &tracker) { lookForAnswers(to: touch, at: time) }
            if assessor.looksAtLines, touch.slot >= 0, assessor.lineMatters(index, batch, block) { tracker.mark(touch) }
            if batch.events[index].role == .delivery { noteDelivery(touch, index, batch, block, at: time) }
            if batch.events[index].authenticationVerdict == .fail, batch.events[index].authenticationMethod == .dmarc {
                assessor.assessAuthentication(touch, &tracker)
            }
        }
    }

    /// Findings of the messages that ended since the last call; with `includingOpen` also those that changed.
    mutating func takeFindings(includingOpen: Bool = false) -> [Finding] {
        findings(of: tracker.takeMessages(includingOpen: includingOpen))
    }

    /// Ids of findings that were told while their message was open, and turned out to be another finding's message.
    mutating func takeAbsorbed() -> [String] {
        tracker.takeAbsorbed().map { FindingBuilder.id($0, site: options.site) }
    }

    /// Takes recipients out of open messages; they still count.
    /// - Parameter isForgotten: gets an address, and when the message began (µs since 1970).
    mutating func forgetRecipients(_ isForgotten: (String, Int64?) -> Bool) {
        tracker.forgetRecipients { address, began in isForgotten(address.string, began) }
    }

    /// Mails since the last call that people here wrote to what has an alert. An answer may come before its finding.
    mutating func takeAnswers() -> [Answer] {
        defer { if !answers.isEmpty { answers.removeAll() } }
        return answers
    }

    /// The end of all input.
    mutating func finish() -> [Finding] {
        noteMessages()
        return findings(of: tracker.finish())
    }

    /// What was read so far.
    mutating func currentCoverage() -> Coverage {
        noteMessages()
        return coverage
    }

    // MARK: Answers

    private mutating func lookForAnswers(to touch: Touch, at time: Int64?) {
        let began = tracker.firstTime(touch)
        for (address, verdict) in assessor.answerable(touch, &tracker) {
            guard let target = verdict.accusedOf else { continue }
            if address == verdict.registrableDomain {
                history.saw(address, at: time)
                if history.isPartner(verdict) { continue }
            }
            let key = AlertKey(
                site: options.site, registrableDomain: verdict.registrableDomain, target: target, time: began)
            watch.add(address, key, at: time, limit: watchLimit)
        }
    }

    private mutating func noteDelivery(
        _ touch: Touch, _ index: Int, _ batch: borrowing EventBatch, _ block: ByteView, at time: Int64?
    ) {
        if watch.isActive { noteAnswers(touch, index, batch, block, at: time) }
        // What an alias hands on, nobody wrote there.
        if batch.events[index].status == .sent, batch.events[index].originalRecipient.isEmpty,
            tracker.isAuthenticated(touch)
        {
            noteWriting(touch, index, batch, block, at: tracker.firstTime(touch) ?? time)
        }
    }

    /// Whom people here write to of themselves.
    private mutating func noteWriting(
        _ touch: Touch, _ index: Int, _ batch: borrowing EventBatch, _ block: ByteView, at time: Int64?
    ) {
        for place in batch.recipients(at: index) {
            guard let domain = batch.withField(place, in: block, { assessor.lookalike(in: $0) }),
                let message = tracker.unmarkedMessage(touch), LocalAuthor.address(of: message) != nil
            else { continue }
            history.wrote(to: domain, at: time)
        }
    }

    private mutating func noteAnswers(
        _ touch: Touch, _ index: Int, _ batch: borrowing EventBatch, _ block: ByteView, at time: Int64?
    ) {
        for place in batch.recipients(at: index) {
            let key = batch.withField(place, in: block) {
                watch.key(for: $0, at: time, asciiDomain: assessor.asciiDomain)
            }
            if let key { noteAnswer(touch, to: key, batch.events[index].status, at: time) }
        }
    }

    private mutating func noteAnswer(_ touch: Touch, to key: AlertKey, _ status: DeliveryStatus, at time: Int64?) {
        // Whether an address exists is asked by programs.
        guard status != .deliverable, status != .undeliverable else { return }
        if let since = options.since, let time, time < since { return }
        guard let message = tracker.unmarkedMessage(touch), let sender = LocalAuthor.address(of: message),
            !assessor.isOfficial(key.registrableDomain), watch.countsOnce(message.identity, for: key, at: time)
        else { return }
        answers.append(Answer(key: key, time: time, sender: sender))
    }

    // MARK: Private

    private mutating func noteMessages() {
        coverage.messages = tracker.messageCount
        coverage.messagesWithHeaderFrom = tracker.headerFromCount
        coverage.domainsJudged = assessor.domainsJudged
    }

    private func isInReach(_ time: Int64?) -> Bool {
        guard let time else { return true }
        if let until = options.until, time >= until { return false }
        if let since = options.since, time < since - Engine.warmUp { return false }
        return true
    }

    private func findings(of messages: [Message]) -> [Finding] {
        messages.compactMap { message in
            if let since = options.since, let time = message.firstTime, time < since { return nil }
            let path = message.input < paths.count ? paths[message.input] : ""
            return builder.finding(of: message, path: path, history: history)
        }
    }
}
