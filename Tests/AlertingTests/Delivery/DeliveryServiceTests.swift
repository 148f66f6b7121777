import Foundation
import Synchronization
import Testing

@testable import Alerting

/// Sinks at work on an outbox, with what they told.
private final class Scene: Sendable {
    let outbox = MemoryOutbox()
    let service: DeliveryService
    let news: NewsBox

    init(_ sinks: [Sink]) {
        let box = NewsBox()
        news = box
        service = DeliveryService(sinks: sinks, outbox: outbox, clock: Scene.now) { box.add($1.text($0)) }
    }

    static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1_000_000) + skipped.load(ordering: .relaxed) }

    /// Lets the clock of all scenes jump; waits that are over then end.
    func skip(seconds: Int64) {
        Scene.skipped.add(seconds * 1_000_000, ordering: .relaxed)
        service.wake()
    }
    private static let skipped = Atomic<Int64>(0)

    func add(_ alert: Alert, to sinks: [String]) {
        _ = outbox.add(alert, .opened, sinks: sinks, at: Scene.now())
        service.wake()
    }
}

private final class NewsBox: Sendable {
    private let lines = Mutex<[String]>([])
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
}

private func webhook(_ name: String, _ server: TestServer, _ format: WebhookFormat = .generic) throws -> Sink {
    Sink(name: name, target: .webhook(WebhookSettings(url: try WebhookURL(server.url), format: format)), version: "9")
}

private func waitUntil(_ seconds: Double = 10, _ isDone: () -> Bool) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
        if isDone() { return true }
        usleep(5_000)
    }
    return isDone()
}

@Suite("Workers")
struct DeliveryServiceTests {
    @Test("an alert is posted once, at once, with its headers")
    func one() throws {
        let server = TestServer(status: 204)
        let scene = Scene([try webhook("soc", server)])
        scene.service.start()
        scene.add(.sample(1), to: ["soc"])
        #expect(scene.service.drain(milliseconds: 5_000))
        #expect(scene.service.stop())
        let request = try #require(server.requests.first)
        #expect(server.requests.count == 1)
        #expect(request.head.hasPrefix("POST /hook?secret=s3cret HTTP/1.1\r\n"))
        #expect(request.header("webhook-id") == "\(Alert.sample(1).id):1:soc")
        #expect(request.header("Idempotency-Key") == request.header("webhook-id"))
        #expect(request.header("User-Agent") == "fakefrom/9")
        #expect(request.header("Content-Type") == "application/json")
        #expect(request.header("webhook-signature") == nil)
        #expect(scene.news.all.isEmpty)
        #expect(scene.outbox.nextDue(sink: "soc") == nil)
    }

    @Test("a receiver that takes the body and drops the reply gets the same id and the same body again")
    func droppedReply() throws {
        let count = Atomic<Int>(0)
        let server = TestServer { _, connection in
            if count.add(1, ordering: .relaxed).newValue == 1 {
                shutdown(connection.descriptor, Int32(SHUT_RDWR))
            } else {
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
            }
        }
        let scene = Scene([try webhook("soc", server)])
        scene.service.start()
        scene.add(.sample(1), to: ["soc"])
        #expect(waitUntil { scene.news.all.count == 1 })
        scene.skip(seconds: 7)
        #expect(waitUntil { server.requests.count == 2 })
        #expect(scene.service.drain(milliseconds: 5_000))
        scene.service.stop()
        let requests = server.requests
        #expect(Set(requests.map { $0.header("webhook-id") }).count == 1)
        #expect(Set(requests.map(\.body)).count == 1)
        #expect(scene.news.all.count == 2)
    }

    @Test("a sink whose receiver hangs holds up neither another sink nor the end")
    func deadSink() throws {
        let dead = TestServer { _, _ in Thread.sleep(forTimeInterval: 5) }
        let fine = TestServer(status: 200)
        let scene = Scene([try webhook("dead", dead), try webhook("fine", fine)])
        scene.service.start()
        for number in 1...50 { scene.add(.sample(number), to: ["dead", "fine"]) }
        #expect(waitUntil(4) { fine.requests.count == 50 })
        let ended = ContinuousClock().measure { _ = scene.service.stop() }
        #expect(ended < .seconds(1))
        // What was under way is delivered after the next start, under the same id.
        _ = scene.outbox.open(sink: "dead", endpoint: try webhook("dead", dead).endpoint)
        #expect(scene.outbox.countDue(sink: "dead", by: .max, limit: 100) == 50)
    }

