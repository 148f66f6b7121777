import Testing

@testable import MailTracking

@Suite("Hops of one mail are one message")
struct HopTests {
    static let first = """
        postfix/smtpd[1]: AAAAAAAAAA: client=mail.shop.example[198.51.100.7]
        postfix/cleanup[2]: AAAAAAAAAA: message-id=<1@shop.example>
        postfix/qmgr[3]: AAAAAAAAAA: from=<x@shop.example>, size=900, nrcpt=1 (queue active)
        """
    static let handOver =
        "postfix/smtp[4]: AAAAAAAAAA: to=<a@t.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as BBBBBBBBBB)\npostfix/qmgr[3]: AAAAAAAAAA: removed"

    static func second(link: String) -> String {
        """
        postfix/reinject/smtpd[1]: BBBBBBBBBB: client=localhost[127.0.0.1]\(link)
        postfix/cleanup[2]: BBBBBBBBBB: message-id=<1@shop.example>
        postfix/qmgr[3]: BBBBBBBBBB: from=<x@shop.example>, size=950, nrcpt=1 (queue active)
        """
    }

    static let end = """
        postfix/smtp[4]: BBBBBBBBBB: to=<a@t.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (no such user)
        postfix/qmgr[3]: BBBBBBBBBB: removed
        """

    @Test(
        "an after-queue filter's second queue ID, linked by orig_queue_id or by the reply only, in any order",
        arguments: [
            [
                first, second(link: ", orig_queue_id=AAAAAAAAAA, orig_client=mail.shop.example[198.51.100.7]"),
                handOver, end,
            ],
            [first, second(link: ""), handOver, end],
            [first, second(link: ""), end, handOver],
            [first, handOver, second(link: ""), end],
        ])
    func filter(parts: [String]) {
        let messages = TrackerHarness.messages(stamped(parts.joined(separator: "\n")))
        #expect(messages.count == 1)
        #expect(messages.first?.queueID == "AAAAAAAAAA")
        #expect(messages.first?.laterQueueIDs == ["BBBBBBBBBB"])
        #expect(messages.first?.clientAddress == "198.51.100.7")
        #expect(messages.first?.recipients == [Recipient(address: "a@t.example", outcome: .bounced)])
    }

    static let waiting =
        "postfix/smtp[4]: BBBBBBBBBB: to=<a@t.example>, relay=none, delay=1, delays=0/0/0/1, dsn=4.4.1, status=deferred (x)"

    @Test("a mail whose later hop waits for long is told once, with what became of it there", arguments: [true, false])
    func longWait(isFedAtOnce: Bool) {
        let early = stamped([Self.first, Self.second(link: ""), Self.handOver, Self.waiting].joined(separator: "\n"))
        let late = stamped(Self.end).replacing(" 14:", with: " 15:")
        var harness = TrackerHarness()
        var messages = harness.feed(isFedAtOnce ? early + late : early)
        if !isFedAtOnce { messages += harness.feed(late) }
        messages += harness.tracker.finish()
        #expect(messages.map(\.laterQueueIDs) == [["BBBBBBBBBB"]])
        #expect(messages.map(\.recipients) == [[Recipient(address: "a@t.example", outcome: .bounced)]])
    }

    @Test("a mail that a command brought back, and whose later hop waits for long, is told once")
    func longWaitOfReturned() {
        let log =
            stamped([Self.first, Self.piped, Self.returned, Self.waiting].joined(separator: "\n"))
            + stamped(Self.end).replacing(" 14:", with: " 15:")
        let messages = TrackerHarness.messages(log)
        #expect(messages.map(\.laterQueueIDs) == [["BBBBBBBBBB"]])
        #expect(messages.map(\.outcome) == [.bounced])
    }

    static let piped =
        "postfix/pipe[4]: AAAAAAAAAA: to=<a@t.example>, relay=spamc, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (delivered via spamc service)\npostfix/qmgr[3]: AAAAAAAAAA: removed"
    static let commanded =
        "postfix/local[4]: AAAAAAAAAA: to=<a@t.example>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to command: procmail)\npostfix/qmgr[3]: AAAAAAAAAA: removed"
    static let listed =
        "postfix/lmtp[4]: AAAAAAAAAA: to=<a@t.example>, relay=127.0.0.1[127.0.0.1]:8024, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 Ok)\npostfix/qmgr[3]: AAAAAAAAAA: removed"
    static let returned = """
        postfix/pickup[9]: BBBBBBBBBB: uid=99 from=<x@shop.example>
        postfix/cleanup[2]: BBBBBBBBBB: message-id=<1@shop.example>
        postfix/qmgr[3]: BBBBBBBBBB: from=<x@shop.example>, size=950, nrcpt=1 (queue active)
        """

    /// A mail that a command takes, some time before: the log is known to have such.
    static let earlier =
        (first + "\n" + piped).replacing("AAAAAAAAAA", with: "CCCCCCCCCC")
        .replacing("1@shop", with: "0@shop")

