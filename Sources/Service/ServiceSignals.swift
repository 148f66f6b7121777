// Signals of a service: SIGTERM and SIGINT stop it, SIGHUP reloads it.

import Glibc
import Synchronization

/// Hands signals on to a pipe: the only thing besides counting that a signal handler may do.
public enum ServiceSignals {
    /// Written before the handlers are installed.
    private static let descriptor = Atomic<Int32>(-1)

    /// Writes the number of each signal that comes as one byte to a descriptor that does not block
    /// (`LiveStopper.descriptor`).
    /// - Parameter reloads: whether SIGHUP is one of them; without it, it ends the process as ever.
    public static func install(_ descriptor: Int32, reloads: Bool) {
        ServiceSignals.descriptor.store(descriptor, ordering: .sequentiallyConsistent)
        var action = sigaction()
        // System calls are not interrupted: who waits is woken by the pipe.
        action.sa_flags = SA_RESTART
        action.__sigaction_handler.sa_handler = { signal in
            let saved = errno
            var byte = UInt8(truncatingIfNeeded: signal)
            _ = write(ServiceSignals.descriptor.load(ordering: .relaxed), &byte, 1)
            errno = saved
        }
        for signal in [SIGTERM, SIGINT] + (reloads ? [SIGHUP] : []) { sigaction(signal, &action, nil) }
    }

    /// Signals have no effect from now on: the pipe is about to be closed.
    public static func disconnect() { descriptor.store(-1, ordering: .sequentiallyConsistent) }
}
