import MailLog
import Testing

@testable import MailTracking

@Suite("The tracker's state is bounded")
struct BoundsTests {
    @Test("never more records than the limit, and nothing marked is lost")
    func records() {
        let limits = TrackerLimits(messages: 100, sessions: 10)
        let log = (0..<1000).map {
            "postfix/qmgr[3]: \(String(0xA0_0000 + $0, radix: 16).uppercased()): from=<u\($0)@spoof.example>, size=9, nrcpt=1 (queue active)"
        }.joined(separator: "\n")
        var harness = TrackerHarness(limits: limits)
        let early = harness.feed(stamped(log))
        #expect(harness.tracker.records.count <= 100)
        #expect(harness.tracker.evicted == 900)
        let late = harness.tracker.finish()
        #expect(Set((early + late).flatMap(\.sightings).map(\.address)).count == 1000)
    }

    @Test("texts and lists are bounded in bytes; the heaviest make room, and nothing marked is lost")
    func bytes() {
        func line(_ number: Int, _ rest: String) -> String {
            "postfix/\(rest.hasPrefix("from") ? "qmgr" : "smtp")[3]: \(String(0xA0_0000 + number, radix: 16).uppercased()): \(rest)"
        }
        let long = String(repeating: "r", count: 60)
        let fat = (0..<400).map { number in
            ([line(number, "from=<u\(number)@spoof.example>, size=9, nrcpt=100 (queue active)")]
                + (0..<100).map { line(number, "to=<\(long)\($0)@t.example>, dsn=4.0.0, status=deferred (later)") })
                .joined(separator: "\n")
        }
        var harness = TrackerHarness(limits: TrackerLimits(messages: 1000, sessions: 10, bytes: 500_000))
        var early: [Message] = []
        for message in fat {
            early += harness.feed(stamped(message))
            #expect(harness.tracker.held < 500_000 + 20_000)
        }
        let weights = harness.tracker.records.indices.map { Int(harness.tracker.records[$0].weight) }
        #expect(weights.reduce(0, +) < 500_000 + 20_000)
        let late = harness.tracker.finish()
        #expect(Set((early + late).flatMap(\.sightings).map(\.address)).count == 400)
    }

    @Test("a session that names thousands of senders is bounded, and each is told")
    func sessions() {
        let log = (0..<3000).map { DecisionTests.reject("u\($0)@spoof.example", "a@t.example") }.joined(separator: "\n")
        var harness = TrackerHarness()
        let early = harness.feed(stamped(log))
        #expect(harness.tracker.sessions.all.allSatisfy { $0.slots.count <= TrackerLimits.refusalsPerSession })
        #expect(early.count + harness.tracker.finish().count == 3000)
    }

    @Test("thousands of recipients of one message are counted, a hundred are kept")
    func recipients() {
        let log =
            "postfix/qmgr[3]: 4A1B2C3D4E: from=<x@spoof.example>, size=9, nrcpt=5000 (queue active)\n"
            + (0..<500).map {
                "postfix/smtp[4]: 4A1B2C3D4E: to=<u\($0)@t.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)"
            }.joined(separator: "\n")
        let message = TrackerHarness.messages(stamped(log)).first
        #expect(message?.recipients.count == 100)
        #expect(message?.moreRecipients == 400)
    }

