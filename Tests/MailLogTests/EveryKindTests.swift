// Each kind of line is what some line is understood as: a reader that is never reached any more fails here.

import Foundation
import Testing

@testable import MailLog

@Suite("Every kind of line")
struct EveryKindTests {
    @Test("is what some line of the tables or of the fuzzer's corpus is understood as")
    func everyKind() throws {
        var kinds: Set<EventKind> = []
        for text in [Corpus.lines.joined(separator: "\n"), EveryKindTests.rare.joined(separator: "\n"), "\n"] {
            kinds.formUnion(Parsed(text + "\n").events.map(\.kind))
        }
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folder = tests.appendingPathComponent("Fuzz/Corpus")
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            kinds.formUnion(Parsed(bytes: [UInt8](try Data(contentsOf: file))).events.map(\.kind))
        }
        let missing = EventKind.allCases.filter { !kinds.contains($0) }.map(\.rawValue)
        #expect(missing == [])
    }

    @Test("is in the table of docs/log-formats.md, and nothing else is")
    func documented() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("docs/log-formats.md"), encoding: .utf8)
        let table = text.components(separatedBy: "| kind | is |").last ?? ""
        let cells = table.split(separator: "\n").dropFirst().prefix { $0.hasPrefix("|") }.compactMap { row in
            row.components(separatedBy: " | ").first
        }
        let names = cells.flatMap { $0.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 } }
            .map(\.element)
        #expect(names.sorted() == EventKind.allCases.map(\.name).sorted())
    }

    private static let rare = [
        "Nov 22 14:38:13 mx1 dkimproxy.out[1]: Process Backgrounded",
        "Nov 22 14:38:13 mx1 postfwd[1]: [STATS] Counters: 1 seconds uptime",
        "Nov 22 14:38:13 mx1 mailman[1]: Mailing list manager started",
        "Nov 22 14:38:13 mx1 postfix/bounce[1]: B55C0FA6170: sender notification failed to a@b.example: queue file write error",
        "Nov 22 14:38:13 mx1 postfix/cleanup[1]: B55C0FA6170: milter-discard: END-OF-MESSAGE from m.example[1.1.1.1]: x; from=<b@esp.example> to=<u@w.example> proto=ESMTP helo=<mail.example>",
        "Nov 22 14:38:13 mx1 postfix/cleanup[1]: B55C0FA6170: milter-hold: END-OF-MESSAGE from m.example[1.1.1.1]: x; from=<b@esp.example> to=<u@w.example> proto=ESMTP helo=<mail.example>",
        "Nov 22 14:38:13 mx1 postfix/cleanup[1]: [376B blob data]",
        "Nov 22 14:38:14 mx2 opendkim[5968]: B55C0FA6170: DKIM-Signature field added (s=lab, d=w.example)",
        "Nov 22 14:38:13 mx1 postfix/smtpd[1]: NOQUEUE: discard: RCPT from m.example[1.1.1.1]: <u@w.example>: Recipient address x; from=<b@esp.example> to=<u@w.example> proto=ESMTP helo=<mail.example>",
        "Nov 22 14:38:13 mx1 postfix/smtpd[1]: NOQUEUE: hold: RCPT from m.example[1.1.1.1]: <u@w.example>: Recipient address x; from=<b@esp.example> to=<u@w.example> proto=ESMTP helo=<mail.example>",
        "Nov 22 14:38:13 mx1 postfix/smtpd[1]: NOQUEUE: info: RCPT from m.example[1.1.1.1]: <u@w.example>: Recipient address x; from=<b@esp.example> to=<u@w.example> proto=ESMTP helo=<mail.example>",
        #"Nov 22 14:38:13 mx1 postfix/smtpd[1]: using backwards-compatible default setting smtputf8_enable=no to accept non-ASCII sender address "n@ö.example" from x[1.2.3.4]"#,
        "Nov 22 14:38:13 mx1 imjournal: 12 messages lost due to rate-limiting",
        "Nov 22 14:38:13 mx1 last message repeated 3 times",
    ]
}
