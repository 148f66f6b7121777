// Lines whose addresses are not quoted (before Postfix 3.5, or info_log_address_format=internal), made to mislead. The
// sender is at evil.example and the header From at o.example, whatever the local parts imitate.

import MailLog
import Testing

private let ending = "proto=ESMTP helo=<mx.evil.example>"

/// Local parts and display names of pieces of the log.
private struct Imitation {
    var random: SeededGenerator

    static let pieces = [
        "a", ">", " ", "<", "@", "; from=<", "boss@good.example", "> to=<", ">, to=<", "v@x.example",
        "> proto=ESMTP helo=<h>", " proto=ESMTP", " helo=<", ": ", ", ", " from x[1.2.3.4]; from=<",
        " from local; from=<",
        " from x[1.2.3.4]", "; ", "554 5.7.1 <", "to=<", "from=<", " sasl_username=<u>", "\\", "\"",
    ]

    mutating func text(without piece: String? = nil) -> String {
        let pieces = Imitation.pieces.filter { $0 != piece }
        return (0..<Int.random(in: 1...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    /// As Postfix quotes a local part in external form.
    static func quoted(_ local: String) -> String {
        let isPlain = local.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        guard !isPlain else { return local }
        return "\"" + local.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    mutating func reject(_ sender: String, _ recipient: String) -> String {
        [
            "554 5.7.1 <\(recipient)>: Relay access denied",
            "554 5.7.1 <\(sender)>: Sender address rejected: Access denied",
            "550 5.1.1 <\(recipient)>: Recipient address rejected: User unknown in local recipient table",
            "554 5.7.1 Service unavailable; Client host [1.1.1.1] blocked using zen.dnsbl.example; listed",
            "504 5.5.2 <h>: Helo command rejected: need fully-qualified hostname",
            "554 5.7.1 <unknown[1.1.1.1]>: Client host rejected: Access denied",
        ].randomElement(using: &random) ?? ""
    }
}

private func envelopes(_ line: Parsed) -> [String] {
    line.senders.filter { $0.hasPrefix("envelope") }.map { String($0.drop { $0 != "|" }.dropFirst()) }
}

private func headers(_ line: Parsed) -> [String] {
    line.senders.filter { $0.hasPrefix("header_from") }.map { String($0.drop { $0 != "|" }.dropFirst()) }
}

@Suite("Raw addresses")
struct RawAddressTests {
    @Test(
        "a refused sender is found, whatever sender and recipient imitate",
        arguments: [
            // A quotation mark of the sender that the recipient seems to close.
            ("Sender", #"" from x[1.2.3.4]<@evil.example"#, #""@w.example"#),
            ("Sender", #""v@x.example@evil.example"#, #"to=< \; @>, to=<"@w.example"#),
            ("Client", #""< \@evil.example"#, #""boss@good.example>, to=<@w.example"#),
            // postscreen has commas, smtpd none.
            ("Client", #">, to=<"@evil.example"#, #""@w.example"#),
            // Recipients that leave a sender without a domain.
            ("Helo", "n@evil.example", "@> to=<<@w.example"),
            ("Client", "n@evil.example", "@>, to=<> to=<@w.example"),
            // More than one recipient, and a second beginning in the recipient.
            ("Relay", #"\v@evil.example"#, "x>, to=<@elsewhere.example"),
            ("Client", "n@evil.example", "> to=<<<; from=<@w.example"),
            // The text seems to be about a null sender.
            ("Sender", ">, to=<; from=<>, to=<@evil.example", "u@w.example"),
            ("Sender", ">; from=<> to=<> proto=ESMTP helo=<h> from x[1.2.3.4]@evil.example", "u@w.example"),
            ("Custom", ">: …; from=<> to=<@evil.example", "u@w.example"),
            // A recipient without a domain.
            ("Recipient", "a b@evil.example", "postmaster"), ("Helo", "a b@evil.example", "postmaster"),
        ])
    func refused(kind: String, sender: String, recipient: String) {
        let texts = [
            "Sender": "450 4.1.8 <\(sender)>: Sender address rejected: Domain not found",
            "Relay": "554 5.7.1 <\(recipient)>: Relay access denied",
            "Recipient": "550 5.1.1 <\(recipient)>: Recipient address rejected: User unknown",
            "Helo": "504 5.5.2 <h>: Helo command rejected: need fully-qualified hostname",
            "Client": "554 5.7.1 <unknown[1.1.1.1]>: Client host rejected: Access denied",
            "Custom": "554 5.7.1 <\(sender)>: no",
        ]
        let line = postfix(
            "smtpd",
            "NOQUEUE: reject: RCPT from unknown[1.1.1.1]: \(texts[kind] ?? ""); from=<\(sender)> to=<\(recipient)> "
                + ending)
        #expect(envelopes(line) == ["evil.example"])
    }

    @Test("where nothing tells which sender is the true one, each is named; it is the client's own word")
    func undecided() {
        let line = postfix(
            "smtpd",
            "NOQUEUE: reject: RCPT from unknown[1.1.1.1]: 554 5.7.1 <x[1.1.1.1]>: Client host rejected: no; "
                + "from=<n@evil.example> to=<x@good.example> to=<@w.example> \(ending)")
        #expect(envelopes(line) == ["evil.example", "good.example"])
        #expect(line.recipients.isEmpty)
        #expect(line[\.helo] == "mx.evil.example")
    }

    @Test("a remote reply that quotes a reject names nobody where the line can be read in two ways")
    func foreign() {
        let line = postfix(
            "smtpd",
            "proxy-reject: END-OF-MESSAGE: 554 5.7.1 no; from=<f@good.example> to=<u@x>; from=<a b@evil.example> "
                + "to=<u@w.example> \(ending)")
        #expect(line.senders.isEmpty)
    }

    @Test("MAIL has no recipient: all of it is the sender")
    func mail() {
        let line = postfix(
            "smtpd",
            "NOQUEUE: reject: MAIL from unknown[1.1.1.1]: 552 5.3.4 too big; from=<a b@good.example> to=<c@evil.example> "
                + ending)
        #expect(envelopes(line) == ["evil.example"])
    }

    @Test("random rejects: raw ones hide no sender, quoted ones name exactly the true one", arguments: [false, true])
    func randomRejects(isQuoted: Bool) {
        var imitation = Imitation(random: SeededGenerator(state: 7))
        for round in 0..<1_200 {
            // A raw sender whose quotes the recipient closes is one in external form, too.
            let unquoted = isQuoted || round % 3 < 2 ? nil : "\""
            let locals = (
                round % 3 == 1 ? "n" : imitation.text(without: unquoted),
                round % 3 == 0 ? "u" : imitation.text(without: unquoted)
            )
            let text = imitation.reject("\(locals.0)@evil.example", "\(locals.1)@w.example")
            let sender = (isQuoted ? Imitation.quoted(locals.0) : locals.0) + "@evil.example"
            let recipient = (isQuoted ? Imitation.quoted(locals.1) : locals.1) + "@w.example"
            let line =
                "NOQUEUE: reject: RCPT from unknown[1.1.1.1]: \(text); from=<\(sender)> to=<\(recipient)> \(ending)"
            let parsed = postfix("smtpd", line)
            if isQuoted {
                #expect(parsed.senders == ["envelope \(sender)|evil.example"], "\(line)")
                #expect(parsed.recipients == [recipient], "\(line)")
            } else {
                #expect(envelopes(parsed).contains("evil.example"), "\(line)")
            }
        }
    }

    @Test(
        "a header line names the envelope's sender where one address imitates fields, or nobody",
        arguments: [
            // Of the sender everything up to the last recipient; the first place is the true one.
            (
                "a from x[1.2.3.4]; from=<f@good.example> to=<v@x.example> proto=ESMTP helo=<h>@evil.example",
                "u@w.example", true
            ),
            ("a; from=<f@good.example> to=<@evil.example", "u@w.example", true),
            ("a> to=<v@good.example@evil.example", "u@w.example", true),
            ("a> proto=ESMTP helo=<h>@evil.example", "u@w.example", true),
            // What follows a plain sender may be a recipient that imitates the rest.
            ("b@evil.example", "a; from=<f@good.example> to=<@w.example", false),
            ("b@evil.example", "a from local; from=<f@good.example> to=<v@w.example>@w.example", false),
            (
                "b@evil.example", "a from x[1.2.3.4]; from=<f@good.example> to=<v@x> proto=ESMTP helo=<h>@w.example",
                false
            ),
            ("b@evil.example", "a> proto=ESMTP helo=<h>@w.example", true),
        ])
    func oneImitation(sender: String, recipient: String, isNamed: Bool) {
        let line = postfix(
            "cleanup",
            "B55C0FA6170: info: header From: N <n@o.example> from mx.evil.example[192.0.2.1]; from=<\(sender)> "
                + "to=<\(recipient)> \(ending)")
        #expect(headers(line).contains("o.example") && !headers(line).contains("good.example"))
        #expect(
            line.senders.filter { $0.hasPrefix("envelope") } == (isNamed ? ["envelope \(sender)|evil.example"] : []))
        #expect((line.first.truncated == .envelope) == !isNamed)
    }

    /// The client's verified name decides where both addresses imitate fields; without it nobody is named.
    ///
    /// From strangers smtpd takes no recipient with an `@` in its local part: only local programs send to one.
    @Test(
        "where sender and recipient of a header line both imitate fields, the true sender is named or nobody",
        arguments: [
            ("x>, size=1@evil.example", "x; from=<boss@good.example> to=<y@z.example> proto=ESMTP helo=<h@w.example"),
            ("a; from=<f@good.example> to=<@evil.example", "a; from=<f@good.example> to=<@w.example"),
            ("a@good.example> to=<@evil.example", "boss@good.example> to=<v@w.example"),
            (
                "> <@evil.example",
                " from x[1.2.3.4]; from=<boss@good.example> to=<a@b> proto=ESMTP helo=<h>: @w.example"
            ),
            ("a b@evil.example", " from x[1.2.3.4]; from=<@w.example"),
            ("a b@evil.example", " from local; from=<boss@good.example> to=<@w.example"),
            ("; from=<@evil.example", "x; from=<boss@good.example> to=<y@w.example"),
            ("; from=<@evil.example", "x; from=<boss> to=<y@w.example"), ("a@evil.example", "x> to=<y@w.example"),
            ("x; from=<f@good.example> to=<@evil.example", "x> to=<y@w.example"),
            ("a<b@evil.example", " from local; from=<boss@good.example> to=<a@b.example>: text@w.example"),
            (#""<from=<v@evil.example"#, #""@w.example"#),
        ],
        ["mx.evil.example[192.0.2.1]", "mx.esp.example[192.0.2.1]", "unknown[192.0.2.1]", "local"])
    func bothImitate(addresses: (sender: String, recipient: String), origin: String) {
        let tail = "from=<\(addresses.sender)> to=<\(addresses.recipient)>"
        let isRoute = addresses.recipient.count { $0 == "@" } > 1
        if isRoute, origin != "local" { return }
        for rule in ["", ": hdr"] {
            let line = postfix(
                "cleanup",
                "B55C0FA6170: warning: header From: N <n@o.example> from \(origin); \(tail)"
                    + (origin == "local" ? "" : " \(ending)") + rule)
            #expect(headers(line) == ["o.example"], "\(rule)")
            #expect(envelopes(line).allSatisfy { $0 == "evil.example" }, "\(rule)")
            #expect(envelopes(line).isEmpty == (line.first.truncated != .none), "\(rule)")
        }
    }

    /// Each other reading has a recipient that smtpd would have refused. (A plain sender in front, `a@b> to=<c@d`, is left to
    /// qmgr all the same.)
    @Test(
        "a header line whose sender alone imitates fields names it",
        arguments: [
            "x; from=<boss@good.example> to=<y@evil.example", "; from=<boss@good.example> to=<x@evil.example",
            "x; from=<boss@good.example> to=<y@z> proto=ESMTP helo=<h@evil.example",
            "x> <a@mx.good.example> to=<b@evil.example",
        ],
        ["mx.good.example[192.0.2.1]", "unknown[192.0.2.1]"])
    func senderAlone(sender: String, origin: String) {
        for rule in ["", ": hdr"] {
            let line = postfix(
                "cleanup",
                "B55C0FA6170: warning: header Subject: Hello from \(origin); from=<\(sender)> to=<info@w.example> "
                    + ending + rule)
            #expect(envelopes(line) == ["evil.example"], "\(rule)")
        }
    }

    @Test("a decision that can be read in two ways says that it names nobody")
    func decision() {
        let line = postfix(
            "cleanup",
            "B55C0FA6170: milter-reject: END-OF-MESSAGE from mx.evil.example[192.0.2.1]: 5.7.1 no; "
                + "from=<a@evil.example> to=<b; from=<f@good.example> to=<@w.example> \(ending)")
        #expect(line.senders.isEmpty && line.first.truncated == .envelope)
    }

    @Test(
        "random header lines: no envelope hides the header From", arguments: [false, true],
        ["", ": hdr", ": x from y[2.2.2.2]; z"])
    func randomHeaders(isQuoted: Bool, rule: String) {
        var imitation = Imitation(random: SeededGenerator(state: 11))
        for round in 0..<400 {
            let name = round % 2 == 0 ? "" : "\(Imitation.quoted(imitation.text(without: "a"))) "
            // The log cuts the header at 200 bytes.
            guard name.utf8.count < 150 else { continue }
            let locals = (
                round % 3 == 1 ? "n" : imitation.text(), round % 3 == 0 ? "u" : imitation.text()
            )
            let sender = (isQuoted ? Imitation.quoted(locals.0) : locals.0) + "@evil.example"
            let recipient = (isQuoted ? Imitation.quoted(locals.1) : locals.1) + "@w.example"
            let line =
                "B55C0FA6170: info: header From: \(name)<n@o.example> from mx.evil.example[1.1.1.1]; from=<\(sender)> "
                + "to=<\(recipient)> \(ending)\(rule)"
            let parsed = postfix("cleanup", line)
            if isQuoted {
                #expect(headers(parsed) == ["o.example"], "\(line)")
                #expect(envelopes(parsed) == ["evil.example"], "\(line)")
            } else {
                #expect(headers(parsed).contains("o.example"), "\(line)")
                // Nobody, or the true one.
                #expect(envelopes(parsed).allSatisfy { $0 == "evil.example" }, "\(line)")
            }
        }
    }

    @Test(
        "an envelope with a blank, a bracket or a quote hides no header, with a rule's text and without",
        arguments: ["a b", "a>b", "a\"b", "\" to=<y@x> proto=ESMTP helo=<h> from x[1.2.3.4]; from=<"],
        ["", ": hdr", ": 5.7.1 x"])
    func header(local: String, rule: String) {
        let line = postfix(
            "cleanup",
            "B55C0FA6170: info: header From: O <n@o.example> from out.evil.example[198.51.100.9]; "
                + "from=<\(local)@evil.example> to=<u@w.example> \(ending)\(rule)")
        #expect(headers(line).contains("o.example"))
        if !local.contains("proto") { #expect(line.senders.first == "envelope \(local)@evil.example|evil.example") }
    }

    @Test("a line that the log cut still shows the header before the place where its origin stands")
    func cut() {
        let line = postfix(
            "cleanup",
            "B55C0FA6170: info: header From: O <n@o.example> from out.evil.example[198.51.100.9]; from=<\""
                + String(repeating: "a ", count: 900))
        #expect(headers(line) == ["o.example"])
        #expect(envelopes(line).isEmpty)
        #expect(line.first.truncated != .none)
    }

    @Test("thousands of imitations in one line change nothing", arguments: [60, 2_000])
    func many(count: Int) {
        let local = String(repeating: "; from=<> to=<> ", count: count)
        let quoted = "\"\(local)\"@evil.example"
        let line = postfix(
            "smtpd",
            "NOQUEUE: reject: RCPT from x[1.2.3.4]: 550 5.1.1 <\(local)@evil.example>: no; from=<\(quoted)> "
                + "to=<a@b.example> \(ending)")
        #expect(line.senders == ["envelope \(quoted)|evil.example"])
        #expect(line.recipients == ["a@b.example"])
    }

    @Test(
        "at MAIL what reads as a recipient is a part of a raw sender",
        arguments: [
            "554 5.7.1 <a@good.example> to=<b@evil.example>: Sender address rejected: Access denied", "552 5.3.4 no",
        ])
    func recipientAtMail(text: String) {
        let line = postfix(
            "smtpd",
            "NOQUEUE: reject: MAIL from x.example[192.0.2.7]: \(text); from=<a@good.example> to=<b@evil.example> "
                + "proto=ESMTP helo=<h>")
        #expect(line.senders == ["envelope a@good.example> to=<b@evil.example|evil.example"])
        #expect(line.recipients.isEmpty)
        #expect(line[\.helo] == "h")
    }

    @Test("no sender, or one without a domain, may stand before a raw recipient with blanks", arguments: ["", "root"])
    func blankRecipient(sender: String) {
        let text = "from=<\(sender)> to=<two words@w.example> proto=ESMTP helo=<h>"
        for (daemon, verb) in [
            ("cleanup", "milter-reject: END-OF-MESSAGE"), ("smtpd", "milter-reject: DATA"), ("smtpd", "reject: RCPT"),
        ] {
            let line = postfix(daemon, "B61DAFA619E: \(verb) from x.example[192.0.2.7]: 5.7.1 no; \(text)")
            #expect(line.senders == [sender.isEmpty ? "envelope |-" : "envelope root|-"])
            #expect(line.recipients == ["two words@w.example"])
        }
        // smtpd names no recipient there if there are several: it may all be the sender.
        let data = postfix("smtpd", "B61DAFA619E: reject: DATA from x.example[192.0.2.7]: 550 5.7.1 no; \(text)")
        #expect(data.senders.isEmpty)
        #expect(data.first.truncated == .envelope)
    }

    @Test("a mime error that can be read in two ways says so")
    func mimeError() {
        let line = postfix(
            "cleanup",
            "B61DAFA619E: reject: mime-error nesting level exceeds safety limit: x from local; "
                + "from=<a@good.example> to=<b@evil.example> to=<u@w.example>")
        #expect(line.senders.isEmpty)
        #expect(line.first.truncated == .envelope)
    }

    @Test(
        "a sender whose forged end is the last that Postfix wrote before its cut is not named",
        arguments: [
            ("qmgr", "B61DAFA619E: from=<", "a@good.example>, size=1, nrcpt=1 (queue active)"),
            ("qmgr", "B61DAFA619E: from=<\"", "a@good.example>, size=1, nrcpt=1 (queue active)"),
            ("qmgr", "B61DAFA619E: from=<", "a@good.example>, status=expired, returned to sender"),
            ("pickup", "B61DAFA619E: uid=1 from=<", "a@good.example>"),
            (
                "smtpd", "NOQUEUE: reject: RCPT from x[192.0.2.7]: 550 no; from=<",
                "; from=<a@good.example> to=<u@w.example>"
            ),
            ("smtpd", "NOQUEUE: reject: MAIL from x[192.0.2.7]: 550 no; from=<", "; from=<a@good.example> proto=SMTP"),
            ("smtpd", "warning: Illegal address syntax from x[192.0.2.7] in MAIL command: <", "a@good.example"),
            (
                "cleanup", "B61DAFA619E: info: header Subject: x from x[192.0.2.7]; from=<",
                "a@good.example> to=<u@w.example> proto=ESMTP helo=<h>"
            ),
        ])
    func cutBehindForgery(daemon: String, head: String, end: String) {
        let severity = head.hasPrefix("warning: ") ? 9 : 0
        let filling = String(repeating: "x", count: 2_000 + severity - head.utf8.count - end.utf8.count)
        for appended in ["", "\r", " 279", " "] {
            let line = postfix(daemon, head + filling + end + appended)
            #expect(line.senders.isEmpty)
            #expect(line.recipients.isEmpty)
            #expect(!appended.isEmpty || line.first.truncated == .envelope)
            #expect(line.first.role != .queued && line.first.role != .expired)
        }
    }

    @Test("a reject that the log cut within a quoted sender names nobody", arguments: ["", " to=<u@w.example>"])
    func cutReject(recipient: String) {
        let line = postfix(
            "smtpd",
            #"NOQUEUE: reject: RCPT from x.example[192.0.2.7]: 550 no; from=<"; from=<a@good.example>"# + recipient)
        #expect(line.senders.isEmpty)
        #expect(line.first.truncated == .envelope)
    }

    @Test("a quotation mark that nothing closes is a cut sender's", arguments: ["qmgr", "pickup"])
    func openQuotes(daemon: String) {
        let text = daemon == "qmgr" ? "from=<\"a@good.example>, size=1, nrcpt=1" : "uid=1 from=<\"a@good.example>"
        let line = postfix(daemon, "B61DAFA619E: \(text)")
        #expect(line.senders.isEmpty)
        #expect(line.first.truncated == .envelope)
    }
}
