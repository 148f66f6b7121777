import MailLog
import Testing

@testable import MailTracking

@Suite("A Message-ID is the sender's word: what a program brings back is nobody else's mail")
struct HandedOverTests {
    static func arrival(_ id: String, from address: String = "x@shop.example", messageID: String = "1") -> String {
        """
        postfix/smtpd[1]: \(id): client=mail.shop.example[198.51.100.7]
        postfix/cleanup[2]: \(id): message-id=<\(messageID)@shop.example>
        postfix/qmgr[3]: \(id): from=<\(address)>, size=900, nrcpt=1 (queue active)
        """
    }

    static func filtered(_ id: String) -> String {
        """
        postfix/smtpd[8]: \(id): client=localhost[127.0.0.1]
        postfix/cleanup[2]: \(id): message-id=<1@shop.example>
        postfix/qmgr[3]: \(id): from=<second@spoof.example>, size=950, nrcpt=1 (queue active)
        """
    }

    static func sent(_ id: String, relay: String, _ reply: String) -> String {
        """
        postfix/smtp[4]: \(id): to=<a@t.example>, relay=\(relay), delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (\(reply))
        postfix/qmgr[3]: \(id): removed
        """
    }

    static let amavis = "127.0.0.1[127.0.0.1]:10024"
    static let thrownAway = [
        "amavis[5]: (5-1) Blocked SPAM {DiscardedInbound}, [198.51.100.7]:4 <first@spoof.example> -> <a@t.example>, Queue-ID: AAAAAAAAAA, mail_id: abc, Hits: 20",
        sent("AAAAAAAAAA", relay: amavis, "250 2.7.0 Ok, discarded, id=5-1 - spam"),
    ]
    static let handedOn = sent("BBBBBBBBBB", relay: amavis, "250 2.0.0 Ok: queued as CCCCCCCCCC")
    static let delivered = sent("CCCCCCCCCC", relay: "box[192.0.2.1]:25", "250 ok")
    static let first = arrival("AAAAAAAAAA", from: "first@spoof.example")
    static let second = arrival("BBBBBBBBBB", from: "second@spoof.example")

    @Test(
        "what a filter threw away is no word on another mail of the same Message-ID, whichever came first",
        arguments: [
            [first] + thrownAway + [second], [first, second] + thrownAway, [second, first] + thrownAway,
            // The log has known such mail before.
            [HopTests.earlier, first, second] + thrownAway, [HopTests.earlier, second, first] + thrownAway,
        ])
    func sharedMessageID(parts: [String]) {
        let log = parts + [Self.filtered("CCCCCCCCCC"), Self.handedOn, Self.delivered]
        let messages = TrackerHarness.messages(stamped(log.joined(separator: "\n")))
        let spoofs = messages.filter { $0.sightings.first?.domain == "spoof.example" }
        #expect(spoofs.first { $0.queueID == "AAAAAAAAAA" }?.outcome == .discarded)
        #expect(spoofs.first { $0.queueID == "BBBBBBBBBB" }?.outcome == .delivered)
        #expect(spoofs.first { $0.queueID == "BBBBBBBBBB" }?.laterQueueIDs == ["CCCCCCCCCC"])
        #expect(spoofs.count == 2)
    }

    @Test("two mails of one Message-ID are known as such after a restart, too")
    func sharedAcrossRestart() throws {
        var harness = TrackerHarness()
        let parts = [HopTests.earlier, Self.first, Self.second] + Self.thrownAway
        var messages = harness.feed(stamped(parts.joined(separator: "\n")))
        harness.tracker = try MessageTracker(restoring: harness.tracker.save())
        let rest = [Self.filtered("CCCCCCCCCC"), Self.handedOn, Self.delivered].joined(separator: "\n")
        messages += harness.feed(stamped(rest).replacing(" 14:10:", with: " 14:11:"))
        messages += harness.tracker.finish()
        #expect(messages.first { $0.queueID == "BBBBBBBBBB" }?.outcome == .delivered)
    }

