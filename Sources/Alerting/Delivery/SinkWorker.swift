// The thread of one sink: takes what is due, sends it, writes down what came of it. Whatever a receiver does, it holds
// up nobody else.

import Glibc
import Synchronization

/// Works on one sink's deliveries until it is stopped.
final class SinkWorker: Sendable {
    /// µs that the worker waits when the outbox cannot be used.
    private static let outboxPause: Int64 = 1_000_000

    private let sink: Sink
    private let outbox: any Outbox
    private let clock: @Sendable () -> Int64
    private let tell: @Sendable (Sink, SinkNews) -> Void
    /// Rings for the sink of this name: something was put into the outbox for it.
    private let wakeOther: @Sendable (String) -> Void
    private let waker = DeliveryWaker()
    private let isStopped = Atomic<Bool>(false)
    private let hasEnded = Atomic<Bool>(false)
    private let rings = Atomic<Int>(1)
    /// `rings` as it was when the worker found nothing to do; 0 while it works.
    private let idleSince = Atomic<Int>(0)

    init(
        sink: Sink, outbox: any Outbox, clock: @escaping @Sendable () -> Int64,
        tell: @escaping @Sendable (Sink, SinkNews) -> Void, wakeOther: @escaping @Sendable (String) -> Void
    ) {
        self.sink = sink
        self.outbox = outbox
        self.clock = clock
        self.tell = tell
        self.wakeOther = wakeOther
    }

    func start() {
        WorkerThread.start { [self] in
            run()
            hasEnded.store(true, ordering: .releasing)
        }
    }

    func wake() {
        rings.add(1, ordering: .releasing)
        waker.wake()
    }

    func stop() {
        isStopped.store(true, ordering: .releasing)
        waker.wake()
    }

    var isEnded: Bool { hasEnded.load(ordering: .acquiring) }

    /// Everything that was due when it was last woken has been tried.
    var isIdle: Bool { isEnded || idleSince.load(ordering: .acquiring) == rings.load(ordering: .acquiring) }

    // MARK: On the thread

    private var mustStop: Bool { isStopped.load(ordering: .acquiring) }

    private func run() {
        guard var courier = open() else { return }
        let transport = sink.makeTransport()
        while !mustStop {
            let rung = rings.load(ordering: .acquiring)
            let now = clock()
            guard let work = persisting({ () throws(OutboxError) in try courier.next(now: now) }) else { return }
            switch work {
            case .again:
                if let fallback = sink.fallback { wakeOther(fallback) }
            case .wait(let until):
                idleSince.store(rung, ordering: .releasing)
                waker.wait(atMost: (until ?? .max) - now)
                idleSince.store(0, ordering: .releasing)
            case .send(let deliveries):
                guard send(deliveries, transport, &courier) else { return }
            }
        }
    }

    private func open() -> Courier? {
        persisting { () throws(OutboxError) in
            try Courier(
                sink: sink.name, endpoint: sink.endpoint, fallback: sink.fallback, limits: sink.limits,
                outbox: outbox)
        }
    }

    /// - Returns: false if the worker must stop.
    private func send(_ deliveries: [Delivery], _ transport: any SinkTransport, _ courier: inout Courier) -> Bool {
        let startedAt = clock()
        let result = transport.send(sink.message(deliveries, now: startedAt)) { [self] in mustStop }
        // It stays in flight, and is pending again at the next start.
        guard result != .aborted else { return false }
        let (report, news) = courier.conclude(
            result, deliveries, startedAt: startedAt, now: clock(), random: Double.random(in: 0..<1))
        for item in news { tell(sink, item) }
        let writer = courier
        guard persisting({ () throws(OutboxError) in try writer.write(report) }) != nil else { return false }
        if let fallback = sink.fallback, report.results.values.contains(where: \.isGivenUp) { wakeOther(fallback) }
        return true
    }

    /// Asks the outbox until it answers; nil if the worker must stop. What was delivered is not sent again because it
    /// cannot be written down yet.
    private func persisting<Value>(_ body: () throws(OutboxError) -> Value) -> Value? {
        var told: OutboxError?
        while true {
            do throws(OutboxError) {
                return try body()
            } catch {
                if told != error { tell(sink, .outbox(error.description)) }
                told = error
                if mustStop { return nil }
                waker.wait(atMost: SinkWorker.outboxPause)
                if mustStop { return nil }
            }
        }
    }
}

/// A thread of one's own: what blocks does not belong on a pool that others share.
enum WorkerThread {
    private final class Body {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    static func start(_ run: @escaping @Sendable () -> Void) {
        let body = Unmanaged.passRetained(Body(run)).toOpaque()
        var thread: pthread_t = 0
        let code = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, body)
        if code == 0 { pthread_detach(thread) } else { Unmanaged<Body>.fromOpaque(body).release() }
    }
}
