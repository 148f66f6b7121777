import MailLog
import Testing

@testable import MailTracking

@Suite("Records are used again")
struct RecordTests {
    @Test("a reset record is a new one, but for its generation")
    func reset() {
        let origin = "from h.example[198.51.100.7]; from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h>"
        let headers = ["From: a@b.example", "Subject: x", "To: y", "", "From: c@d.example", "Subject: z"].map {
            "postfix/cleanup[2]: FFFFFFFFFF: " + ($0.isEmpty ? "message-id=<1@x>" : "info: header \($0) \(origin)")
        }
        let deliveries = (0...TrackerLimits.recipients).map {
            "postfix/smtp[4]: FFFFFFFFFF: to=<u\($0)@w.example>, relay=m[1.2.3.4]:25, delay=1, dsn=2.0.0, status=sent (ok)"
        }
        let log =
            headers + deliveries + [
                HopTests.first, HopTests.second(link: ""), HopTests.handOver, HopTests.end,
                DecisionTests.reject("s@spoof.example", "a@t.example"),
                "postfix/cleanup[2]: AAAAAAAAAA: hold: header Subject: y from h.example[198.51.100.7]; from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h>: x",
                "opendmarc[9]: AAAAAAAAAA: shop.example fail",
                "opendmarc[9]: AAAAAAAAAA: SPF(mailfrom): shop.example pass",
                "amavis[5]: (01-1) Blocked SPAM {DiscardedInbound}, [192.0.2.7]:1 [192.0.2.7] <n@o.example> -> <u@w.example>, "
                    + "Queue-ID: CCCCCCCCCC, Message-ID: <m@x>, mail_id: abc, Hits: 9, size: 3, 3 ms",
            ]
        let fresh = RecordTests.fields(MessageRecord())
        var changed: Set<String> = []
        for text in [stamped(log.joined(separator: "\n"))]
            + (0..<8).map({ RandomLog.lines(400, seed: $0).joined(separator: "\n") })
        {
            var harness = TrackerHarness()
            _ = harness.feed(text, includingOpen: true)
            for index in harness.tracker.records.indices {
                var record = harness.tracker.records[index]
                record.input = 1
                changed.formUnion(RecordTests.fields(record).filter { fresh[$0.key] != $0.value }.keys)
                record.reset()
                #expect(RecordTests.fields(record) == fresh)
                // Storage that is kept shows in a mirror, though it means nothing.
                #expect(record.arena.count == 0 && record.sightings.isEmpty)
                #expect(record.recipients.isEmpty && record.laterQueueIDs.isEmpty && record.earlierRefusals.isEmpty)
            }
        }
        // A field that no line ever changes would be as new whether it is reset or not.
        #expect(Set(fresh.keys).subtracting(changed).sorted() == [])
    }

    /// The record's fields as text, but for the generation, those whose storage is kept, and what only the line that is
    /// being read uses (`MessageTracker.open` fills and empties it).
    private static func fields(_ record: MessageRecord) -> [String: String] {
        let kept = [
            "generation", "arena", "weighed", "sightings", "recipients", "laterQueueIDs", "earlierRefusals", "lineCopy",
        ]
        var fields: [String: String] = [:]
        for case let (label?, value) in Mirror(reflecting: record).children where !kept.contains(label) {
            fields[label] = "\(value)"
        }
        return fields
    }

    @Test("an arena and a list give back what was put in, also after they were emptied")
    func parts() {
        var random = Generator(state: 3)
        var arena = Arena()
        var list = ReusedList<Int>()
        for _ in 0..<50 {
            arena.removeAll()
            list.removeAll()
            var pieces: [(piece: Piece, bytes: [UInt8])] = []
            for _ in 0..<(random.next() % 40) {
                let bytes = (0..<(random.next() % 90)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
                let piece = Piece(offset: UInt32(arena.count), count: UInt32(bytes.count))
                bytes.withUnsafeBytes { arena.append(ByteView($0)) }
                pieces.append((piece, bytes))
                list.append(bytes.count)
            }
            for (piece, bytes) in pieces {
                #expect(arena.withBytes(piece) { view in view.withBytes { Array($0) } } == bytes)
            }
            #expect(Array(list) == pieces.map(\.bytes.count))
            if !list.isEmpty { list.remove(at: 0) }
            #expect(Array(list) == pieces.dropFirst().map(\.bytes.count))
        }
        // A piece of an earlier life is read as what there is of it: nothing.
        arena.removeAll()
        #expect(arena.withBytes(Piece(offset: 10, count: 20)) { $0.isEmpty })
    }

    @Test("a copy of a tracker keeps its state when the other one goes on")
    func valueSemantics() {
        var harness = TrackerHarness()
        _ = harness.feed(stamped(HopTests.first), includingOpen: true)
        var copy = harness.tracker
        _ = harness.feed(stamped(HopTests.handOver + "\n" + HopTests.end), includingOpen: true)
        var other = TrackerHarness()
        _ = other.feed(stamped(HopTests.first), includingOpen: true)
        #expect(copy.finish() == other.tracker.finish())
    }
}
