import Foundation
import Synchronization
import Testing

@testable import Alerting

@Suite("Posts to receivers of every kind")
struct HTTPPosterTests {
    private static let quick: HTTPPoster.Limits = {
        var limits = HTTPPoster.Limits()
        limits.connect = 1_000
        limits.total = 1_500
        limits.trailing = 300
        return limits
    }()

    private func poster(_ url: String, resolve: [String] = [], filter: AddressFilter = AddressFilter()) throws
        -> HTTPPoster
    {
        let route = HTTPRoute(url: try WebhookURL(url), addresses: filter, resolve: resolve)
        return HTTPPoster(route: route, limits: HTTPPosterTests.quick)
    }

    private func post(_ server: TestServer, isStopped: () -> Bool = { false }) throws -> AttemptResult {
        try poster(server.url).post(Array("{}".utf8), headers: ["Expect:"], now: 0, isStopped: isStopped)
    }

    private func elapsed(_ body: () throws -> Void) rethrows -> Duration {
        try ContinuousClock().measure(body)
    }

    @Test("every status comes back as it is")
    func statuses() throws {
        let next = Atomic<Int>(200)
        let server = TestServer { _, connection in
            let status = next.add(1, ordering: .relaxed).oldValue
            connection.send("HTTP/1.1 \(status) Answer\r\nContent-Length: 0\r\n\r\n")
        }
        let poster = try poster(server.url)
        for status in 200...599 {
            #expect(
                poster.post([0x7B], headers: [], now: 0, isStopped: { false })
                    == .answered(status: status, retryAfter: nil))
        }
        #expect(server.requests.count == 400)
    }

    @Test("a receiver that refuses, resets or hangs up gives no answer, and no secret shows")
    func noAnswer() throws {
        let reset = TestServer { _, connection in
            connection.reset()
            _ = Glibc.shutdown(connection.descriptor, Int32(SHUT_RD))
            _ = Glibc.close(connection.descriptor)
        }
        let half = TestServer { _, connection in
            connection.send("HTTP/1.1 200 OK\r\nContent-Le")
            shutdown(connection.descriptor, Int32(SHUT_RDWR))
        }
        let silent = TestServer { _, connection in shutdown(connection.descriptor, Int32(SHUT_RDWR)) }
        let closed = TestServer(status: 200)
        closed.close()
        for server in [reset, half, silent, closed] {
            guard case .unreachable(let words) = try post(server) else {
                Issue.record("an answer came from nowhere")
                continue
            }
            #expect(!words.contains("s3cret"))
            #expect(!words.isEmpty)
        }
    }

    @Test("a receiver that hangs costs the total time-out and no more")
    func hangs() throws {
        let server = TestServer { _, _ in Thread.sleep(forTimeInterval: 4) }
        let time = try elapsed {
            guard case .unreachable = try post(server) else {
                Issue.record("an answer came from nowhere")
                return
            }
        }
        #expect(time < .seconds(3))
    }

    @Test("an answer counts as soon as its headers are there, however its body goes on")
    func bodies() throws {
        let trickle = TestServer { _, connection in
            connection.send("HTTP/1.1 202 OK\r\nContent-Length: 1000\r\n\r\n")
            for _ in 0..<20 where connection.send([0x78]) { Thread.sleep(forTimeInterval: 0.1) }
        }
        let endless = TestServer { _, connection in
            connection.send("HTTP/1.1 202 OK\r\nContent-Length: 10485760\r\n\r\n")
            let block = [UInt8](repeating: 0x78, count: 65_536)
            for _ in 0..<160 where connection.send(block) {}
        }
        let reset = TestServer { _, connection in
            connection.send("HTTP/1.1 202 OK\r\nContent-Length: 1000\r\n\r\nx")
            connection.reset()
            shutdown(connection.descriptor, Int32(SHUT_RDWR))
        }
        let old = TestServer { _, connection in
            connection.send("HTTP/1.0 202 OK\r\n\r\nold")
            shutdown(connection.descriptor, Int32(SHUT_RDWR))
        }
        for server in [trickle, endless, reset, old] {
            #expect(try post(server) == .answered(status: 202, retryAfter: nil))
        }
    }

    @Test("an announcement (1xx) is no answer")
    func informational() throws {
        let server = TestServer { _, connection in
            connection.send(
                "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 503 Busy\r\nretry-after: 17\r\nContent-Length: 0\r\n\r\n")
        }
        #expect(try post(server) == .answered(status: 503, retryAfter: 17_000_000))
    }

    @Test("redirects are not followed")
    func redirect() throws {
        let other = TestServer(status: 200)
        for target in ["http://169.254.169.254/latest/meta-data", other.url] {
            let server = TestServer(status: 302, headers: "Location: \(target)\r\n")
            #expect(try post(server) == .answered(status: 302, retryAfter: nil))
            #expect(server.requests.count == 1)
        }
        #expect(other.requests.isEmpty)
    }

    @Test(
        "a name that resolves to a forbidden address is not connected to",
        arguments: [
            "169.254.169.254", "[fe80::1]", "[::ffff:169.254.169.254]", "[fd00:ec2::254]", "100.100.100.200", "0.0.0.0",
            "[64:ff9b::a9fe:a9fe]",
        ])
    func rebinding(address: String) throws {
        let poster = try poster("http://good.example:8080/x", resolve: ["good.example:8080:\(address)"])
        let time = elapsed {
            guard case .unreachable(let words) = poster.post([0x7B], headers: [], now: 0, isStopped: { false }) else {
                Issue.record("connected")
                return
            }
            #expect(words.contains("is refused"))
        }
        #expect(time < .seconds(1))
    }

    @Test(
        "literal addresses are checked too, in every notation",
        arguments: ["2852039166", "0xa9fea9fe", "169.254.43518"])
    func literals(host: String) throws {
        guard case .unreachable = try poster("http://\(host)/x").post([0x7B], headers: [], now: 0, isStopped: { false })
        else {
            Issue.record("connected")
            return
        }
        let settings = WebhookSettings(url: try WebhookURL("http://\(host)/x"))
        #expect(settings.refusal != nil)
    }

    @Test("private addresses are allowed, unless they are denied")
    func denyPrivate() throws {
        let server = TestServer(status: 204)
        let resolve = ["good.example:\(server.port):127.0.0.1"]
        let url = "http://good.example:\(server.port)/"
        let open = try poster(url, resolve: resolve).post([0x7B], headers: [], now: 0, isStopped: { false })
        #expect(open == .answered(status: 204, retryAfter: nil))
        let closed = try poster(url, resolve: resolve, filter: AddressFilter(deniesPrivate: true))
        guard case .unreachable(let words) = closed.post([0x7B], headers: [], now: 0, isStopped: { false }) else {
            Issue.record("connected")
            return
        }
        #expect(words.contains("deny_private"))
    }

    @Test("a request to stop breaks a transfer off within a second")
    func stop() throws {
        let server = TestServer { _, _ in Thread.sleep(forTimeInterval: 4) }
        let deadline = Date().addingTimeInterval(0.2)
        let time = try elapsed {
            let result = try post(server, isStopped: { Date() > deadline })
            #expect(result == .aborted)
        }
        #expect(time < .seconds(1))
    }
}

