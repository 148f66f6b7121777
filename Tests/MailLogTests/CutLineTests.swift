// Lines that a syslog daemon cut, at any byte: what is left of an address is no address.

import MailLog
import Testing

@Suite("Companions' lines that were cut")
struct CutLineTests {
    private static let lines: [String] = [
        "amavis[1]: (1-2) Passed CLEAN {X}, [192.0.2.7]:4 [198.51.100.9] ESMTP/ESMTP <b@esp.example> -> <r@w.example>, "
            + "Message-ID: <m@x.example>, mail_id: a, b: c, Hits: 1, size: 1, queued_as: A8905FA6178, Subject: \"x\", "
            + "From: <n@o.example>, helo=h, Tests: [A=1,B=2], dkim_sd=k:o.example, 3 ms",
        "amavis[1]: (1-2) dkim: signing (author), From: <n@o.example> (From:<n@o.example>), a=>rsa, d=>o.example, s=>k",
        "opendkim[1]: B55C0FA6170: no signing table match for 'n@o.example'",
        "opendkim[1]: B55C0FA6170: key retrieval failed (s=k1, d=o.example)",
        "policyd-spf[1]: prepend Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.7; helo=h; "
            + "envelope-from=n@o.example; receiver=r@w.example ",
        "postfwd[1]: [RULES] rule=1, id=X, client=x[192.0.2.7], sender=<n@o.example>, recipient=<r@w.example>, helo=<h>, "
            + "proto=ESMTP, state=RCPT, action=DUNNO",
        "rspamd[1]: <8a>; proxy; rspamd_task_write_log: id: <m@x.example>,  qid: <B55C0FA6170>, ip: [192.0.2.7],  "
            + "smtp_from: <b@esp.example>, mime_from: <n@o.example>, smtp_rcpts: <r@w.example>, mime_rcpts: <>, "
            + "(default: F (no action): [1/15] [A(0.00)]), len: 1",
        "spampd[1]: clean message <m@x.example> (1/5) from <n@o.example> for <r@w.example> <t@w.example> in 1s, 2 bytes.",
        "mimedefang.pl[1]: MDLOG,B55C0FA6170,spam,1,2,<n@o.example>,<r@w.example>,x",
    ]

    @Test("no cut makes another domain of a sender's", arguments: lines)
    func cut(line: String) {
        let head = "Nov 22 14:38:13 mx1 "
        for length in 8..<line.count {
            let found = Parsed("\(head)\(line.prefix(length))\n")
            for sender in found.batch.senders(of: found.first) where found.first.truncated == .none {
                let domain = found.text(sender.domain) ?? ""
                #expect(["", "o.example", "esp.example"].contains(domain), "\(line.prefix(length))")
            }
        }
    }

    @Test("a header From that amavis went on with in another line is said to be cut")
    func amavis() {
        let line = Parsed(
            "Nov 22 14:38:13 mx1 amavis[1]: (1-2) Passed CLEAN {X}, [192.0.2.7]:4 ESMTP/ESMTP <b@esp.example> -> "
                + "<r@w.example>, mail_id: a, Hits: 1, size: 1, Subject: \"x\", From: <n@bank.exam...\n")
        #expect(line.senders == ["envelope b@esp.example|esp.example"])
        #expect(line.first.truncated == .headerFrom)
    }
}
