// Lines that an export in HTML escaped.

import MailLog
import Testing

private let tail = "from=&lt;b@esp.example&gt; to=&lt;u@w.example&gt; proto=ESMTP helo=&lt;h.example&gt;"

@Suite("Escaped lines")
struct HTMLTextTests {
    @Test(
        "brackets that stand as references are brackets",
        arguments: [
            (
                "qmgr", "B8485FA6179: from=&lt;&quot;a &amp;amp; b&quot;@s.example&gt;, size=1, nrcpt=1 (queue active)",
                EventKind.qmgrActive, [#"envelope "a &amp; b"@s.example|s.example"#], []
            ),
            (
                "qmgr", "B8485FA6179: from=&lt;a@s.example&gt;, status=expired, returned to sender", .qmgrExpired,
                ["envelope a@s.example|s.example"], []
            ),
            ("pickup", "B8485FA6179: uid=33 from=&lt;www-data&gt;", .pickup, ["envelope www-data|-"], []),
            (
                "cleanup",
                "B8485FA6179: info: header From: &quot;O &amp; P&quot; &lt;n@o.example&gt; from m.example[1.1.1.1]; \(tail)",
                .cleanupHeader, ["envelope b@esp.example|esp.example", "header_from n@o.example|o.example"],
                ["u@w.example"]
            ),
            (
                "smtpd",
                "NOQUEUE: reject: RCPT from m.example[1.1.1.1]: 550 5.1.1 &lt;u@w.example&gt;: no; \(tail)",
                .smtpdReject,
                ["envelope b@esp.example|esp.example"], ["u@w.example"]
            ),
            (
                "smtpd", "proxy-accept: END-OF-MESSAGE: 250 2.0.0 Ok: queued as A4FB2FA61A8; \(tail)",
                .smtpdProxyAccept,
                ["envelope b@esp.example|esp.example"], ["u@w.example"]
            ),
            (
                "smtp",
                "B8485FA6179: to=&lt;u@w.example&gt;, relay=s.example[1.1.1.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)",
                .delivery, [], ["u@w.example"]
            ),
            ("cleanup", "B8485FA6179: message-id=&lt;a@b.example&gt;", .cleanupMessageID, [], []),
        ])
    func escaped(daemon: String, text: String, kind: EventKind, senders: [String], recipients: [String]) {
        let line = postfix(daemon, text)
        #expect(line.first.kind == kind)
        #expect(line.senders == senders)
        #expect(line.recipients == recipients)
        #expect(line[\.host] == "mx1" && line[\.instance] == "postfix" && line[\.program] == daemon)
        if kind == .cleanupMessageID { #expect(line[\.messageID] == "a@b.example") }
        if kind == .smtpdProxyAccept { #expect(line.text(line.first.linkedQueueID) == "A4FB2FA61A8") }
    }

    @Test("references in a line that is not escaped are the sender's own text")
    func notEscaped() {
        let line = postfix("qmgr", "B8485FA6179: from=<a&lt;b@s.example>, size=1, nrcpt=1 (queue active)")
        #expect(line.senders == ["envelope a&lt;b@s.example|s.example"])
        let header = postfix(
            "cleanup",
            "B8485FA6179: info: header Subject: ; from=&lt;f@good.example&gt; from m.example[1.1.1.1]; from=<b@evil.example> to=<u@w.example> proto=ESMTP helo=<h>"
        )
        #expect(header.senders == ["envelope b@evil.example|evil.example"])
    }

    @Test("a line within another record is read, too")
    func wrapped() {
        let line = Parsed(
            #"{"program":"postfix/qmgr","host":"mx1","message":"B8485FA6179: from=&lt;a@s.example&gt;, size=1, nrcpt=1 (queue active)"}"#
        )
        #expect(line.senders == ["envelope a@s.example|s.example"])
        #expect(line[\.host] == "mx1" && line[\.queueID] == "B8485FA6179")
    }

    /// Found by libFuzzer: the name was looked for where the line has other bytes, which differ from place to place.
    @Test("an escaped line that says nothing known is not understood, wherever it stands")
    func unknown() {
        let line = "Nov 23 14:38:13 mx1 postlogd[1]: &lt;nothing known\n"
        let bare = "Nov 23 14:38:13postlogd[1]: &lt;nothing known\n"
        #expect(Parsed(line + line).events.map(\.kind) == [.unrecognised, .unrecognised])
        #expect(Parsed(bare + bare + bare).events.map(\.kind) == [.unrecognised, .unrecognised, .unrecognised])
    }
}
