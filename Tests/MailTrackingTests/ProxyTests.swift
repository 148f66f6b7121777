// Filters with IDs of their own (Proxmox) and proxies before the queue.

import Testing

@testable import MailTracking

@Suite("Filters and proxies")
struct ProxyTests {
    private static let filter = "pmg-smtp-filter[9]: 4246C5DD1D1130AF87:"

    private static let queued = """
        postfix/smtpd[2]: BBBBBBBBBB: client=localhost[127.0.0.1], orig_client=mail.shop.example[198.51.100.7]
        postfix/cleanup[2]: BBBBBBBBBB: message-id=<1@shop.example>
        postfix/qmgr[3]: BBBBBBBBBB: from=<x@shop.example>, size=950, nrcpt=1 (queue active)
        \(filter) accept mail to <a@t.example> (BBBBBBBBBB) (rule: default-accept)
        """

    private static func handedOn(_ recipient: String) -> String {
        "postfix/lmtp[8]: AAAAAAAAAA: to=<\(recipient)>, relay=127.0.0.1[127.0.0.1]:10024, delay=3.8, delays=0/0/0/3, "
            + "dsn=2.5.0, status=sent (250 2.5.0 OK (4246C5DD1D1130AF87))"
    }

    private static func accepted(_ reply: String) -> String {
        "postfix/smtpd[1]: proxy-accept: END-OF-MESSAGE: 250 \(reply); from=<x@shop.example> to=<a@t.example> "
            + "proto=ESMTP helo=<mail.shop.example>"
    }

