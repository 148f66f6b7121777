import MailLog
import Testing

@testable import MailTracking

@Suite("Records are used again")
struct RecordTests {
    @Test("a reset record is a new one, but for its generation")
    func reset() {
        let log = [
            HopTests.first, HopTests.second(link: ""), HopTests.handOver, HopTests.end,
            DecisionTests.reject("s@spoof.example", "a@t.example"),
            "postfix/cleanup[2]: AAAAAAAAAA: hold: header Subject: y from h.example[198.51.100.7]; from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h>: x",
            "opendmarc[9]: AAAAAAAAAA: shop.example fail",
        ].joined(separator: "\n")
        var harness = TrackerHarness()
        _ = harness.feed(stamped(log), includingOpen: true)
        let fresh = Mirror(reflecting: MessageRecord())
        #expect(harness.tracker.records.count > 0)
        for index in harness.tracker.records.indices {
            var record = harness.tracker.records[index]
            record.reset()
            for (expected, actual) in zip(fresh.children, Mirror(reflecting: record).children)
            where !["generation", "arena", "weighed", "sightings", "recipients", "laterQueueIDs", "earlierRefusals"]
                .contains(
                    expected.label)
            {
                #expect("\(expected.value)" == "\(actual.value)", "\(expected.label ?? "")")
            }
            // Storage that is kept shows in a mirror, though it means nothing.
            #expect(record.arena.count == 0 && record.sightings.isEmpty)
            #expect(record.recipients.isEmpty && record.laterQueueIDs.isEmpty && record.earlierRefusals.isEmpty)
        }
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
