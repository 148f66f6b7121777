// Fields beside the sender in companions' lines: recipients, HELO, queue ID, Message-ID.

import MailLog
import Testing

private func line(_ program: String, _ text: String) -> Parsed {
    Parsed("Nov 22 14:38:14 mx2 \(program)[5968]: \(text)\n")
}

private func rspamd(_ symbols: String, _ recipients: String) -> Parsed {
    line(
        "rspamd",
        "<8a>; proxy; rspamd_task_write_log: id: <m@x.example>, qid: <B55C0FA6170>, ip: 192.0.2.7, from: <b@e.example>, "
            + "(default: F (no action): [1.00/15.00] [\(symbols)]), len: 1, time: 1ms, digest: <00aF>, rcpts: \(recipients)"
    )
}

@Suite("Fields of companions")
struct CompanionFieldTests {
    @Test(
        "rspamd names the recipients of the envelope",
        arguments: [
            ("X(0.00){}", "<u@w.example,v@w.example>, mime_rcpts: <x@y.example,>", ["u@w.example", "v@w.example"]),
            ("X(0.00){}", "<u@w.example>", ["u@w.example"]),
            ("X(0.00){}", "<>", []),
            // The sender's own text imitates the field, before it or behind it: nobody is named.
            ("X(0.00){]), len: 1, digest: <00>, rcpts: <f@good.example>;}", "<u@w.example>", []),
            ("X(0.00){}", "<u@w.example>, mime_rcpts: <x>, rcpts: <f@good.example>", []),
            ("X(0.00){}", "<\"a,b\"@w.example>", []),
        ])
    func rspamdRecipients(symbols: String, recipients: String, expected: [String]) {
        #expect(rspamd(symbols, recipients).recipients == expected)
    }

    @Test(
        "amavis names the envelope in its notices, too",
        arguments: [
            ("BAD HEADER from <n@o.example>: Non-encoded 8-bit data: Subject: x", []),
            ("spam-tag, <n@o.example> -> <u@w.example>, No, score=-1 tests=[X=1]", ["u@w.example"]),
            ("SPAM, <n@o.example> -> <u@w.example>, Yes, score=12 tests=[X=1]", ["u@w.example"]),
        ])
    func amavis(text: String, recipients: [String]) {
        let found = line("amavis", "(01234-05) \(text)")
        #expect(found.senders == ["envelope n@o.example|o.example"])
        #expect(found.recipients == recipients)
    }

    @Test("policyd names the HELO, SQLgrey whom it held for spam, postfwd the queue ID")
    func policies() {
        let policyd = line(
            "cbpolicyd", "module=Quotas, host=192.0.2.7, helo=mx.o.example, from=n@o.example, to=u@w.example, reason=x")
        #expect(policyd[\.helo] == "mx.o.example" && policyd[\.clientAddress] == "192.0.2.7")
        let grey = line("sqlgrey", "spam: 192.0.2.7: n@o.example -> u@w.example at 1795358293")
        #expect(grey.senders == ["envelope n@o.example|o.example"] && grey.recipients == ["u@w.example"])
        #expect(grey[\.clientAddress] == "192.0.2.7")
        #expect(line("sqlgrey", "spam: 192.0.2.7: n@o.example -> f@g.example -> u@w.example at 1").senders == [])
        let rule = "client=x[192.0.2.7], user=, sender=<n@o.example>, recipient=<u@w.example>, helo=<h>"
        #expect(line("postfwd", "[RULES] rule=1, id=A, queue=B55C0FA6170, \(rule)")[\.queueID] == "B55C0FA6170")
        #expect(line("postfwd", "[RULES] rule=1, id=A, queue=, \(rule)")[\.queueID] == nil)
    }

    @Test("clamav-milter's Message-ID is read where there is only one place for it")
    func clamav() {
        let head = "Message B55C0FA6170 from <n@o.example> to <u@w.example> with subject '"
        let plain = line("clamav-milter", "\(head)x' message-id '<m@o.example>' date 'd' infected by V")
        #expect(plain[\.messageID] == "m@o.example")
        let forged = line(
            "clamav-milter", "\(head)' message-id '<f>' message-id '<m@o.example>' date 'd' infected by V")
        #expect(forged[\.messageID] == nil)
        #expect(forged.senders == ["envelope n@o.example|o.example"])
    }

