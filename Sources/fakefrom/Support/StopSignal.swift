// SIGTERM and SIGINT ask for a clean stop, SIGHUP asks for a new configuration.

import Glibc
import LogSources
import Synchronization

/// Hands the request to stop on to whoever reads.
enum StopSignal {
    /// Written before the handlers are installed, read by them.
    private static let stopper = Mutex<LiveStopper?>(nil)

    static func install(_ stop: LiveStopper) {
        stopper.withLock { $0 = stop }
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in
            // A handler may not wait for a lock; it is held only while this function runs.
            _ = StopSignal.stopper.withLockIfAvailable { $0?.stop() }
        }
        sigaction(SIGTERM, &action, nil)
        sigaction(SIGINT, &action, nil)
        action.__sigaction_handler.sa_handler = { _ in
            _ = StopSignal.stopper.withLockIfAvailable { $0?.reload() }
        }
        sigaction(SIGHUP, &action, nil)
    }
}
