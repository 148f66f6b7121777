import Alerting
import Lookalike
import MailTracking
import Testing

@testable import Pipeline

@Suite("The user's patterns raise findings, whichever field they are on")
struct PatternFieldTests {
    struct Row: CustomTestStringConvertible, Sendable {
        var field: PatternRule.Field
        var matching: String
        var near: String
        var testDescription: String { field.rawValue }
    }

    static let rows = [
        Row(field: .domain, matching: "(?i)help-?desk", near: "(?i)help_desk"),
        Row(field: .address, matching: "^billing@", near: "^illing@"),
        Row(field: .displayName, matching: "^請求の窓口", near: "^窓口"),
        Row(field: .helo, matching: "^zzz\\.", near: "^zz\\."),
        Row(field: .client, matching: "^out\\.esp\\.example\\[198\\.51\\.100\\.9\\]$", near: "^198\\."),
        Row(field: .messageID, matching: "@kit\\.example$", near: "^kit"),
    ]

    static let log = """
        Nov 18 10:10:01 mx1 postfix/smtpd[1]: 4A1B2C3D4E: client=out.esp.example[198.51.100.9]
        Nov 18 10:10:01 mx1 postfix/cleanup[2]: 4A1B2C3D4E: info: header From: =?utf-8?B?6KuL5rGC44Gu56qT5Y+j?= <billing@acme-helpdesk.example> from out.esp.example[198.51.100.9]; from=<billing@acme-helpdesk.example> to=<taro@t.example> proto=ESMTP helo=<zzz.example>
        Nov 18 10:10:01 mx1 postfix/cleanup[2]: 4A1B2C3D4E: message-id=<1@kit.example>
        Nov 18 10:10:02 mx1 postfix/qmgr[3]: 4A1B2C3D4E: from=<billing@acme-helpdesk.example>, size=9, nrcpt=1 (queue active)
        Nov 18 10:10:03 mx1 postfix/local[4]: 4A1B2C3D4E: to=<taro@t.example>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to mailbox)
        Nov 18 10:10:03 mx1 postfix/qmgr[3]: 4A1B2C3D4E: removed

        """

    static func findings(
        _ patterns: [PatternRule], log: String = log, allow: [AllowEntry] = []
    ) throws -> [Finding] {
        var options = ReplayTests.options()
        options.engine.rules.patterns = patterns
        options.engine.rules.allow = allow
        return try ReplayTests.replay(Array(log.utf8), options).findings
    }

    @Test("a pattern with a target accuses the sender of imitating it", arguments: rows)
    func target(row: Row) throws {
        let found = try Self.findings([
            PatternRule(name: "mine", field: row.field, regex: row.matching, target: "openai.com")
        ])
        #expect(found.count == 1)
        #expect(found.first?.registrableDomain == "acme-helpdesk.example")
        #expect(found.first?.target == Target(brand: "OpenAI", domain: "openai.com"))
        #expect(found.first?.techniques == [.pattern])
        #expect(found.first?.confidence == .medium)
        #expect(found.first?.reasons.map(\.rule) == ["pattern.mine"])
    }

    @Test("one without a target stands for itself", arguments: rows)
    func withoutTarget(row: Row) throws {
        let found = try Self.findings([PatternRule(name: "mine", field: row.field, regex: row.matching)])
        #expect(found.map(\.target) == [Target(brand: "mine", domain: "")])
    }

    @Test("what does not match is not accused", arguments: rows)
    func near(row: Row) throws {
        #expect(try Self.findings([PatternRule(name: "mine", field: row.field, regex: row.near)]).isEmpty)
    }

    @Test("a protected brand's own mail, and what is allowed, is not accused", arguments: rows)
    func official(row: Row) throws {
        let rule = PatternRule(name: "mine", field: row.field, regex: row.field == .domain ? "openai" : row.matching)
        let own = Self.log.replacing("acme-helpdesk.example", with: "mail.openai.com")
        #expect(try Self.findings([rule], log: own).isEmpty)
        let allowed = AllowEntry(domain: "acme-helpdesk.example", reason: "ours")
        let other = PatternRule(name: "mine", field: row.field, regex: row.matching)
        #expect(try Self.findings([other], allow: [allowed]).isEmpty)
    }

    @Test("a pattern on the subject makes a finding graver, and none by itself")
    func subject() throws {
        let rule = PatternRule(name: "mine", field: .subject, regex: "(?i)invoice")
        let lines = Self.log.replacing(
            "message-id",
            with: "info: header Subject: Invoice from x[192.0.2.1]; from=<a@b> proto=ESMTP helo=<c>\n"
                + "Nov 18 10:10:01 mx1 postfix/cleanup[2]: 4A1B2C3D4E: message-id")
        #expect(try Self.findings([rule], log: lines).isEmpty)
        let spoof = lines.replacing("acme-helpdesk.example", with: "openai-login.example")
        let found = try Self.findings([rule], log: spoof)
        #expect(found.first?.reasons.contains { $0.rule == "pattern.mine" } == true)
    }

    @Test("a refused client without a queue ID is accused as well")
    func refused() throws {
        let line =
            "Nov 18 10:10:01 mx1 postfix/smtpd[9]: NOQUEUE: reject: RCPT from q.example[192.0.2.7]: 554 5.7.1 <u@x.example>: Relay access denied; from=<k@b8.example> to=<u@x.example> proto=ESMTP helo=<zzz.example>\n"
        let found = try Self.findings([PatternRule(name: "mine", field: .helo, regex: "^zzz")], log: line)
        #expect(found.map(\.registrableDomain) == ["b8.example"])
        #expect(found.map(\.outcome) == [.rejected])
    }

    @Test("beside another sign the pattern adds to the score of its brand")
    func adds() throws {
        let spoof = Self.log.replacing("acme-helpdesk.example", with: "openal.example")
        let alone = try Self.findings([], log: spoof)
        let both = try Self.findings(
            [PatternRule(name: "mine", field: .helo, regex: "^zzz", target: "openai.com")], log: spoof)
        #expect(both.count == 1)
        #expect(both.first?.reasons.last?.rule == "pattern.mine")
        #expect((both.first?.score ?? 0) > (alone.first?.score ?? 0))
    }
}
