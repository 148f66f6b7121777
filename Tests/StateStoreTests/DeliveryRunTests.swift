import Foundation
import Testing

@testable import Alerting
@testable import StateStore

/// A sink's worker on the database, with a clock that jumps over what it waits for, and restarts in between.
private struct DatabaseRun {
    let folder = TemporaryDirectory()
    let limits: DeliveryLimits
    var store: StateStore
    var courier: Courier
    var now: Int64 = 1_795_000_000_000_000
    /// Keys of what was sent, and whether it was taken.
    var sent: [(keys: [String], wasTaken: Bool)] = []

    init(_ limits: DeliveryLimits) throws {
        self.limits = limits
        store = try StateStore(StateDirectory(folder.state))
        courier = try Courier(sink: "a", endpoint: "x", fallback: "b", limits: limits, outbox: store)
    }

    mutating func add(_ numbers: Range<Int>) throws {
        var folder = AlertFolder()
        try store.commit(.folding(numbers.map { .sample($0) }, into: &folder, time: now))
    }

    /// As after a kill: what was in flight is pending again.
    mutating func restart() throws {
        let limits = limits
        courier = try Courier(sink: "a", endpoint: "x", fallback: "b", limits: limits, outbox: store)
    }

    /// - Parameters:
    ///   - steps: at most as many.
    ///   - answer: nil is a kill after the receiver got it and before that was written down.
    /// - Returns: whether nothing waits any more.
    mutating func run(steps: Int, _ answer: ([Delivery]) -> AttemptResult?) throws -> Bool {
        for _ in 0..<steps {
            switch try courier.next(now: now) {
            case .again: continue
            case .wait(nil): return true
            case .wait(let until?): now = max(now + 1, until)
            case .send(let deliveries): try send([deliveries], answer)
            case .sendEach(let deliveries): try send(deliveries.map { [$0] }, answer)
            }
        }
        return false
    }

    private mutating func send(_ all: [[Delivery]], _ answer: ([Delivery]) -> AttemptResult?) throws {
        for (place, deliveries) in all.enumerated() {
            let result = answer(deliveries)
            sent.append((deliveries.map(\.id.idempotencyKey), result.map { $0.problem == nil } ?? true))
            guard let result else { return try restart() }
            now += 1_000
            var report = courier.conclude(result, deliveries, startedAt: now, now: now, random: 0.5).report
            if result.problem != nil {
                for delivery in all[(place + 1)...].joined() { report.results[delivery.id] = .untried }
            }
            try courier.write(report)
            if result.problem != nil { return }
        }
    }

    var taken: Set<String> { Set(sent.filter(\.wasTaken).flatMap(\.keys)) }
}

@Suite("Deliveries through the database")
struct DeliveryRunTests {
    private static let alerts = 40

    private static func keys(_ numbers: Range<Int>) -> Set<String> {
        var folder = AlertFolder()
        return Set(numbers.compactMap { folder.fold(.sample($0)) }.map { "\($0.alert.id):1:a" })
    }

