import Alerting
import Lookalike
import MailTracking
import Testing

@testable import Pipeline

/// Logs with which senders tried to hide their spoof or to blame others (attack review of 2026-11-22).
@Suite("What senders write cannot hide or bend a finding")
struct AttackTests {
    static let tail =
        " from out.esp.example[198.51.100.9]; from=<b@esp.example> to=<taro@t.example> proto=ESMTP helo=<x>"
    static let spoof = header("From: OpenAI <noreply@openai-support.net>")
    static let open = "postfix/smtpd[1]: 4A1B2C3D4E: client=out.esp.example[198.51.100.9]"
    static let queued = "postfix/qmgr[3]: 4A1B2C3D4E: from=<b@esp.example>, size=9, nrcpt=1 (queue active)"
    static let identified = "postfix/cleanup[2]: 4A1B2C3D4E: message-id=<a@esp.example>"
    static let sent = delivery("4A1B2C3D4E", "taro@t.example")

    static func header(_ text: String, _ queueID: String = "4A1B2C3D4E") -> String {
        "postfix/cleanup[2]: \(queueID): info: header \(text)\(tail)"
    }

    static func delivery(_ queueID: String, _ recipient: String, _ status: String = "sent") -> String {
        "postfix/local[4]: \(queueID): to=<\(recipient)>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, status=\(status) (delivered to mailbox)"
    }

    static func findings(_ lines: [String]) throws -> [Finding] {
        let log = lines.enumerated().map { "Nov 18 10:\(10 + $0 / 60):\(10 + $0 % 50) mx1 \($1)\n" }.joined()
        return try ReplayTests.replay(Array(log.utf8), ReplayTests.options()).findings
    }

    @Test(
        "junk in front of the spoof does not push it out",
        arguments: [
            [header("Reply-To: " + (0..<45).map { "a@\($0).x" }.joined(separator: ","))],
            (0..<90).map { header("From: A <a\($0)@junk\($0).example>") },
            (0..<18).map {
                "postfix/smtpd[1]: NOQUEUE: reject: RCPT from out.esp.example[198.51.100.9]: 550 5.1.1 no; from=<b@esp.example> to=<\(String(repeating: "p", count: 840))\($0)@t.example> proto=ESMTP helo=<x>"
            },
        ])
    func junk(junk: [String]) throws {
        let found = try Self.findings(junk + [Self.open] + [Self.spoof, Self.queued, Self.sent])
        #expect(found.map(\.registrableDomain) == ["openai-support.net"])
    }

    /// Headers as long as Postfix logs them: 44 and 44 filled all the room that a message had.
    private static func padded(_ name: String, _ count: Int, domain: String = "some-body.example") -> [String] {
        (0..<count).map { number in
            let fill = String(repeating: "y", count: 176 - name.count - domain.count)
            return header("\(name): l\(100 + number)\(fill)@\(domain)")
        }
    }

    @Test(
        "however many long headers come first, the spoof behind them is judged",
        arguments: [
            padded("Reply-To", 44) + padded("Sender", 44), padded("Reply-To", 100) + padded("Sender", 100),
            padded("Reply-To", 64, domain: "mixpanel-team.com"), padded("From", 200),
            padded("From", 80) + padded("Reply-To", 80),
            (0..<20).map {
                "postfix/smtpd[1]: NOQUEUE: reject: RCPT from out.esp.example[198.51.100.9]: 550 5.1.1 no; from=<b@esp.example> to=<\(String(repeating: "p", count: 400))\($0)@t.example> proto=ESMTP helo=<x>"
            } + padded("Reply-To", 64),
        ])
    func padding(junk: [String]) throws {
        for place in [1, junk.count / 2] {
            var lines = [Self.open] + junk + [Self.spoof, Self.identified, Self.queued, Self.sent]
            // The headers may also stand behind the spoof.
            if place > 1 { lines = [Self.open, Self.spoof] + junk + [Self.identified, Self.queued, Self.sent] }
            let found = try Self.findings(lines)
            #expect(found.map(\.registrableDomain) == ["openai-support.net"])
            #expect(found.first?.confidence == .high)
        }
    }

