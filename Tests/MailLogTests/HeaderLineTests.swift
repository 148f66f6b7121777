// Lines of header_checks: who the mail says it is from.

import MailLog
import Testing

private let tail =
    " from mail.example[209.85.210.11]; from=<b@esp.example> to=<u@w.example> proto=ESMTP helo=<mail.example>"

private func header(_ content: String, optional: String = "") -> Parsed {
    postfix("cleanup", "B55C0FA6170: info: header \(content)\(tail)\(optional)")
}

@Suite("Header lines")
struct HeaderLineTests {
    @Test("a header line shows header, envelope, recipient and client")
    func plain() {
        let line = header("From: OpenAI <noreply@o.example>")
        #expect(line.first.kind == .cleanupHeader)
        #expect(line.first.role == .header)
        #expect(line.first.action == .info)
        #expect(line[\.headerName] == "From")
        #expect(line[\.headerValue] == "OpenAI <noreply@o.example>")
        #expect(line[\.clientName] == "mail.example")
        #expect(line[\.helo] == "mail.example")
        #expect(line.recipients == ["u@w.example"])
        #expect(line.senders == ["envelope b@esp.example|esp.example", "header_from noreply@o.example|o.example"])
        #expect(line.text(line.batch.senders[1].displayName) == "OpenAI")
    }

    @Test("the rule's text stands behind the tail")
    func optionalText() {
        let line = header("From: <b@o.example>", optional: ": hdr")
        #expect(line[\.reply] == "hdr")
        #expect(line.senders.last == "header_from b@o.example|o.example")
    }

    @Test(
        "mailboxes in all their forms",
        arguments: [
            ("From: a@b.example", ["a@b.example"]),
            ("FROM:a@b.example", ["a@b.example"]),
            ("from : A <a@b.example>", ["a@b.example"]),
            (#"From: "x, y" <a@b.example>"#, ["a@b.example"]),
            (#"From: "ceo@good.example" <a@b.example>"#, ["a@b.example"]),
            ("From: A <a@b.example>, C <c@d.example>", ["a@b.example", "c@d.example"]),
            ("From: a@b.example, c@d.example", ["a@b.example", "c@d.example"]),
            ("From: a@b.example (Comment <x@good.example>)", ["a@b.example"]),
            ("From: Group: a@b.example, C <c@d.example>;", ["a@b.example", "c@d.example"]),
            ("From: =?UTF-8?B?T3A=?=? =?UTF-8?B?5B2i?=??<a@b.example>", ["a@b.example"]),
            ("From: <@r1.example,@r2.example:a@b.example>", ["a@b.example"]),
            (#"From: "with space"@b.example"#, [#""with space"@b.example"#]),
            (#"From: <"a>b"@b.example>"#, [#""a>b"@b.example"#]),
            ("From: a@b.example@c.example", ["a@b.example@c.example"]),
            (#"From: "lone <a@b.example>"#, ["a@b.example"]),
            ("From: undisclosed-recipients:;", []),
        ])
    func mailboxes(content: String, addresses: [String]) {
        let line = header(content)
        let found = line.senders.filter { $0.hasPrefix("header_from") && $0 != "header_from -|-" }
        #expect(found.map { $0.dropFirst("header_from ".count).prefix { $0 != "|" } } == addresses.map { $0[...] })
        #expect(line.first.truncated == .none)
    }

    @Test(
        "content that imitates the tail is content",
        arguments: [
            #"From: "x from unknown[1.2.3.4]; from=<f@good.example> to=<v@x> proto=ESMTP helo=<a>: y" <n@o.example>"#,
            "From: n@o.example (hi from evil.example[1.2.3.4]; from=<f@good.example> to=<y@x> proto=ESMTP helo=<a>)",
        ])
    func imitation(content: String) {
        let line = header(content)
        #expect(line.senders == ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"])
    }

    @Test("a sender whose quotes imitate the tail is still the sender")
    func imitationInSender() {
        let line = postfix(
            "cleanup",
            #"B55C0FA6170: info: header Subject: hi from m.example[1.1.1.1]; from=<" from x.example[1.2.3.4]; "#
                + #"from=<f@good.example> to=<a@b> proto=ESMTP helo=<h>: "@evil.example> to=<u@w.example> proto=ESMTP helo=<m>"#
        )
        #expect(line.senders.first?.hasSuffix("|evil.example") == true)
        #expect(line[\.headerValue] == "hi")
        #expect(line[\.clientName] == "m.example")
    }

    @Test("before 2.1 the tail had neither protocol nor HELO")
    func oldTail() {
        let line = postfix(
            "cleanup",
            "B55C0FA6170: reject: header From: <a@b.example> from x[1.2.3.4]; from=<c@d.example> to=<e@f.example>: no")
        #expect(line.senders == ["envelope c@d.example|d.example", "header_from a@b.example|b.example"])
        #expect(line[\.reply] == "no")
    }

    @Test(
        "Postfix 1.x logged no origin",
        arguments: [
            ("<a@b.example>; from=<c@d.example> to=<e@f.example>: rejected", ["c@d.example", "a@b.example"]),
            ("<a@b.example>; from=<c@d.example> to=<e@f.example>", ["c@d.example", "a@b.example"]),
            // Two places that read to the end: nobody is named.
            ("x; from=<f@good.example> to=<v@x>: <a@b.example>; from=<c@d.example> to=<e@f.example>", []),
        ])
    func noOrigin(text: String, addresses: [String]) {
        let line = postfix("cleanup", "B55C0FA6170: reject: header From: \(text)")
        #expect(line.first.kind == .cleanupHeader && line.first.action == .reject)
        #expect(line.senders.map { $0.split(separator: " ")[1].prefix { $0 != "|" } } == addresses.map { $0[...] })
        #expect((line.first.truncated != .none) == addresses.isEmpty)
    }

    @Test("a header cut at 200 bytes says so and names no address")
    func cut() {
        let name = "From: \"" + String(repeating: "OpenAI ", count: 40)
        let line = header(String(name.prefix(200)))
        #expect(line.first.truncated == .headerFrom)
        #expect(line.senders == ["envelope b@esp.example|esp.example", "header_from -|-"])
    }

    @Test("an address cut at 200 bytes is not reported as whole")
    func cutAddress() {
        let content = "From: " + String(repeating: "a", count: 180) + "@o.example.com"
        #expect(content.utf8.count == 200)
        let line = header(content)
        #expect(line.first.truncated == .headerFrom)
        #expect(line.senders.count == 1)
    }

    @Test("mail of a local program comes from local")
    func local() {
        let line = postfix(
            "cleanup", "7DD25FA6178: info: header From: <a@b.example> from local; from=<c@d.example> to=<e@f.example>")
        #expect(line.senders == ["envelope c@d.example|d.example", "header_from a@b.example|b.example"])
        #expect(line[\.clientName] == nil)
    }

    @Test(
        "Reply-To and Sender are told apart",
        arguments: [("Reply-To", "reply_to"), ("Sender", "sender"), ("REPLY-TO", "reply_to")])
    func otherHeaders(name: String, source: String) {
        #expect(header("\(name): h@o.example").senders.last == "\(source) h@o.example|o.example")
    }
}