    @Test("what amavis says of a queue ID after its mail was delivered is about another mail")
    func lateBlock() {
        let blocked =
            "amavis[5]: (5-1) Blocked BANNED (.exe,x<s@e.example> -> <a@t.example>, Queue-ID: CCCCCCCCCC, y.exe) {DiscardedInbound}, [203.0.113.9]:4 <s@e.example> -> <a@t.example>, Queue-ID: DDDDDDDDDD, mail_id: abc"
        let log = [Self.filtered("CCCCCCCCCC"), Self.delivered, blocked].joined(separator: "\n")
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.first { $0.queueID == "CCCCCCCCCC" }?.outcome == .delivered)
    }

    @Test("what a local program brings in with another's Message-ID is delivered, though that one was thrown away")
    func deliveryBehindDiscard() {
        let log = [Self.first] + Self.thrownAway + [Self.filtered("CCCCCCCCCC"), Self.delivered]
        let messages = TrackerHarness.messages(stamped(log.joined(separator: "\n")))
        let spoof = messages.first { $0.sightings.contains { $0.address == "second@spoof.example" } }
        #expect(spoof?.outcome == .delivered)
    }

    @Test("another From of a later hop is no attached mail's, even where its Message-ID stands before it")
    func ownFrom() {
        func header(_ id: String, _ name: String, _ value: String) -> String {
            "postfix/cleanup[2]: \(id): info: header \(name): \(value) from localhost[127.0.0.1]; from=<x@shop.example> to=<a@t.example> proto=ESMTP helo=<h>"
        }
        let log = [
            "postfix/smtpd[1]: AAAAAAAAAA: client=mail.shop.example[198.51.100.7]",
            header("AAAAAAAAAA", "From", "x@shop.example"), header("AAAAAAAAAA", "Subject", "Hello"),
            "postfix/cleanup[2]: AAAAAAAAAA: message-id=<1@shop.example>", HopTests.piped,
            "postfix/smtpd[8]: BBBBBBBBBB: client=localhost[127.0.0.1]",
            "postfix/cleanup[2]: BBBBBBBBBB: message-id=<1@shop.example>",
            header("BBBBBBBBBB", "From", "OpenAI <noreply@spoof.example>"), header("BBBBBBBBBB", "Subject", "Your key"),
            header("BBBBBBBBBB", "From", "q@attached.example"), header("BBBBBBBBBB", "Subject", "Attached"),
        ]
        let messages = TrackerHarness.messages(stamped(log.joined(separator: "\n")))
        #expect(messages.map(\.laterQueueIDs) == [["BBBBBBBBBB"]])
        let isNested = messages.first?.sightings.filter { $0.source == .headerFrom }.map(\.isNested)
        #expect(isNested == [false, false, true])
    }

    @Test(
        "only a relay on this host is one of its programs, whatever the relay is called",
        arguments: [
            ("127.0.0.1[127.0.0.1]:8024", 1), ("lists.example[127.0.0.1]:8024", 1), ("localhost[::1]:8024", 1),
            ("127.spoof.example[203.0.113.9]:25", 2), ("localhost[203.0.113.9]:25", 2),
        ])
    func relays(relay: String, count: Int) {
        let listed = Self.sent("AAAAAAAAAA", relay: relay, "250 Ok")
        let log = [HopTests.first, listed, HopTests.second(link: ""), HopTests.end].joined(separator: "\n")
        #expect(TrackerHarness.messages(stamped(log)).count == count)
    }

    @Test(
        "what came through a before-queue proxy is its client's, not what a program brings back of another client's mail",
        arguments: [("198.51.100.7", 1), ("198.51.100.8", 2)])
    func proxied(client: String, count: Int) {
        let taken = "postfix/pipe[4]: AAAAAAAAAA: to=<a@t.example>, relay=archive, delay=1, dsn=2.0.0, status=sent (ok)"
        let next = Self.filtered("BBBBBBBBBB").replacing(
            "localhost[127.0.0.1]", with: "localhost[127.0.0.1], orig_client=mail.shop.example[\(client)]")
        let log = [Self.first, taken, next, Self.delivered].joined(separator: "\n")
        let messages = TrackerHarness.messages(stamped(log)).filter { $0.sightings.first?.domain == "spoof.example" }
        #expect(messages.count == count)
        #expect(messages.first?.clientAddress == "198.51.100.7")
        #expect(messages.last?.clientAddress == client)
    }
}