    @Test("long headers take no room from the subject, the recipient and the Message-ID")
    func evidenceRoom() throws {
        let found = try Self.findings(
            [Self.open] + Self.padded("Reply-To", 90)
                + [
                    Self.header("Subject: Your API key expires today"), Self.spoof, Self.identified, Self.queued,
                    Self.sent,
                ])
        #expect(found.first?.subject == "Your API key expires today")
        #expect(found.first?.recipients.map(\.address) == ["taro@t.example"])
        #expect(found.first?.messageID == "a@esp.example")
    }

    @Test(
        "a mail's own headers stay its own when another mail is attached",
        arguments: [
            ["From: A <a@good.example>", "Reply-To: <x@openai-support.net>"],
            ["From: A <a@good.example>", "Sender: <s@good.example>", "Reply-To: <x@openai-support.net>"],
            ["From: x", "From: OpenAI <noreply@openai-support.net>", "Reply-To: b@b.example"],
        ])
    func ownHeaders(headers: [String]) throws {
        let attached = ["From: C <c@c.example>", "Subject: att"]
        let found = try Self.findings(
            [Self.open, Self.identified] + (["Subject: hi"] + headers + attached).map { Self.header($0) }
                + [Self.queued, Self.sent])
        #expect(found.map(\.registrableDomain) == ["openai-support.net"])
        #expect(found.first?.severity == .high)
    }

    @Test(
        "a further, weaker sign makes no finding quieter",
        arguments: ["b@esp.example", "b@shopify.top", "b@opnai.com", "b@netflix-xy.com"])
    func weakerSign(envelope: String) throws {
        let found = try Self.findings([
            Self.open, Self.header("From: OpenAI Support <bob@gmail.com>"), Self.identified,
            Self.queued.replacing("b@esp.example", with: envelope), Self.sent,
        ])
        #expect(found.map(\.target.brand) == ["OpenAI"])
        #expect(found.first?.severity == .high)
        #expect(found.first?.sender.address == "bob@gmail.com")
    }

    @Test("the same address under an honest and a brand's name is two senders")
    func names() throws {
        let found = try Self.findings([
            Self.open, Self.header("From: <x@gmail.com>, OpenAI Support <x@gmail.com>"), Self.queued, Self.sent,
        ])
        #expect(found.map(\.sender.source) == ["display_name"])
    }

    @Test("a third hop's sender is the message's")
    func hops() throws {
        func head(_ queueID: String, _ client: String) -> [String] {
            [
                "postfix/smtpd[1]: \(queueID): client=\(client)",
                "postfix/cleanup[2]: \(queueID): message-id=<a@esp.example>",
                "postfix/qmgr[3]: \(queueID): from=<b@esp.example>, size=9, nrcpt=1 (queue active)",
            ]
        }
        let found = try Self.findings(
            head("BBBBBBBBBB", "out.esp.example[198.51.100.9]") + head("AAAAAAAAAA", "localhost[127.0.0.1]") + [
                "postfix/cleanup[2]: DDDDDDDDDD: message-id=<a@esp.example>",
                "postfix/local[4]: AAAAAAAAAA: to=<f@t.example>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (forwarded as DDDDDDDDDD)",
                "postfix/smtp[4]: BBBBBBBBBB: to=<f@t.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as AAAAAAAAAA)",
                "postfix/qmgr[3]: DDDDDDDDDD: from=<x@openai-support.net>, size=9, nrcpt=1 (queue active)",
                Self.delivery("DDDDDDDDDD", "taro@t.example"),
            ])
        #expect(found.map(\.registrableDomain) == ["openai-support.net"])
        #expect(found.first?.outcome == .delivered)
    }

