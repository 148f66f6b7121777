// Lines made to mislead: legal addresses and headers that imitate the log. The forged sender is always at
// good.example, the true one at evil.example.

import MailLog
import Testing

/// Local parts that imitate the rest of a line.
private let localParts = [
    "a> to=<b@good.example", "x>, size=1, nrcpt=1 (queue active)", "x; from=<boss@good.example>",
    "x; from=<boss@good.example> to=<y", "x; from=<boss@good.example> to=<y@z> proto=ESMTP helo=<h",
    "x>; from=<boss@good.example> to=<y@z> proto=ESMTP helo=<h>: t",
    " from x[1.2.3.4]; from=<boss@good.example> to=<a@b> proto=ESMTP helo=<h>: ", "a@good.example", "; from=<",
    "@good.example> to=<", "x>, relay=none, delay=0, status=sent (ok)", "a, orig_to=<b@good.example", ">", "<", "> <",
    "a>: Sender address rejected: x; from=<boss@good.example> to=<r@x> proto=ESMTP helo=<h>",
]

private let end = "proto=ESMTP helo=<mx.evil.example>"

@Suite("Hostile lines")
struct HostileTests {
    /// How Postfix logs an address: since 3.5 quoted, before as it is.
    private func logged(_ local: String, at domain: String, quoted: Bool) -> String {
        quoted ? "\"\(local)\"@\(domain)" : "\(local)@\(domain)"
    }

    private func expectEvil(_ line: Parsed, _ text: String) {
        let envelope = line.senders.filter { $0.hasPrefix("envelope") }
        #expect(envelope.count == 1, "\(text)")
        #expect(envelope.allSatisfy { $0.hasSuffix("|evil.example") }, "\(text): \(envelope)")
    }

    /// Found by libFuzzer: a TAI64N label below the epoch overflowed.
    @Test("numbers at the ends of what fits crash nothing, wherever a line has one")
    func extremes() {
        let numbers = [
            "0", "-1", "00000000000000000000", "2147483648", "4294967295", "4294967296", "9223372036854775807",
            "9223372036854775808", "-9223372036854775808", "18446744073709551615", "99999999999999999999", "1e308",
            "-1e-400", "999999999999999999", "253402300800", "9999",
        ]
        let labels = [
            "8000000000000000", "ffffffffffffffff", "7fffffffffffffff", "4000000000000009", "4000000400000009",
        ]
        let text = "postfix/qmgr[1]: B55C0FA6170: from=<a@b.example>, size=9, nrcpt=1 (queue active)"
        var lines = labels.flatMap { ["@\($0)00000000 \(text)", "@\($0)3b9ac9ff mail.info: \(text)"] }
        for number in numbers {
            lines += [
                "\(number).\(number) mx1 \(text)", "<\(number)>\(number) mx1 \(text)",
                "<22>\(number) 2026-11-22T14:38:13Z mx1 postfix/qmgr 1 - - B55C0FA6170: removed",
                "\(number)-11-22T14:38:13Z mx1 \(text)", "2026-11-22T14:38:13.\(number)Z mx1 \(text)",
                "2026-11-22T14:38:13+\(number):\(number) mx1 \(text)", "Nov \(number) 14:38:13 mx1 \(text)",
                "Nov 22 14:38:13 \(number) mx1 \(text)", "\(number)/\(number)/\(number) 14:38:13 mx1 \(text)",
                "Nov 22 14:38:13 mx1 postfix/qmgr[\(number)]: B55C0FA6170: removed",
                "Nov 22 14:38:13 mx1 postfix/qmgr[1]: B55C0FA6170: from=<a@b.example>, size=\(number), nrcpt=\(number)",
                "Nov 22 14:38:13 mx1 postfix/qmgr[1]: message repeated \(number) times: [ B55C0FA6170: removed]",
                "{\"time\":\(number),\"program\":\"postfix/qmgr\",\"pid\":\(number),\"message\":\"B55C0FA6170: removed\"}",
                "{\"__REALTIME_TIMESTAMP\":\"\(number)\",\"_PID\":\"\(number)\",\"MESSAGE\":\"B55C0FA6170: removed\"}",
                "ts=\(number) level=info msg=\"\(text)\"",
                "\(number),mx1,postfix/qmgr,\(number),B55C0FA6170: removed,mail",
                "Nov 22 14:38:13 mx1 rspamd[\(number)]: (rspamd_proxy) <a>; [\(number)/\(number)] [X(\(number)){a;}] len: \(number)",
            ]
        }
        for line in lines {
            let parsed = Parsed(line + "\n")
            #expect(parsed.events.count >= 1)
            var clock = LogClock(reference: .max / 2)
            for event in parsed.events { _ = clock.instant(of: event.stamp) }
        }
    }