@Suite("Addresses")
struct AddressFilterTests {
    @Test(
        "what may be connected to",
        arguments: [
            ("8.8.8.8", true, true), ("10.1.2.3", true, false), ("172.16.0.1", true, false), ("172.32.0.1", true, true),
            ("192.168.1.1", true, false), ("127.0.0.1", true, false), ("::1", true, false), ("fd12::1", true, false),
            ("100.64.0.1", true, false), ("2001:db8::1", true, true), ("::ffff:10.0.0.1", true, false),
            ("::ffff:8.8.8.8", true, true), ("169.254.0.1", false, false), ("169.255.0.1", true, true),
            ("fe80::1", false, false), ("febf::1", false, false), ("fec0::1", false, false), ("0.0.0.0", false, false),
            ("::", false, false), ("224.0.0.1", false, false), ("255.255.255.255", false, false),
            ("ff02::1", false, false), ("fd00:ec2::254", false, false), ("fd20:ce::254", false, false),
            ("100.100.100.200", false, false), ("192.0.0.192", false, false), ("168.63.129.16", false, false),
            ("::169.254.169.254", false, false), ("2002:a9fe:a9fe::1", false, false),
            ("64:ff9b::a9fe:a9fe", false, false),
        ])
    func table(text: String, usual: Bool, strict: Bool) throws {
        let address = try #require(AddressFilter.address(text))
        #expect((AddressFilter().refusal(address) == nil) == usual)
        #expect((AddressFilter(deniesPrivate: true).refusal(address) == nil) == strict)
    }

    @Test("names are no addresses", arguments: ["example.com", "", "127.evil.example", "1.2.3.4.5", "::g"])
    func names(text: String) {
        #expect(AddressFilter.address(text) == nil)
    }

    @Test(
        "plain http stays on this machine",
        arguments: [
            ("http://127.0.0.1:80/", false), ("http://localhost/x", false), ("http://[::1]:8/", false),
            ("http://127.evil.example/", true), ("http://localhost.evil.example/", true), ("HTTP://x.example/", true),
            ("https://x.example/", false), ("http://10.0.0.1/", true),
        ])
    func plainText(text: String, isPlain: Bool) throws {
        #expect(try WebhookURL(text).isPlainText == isPlain)
    }
}
