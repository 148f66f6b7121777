// Ordinary lines of each daemon.

import MailLog
import Testing

@Suite("Ordinary Postfix lines")
struct PostfixLineTests {
    @Test("qmgr names the envelope sender")
    func queued() {
        let line = postfix("qmgr", "B8485FA6179: from=<taro@sakura.example>, size=1329, nrcpt=1 (queue active)")
        #expect(line.first.kind == .qmgrActive)
        #expect(line.first.role == .queued)
        #expect(line[\.queueID] == "B8485FA6179")
        #expect(line.senders == ["envelope taro@sakura.example|sakura.example"])
        #expect(line.first.size == 1329)
        #expect(line[\.host] == "mx1")
        #expect(line[\.instance] == "postfix")
        #expect(line[\.program] == "qmgr")
        #expect(line.first.pid == 6172)
    }

    @Test("a null sender is a present, empty address")
    func nullSender() {
        let line = postfix("qmgr", "C8C5DFA617C: from=<>, size=3520, nrcpt=1 (queue active)")
        #expect(line.senders == ["envelope |-"])
    }

    @Test(
        "qmgr's sender ends where the rest of the line reads as the rest of the line",
        arguments: [
            (#"from=<"a> to=<b@good.example"@evil.example>, size=1, nrcpt=1 (queue active)"#, "evil.example"),
            ("from=<a>b@evil.example>, size=1, nrcpt=1 (queue active)", "evil.example"),
            (
                "from=<a@good.example>, size=9, nrcpt=1 (queue active)@evil.example>, size=1, nrcpt=1 (queue active)",
                "evil.example"
            ),
            (#"from=<"a@good.example"@evil.example>, size=1, nrcpt=1 (queue active)"#, "evil.example"),
            ("from=<a@[198.51.100.9]>, size=1, nrcpt=1 (queue active)", "[198.51.100.9]"),
        ])
    func hostileSender(text: String, domain: String) {
        let line = postfix("qmgr", "E718DFA61B0: \(text)")
        #expect(line.first.role == .queued)
        #expect(line.senders.count == 1)
        #expect(line.senders.first?.hasSuffix("|\(domain)") == true)
    }

    @Test(
        "brackets that a web page ate are missed by nobody",
        arguments: [
            ("qmgr", "from=, size=1329, nrcpt=1 (queue active)", EventRole.queued, [], []),
            (
                "qmgr", "from=a@b.example, size=9, nrcpt=1 (queue active)", .queued, ["envelope a@b.example|b.example"],
                []
            ),
            (
                "smtp", "to=, relay=mx.example[1.2.3.4]:25, delay=7.1, dsn=2.6.0, status=sent (250 OK)", .delivery, [],
                []
            ),
            ("local", "to=, orig_to=, relay=local, delay=7, dsn=2.0.0, status=sent (x)", .delivery, [], []),
            (
                "local", "to=a@b.example, orig_to=root, relay=local, delay=7, dsn=2.0.0, status=sent (x)", .delivery,
                [],
                ["a@b.example"]
            ),
        ] as [(String, String, EventRole, [String], [String])])
    func bare(daemon: String, text: String, role: EventRole, senders: [String], recipients: [String]) {
        let line = postfix(daemon, "E718DFA61B0: \(text)")
        #expect(line.first.role == role)
        #expect(line.senders == senders)
        #expect(line.recipients == recipients)
        if role == .delivery { #expect(line.first.status == .sent) }
    }

    @Test("old versions write no blank behind the status")
    func tightStatus() {
        let line = postfix(
            "smtp", "E718DFA61B0: to=<a@b.example>, relay=m[1.2.3.4], delay=1, status=sent(250 Ok: queued as 1A2B3C4)")
        #expect(line.first.status == .sent)
        #expect(line[\.linkedQueueID] == "1A2B3C4")
    }

    @Test(
        "a number behind the line, which some stores add, is no part of it",
        arguments: [
            (
                "cleanup",
                "warning: header From: N <n@o.example> from x[192.0.2.7]; from=<b@e.example> to=<r@w.example> proto=ESMTP helo=<h> 279"
            ),
            (
                "smtpd",
                "reject: RCPT from x[192.0.2.7]: 554 5.7.1 <r@w.example>: no; from=<b@e.example> to=<r@w.example> proto=ESMTP helo=<h> 294"
            ),
        ])
    func appended(daemon: String, text: String) {
        let line = postfix(daemon, "E718DFA61B0: \(text)")
        #expect(line.first.truncated == .none)
        #expect(line.senders.contains("envelope b@e.example|e.example"))
        #expect(line[\.helo] == "h")
        let cut = postfix("qmgr", "E718DFA61B0: from=<a@b.exam 12")
        #expect(cut.first.truncated == .envelope)
        #expect(cut.senders.isEmpty)
    }

    @Test("an expired message names its sender and its outcome")
    func expired() {
        let line = postfix("qmgr", "9136BFA61A6: from=<a@b.example>, status=expired, returned to sender")
        #expect(line.first.kind == .qmgrExpired)
        #expect(line.first.role == .expired)
        #expect(line.first.status == .expired)
        #expect(line.senders == ["envelope a@b.example|b.example"])
    }

    @Test("a sender that the log cut is reported as cut, not guessed")
    func cutSender() {
        let line = postfix("qmgr", "9136BFA61A6: from=<aaaaaaaaa@exam")
        #expect(line.first.truncated == .envelope)
        #expect(line.senders.isEmpty)
    }

    @Test("a removed queue ID is free again")
    func removed() {
        #expect(postfix("qmgr", "D425CFA6196: removed").first.role == .removed)
    }

    @Test("smtpd opens a message with its client")
    func client() {
        let line = postfix(
            "submission/smtpd",
            "B61DAFA619E: client=localhost[127.0.0.1], sasl_method=PLAIN, sasl_username=alice@works.example")
        #expect(line.first.role == .opened)
        #expect(line[\.clientName] == "localhost")
        #expect(line[\.clientAddress] == "127.0.0.1")
        #expect(line[\.saslUsername] == "alice@works.example")
        #expect(line[\.instance] == "postfix/submission")
    }

    @Test("a message that comes back from a filter names its earlier hop")
    func reinjected() {
        let line = postfix(
            "smtpd",
            "A8905FA6178: client=localhost[127.0.0.1], orig_queue_id=894C0FA61A5, orig_client=unknown[2001:db8::1]")
        #expect(line[\.linkedQueueID] == "894C0FA61A5")
        #expect(line.first.link == .previousHop)
        #expect(line[\.originalClientAddress] == "2001:db8::1")
    }

    @Test(
        "a user's name that imitates the fields behind it claims nobody's mail",
        arguments: ["x.example[198.51.100.9]", "localhost[127.0.0.1]"])
    func forgedOrigin(client: String) {
        let line = postfix(
            "smtpd",
            "A8905FA6178: client=\(client), sasl_method=PLAIN, sasl_username=x, orig_queue_id=894C0FA61A5, "
                + "orig_client=unknown[2001:db8::1]")
        #expect(line.first.role == .opened)
        #expect(line[\.saslUsername] == "x")
        #expect(line[\.linkedQueueID] == nil)
        #expect(line.first.link == .none)
        #expect(line[\.originalClientAddress] == nil)
    }

    @Test("a session begins and ends with its client")
    func session() {
        let open = postfix("smtpd", "connect from mail.example[209.85.210.11]")
        #expect(open.first.role == .sessionStart)
        #expect(open[\.clientName] == "mail.example")
        let close = postfix("smtpd", "disconnect from unknown[2a00::1] ehlo=1 quit=1 commands=2")
        #expect(close.first.role == .sessionEnd)
        #expect(close[\.clientAddress] == "2a00::1")
    }

    @Test(
        "each action of an access map is told apart",
        arguments: [
            ("reject", EventKind.smtpdReject, MailAction.reject), ("hold", .smtpdHold, .hold),
            ("reject_warning", .smtpdRejectWarning, .rejectWarning), ("discard", .smtpdDiscard, .discard),
            ("warn", .smtpdWarn, .warn), ("info", .smtpdInfo, .info), ("filter", .smtpdFilter, .filter),
            ("redirect", .smtpdRedirect, .redirect), ("bcc", .smtpdBcc, .bcc),
            ("milter-reject", .smtpdMilterReject, .reject),
        ])
    func decision(verb: String, kind: EventKind, action: MailAction) {
        let line = postfix(
            "smtpd",
            "NOQUEUE: \(verb): RCPT from unknown[198.18.30.170]: 450 4.2.0 <g@w.example>: Recipient address "
                + "rejected: Greylisted; come back; from=<b@o.example> to=<g@w.example> proto=ESMTP helo=<vps.example>")
        #expect(line.first.kind == kind)
        #expect(line.first.role == .decision)
        #expect(line.first.action == action)
        #expect(line[\.queueID] == nil)
        #expect(line[\.stage] == "RCPT")
        #expect(line[\.clientAddress] == "198.18.30.170")
        #expect(line[\.helo] == "vps.example")
        #expect(line.senders == ["envelope b@o.example|o.example"])
        #expect(line.recipients == ["g@w.example"])
        #expect(
            line[\.reply] == "450 4.2.0 <g@w.example>: Recipient address rejected: Greylisted; come back")
    }

    @Test("a block list's text about a sender tells which of two readings is its own")
    func listedSender() {
        let line = postfix(
            "smtpd",
            "NOQUEUE: reject: RCPT from x[192.0.2.7]: 554 5.7.1 Service unavailable; Sender address "
                + "[; from=<a@good.example> to=<b@evil.example] blocked using dbl.example; "
                + #"from=<"; from=<a@good.example> to=<b"@evil.example> to=<u@w.example> proto=ESMTP helo=<h>"#)
        #expect(line.senders == [#"envelope "; from=<a@good.example> to=<b"@evil.example|evil.example"#])
        #expect(line.recipients == ["u@w.example"])
    }

    @Test("a reject that ends a session has no tail", arguments: ["RCPT", "DATA content", "BDAT content"])
    func dataError(stage: String) {
        let line = postfix(
            "smtpd", "B61DAFA619E: reject: \(stage) from x.example[192.0.2.7]: 421 4.3.0 mx1 Server local data error")
        #expect(line.first.kind == .smtpdReject)
        #expect(line[\.clientAddress] == "192.0.2.7")
        #expect(line[\.reply] == "421 4.3.0 mx1 Server local data error")
        #expect(line.first.truncated == .none)
    }

    @Test(
        "a warning that is all the log says of a refusal is one",
        arguments: [
            (
                "cleanup",
                "warning: B61DAFA619E: virtual_alias_maps map lookup problem for a@b.example -- message not accepted, try again later",
                EventKind.cleanupReject
            ),
            (
                "cleanup",
                "B61DAFA619E: masquerade_exceptions map lookup problem -- message not accepted, try again later",
                .cleanupReject
            ),
            ("cleanup", "warning: B61DAFA619E: write queue file: No space left on device", .cleanupReject),
            ("smtpd", "warning: B61DAFA619E: queue file size limit exceeded", .smtpdReject),
            ("smtpd", "warning: B61DAFA619E: BDAT request from x[192.0.2.7] exceeds message size limit", .smtpdReject),
            ("qmqpd", "warning: B61DAFA619E: x[192.0.2.7]: Error: message too large", .smtpdReject),
        ])
    func refusal(daemon: String, text: String, kind: EventKind) {
        let line = postfix(daemon, text)
        #expect(line.first.kind == kind)
        #expect(line.first.role == .decision)
        #expect(line.first.action == .reject)
        #expect(line[\.queueID] == "B61DAFA619E")
        #expect(line.senders.isEmpty)
    }

    @Test("a reject at MAIL has no recipient")
    func rejectAtMail() {
        let line = postfix(
            "smtpd",
            "NOQUEUE: reject: MAIL from unknown[198.18.1.1]: 552 5.3.4 too big; from=<x@o.example> proto=SMTP helo=<a>")
        #expect(line.senders == ["envelope x@o.example|o.example"])
        #expect(line.recipients.isEmpty)
    }

    @Test("postscreen separates its fields with commas")
    func postscreen() {
        let line = postfix(
            "postscreen",
            "NOQUEUE: reject: RCPT from [198.18.88.8]:46503: 550 5.5.1 Protocol error; from=<n@o.example>, "
                + "to=<u@w.example>, proto=ESMTP, helo=<vps.example>")
        #expect(line.first.kind == .postscreenReject)
        #expect(line[\.clientAddress] == "198.18.88.8")
        #expect(line[\.clientName] == nil)
        #expect(line[\.helo] == "vps.example")
        #expect(line.senders == ["envelope n@o.example|o.example"])
        #expect(line.recipients == ["u@w.example"])
    }

    @Test("cleanup logs the Message-ID without its brackets")
    func messageID() {
        #expect(postfix("cleanup", "B55C0FA6170: message-id=<s1@gmail.example>")[\.messageID] == "s1@gmail.example")
        #expect(postfix("cleanup", "B55C0FA6170: message-id=<>")[\.messageID] == "")
        #expect(postfix("cleanup", "B55C0FA6170: message-id=no brackets")[\.messageID] == "no brackets")
    }

    @Test("pickup opens a message of a local user")
    func pickup() {
        let line = postfix("pickup", "7DD25FA6178: uid=0 from=<www-data>")
        #expect(line.first.role == .opened)
        #expect(line.senders == ["envelope www-data|-"])
    }

    @Test("a delivery tells recipient, relay, code and outcome")
    func delivery() {
        let line = postfix(
            "smtp",
            "F3699FA6189: to=<q@w.example>, orig_to=<u@w.example>, relay=sink.example[127.0.0.1]:25400, conn_use=2, "
                + "delay=0.18, delays=0.01/0.17/0/0, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as A8905FA6178)")
        #expect(line.first.role == .delivery)
        #expect(line.first.status == .sent)
        #expect(line.recipients == ["q@w.example"])
        #expect(line[\.originalRecipient] == "u@w.example")
        #expect(line[\.relay] == "sink.example[127.0.0.1]:25400")
        #expect(line[\.dsn] == "2.0.0")
        #expect(line[\.reply] == "250 2.0.0 Ok: queued as A8905FA6178")
        #expect(line[\.linkedQueueID] == "A8905FA6178")
        #expect(line.first.link == .nextHop)
    }

    @Test(
        "a user without a domain is the recipient, whatever the address before aliases was",
        arguments: ["root", "a@w.example", #""o> x"@w.example"#])
    func plainUser(original: String) {
        let line = postfix(
            "local",
            "6B604FA6198: to=<www-data>, orig_to=<\(original)>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, "
                + "status=sent (forwarded as 7C0A2FA61A4)")
        #expect(line.recipients == ["www-data"])
        #expect(line[\.originalRecipient] == original)
        #expect(line[\.linkedQueueID] == "7C0A2FA61A4")
    }

    @Test("local forwarding links the new message")
    func forwarded() {
        let line = postfix(
            "local",
            "6B604FA6198: to=<f@mx.example>, relay=local, delay=0.09, dsn=2.0.0, status=sent (forwarded as 7C0A2FA61A4)"
        )
        #expect(line[\.linkedQueueID] == "7C0A2FA61A4")
        #expect(line.first.link == .forwarded)
    }

    @Test("a notification is linked to the message it is about")
    func notification() {
        let line = postfix("bounce", "D7697FA619A: sender non-delivery notification: 0AE94FA618E")
        #expect(line.first.role == .linked)
        #expect(line[\.queueID] == "D7697FA619A")
        #expect(line[\.linkedQueueID] == "0AE94FA618E")
    }

    @Test(
        "queue IDs, short and long, are told from words",
        arguments: [
            ("B55C0FA6170: removed", "B55C0FA6170"), ("4jXWs25XcFz2Pght: removed", "4jXWs25XcFz2Pght"),
            ("4jXWlJ1qSDz2V9: removed", "4jXWlJ1qSDz2V9"), ("EFFBEF: removed", "EFFBEF"),
        ])
    func queueIDs(text: String, id: String) {
        #expect(postfix("qmgr", text)[\.queueID] == id)
    }

    @Test(
        "words that are no queue ID are not taken for one",
        arguments: ["warning: x", "statistics: x", "connect: x", "ABCDE: x", "4jXWs25XcFabPght: x"])
    func notQueueIDs(text: String) {
        #expect(postfix("qmgr", text)[\.queueID] == nil)
    }

    @Test("what VRFY and ETRN asked for is shown with its own brackets", arguments: ["VRFY", "ETRN"])
    func asked(stage: String) {
        let line = postfix(
            "smtpd",
            "NOQUEUE: reject: \(stage) from x.example[192.0.2.1]: 550 5.1.1 <x>: no; to=<<x@w.example>> proto=SMTP helo=<h>"
        )
        #expect(line.first.kind == .smtpdReject)
        #expect(line.recipients == ["x@w.example"])
        #expect(line[\.helo] == "h")
        #expect(line.senders.isEmpty)
    }
}
