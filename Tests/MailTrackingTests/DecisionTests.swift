import MailLog
import Testing

@testable import MailTracking

@Suite("Refused and stopped mail")
struct DecisionTests {
    static func reject(_ sender: String, _ recipient: String, pid: Int = 1) -> String {
        "postfix/smtpd[\(pid)]: NOQUEUE: reject: RCPT from h.example[198.51.100.7]: 550 5.1.1 <\(recipient)>: "
            + "Recipient address rejected: User unknown; from=<\(sender)> to=<\(recipient)> proto=ESMTP helo=<h.example>"
    }

    @Test("refused recipients of one session and sender are one message")
    func joined() {
        let log = """
            postfix/smtpd[1]: connect from h.example[198.51.100.7]
            \(Self.reject("s@spoof.example", "a@t.example"))
            \(Self.reject("s@spoof.example", "b@t.example"))
            \(Self.reject("other@spoof.example", "b@t.example"))
            postfix/smtpd[1]: disconnect from h.example[198.51.100.7] ehlo=1 mail=1 rcpt=0/2 quit=1 commands=3/5
            postfix/smtpd[1]: connect from h.example[198.51.100.7]
            \(Self.reject("s@spoof.example", "a@t.example"))
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(
            messages.map { $0.recipients.map(\.address) } == [
                ["a@t.example", "b@t.example"], ["b@t.example"], ["a@t.example"],
            ])
        #expect(messages.allSatisfy { $0.outcome == .rejected && $0.queueID == nil && $0.helo == "h.example" })
    }

    @Test(
        "a sender among commands sent too early is one message, whatever becomes of it",
        arguments: [
            [#"COMMAND PIPELINING from [192.0.2.1]:9 after EHLO: MAIL FROM:<s@spoof.example>\r\n"#],
            [
                #"PREGREET 60 after 0.1 from [192.0.2.1]:9: EHLO h\r\nMAIL FROM:<s@spoof.example>\r\n"#,
                "NOQUEUE: reject: RCPT from [192.0.2.1]:9: 550 5.5.1 Protocol error; from=<s@spoof.example>, "
                    + "to=<a@t.example>, proto=ESMTP, helo=<h>",
            ],
        ])
    func triage(lines: [String]) {
        let log = (["CONNECT from [192.0.2.1]:9 to [198.51.100.1]:25"] + lines + ["DISCONNECT [192.0.2.1]:9"])
            .map { "postfix/postscreen[1]: \($0)\n" }.joined()
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.map { $0.sightings.map(\.domain) } == [["spoof.example"]])
        #expect(messages.map(\.outcome) == [.rejected])
    }

    @Test(
        "mail that cleanup takes back, or of which only a warning says so, was refused",
        arguments: [
            "cleanup[1]: 4jXWs25XcFz2Pght: removed (canceled)",
            "cleanup[1]: warning: 4jXWs25XcFz2Pght: virtual_alias_maps map lookup problem for a@t.example -- message not accepted, try again later",
            "smtpd[1]: warning: 4jXWs25XcFz2Pght: queue file size limit exceeded",
            "smtpd[1]: warning: 4jXWs25XcFz2Pght: BDAT request from h.example[198.51.100.7] exceeds message size limit",
            "smtpd[1]: 4jXWs25XcFz2Pght: reject: DATA content from h.example[198.51.100.7]: 421 4.3.0 mx1 Server local data error",
        ])
    func takenBack(line: String) {
        let log = """
            postfix/smtpd[1]: 4jXWs25XcFz2Pght: client=h.example[198.51.100.7]
            postfix/cleanup[1]: 4jXWs25XcFz2Pght: info: header From: S <s@spoof.example> from h.example[198.51.100.7]; \
            from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h.example>
            postfix/\(line)
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.map(\.outcome) == [.rejected])
        #expect(messages.first?.recipients.map(\.outcome) == [.rejected])
    }

    @Test("a filter's mail that is taken back leaves the one before it waiting")
    func hopTakenBack() {
        let log = """
            postfix/smtpd[1]: 4jXWs25XcFz2Pght: client=h.example[198.51.100.7]
            postfix/qmgr[1]: 4jXWs25XcFz2Pght: from=<s@spoof.example>, size=9, nrcpt=1 (queue active)
            postfix/smtpd[2]: 4jXWt35XcFz2Pghs: client=localhost[127.0.0.1], orig_queue_id=4jXWs25XcFz2Pght, \
            orig_client=h.example[198.51.100.7]
            postfix/cleanup[2]: 4jXWt35XcFz2Pghs: removed (canceled)
            postfix/smtp[1]: 4jXWs25XcFz2Pght: to=<a@t.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, \
            delays=0/0/0/1, dsn=4.4.2, status=deferred (lost connection with 127.0.0.1[127.0.0.1] while sending message body)
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.map(\.outcome) == [.deferred])
    }

    @Test("held mail that is deleted is discarded, though its queue ID's lines never named its sender")
    func heldAndDeleted() {
        let log = """
            postfix/smtpd[1]: connect from h.example[198.51.100.7]
            postfix/smtpd[1]: NOQUEUE: hold: RCPT from h.example[198.51.100.7]: <s@spoof.example>: Sender address triggers HOLD action; from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h>
            postfix/smtpd[1]: AAAAAAAAAA: client=h.example[198.51.100.7]
            postfix/cleanup[2]: AAAAAAAAAA: message-id=<1@spoof.example>
            postfix/smtpd[1]: disconnect from h.example[198.51.100.7] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5
            postfix/postsuper[9]: AAAAAAAAAA: removed
            """
        let messages = TrackerHarness.messages(stamped(log)).filter { !$0.sightings.isEmpty }
        #expect(messages.map(\.recipients) == [[Recipient(address: "a@t.example", outcome: .discarded)]])
    }

    @Test("mail that postscreen let through all the same is the same message")
    func triageIgnored() {
        let early = #"EHLO h\r\nMAIL FROM:<s@spoof.example>\r\n"#
        let log = """
            postfix/postscreen[1]: CONNECT from [198.51.100.7]:9 to [192.0.2.1]:25
            postfix/postscreen[1]: PREGREET 60 after 0.1 from [198.51.100.7]:9: \(early)
            postfix/smtpd[2]: connect from h.example[198.51.100.7]
            postfix/smtpd[2]: improper command pipelining after CONNECT from h.example[198.51.100.7]: \(early)
            \(Self.reject("s@spoof.example", "a@t.example", pid: 2))
            postfix/smtpd[2]: 4A1B2C3D4E: client=h.example[198.51.100.7]
            postfix/cleanup[3]: 4A1B2C3D4E: message-id=<1@a.example>
            postfix/qmgr[4]: 4A1B2C3D4E: from=<s@spoof.example>, size=900, nrcpt=1 (queue active)
            postfix/smtpd[2]: disconnect from h.example[198.51.100.7] ehlo=1 mail=1
            postfix/smtp[5]: 4A1B2C3D4E: to=<b@t.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)
            postfix/qmgr[4]: 4A1B2C3D4E: removed
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.map(\.outcome) == [.delivered])
        #expect(messages.map(\.queueID) == ["4A1B2C3D4E"])
        let refused = log.split(separator: "\n").prefix(5).joined(separator: "\n")
        #expect(TrackerHarness.messages(stamped(refused)).map(\.outcome) == [.rejected])
    }

    @Test("a header sent as a command is no message: nobody said MAIL")
    func commands() {
        let log = """
            postfix/smtpd[1]: connect from h.example[198.51.100.7]
            postfix/smtpd[1]: warning: non-SMTP command from h.example[198.51.100.7]: From: S <s@spoof.example>
            postfix/smtpd[1]: disconnect from h.example[198.51.100.7] ehlo=1 unknown=0/1 commands=1/2
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.isEmpty)
    }

    @Test("sessions of two processes are told apart")
    func processes() {
        let log = """
            \(Self.reject("s@spoof.example", "a@t.example", pid: 1))
            \(Self.reject("s@spoof.example", "a@t.example", pid: 2))
            """
        #expect(TrackerHarness.messages(stamped(log)).count == 2)
    }

    @Test("a refused recipient before an accepted one belongs to the accepted mail")
    func refusedThenAccepted() {
        let log = """
            postfix/smtpd[1]: connect from h.example[198.51.100.7]
            \(Self.reject("s@spoof.example", "a@t.example"))
            postfix/smtpd[1]: 4A1B2C3D4E: client=h.example[198.51.100.7]
            postfix/cleanup[2]: 4A1B2C3D4E: message-id=<1@a.example>
            postfix/qmgr[3]: 4A1B2C3D4E: from=<s@spoof.example>, size=900, nrcpt=1 (queue active)
            postfix/smtp[4]: 4A1B2C3D4E: to=<b@t.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)
            postfix/qmgr[3]: 4A1B2C3D4E: removed
            """
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.count == 1)
        #expect(
            Set(messages.first?.recipients.map { "\($0.address) \($0.outcome)" } ?? []) == [
                "a@t.example rejected", "b@t.example delivered",
            ])
        #expect(messages.first?.outcome == .delivered)
    }

    @Test("a refusal of another sender in the same session stands alone")
    func otherSender() {
        let log = """
            \(Self.reject("x@spoof.example", "a@t.example"))
            postfix/smtpd[1]: 4A1B2C3D4E: client=h.example[198.51.100.7]
            postfix/qmgr[3]: 4A1B2C3D4E: from=<s@spoof.example>, size=900, nrcpt=1 (queue active)
            """
        #expect(
            TrackerHarness.messages(stamped(log)).map { $0.sightings[0].address } == [
                "x@spoof.example", "s@spoof.example",
            ])
    }

    @Test(
        "what cleanup decides ends the message",
        arguments: [
            (
                "reject: header Subject: x from h.example[198.51.100.7]; from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h>: 5.7.1 no",
                Outcome.rejected
            ),
            (
                "milter-reject: END-OF-MESSAGE from h.example[198.51.100.7]: 5.7.1 no; from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h>",
                .rejected
            ),
            (
                "discard: header X: y from h.example[198.51.100.7]; from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h>: x",
                .discarded
            ),
            (
                "milter-discard: END-OF-MESSAGE from h.example[198.51.100.7]: milter triggers DISCARD action; from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h>",
                .discarded
            ),
            (
                "hold: header X: y from h.example[198.51.100.7]; from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h>: x",
                .held
            ),
            (
                "warning: header X: y from h.example[198.51.100.7]; from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h>",
                .pending
            ),
        ])
    func cleanup(text: String, outcome: Outcome) {
        let log =
            "postfix/smtpd[1]: 4A1B2C3D4E: client=h.example[198.51.100.7]\npostfix/cleanup[2]: 4A1B2C3D4E: \(text)\n"
        let messages = TrackerHarness.messages(stamped(log))
        #expect(messages.map(\.outcome) == [outcome])
        #expect(messages.first?.recipients.map(\.address) == ["a@t.example"])
    }

    @Test("a held mail that is released and delivered is delivered")
    func released() {
        let log = """
            postfix/smtpd[1]: 4A1B2C3D4E: client=h.example[198.51.100.7]
            postfix/cleanup[2]: 4A1B2C3D4E: hold: header X: y from h.example[198.51.100.7]; from=<s@spoof.example> to=<a@t.example> proto=ESMTP helo=<h>: x
            postfix/qmgr[3]: 4A1B2C3D4E: from=<s@spoof.example>, size=900, nrcpt=1 (queue active)
            postfix/smtp[4]: 4A1B2C3D4E: to=<a@t.example>, relay=box[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (no)
            """
        #expect(TrackerHarness.messages(stamped(log)).map(\.outcome) == [.bounced])
    }

    @Test("the discard transport says sent of what it throws away")
    func discarded() {
        let log = """
            postfix/qmgr[3]: 4A1B2C3D4E: from=<s@spoof.example>, size=900, nrcpt=1 (queue active)
            postfix/discard[4]: 4A1B2C3D4E: to=<a@t.example>, relay=none, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (lab)
            """
        #expect(TrackerHarness.messages(stamped(log)).map(\.outcome) == [.discarded])
    }
}
