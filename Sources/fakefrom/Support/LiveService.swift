// A live service as a whole: its state, its pipeline, its sinks, and the signals that steer it.

import Alerting
import CSystem
import Glibc
import Lookalike
import LogSources
import Pipeline
import Service
import StateStore

/// What may change at SIGHUP.
struct LivePlan {
    var sources: LiveSources
    var engine: EngineOptions
    var language: Alerting.Language
    /// From which severity on standard output shows an alert.
    var threshold: Severity
    var format: RecordFormat
    var isColoured: Bool
    /// Seconds without a log line after which people are told.
    var silence: Int64?
    var retention: Retention
    /// Bytes; nil: the default.
    var stateCap: Int64?
    /// But for standard output.
    var sinks: [Sink]

    var subscriptions: [Subscription] {
        [Subscription(sink: LiveService.outputSink, minimumSeverity: threshold)]
            + sinks.map { Subscription(sink: $0.name, minimumSeverity: $0.minimumSeverity) }
    }

    var limits: StateLimits {
        StateLimits(cap: stateCap ?? StateLimits.standardCap, retention: retention.alerts)
    }

    /// What the pipeline needs of it.
    var options: LiveOptions {
        LiveOptions(
            engine: engine, inputs: sources.options, subscriptions: subscriptions,
            silence: silence.map { $0 * 1_000_000 })
    }
}

/// Runs until it is told to stop.
final class LiveService {
    static let outputSink = "stdout"

    private let store: StateStore
    private let pipeline: LivePipeline
    private let deliveries: LiveDeliveries
    private let notifier: ServiceNotifier
    private let language: Alerting.Language

    /// - Parameter reload: reads and checks the configuration again; throws what is wrong with it.
    init(plan: LivePlan, state: String, reload: @escaping () throws -> LivePlan) throws {
        // Each thread of its own heap would cost tens of megabytes; two are enough for a service that mostly waits.
        ff_limit_heaps(2)
        store = try LiveService.open(state)
        store.limits = plan.limits
        let deliveries = LiveDeliveries(store)
        self.deliveries = deliveries
        language = plan.language
        let notifier = ServiceNotifier()
        let watchdog = Watchdog(notifier)
        let housekeeper = Housekeeper(store, plan.retention)
        self.notifier = notifier
        let hooks = LiveHooks(
            news: LiveService.tell, committed: { if $0 { deliveries.wake() } },
            reload: { [store] in
                notifier.reloading()
                defer { notifier.ready() }
                return LiveService.reload(reload, deliveries, housekeeper, store)
            },
            alive: {
                watchdog.feed()
                housekeeper.work()
            })
        pipeline = try LiveService.pipeline(plan.options, store, hooks)
        deliveries.start(plan, stopper: pipeline.stopper)
    }

    func run() throws {
        ServiceSignals.install(pipeline.stopper.descriptor, reloads: true)
        defer { ServiceSignals.disconnect() }
        notifier.ready(status: "reading")
        // The outbox may hold what an earlier run could not deliver.
        deliveries.wake()
        let failure: (any Error)?
        do { try StateFailure.typing { try pipeline.run() }; failure = nil } catch { failure = error }
        notifier.stopping()
        deliveries.stop()
        if let failure { throw failure }
        Console.error(pipeline.coverage.text(language))
        // Whoever reads the alerts went away: they wait in the outbox, and that must not stay unknown.
        if let problem = deliveries.outputProblem {
            throw Failure("standard output \(problem); alerts wait for the next start (or use fakefrom alerts list)")
        }
    }

    private static func open(_ path: String) throws -> StateStore {
        try StateFailure.typing {
            let directory = try StateDirectory(path)
            Console.error("state: \(SafeText.terminal(path))")
            let (store, recovery) = try StateStore.open(directory)
            if let recovery { Console.error(SafeText.terminal(recovery.message)) }
            return store
        }
    }

    private static func pipeline(
        _ options: LiveOptions, _ store: StateStore, _ hooks: LiveHooks
    ) throws -> LivePipeline {
        try StateFailure.typing {
            do { return try LivePipeline(options: options, store: store, hooks: hooks) } catch let error as RuleError {
                throw Failure(RuleErrorText.text(error), .configuration)
            }
        }
    }

    /// The old configuration stays where the new one is wrong.
    private static func reload(
        _ load: () throws -> LivePlan, _ deliveries: LiveDeliveries, _ housekeeper: Housekeeper, _ store: StateStore
    ) -> LiveOptions? {
        do {
            let plan = try load()
            deliveries.replace(plan)
            housekeeper.retention = plan.retention
            store.limits = plan.limits
            Console.error("configuration read again")
            return plan.options
        } catch let error as Failure {
            Console.error("\(error.message)\nfakefrom: the configuration before stays in use")
        } catch let error as RuleError {
            Console.error("\(RuleErrorText.text(error))\nfakefrom: the configuration before stays in use")
        } catch {
            Console.error("the configuration before stays in use: \(SafeText.terminal("\(error)"))")
        }
        return nil
    }

    private static func tell(_ news: LiveNews) {
        switch news {
        case .gap(let gap): Console.error(gap.message)
        case .problem(let problem): Console.error(problem.message)
        case .storageFailed(let error): Console.error(SafeText.terminal(error.description))
        case .storageRecovered: Console.error("the state can be written again; reading goes on")
        case .stateIsFull(let overflow):
            let text =
                overflow.since == nil
                ? "the state has room again; new alerts are stored"
                : "the state holds \(overflow.cap) bytes, as much as it may (state.cap): new alerts are counted, not stored"
            Console.error(text)
        case .rulesRefused(let error):
            Console.error("\(RuleErrorText.text(error))\nfakefrom: the rules before stay in use")
        case .siteKept(let site):
            let text = "stays \(SafeText.terminal(site)) until the next start, because it is part of every alert's id"
            Console.error("site: " + text)
        case .trackingLost(let reason):
            Console.error("the state of open messages cannot be used (\(SafeText.terminal(reason))); starting without")
        }
    }
}

/// Feeds systemd's watchdog from the pipeline's thread: a pipeline that stalls starves it.
private final class Watchdog {
    private let notifier: ServiceNotifier
    private var pace: Pace

    init(_ notifier: ServiceNotifier) {
        self.notifier = notifier
        // Twice as often as systemd asks for (sd_watchdog_enabled(3)).
        pace = Pace(interval: (notifier.watchdogInterval ?? .max) / 2)
    }

    func feed() {
        guard notifier.watchdogInterval != nil, pace.isDue(at: LocalTime.monotonic()) else { return }
        notifier.watchdog()
    }
}

/// Forgets what is kept long enough, once a day; an error waits for the next day.
final class Housekeeper {
    private let store: StateStore
    var retention: Retention
    private var pace = Pace(interval: 86_400_000_000)

    init(_ store: StateStore, _ retention: Retention) {
        self.store = store
        self.retention = retention
    }

    func work() {
        guard pace.isDue(at: LocalTime.monotonic()) else { return }
        let now = LocalTime.now()
        do throws(StateError) {
            try store.retain(alertsSince: now - retention.alerts, evidenceSince: now - retention.evidence)
            try store.vacuum()
        } catch {
            let reason = SafeText.terminal(error.description)
            Console.error("what is older than privacy.retention could not be removed: \(reason)")
        }
    }
}