    @Test("Proxmox's filter behind the queue is a hop of the mail, and says what it did with each recipient")
    func behindQueue() {
        let log = """
            \(HopTests.first)
            \(Self.filter) new mail message-id=<1@shop.example>
            \(Self.queued)
            \(Self.filter) block mail to <b@t.example> (rule: block)
            \(Self.filter) moved mail for <c@t.example> to spam quarantine - 381C675DFA32622FD5 (rule: spam)
            \(Self.handedOn("a@t.example"))
            \(Self.handedOn("b@t.example"))
            \(Self.handedOn("c@t.example"))
            postfix/qmgr[3]: AAAAAAAAAA: removed
            \(HopTests.end)
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.map(\.queueID) == ["AAAAAAAAAA"])
        #expect(
            messages.first?.recipients.sorted { $0.address < $1.address } == [
                Recipient(address: "a@t.example", outcome: .bounced),
                Recipient(address: "b@t.example", outcome: .discarded),
                Recipient(address: "c@t.example", outcome: .held),
            ])
    }

    @Test("before the queue, the filter's ID joins what the proxy accepted and what was queued")
    func beforeQueue() {
        let log = """
            postfix/smtpd[1]: connect from mail.shop.example[198.51.100.7]
            postfix/smtpd[1]: NOQUEUE: client=mail.shop.example[198.51.100.7]
            \(Self.filter) new mail message-id=<1@shop.example>
            \(Self.queued)
            \(Self.accepted("2.5.0 OK (4246C5DD1D1130AF87)"))
            \(HopTests.end)
            postfix/smtpd[1]: disconnect from mail.shop.example[198.51.100.7]
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.map(\.queueID) == ["BBBBBBBBBB"])
        #expect(messages.first?.clientAddress == "198.51.100.7")
        #expect(messages.first?.helo == "mail.shop.example")
        #expect(messages.first?.recipients == [Recipient(address: "a@t.example", outcome: .bounced)])
    }

    private static func refused(_ recipient: String, from sender: String = "x@shop.example") -> String {
        "postfix/smtpd[1]: NOQUEUE: reject: RCPT from mail.shop.example[198.51.100.7]: 550 5.1.1 <\(recipient)>: no; "
            + "from=<\(sender)> to=<\(recipient)> proto=ESMTP helo=<mail.shop.example>"
    }

    @Test(
        "recipients that the client's session was refused belong to the mail that got its queue ID behind the proxy",
        arguments: [true, false])
    func refusedInFront(comesBeforeRemoval: Bool) {
        let accepted = Self.accepted("2.0.0 Ok: queued as BBBBBBBBBB")
        let log = """
            \(Self.refused("o@t.example", from: "other@shop.example"))
            \(Self.refused("b@t.example"))
            \(Self.queued.split(separator: "\n").dropLast().joined(separator: "\n"))
            \(comesBeforeRemoval ? accepted : "")
            postfix/smtp[8]: BBBBBBBBBB: to=<a@t.example>, relay=in[10.0.0.2]:25, delay=1, dsn=2.0.0, status=sent (ok)
            postfix/qmgr[3]: BBBBBBBBBB: removed
            \(comesBeforeRemoval ? "" : accepted)
            """
        let messages = TrackerHarness.messages(stamped(log)).sorted { ($0.queueID ?? "") < ($1.queueID ?? "") }
        #expect(messages.map(\.queueID) == [nil, "BBBBBBBBBB"])
        #expect(messages.map(\.outcome) == [.rejected, .delivered])
        #expect(
            messages.last?.recipients.sorted { $0.address < $1.address } == [
                Recipient(address: "a@t.example", outcome: .delivered),
                Recipient(address: "b@t.example", outcome: .rejected),
            ])
        #expect(messages.last?.lines == 7)
    }

    @Test("a recipient that was refused before the proxy accepted the mail leaves it accepted")
    func refusedBefore() {
        let log = Self.refused("b@t.example") + "\n" + Self.accepted("2.0.0 Ok: queued as AAAAAAAAAA")
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.map(\.outcome) == [.pending])
        #expect(
            messages.first?.recipients == [
                Recipient(address: "b@t.example", outcome: .rejected),
                Recipient(address: "a@t.example", outcome: .pending),
            ])
    }

    private static func refusedBehind(_ sender: String, host: String = "mx1") -> String {
        let tail = "from=<\(sender)> to=<b@t.example> proto=ESMTP helo=<mail.shop.example>"
        return stamped(
            """
            postfix/in/smtpd[2]: BBBBBBBBBB: client=localhost[127.0.0.1], orig_client=mail.shop.example[198.51.100.7]
            postfix/cleanup[2]: BBBBBBBBBB: reject: header Subject: x from mail.shop.example[198.51.100.7]; \(tail): no
            """
        ).replacing(" mx1 ", with: " \(host) ")
    }

    @Test(
        "a refusal that the proxy passes on is the same mail's, but another sender's or another host's is not",
        arguments: [
            ("x@spoof.example", "mx1", ["BBBBBBBBBB"]), ("y@spoof.example", "mx1", ["", "BBBBBBBBBB"]),
            ("x@spoof.example", "mx2", ["", "BBBBBBBBBB"]),
        ])
    func refusedBehindProxy(sender: String, host: String, expected: [String]) {
        let log = """
            \(stamped(Self.refused("c@t.example", from: "x@spoof.example")))
            \(Self.refusedBehind(sender, host: host))
            \(stamped("postfix/smtpd[1]: proxy-reject: END-OF-MESSAGE: 550 5.7.1 no; from=<x@spoof.example> "
                + "to=<a@t.example> proto=ESMTP helo=<mail.shop.example>"))
            """
        let messages = TrackerHarness.messages(log)
        #expect(messages.map { $0.queueID ?? "" }.sorted() == expected)
        #expect(messages.allSatisfy { $0.outcome == .rejected })
        let all = ["a@t.example", "b@t.example", "c@t.example"]
        #expect(messages.flatMap(\.recipients).map(\.address).sorted() == all)
        #expect(messages.contains { $0.recipients.count == (expected.count == 1 ? 3 : 2) })
    }

    @Test("mail that a proxy handed to another host is a message for each transaction")
    func elsewhere() {
        let log = ["AAAAAAAAAA", "BBBBBBBBBB"].map { Self.accepted("2.0.0 Ok: queued as \($0)") }
        let other = Self.accepted("2.0.0 Ok: queued as CCCCCCCCCC").replacing("smtpd[1]", with: "smtpd[2]")
        let end = "postfix/smtpd[1]: disconnect from mail.shop.example[198.51.100.7]"
        let messages = TrackerHarness.messages(stamped((log + [other, end, other]).joined(separator: "\n")))
        #expect(messages.count == 4)
        #expect(messages.allSatisfy { $0.recipients.map(\.address) == ["a@t.example"] })
    }
}
