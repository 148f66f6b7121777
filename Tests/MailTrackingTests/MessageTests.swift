import Testing

@testable import MailTracking

@Suite("Lines of one queue ID are one message")
struct MessageTests {
    static let plain = """
        postfix/smtpd[1]: connect from mail.shop.example[198.51.100.7]
        postfix/smtpd[1]: 4A1B2C3D4E: client=mail.shop.example[198.51.100.7]
        postfix/cleanup[2]: 4A1B2C3D4E: message-id=<1@shop.example>
        postfix/qmgr[3]: 4A1B2C3D4E: from=<news@shop.example>, size=900, nrcpt=2 (queue active)
        postfix/smtpd[1]: disconnect from mail.shop.example[198.51.100.7] ehlo=1 mail=1 rcpt=2 data=1 quit=1 commands=6
        postfix/smtp[4]: 4A1B2C3D4E: to=<a@tsukimi.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)
        postfix/smtp[5]: 4A1B2C3D4E: to=<b@tsukimi.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=4.2.2, status=deferred (450 full)
        postfix/qmgr[3]: 4A1B2C3D4E: removed
        """

    @Test("client, sender, Message-ID and each recipient's outcome are joined")
    func joined() throws {
        let messages = TrackerHarness.messages(stamped(Self.plain))
        let message = try #require(messages.first)
        #expect(messages.count == 1)
        #expect(message.queueID == "4A1B2C3D4E")
        #expect(message.clientName == "mail.shop.example")
        #expect(message.clientAddress == "198.51.100.7")
        #expect(message.messageID == "1@shop.example")
        #expect(message.sightings.map(\.domain) == ["shop.example"])
        #expect(
            message.recipients == [
                Recipient(address: "a@tsukimi.example", outcome: .delivered),
                Recipient(address: "b@tsukimi.example", outcome: .deferred),
            ])
        #expect(message.outcome == .delivered)
        #expect(message.direction == .inbound)
        #expect(message.lines == 6)
        #expect(message.isFinal)
    }

    @Test("lines that come late, behind younger ones, are of the same message", arguments: 0..<4)
    func belated(_ cut: Int) {
        let lines = stamped(Self.plain).split(separator: "\n").map { "\($0)\n" }
        // The lines before the cut come behind those after it. A delivery of which nothing else is known is not kept.
        let log = (lines[cut..<7] + lines[..<cut] + lines[7...]).joined()
        let messages = TrackerHarness.messages(log)
        #expect(messages.count == 1)
        #expect(messages.first?.lines == 6)
        #expect(messages.first?.recipients.count == 2)
        #expect(messages.first?.clientName == "mail.shop.example")
    }

    @Test("every retry repeats the sender, and it is one message still")
    func retries() {
        let log = """
            postfix/smtpd[1]: 4A1B2C3D4E: client=mail.shop.example[198.51.100.7]
            postfix/qmgr[3]: 4A1B2C3D4E: from=<x@shop.example>, size=900, nrcpt=1 (queue active)
            postfix/smtp[4]: 4A1B2C3D4E: to=<a@tsukimi.example>, relay=none, delay=1, delays=0/0/0/1, dsn=4.4.1, status=deferred (timed out)
            postfix/qmgr[3]: 4A1B2C3D4E: from=<x@shop.example>, size=900, nrcpt=1 (queue active)
            postfix/smtp[4]: 4A1B2C3D4E: to=<a@tsukimi.example>, relay=none, delay=9, delays=0/0/0/1, dsn=4.4.1, status=deferred (timed out)
            postfix/qmgr[3]: 4A1B2C3D4E: from=<x@shop.example>, status=expired, returned to sender
            postfix/bounce[6]: 4A1B2C3D4E: sender non-delivery notification: 5F00000001
            postfix/cleanup[2]: 5F00000001: message-id=<n@mx1>
            postfix/qmgr[3]: 5F00000001: from=<>, size=2000, nrcpt=1 (queue active)
            postfix/qmgr[3]: 4A1B2C3D4E: removed
            postfix/smtp[4]: 5F00000001: to=<x@shop.example>, relay=mx.shop.example[203.0.113.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)
            postfix/qmgr[3]: 5F00000001: removed
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.count == 1)
        #expect(messages.first?.outcome == .expired)
        #expect(messages.first?.recipients == [Recipient(address: "a@tsukimi.example", outcome: .expired)])
        #expect(messages.first?.laterQueueIDs == ["5F00000001"])
    }

    @Test("a queue ID that is used again is another message", arguments: [true, false])
    func reuse(removedIsLogged: Bool) {
        let removed = removedIsLogged ? "postfix/qmgr[3]: 4A1B2C3D4E: removed\n" : ""
        let log = """
            postfix/smtpd[1]: 4A1B2C3D4E: client=a.example[198.51.100.7]
            postfix/qmgr[3]: 4A1B2C3D4E: from=<one@a.example>, size=900, nrcpt=1 (queue active)
            \(removed)postfix/smtpd[1]: 4A1B2C3D4E: client=b.example[198.51.100.8]
            postfix/qmgr[3]: 4A1B2C3D4E: from=<two@b.example>, size=900, nrcpt=1 (queue active)
            postfix/qmgr[3]: 4A1B2C3D4E: removed
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.map { $0.sightings.map(\.address) } == [["one@a.example"], ["two@b.example"]])
        #expect(messages.map(\.clientAddress) == ["198.51.100.7", "198.51.100.8"])
    }

    @Test(
        "the same queue ID on two hosts, or in two instances, is two messages",
        arguments: [
            ("mx1", "mx2", "postfix", "postfix"), ("mx1", "mx1", "postfix-in", "postfix-out"),
        ])
    func hostsAndInstances(host1: String, host2: String, instance1: String, instance2: String) {
        func lines(_ host: String, _ instance: String, _ sender: String) -> [String] {
            stamped(
                """
                \(instance)/smtpd[1]: 4A1B2C3D4E: client=a.example[198.51.100.7]
                \(instance)/cleanup[2]: 4A1B2C3D4E: message-id=<\(sender)>
                \(instance)/qmgr[3]: 4A1B2C3D4E: from=<\(sender)>, size=900, nrcpt=1 (queue active)
                \(instance)/qmgr[3]: 4A1B2C3D4E: removed
                """, host: host
            ).split(separator: "\n").map { "\($0)\n" }
        }
        let mixed = zip(lines(host1, instance1, "one@a.example"), lines(host2, instance2, "two@b.example"))
            .map { $0 + $1 }.joined()
        let messages = TrackerHarness.messages(mixed)
        #expect(messages.map { $0.sightings.map(\.address) } == [["one@a.example"], ["two@b.example"]])
    }

    @Test("a service with a syslog_name of its own belongs to the same message")
    func serviceName() {
        let log = """
            submission/smtpd[1]: 4A1B2C3D4E: client=pc.example[198.51.100.7], sasl_method=PLAIN, sasl_username=alice
            postfix/cleanup[2]: 4A1B2C3D4E: message-id=<1@a.example>
            postfix/qmgr[3]: 4A1B2C3D4E: from=<one@a.example>, size=900, nrcpt=1 (queue active)
            postfix/qmgr[3]: 4A1B2C3D4E: removed
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.count == 1)
        #expect(messages.first?.saslUsername == "alice")
        #expect(messages.first?.direction == .outbound)
    }

    @Test("a log that begins in the middle of a message gives what is known")
    func middle() {
        let log = """
            postfix/qmgr[3]: 4A1B2C3D4E: removed
            postfix/smtp[4]: 4A1B2C3D4F: to=<a@tsukimi.example>, relay=none, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)
            postfix/qmgr[3]: 4A1B2C3D50: from=<one@a.example>, size=900, nrcpt=1 (queue active)
            postfix/smtp[4]: 4A1B2C3D50: to=<a@tsukimi.example>, relay=none, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.map(\.queueID) == ["4A1B2C3D50"])
        #expect(messages.first?.outcome == .delivered)
        #expect(messages.first?.isFinal == false)
    }
}
