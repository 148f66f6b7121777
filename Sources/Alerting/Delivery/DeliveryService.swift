// All sinks at work: one worker each on one outbox.

import Glibc
import Synchronization

/// Delivers what is in the outbox, from `start` to `stop`.
///
/// The pipeline commits deliveries and calls `wake`; nothing here ever makes it wait.
public final class DeliveryService: Sendable {
    private let workers: [SinkWorker]

    /// Finds workers by their sinks' names; workers hold it while the list is still being made.
    private final class Bells: Sendable {
        let workers = Mutex<[String: SinkWorker]>([:])

        func ring(_ name: String) { workers.withLock { $0[name] }?.wake() }
    }

    private let bells: Bells

    /// - Parameters:
    ///   - sinks: each with a name of its own.
    ///   - clock: µs since 1970, now.
    ///   - tell: gets the sink and what people should hear of it; called on the sinks' threads.
    public init(
        sinks: [Sink], outbox: any Outbox, clock: @escaping @Sendable () -> Int64,
        tell: @escaping @Sendable (Sink, SinkNews) -> Void
    ) {
        let bells = Bells()
        workers = sinks.map { sink in
            let worker = SinkWorker(sink: sink, outbox: outbox, clock: clock, tell: tell) { [weak bells] in
                bells?.ring($0)
            }
            bells.workers.withLock { $0[sink.name] = worker }
            return worker
        }
        self.bells = bells
    }

    /// Call it once.
    public func start() { for worker in workers { worker.start() } }

    /// There may be something to do. Returns at once; any thread may call it.
    public func wake() { for worker in workers { worker.wake() } }

    /// Waits until everything that is due was tried once.
    /// - Returns: whether that was within the time.
    @discardableResult
    public func drain(milliseconds: Int) -> Bool {
        DeliveryService.wait(milliseconds) { workers.allSatisfy(\.isIdle) }
    }

    /// Asks the workers to stop, and waits for them. A transfer that runs is broken off; its delivery stays in the
    /// outbox and is sent again, under the same key, after the next start.
    /// - Returns: whether all ended within the time.
    @discardableResult
    public func stop(milliseconds: Int = 1_000) -> Bool {
        for worker in workers { worker.stop() }
        return DeliveryService.wait(milliseconds) { workers.allSatisfy(\.isEnded) }
    }

    private static func wait(_ milliseconds: Int, until isDone: () -> Bool) -> Bool {
        for _ in 0..<max(1, milliseconds / 5) {
            if isDone() { return true }
            usleep(5_000)
        }
        return isDone()
    }
}