    @Test("more than twenty alerts for a chat become one message, and each is done")
    func digest() throws {
        let server = TestServer(status: 200)
        let scene = Scene([try webhook("chat", server, .slack)])
        for number in 1...60 { _ = scene.outbox.add(.sample(number), .opened, sinks: ["chat"], at: 1) }
        scene.service.start()
        #expect(waitUntil { scene.outbox.nextDue(sink: "chat") == nil && server.requests.count == 1 })
        scene.service.stop()
        let body = try #require(server.requests.first?.body)
        for number in 1...60 { #expect(body.contains("openai-support\(number)[.]net")) }
        #expect(server.requests.first?.header("webhook-id")?.hasPrefix("ffd_") == true)
    }

    @Test("a program gets every alert by itself, however many wait")
    func noDigest() throws {
        let server = TestServer(status: 200)
        let scene = Scene([try webhook("soc", server)])
        for number in 1...60 { _ = scene.outbox.add(.sample(number), .opened, sinks: ["soc"], at: 1) }
        scene.service.start()
        #expect(waitUntil { server.requests.count == 60 })
        scene.service.stop()
        #expect(Set(server.requests.map { $0.header("webhook-id") }).count == 60)
    }

    @Test("what one sink gives up, its fallback tells")
    func fallback() throws {
        let refusing = TestServer(status: 400)
        let fine = TestServer(status: 200)
        var first = try webhook("first", refusing)
        first.fallback = "second"
        let scene = Scene([first, try webhook("second", fine)])
        scene.service.start()
        scene.add(.sample(1), to: ["first"])
        #expect(waitUntil { scene.outbox.deadLetters(sink: "first").count == 1 })
        // The second form is the shorter one.
        #expect(refusing.requests.count == 2)
        #expect(waitUntil { fine.requests.count == 1 })
        scene.service.stop()
        #expect(scene.news.all.contains { $0.contains("gave up 1 alert") })
    }

    @Test("an outbox that cannot be used is asked again, and said once")
    func brokenOutbox() throws {
        let server = TestServer(status: 200)
        let box = NewsBox()
        let outbox = StubbornOutbox()
        let service = DeliveryService(
            sinks: [try webhook("soc", server)], outbox: outbox, clock: Scene.now
        ) { box.add($1.text($0)) }
        _ = outbox.inner.add(.sample(1), .opened, sinks: ["soc"], at: Scene.now())
        service.start()
        #expect(waitUntil { outbox.inner.nextDue(sink: "soc") == nil && outbox.isDone })
        service.stop()
        #expect(server.requests.count == 1)
        #expect(box.all == ["sink soc (http://127.0.0.1:\(server.port)/…): waits for the state directory: disk full"])
    }
}

/// Fails at the first report.
private final class StubbornOutbox: Outbox {
    let inner = MemoryOutbox()
    private let failures = Atomic<Int>(0)
    var isDone: Bool { failures.load(ordering: .relaxed) > 1 }

    func open(sink: String, endpoint: String) throws(OutboxError) -> SinkState {
        inner.open(sink: sink, endpoint: endpoint)
    }
    func take(sink: String, dueBy: Int64, limit: Int, asMessage: Bool) throws(OutboxError) -> [Delivery] {
        inner.take(sink: sink, dueBy: dueBy, limit: limit, asMessage: asMessage)
    }
    func countDue(sink: String, by instant: Int64, limit: Int) throws(OutboxError) -> Int {
        inner.countDue(sink: sink, by: instant, limit: limit)
    }
    func nextDue(sink: String) throws(OutboxError) -> Int64? { inner.nextDue(sink: sink) }
    func record(_ report: DeliveryReport) throws(OutboxError) {
        if failures.add(1, ordering: .relaxed).newValue == 1 { throw OutboxError("disk full") }
        inner.record(report)
    }
    func deadLetters(sink: String?) throws(OutboxError) -> [DeadLetter] { inner.deadLetters(sink: sink) }
    func retryDeadLetters(sink: String?, at instant: Int64) throws(OutboxError) -> Int {
        inner.retryDeadLetters(sink: sink, at: instant)
    }
    func purgeDeadLetters(sink: String?) throws(OutboxError) -> Int { inner.purgeDeadLetters(sink: sink) }
}
