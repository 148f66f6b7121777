// How another thread or a signal handler reaches the thread that reads: by a
// byte in a pipe, which is all that a signal handler may do.

import Glibc

/// Ends a wait from another thread or from a signal handler.
///
/// Valid as long as the object that gave it.
public struct LiveStopper: Sendable {
    /// Where a byte with the number of a signal can be written: SIGHUP asks for a reload, any other for a stop.
    public let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// Lets `next` return nil from now on. Safe in a signal handler.
    public func stop() { send(SIGTERM) }

    /// Lets `next` return `.reload` once. Safe in a signal handler.
    public func reload() { send(SIGHUP) }

    private func send(_ signal: Int32) {
        var byte = UInt8(truncatingIfNeeded: signal)
        _ = write(descriptor, &byte, 1)
    }
}

/// The pipe behind a `LiveStopper`; owned by the thread that reads.
final class Interrupter {
    private let pipe: (read: Int32, write: Int32)
    private(set) var isStopped = false
    private var wantsReload = false

    init() {
        var ends: [Int32] = [-1, -1]
        if Glibc.pipe(&ends) == 0 {
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
            }
        }
        pipe = (ends[0], ends[1])
    }

    deinit {
        for descriptor in [pipe.read, pipe.write] where descriptor >= 0 { close(descriptor) }
    }

    var stopper: LiveStopper { LiveStopper(descriptor: pipe.write) }

    /// Readable when something was asked for.
    var descriptor: Int32 { pipe.read }

    /// Takes what was asked for since the last call.
    func look() {
        var bytes: (UInt64, UInt64) = (0, 0)
        while !isStopped {
            let count = withUnsafeMutableBytes(of: &bytes) { Glibc.read(pipe.read, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            withUnsafeBytes(of: &bytes) { buffer in
                for byte in buffer.prefix(count) {
                    if byte == UInt8(SIGHUP) { wantsReload = true } else { isStopped = true }
                }
            }
        }
    }

    /// Whether a reload was asked for since the last call. Several at once are one.
    func takeReload() -> Bool {
        defer { wantsReload = false }
        return wantsReload
    }
}
