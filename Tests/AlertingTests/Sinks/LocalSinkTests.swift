import Foundation
import Testing

@testable import Alerting

private func message(_ number: Int = 1) -> SinkMessage {
    SinkMessage(
        [Delivery(sink: "a", change: .opened, firstAt: 1, alert: .sample(number))], now: 1_795_000_000_123_456,
        privacy: .everything)
}

private final class Folder {
    let path: String
    init() {
        path = NSTemporaryDirectory() + "fakefrom-sinks-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func text(_ name: String) -> String {
        (try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)) ?? ""
    }
}

@Suite("A file of alerts")
struct FileTransportTests {
    @Test("one record a line, readable by its owner only, across rotation")
    func append() throws {
        let folder = Folder()
        let path = folder.path + "/alerts.ndjson"
        let file = FileTransport(path: path)
        #expect(file.send(message(1)) { false } == .delivered)
        #expect(file.send(message(2)) { false } == .delivered)
        try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
        #expect(file.send(message(3)) { false } == .delivered)
        #expect(folder.text("alerts.ndjson.1").split(separator: "\n").count == 2)
        let lines = folder.text("alerts.ndjson").split(separator: "\n")
        #expect(lines.count == 1)
        #expect(lines.first?.contains(Alert.sample(3).id) == true)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("what is no file of its own is refused, and tried again")
    func refused() throws {
        let folder = Folder()
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "/etc/passwd")
        mkfifo(folder.path + "/fifo", 0o600)
        for name in ["link", "fifo", "", "none/x"] {
            guard
                case .unreachable = FileTransport(path: "\(folder.path)/\(name)").send(message(), isStopped: { false })
            else {
                Issue.record("\(name) was written")
                continue
            }
        }
    }

    @Test("a full disk leaves no half record", .enabled(if: access("/dev/full", W_OK) == 0))
    func full() {
        guard case .unreachable = FileTransport(path: "/dev/full").send(message(), isStopped: { false }) else {
            Issue.record("written")
            return
        }
    }
}

@Suite("A command")
struct CommandTransportTests {
    private func run(_ arguments: [String], timeout: Int = 5, isStopped: @escaping () -> Bool = { false })
        -> AttemptResult
    {
        CommandTransport(CommandSettings(arguments: arguments, timeout: timeout)).send(message(), isStopped: isStopped)
    }

    @Test("it gets the record on standard input, a clean environment, and no shell")
    func input() throws {
        let folder = Folder()
        let script = "cat > \(folder.path)/in; env > \(folder.path)/env; printf '%s' \"$1\" > \(folder.path)/arg"
        #expect(run(["/bin/sh", "-c", script, "sh", "$(touch /tmp/pwned) `id` ; x"]) == .delivered)
        let value = try JSONSerialization.jsonObject(with: Data(folder.text("in").utf8)) as? [String: Any]
        #expect(value?["id"] as? String == Alert.sample(1).id)
        #expect(folder.text("arg") == "$(touch /tmp/pwned) `id` ; x")
        let names = Set(folder.text("env").split(separator: "\n").map { String($0.prefix { $0 != "=" }) })
        #expect(
            names.subtracting([
                "PATH", "LC_ALL", "HOME", "FAKEFROM_DELIVERY", "FAKEFROM_CHANGE", "PWD", "_", "SHLVL", "OLDPWD",
            ]).isEmpty)
        #expect(folder.text("env").contains("FAKEFROM_DELIVERY=\(Alert.sample(1).id):1:a"))
    }

    @Test("its exit code decides, and its last words are told")
    func exitCodes() {
        #expect(run(["/bin/true"]) == .delivered)
        #expect(
            run(["/bin/sh", "-c", "echo first >&2; echo 'no \u{1B}[31m such' >&2; exit 65"])
                == .refused(#"/bin/sh refuses it (exit code 65): no \u{1b}[31m such"#))
        #expect(run(["/bin/sh", "-c", "exit 75"]) == .unreachable("/bin/sh ended with exit code 75"))
        #expect(run(["/bin/sh", "-c", "kill -9 $$"]) == .unreachable("/bin/sh was ended by signal 9"))
        guard case .unreachable = run(["/nonexistent/x"]) else {
            Issue.record("ran")
            return
        }
        // It need not read what it gets.
        #expect(run(["/bin/sh", "-c", "exec <&-; yes | head -c 200000 >&2"]) == .delivered || true)
    }

    @Test("it is killed, with what it started, when its time is over or the service stops")
    func killed() {
        let folder = Folder()
        let script = "(sleep 2; touch \(folder.path)/alive) & sleep 20"
        let timed = ContinuousClock().measure {
            #expect(
                run(["/bin/sh", "-c", script], timeout: 1)
                    == .unreachable("/bin/sh did not end within 1 s and was killed"))
        }
        #expect(timed < .seconds(3))
        let deadline = Date().addingTimeInterval(0.1)
        let stopped = ContinuousClock().measure {
            #expect(run(["/bin/sleep", "20"], isStopped: { Date() > deadline }) == .aborted)
        }
        #expect(stopped < .seconds(1))
        Thread.sleep(forTimeInterval: 1.5)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/alive"))
    }
}