    @Test(
        "a refused command does not make a delivered mail look refused",
        arguments: [
            "reject: VRFY from out.esp.example[198.51.100.9]: 550 5.1.1 <n@v>: no; from=<b@esp.example> to=<n@v> proto=ESMTP helo=<x>",
            "reject: DATA from out.esp.example[198.51.100.9]: 503 5.5.0 <DATA>: Data command rejected: Improper use of SMTP command pipelining; from=<b@esp.example> to=<taro@t.example> proto=ESMTP helo=<x>",
        ])
    func command(text: String) throws {
        let found = try Self.findings([
            Self.open, "postfix/smtpd[1]: 4A1B2C3D4E: \(text)", Self.spoof,
            "postfix/cleanup[2]: 4A1B2C3D4E: message-id=<a@esp.example>", Self.queued, Self.sent,
        ])
        #expect(found.map(\.outcome) == [.delivered])
        #expect(found.map(\.severity) == [.high])
    }

    @Test("a refused recipient before an accepted one does not make the accepted mail look refused")
    func earlierRefusal() throws {
        let found = try Self.findings([
            "postfix/smtpd[1]: NOQUEUE: reject: RCPT from out.esp.example[198.51.100.9]: 550 5.1.1 no; from=<b@esp.example> to=<n@t.example> proto=ESMTP helo=<x>",
            Self.open, Self.spoof, Self.queued,
        ])
        #expect(found.map(\.outcome) == [.pending])
    }

    @Test(
        "a second mailbox or From of the mail itself is no attachment's",
        arguments: [
            [header("Subject: hi"), header("From: A <a@good.example>, OpenAI <noreply@openai-support.net>")],
            [header("From: A <a@good.example>"), header("Subject: hi"), spoof],
            [header("From: A <a@good.example>"), header("To: taro@t.example"), spoof, header("Subject: hi")],
            [header("From: A <a@good.example>"), header("Subject: hi"), spoof, header("Subject: hi")],
            [header("From: A <a@good.example>"), identified, header("To: b@t.example"), spoof, header("Subject: hi")],
            [header("From: A <a@good.example>"), header("X: y"), spoof, spoof, header("Subject: hi"), identified],
        ])
    func notNested(headers: [String]) throws {
        let found = try Self.findings([Self.open] + headers + [Self.queued, Self.sent])
        #expect(found.map(\.severity) == [.high])
    }

    @Test(
        "what stands around a domain does not hide it",
        arguments: [
            "n@openai-support.net/x", "n@openai-support.net:25", "n@.openai-support.net", "n@openai-support..net",
            "n@openai-support.net..", "n@a.example/openai-support.net", "n@openai-support.net#a",
            "n@openai-support.net}",
        ])
    func junkAroundDomain(address: String) throws {
        let found = try Self.findings([
            Self.open, Self.header("From: Support <\(address)>"), Self.identified, Self.queued, Self.sent,
        ])
        #expect(found.first.map { $0.severity >= .medium } == true)
        #expect(found.first?.registrableDomain == "openai-support.net")
    }

    @Test(
        "a brand's name before an address that has no domain is told where a stranger wrote it",
        arguments: [
            ("n@localhost", "out.esp.example[198.51.100.9]", true), ("n@[192.0.2.1]", "a.b[198.51.100.9]", true),
            ("n@192.0.2.1", "out.esp.example[198.51.100.9]", true), ("n@com", "a.b[2001:db8::9]", true),
            ("n@localhost", "localhost[127.0.0.1]", false), ("n@localhost", "localhost[::1]", false),
        ])
    func noDomain(address: String, client: String, isTold: Bool) throws {
        let found = try Self.findings([
            "postfix/smtpd[1]: 4A1B2C3D4E: client=\(client)", Self.header("From: OpenAI <\(address)>"), Self.identified,
            Self.queued, Self.sent,
        ])
        #expect(found.contains { $0.severity >= .medium } == isTold)
    }

    private static func cut(_ header: String, _ padding: String) -> String {
        String((header + String(repeating: padding, count: 200)).prefix(200))
    }

