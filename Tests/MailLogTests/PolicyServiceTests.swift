// Policy services and the senders they log without quotes:
// what each program's own code writes, and what a sender may write into it.

import MailLog
import Testing

@Suite("Policy services and the senders they log without quotes")
struct PolicyServiceTests {
    /// For the mutation tests.
    static var rows: [CompanionLine] { policyServiceTests }

    @Test("each line names its sender, and nobody else", arguments: policyServiceTests)
    func line(expected: CompanionLine) { expected.check() }
}

private let policyServiceTests: [CompanionLine] = [
    .init(
        "policyd-spf",
        "prepend Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.7; helo=mx.o.example; e"
            + "nvelope-from=n@o.example; receiver=r@w.example ",
        ["envelope n@o.example|o.example"],
        client: "192.0.2.7"),
    .init(
        "policyd-spf",
        "B55C0FA6170: prepend Received-SPF: Softfail (mailfrom) identity=mailfrom; client-ip=192.0.2.7; hel"
            + "o=mx.o.example; envelope-from=n@o.example; receiver=<UNKNOWN> ",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "policyd-spf",
        "Header field not prepended: Received-SPF: None (mailfrom) identity=mailfrom; client-ip=192.0.2.7; "
            + "helo=h; envelope-from=n@o.example; receiver=r@w.example ",
        ["envelope n@o.example|o.example"]),
    .init(
        "policyd-spf",
        "Fail; identity=mailfrom; client-ip=192.0.2.7; helo=h; envelope-from=n@o.example; receiver=r@w.exam"
            + "ple ",
        ["envelope n@o.example|o.example"]),
    .init(
        "policyd-spf",
        "None; identity=helo; client-ip=192.0.2.7; helo=mx.o.example; envelope-from=<>; receiver=r@w.exampl"
            + "e ",
        ["envelope |-"]),
    .init(
        "policyd-spf",
        "550 5.7.23 Message rejected due to: SPF fail - not authorized. Please see http://www.openspf.net/W"
            + "hy?s=mfrom;id=n@o.example;ip=192.0.2.7;r=r@w.example",
        ["envelope n@o.example|o.example"],
        client: "192.0.2.7"),
    .init(
        "policyd-spf",
        "B55C0FA6170: 550 5.7.23 Message rejected due to: SPF fail - not authorized. Please see http://www."
            + "openspf.net/Why?s=mfrom;id=n@o.example;ip=192.0.2.7;r=r@w.example",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "policyd-spf",
        "defer_if_permit 4.7.24 Message deferred due to: SPF Temporary Error: DNS Timeout. Please see http:"
            + "//www.openspf.net/Why?s=mfrom;id=n@o.example;ip=192.0.2.7;r=r@w.example",
        ["envelope n@o.example|o.example"]),
    .init(
        "policyd-spf",
        "550 5.7.23 Message rejected due to: SPF fail - not authorized. Please see http://www.openspf.net/W"
            + "hy?s=helo;id=mx.o.example;ip=192.0.2.7;r=r@w.example",
        []),
    .init(
        "policyd-spf",
        "prepend X-Comment: SPF skipped for whitelisted relay - client-ip=192.0.2.7; helo=h; envelope-from="
            + "n@o.example; receiver=r@w.example ",
        ["envelope n@o.example|o.example"],
        client: "192.0.2.7"),
    .init(
        "policyd-spf",
        "prepend X-Comment: SPF check N/A for local connections - client-ip=127.0.0.1; helo=h; envelope-fro"
            + "m=n@o.example; receiver=r@w.example ",
        ["envelope n@o.example|o.example"],
        client: "127.0.0.1"),
    .init(
        "policyd-spf",
        "prepend Authentication-Results: mx1.w.example; spf=pass (sender SPF authorized) smtp.mailfrom=o.ex"
            + "ample (client-ip=192.0.2.7; helo=h; envelope-from=n@o.example; receiver=r@w.example)",
        ["envelope n@o.example|o.example"],
        client: "192.0.2.7"),
    .init(
        "policyd-spf",
        "prepend Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.7; helo=h; envelope-fro"
            + "m=a; receiver=f@good.example@evil.example; receiver=r@w.example ",
        ["envelope a; receiver=f@good.example@evil.example|evil.example"]),
    .init(
        "policyd-spf",
        #"spfcheck: pyspf result: "['Pass', 'sender SPF authorized', 'mailfrom']""#,
        []),
    .init(
        "policyd-spf",
        "Action: prepend: Text: Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.7; helo="
            + "h; envelope-from=n@o.example; receiver=r@w.example  Reject action: 550 5.7.23",
        ["envelope n@o.example|o.example"]),
    .init(
        "pyspf-milter",
        "5.7.23 Message rejected due to: SPF fail - not authorized. Please see http://www.openspf.net/Why?s"
            + "=mfrom;id=n@o.example;ip=192.0.2.7;r=<UNKNOWN>",
        ["envelope n@o.example|o.example"]),
    .init(
        "pyspf-milter",
        "Header text Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.7; helo=h; envelope"
            + "-from=n@o.example; receiver=<UNKNOWN> ",
        ["envelope n@o.example|o.example"]),
    .init(
        "postfix/policy-spf",
        "SPF pass (Mechanism 'ip4:192.0.2.0/24' matched): Envelope-from: n@o.example, IP Address: 192.0.2.7"
            + ", Recipient: r@w.example",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        client: "192.0.2.7"),
    .init(
        "postfix/policy-spf",
        "SPF none (No applicable sender policy available): Envelope-from: n@o.example, IP Address: 192.0.2."
            + "7, Recipient: r@w.example",
        ["envelope n@o.example|o.example"],
        client: "192.0.2.7"),
    .init(
        "postfix/policy-spf",
        "SPF fail (Mechanism '-all' matched): Envelope-from: n@o.example",
        ["envelope n@o.example|o.example"]),
    .init(
        "postfix/policy-spf",
        "SPF pass (x): Envelope-from: a, IP Address: 1.2.3.4, Recipient: f@good.example@evil.example, IP Ad"
            + "dress: 192.0.2.7, Recipient: r@w.example",
        ["envelope a, IP Address: 1.2.3.4, Recipient: f@good.example@evil.example|evil.example"]),
    .init(
        "postfix/policy-spf",
        "SPF pass (x): HELO/EHLO: mx.o.example, IP Address: 192.0.2.7, Recipient: r@w.example",
        [],
        helo: "mx.o.example"),
    .init(
        "postfix/policy-spf",
        "SPF pass (x): HELO/EHLO (Null Sender): mx.o.example",
        []),
    .init(
        "postfix/policy-spf",
        "Policy action=PREPEND Received-SPF: pass (o.example: 192.0.2.7 is authorized to use 'n@o.example' "
            + #"in 'mfrom' identity (mechanism 'a' matched)) receiver=mx1; identity=mailfrom; envelope-from="n@o.e"#
            + #"xample"; helo=mx.o.example; client-ip=192.0.2.7"#,
        ["envelope n@o.example|o.example"],
        client: "192.0.2.7", helo: "mx.o.example"),
    .init(
        "postfix/policy-spf",
        "Policy action=PREPEND Received-SPF: pass (localhost is always allowed.) client-ip=127.0.0.1; envel"
            + "ope-from=n@o.example; helo=h;",
        ["envelope n@o.example|o.example"],
        client: "127.0.0.1"),
    .init(
        "postfix/policy-spf",
        "Policy action=PREPEND X-Comment: SPF not applicable to localhost connection - skipped check",
        []),
    .init(
        "postfix/policy-spf",
        "Policy action=550 Please see http://www.openspf.net/Why?s=mfrom;id=n%40o.example;ip=192.0.2.7;r=mx"
            + "1",
        ["envelope n@o.example|o.example"],
        client: "192.0.2.7"),
    .init(
        "postfix/policy-spf",
        "Policy action=550 Please see http://www.openspf.net/Why?s=helo;id=mx.o.example;ip=192.0.2.7;r=mx1",
        []),
    .init(
        "postfix/policy-spf",
        "Policy action=DUNNO",
        []),
    .init(
        "postgrey",
        "action=greylist, reason=new, client_name=mx.o.example, client_address=192.0.2.7, sender=n@o.exampl"
            + "e, recipient=r@w.example",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        client: "192.0.2.7"),
    .init(
        "postgrey",
        "action=greylist, reason=early-retry (93s missing), client_name=mx.o.example, client_address=192.0."
            + "2.7, sender=n@o.example, recipient=r@w.example",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "postgrey",
        "action=pass, reason=triplet found, delay=301, client_name=mx.o.example, client_address=192.0.2.7, "
            + "sender=n@o.example, recipient=r@w.example",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "postgrey",
        "action=pass, reason=client AWL, client_name=mx.o.example, client_address=192.0.2.7, recipient=r@w."
            + "example",
        [],
        recipients: ["r@w.example"],
        client: "192.0.2.7"),
    .init(
        "postgrey",
        "B55C0FA6170: action=pass, reason=client whitelist, client_name=mx.o.example, client_address=192.0."
            + "2.7, sender=n@o.example, recipient=r@w.example",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "postgrey",
        "action=greylist, reason=new, client_name=mx.o.example, client_address=192.0.2.7, sender=a, recipie"
            + "nt=b@evil.example, recipient=r@w.example",
        ["envelope a, recipient=b@evil.example|evil.example"]),
    .init(
        "postgrey",
        "action=greylist, reason=new, client_name=mx.o.example, client_address=192.0.2.7, sender=n@o.exampl"
            + "e, recipient=x, recipient=y@w.example",
        ["envelope n@o.example|o.example"]),
    .init(
        "postgrey",
        "action=greylist, reason=new, client_name=mx.o.example, client_address=192.0.2.7, sender=f@good.exa"
            + "mple, recipient=b@evil.example, recipient=r@w.example",
        []),
    .init(
        "postgrey",
        "whitelisted: mx.o.example[192.0.2.7]",
        []),
    .init(
        "postgrey",
        "delayed 603 seconds: client=mx.o.example, from=n@o.example, to=r@w.example",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "sqlgrey",
        "grey: new: 192.0.2.7(192.0.2.7), n@o.example -> r@w.example",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        client: "192.0.2.7"),
    .init(
        "sqlgrey",
        "grey: early reconnect: 192.0.2(192.0.2.7), n@o.example -> r@w.example",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        client: "192.0.2.7"),
    .init(
        "sqlgrey",
        "grey: reconnect ok: 192.0.2(192.0.2.7), n@o.example -> r@w.example (00:05:17)",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        client: "192.0.2.7"),
    .init(
        "sqlgrey",
        "grey: throttling: 192.0.2(192.0.2.7), n@o.example -> r@w.example",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "sqlgrey",
        "grey: from awl match: updating 192.0.2(192.0.2.7), list-#@o.example(list-123@o.example)",
        ["envelope list-123@o.example|o.example"],
        client: "192.0.2.7"),
    .init(
        "sqlgrey",
        "grey: domain awl match: updating 192.0.2(192.0.2.7), o.example",
        ["envelope -|o.example"],
        client: "192.0.2.7"),
    .init(
        "sqlgrey",
        "grey: from awl: 192.0.2, n@o.example added",
        ["envelope n@o.example|o.example"]),
    .init(
        "sqlgrey",
        "grey: domain awl: 192.0.2, o.example added",
        ["envelope -|o.example"]),
    .init(
        "sqlgrey",
        "whitelist: n@o.example, 192.0.2.7(mx.o.example) -> r@w.example",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        client: "192.0.2.7"),
    .init(
        "sqlgrey",
        "whitelist: mx.o.example: o.example domain in static whitelist",
        []),
    .init(
        "sqlgrey",
        "grey: new: 192.0.2.7(192.0.2.7), -undef-@-undef- -> r@w.example",
        ["envelope |-"],
        recipients: ["r@w.example"]),
    .init(
        "sqlgrey",
        "whitelist: -undef-@-undef-, 192.0.2.7(mx.o.example) -> r@w.example",
        ["envelope |-"],
        recipients: ["r@w.example"]),
    .init(
        "sqlgrey",
        "spam: 192.0.2.7: n@o.example -> r@w.example at 2026-11-22 14:38:13",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        client: "192.0.2.7"),
    .init(
        "sqlgrey",
        "grey: new: 192.0.2.7(192.0.2.7), f@good.example -> x@evil.example -> r@w.example",
        []),
    .init(
        "sqlgrey",
        "grey: new: 192.0.2.7(192.0.2.7), a -> x@evil.example -> r@w.example",
        ["envelope a -> x@evil.example|evil.example"]),
    .init(
        "sqlgrey",
        "grey: identified dynamic pattern (name): x.example, 192.0.2.7: Using full IP.",
        []),
    .init(
        "sqlgrey",
        "new: 192.0.2: n@o.example -> r@w.example",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "sqlgrey",
        "reconnect too early: 192.0.2: n@o.example -> r@w.example",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "sqlgrey",
        "Probable spam: 192.0.2.7: n@o.example -> r@w.example at 2026-11-22 14:38:13",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "postfwd3/policy",
        "[RULES] rule=12, id=R1, client=mx.o.example[192.0.2.7], sender=<n@o.example>, recipient=<r@w.examp"
            + "le>, helo=<mx.o.example>, proto=ESMTP, state=RCPT, delay=0.02s, hits=R1, action=DUNNO",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        client: "192.0.2.7", helo: "mx.o.example"),
    .init(
        "postfwd2/policy",
        "[RULES] rule=12, id=R1, client=mx.o.example[192.0.2.7], sender=<>, recipient=<r@w.example>, helo=<"
            + "mx.o.example>, proto=ESMTP, state=RCPT, delay=0.02s, hits=R1, action=DUNNO",
        ["envelope |-"],
        recipients: ["r@w.example"]),
    .init(
        "postfwd",
        "[CACHE] rule=12, id=R1, queue=B55C0FA6170, client=mx.o.example[192.0.2.7], user=alice, sender=<n@o"
            + ".example>, helo=<mx.o.example>, proto=ESMTP, state=DATA, delay=0.02s, hits=R1;R2, action=DUNNO",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170", helo: "mx.o.example"),
    .init(
        "postfwd3/policy",
        "[RATES] rule=12, id=R1, queue=B55C0FA6170, client=mx.o.example[192.0.2.7], sender=<n@o.example>, r"
            + "ecipient=<r@w.example>, helo=<h>, proto=ESMTP, state=RCPT, delay=0.02s, action=450 4.7.1 too many "
            + "(item: '192.0.2.7', type: rate, count: 12/10, time: 3.1/60s)",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170"),
    .init(
        "postfwd3/policy",
        "[RULES] rule=12, id=R1, client=mx.o.example[192.0.2.7], sender=<f@good.example>, recipient=<x@evil"
            + ".example>, recipient=<r@w.example>, helo=<mx.o.example>, proto=ESMTP, state=RCPT, delay=0.02s, hit"
            + "s=R1, action=DUNNO",
        []),
    .init(
        "postfwd3/policy",
        "[RULES] rule=12, id=R1, client=mx.o.example[192.0.2.7], sender=<a>, recipient=<x@evil.example>, re"
            + "cipient=<r@w.example>, helo=<mx.o.example>, proto=ESMTP, state=RCPT, delay=0.02s, hits=R1, action="
            + "DUNNO",
        ["envelope a>, recipient=<x@evil.example|evil.example"]),
    .init(
        "postfwd3/policy",
        "[RULES] rule=12, id=R1, client=mx.o.example[192.0.2.7], sender=<a b@o.example>, recipient=<r@w.exa"
            + "mple>, helo=<mx.o.example>, proto=ESMTP, state=RCPT, delay=0.02s, hits=R1, action=DUNNO",
        ["envelope a b@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "postfwd3/policy",
        "[RULES] rule=12, id=R1, client=mx.o.example[192.0.2.7], sender=<n@o.example>, recipient=<x>, recip"
            + "ient=<y@w.example>, helo=<mx.o.example>, proto=ESMTP, state=RCPT, delay=0.02s, hits=R1, action=DUN"
            + "NO",
        ["envelope n@o.example|o.example"]),
    .init(
        "postfwd",
        "[DNSBL] object 7.2.0.192.rbl.example listed",
        []),
    .init(
        "policyd-weight",
        "decided action=DUNNO multirecipient-mail - already accepted by previous query; <client=mx.o.exampl"
            + "e[192.0.2.7]> <helo=mx.o.example> <from=n@o.example> <to=r@w.example>; delay: 0s",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        client: "192.0.2.7", helo: "mx.o.example"),
    .init(
        "policyd-weight",
        "weighted check:  NOT_IN_SBL_XBL_SPAMHAUS=-1.5 CL_IP_EQ_FROM_MX=-3.1; <client=192.0.2.7> <helo=mx.o"
            + ".example> <from=n@o.example> <to=r@w.example>; rate: -7.6",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        client: "192.0.2.7"),
    .init(
        "policyd-weight",
        "decided action=DUNNO multirecipient-mail - already accepted by previous query; <client=mx.o.exampl"
            + "e[192.0.2.7]> <helo=mx.o.example> <from=f@good.example> <to=x@evil.example> <to=r@w.example>; dela"
            + "y: 0s",
        []),
    .init(
        "policyd-weight",
        "decided action=DUNNO multirecipient-mail - already accepted by previous query; <client=mx.o.exampl"
            + "e[192.0.2.7]> <helo=mx.o.example> <from=> <to=r@w.example>; delay: 0s",
        ["envelope |-"]),
    .init(
        "milter-greylist",
        "B55C0FA6170: addr mx.o.example[192.0.2.7] from <n@o.example> to <r@w.example> delayed for 00:30:00"
            + " (ACL 73)",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170", client: "192.0.2.7"),
    .init(
        "milter-greylist",
        "B55C0FA6170: addr mx.o.example[192.0.2.7] from <n@o.example> blacklisted (ACL 12)",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170", client: "192.0.2.7"),
    .init(
        "milter-greylist",
        "B55C0FA6170: addr [192.0.2.7][192.0.2.7] from <n@o.example> rcpt <r@w.example>: autowhitelisted fo"
            + "r 24:00:00",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "milter-greylist",
        "B55C0FA6170: skipping greylist because sender <n@o.example> is whitelisted, (from=<n@o.example>, r"
            + "cpt=<r@w.example>, addr=mx.o.example[192.0.2.7]) ACL 73",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170", client: "192.0.2.7"),
    .init(
        "milter-greylist",
        "B55C0FA6170: skipping greylist because this is the default action, (from=<n@o.example>, rcpt=(nil)"
            + ", addr=mx.o.example[192.0.2.7]) ACL 73",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "milter-greylist",
        #"B55C0FA6170: skipping greylist because sender <"a, (from=<f@good.example>, rcpt=<x@y>, addr=h[1.2."#
            + #"3.4]) ACL 1"@evil.example> is whitelisted, (from=<"a, (from=<f@good.example>, rcpt=<x@y>, addr=h[1"#
            + #".2.3.4]) ACL 1"@evil.example>, rcpt=<r@w.example>, addr=mx.o.example[192.0.2.7]) ACL 73"#,
        [#"envelope "a, (from=<f@good.example>, rcpt=<x@y>, addr=h[1.2.3.4]) ACL 1"@evil.example|evil.example"#],
        queueID: "B55C0FA6170"),
    .init(
        "cbpolicyd",
        "module=Greylisting, action=defer, host=192.0.2.7, helo=mx.o.example, from=n@o.example, to=r@w.exam"
            + "ple, reason=greylisted",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        client: "192.0.2.7", helo: "mx.o.example"),
    .init(
        "cbpolicyd",
        "module=Quotas, mode=update, host=192.0.2.7, helo=mx.o.example, from=n@o.example, to=r@w.example, r"
            + "eason=quota_match, policy=1, quota=3, limit=4, track=Sender:n@o.example, counter=MessageCount, quo"
            + "ta=1.00/100 (1.0%)",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "cbpolicyd",
        "module=AccessControl, action=reject, host=192.0.2.7, helo=h, from=f@good.example, to=x@evil.exampl"
            + "e, to=r@w.example, reason=x",
        []),
    .init(
        "cbpolicyd",
        "module=CheckHelo, action=reject, host=192.0.2.7, helo=x, from=n@o.example, to=r@w.example, reason="
            + "helo_blacklisted, count=2",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "policyd-spf",
        "prepend Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.7; helo=mx; envelope-fr"
            + "om=n@o.example; receiver=x; receiver=y@w.example ",
        ["envelope n@o.example|o.example"]),
    .init(
        "policyd-spf",
        "prepend Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.7; helo=mx; envelope-fr"
            + "om=f@good.example; receiver=x@evil.example; receiver=r@w.example ",
        []),
    .init(
        "policyd-spf",
        "prepend Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.7; helo=mx; envelope-fr"
            + "om=a; envelope-from=f@good.example; x@evil.example; receiver=r@w.example ",
        ["envelope a; envelope-from=f@good.example; x@evil.example|evil.example"]),
    .init(
        "policyd-spf",
        "prepend Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.7; helo=envelope-from=g"
            + "ood.example; envelope-from=n@o.example; receiver=r@w.example ",
        ["envelope n@o.example|o.example"]),
    .init(
        "policyd-spf",
        "550 5.7.23 Message rejected due to: SPF fail - not authorized. Please see http://www.openspf.net/W"
            + "hy?s=mfrom;id=n@o.example;ip=192.0.2.7;r=x;ip=1;r=y@w.example",
        ["envelope n@o.example|o.example"],
        client: "192.0.2.7"),
    .init(
        "postfix/policy-spf",
        "Policy action=PREPEND Received-SPF: pass (o.example: x; envelope-from=f@good.example; y) receiver="
            + #"mx1; identity=mailfrom; envelope-from="n@o.example"; helo=mx; client-ip=192.0.2.7"#,
        ["envelope n@o.example|o.example"],
        client: "192.0.2.7"),
    .init(
        "postfix/policy-spf",
        "SPF fail (x): Envelope-from: n@o.example, IP Address: 192.0.2.7, Recipient: x, IP Address: 1.2.3.4"
            + ", Recipient: y@w.example",
        ["envelope n@o.example|o.example"]),
    .init(
        "milter-greylist",
        #"B55C0FA6170: addr mx.o.example[192.0.2.7] from <"a> to <b"@o.example> to <r@w.example> delayed for"#
            + " 00:30:00 (ACL 73)",
        [#"envelope "a> to <b"@o.example|o.example"#],
        recipients: ["r@w.example"]),
    .init(
        "milter-greylist",
        "B55C0FA6170: addr mx.o.example[192.0.2.7] from <n@o.example> to <r@w.example> blacklisted (ACL 12)",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "cbpolicyd",
        "module=CheckSPF, action=none, host=192.0.2.7, helo=mx, from=, to=r@w.example, reason=none",
        ["envelope |-"],
        recipients: ["r@w.example"]),
    .init(
        "postgrey",
        "action=greylist, reason=new, client_name=unknown, client_address=2001:db8::7, sender=n+tag=x@o.exa"
            + "mple, recipient=r@w.example",
        ["envelope n+tag=x@o.example|o.example"],
        client: "2001:db8::7"),
    .init(
        "postgrey",
        "action=greylist, reason=new, client_name=mx.o.example, client_address=192.0.2.7/24, sender=n@o.exa"
            + "mple, recipient=r@w.example",
        ["envelope n@o.example|o.example"],
        client: "192.0.2.7"),
    .init(
        "postgrey",
        "B55C0FA6170: action=pass, reason=triplet found, client_name=mx.o.example, client_address=192.0.2.7"
            + ", sender=n@o.example",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "postfwd",
        "[RULES] rule=3, id=X, client=unknown[192.0.2.7], sender=<n@o.example>, recipient=<r@w.example>, he"
            + "lo=<h>, proto=ESMTP, state=RCPT, rate limit exceeded",
        ["envelope n@o.example|o.example"]),
    .init(
        "postfwd",
        "[RULES] rule=3, id=X, client=unknown[2001:db8::7], user=a@w.example, sender=<>, helo=<h>, proto=ES"
            + "MTP, state=DATA, delay=0s, hits=X, action=REJECT sender=<f@good.example>, recipient=<x>",
        ["envelope |-"]),
    .init(
        "smf-spf",
        "SPF fail: ip=192.0.2.7, fqdn=x.example, helo=h, from=<n@o.example>",
        ["envelope n@o.example|o.example"]),
    .init(
        "milter-greylist",
        "B55C0FA6170: addr 192.0.2.7 from <n@o.example> to <r@w.example> delayed for 00:30:00",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170", client: "192.0.2.7"),
]
