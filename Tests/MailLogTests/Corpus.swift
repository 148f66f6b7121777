// Lines to mutate: one of nearly every kind and envelope, from the tables of the other tests.

/// Real-looking lines.
enum Corpus {
    static let lines: [String] = envelopeLines + companionLines + postfixLines

    private static var envelopeLines: [String] { EnvelopeTests.lines }

    private static var companionLines: [String] {
        CompanionTests.lines
            + (PolicyServiceTests.rows + ScannerSourceTests.rows + MilterAndListTests.rows).map(\.line)
    }

    private static let postfixLines: [String] = texts.map { "Nov 22 14:38:13 mx1 postfix/\($0)" }

    private static let tail = "; from=<b@esp.example> to=<u@w.example> proto=ESMTP helo=<mail.example>"

    private static let texts: [String] = [
        "smtpd[1]: connect from mail.example[209.85.210.11]",
        "smtpd[1]: disconnect from unknown[2a00::1] ehlo=1 mail=1 rcpt=0/1 quit=1 commands=3/4",
        "smtpd[1]: B55C0FA6170: client=localhost[127.0.0.1], sasl_method=PLAIN, sasl_username=a@w.example, orig_client=x[1.1.1.1]",
        "smtpd[1]: NOQUEUE: reject: RCPT from unknown[198.18.1.1]: 550 5.1.1 <n@w.example>: User unknown\(tail)",
        #"smtpd[1]: NOQUEUE: reject: RCPT from unknown[198.18.1.1]: 554 5.7.1 <"x; from=<f@g.example>"@e.example>: no; from=<"x; from=<f@g.example>"@e.example> to=<u@w.example> proto=ESMTP helo=<h>"#,
        "smtpd[1]: proxy-accept: END-OF-MESSAGE: 250 2.0.0 Ok: queued as A4FB2FA61A8\(tail)",
        "smtpd[1]: warning: hostname mfsmax.example does not resolve to address 203.138.180.43",
        "smtpd[1]: warning: Illegal address syntax from unknown[198.18.134.137] in MAIL command: <noreply@оpenai.com>",
        "smtpd[1]: warning: non-SMTP command from unknown[198.18.66.1]: From: A <a@b.example>",
        #"smtpd[1]: improper command pipelining after EHLO from x[1.1.1.1]: MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\n"#,
        "smtpd[1]: warning: localhost[127.0.0.1]: SASL LOGIN authentication failed: x, sasl_username=alice@works.example",
        "smtpd[1]: Anonymous TLS connection established from mail.example[1.1.1.1]: TLSv1.3 with cipher X",
        "smtpd[1]: lost connection after DATA (31 bytes) from unknown[198.18.250.39]",
        "cleanup[1]: B55C0FA6170: message-id=<s1@gmail.example>",
        "cleanup[1]: B55C0FA6170: info: header From: =?UTF-8?B?5bGx55Sw5aSq6YOO?= <taro@g.example> from m.example[1.1.1.1]\(tail)",
        "cleanup[1]: B55C0FA6170: info: header From: \"a@b.example\" < c @ d . example > from local\(tail): text",
        "cleanup[1]: B55C0FA6170: warning: header Subject: =?ISO-2022-JP?B?GyRCTWg9NRsoQg==?= from m.example[1.1.1.1]\(tail)",
        "cleanup[1]: B55C0FA6170: milter-header-reject: header From: A <a@b.example> from m.example[1.1.1.1]\(tail)",
        "cleanup[1]: B55C0FA6170: milter-reject: END-OF-MESSAGE from m.example[1.1.1.1]: 5.7.1 rejected by DMARC policy for d.example\(tail)",
        "cleanup[1]: B55C0FA6170: reject: mime-error improper use of 8-bit data in message header: Subject: x from m.example[1.1.1.1]\(tail)",
        "qmgr[1]: 4jXWs25XcFz2Pght: from=<prvs=1234abcdef=taro@s.example>, size=1329, nrcpt=1 (queue active)",
        "qmgr[1]: B8485FA6179: from=<a@b.example>, status=expired, returned to sender",
        "qmgr[1]: B8485FA6179: removed",
        "pickup[1]: 7DD25FA6178: uid=0 from=<www-data> orig_id=B8485FA6179",
        "smtp[1]: F3699FA6189: to=<q@w.example>, orig_to=<u@w.example>, relay=s.example[127.0.0.1]:25, delay=0.1, delays=0/0/0/0, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as A8905FA6178)",
        "smtp[1]: B55C0FA6170: replace: header From: A <a@b.example>: From: c@d.example",
        "smtp[1]: connect to x.example[1.1.1.1]:25: Connection refused",
        "bounce[1]: D7697FA619A: sender non-delivery notification: 0AE94FA618E",
        "postscreen[1]: NOQUEUE: reject: RCPT from [198.18.88.8]:46503: 550 5.5.1 x; from=<n@o.example>, to=<u@w.example>, proto=ESMTP, helo=<v>",
        #"postscreen[1]: PREGREET 32 after 0 from [198.18.88.8]:46503: EHLO bot\r\n"#,
        "postsuper[1]: B8485FA6179: placed on hold",
        "anvil[1]: statistics: max connection rate 54/60s for (smtp:1.1.1.1) at Nov 22 14:38:22",
    ]
}