    @Test(
        "a brand's name without any address is told where a stranger wrote it, with the envelope's sender",
        arguments: [
            ("From: OpenAI", "out.esp.example[198.51.100.9]", true), ("From: OpenAI <>", "a.b[2001:db8::9]", true),
            ("From: =?UTF-8?B?T3BlbkFJ?=", "out.esp.example[198.51.100.9]", true),
            ("From: OpenAI", "localhost[127.0.0.1]", false), ("From: Taro", "out.esp.example[198.51.100.9]", false),
            ("Reply-To: OpenAI", "out.esp.example[198.51.100.9]", false),
            // Padded until the log cuts the address off.
            (cut("From: \"OpenAI", " "), "out.esp.example[198.51.100.9]", true),
            (cut("From: OpenAI", " ."), "out.esp.example[198.51.100.9]", true),
            (cut("From: =?UTF-8?B?T3BlbkFJ?=", " "), "out.esp.example[198.51.100.9]", true),
            (cut("From: \"Taro", "o"), "out.esp.example[198.51.100.9]", false),
            (cut("From: \"OpenAI", " "), "localhost[127.0.0.1]", false),
            (cut("Reply-To: \"OpenAI", " "), "out.esp.example[198.51.100.9]", false),
        ])
    func nameAlone(header: String, client: String, isTold: Bool) throws {
        let found = try Self.findings([
            "postfix/smtpd[1]: 4A1B2C3D4E: client=\(client)", Self.header(header), Self.identified, Self.queued,
            Self.sent,
        ])
        #expect(found.contains { $0.severity >= .medium } == isTold)
        if isTold {
            #expect(found.map(\.sender.source) == ["display_name"])
            #expect(found.map(\.registrableDomain) == ["esp.example"])
        }
    }

    @Test("an attached mail's From and Reply-To stay low for whoever forwards it")
    func nested() throws {
        let found = try Self.findings([
            Self.open, Self.header("From: Taro <taro@esp.example>"), Self.header("Subject: FW: real?"),
            Self.identified, Self.header("From: OpenAI <noreply@openai-support.net>"),
            Self.header("Reply-To: <help@openai-support.net>"), Self.header("Subject: Your key"), Self.queued,
            Self.sent,
        ])
        #expect(found.map(\.severity) == [.low])
    }

    @Test("a near name in the envelope does not stand in for the certain one in the From")
    func envelope() throws {
        let found = try Self.findings([
            Self.open, Self.spoof,
            Self.queued.replacing("b@esp.example", with: "x@opnai.com"), Self.sent,
        ])
        #expect(found.map(\.registrableDomain) == ["openai-support.net"])
    }

    @Test("the hundred and first recipient's delivery counts")
    func manyRecipients() throws {
        let bounced = (0..<100).map { Self.delivery("4A1B2C3D4E", "u\($0)@t.example", "bounced") }
        let found = try Self.findings([Self.open, Self.spoof, Self.queued] + bounced + [Self.sent])
        #expect(found.map(\.outcome) == [.delivered])
    }

    @Test("a forwarder's address accuses with medium confidence at most, and never before a real sender")
    func forwarded() throws {
        let found = try Self.findings([
            Self.open,
            Self.queued.replacing("b@esp.example", with: "SRS0=ab12=XY=openai-support.net=ceo@esp.example"), Self.sent,
        ])
        #expect(found.map(\.confidence) == [.medium])
    }

    @Test("a DMARC failure is not washed off by a later check")
    func sticky() throws {
        let found = try Self.findings([
            Self.open, Self.header("From: OpenAI <x@openai.com>"), "opendmarc[9]: 4A1B2C3D4E: openai.com fail",
            "opendmarc[9]: 4A1B2C3D4E: openai.com none", Self.queued, Self.sent,
        ])
        #expect(found.map(\.techniques) == [[.unauthenticatedOfficial]])
    }

