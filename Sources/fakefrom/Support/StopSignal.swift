// SIGTERM and SIGINT ask for a clean stop.

import Glibc
import Synchronization

/// Whether the process was asked to stop.
enum StopSignal {
    private static let isRequested = Atomic<Bool>(false)

    static var wasReceived: Bool { isRequested.load(ordering: .relaxed) }

    static func install() {
        var action = sigaction()
        // A handler may only do what is async-signal-safe: storing a lock-free atomic is.
        action.__sigaction_handler.sa_handler = { _ in StopSignal.isRequested.store(true, ordering: .relaxed) }
        sigaction(SIGTERM, &action, nil)
        sigaction(SIGINT, &action, nil)
    }
}