    @Test("the envelope of an accepted mail", arguments: localParts, [true, false])
    func accepted(local: String, quoted: Bool) {
        let sender = logged(local, at: "evil.example", quoted: quoted)
        let text = "B55C0FA6170: from=<\(sender)>, size=9, nrcpt=1 (queue active)"
        expectEvil(postfix("qmgr", text), text)
        #expect(postfix("qmgr", text).senders == ["envelope \(sender)|evil.example"])
    }

    @Test(
        "the envelope of a refused mail; the reply repeats the address without quotes", arguments: localParts,
        [true, false])
    func refused(local: String, quoted: Bool) {
        let sender = logged(local, at: "evil.example", quoted: quoted)
        let bare = logged(local, at: "evil.example", quoted: false)
        let text =
            "NOQUEUE: reject: RCPT from unknown[1.1.1.1]: 554 5.7.1 <\(bare)>: Sender address rejected: Access denied; "
            + "from=<\(sender)> to=<u@w.example> \(end)"
        let line = postfix("smtpd", text)
        expectEvil(line, text)
        #expect(line.senders == ["envelope \(sender)|evil.example"], "\(text)")
        #expect(line.recipients == ["u@w.example"])
        #expect(line[\.helo] == "mx.evil.example")
    }

    @Test("a recipient that imitates the sender", arguments: localParts, [true, false])
    func recipient(local: String, quoted: Bool) {
        let recipient = logged(local, at: "elsewhere.example", quoted: quoted)
        let bare = logged(local, at: "elsewhere.example", quoted: false)
        let text =
            "NOQUEUE: reject: RCPT from unknown[1.1.1.1]: 554 5.7.1 <\(bare)>: Relay access denied; "
            + "from=<n@evil.example> to=<\(recipient)> \(end)"
        let line = postfix("smtpd", text)
        #expect(line.senders == ["envelope n@evil.example|evil.example"], "\(text)")
        #expect(line.recipients == [recipient], "\(text)")
    }

    @Test("sender and recipient both", arguments: localParts, [true, false])
    func both(local: String, quoted: Bool) {
        let sender = logged(local, at: "evil.example", quoted: quoted)
        let recipient = logged(local, at: "elsewhere.example", quoted: quoted)
        let bare = logged(local, at: "elsewhere.example", quoted: false)
        let text =
            "NOQUEUE: reject: RCPT from unknown[1.1.1.1]: 554 5.7.1 <\(bare)>: Relay access denied; "
            + "from=<\(sender)> to=<\(recipient)> \(end)"
        expectEvil(postfix("smtpd", text), text)
    }

    @Test("the envelope behind a header", arguments: localParts, [true, false])
    func header(local: String, quoted: Bool) {
        let sender = logged(local, at: "evil.example", quoted: quoted)
        let text =
            "B55C0FA6170: info: header From: <n@evil.example> from mx.evil.example[1.1.1.1]; from=<\(sender)> "
            + "to=<u@w.example> \(end)"
        let line = postfix("cleanup", text)
        expectEvil(line, text)
        #expect(line.senders.last == "header_from n@evil.example|evil.example")
    }