    @Test(
        "a name that people read as the brand's is found however it is written",
        arguments: [
            "=?gb2312?B?T3BlbkFJIFN1cHBvcnQ=?= <x@stranger.example>", "=?x-unknown?Q?OpenAI?= <x@stranger.example>",
            "=?windows-1251?Q?=CEpenAI?= <x@stranger.example>", "=?UTF-16BE?B?AE8AcABlAG4AQQBJ?= <x@stranger.example>",
            "=?utf-7?Q?OpenAI?= <x@stranger.example>", "=?windows-1251?B?PHhAb3BlbmFpLXN1cHBvcnQubmV0Pg==?=",
            "=?windows-1251?Q?noreply=40openai.com?= <x@gmail.com>", "=?utf-8?B?4oCuSUFuZXBP?= <x@stranger.example>",
            "OpenAI Support <x@stranger.example", #""OpenAI" x@stranger.example"#, "OpenAI b <x@stranger.example>",
            "OpenAI Trust & Safety <x@stranger.example>", #""noreply@openai.com"@good.example"#,
            "noreply@openai.com@good.example", "Support <x@openai\u{2024}com>", "Support <x@openai\u{6D4}com>",
            "Support <x@openai???com>", "Support <x@openai!support.net>", "Support <x@xn--openai.net>",
            "x@openai-support.net x@good.example", #"x@"openai-support.net""#,
        ])
    func written(from: String) throws {
        let found = try Self.findings([
            Self.open, Self.header("From: \(from)"), Self.identified, Self.queued, Self.sent,
        ])
        #expect(found.map(\.target.brand) == ["OpenAI"])
        #expect(found.allSatisfy { $0.severity >= .medium && $0.registrableDomain != "openai.com" })
    }

    @Test("a lure in a subject of another character set is read")
    func subject() throws {
        func severity(_ subject: String) throws -> [Severity] {
            try Self.findings([
                Self.open, Self.header("Subject: \(subject)"), Self.spoof, Self.identified, Self.queued, Self.sent,
            ]).map(\.severity)
        }
        #expect(
            try severity("=?gb2312?Q?Urgent=3A_verify_your_account?=") == severity("Urgent: verify your account"))
    }

    @Test("a sender's text in rspamd's line does not hide a failed DMARC check")
    func rspamdOptions() throws {
        let found = try Self.findings([
            Self.open, Self.header("From: OpenAI <x@openai.com>"),
            "rspamd[7]: <a1b2c3>; task; rspamd_task_write_log: id: <a@esp.example>, qid: <4A1B2C3D4E>, ip: 198.51.100.9, from: <DMARC_POLICY_x@esp.example>, (default: F (add header): [9.00/15.00] [FROM_NEQ_ENVFROM(0.00){x@openai.com;DMARC_POLICY_x@esp.example;},DMARC_POLICY_REJECT(2.00){openai.com : No valid SPF, No valid DKIM;reject;}]), len: 1, time: 1ms, dns req: 1, digest: <x>, rcpts: <taro@t.example>, mime_rcpts: <taro@t.example>",
            Self.queued, Self.sent,
        ])
        #expect(found.map(\.techniques) == [[.unauthenticatedOfficial]])
    }

    @Test("rspamd's DMARC verdict counts like OpenDMARC's")
    func rspamd() throws {
        let found = try Self.findings([
            Self.open, Self.header("From: OpenAI <x@openai.com>"),
            "rspamd[7]: <a1b2c3>; task; rspamd_task_write_log: id: <a@esp.example>, qid: <4A1B2C3D4E>, ip: 198.51.100.9, from: <b@esp.example>, (default: F (add header): [9.00/15.00] [DMARC_POLICY_REJECT(2.00){openai.com : No valid SPF, No valid DKIM;reject;}]), len: 1, time: 1ms, dns req: 1, digest: <x>, rcpts: <taro@t.example>, mime_rcpts: <taro@t.example>",
            Self.queued, Self.sent,
        ])
        #expect(found.map(\.techniques) == [[.unauthenticatedOfficial]])
    }

    @Test("parallel refusals of one second are findings of their own")
    func identities() throws {
        let refusals = (1...3).map {
            "postfix/smtpd[\($0)]: NOQUEUE: reject: RCPT from out.esp.example[198.51.100.9]: 550 5.1.1 no; from=<x@openai-support.net> to=<n@t.example> proto=ESMTP helo=<x>"
        }
        let log = refusals.map { "Nov 18 10:10:10 mx1 \($0)\n" }.joined()
        let found = try ReplayTests.replay(Array(log.utf8), ReplayTests.options()).findings
        #expect(Set(found.map(\.id)).count == 3)
    }
}