    @Test(
        "with a receiver that answers anything and kills in between, each alert is taken or a dead letter",
        arguments: [1, 2, 3, 4])
    func moody(seed: UInt64) throws {
        let isChat = seed % 2 == 0
        var run = try DatabaseRun(
            isChat ? DeliveryLimits(interval: 1_000_000, digestAbove: 5, digestSize: 12) : DeliveryLimits())
        var state = seed
        func chance(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let moods: (([Delivery]) -> AttemptResult?) = { _ in
            switch chance(10) {
            case 0: nil
            case 1: .unreachable("reset")
            case 2...5: .answered(status: [400, 404, 408, 413, 422, 429, 500, 503, 301][chance(9)], retryAfter: nil)
            case 6: .answered(status: 503, retryAfter: Int64(chance(100)) * 1_000_000)
            default: .answered(status: 200 + chance(100), retryAfter: nil)
            }
        }
        for part in 0..<4 {
            try run.add(part * Self.alerts / 4..<(part + 1) * Self.alerts / 4)
            _ = try run.run(steps: 60, moods)
        }
        let isDone = try run.run(steps: 2_000) { _ in .delivered }
        #expect(isDone)
        let dead = Set(try run.store.deadLetters(sink: "a").map(\.id.idempotencyKey))
        #expect(run.taken.union(dead) == Self.keys(0..<Self.alerts))
        // What was given up stands in the fallback's outbox.
        let fallback = try run.store.take(sink: "b", dueBy: .max, limit: 1_000)
        #expect(Set(fallback.map(\.alert.id)) == Set(dead.map { String($0.prefix { $0 != ":" }) }))
        // A dead letter is sent again under the same key.
        let revived = try run.store.retryDeadLetters(sink: "a", at: run.now)
        #expect(revived == dead.count)
        _ = try run.run(steps: 2_000) { _ in .delivered }
        #expect(run.taken == Self.keys(0..<Self.alerts))
        #expect(try run.store.deadLetters(sink: nil).isEmpty)
    }

    @Test("a digest is the same message each time that it is sent, whatever came into the outbox meanwhile")
    func digest() throws {
        let chat = DeliveryLimits(interval: 1_000_000, digestAbove: 5, digestSize: 12)
        var run = try DatabaseRun(chat)
        try run.add(0..<8)
        var messages: [(id: String, keys: [String], text: [String])] = []
        func note(_ deliveries: [Delivery]) {
            let message = SinkMessage(deliveries, now: 5)
            let text = ChatText(message)
            messages.append(
                (message.idempotencyKey, deliveries.map(\.id.idempotencyKey), [text.headline] + text.rows.map(\.text)))
        }
        // Killed between the send and its acknowledgement; then refused for a while; then killed again.
        let moods: [AttemptResult?] = [
            nil, .answered(status: 503, retryAfter: nil), nil, .unreachable("reset"), nil,
            .answered(status: 500, retryAfter: nil),
        ]
        for (number, mood) in moods.enumerated() {
            for _ in 0..<3 {
                _ = try run.run(steps: 1) {
                    note($0); return mood
                }
            }
            // More alerts, before and behind those of the digest by their ids.
            try run.add(10 + 3 * number..<13 + 3 * number)
        }
        let isDone = try run.run(steps: 2_000) {
            note($0); return .delivered
        }
        #expect(isDone)
        #expect(messages[0].id.hasPrefix("ffd_") && messages[0].keys.count == 8)
        #expect(messages.filter { $0.id == messages[0].id }.count > 2)
        // One id has one text, and each delivery was sent under one id only.
        var texts: [String: [String]] = [:]
        var ids: [String: String] = [:]
        for message in messages {
            #expect(texts.updateValue(message.text, forKey: message.id) ?? message.text == message.text)
            for key in message.keys { #expect(ids.updateValue(message.id, forKey: key) ?? message.id == message.id) }
        }
        #expect(run.taken.count == 8 + 3 * moods.count)
    }

    @Test("each status once, and then all is well: everything is delivered, dead or held, under one key")
    func statuses() throws {
        var run = try DatabaseRun(DeliveryLimits())
        var number = 0
        for status in stride(from: 200, to: 600, by: 9) where status != 410 {
            try run.add(number..<number + 1)
            number += 1
            var isFirst = true
            _ = try run.run(steps: 20) { _ in
                defer { isFirst = false }
                return isFirst ? .answered(status: status, retryAfter: nil) : .delivered
            }
            try run.restart()
        }
        #expect(run.taken == Self.keys(0..<number))
        try run.add(number..<number + 1)
        let isDone = try run.run(steps: 20) { _ in .answered(status: 410, retryAfter: nil) }
        #expect(isDone)
        try run.restart()
        try run.add(number + 1..<number + 2)
        _ = try run.run(steps: 20) { _ in .delivered }
        #expect(run.taken == Self.keys(0..<number + 2))
        #expect(try run.store.deadLetters(sink: nil).isEmpty)
    }

    @Test("what waits for a domain that is allowed meanwhile is dropped, also what was just being tried")
    func allowed() throws {
        var run = try DatabaseRun(DeliveryLimits())
        try run.add(1..<3)
        let store = run.store
        let now = run.now
        _ = try run.run(steps: 1) { _ in
            _ = try? store.allow(
                AllowedDomain(domain: "openai-support1.net", reason: "asked", added: now, expires: .max))
            return .unreachable("reset")
        }
        let isDone = try run.run(steps: 100) { _ in .delivered }
        #expect(isDone)
        #expect(run.taken == Self.keys(2..<3))
        #expect(run.sent.count == 2)
    }
}
