// Tells systemd how the service is: the protocol of sd_notify(3), without libsystemd.

import Glibc

/// Sends messages to the socket that systemd names in `$NOTIFY_SOCKET`; does
/// nothing where there is none. A value: any thread may have and use a copy.
///
/// The message that feeds the watchdog belongs on the thread whose stall is to
/// be noticed, after what that thread has got done.
public struct ServiceNotifier: Sendable {
    private let socketPath: [UInt8]?
    /// µs within which the watchdog must be fed, nil where there is none (`WatchdogSec=` of the unit).
    public let watchdogInterval: Int64?

    /// The longest path of a socket (`sun_path`).
    private static let longestPath = 108

    /// From the environment: `NOTIFY_SOCKET`, `WATCHDOG_USEC`, `WATCHDOG_PID`.
    ///
    /// The variables stay in the environment; a command that is started should not inherit them.
    public init() {
        func text(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
        self.init(
            socket: text("NOTIFY_SOCKET"), watchdogInterval: text("WATCHDOG_USEC"), watchdogPID: text("WATCHDOG_PID"))
    }

    /// - Parameters:
    ///   - socket: an absolute path, or `@` and a name in the abstract namespace; anything else is no socket.
    ///   - watchdogInterval: µs.
    ///   - watchdogPID: the process that is meant; nil: this one.
    public init(socket: String?, watchdogInterval: String? = nil, watchdogPID: String? = nil) {
        let bytes = socket.map { Array($0.utf8) } ?? []
        let isAddress = bytes.count > 1 && (bytes[0] == 0x2F || bytes[0] == 0x40)
        let path = isAddress && bytes.count < ServiceNotifier.longestPath ? bytes : nil
        socketPath = path
        let isMeant = watchdogPID.map { Int32($0) == getpid() } ?? true
        let interval = watchdogInterval.flatMap { Int64($0) }.flatMap { $0 > 0 ? $0 : nil }
        self.watchdogInterval = isMeant && path != nil ? interval : nil
    }

    /// Whether anybody listens.
    public var isActive: Bool { socketPath != nil }

    /// Start-up, or a reload, is complete.
    @discardableResult
    public func ready(status: String? = nil) -> Bool { send(["READY=1"] + lines(status)) }

    /// The configuration is being read again; `ready` ends it (`Type=notify-reload`).
    @discardableResult
    public func reloading() -> Bool {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        let microseconds = Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
        return send(["RELOADING=1", "MONOTONIC_USEC=\(microseconds)"])
    }

    /// The service ends.
    @discardableResult
    public func stopping() -> Bool { send(["STOPPING=1"]) }

    /// Feeds the watchdog.
    @discardableResult
    public func watchdog() -> Bool { watchdogInterval == nil ? false : send(["WATCHDOG=1"]) }

    /// One line for `systemctl status`.
    @discardableResult
    public func status(_ text: String) -> Bool { send(lines(text)) }

    private func lines(_ status: String?) -> [String] {
        // A line end would begin another variable.
        guard let status else { return [] }
        let line = status.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }.joined()
        return ["STATUS=" + line]
    }

    /// - Returns: whether it was sent.
    private func send(_ lines: [String]) -> Bool {
        guard let socketPath, !lines.isEmpty else { return false }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { path in
            path.copyBytes(from: socketPath)
            // A name in the abstract namespace begins with a NUL.
            if socketPath[0] == 0x40 { path[0] = 0 }
        }
        // The name's bytes count, without a NUL behind them.
        let length = socklen_t(MemoryLayout<sa_family_t>.size + socketPath.count)
        let message = Array(lines.joined(separator: "\n").utf8)
        // A manager that does not read must not hold up the pipeline.
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        let sent = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                message.withUnsafeBytes { sendto(descriptor, $0.baseAddress, $0.count, flags, address, length) }
            }
        }
        return sent == message.count
    }
}