    @Test("mutated logs never crash it, and cutting them elsewhere changes nothing")
    func mutations() {
        var random = Generator(state: 11)
        let base = Array(
            stamped(
                [
                    MessageTests.plain, HopTests.first, HopTests.second(link: ""), HopTests.handOver, HopTests.end,
                    DecisionTests.reject("s@spoof.example", "a@t.example"),
                ].joined(separator: "\n")
            ).utf8)
        for _ in 0..<300 {
            var log = base
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                log[Int.random(in: 0..<log.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let text = String(decoding: log, as: UTF8.self)
            let whole = TrackerHarness.messages(text).map(\.gist).sorted()
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let cut = Int.random(in: 0...lines.count, using: &random)
            var harness = TrackerHarness()
            var parts = harness.feed(lines[..<cut].map { "\($0)\n" }.joined())
            parts += harness.feed(lines[cut...].map { "\($0)\n" }.joined())
            parts += harness.tracker.finish()
            #expect(parts.map(\.gist).sorted() == whole)
        }
    }

    @Test("which sessions make room does not depend on the seed of the hash tables")
    func seedOfSessions() {
        let log = (0..<40).map { index in
            "Nov 22 14:10:00 mx1 postfix/smtpd[\(index)]: NOQUEUE: reject: RCPT from x[192.0.2.1]: 550 no; "
                + "from=<n\(index)@o.example> to=<a@w.example> proto=ESMTP helo=<h>\n"
        }.joined()
        func messages(seed: UInt64) -> [Message] {
            var harness = TrackerHarness(limits: TrackerLimits(sessions: 8))
            harness.tracker = MessageTracker(limits: TrackerLimits(sessions: 8), seed: seed)
            return harness.feed(log)
        }
        let first = messages(seed: 1)
        #expect(!first.isEmpty)
        for seed in 2...9 as ClosedRange<UInt64> { #expect(messages(seed: seed) == first) }
    }

    /// A short queue ID under which nothing was removed, and its next line so many days later.
    private func again(afterDays days: Int, _ next: String) -> [Message] {
        TrackerHarness.messages(
            """
            Nov  2 14:10:00 mx1 postfix/qmgr[3]: 4A1B2C3D4E: from=<a@first.example>, size=9, nrcpt=1 (queue active)
            Nov \(days < 8 ? " " : "")\(2 + days) 14:09:59 mx1 postfix/\(next)

            """)
    }

    @Test("a queue ID that was quiet for longer than mail stays in a queue is another mail's")
    func outlived() {
        let next = "qmgr[3]: 4A1B2C3D4E: from=<b@second.example>, size=9, nrcpt=1 (queue active)"
        let early = again(afterDays: 5, next)
        #expect(early.count == 1)
        #expect(early.first?.sightings.map(\.address) == ["a@first.example", "b@second.example"])
        #expect(
            again(afterDays: 6, next).map { $0.sightings.map(\.address) }.sorted { $0[0] < $1[0] }
                == [["a@first.example"], ["b@second.example"]])
    }

    @Test("the outcome of another mail is none of one that was quiet for longer than mail stays in a queue")
    func outlivedOutcome() {
        let next =
            "smtp[4]: 4A1B2C3D4E: to=<u@t.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)"
        #expect(again(afterDays: 5, next).first?.recipients.count == 1)
        #expect(again(afterDays: 6, next).first?.recipients.isEmpty == true)
    }

    @Test("held mail is tried by nobody, so it is the same mail however long it was quiet")
    func heldForLong() {
        let hold =
            "Nov  2 14:11:00 mx1 postfix/cleanup[2]: 4A1B2C3D4E: hold: header Subject: x from h[198.51.100.7]; from=<a@first.example> to=<u@t.example> proto=ESMTP helo=<h>: x"
        let messages = TrackerHarness.messages(
            """
            Nov  2 14:10:00 mx1 postfix/smtpd[1]: 4A1B2C3D4E: client=h[198.51.100.7]
            \(hold)
            Nov 12 14:10:00 mx1 postfix/postsuper[9]: 4A1B2C3D4E: released from hold
            Nov 12 14:10:01 mx1 postfix/qmgr[3]: 4A1B2C3D4E: from=<a@first.example>, size=9, nrcpt=1 (queue active)
            Nov 12 14:10:02 mx1 postfix/smtp[4]: 4A1B2C3D4E: to=<u@t.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (ok)

            """)
        #expect(messages.map(\.recipients) == [[Recipient(address: "u@t.example", outcome: .delivered)]])
    }

    @Test("logs without times know no age")
    func timeless() {
        let messages = TrackerHarness.messages(
            """
            postfix/qmgr[3]: 4A1B2C3D4E: from=<a@first.example>, size=9, nrcpt=1 (queue active)
            Nov 22 14:10:00 mx1 postfix/qmgr[3]: 4A1B2C3D4F: from=<b@second.example>, size=9, nrcpt=1 (queue active)
            postfix/smtp[4]: 4A1B2C3D4E: to=<u@t.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (ok)

            """)
        #expect(messages.first { $0.queueID == "4A1B2C3D4E" }?.recipients.count == 1)
    }
}

extension Message {
    /// Everything but places in the file, which change with the cut.
    fileprivate var gist: String {
        "\(queueID ?? "")\(laterQueueIDs)\(sightings.map { "\($0.source)\($0.address)" })\(recipients)\(outcome)\(lines)"
    }
}