    @Test(
        "what a command or a list manager brings back, by pickup or SMTP, is the same mail",
        arguments: [
            [first, piped, returned, end], [first, commanded, returned, end], [first, piped, second(link: ""), end],
            [earlier, first, returned, piped, end], [first, returned, piped, end],
            [first, listed, second(link: ""), end],
        ])
    func command(parts: [String]) {
        let messages = TrackerHarness.messages(stamped(parts.joined(separator: "\n")))
        #expect(messages.last?.laterQueueIDs == ["BBBBBBBBBB"])
        #expect(messages.last?.recipients == [Recipient(address: "a@t.example", outcome: .bounced)])
        #expect(messages.count == (parts.count == 5 ? 2 : 1))
    }

    @Test("what became of the mail that a command brought back stands, though the command's end is logged later")
    func commandEndsLate() {
        let taken = ["a", "b", "c"].map { Self.piped.split(separator: "\n")[0].replacing("<a@", with: "<\($0)@") }
        let ends = [
            ("a", "bounced"), ("b", "sent"),
        ].map { Self.end.split(separator: "\n")[0].replacing("<a@", with: "<\($0)@").replacing("bounced", with: $1) }
        let thrown = Self.end.split(separator: "\n")[0].replacing("<a@", with: "<c@").replacing(
            "smtp[4]", with: "discard[5]"
        )
        .replacing("bounced", with: "sent")
        let log = [Self.earlier, Self.first, Self.returned] + (ends + [thrown] + taken).map(String.init)
        let message = TrackerHarness.messages(stamped(log.joined(separator: "\n"))).last
        #expect(
            message?.recipients.sorted { $0.address < $1.address } == [
                Recipient(address: "a@t.example", outcome: .bounced),
                Recipient(address: "b@t.example", outcome: .delivered),
                Recipient(address: "c@t.example", outcome: .discarded),
            ])
    }

    @Test(
        "another mail is not what a command brings back: other Message-ID, other host, a remote client, too late",
        arguments: [
            (returned.replacing("1@shop", with: "2@shop"), "mx1"), (returned, "mx2"),
            (second(link: "").replacing("localhost[127.0.0.1]", with: "x.example[203.0.113.9]"), "mx1"),
            (String(repeating: "postfix/smtpd[8]: connect from x[203.0.113.9]\n", count: 70) + returned, "mx1"),
        ])
    func otherMail(text: String, host: String) {
        let log = stamped(Self.first + "\n" + Self.piped) + stamped(text, host: host)
        #expect(TrackerHarness.messages(log).count == 2)
    }

    @Test("hops that are linked late in a log without times hold nothing up")
    func timelessLateLink() {
        let log = """
            \(Self.first)
            \(Self.second(link: ""))
            postfix/local[4]: BBBBBBBBBB: to=<a@t.example>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (forwarded as DDDDDDDDDD)
            postfix/cleanup[2]: DDDDDDDDDD: message-id=<1@shop.example>
            postfix/qmgr[3]: BBBBBBBBBB: removed
            \(Self.handOver)

            """
        #expect(TrackerHarness.messages(log).first?.queueID == "AAAAAAAAAA")
    }

    @Test(
        "mail that was forwarded before it was known to be another's next hop is told once, however long it waits",
        arguments: [1, 2])
    func lateLink(hours: Int) {
        let forwarded =
            "postfix/local[4]: BBBBBBBBBB: to=<a@t.example>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (forwarded as DDDDDDDDDD)\npostfix/qmgr[3]: BBBBBBBBBB: removed"
        let next = """
            postfix/cleanup[2]: DDDDDDDDDD: message-id=<1@shop.example>
            postfix/qmgr[3]: DDDDDDDDDD: from=<x@shop.example>, size=990, nrcpt=1 (queue active)
            postfix/smtp[4]: DDDDDDDDDD: to=<b@u.example>, relay=none, delay=1, delays=0/0/0/1, dsn=4.4.1, status=deferred (x)
            """
        let end = """
            postfix/smtp[4]: DDDDDDDDDD: to=<b@u.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (x)
            postfix/qmgr[3]: DDDDDDDDDD: removed
            """
        let early = [Self.earlier, Self.first, Self.returned, forwarded, next, Self.piped]
        var harness = TrackerHarness()
        var messages = harness.feed(stamped(early.joined(separator: "\n")))
        for hour in 1...hours {
            let wait = stamped("postfix/smtpd[8]: connect from x[203.0.113.9]")
            messages += harness.feed(wait.replacing(" 14:", with: " \(14 + hour):"))
        }
        messages += harness.feed(stamped(end).replacing(" 14:", with: " 18:"))
        messages += harness.feed(stamped("postfix/qmgr[3]: EEEEEEEEEE: removed").replacing(" 14:", with: " 19:"))
        // Nothing but the mail that nobody knows to be over is left.
        #expect(messages.filter { $0.messageID == "1@shop.example" }.map(\.queueID) == ["AAAAAAAAAA"])
        #expect(Set(messages.last?.laterQueueIDs ?? []) == ["BBBBBBBBBB", "DDDDDDDDDD"])
        #expect(messages.last?.recipients.last == Recipient(address: "b@u.example", outcome: .bounced))
        #expect(harness.tracker.finish().filter { $0.messageID == "1@shop.example" } == [])
    }
    @Test("mail of this host that a command takes and mail of this host with the same Message-ID are two")
    func localMail() {
        let first = Self.returned.replacing("BBBBBBBBBB", with: "AAAAAAAAAA")
        let log = [first, Self.piped, Self.returned, Self.end].joined(separator: "\n")
        #expect(TrackerHarness.messages(stamped(log)).count == 2)
    }

    @Test("mail that amavis threw away was not delivered, whatever it told Postfix")
    func thrownAway() {
        let log = """
            \(Self.first)
            amavis[5]: (5-1) Blocked SPAM {DiscardedInbound}, [198.51.100.7]:4 <x@shop.example> -> <a@t.example>, Queue-ID: AAAAAAAAAA, Message-ID: <1@shop.example>, mail_id: abc, Hits: 20, size: 9, 10 ms
            postfix/smtp[4]: AAAAAAAAAA: to=<a@t.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, delays=0/0/0/1, dsn=2.7.0, status=sent (250 2.7.0 Ok, discarded, id=5-1 - spam)
            postfix/qmgr[3]: AAAAAAAAAA: removed
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.map(\.recipients) == [[Recipient(address: "a@t.example", outcome: .discarded)]])
    }

    @Test("another server's reply cannot join two mails")
    func hostileReply() {
        let log = """
            \(Self.first)
            postfix/smtpd[1]: CCCCCCCCCC: client=evil.example[203.0.113.9]
            postfix/qmgr[3]: CCCCCCCCCC: from=<y@evil.example>, size=900, nrcpt=1 (queue active)
            postfix/smtp[4]: CCCCCCCCCC: to=<b@evil.example>, relay=mx.evil.example[203.0.113.9]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as AAAAAAAAAA)
            postfix/qmgr[3]: CCCCCCCCCC: removed
            """
        #expect(TrackerHarness.messages(stamped(log)).count == 2)
    }

    @Test("a forward is the same mail")
    func forward() {
        let log = """
            \(Self.first)
            postfix/cleanup[2]: BBBBBBBBBB: message-id=<1@shop.example>
            postfix/local[7]: AAAAAAAAAA: to=<fwd@t.example>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (forwarded as BBBBBBBBBB)
            postfix/qmgr[3]: BBBBBBBBBB: from=<x@shop.example>, size=950, nrcpt=1 (queue active)
            postfix/qmgr[3]: AAAAAAAAAA: removed
            postfix/smtp[4]: BBBBBBBBBB: to=<a@u.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)
            postfix/qmgr[3]: BBBBBBBBBB: removed
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.count == 1)
        #expect(
            messages.first?.recipients == [
                Recipient(address: "fwd@t.example", outcome: .delivered),
                Recipient(address: "a@u.example", outcome: .delivered),
            ])
    }

    @Test("a notification's own recipients do not count, whichever line comes first", arguments: [true, false])
    func notification(announcedFirst: Bool) {
        let announcement = "postfix/bounce[6]: AAAAAAAAAA: sender non-delivery notification: DDDDDDDDDD"
        let opening =
            "postfix/cleanup[2]: DDDDDDDDDD: message-id=<n@mx1>\npostfix/qmgr[3]: DDDDDDDDDD: from=<>, size=2, nrcpt=1 (queue active)"
        let log = """
            \(Self.first)
            postfix/smtp[4]: AAAAAAAAAA: to=<a@t.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (no)
            \(announcedFirst ? announcement + "\n" + opening : opening + "\n" + announcement)
            postfix/qmgr[3]: AAAAAAAAAA: removed
            postfix/smtp[4]: DDDDDDDDDD: to=<x@shop.example>, relay=mx.shop.example[203.0.113.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)
            postfix/qmgr[3]: DDDDDDDDDD: removed
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.count == 1)
        #expect(messages.first?.outcome == .bounced)
        #expect(messages.first?.recipients.map(\.address) == ["a@t.example"])
    }

    @Test("the From of an attached mail is told apart from a second From")
    func nested() {
        func header(_ name: String, _ value: String) -> String {
            "postfix/cleanup[2]: AAAAAAAAAA: info: header \(name): \(value) from mail.shop.example[198.51.100.7]; from=<x@shop.example> to=<a@t.example> proto=ESMTP helo=<h>"
        }
        let client = "postfix/smtpd[1]: AAAAAAAAAA: client=mail.shop.example[198.51.100.7]"
        let attached = [
            client, header("From", "Taro <x@shop.example>"), header("Subject", "Fwd: is this real?"),
            "postfix/cleanup[2]: AAAAAAAAAA: message-id=<1@shop.example>",
            header("From", "OpenAI <noreply@openai-support.net>"), header("Subject", "Your key"),
        ]
        let doubled = [
            client, header("From", "Taro <x@shop.example>"), header("From", "OpenAI <noreply@openai-support.net>"),
        ]
        let isNested = [attached, doubled].map { log in
            TrackerHarness.messages(stamped(log.joined(separator: "\n"))).first?.sightings
                .first { $0.domain == "openai-support.net" }?.isNested
        }
        #expect(isNested == [true, false])
    }
}
