// A brand's own domains are protected as they are, whatever its keywords; nothing of its own is ever raised.

import Testing

@testable import Lookalike

@Suite("Own labels")
struct OwnLabelTests {
    static func judge(_ domains: [String], keywords: [String] = []) throws -> Judge {
        let brand = Brand(name: "Mine", key: "mine", domains: domains, keywords: keywords)
        return try Judge(rules: RuleSet(brands: [brand]), now: 0)
    }

    @Test(
        "Keywords add words and take none away",
        arguments: [
            ("acme-h0ldings.example", Technique.homoglyph), ("acme-holdlngs.example", .homoglyph),
            ("acme-holdings.com", .tldSwap), ("acme-holdings-support.com", .combosquat), ("acmeholdings.net", .typo),
            ("acme-holdings.example.evil.com", .embedding), ("tsukimi-w0rks.example", .homoglyph),
            ("acme-hodlings.example", .typo), ("tsukimi-login.com", .combosquat),
        ])
    func keywords(_ name: String, _ technique: Technique) throws {
        let judge = try Self.judge(["acme-holdings.example", "tsukimi-works.example"], keywords: ["tsukimi"])
        let verdict = judge.judge(name)
        #expect(verdict.kind == .lookalike)
        #expect(verdict.confidence >= .medium)
        #expect(verdict.techniques.contains(technique), "\(verdict.techniques)")
    }

    @Test("Of a built-in brand's many labels the long ones are protected against copies of the domain")
    func builtin() throws {
        let judge = try Judge(rules: RuleSet(brands: BuiltinRegistry.brands), now: 0)
        #expect(judge.judge("btconnect.com.verify-mail.example").kind == .lookalike)
        #expect(judge.judge("btc0nnect.com").kind == .lookalike)
        #expect(judge.judge("6connect.com").kind == .clean)
    }

    @Test("A short label is protected as well where the user gave another keyword")
    func short() throws {
        let judge = try Self.judge(["acmx.example"], keywords: ["tsukimi"])
        #expect(judge.judge("acmx.example.verify-login.com").kind == .lookalike)
        #expect(judge.judge("acmx-login.com").kind == .lookalike)
        #expect(judge.judge("acmxion.com").kind == .clean)
    }

    @Test(
        "A sub-domain that was given protects its registrable domain, with all that is above and below",
        arguments: [
            "tsukimi-works.example", "mail.tsukimi-works.example", "a.mail.tsukimi-works.example",
            "www.tsukimi-works.example",
        ])
    func subdomain(_ name: String) throws {
        let judge = try Self.judge(["mail.tsukimi-works.example"])
        #expect(judge.judge(name).kind == .official)
        #expect(judge.judge("tsukimi-w0rks.example").target?.domain == "tsukimi-works.example")
    }

    @Test("A tenant that was given does not make its neighbours official")
    func tenant() throws {
        let judge = try Self.judge(["tsukimi.zendesk.com"])
        #expect(judge.judge("tsukimi.zendesk.com").kind == .official)
        #expect(judge.judge("zendesk.com").kind == .clean)
        #expect(judge.judge("other.zendesk.com").kind == .clean)
    }

    @Test(
        "A name in the brand's own letters is no homoglyph of it",
        arguments: [
            ("月見.jp", "月見-support.jp", Technique.combosquat), ("月見.jp", "月見.com", .tldSwap),
            ("xn--7ov318e.jp", "月見.com", .tldSwap), ("caférouge.example", "caférouge.com", .tldSwap),
            ("caférouge.example", "caférouge-login.example", .combosquat),
            ("月見.jp", "月見.jp.verify.example", .embedding),
        ])
    func international(_ own: String, _ name: String, _ technique: Technique) throws {
        let verdict = try Self.judge([own]).judge(name)
        #expect(verdict.kind == .lookalike)
        #expect(verdict.techniques.contains(technique), "\(verdict.techniques)")
        #expect(!verdict.techniques.contains(.homoglyph))
        #expect(verdict.alignment == nil)
    }

    @Test("Other characters of the same script make other words", arguments: ["月夜.jp", "月着.com", "花見.jp"])
    func otherWords(_ name: String) throws {
        #expect(try Self.judge(["月見.jp"]).judge(name).kind == .clean)
    }

    @Test("Characters, not bytes, stand under each other")
    func alignment() throws {
        let verdict = try Self.judge(["月見団子本舗.jp"]).judge("月見困子本舗.jp")
        let alignment = try #require(verdict.alignment)
        #expect(alignment == Alignment(seen: "月見困子本舗", expected: "月見団子本舗", marks: "  ^   "))
    }
}