    @Test(
        "a refusal of the Perl policy server names the sender, however the address parts its fields",
        arguments: [";", "&"])
    func policyServer(mark: String) {
        let why = ["s=mfrom", "id=n%40o.example", "ip=192.0.2.7", "r=mx"].joined(separator: mark)
        #expect(
            line("policy-spf", "Policy action=550 Please see http://spf.example/Why?\(why)").senders
                == ["envelope n@o.example|o.example"])
    }

    @Test("a user's name that Postfix does not know is none")
    func unknownUser() {
        let failed = postfix(
            "smtpd", "warning: x[192.0.2.7]: SASL PLAIN authentication failed: , sasl_username=(unavailable)")
        #expect(failed.first.kind == .smtpdSASLFailure && failed[\.saslUsername] == nil)
    }

    @Test(
        "older policy servers name the sender in the address of their explanation",
        arguments: [
            (
                ": SPF fail: smtp_comment=Please see http://spf.example/why.html?sender=n%40o.example&ip=192.0.2.7&receiver=mx, header_comment=mx: x",
                "fail", ["envelope n@o.example|o.example"]
            ),
            (
                "B55C0FA6170: SPF none: smtp_comment=SPF: domain of sender n@o.example does not designate mailers, header_comment=x",
                "none", ["envelope n@o.example|o.example"]
            ),
            (
                "decided action=REJECT Please see http://spf.example/why.html?sender=n%40o.example&ip=192.0.2.7&receiver=mx",
                "fail", ["envelope n@o.example|o.example"]
            ),
            (
                "Policy action=550 Please see http://spf.example/Why?id=n%40o.example&ip=192.0.2.7&receiver=mx", "fail",
                ["envelope n@o.example|o.example"]
            ),
            (
                "Policy action=PREPEND Received-SPF: none (o.example: No policy) receiver=mx; identity=helo; helo=h; client-ip=192.0.2.7",
                "none", []
            ),
        ])
    func query(text: String, result: String, senders: [String]) {
        let found = line("policy-spf", text)
        #expect(found.first.kind == .spfResult && found[\.authenticationResult] == result)
        #expect(found.senders == senders)
    }

    @Test("scanners' other lines name the mail")
    func scanners() {
        let spam = line(
            "spampd",
            "identified spam <m@x> (16.5/4.0) from <n@o.example> for <u@w.example>,<v@w.example> in 1s, 7 bytes.")
        #expect(
            spam.senders == ["envelope n@o.example|o.example"] && spam.recipients == ["u@w.example", "v@w.example"])
        #expect(spam[\.messageID] == "m@x")
        let clean = line(
            "spampd", "clean message (unknown) (-1.9/5.0) from <n@o.example> for <u@w.example> in 0.9s, 2 bytes.")
        #expect(clean.senders == ["envelope n@o.example|o.example"] && clean[\.messageID] == nil)
        let listed = line("MailScanner", "Message B55C0FA6170.A5BC1 from 192.0.2.7 (n@o.example) is whitelisted")
        #expect(listed.senders == ["envelope n@o.example|o.example"])
        let infected = line("MailScanner", "Infected message B55C0FA6170.A5BC1 came from 192.0.2.7")
        #expect(infected[\.queueID] == "B55C0FA6170" && infected[\.clientAddress] == "192.0.2.7")
    }

    @Test("OpenDKIM names every signing domain")
    func signatures() {
        let several = line("opendkim", "B55C0FA6170: message has signatures from o.example, e.example")
        #expect(several.senders == ["dkim -|o.example", "dkim -|e.example"])
        let old = line("opendkim", "B55C0FA6170: DKIM-Signature header added (s=k, d=w.example)")
        #expect(old.first.kind == .opendkimSigned && old.senders == ["dkim -|w.example"])
    }

    @Test("of a Message-ID with other fields behind it, Dovecot's line does not tell the end")
    func dovecot() {
        let found = line("dovecot", "lda(u): msgid=<m@x>, from=N <n@o.example>, subject=y: saved mail to INBOX")
        #expect(found.first.kind == .dovecotDelivery && found[\.messageID] == nil)
    }

    @Test(
        "logs of their own, without a tag",
        arguments: [
            ("Nov 22 14:38:13 2026 (1234) <m@o.example> post to l@w.example from n@o.example, 34 bytes", "header_from"),
            (
                "Nov 22 14:38:13 2026 (1234) HOLD: l@w.example post from n@o.example held, message-id=<m@o.example>: x",
                "header_from"
            ),
            (
                #"{"ts":1795358293.1,"pid":711,"module":"proxy","function":"rspamd_task_write_log","message":"id: "#
                    + "<m@o.example>, qid: <B55C0FA6170>, ip: 192.0.2.7, from: <n@o.example>, (default: F (no action): "
                    + #"[1/15] [A(0.00){}]), len: 1"}"#,
                "envelope"
            ),
        ])
    func untagged(text: String, source: String) {
        let found = Parsed("\(text)\n")
        #expect(found.senders == ["\(source) n@o.example|o.example"])
        #expect(found[\.messageID] == "m@o.example")
    }

    @Test(
        "commas without blanks, and a name before the slash, are read behind every header",
        arguments: [
            "<22>Nov 22 14:38:13 mx1 ", "Nov 22 14:38:13 ", "Nov 22 14:38:13 mx1 mail.info ",
            "Nov 22 14:38:13 <mail.info> mx1 ", "",
        ])
    func headers(header: String) {
        let logged = Parsed("\(header)mimedefang.pl[12]: MDLOG,B55C0FA6170,spam,1,2,<n@o.example>,<u@w.example>,x\n")
        #expect(logged.senders == ["envelope n@o.example|o.example"] && logged[\.program] == "mimedefang.pl")
        let rule = Parsed(
            "\(header)postfwd3/policy[12]: [RULES] rule=1, id=X, client=x[192.0.2.7], sender=<n@o.example>, "
                + "recipient=<u@w.example>, helo=<h>, proto=ESMTP, state=RCPT\n")
        #expect(rule.senders == ["envelope n@o.example|o.example"] && rule[\.instance] == "postfwd3")
        let spam = Parsed("\(header)spamd[12]: spamd: result: Y 12 - A,B scantime=0.2,size=3,mid=<m@o.example>,x=y\n")
        #expect(spam[\.messageID] == "m@o.example")
    }

    @Test("a repeated text may end with an escaped line end")
    func repeated() {
        let found = line(
            "pmg-smtp-filter", "message repeated 2 times: [ 10A2B6561C0F1A2B3C: new mail message-id=<m@x>#012]")
        #expect(found[\.messageID] == "m@x" && found.first.repeatCount == 2)
    }
}