    @Test("a delivery to a recipient that imitates a delivery", arguments: localParts, [true, false])
    func delivery(local: String, quoted: Bool) {
        let recipient = logged(local, at: "w.example", quoted: quoted)
        let line = postfix(
            "smtp",
            "B55C0FA6170: to=<\(recipient)>, relay=mx.w.example[1.1.1.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, "
                + "status=bounced (host mx.w.example[1.1.1.1] said: 550 dsn=2.0.0, status=sent (ok))")
        #expect(line.first.status == .bounced)
        #expect(line[\.dsn] == "5.1.1")
        if quoted { #expect(line.recipients == [recipient]) }
    }

    @Test(
        "a recipient that imitates a delivery links no foreign mail",
        arguments: [
            "a@b>, relay=127.0.0.1[127.0.0.1]:10025, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 queued as "
                + "4A1B2C3D4E)@w.example",
            "a b@c>, relay=127.0.0.1[127.0.0.1]:10025, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 queued as "
                + "4A1B2C3D4E)@w.example",
            "a@b>, orig_to=<c@d>, relay=local, delay=1, dsn=2.0.0, status=sent (forwarded as 4A1B2C3D4E)@w.example",
        ])
    func link(recipient: String) {
        let line = postfix(
            "smtp",
            "B55C0FA6170: to=<\(recipient)>, relay=mx.w.example[1.1.1.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, "
                + "status=bounced (no such user)")
        #expect(line.first.role == .delivery)
        #expect(line[\.linkedQueueID] == nil)
        // A blank outside quotes tells that addresses are not quoted: the last delivery is the true one.
        if recipient.hasPrefix("a b") {
            #expect(line.first.status == .bounced)
            #expect(line.recipients == [recipient])
        }
    }

    @Test(
        "a header From that imitates the log",
        arguments: [
            #""x from unknown[1.2.3.4]; from=<f@good.example> to=<y@x> proto=ESMTP helo=<a>: y" <n@evil.example>"#,
            "x from unknown[1.2.3.4]; from=<f@good.example> to=<y@x> proto=ESMTP helo=<a>: y <n@evil.example>",
            "n@evil.example (x from unknown[1.2.3.4]; from=<f@good.example> to=<y@x> proto=ESMTP helo=<a>: y)",
            "from local; from=<f@good.example>: z <n@evil.example>", "x; from=< <n@evil.example>",
            #" from x[1.2.3.4]; from=<" <n@evil.example>"#,
        ])
    func headerFrom(value: String) {
        let line = postfix(
            "cleanup",
            "B55C0FA6170: info: header From: \(value) from mx[1.1.1.1]; from=<b@evil.example> to=<u@w.example> \(end)")
        #expect(line.senders.first == "envelope b@evil.example|evil.example")
        #expect(line.senders.filter { $0.hasPrefix("header_from") } == ["header_from n@evil.example|evil.example"])
    }

    @Test("a reply of a remote server is not searched for senders")
    func reply() {
        let line = postfix(
            "smtp",
            "B55C0FA6170: to=<u@w.example>, relay=mx[1.1.1.1]:25, delay=1, dsn=4.0.0, status=deferred (host mx[1.1.1.1] said: "
                + "450 from=<f@good.example>, size=1, nrcpt=1 (queue active) (in reply to MAIL FROM command))")
        #expect(line.senders.isEmpty)
        #expect(line.first.role == .delivery)
    }

    @Test("a rule's text that imitates the tail names nobody, and nobody else")
    func optionalText() {
        let line = postfix(
            "cleanup",
            "B55C0FA6170: warning: header Subject: hi from mx[1.1.1.1]; from=<b@evil.example> to=<u@w.example> \(end): "
                + String(repeating: "x", count: 200)
                + " from y[2.2.2.2]; from=<f@good.example> to=<v@x> proto=ESMTP helo=<h>")
        #expect(line.senders.isEmpty)
        #expect(line.first.truncated == .envelope)
        #expect(line[\.headerValue] == "hi")
    }

    @Test(
        "a rule's ordinary text is optional text",
        arguments: [
            "hdr", "see http://x.example/?a=<b>", "5.7.1 no; sorry", "from=<f@good.example>",
            "; from=<f@good.example> to=<v@x>",
            " from y[2.2.2.2]; from=<f@good.example>: z",
        ])
    func ordinaryText(text: String) {
        let line = postfix(
            "cleanup",
            "B55C0FA6170: warning: header Subject: hi from mx[1.1.1.1]; from=<b@evil.example> to=<u@w.example> \(end): \(text)"
        )
        #expect(line.senders == ["envelope b@evil.example|evil.example"])
        #expect(line[\.reply] == text)
    }
}
