// Filters: amavis, rspamd, spamd and scanners:
// what each program's own code writes, and what a sender may write into it.

import MailLog
import Testing

@Suite("Filters: amavis, rspamd, spamd and scanners")
struct ScannerSourceTests {
    /// For the mutation tests.
    static var rows: [CompanionLine] { scannerSourceTests }

    @Test("each line names its sender, and nobody else", arguments: scannerSourceTests)
    func line(expected: CompanionLine) { expected.check() }
}

private let scannerSourceTests: [CompanionLine] = [
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInbound}, [192.0.2.7]:41234 [198.51.100.9] <n@o.example> -> <r@w.e"
            + "xample>, Queue-ID: B55C0FA6170, Message-ID: <m@o.example>, mail_id: ABCdef-_123x, Hits: -1.9, size"
            + ": 1234, queued_as: A8905FA6178, 345 ms",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170", messageID: "m@o.example", client: "192.0.2.7"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>,<t@w.example>, Queue-ID: B55C0FA6170, Message-ID: "
            + "<m@o.example>, mail_id: ABCdef-_123x, b: aBcDeFg1-, Hits: -1.9, size: 1234, queued_as: A8905FA6178"
            + #", Subject: "Hello", From: <n@o.example>, User-Agent: Roundcube, helo=mx.o.example, Tests: [A=1,B=-"#
            + "2], autolearn=ham, dkim_sd=k1:o.example, 345 ms",
        ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example", "dkim -|o.example"],
        recipients: ["r@w.example", "t@w.example"],
        queueID: "B55C0FA6170", messageID: "m@o.example", client: "192.0.2.7"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, tls: TLSv1.3, Queue-ID: B55C0FA6170, Message-ID: "
            + "<m@o.example>, mail_id: ABCdef-_123x, b: aBcDeFg1-, Hits: -1.9, size: 1234, queued_as: A8905FA6178"
            + #", Subject: "a ""b"" c", From: <n@o.example> (dkim:AUTHOR), X-Mailer: Foo_(bar)_1.0, helo=, Tests: "#
            + "[A=1], dkim_i=@o.example, dkim_sd=k1:o.example, 345 ms",
        ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example", "dkim -|o.example"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170", messageID: "m@o.example"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, Queue-ID: B55C0FA6170, Message-ID: <m@o.example>,"
            + #" mail_id: ABCdef-_123x, b: aBcDeFg1-, Hits: -1.9, size: 1234, queued_as: A8905FA6178, Subject: "ba"#
            + #"ck\\slash\\", From: <n@o.example>, helo=x, Tests: [A=1], 345 ms"#,
        ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, Queue-ID: B55C0FA6170, Message-ID: <m@o.example>,"
            + #" mail_id: ABCdef-_123x, b: aBcDeFg1-, Hits: -1.9, size: 1234, queued_as: A8905FA6178, Subject: "","#
            + " From: <n@o.example>, helo=x, Tests: [A=1], 345 ms",
        ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, Queue-ID: B55C0FA6170, Message-ID: <m@o.example>,"
            + #" mail_id: ABCdef-_123x, b: aBcDeFg1-, Hits: -1.9, size: 1234, queued_as: A8905FA6178, Subject: "x""#
            + #"", From: <f@good.example>, helo=y", From: <n@evil.example>, helo=x, Tests: [A=1], 345 ms"#,
        ["envelope b@esp.example|esp.example", "header_from n@evil.example|evil.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, Queue-ID: B55C0FA6170, Message-ID: <m@o.example>,"
            + #" mail_id: ABCdef-_123x, b: aBcDeFg1-, Hits: -1.9, size: 1234, queued_as: A8905FA6178, Subject: "x""#
            + ", From: <n@evil.example>, User-Agent: Foo,_<f@good.example>, helo=x, Tests: [A=1], 345 ms",
        ["envelope b@esp.example|esp.example", "header_from n@evil.example|evil.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, Queue-ID: B55C0FA6170, Message-ID: <m@o.example>,"
            + #" mail_id: ABCdef-_123x, b: aBcDeFg1-, Hits: -1.9, size: 1234, queued_as: A8905FA6178, Subject: "x""#
            + ", From: <n@evil.example>,_<m@o.example>, helo=x, Tests: [A=1], 345 ms",
        [
            "envelope b@esp.example|esp.example", "header_from n@evil.example|evil.example",
            "header_from m@o.example|o.example",
        ],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, Queue-ID: B55C0FA6170, Message-ID: <m@o.example>,"
            + #" mail_id: ABCdef-_123x, b: aBcDeFg1-, Hits: -1.9, size: 1234, queued_as: A8905FA6178, Subject: "x""#
            + ", From: Nora_N_<n@o.example>, helo=x, Tests: [A=1], 345 ms",
        ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, Queue-ID: B55C0FA6170, Message-ID: <m@o.example>,"
            + #" mail_id: ABCdef-_123x, b: aBcDeFg1-, Hits: -1.9, size: 1234, queued_as: A8905FA6178, Subject: "x""#
            + #", From: "N,_Nora"_<n@o.example>, X-Mailer: x_<f@good.example>, Tests: [A=1], 345 ms"#,
        ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, Queue-ID: B55C0FA6170, Message-ID: <m@o.example>,"
            + #" mail_id: ABCdef-_123x, b: aBcDeFg1-, Hits: -1.9, size: 1234, queued_as: A8905FA6178, Subject: "x""#
            + ", From: n@o.example_(Nora_N), helo=x, Tests: [A=1], 345 ms",
        ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, Queue-ID: B55C0FA6170, Message-ID: <m@o.example>,"
            + #" mail_id: ABCdef-_123x, b: aBcDeFg1-, Hits: -1.9, size: 1234, queued_as: A8905FA6178, Subject: "x""#
            + ", From: <n@bank.exam...",
        ["envelope b@esp.example|esp.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, Queue-ID: B55C0FA6170, Message-ID: <m@o.example>,"
            + " mail_id: ABCdef-_123x, b: aBcDeFg1-, Hits: -1.9, size: 1234, queued_as: A8905FA6178, dkim_sd=k1:o"
            + ".exam...",
        ["envelope b@esp.example|esp.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInternal}, ORIGINATING/MYNETS LOCAL [192.0.2.7]:41234 [198.51.100."
            + "9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, Queue-ID: B55C0FA6170, Message-ID: <m@o.ex...",
        ["envelope b@esp.example|esp.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) ...ample>, mail_id: ABCdef-_123x, Hits: -1.9, size: 1234, queued_as: A8905FA6178, 345 m"
            + "s",
        []),
    .init(
        "amavis",
        "(12345-01) Blocked SPAM {DiscardedInbound,Quarantined}, [192.0.2.7]:41234 <n@o.example> -> <r@w.ex"
            + "ample>, quarantine: spam-ABC.gz, Message-ID: <m@o.example>, mail_id: ABCdef-_123x, Hits: 12.9, siz"
            + "e: 1234, 345 ms",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        messageID: "m@o.example", client: "192.0.2.7"),
    .init(
        "amavis",
        "(12345-01) Blocked BANNED (.exe,.exe-ms,invoice.exe) {DiscardedInbound}, [192.0.2.7]:41234 <n@o.ex"
            + "ample> -> <r@w.example>, mail_id: ABCdef-_123x, Hits: -, size: 1234, 345 ms",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        client: "192.0.2.7"),
    .init(
        "amavis",
        "(12345-01) Blocked INFECTED (Eicar-Test-Signature, Win.Test) {DiscardedInbound,Quarantined}, [192."
            + "0.2.7]:41234 <> -> <r@w.example>, quarantine: virus-x, mail_id: ABCdef-_123x, Hits: -, size: 1234,"
            + " 345 ms",
        ["envelope |-"],
        recipients: ["r@w.example"],
        client: "192.0.2.7"),
    .init(
        "amavis",
        "(12345-01) Passed BAD-HEADER-1 {RelayedInbound}, <n@o.example> -> <r@w.example>, mail_id: ABCdef-_"
            + "123x, Hits: -, size: 1234, 345 ms",
        ["envelope n@o.example|o.example"]),
    .init(
        "amavis",
        #"(12345-01) Passed UNCHECKED-ENCRYPTED {RelayedInbound}, MYUSERS LOCAL [2001:db8::7]:41234 <"a> -> "#
            + #"<b"@o.example> -> <r@w.example>, mail_id: ABCdef-_123x, Hits: -, size: 1234, 345 ms"#,
        [#"envelope "a> -> <b"@o.example|o.example"#],
        recipients: ["r@w.example"],
        client: "2001:db8::7"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN, [192.0.2.7] [198.51.100.9] <n@o.example> -> <r@w.example>, Message-ID: <m"
            + "@o.example>, mail_id: ABCdef-_123x, Hits: -1.9, size: 1234, queued_as: A8905FA6178, 345 ms",
        ["envelope n@o.example|o.example"],
        client: "192.0.2.7"),
    .init(
        "amavis",
        "(12345-01) Passed, <n@o.example> -> <r@w.example>, Message-ID: <m@o.example>, Hits: -1.9",
        ["envelope n@o.example|o.example"]),
    .init(
        "amavis",
        "(12345-01) Checking: ABCdef-_123x ORIGINATING [192.0.2.7] <n@o.example> -> <r@w.example>,<t@w.exam"
            + "ple>",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example", "t@w.example"]),
    .init(
        "amavis",
        "(12345-01) ESMTP :10024 /var/lib/amavis/tmp/amavis-20261122T1438-12345-x: <n@o.example> -> <r@w.ex"
            + "ample> SIZE=1234 BODY=8BITMIME Received: from mx1.w.example ([127.0.0.1]) by localhost (mx1 [127.0"
            + ".0.1]) (amavisd-new, port 10024) with ESMTP for <z@w.example>; Sun, 22 Nov 2026",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "amavis",
        "(12345-01) 2822.From: <n@o.example>",
        ["header_from n@o.example|o.example"]),
    .init(
        "amavis",
        "(12345-01) 2822.From: <n@o.example>, 2821.Mail_From: <b@esp.example>",
        ["header_from n@o.example|o.example", "envelope b@esp.example|esp.example"]),
    .init(
        "amavis",
        "(12345-01) 2822.From: <n@o.example>, 2822.Sender: <s@l.example>, 2821.Mail_From: <b@esp.example>",
        ["header_from n@o.example|o.example", "sender s@l.example|l.example", "envelope b@esp.example|esp.example"]),
    .init(
        "amavis",
        "(12345-01) 2822.From: 2:[<n@o.example>, <m@o.example>], 2821.Mail_From: <b@esp.example>",
        [
            "header_from n@o.example|o.example", "header_from m@o.example|o.example",
            "envelope b@esp.example|esp.example",
        ]),
    .init(
        "amavis",
        #"(12345-01) 2822.From: <"x>, 2821.Mail_From: <f@good.example"@evil.example>, 2821.Mail_From: <b@esp"#
            + ".example>",
        [
            #"header_from "x>, 2821.Mail_From: <f@good.example"@evil.example|evil.example"#,
            "envelope b@esp.example|esp.example",
        ]),
    .init(
        "amavis",
        "(12345-01) dkim: VALID Author+MailFrom signature by d=o.example, From: <n@o.example>, a=rsa-sha256"
            + ", c=relaxed/relaxed, s=k1, i=@o.example, ORIG [192.0.2.7]:41234",
        ["header_from n@o.example|o.example", "dkim -|o.example"]),
    .init(
        "amavis",
        "(12345-01) dkim: FAILED third-party signature by d=esp.example, From: <n@o.example>, a=rsa-sha256,"
            + " c=relaxed/relaxed, s=k1, i=@esp.example, invalid (public key: not available)",
        ["header_from n@o.example|o.example", "dkim -|esp.example"]),
    .init(
        "amavis",
        "(12345-01) dkim: signing (author), From: <n@w.example> (From:<n@w.example>), a=>rsa-sha256, c=>rel"
            + "axed/simple, d=>w.example, s=>k1, ttl=>1814400",
        ["header_from n@w.example|w.example", "dkim -|w.example"]),
    .init(
        "amavis",
        "(12345-01) dkim: not signing spam (from inside), From: <n@o.example>",
        ["header_from n@o.example|o.example"]),
    .init(
        "amavis",
        "(12345-01) OVERSIZED from <n@o.example> to <r@w.example>: size 1 B, limit 2 B",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "amavis",
        "(12345-01) ABCdef-_123x FWD from <n@o.example> -> <r@w.example>, BODY=7BIT 250 2.0.0 from MTA(smtp"
            + ":[127.0.0.1]:10025): 250 2.0.0 Ok: queued as A8905FA6178",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "amavis",
        "(12345-01) spam-tag, <n@o.example> -> <r@w.example>, No, score=-1.9 required=6.2 tests=[A=1] autol"
            + "earn=ham",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "amavis",
        "(12345-01) header_edits_for_quar: <n@o.example> -> <r@w.example>, Yes, score=16",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "amavis",
        #"(12345-01) p.path BANNED:1 r@w.example: "P=p003,L=1,M=multipart/mixed | P=p002,L=1/2,M=application"#
            + #"/x,T=exe,N=<f@good.example> -> <x@y>""#,
        []),
    .init(
        "rspamd",
        "<8ae27d>; proxy; rspamd_task_write_log: id: <m@o.example>, qid: <B55C0FA6170>, ip: 192.0.2.7, from"
            + ": <b@esp.example>, (default: F (no action): [1.00/15.00] [FROM_NEQ_ENVFROM(0.00){n@o.example;b@esp"
            + ".example;},DMARC_POLICY_ALLOW(-0.50){o.example;reject;}]), len: 1, time: 1.2ms, dns req: 3, digest"
            + ": <00aa>, rcpts: <r@w.example>, mime_rcpts: <r@w.example,>",
        ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170", messageID: "m@o.example", client: "192.0.2.7"),
    .init(
        "rspamd",
        "<8ae27d>; proxy; rspamd_task_write_log: id: <m@o.example>, qid: <B55C0FA6170>, ip: 192.0.2.7, from"
            + ": <b@esp.example>, (default: F (no action): [1.00/15.00] [FROM_EQ_ENVFROM(0.00),MIME_GOOD(-0.10)])"
            + ", len: 1, time: 1.2ms, dns req: 3, digest: <00aa>, rcpts: <r@w.example>, mime_rcpts: <r@w.example,"
            + ">",
        ["envelope b@esp.example|esp.example", "header_from b@esp.example|esp.example"],
        queueID: "B55C0FA6170"),
    .init(
        "rspamd",
        "<8ae27d>; proxy; rspamd_task_write_log: id: <m@o.example>, qid: <B55C0FA6170>, ip: 192.0.2.7, from"
            + ": <b@esp.example>, (default: F (no action): [1.00/15.00] [FROM_EQ_ENVFROM,MIME_GOOD]), len: 1, tim"
            + "e: 1.2ms, dns req: 3, digest: <00aa>, rcpts: <r@w.example>, mime_rcpts: <r@w.example,>",
        ["envelope b@esp.example|esp.example", "header_from b@esp.example|esp.example"],
        queueID: "B55C0FA6170"),
    .init(
        "rspamd",
        "<8ae27d>; proxy; rspamd_task_write_log: id: <m@o.example>, qid: <B55C0FA6170>, ip: 192.0.2.7, from"
            + ": <b@esp.example>, (default: F (no action): [1.00/15.00] [MIME_GOOD(-0.10){text/plain;},FROM_EQ_EN"
            + "VFROM(0.00){}]), len: 1, time: 1.2ms, dns req: 3, digest: <00aa>, rcpts: <r@w.example>, mime_rcpts"
            + ": <r@w.example,>",
        ["envelope b@esp.example|esp.example", "header_from b@esp.example|esp.example"],
        queueID: "B55C0FA6170"),
    .init(
        "rspamd",
        "<8ae27d>; task; rspamd_task_write_log: id: <m@o.example>, qid: <B55C0FA6170>, ip: 192.0.2.7, from:"
            + " <b@esp.example>, (default: F (no action): [1.00/15.00] [MIME_GOOD(-0.10){text/plain;}]), len: 1, "
            + "time: 1.2ms, dns req: 3, digest: <00aa>, rcpts: <r@w.example>, mime_rcpt: <r@w.example>",
        ["envelope b@esp.example|esp.example"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170"),
    .init(
        "rspamd",
        "(normal) <8ae27d>; task; rspamd_task_write_log: id: <m@o.example>,  qid: <B55C0FA6170>, ip: [192.0"
            + ".2.7],  smtp_from: <b@esp.example>, mime_from: <n@o.example>, smtp_rcpts: <r@w.example>, mime_rcpt"
            + "s: <r@w.example>, (default: F (no action): [1.00/15.00] [MIME_GOOD(-0.10)]), len: 1, time: 1.2ms r"
            + "eal, 0.1ms virtual, dns req: 3, url domains: [x.example]",
        ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170", client: "192.0.2.7"),
    .init(
        "rspamd",
        "(normal) <8ae27d>; task; rspamd_task_write_log: id: <m@o.example>,  qid: <B55C0FA6170>, ip: [192.0"
            + ".2.7],  user: alice, smtp_from: <b@esp.example>, mime_from: <b@esp.example>, smtp_rcpts: <r@w.exam"
            + "ple,t@w.example>, mime_rcpts: <>, (default: F (no action): [1.00/15.00] [MIME_GOOD(-0.10)]), len: "
            + "1",
        ["envelope b@esp.example|esp.example", "header_from b@esp.example|esp.example"],
        recipients: ["r@w.example", "t@w.example"],
        queueID: "B55C0FA6170", client: "192.0.2.7"),
    .init(
        "rspamd",
        "<8ae27d>; task; rspamd_task_write_log: id: <undef>, qid: <B55C0FA6170>, ip: 192.0.2.7, from: <>, ("
            + "default: F (no action): [1.00/15.00] [DMARC_NA(0.00){o.example;}]), len: 1",
        ["envelope |-", "header_from -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "rspamd",
        "<8ae27d>; task; rspamd_task_write_log: id: <m@o.example>, qid: <B55C0FA6170>, ip: 192.0.2.7, (defa"
            + "ult: F (no action): [1.00/15.00] [DMARC_NA(0.00){o.example;}]), len: 1",
        ["header_from -|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "rspamd",
        "<8ae27d>; csession; rspamd_task_write_log: id: <m@o.example>, ip: 192.0.2.7, from: <b@esp.example>"
            + ", (default: T (add header): [6.10/15.00] [DMARC_NA(0.00){o.example;}]), len: 1",
        ["envelope b@esp.example|esp.example", "header_from -|o.example"],
        messageID: "m@o.example"),
    .init(
        "rspamd",
        "<8ae27d>; proxy; rspamd_task_write_log: id: <m@o.example>, qid: <B55C0FA6170>, ip: 2001:db8::7, us"
            + "er: a@w.example, from: <b@esp.example>, (default: S (soft reject): [0/15] [GREYLIST(0.00){greylist"
            + #"ed;Sun, 22 Nov 2026 14:38:13 GMT;new record;}]), len: 1, forced: soft reject "Try again later"; sc"#
            + "ore=nan (set by greylist)",
        ["envelope b@esp.example|esp.example"],
        queueID: "B55C0FA6170", client: "2001:db8::7"),
    .init(
        "rspamd",
        "<8ae27d>; proxy; dkim_symbol_callback: skip DKIM checks for local networks and authorized users",
        []),
    .init(
        "rspamd",
        "<8ae27d>; lua; dmarc.lua:411: skip DMARC checks as either SPF or DKIM were not checked",
        []),
    .init(
        "rspamd",
        "<8ae27d>; proxy; rspamd_message_parse: loaded message; id: <m@o.example>; queue-id: <B55C0FA6170>;"
            + " size: 1234; checksum: <00aa>",
        [],
        queueID: "B55C0FA6170", messageID: "m@o.example"),
    .init(
        "spampd",
        "processing message <m@o.example> for <r@w.example> <t@w.example>",
        [],
        recipients: ["r@w.example", "t@w.example"],
        messageID: "m@o.example"),
    .init(
        "spampd",
        "clean message <m@o.example> (-1.90/5.00) from <n@o.example> for <r@w.example> <t@w.example> in 1.2"
            + "8s, 7093 bytes.",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example", "t@w.example"],
        messageID: "m@o.example"),
    .init(
        "spampd",
        "identified spam (unknown) (16.59/5.00) from <n@o.example> for <r@w.example> in 1.28s, 7093 bytes.",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "spampd",
        "identified spam <m@o.example> (16.59/5.00) from <> for <r@w.example> in 1.28s, 7093 bytes.",
        ["envelope |-"],
        recipients: ["r@w.example"]),
    .init(
        "spampd",
        "skipped large message (513.2KB)",
        []),
    .init(
        "spampd",
        "rules hit for <m@o.example>: A,B",
        [],
        messageID: "m@o.example"),
    .init(
        "spamd",
        "spamd: processing message <m@o.example> for debian-spamd:112",
        [],
        messageID: "m@o.example"),
    .init(
        "spamd",
        "spamd: result: Y 12 - A,B scantime=0.2,size=3818,user=x,uid=112,required_score=5.0,rhost=::1,raddr"
            + "=::1,rport=38494,mid=<m@o.example>,autolearn=no autolearn_force=no",
        [],
        messageID: "m@o.example"),
    .init(
        "spamd",
        "spamd: checking message <m@o.example> aka <m2@o.example> for x:112",
        []),
    .init(
        "spamd",
        "spamd: result: . -1 - A scantime=0.2,size=3818,user=x,uid=112,required_score=5.0,rhost=::1,raddr=:"
            + ":1,rport=38494,mid=<m@o.example>,rmid=<m2@o.example>,bayes=0.000000,autolearn=ham",
        [],
        messageID: "m@o.example"),
    .init(
        "spamd",
        "spamd: identified spam (12.9/5.0) for x:112 in 0.2 seconds, 3818 bytes.",
        []),
    .init(
        "clamav-milter",
        "Message B55C0FA6170 from <n@o.example> to <r@w.example> with subject 'x' message-id '<m@o.example>"
            + "' date 'Sun, 22 Nov 2026' infected by Eicar",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170", messageID: "m@o.example"),
    .init(
        "clamav-milter",
        "Clean message B55C0FA6170 from <n@o.example> to <r@w.example> with subject 'x' message-id '<m@o.ex"
            + "ample>' date 'Sun, 22 Nov 2026'",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170", messageID: "m@o.example"),
    .init(
        "clamav-milter",
        "Message from <n@o.example> to <r@w.example> infected by Eicar",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "clamav-milter",
        "Clean message from <n@o.example> to <r@w.example>",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "clamav-milter",
        "Skipping scan for <n@o.example> (whitelisted from)",
        ["envelope n@o.example|o.example"]),
    .init(
        "clamav-milter",
        "Skipping scan for <n@o.example> (allowed from)",
        ["envelope n@o.example|o.example"]),
    .init(
        "clamav-milter",
        "Skipping scan for mx.o.example (in LocalNet)",
        []),
    .init(
        "clamav-milter",
        #"Message B55C0FA6170 from <"a b"@o.example> to <r@w.example> with subject 'x' message-id '<m@o.exam"#
            + "ple>' date 'd' infected by V",
        [#"envelope "a b"@o.example|o.example"#],
        queueID: "B55C0FA6170"),
    .init(
        "clamsmtpd",
        "100000: from=n@o.example, to=r@w.example, status=CLEAN",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "clamsmtpd",
        "1003E4: from=n@o.example, to=r@w.example, to=t@w.example, status=VIRUS:Eicar-Test-Signature",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example", "t@w.example"]),
    .init(
        "clamsmtpd",
        "1003E4: from=, to=r@w.example, status=CLEAN",
        ["envelope |-"],
        recipients: ["r@w.example"]),
    .init(
        "mimedefang.pl",
        "MDLOG,B55C0FA6170,mail_in,,,<n@o.example>,<r@w.example>,Hello%2C you",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170"),
    .init(
        "mimedefang.pl",
        "MDLOG,B55C0FA6170,spam,12.9,192.0.2.7,<n@o.example>,<r@w.example>,x",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170"),
    .init(
        "mimedefang.pl",
        "MDLOG,B55C0FA6170,bad_filename,a.exe,application/x,<n@o.example>,rcpts=3,x",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "mimedefang.pl",
        "MDLOG,B55C0FA6170,mail_in,,,<>,<r@w.example>,x",
        ["envelope |-"],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170"),
    .init(
        "mimedefang.pl",
        "MDLOG,B55C0FA6170,bad_filename,<f@good.example>,<x@y.example>,<n@o.example>,<r@w.example>,x",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "mimedefang.pl",
        "MDLOG,NOQUEUE,mail_in,,,<n@o.example>,<r@w.example>,x",
        ["envelope n@o.example|o.example"]),
    .init(
        "amavis",
        #"(12345-01) Passed CLEAN {RelayedInbound}, [192.0.2.7]:41234 [198.51.100.9] <n@o.example> -> <"x> -"#
            + #"> <y"@w.example>,<r@w.example>, Queue-ID: B55C0FA6170, mail_id: ABCdef-_123x, Hits: -1.9, size: 1,"#
            + " 3 ms",
        ["envelope n@o.example|o.example"],
        recipients: [#""x> -> <y"@w.example"#, "r@w.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInbound}, [192.0.2.7]:41234 [198.51.100.9] <n@o.example> -> <r@w.e"
            + "xample>, quarantine: spam-quarantine@w.example, Queue-ID: B55C0FA6170, mail_id: ABCdef-_123x, Hits"
            + ": -1.9, size: 1, 3 ms",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInbound}, [192.0.2.7]:41234 [198.51.100.9] <n@o.example> -> <r@w.e"
            + "xample>, quarantine: a/spam-x.gz,b/spam-y.gz, Queue-ID: B55C0FA6170, mail_id: ABCdef-_123x, Hits: "
            + "-1.9, size: 1, 3 ms",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInbound}, [192.0.2.7]:41234 [198.51.100.9] <n@o.example> -> <r@w.e"
            + "xample>, Message-ID: <a b@o.example>, mail_id: ABCdef-_123x, Hits: -1.9, size: 1, queued_as: 4A1B2"
            + "C3D4E/4A1B2C3D4F, 3 ms",
        ["envelope n@o.example|o.example"],
        messageID: "a b@o.example"),
    .init(
        "amavis",
        "(12345-01) Passed CLEAN {RelayedInbound}, [192.0.2.7]:41234 [198.51.100.9] <n@o.example> -> <r@w.e"
            + "xample>, Message-ID: <m@o.example>, Resent-Message-ID: <r@o.example>, mail_id: ABCdef-_123x, Hits:"
            + " 3.2..5.1, size: 1, pt: 1, queued_as: 250 2.0.0 from MTA, 3 ms",
        ["envelope n@o.example|o.example"],
        messageID: "m@o.example"),
    .init(
        "amavis",
        "(12345-01) Blocked MTA-BLOCKED {TempFailedInbound}, [192.0.2.7]:41234 <n@o.example> -> <r@w.exampl"
            + "e>, mail_id: ABCdef-_123x, Hits: -1.9, size: 1, 3 ms",
        ["envelope n@o.example|o.example"]),
    .init(
        "amavis",
        "(12345-01) Blocked CLEAN {TempFailedOutbound}, MYNETS LOCAL [10.0.0.1]:4 <n@w.example> -> <r@o.exa"
            + "mple>, mail_id: ABCdef-_123x, Hits: -1.9, size: 1, 3 ms",
        ["envelope n@w.example|w.example"],
        client: "10.0.0.1"),
    .init(
        "amavis",
        "(12345-01) Blocked BANNED (x) {y}, [1.2.3.4]:5 <f@good.example> -> <x@y.example>, mail_id: a, Hits"
            + ": -, .exe) {DiscardedInbound}, [192.0.2.7]:41234 <n@o.example> -> <r@w.example>, mail_id: ABCdef-_"
            + "123x, Hits: -, size: 1, 3 ms",
        []),
    .init(
        "amavis",
        "(12345-01) Passed SPAMMY {RelayedTaggedInbound}, [IPv6:2001:db8::7]:41 <n@o.example> -> <r@w.examp"
            + "le>, mail_id: ABCdef-_123x, Hits: 4.1, size: 1, 3 ms",
        ["envelope n@o.example|o.example"],
        client: "2001:db8::7"),
    .init(
        "amavis",
        "(12345-01) (!)mail_via_smtp: DATA skipped, tempfailed recips: <r@w.example>",
        []),
    .init(
        "amavis",
        "(12345-01) Open relay? Nonlocal recips but not originating: r@x.example",
        []),
    .init(
        "amavis",
        "(12345-01) SA info: pyzor: check failed: <f@good.example> -> <x@y>",
        []),
    .init(
        "amavis",
        "(12345-01) (!)WARN: all primary virus scanners failed, considering backups",
        []),
    .init(
        "amavis",
        "(12345-01) TIMING-SA [total 1 ms] - parse: 1",
        []),
    .init(
        "amavis",
        "(12345-01) ABCdef-_123x(XYZdef-_123x) SEND from <> -> <n@o.example>, ENVID=x BODY=7BIT 250 2.0.0 f"
            + "rom MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as A8905FA6178",
        ["envelope |-"],
        recipients: ["n@o.example"]),
    .init(
        "amavis",
        "(12345-01) FWD via SMTP: <n@o.example> -> <r@w.example>,BODY=7BIT 250 2.0.0 Ok, id=12345-01, from "
            + "MTA([127.0.0.1]:10025): 250 2.0.0 Ok: queued as A8905FA6178",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example"]),
    .init(
        "rspamd",
        "<8ae27d>; proxy; rspamd_task_write_log: id: <x>,  qid: <ABCDEF1234>, ip: [1.2.3.4],  smtp_from: <f"
            + "@good.example>, mime_from: <f@good.example>, (>, qid: <B55C0FA6170>, ip: 192.0.2.7, from: <b@esp.e"
            + "xample>, (default: F (no action): [1.00/15.00] [A(0.00){}]), len: 1, time: 1.2ms",
        []),
    .init(
        "rspamd",
        "<8ae27d>; proxy; rspamd_task_write_log: id: <m@o.example>, qid: <B55C0FA6170>, ip: 192.0.2.7, from"
            + ": <b@esp.example>, (default: F (no action): [1.00/15.00] [FROM_EQ_ENVFROM(0.00){},DMARC_POLICY_REJ"
            + "ECT(2.00){esp.example : No valid SPF, No valid DKIM;reject;}]), len: 1, time: 1.2ms",
        ["envelope b@esp.example|esp.example", "header_from b@esp.example|esp.example"]),
    .init(
        "rspamd",
        "<8ae27d>; proxy; rspamd_task_write_log: id: <m@o.example>, qid: <B55C0FA6170>, ip: 192.0.2.7, from"
            + #": <"a, b"@o.example>, (default: F (no action): [1.00/15.00] [A(0.00){}]), len: 1"#,
        [#"envelope "a, b"@o.example|o.example"#],
        queueID: "B55C0FA6170"),
    .init(
        "rspamd",
        "<8ae27d>; proxy; rspamd_task_write_log: id: <m@o.example>, qid: <4XyZ0123456789z>, ip: 192.0.2.7, "
            + "from: <n@o.example>, (local: T (rewrite subject): [8.00/15.00] [A(0.00){}]), len: 1",
        ["envelope n@o.example|o.example"]),
    .init(
        "rspamd",
        "<8ae27d>; proxy; rspamd_task_write_log: id: <m@o.example>, qid: <B55C0FA6170>, ip: 192.0.2.7, from"
            + ": <n@o.example>, (default: F (no action): [1.00/15.00] [A,B,DMARC_POLICY_ALLOW]), len: 1",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "rspamd",
        "<8ae27d>; task; rspamd_message_parse: loaded message; id: <x>; queue-id: <ABCDEF1234>; size: 1; ch"
            + "ecksum: <a>; queue-id: <B55C0FA6170>; size: 1; checksum: <00>",
        []),
    .init(
        "spampd",
        "clean message <m@o.example> (-1.90/5.00) from <n@o.example> for <r@w.example> ORCPT=rfc822;r@w.exa"
            + "mple <t@w.example> NOTIFY=NEVER in 1.28s, 7093 bytes.",
        ["envelope n@o.example|o.example"],
        recipients: ["r@w.example", "t@w.example"]),
    .init(
        "spamd",
        "spamd: result: . -1 - A scantime=0.2,size=3818,user=x,uid=112,required_score=5.0,rhost=::1,raddr=:"
            + ":1,rport=38494,mid=(unknown),autolearn=ham",
        []),
    .init(
        "clamav-milter",
        #"Message B55C0FA6170 from <"a> to <b"@o.example> to <r@w.example> with subject 'x' to <f@good.examp"#
            + "le>' message-id '<m@o.example>' date 'd' infected by V",
        [#"envelope "a> to <b"@o.example|o.example"#],
        recipients: ["r@w.example"],
        queueID: "B55C0FA6170"),
    .init(
        "clamav-milter",
        "Message B55C0FA6170 from <> to <r@w.example> with subject 'x' message-id '<m@o.example>' date 'd' "
            + "infected by V",
        ["envelope |-"],
        queueID: "B55C0FA6170"),
    .init(
        "clamsmtpd",
        #"1003E4: from="a, to=f@good.example"@o.example, to=r@w.example, status=CLEAN"#,
        [#"envelope "a, to=f@good.example"@o.example|o.example"#],
        recipients: ["r@w.example"]),
    .init(
        "mimedefang.pl",
        "B55C0FA6170: MDLOG,B55C0FA6170,spam,12,1.2.3.4,<n@o.example>,<r@w.example>,x",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "mimedefang.pl",
        "MDLOG,B55C0FA6170,bad_filename,a,b.exe,x,<n@o.example>,<r@w.example>,s",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170"),
    .init(
        "MailScanner",
        "Message B55C0FA6170.A5BC1 from 192.0.2.7 (n@o.example) to w.example is spam, SpamAssassin (cached,"
            + " score=12, required 5)",
        ["envelope n@o.example|o.example"],
        queueID: "B55C0FA6170", client: "192.0.2.7"),
    .init(
        "MailScanner",
        "Message B55C0FA6170.A5BC1 from 192.0.2.7 (f@good.example) to x@evil.example) to w.example is spam,"
            + " x",
        [],
        queueID: "B55C0FA6170"),
    .init(
        "MailScanner",
        "Message B55C0FA6170.A5BC1 from 192.0.2.7 () to w.example is not spam, x",
        ["envelope |-"],
        queueID: "B55C0FA6170"),
]
