// What needs more than its likeness, and what does not: pairs of a name and its near miss.

import Testing

@testable import Lookalike

@Suite("Second signs")
struct SecondSignTests {
    /// The same name in three kinds of brands: one of many, one that everybody knows, one that fraud prefers.
    static let brands = [
        Brand(name: "Kazehaya", key: "kazehaya", domains: ["kazehaya.com"], protectsEveryLabel: false),
        Brand(
            name: "Yamaneko", key: "yamaneko", domains: ["yamaneko.com"], protectsEveryLabel: false, isFamous: true),
        Brand(
            name: "Tsurugi", key: "tsurugi", domains: ["tsurugi.com"], protectsEveryLabel: false, kind: .targeted),
        Brand(name: "Gateio", key: "gateio", domains: ["gateio.com"], protectsEveryLabel: false),
        Brand(name: "Linepay", key: "linepay", domains: ["linepay.com"], protectsEveryLabel: false),
        Brand(name: "Fukamizu", key: "fukamizu", domains: ["fukamizu.jp"]),
    ]

    static func verdict(_ name: String) throws -> Verdict {
        try Judge(rules: RuleSet(brands: brands), now: 0).judge(name)
    }

    static func confidence(_ name: String) throws -> Confidence? {
        let verdict = try verdict(name)
        return verdict.kind == .lookalike ? verdict.confidence : nil
    }

    @Test(
        "A slip alone is medium for brands that everybody knows or fraud prefers, and for the user's own",
        arguments: [
            ("kazhaya.com", Confidence.low), ("yamanko.com", .medium), ("tsurgi.com", .medium),
            ("fukamzu.jp", .medium), ("kazehaua.com", .low), ("yamaneki.com", .medium),
        ])
    func slips(_ name: String, _ confidence: Confidence) throws {
        #expect(try Self.confidence(name) == confidence)
    }

    @Test(
        "A slip of the hand in a long label, a letter of another script, a lure or the domain's suffix is the second sign",
        arguments: [
            "kazehyaa.com", "kazzehaya.com", "k\u{0430}zehaya.com", "kazhaya-login.com", "kazhaya.com.billing.example",
            "kaz3haya.com",
        ])
    func signs(_ name: String) throws {
        #expect(try Self.verdict(name).confidence != .low)
        #expect(try Self.verdict(name).kind == .lookalike)
    }

    @Test("What lacks it says so, below medium")
    func reason() throws {
        let verdict = try Self.verdict("kazhaya.top")
        #expect(verdict.confidence == .low)
        #expect(verdict.reasons.contains { $0.rule == "setting.second_sign" && $0.weight < 0 })
    }

    @Test(
        "The label under a shared domain is medium where names are given away, or fraud prefers the brand",
        arguments: [
            ("kazehaya.com.ru", Confidence.low), ("kazehaya.web.app", .medium), ("kazehaya.top", .medium),
            ("yamaneko.com.ru", .medium), ("tsurugi.com.ru", .medium), ("fukamizu.com.ru", .medium),
        ])
    func labels(_ name: String, _ confidence: Confidence) throws {
        #expect(try Self.confidence(name) == confidence)
    }

    @Test(
        "An account's name among pages of source code is its own, unless a lure stands beside it",
        arguments: [
            ("tsurugi.github.io", Confidence.low), ("tsurugi.web.app", .medium), ("tsurugi-login.github.io", .high),
        ])
    func codePages(_ name: String, _ confidence: Confidence) throws {
        #expect(try Self.confidence(name) == confidence)
    }

    @Test(
        "A word that reaches into a name from in front of it is that word",
        arguments: [
            ("onlinepay-kiosk.top", false), ("mylinepay-kiosk.top", true), ("balletsurugi.com", false),
            ("accounttsurugi.com", true),
        ])
    func wordsAcross(_ name: String, _ isStrong: Bool) throws {
        let confidence = try Self.confidence(name)
        #expect((confidence == .medium || confidence == .high) == isStrong)
    }

    @Test("A digit of a longer number is no letter", arguments: [("gate109.com", false), ("gate10.com", true)])
    func numbers(_ name: String, _ isStrong: Bool) throws {
        let confidence = try Self.confidence(name)
        #expect((confidence == .medium || confidence == .high) == isStrong)
    }

    @Test(
        "A combining mark that Unicode has no character for makes a letter foreign",
        arguments: ["tsurugi\u{0324}.com", "tsu\u{0324}rugi.com"])
    func combiningMarks(_ name: String) throws {
        #expect(try Self.verdict(name).reasons.first?.rule == "homoglyph.skeleton")
    }
}
