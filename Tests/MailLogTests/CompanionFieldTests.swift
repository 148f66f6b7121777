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
}
