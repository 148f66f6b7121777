// Tells a worker that there is something to do, from any thread, without ever waiting.

import Dispatch

/// A bell: rung after a commit that holds deliveries.
public final class DeliveryWaker: Sendable {
    private let bell = DispatchSemaphore(value: 0)

    public init() {}

    /// Wakes the worker, or keeps it from falling asleep. Returns at once.
    public func wake() { bell.signal() }

    /// Waits for `wake`, at most so many microseconds.
    func wait(atMost microseconds: Int64) {
        let bounded = Int(min(max(0, microseconds), DeliveryWaker.longest))
        guard bell.wait(timeout: .now() + .microseconds(bounded)) == .success else { return }
        // What was rung meanwhile is the same news.
        while bell.wait(timeout: .now()) == .success {}
    }

    /// Clocks may be set: no sleep is longer than this (µs).
    static let longest: Int64 = 60_000_000
}