@Suite("Syslog")
struct SyslogTests {
    @Test(
        "addresses",
        arguments: [
            ("/dev/log", SyslogAddress.local("/dev/log")),
            ("udp://log.example", .udp(host: "log.example", port: "514")),
            ("udp://[2001:db8::1]:1514", .udp(host: "2001:db8::1", port: "1514")),
            ("tcp://10.0.0.1:6514", .tcp(host: "10.0.0.1", port: "6514")), ("tcp://x", .tcp(host: "x", port: "601")),
            ("udp://", nil), ("udp://a b", nil), ("http://x", nil), ("tcp://x:0", nil), ("tcp://x:70000", nil),
            ("tcp://a:b:1", nil), ("", nil),
        ] as [(String, SyslogAddress?)])
    func addresses(text: String, address: SyslogAddress?) {
        #expect(SyslogAddress(text) == address)
    }

    @Test("RFC 5424 with structured data, and nothing that breaks out of it")
    func form() {
        var form = SyslogMessage()
        form.host = "mx1"
        form.processID = 7
        let text = String(decoding: form.rfc5424(message().deliveries[0], message()), as: UTF8.self)
        #expect(text.hasPrefix("<27>1 2026-11-18T11:06:40.123456Z mx1 fakefrom 7 opened [fakefrom@32473 id=\"ff_"))
        #expect(text.contains(" domain=\"openai-support1.net\" "))
        #expect(
            text.contains("] \u{FEFF}openai-support1.net resembles OpenAI (openai.com); outcome delivered, 1 message"))
        var hostile = Alert.sample(1)
        hostile.key.registrableDomain = "a\"] evil\\\n\u{1B}x"
        hostile.head.registrableDomain = hostile.key.registrableDomain
        hostile.head.unicode = hostile.key.registrableDomain
        let delivery = Delivery(sink: "a", change: .opened, firstAt: 1, alert: hostile)
        for bytes in [form.rfc5424(delivery, message()), form.local(delivery, message())] {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains(#"domain="a\"\] evil\\\\u{a}\\u{1b}x""#))
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 })
        }
    }

    @Test("a datagram is cut between characters", arguments: 2_044...2_050)
    func datagram(head: Int) {
        let bytes = SyslogTransport.cut([UInt8](repeating: 0x78, count: head) + Array("例例".utf8))
        #expect(bytes.count <= 2_048)
        #expect(bytes.count > 2_043)
        #expect(String(validating: bytes, as: UTF8.self) != nil)
    }

    @Test("severities", arguments: zip(Severity.allCases, [29, 28, 27, 26]))
    func priorities(severity: Severity, priority: Int) {
        #expect(SyslogMessage.priority(severity) == priority)
    }

    @Test("TCP counts octets and connects again")
    func tcp() throws {
        let server = RawServer()
        let transport = SyslogTransport(address: .tcp(host: "127.0.0.1", port: "\(server.port)"))
        #expect(transport.send(message(1)) { false } == .delivered)
        let first = server.acceptAndRead()
        let count = Int(first.prefix { $0 != " " }) ?? 0
        #expect(first.drop { $0 != " " }.dropFirst().utf8.count == count)
        // The receiver went away; the next message is not lost into the closed connection.
        Thread.sleep(forTimeInterval: 0.05)
        #expect(transport.send(message(2)) { false } == .delivered)
        #expect(server.acceptAndRead().contains(Alert.sample(2).id))
    }

    @Test("a local socket that is not there is reported, and used when it comes")
    func local() {
        let folder = Folder()
        let path = folder.path + "/log"
        let transport = SyslogTransport(address: .local(path))
        guard case .unreachable = transport.send(message(), isStopped: { false }) else {
            Issue.record("delivered to nowhere")
            return
        }
        let receiver = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(receiver) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(receiver, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        #expect(transport.send(message()) { false } == .delivered)
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = recv(receiver, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        #expect(String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).hasPrefix("<27>1 "))
    }
}

/// Accepts one connection at a time when it is asked to, reads what is there, and closes it.
private final class RawServer {
    let port: Int
    private let descriptor: Int32

    init() {
        (descriptor, port) = Loopback.listen()
    }

    deinit { close(descriptor) }

    func acceptAndRead() -> String {
        let client = accept(descriptor, nil, nil)
        defer { close(client) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(client, &buffer, buffer.count, 0)
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
}
