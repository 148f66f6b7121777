import Glibc
import Service
import Testing

/// A socket in the place of systemd's.
private final class Manager {
    let descriptor: Int32
    let name: String

    init(_ name: String) {
        self.name = name
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(name.utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { path in
            path.copyBytes(from: bytes)
            if bytes[0] == 0x40 { path[0] = 0 }
        }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
        }
    }

    deinit {
        close(descriptor)
        unlink(name)
    }

    func receive() -> String? {
        var buffer = [UInt8](repeating: 0, count: 1_024)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
    }
}

@Suite("Telling systemd")
struct ServiceNotifierTests {
    @Test(
        "messages reach sockets with a path and abstract ones",
        arguments: ["/tmp/fakefrom-notify-\(getpid())", "@fakefrom/notify-\(getpid())"])
    func messages(_ name: String) {
        let manager = Manager(name)
        let notifier = ServiceNotifier(socket: name, watchdogInterval: "30000000")
        #expect(notifier.isActive)
        #expect(notifier.ready(status: "reading 2 files\nREADY=0"))
        #expect(manager.receive() == "READY=1\nSTATUS=reading 2 files READY=0")
        #expect(notifier.watchdog() && manager.receive() == "WATCHDOG=1")
        #expect(notifier.status("idle") && manager.receive() == "STATUS=idle")
        #expect(notifier.stopping() && manager.receive() == "STOPPING=1")
        #expect(notifier.reloading())
        let reload = manager.receive() ?? ""
        #expect(reload.hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
        #expect((Int64(reload.split(separator: "=").last ?? "") ?? 0) > 0)
    }

    @Test(
        "without a socket nothing is sent",
        arguments: [nil, "", "@", "relative", "/" + String(repeating: "x", count: 200)])
    func noSocket(_ name: String?) {
        let notifier = ServiceNotifier(socket: name, watchdogInterval: "1000")
        #expect(!notifier.isActive && !notifier.ready() && !notifier.watchdog() && notifier.watchdogInterval == nil)
    }

    @Test("a manager that is gone or does not read holds nobody up")
    func silentManager() {
        let name = "@fakefrom/silent-\(getpid())"
        #expect(!ServiceNotifier(socket: name).ready())
        let manager = Manager(name)
        let notifier = ServiceNotifier(socket: name)
        var sent = 0
        while sent < 100_000, notifier.status("x") { sent += 1 }
        #expect(sent < 100_000)
        #expect(manager.receive() != nil)
    }

    @Test("the watchdog is for the process that is meant")
    func watchdog() {
        func interval(_ text: String?, _ pid: String?) -> Int64? {
            ServiceNotifier(socket: "/x", watchdogInterval: text, watchdogPID: pid).watchdogInterval
        }
        #expect(interval("5000000", nil) == 5_000_000)
        #expect(interval("5000000", "\(getpid())") == 5_000_000)
        #expect(interval("5000000", "1") == nil)
        #expect(interval("0", nil) == nil && interval("soon", nil) == nil && interval(nil, nil) == nil)
    }
}

@Suite("Signals of a service", .serialized)
struct ServiceSignalsTests {
    @Test("each signal is a byte in the pipe")
    func bytes() {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        ServiceSignals.install(ends[1], reloads: true)
        for signal in [SIGHUP, SIGTERM, SIGINT] {
            kill(getpid(), signal)
            var byte: UInt8 = 0
            #expect(read(ends[0], &byte, 1) == 1)
            #expect(Int32(byte) == signal)
        }
        ServiceSignals.disconnect()
        for signal in [SIGHUP, SIGTERM, SIGINT] { Glibc.signal(signal, SIG_DFL) }
        for end in ends { close(end) }
    }
}
