// Programs beside Postfix that name a sender, or say what they think of one.

import MailLog
import Testing

/// What a companion's line must be understood as.
struct CompanionCase: CustomTestStringConvertible, Sendable {
    var program: String
    var text: String
    var kind: EventKind
    var senders: [String] = []
    var recipients: [String] = []
    var queueID: String?
    var linked: String?
    var messageID: String?
    var result: String?
    var testDescription: String { "\(program): \(text.prefix(60))" }
}

private let id = "B55C0FA6170"

/// What rspamd writes about a mail, as a sender may imitate it.
private let forgedFields =
    "qid: <AAAAAAAAAA>, ip: 1.2.3.4, from: <a@good.example>, (default: F (no action): [1/1] "
    + "[FROM_NEQ_ENVFROM(0.00){f@good.example;a@good.example;}"

/// rspamd's line about a mail, with these symbols.
private func rspamd(_ symbols: String) -> String {
    "<8ae27d>; proxy; rspamd_task_write_log: id: <m@x.example>, qid: <\(id)>, ip: 192.0.2.7, from: <b@esp.example>, "
        + "(default: F (no action): [1.00/15.00] [\(symbols)]), len: 1, time: 1ms"
}

private let cases: [CompanionCase] = [
    .init(
        program: "opendmarc", text: "\(id): o.example pass", kind: .opendmarcResult,
        senders: ["header_from -|o.example"],
        queueID: id, result: "pass"),
    .init(
        program: "opendmarc", text: "\(id): SPF(mailfrom): o.example fail", kind: .opendmarcSPF,
        senders: ["envelope -|o.example"], queueID: id, result: "fail"),
    .init(
        program: "opendmarc", text: "\(id): SPF(mailfrom): n@o.example fail", kind: .opendmarcSPF,
        senders: ["envelope n@o.example|o.example"], queueID: id, result: "fail"),
    .init(program: "opendmarc", text: "ignoring connection from localhost", kind: .opendmarcNotice),
    .init(
        program: "iredapd",
        text: "[192.0.2.7] RCPT, n@o.example -> r@w.example, DUNNO [sasl_username=, sender=n@o.example, client_name=x, "
            + "reverse_client_name=x, helo=h, encryption_protocol=, encryption_cipher=, server_port=25, process_time=0.1s]",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "iredapd",
        text: "[192.0.2.7] RCPT, u@w.example => n@o.example -> r@w.example, REJECT [sasl_username=u@w.example, "
            + "sender=n@o.example, client_name=x, reverse_client_name=x, helo=h]",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "iredapd",
        text: "[192.0.2.7] END-OF-MESSAGE, u@w.example => r@w.example, DUNNO [sasl_username=u@w.example, "
            + "sender=u@w.example, client_name=x, reverse_client_name=x, helo=h]",
        kind: .greylistRequest, senders: ["envelope u@w.example|w.example"], recipients: ["r@w.example"]),
    .init(
        program: "iredapd",
        text:
            "[192.0.2.7] RCPT, f@good.example -> x, DUNNO [sasl_username=, sender=f@good.example, client_name=@e.example "
            + "-> r@w.example, DUNNO [sasl_username=, sender=n@o.example, client_name=x, helo=h]",
        kind: .greylistRequest),
    .init(
        program: "iredapd", text: "[192.0.2.7] RCPT, n@o.example -> r@w.example, 451 4.7.1 try again later",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "iredapd", text: "[192.0.2.7] RCPT, f@good.example -> v@x, y@evil.example -> r@w.example, DUNNO",
        kind: .greylistRequest),
    .init(program: "iredapd", text: "Starting iRedAPD (version: 5.0)", kind: .greylistNotice),
    .init(
        program: "amavis", text: "(1-1) Checking: abc [192.0.2.7] <s@o.example> -> <r@w.example>", kind: .amavisNotice,
        senders: ["envelope s@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "amavis", text: "(1-1) ESMTP [::1]:10024 /var/x: <s@o.example> -> <r@w.example> SIZE=1",
        kind: .amavisNotice, senders: ["envelope s@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "amavis",
        text: "(1-1) 9Vx6OoIz2Q4W FWD from <s@o.example> -> <r@w.example>, BODY=7BIT 250 2.0.0 "
            + "from MTA(smtp:[127.0.0.1]:5): 250 2.0.0 Ok: queued as A8905FA6178",
        kind: .amavisForward, senders: ["envelope s@o.example|o.example"], recipients: ["r@w.example"],
        linked: "A8905FA6178"),
    .init(
        program: "amavis",
        text: "(1-1) Passed CLEAN {RelayedInbound}, [192.0.2.7] <s@o.example> -> <r@w.example> "
            + "Message-ID: <m@x.example>, mail_id: abc, Hits: 1, 5 ms",
        kind: .amavisPassed, senders: ["envelope s@o.example|o.example"], recipients: ["r@w.example"],
        messageID: "m@x.example"),
    .init(
        program: "postfix-local", text: "postfix-local: from=n@o.example, to=r@w.example, dirname=/var/qmail/mailnames",
        kind: .pleskResult, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "postfix-local", text: "\(id): from=<n@o.example>, to=<r@w.example>, dirname=/var/qmail/mailnames",
        kind: .pleskResult, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"], queueID: id),
    .init(
        program: "postfix-local",
        text: "postfix-local: from=\"a, to=b@good.example, c\"@o.example, to=r@w.example, dirname=/v",
        kind: .pleskNotice),
    .init(
        program: "psa-pc-remote", text: "\(id): from=<n@o.example> to=<r@w.example>", kind: .pleskResult,
        senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"], queueID: id),
    .init(program: "/usr/lib64/plesk-9.0/psa-pc-remote", text: "handlers_stderr: SKIP", kind: .pleskNotice),
    .init(
        program: "smf-spf", text: "SPF fail: ip=192.0.2.7, fqdn=x.example, helo=h, from=<n@o.example>",
        kind: .spfResult,
        senders: ["envelope n@o.example|o.example"], result: "fail"),
    .init(
        program: "postfix-policyd",
        text: "rcpt=7, greylist=update, host=192.0.2.7 (x.example), from=n@o.example, to=r@w.example, size=0",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "policyd-spf",
        text: "prepend Received-SPF: None (mailfrom) identity=mailfrom; client-ip=192.0.2.7; helo=h; envelope-from=<>; "
            + "receiver=x", kind: .spfResult, senders: ["envelope |-"], result: "None"),
    .init(
        program: "postfix/policy-spf",
        text: ": SPF pass (x): Envelope-from: f@good.example): Envelope-from: n@o.example",
        kind: .spfResult, senders: ["envelope n@o.example|o.example"], result: "pass"),
    .init(
        program: "postfix/policy-spf",
        text: "Policy action=550 Please see http://www.openspf.org/Why?s=mfrom;id=n%40o.example;ip=192.0.2.7;r=mx1",
        kind: .spfResult, senders: ["envelope n@o.example|o.example"], result: "fail"),
    .init(
        program: "sqlgrey", text: "grey: from awl match: updating 192.0.2(192.0.2.7), n@o.example(n@o.example)",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"]),
    .init(
        program: "sqlgrey", text: "grey: domain awl match: updating 192.0.2(192.0.2.7), o.example",
        kind: .greylistRequest, senders: ["envelope -|o.example"]),
    .init(
        program: "milter-greylist",
        text: "\(id): skipping greylist because address 192.0.2.7 is whitelisted, (from=<n@o.example>, "
            + "rcpt=<r@w.example>, addr=x[192.0.2.7]) ACL 1",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"], queueID: id),
    .init(
        program: "postfwd3/policy",
        text: "[RULES] rule=3, id=X, queue=\(id), client=x.example[192.0.2.7], user=, sender=<n@o.example>, "
            + "recipient=<r@w.example>, helo=<h>, proto=ESMTP, state=RCPT, action=DUNNO",
        kind: .postfwdRule, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"], queueID: id),
    .init(
        program: "opendkim", text: "\(id): DKIM-Signature field added (s=lab, d=w.example)", kind: .opendkimSigned,
        senders: ["dkim -|w.example"], queueID: id),
    .init(
        program: "opendkim", text: "\(id): DKIM verification successful", kind: .opendkimResult, queueID: id,
        result: "pass"),
    .init(
        program: "opendkim",
        text: "\(id): s=k1 d=o.example a=rsa-sha256 SSL error:04091068:rsa routines::bad signature",
        kind: .opendkimResult, senders: ["dkim -|o.example"], queueID: id, result: "fail"),
    .init(
        program: "opendkim",
        text: "\(id): key retrieval failed (s=k1, d=o.example): 'k1._domainkey.o.example' record not found",
        kind: .opendkimResult, senders: ["dkim -|o.example"], queueID: id, result: "temperror"),
    .init(
        program: "opendkim", text: #"\#(id): signature=abc domain=o.example selector=k1 result="no signature error""#,
        kind: .opendkimResult, senders: ["dkim -|o.example"], queueID: id, result: "pass"),
    .init(
        program: "opendkim", text: "\(id): no signing domain match for 'o.example'", kind: .opendkimFrom,
        senders: ["header_from -|o.example"], queueID: id),
    .init(
        program: "opendkim", text: "\(id) no signing domain match for `o.example'", kind: .opendkimFrom,
        senders: ["header_from -|o.example"], queueID: id),
    .init(
        program: "opendkim", text: "\(id): no signing table match for 'n@o.example'", kind: .opendkimFrom,
        senders: ["header_from n@o.example|o.example"], queueID: id),
    .init(
        program: "opendkim", text: "\(id): external host mail.x.example attempted to send as o.example",
        kind: .opendkimFrom,
        senders: ["header_from -|o.example"], queueID: id),
    .init(program: "opendkim", text: "\(id): not authenticated", kind: .opendkimNotice, queueID: id),
    .init(
        program: "dkimpy-milter", text: "\(id): ed25519-sha256 DKIM signature verified (s=k1 d=o.example)",
        kind: .opendkimResult, senders: ["dkim -|o.example"], queueID: id, result: "pass"),
    .init(
        program: "dkimpy-milter", text: "\(id): rsa-sha256 DKIM signature added (s=k1 d=w.example)",
        kind: .opendkimSigned, senders: ["dkim -|w.example"], queueID: id),
    .init(program: "dkimpy-milter", text: "DKIM: Fail (b'o.example')", kind: .opendkimNotice),
    .init(program: "postfwd3/master", text: "postfwd3 2.02 started", kind: .postfwdNotice),
    .init(
        program: "policyd-spf",
        text: "550 5.7.23 Message rejected due to: Receiver policy for SPF Softfail. Please see "
            + "http://www.openspf.net/Why?s=mfrom;id=n@o.example;ip=192.0.2.7;r=<UNKNOWN>",
        kind: .spfResult, senders: ["envelope n@o.example|o.example"], result: "Softfail"),
    .init(
        program: "policyd-spf",
        text: "451 4.7.24 Message deferred due to: SPF Temporary Error: DNS Timeout. Please see "
            + "http://www.openspf.net/Why?s=mfrom;id=n@o.example;ip=192.0.2.7;r=r@w.example",
        kind: .spfResult, senders: ["envelope n@o.example|o.example"], result: "Temporary"),
    .init(
        program: "pyspf-milter",
        text: "Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.7; helo=h; "
            + "envelope-from=n@o.example; receiver=<UNKNOWN>",
        kind: .spfResult, senders: ["envelope n@o.example|o.example"], result: "Pass"),
    .init(
        program: "clamsmtpd", text: "1003E4: from=n@o.example, to=r@w.example, to=q@w.example, status=VIRUS:X",
        kind: .scannerResult, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example", "q@w.example"]),
    .init(
        program: "clamsmtpd", text: "1003E4: from=\"a, to=b@good.example\"@o.example, to=r@w.example, status=CLEAN",
        kind: .scannerResult,
        senders: ["envelope \"a, to=b@good.example\"@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        program: "clamsmtpd", text: "1003E4: from=\"a, to=b@good.example, to=r@w.example, status=CLEAN",
        kind: .scannerNotice),
    .init(
        program: "rspamd",
        text: "<8ae27d>; proxy; rspamd_task_write_log: id: <m@x.example>, qid: <\(id)>, ip: 192.0.2.7, user: alice, "
            + "from: <b@esp.example>, (default: F (reject): [16.00/15.00] [BAYES_HAM(-3.00){100.00%;},"
            + "DMARC_POLICY_REJECT(2.00){o.example;reject;},MIME_GOOD(-0.10){text/plain;}]), len: 1, time: 1ms",
        kind: .rspamdResult, senders: ["envelope b@esp.example|esp.example", "header_from -|o.example"], queueID: id,
        messageID: "m@x.example", result: "fail"),
    .init(
        program: "rspamd",
        text:
            "<8ae27d>; proxy; rspamd_task_write_log: id: <x>, qid: <ABCDEF12345>, ip: 1.1.1.1, from: <f@good.example>, (>, "
            + "qid: <\(id)>, ip: 192.0.2.7, from: <b@esp.example>, (default: F (no action): [0.00/15.00] [A(0.00){}]), len: 1",
        kind: .rspamdResult),
    .init(
        program: "rspamd",
        text: rspamd("FROM_HAS_DN(0.00){},FROM_EQ_ENVFROM(0.00){},DMARC_NA(0.00){esp.example;}"),
        kind: .rspamdResult, senders: ["envelope b@esp.example|esp.example", "header_from b@esp.example|esp.example"],
        queueID: id, messageID: "m@x.example", result: "none"),
    .init(
        program: "rspamd", text: rspamd("FROM_NEQ_ENVFROM(0.00){n@o.example;B@esp.example;},A(0.00){}"),
        kind: .rspamdResult, senders: ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"],
        queueID: id, messageID: "m@x.example"),
    .init(
        program: "rspamd",
        text: rspamd(
            "A(0.00){x,FROM_NEQ_ENVFROM(0.00){f@good.example;b@esp.example;},FROM_NEQ_ENVFROM(0.00){n@o.example;b@esp.example;}"
        ),
        kind: .rspamdResult,
        senders: [
            "envelope b@esp.example|esp.example", "header_from f@good.example|good.example",
            "header_from n@o.example|o.example",
        ], queueID: id, messageID: "m@x.example"),
    .init(
        program: "rspamd", text: rspamd(#"FROM_NEQ_ENVFROM(0.00){"Q_ENVFROM(a;b"@o.example;b@esp.example;},A(0.00){}"#),
        kind: .rspamdResult,
        senders: ["envelope b@esp.example|esp.example", #"header_from "Q_ENVFROM(a;b"@o.example|o.example"#],
        queueID: id, messageID: "m@x.example"),
    .init(
        program: "rspamd", text: rspamd("URL(0.00){Q_ENVFROM(;},FROM_NEQ_ENVFROM(0.00){n@o.example;b@esp.example;}"),
        kind: .rspamdResult, senders: ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"],
        queueID: id, messageID: "m@x.example"),
    .init(
        program: "rspamd", text: rspamd("FROM_NEQ_ENVFROM(0.00){f@good.example;other@esp.example;}"),
        kind: .rspamdResult, senders: ["envelope b@esp.example|esp.example"], queueID: id, messageID: "m@x.example"),
    .init(
        program: "rspamd", text: "<8ae27d>; proxy; proxy_accept_socket: accepted milter connection", kind: .rspamdNotice
    ),
    .init(
        program: "amavis",
        text: "(01223-02) Passed CLEAN {RelayedInbound}, [110.141.179.150]:60565 [110.141.179.150] <s@o.example> -> "
            + "<r@w.example>,<q@w.example>, Queue-ID: \(id), Message-ID: <m@x.example>, mail_id: dGghh, Hits: -0.2, "
            + "size: 1959, queued_as: A8905FA6178, dkim_sd=k1:d.example, 1501 ms",
        kind: .amavisPassed, senders: ["envelope s@o.example|o.example", "dkim -|d.example"],
        recipients: ["r@w.example", "q@w.example"], queueID: id, linked: "A8905FA6178", messageID: "m@x.example"),
    .init(
        program: "amavis",
        text: "(02706-17) Blocked SPAM {RejectedInbound}, LOCAL [192.0.2.7] <s@o.example> -> <r@w.example>, "
            + #"Message-ID: <m@x.example>, mail_id: x, Hits: 9, size: 1, Subject: "a\", From: f@good.example", "#
            + "From: Name_<n@evil.example>, helo=x.example, Tests: [A=1], 590 ms",
        kind: .amavisBlocked, senders: ["envelope s@o.example|o.example", "header_from n@evil.example|evil.example"],
        recipients: ["r@w.example"], messageID: "m@x.example"),
    .init(
        program: "amavis",
        text: #"(1-1) Passed CLEAN {X}, [192.0.2.7] <"x> -> <y"@evil.example> -> <r@w.example>, 1 ms"#,
        kind: .amavisPassed, senders: [#"envelope "x> -> <y"@evil.example|evil.example"#], recipients: ["r@w.example"]),
    .init(
        program: "amavis",
        text:
            "(1-1) FWD from <s@o.example> -> <r@w.example>,BODY=7BIT 250 2.0.0 from MTA(smtp:[::1]:10025): 250 2.0.0 Ok: "
            + "queued as A8905FA6178",
        kind: .amavisForward, senders: ["envelope s@o.example|o.example"], recipients: ["r@w.example"],
        linked: "A8905FA6178"),
    .init(program: "amavis", text: "(1-1) NOTICE: reconnecting", kind: .amavisNotice),
    .init(
        program: "policyd-spf",
        text: ": prepend Received-SPF: Fail (mailfrom) identity=mailfrom; client-ip=198.18.57.13; helo=vps.example; "
            + "envelope-from=n@o.example; receiver=w.example ",
        kind: .spfResult, senders: ["envelope n@o.example|o.example"], result: "Fail"),
    .init(
        program: "policyd-spf",
        text:
            "None; identity=helo; client-ip=192.0.2.7; helo=vps.example; envelope-from=n@o.example; receiver=r@w.example",
        kind: .spfResult, senders: ["envelope n@o.example|o.example"], result: "None"),
    .init(
        program: "policyd-spf",
        text: "550 5.7.23 Message rejected due to: SPF fail - not authorized. Please see "
            + "http://www.openspf.net/Why?s=mfrom;id=n@o.example;ip=192.0.2.7;r=r@w.example",
        kind: .spfResult, senders: ["envelope n@o.example|o.example"], result: "fail"),
    .init(
        program: "postgrey",
        text:
            "action=greylist, reason=new, client_name=vps.example, client_address=192.0.2.7, sender=n@o.example, recipient=r@w.example",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "sqlgrey", text: "grey: new: 192.0.2(192.0.2.7), n@o.example -> r@w.example", kind: .greylistRequest,
        senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "milter-greylist",
        text: "\(id): addr vps.example[192.0.2.7] from <n@o.example> to <r@w.example> delayed for 00:30:00 (ACL 73)",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"], queueID: id),
    .init(
        program: "cbpolicyd",
        text:
            "module=Greylisting, action=defer, host=192.0.2.7, helo=x, from=n@o.example, to=r@w.example, reason=greylisted",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "policyd-weight",
        text:
            "decided action=PREPEND X: NOT_IN_SBL <client=192.0.2.7> <helo=vps.example> <from=n@o.example> <to=r@w.example>; delay: 1s",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "postfwd",
        text: "[RULES] rule=17, id=X, queue=, client=vps.example[192.0.2.7], user=u, sender=<n@o.example>, "
            + "recipient=<r@w.example>, helo=<me>, proto=SMTP, state=RCPT, delay=0s, hits=X, action=DUNNO",
        kind: .postfwdRule, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "spamd",
        text: "spamd: result: Y 12 - A,B scantime=1.2,size=1,user=u,mid=<m@x.example>,bayes=0,autolearn=no",
        kind: .spamdResult, messageID: "m@x.example"),
    .init(
        program: "spampd",
        text:
            "identified spam <a> (1/2) from <f@good.example> for <v@x> (16.59/4.00) from <n@o.example> for <r@w.example> in 1.28s, 7093 bytes.",
        kind: .spamdResult, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"],
        messageID: "a> (1/2) from <f@good.example> for <v@x"),
    .init(
        program: "spampd",
        text: "identified spam <m@x.example> (16.59/4.00) from <n@o.example> for <r@w.example> in 1.28s, 7093 bytes.",
        kind: .spamdResult, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"],
        messageID: "m@x.example"),
    .init(
        program: "clamav-milter",
        text:
            "Message \(id) from <n@o.example> to <r@w.example> with subject 'from <f@good.example>' message-id '<m>' infected by X",
        kind: .scannerResult, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"], queueID: id),
    .init(
        program: "clamsmtpd", text: "1003E4: from=n@o.example, to=r@w.example, status=CLEAN", kind: .scannerResult,
        senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "MailScanner",
        text: "Message \(id).A1B2C from 192.0.2.7 (n@o.example) to w.example is spam, SpamAssassin (1)",
        kind: .scannerResult, senders: ["envelope n@o.example|o.example"], queueID: id),
    .init(
        program: "MailScanner", text: "Requeue: \(id).A1B2C to A8905FA6178", kind: .scannerResult, queueID: id,
        linked: "A8905FA6178"),
    .init(
        program: "mimedefang.pl",
        text: "\(id): MDLOG,\(id),mail_in,,,<n@o.example>,<r@w.example>,Subject,<f@good.example>",
        kind: .scannerResult, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"], queueID: id),
    .init(
        program: "dkimproxy.out",
        text: "DKIM signing - signed; message-id=<m@x.example>, signer=<@o.example>, from=<n@o.example>",
        kind: .dkimproxyResult, senders: ["header_from n@o.example|o.example"], messageID: "m@x.example",
        result: "signed"),
    .init(
        program: "dovecot", text: "lmtp(6471, u@w.example): abc: msgid=<m@x.example>: saved mail to INBOX",
        kind: .dovecotDelivery, messageID: "m@x.example"),
    .init(
        program: "dovecot",
        text: "lda(u): sieve: from=n@o.example, msgid=<x>, from=<f@good.example>: stored mail into mailbox 'A'",
        kind: .dovecotDelivery, senders: ["header_from n@o.example|o.example"], messageID: "x>, from=<f@good.example"),
    .init(
        program: "dovecot",
        text: "lmtp(u@w.example)<8><9>: sieve: msgid=<m@x.example>: fileinto action: stored mail into mailbox 'Junk'",
        kind: .dovecotDelivery, messageID: "m@x.example"),
    .init(
        program: "dovecot",
        text: "lda(u): sieve: msgid=<m@x.example>: reject action: rejected message from <a@b.example>",
        kind: .dovecotDelivery, messageID: "m@x.example"),
    .init(
        program: "postgrey",
        text: "\(id): action=greylist, reason=new, client_name=o.example, client_address=192.0.2.7, sender=n@o.example",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], queueID: id),
    .init(
        program: "postgrey",
        text: "action=pass, reason=x, client_name=o.example, client_address=192.0.2.7, recipient=r@w.example",
        kind: .greylistRequest, recipients: ["r@w.example"]),
    .init(
        program: "postgrey", text: "delayed 603 seconds: client=o.example, from=n@o.example, to=r@w.example",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "postfwd",
        text: "[CACHE] rule=1, id=G, client=x[192.0.2.7], sender=<n@o.example>, recipient=<r@w.example>, helo=<h>, "
            + "proto=ESMTP, state=RCPT, action=DUNNO",
        kind: .postfwdRule, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "policyd-spf",
        text: ": prepend Authentication-Results: mx.w.example; spf=pass (sender SPF authorized) smtp.mailfrom=o.example"
            + " (client-ip=192.0.2.7; helo=h; envelope-from=n@o.example; receiver=w.example)",
        kind: .spfResult, senders: ["envelope n@o.example|o.example"], result: "pass"),
    .init(
        program: "milter-greylist",
        text:
            "(unknown id): addr o.example[192.0.2.7] from <n@o.example> rcpt <r@w.example>: autowhitelisted for 24:00:00",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"]),
    .init(
        program: "milter-greylist",
        text: "\(id): addr [192.0.2.7][192.0.2.7] from <n@o.example> to <r@w.example> delayed for 00:30:00 (ACL 73)",
        kind: .greylistRequest, senders: ["envelope n@o.example|o.example"], recipients: ["r@w.example"], queueID: id),
    .init(program: "dovecot", text: "imap-login: Login: user=<u>, method=PLAIN", kind: .dovecotNotice),
    .init(
        program: "pmg-smtp-filter", text: "2C225C6817C7EEE1481: new mail message-id=<m@x.example>#012",
        kind: .proxmoxResult,
        queueID: "2C225C6817C7EEE1481", messageID: "m@x.example"),
    .init(
        program: "pmg-smtp-filter",
        text: "2C225C6817C7EEE1481: accept mail to <r@w.example> (\(id)) (rule: default-accept)",
        kind: .proxmoxResult, recipients: ["r@w.example"], queueID: "2C225C6817C7EEE1481", linked: id),
    .init(
        program: "sympa_msg",
        text:
            "notice Sympa::X::_twist() Processing Sympa::Message <l@x>; envelope_sender=b@esp.example; message_id=m@x.example; sender=n@o.example",
        kind: .listMessage, senders: ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"],
        messageID: "m@x.example"),
    .init(
        program: "postsrsd", text: "srs_forward: <n@o.example> rewritten as <SRS0=ab=CD=o.example=n@w.example>",
        kind: .srsForward,
        senders: ["envelope n@o.example|o.example"]),
]

@Suite("Companions")
struct CompanionTests {
    /// For the mutation tests.
    static var lines: [String] { cases.map { "Nov 22 14:38:14 mx2 \($0.program)[5968]: \($0.text)" } }

    @Test("every companion's line is read", arguments: cases)
    func companion(expected: CompanionCase) {
        let line = Parsed("Nov 22 14:38:14 mx2 \(expected.program)[5968]: \(expected.text)\n")
        #expect(line.first.kind == expected.kind)
        #expect(line.senders == expected.senders)
        #expect(line.recipients == expected.recipients)
        #expect(line[\.queueID] == expected.queueID)
        #expect(line[\.linkedQueueID] == expected.linked)
        #expect(line[\.messageID] == expected.messageID)
        #expect(line[\.authenticationResult] == expected.result)
    }

    @Test("OpenDKIM names the client that is not its own")
    func opendkimClient() {
        let line = Parsed("Nov 22 14:38:14 mx2 opendkim[1]: \(id): x.example [192.0.2.7] not internal\n")
        #expect(line[\.clientName] == "x.example")
        #expect(line[\.clientAddress] == "192.0.2.7")
        #expect(line[\.queueID] == id)
    }

    @Test(
        "companions that are logged without a header are known by their text",
        arguments: [
            (
                "action=pass, reason=x, client_name=v, client_address=192.0.2.7, sender=n@o.example, recipient=r@w.example",
                EventKind.greylistRequest
            ),
            (
                "2026-11-22 14:38:13 #38(normal) <73b3a9>; task; rspamd_task_write_log: id: <m>, qid: <B55C0FA6170>, "
                    + "ip: 192.0.2.7, from: <n@o.example>, (default: F (no action): [0/15] [A(0){}])", .rspamdResult
            ),
        ])
    func withoutHeader(line: String, kind: EventKind) {
        let parsed = Parsed("\(line)\n")
        #expect(parsed.first.kind == kind)
        #expect(parsed.senders == ["envelope n@o.example|o.example"])
    }

    @Test(
        "a Message-ID that imitates rspamd's fields hides none and adds none",
        arguments: [
            ("a>, ip: 1.2.3.4, (b@esp.example", true), ("a>, ip: 1.2.3.4, from: <f@good.example>, (default: (b", true),
            ("a>, ip: 1.2.3.4, (b>, ip: 1.2.3.5, (c>, ip: 1.2.3.6, (d@esp.example", true),
            ("a>, qid: <ABCDEF12345>, ip: 1.2.3.4, (b@esp.example", false),
        ])
    func rspamdMessageID(messageID: String, isRead: Bool) {
        let line = Parsed(
            "Nov 22 14:38:13 mx1 rspamd[1]: <8a>; proxy; rspamd_task_write_log: id: <\(messageID)>, qid: <\(id)>, "
                + "ip: 192.0.2.7, from: <b@esp.example>, (default: F (no action): [0/15] [A(0){}]), len: 1\n")
        #expect(line.senders == (isRead ? ["envelope b@esp.example|esp.example"] : []))
        #expect(line[\.queueID] == (isRead ? id : nil))
        #expect(line[\.messageID] == (isRead ? messageID : nil))
        #expect(line.first.kind == .rspamdResult)
    }

    @Test(
        "a Message-ID that imitates rspamd's fields hides no header From: the symbols tell which fields are true",
        arguments: [
            "x>, qid: <AAAAAAAAAA>, ip: 1.2.3.4, from: <a@good.example>, (x",
            "x>, qid: <AAAAAAAAAA>, ip: 1.2.3.4, from: <a@good.example>, (default: F (no action): [1/1] [A(0){},x",
        ])
    func rspamdConfirmed(messageID: String) {
        let line = Parsed(
            "Nov 22 14:38:13 mx1 rspamd[1]: <8a>; task; rspamd_task_write_log: id: <\(messageID)>, qid: <\(id)>, "
                + "ip: 192.0.2.7, from: <b@esp.example>, (default: F (no action): [0/15] "
                + "[FROM_NEQ_ENVFROM(0.00){n@o.example;b@esp.example;}]), len: 1\n")
        #expect(line[\.queueID] == id)
        #expect(line.senders == ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"])
    }

    @Test(
        "Dovecot's own log has its services in the place of the tag",
        arguments: [
            "Nov 23 01:04:26 lmtp(user)<23><abc>: Info: ",
            "2026-11-23 01:04:26 lmtp(u@w.example)<23><abc>: Info: sieve: ",
            "Nov 23 01:04:26 lmtp(23, u@w.example): Info: xyz: ", "Nov 23 01:04:26 lda(user)<23>: Info: ",
        ])
    func dovecotLog(head: String) {
        let line = Parsed("\(head)msgid=<m@x.example>: saved mail to INBOX\n")
        #expect(line.first.kind == .dovecotDelivery)
        #expect(line[\.messageID] == "m@x.example")
        #expect(line.first.pid == 23)
        #expect(line[\.host] == nil)
        #expect(line[\.program] == (head.contains("lda") ? "lda" : "lmtp"))
    }

    @Test(
        "fields that are complete in a Message-ID or in a symbol's option are as good as the true ones: nobody is named",
        arguments: [
            ("x>, \(forgedFields)]), len: 1, x: <b", ""), ("m@x.example", "X(0.00){>, \(forgedFields),Y(0.00){;},"),
        ])
    func rspamdForged(messageID: String, symbols: String) {
        let line = Parsed(
            "Nov 22 14:38:13 mx1 rspamd[1]: <8a>; task; rspamd_task_write_log: id: <\(messageID)>, qid: <\(id)>, "
                + "ip: 192.0.2.7, from: <b@esp.example>, (default: F (no action): [0/15] [\(symbols)"
                + "FROM_NEQ_ENVFROM(0.00){n@o.example;b@esp.example;}]), len: 1\n")
        #expect(line.first.kind == .rspamdResult)
        #expect(line.first.truncated == .envelope)
        #expect(line.senders.isEmpty)
        #expect(line[\.queueID] == nil)
    }

    @Test(
        "fields in a symbol's option that no symbol behind them repeats change nothing",
        arguments: [
            "x>, qid: <AAAAAAAAAA>, ip: 1.2.3.4, from: <a@good.example>, (default: F (no action): [1/1] [A(0){",
            "x>, qid: <AAAAAAAAAA>, ip: 1.2.3.4, from: <a@good.example>, (x",
            "x>, ip: 1.2.3.4, from: <a@good.example>, (",
        ])
    func rspamdOption(text: String) {
        let line = Parsed(
            "Nov 22 14:38:13 mx1 rspamd[1]: <8a>; task; rspamd_task_write_log: id: <m@x.example>, qid: <\(id)>, "
                + "ip: 192.0.2.7, from: <b@esp.example>, (default: F (no action): [0/15] [HAS_REPLYTO(0.00){\(text);},"
                + "FROM_NEQ_ENVFROM(0.00){n@o.example;b@esp.example;}]), len: 1\n")
        #expect(line[\.queueID] == id)
        #expect(line.senders == ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"])
    }

    @Test("fields of the queue behind one without a queue ID are the sender's, too: nobody is named")
    func rspamdWithoutQueue() {
        let line = Parsed(
            "Nov 22 14:38:13 mx1 rspamd[1]: <8a>; proxy; rspamd_task_write_log: id: <a>, qid: <\(id)>, ip: 1.2.3.4, "
                + "from: <f@good.example>, (x>, ip: 192.0.2.7, from: <b@esp.example>, (default: F (no action): [0/15] []), len: 1\n"
        )
        #expect(line.senders.isEmpty)
        #expect(line[\.queueID] == nil)
    }

    @Test(
        "the name of a forbidden part that imitates amavis's fields names nobody",
        arguments: [
            (
                "BANNED (.exe,x<f@evil.example> -> <v@w.example>, Queue-ID: BBBBBBBBBB, y.exe) {D}, [192.0.2.7]:4",
                "s@o.example"
            ),
            ("BANNED (.exe,y.exe) {D}, [192.0.2.7]:4", "s@o.example"),
            ("INFECTED (Eicar, x<f@evil.example>), [192.0.2.7]", "s@o.example"),
            ("BANNED (.exe,x) {D}, [192.0.2.7]:4 <f@evil.example> -> <v@w.example>, y.exe) {D}, [192.0.2.7]:4", nil),
            ("SPAM {D}, [192.0.2.7]:4", "s@o.example"), ("BANNED (.exe,never closed", nil),
        ] as [(String, String?)])
    func amavisNames(category: String, sender: String?) {
        let parsed = Parsed(
            "Nov 22 14:38:13 mx1 amavis[5]: (5-1) Blocked \(category) <s@o.example> -> <r@w.example>, Queue-ID: DDDDDDDDDD, "
                + "mail_id: abc, Hits: -, size: 9, 10 ms\n")
        #expect(parsed.batch.senders.map { parsed.text($0.address) } == (sender.map { [$0] } ?? []))
        #expect(parsed.batch.recipients.map { parsed.text($0) } == (sender == nil ? [] : ["r@w.example"]))
    }

    @Test(
        "a Message-ID that imitates amavis's fields names no foreign queue ID",
        arguments: [
            ("Queue-ID: \(id), ", "a>, Queue-ID: 4DDDDDDDD4, x: <b@esp.example", Optional(id), Optional("A8905FA6178")),
            ("Queue-ID: \(id), ", "a>, queued_as: 4DDDDDDDD4, x: <b@esp.example", id, "A8905FA6178"),
            ("", "a>, Queue-ID: 4DDDDDDDD4, x: <b@esp.example", nil, "A8905FA6178"),
            ("Queue-ID: \(id), ", "a>, mail_id: y, Hits: 1, queued_as: 4DDDDDDDD4, x: <b@esp.example", id, nil),
            ("", "a>, mail_id: y, Queue-ID: 4DDDDDDDD4, queued_as: 4DDDDDDDD4, x: <b", nil, nil),
        ])
    func amavisMessageID(before: String, messageID: String, queueID: String?, linked: String?) {
        let line = Parsed(
            "Nov 22 14:38:13 mx1 amavis[1]: (1-2) Passed CLEAN {X}, [192.0.2.7] <s@o.example> -> <r@w.example>, \(before)"
                + "Message-ID: <\(messageID)>, mail_id: z, Hits: -0.2, size: 1, queued_as: A8905FA6178, 1 ms\n")
        #expect(line.senders == ["envelope s@o.example|o.example"])
        #expect(line[\.queueID] == queueID)
        #expect(line[\.linkedQueueID] == linked)
        #expect(line[\.messageID] == (messageID.contains("mail_id") ? nil : messageID))
    }

    @Test("an imitated end of the Message-ID before another real one is believed as little")
    func amavisOtherTemplate() {
        let line = Parsed(
            "Nov 22 14:38:13 mx1 amavis[1]: (1-2) Passed CLEAN {X}, [192.0.2.7] <s@o.example> -> <r@w.example>, "
                + "Message-ID: <a>, mail_id: x, queued_as: 4DDDDDDDD4, y: <b>, Hits: 1, queued_as: A8905FA6178, 1 ms\n")
        #expect(line.senders == ["envelope s@o.example|o.example"])
        #expect(line[\.linkedQueueID] == nil)
        #expect(line[\.messageID] == nil)
    }

    @Test(
        "rspamd's DMARC symbols give a verdict",
        arguments: [
            ("DMARC_POLICY_REJECT(2.00){o.example;reject;}", AuthenticationVerdict.fail, true),
            ("A(0){},DMARC_POLICY_QUARANTINE(1.50){o.example : No valid SPF, No valid DKIM,quarantine;}", .fail, true),
            (
                "DMARC_POLICY_SOFTFAIL(0.10){o.example : SPF not aligned (relaxed),none;},WHITELIST_DMARC_SPF(0){}",
                .fail, true
            ),
            ("DMARC_POLICY_ALLOW(-0.50){o.example,reject;}", .pass, true), ("DMARC_NA(0.00){o.example;}", .none, true),
            ("DMARC_POLICY_ALLOW(0){o.example;},X(0){,DMARC_POLICY_ALLOW(0){g.example;}}", .none, false),
            ("X(0){DMARC_POLICY_ALLOW(0){g.example;}}", .none, false),
        ])
    func rspamdVerdict(symbols: String, verdict: AuthenticationVerdict, isNamed: Bool) {
        let line = Parsed(
            "Nov 22 14:38:13 mx1 rspamd[1]: <8a>; proxy; rspamd_task_write_log: id: <m>, qid: <\(id)>, ip: 192.0.2.7, "
                + "from: <b@esp.example>, (default: F (no action): [0/15] [\(symbols)]), len: 1\n")
        #expect(line.first.authenticationVerdict == verdict)
        #expect(line.first.authenticationMethod == (isNamed ? .dmarc : .none))
        #expect(line.senders.dropFirst() == (isNamed ? ["header_from -|o.example"] : []))
    }

    @Test(
        "a sender's text among rspamd's options does not hide a failure",
        arguments: [
            "n@o.example;DMARC_POLICY_x@esp.example", "n@o.example;DMARC_NA@esp.example",
            "n@o.example;\"x,DMARC_POLICY_ALLOW(-0.50){o.example;none;}\"@esp.example",
            "n@o.example;a,DMARC_x(0.0){b;}@esp.example",
            "n@o.example;DMARC_POLICY_ALLOW(-0.50){o.example;}@esp.example",
            "n@mail.o.example;x,DMARC_POLICY_ALLOW(1){mail.o.example;none;}@esp.example",
            "n@o.example;x,DMARC_POLICY_REJECT(1){victim.example;none;}@esp.example",
        ], [true, false])
    func rspamdFailure(option: String, isFirst: Bool) {
        let failure = "DMARC_POLICY_REJECT(2.00){o.example : No valid SPF, No valid DKIM;reject;}"
        let own = "FROM_NEQ_ENVFROM(0.00){\(option);}"
        let envelope = option.split(separator: ";", maxSplits: 1).last ?? ""
        let line = Parsed(
            "Nov 22 14:38:13 mx1 rspamd[1]: <8a>; proxy; rspamd_task_write_log: id: <m>, qid: <\(id)>, ip: 192.0.2.7, "
                + "from: <\(envelope)>, (default: F (no action): [0/15] [\(isFirst ? own : failure),"
                + "\(isFirst ? failure : own)]), len: 1\n")
        #expect(line.first.authenticationVerdict == .fail)
        #expect(!line.senders.contains { $0.contains("victim.example") && !$0.hasPrefix("envelope") })
    }

    @Test("a failure of another domain than the header From's is none of the mail's")
    func rspamdOtherFailure() {
        let line = Parsed(
            "Nov 22 14:38:13 mx1 rspamd[1]: <8a>; proxy; rspamd_task_write_log: id: <m>, qid: <\(id)>, ip: 192.0.2.7, "
                + "from: <b@o.example>, (default: F (no action): [0/15] [FROM_EQ_ENVFROM(0.00){},A(0){x,"
                + "DMARC_POLICY_REJECT(2.00){victim.example;none;},DMARC_POLICY_ALLOW(0){o.example;none;}]), len: 1\n")
        #expect(line.first.authenticationVerdict == .none)
        #expect(line.senders == ["envelope b@o.example|o.example", "header_from b@o.example|o.example"])
    }

    @Test(
        "OpenDMARC's results give a verdict",
        arguments: [("pass", AuthenticationVerdict.pass), ("fail", .fail), ("none", .none), ("temperror", .none)])
    func opendmarcVerdict(word: String, verdict: AuthenticationVerdict) {
        let line = Parsed("Nov 22 14:38:13 mx1 opendmarc[1]: \(id): o.example \(word)\n")
        #expect(line.first.authenticationVerdict == verdict)
        #expect(line.first.authenticationMethod == .dmarc)
    }

    @Test("a DMARC milter's reject names the header From's domain")
    func dmarcReject() {
        let line = postfix(
            "cleanup",
            "\(id): milter-reject: END-OF-MESSAGE from x.example[192.0.2.7]: 5.7.1 rejected by DMARC policy for o.example; "
                + "from=<b@esp.example> to=<r@w.example> proto=ESMTP helo=<x>")
        #expect(line.senders == ["envelope b@esp.example|esp.example", "header_from -|o.example"])
        #expect(line.first.authenticationMethod == .dmarc)
        #expect(line.first.authenticationVerdict == .fail)
    }
}
