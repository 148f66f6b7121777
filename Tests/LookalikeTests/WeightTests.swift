// What a name beside a brand's, a suffix or a kind of brand changes: pairs of a sign and its near miss.

import Testing

@testable import Lookalike

@Suite("Weights")
struct WeightTests {
    static let brands = [
        Brand(
            name: "Kumonet", key: "kumonet", domains: ["kumonet.com"], keywords: ["kumonet"], protectsEveryLabel: false,
            kind: .technical),
        Brand(
            name: "Hanapay", key: "hanapay", domains: ["hanapay.co.jp", "hanapaycard.co.jp"], keywords: ["hanapay"],
            protectsEveryLabel: false),
        Brand(
            name: "Minapay", key: "minapay", domains: ["minapay.com"], keywords: ["minapay"],
            protectsEveryLabel: false, kind: .targeted),
        Brand(
            name: "Yukicoin", key: "yukicoin", domains: ["yukicoin.com"], keywords: ["yukicoin"],
            protectsEveryLabel: false, kind: .targeted),
        Brand(name: "Icloud", key: "icloud", domains: ["icloud.com"], keywords: ["icloud"], protectsEveryLabel: false),
        Brand(name: "Vexu", key: "vexu", domains: ["vexu.com"], keywords: ["vexu"], protectsEveryLabel: false),
        Brand(name: "Qzb", key: "qzb", domains: ["qzb.com"], keywords: ["qzb"], protectsEveryLabel: false),
        Brand(
            name: "Desk", key: "desk", domains: ["office.com", "dskcorp.com"], keywords: ["dskcorp"],
            protectsEveryLabel: false),
        Brand(name: "Tsukimi", key: "tsukimi", domains: ["tsukimi.co.jp"]),
    ]

    static func confidence(_ name: String) throws -> Confidence? {
        let verdict = try Judge(rules: RuleSet(brands: brands), now: 0).judge(name)
        return verdict.kind == .lookalike ? verdict.confidence : nil
    }

    @Test(
        "A technical brand's name beside a word of machines says less",
        arguments: [
            ("kumonet-row.com", Confidence.low), ("minapay-row.com", .medium), ("kumonet-cloud.com", .low),
            ("kumonet-login.com", .high), ("kumonettagmanager.com", .low), ("kumonet.com-login.example", .high),
        ])
    func technical(_ name: String, _ confidence: Confidence) throws {
        #expect(try Self.confidence(name) == confidence)
    }

    @Test(
        "A name that is not fraud's favourite needs a second sign: a lure, a cheap suffix, a shared domain",
        arguments: [
            ("hanapay-row.com", Confidence.low), ("hanapay-shop.com", .low), ("hanapayshop.com", .low),
            ("hanapay2021.com", .low), ("hanapay-us.com", .low), ("hanapay.jobs", .low), ("hanapay-xkq7z.com", .low),
            ("hanapay-row.top", .medium), ("hanapay-shop.top", .high), ("hanapay-row.web.app", .medium),
            ("hanapay-verify.com", .high), ("hanapayverify.com", .high), ("minapay-shop.com", .high),
            ("tsukimi-row.com", .medium), ("tsukimi-shop.com", .high),
        ])
    func secondSign(_ name: String, _ confidence: Confidence) throws {
        #expect(try Self.confidence(name) == confidence)
    }

    @Test(
        "Words behind a name are a product's, letters are fraud's",
        arguments: [
            ("yukicoinsilver.com", Confidence.low), ("yukicoinzrq.com", .medium), ("silveryukicoin.com", .medium),
            ("yukicoins.com", .medium), ("shanghaicloud.com", nil), ("icloudzrq.com", nil),
        ] as [(String, Confidence?)])
    func words(_ name: String, _ confidence: Confidence?) throws {
        #expect(try Self.confidence(name) == confidence)
    }

    @Test(
        "Letters that look alike in a short name are another name, unless a digit or mark disguises them",
        arguments: [
            ("fletz.com", "fietz.de", Confidence.low), ("fletz.com", "fietz.com", .high),
            ("fletz.com", "f1etz.de", .high), ("1und1.com", "lundl.ch", .low), ("acom.co.jp", "acorn.tv", .low),
            ("acom.co.jp", "acorn.co.jp", .medium),
        ])
    func shortLooks(_ own: String, _ name: String, _ confidence: Confidence) throws {
        let brand = Brand(
            name: "Own", key: "own", domains: [own], keywords: [String(own.prefix { $0 != "." })],
            protectsEveryLabel: false)
        let verdict = try Judge(rules: RuleSet(brands: [brand]), now: 0).judge(name)
        #expect(verdict.confidence == confidence && verdict.kind == .lookalike)
    }

    @Test(
        "A cheap suffix makes glued and short names worth a look",
        arguments: [
            ("minapayq7.top", Confidence.medium), ("hanapayqrt.com", nil), ("vexu.top", .medium), ("vexu.de", nil),
            ("qzb-mon.top", .low), ("qzb-mon.com", nil), ("kiminapaymu.top", .medium), ("kiminapaymu.com", nil),
            ("kihanapaymu.top", .low),
        ] as [(String, Confidence?)])
    func cheap(_ name: String, _ confidence: Confidence?) throws {
        #expect(try Self.confidence(name) == confidence)
    }

    @Test(
        "Four coined letters count as a whole token, never inside another",
        arguments: [
            ("vexu-nap.com", Confidence.low), ("vexu-nap.top", .medium), ("vexu.nap.com", .low),
            ("vexunap.com", nil), ("napvexu.com", nil),
        ] as [(String, Confidence?)])
    func fourLetters(_ name: String, _ confidence: Confidence?) throws {
        #expect(try Self.confidence(name) == confidence)
    }

    @Test(
        "A built-in brand's name under a firm's suffix is low, under a cheap one medium",
        arguments: [
            ("hanapay.net", Confidence.low), ("hanapay.de", .low), ("hanapay.io", .low), ("hanapay.icu", .medium),
            ("hanapay.com", .low), ("tsukimi.net", .medium), ("tsukimi.io", .medium),
        ])
    func otherSuffix(_ name: String, _ confidence: Confidence) throws {
        #expect(try Self.confidence(name) == confidence)
    }

    @Test(
        "Registered firms: a branch's name for built-in brands, a lure or the user's own brand is none",
        arguments: [
            ("hanapay-mon.co.jp", nil), ("hanapay-login.co.jp", .high), ("tsukimi-mon.co.jp", .medium),
            ("tsukimi-login.or.jp", .high), ("hanpay.co.jp", .low), ("tsukmi.co.jp", .medium),
        ] as [(String, Confidence?)])
    func firms(_ name: String, _ confidence: Confidence?) throws {
        #expect(try Self.confidence(name) == confidence)
    }

    @Test(
        "The brand's name behind another word is likelier bought for it than before one",
        arguments: [
            ("appyukicoin.com", Confidence.medium), ("hanapayapp.com", .low), ("apphanapay.com", .low),
        ])
    func order(_ name: String, _ confidence: Confidence) throws {
        #expect(try Self.confidence(name) == confidence)
    }

    @Test(
        "A domain that is an everyday word counts whole, inside another name",
        arguments: [
            ("office.com-verify.example", Confidence.medium), ("my.office.com.verify.example", .medium),
            ("my-office.example", nil), ("office.example", .low), ("offices.org", nil), ("0ffice.net", nil),
        ] as [(String, Confidence?)])
    func everyday(_ name: String, _ confidence: Confidence?) throws {
        let found = try Self.confidence(name)
        #expect(found == confidence || confidence == .low && found == nil)
    }

    @Test(
        "Without its marks a label is a disguise, and so is one with other marks",
        arguments: [
            ("caferouge.example", "homoglyph.diacritic"), ("caferouge.com", "homoglyph.diacritic"),
            ("cafèrouge.example", "homoglyph.skeleton"),
        ])
    func marks(_ name: String, _ rule: String) throws {
        let brand = Brand(name: "Café Rouge", key: "rouge", domains: ["caférouge.example"])
        let verdict = try Judge(rules: RuleSet(brands: [brand]), now: 0).judge(name)
        if rule == "homoglyph.diacritic" {
            #expect(verdict.techniques == [.homoglyph])
            #expect(verdict.reasons.first?.rule == rule)
        }
        #expect(verdict.kind == .lookalike)
        #expect(!verdict.techniques.contains(.tldSwap) || rule == "homoglyph.skeleton")
    }

    @Test(
        "Without its mark a short label is told as a disguise, not as another suffix",
        arguments: ["café.example", "xn--caf-dma.example"])
    func shortMark(_ own: String) throws {
        let brand = Brand(name: "Café", key: "cafe", domains: [own])
        let verdict = try Judge(rules: RuleSet(brands: [brand]), now: 0).judge("cafe.example")
        #expect(verdict.kind == .lookalike && verdict.techniques == [.homoglyph])
    }

    @Test(
        "A suffix of two parts that runs on is still read",
        arguments: [
            "hanapay.co.jpxq7.example", "hanapay.co.jp.nap.example", "hanapay-co-jp.nap.example",
        ])
    func runsOn(_ name: String) throws {
        #expect(try Self.confidence(name) == .high)
    }

    @Test(
        "An explanation scores as the verdict does, in both languages",
        arguments: [
            "hanapay-login.top", "kumonet-row.com", "hnapay.com", "vexu-nap.com", "nothing.example", "hanapay.co.jp",
        ])
    func explained(_ name: String) throws {
        let judge = try Judge(rules: RuleSet(brands: Self.brands), now: 0)
        let explanation = judge.explain(name)
        #expect(explanation.verdict == judge.judge(name))
        let japanese = explanation.text(isJapanese: true)
        #expect(japanese.contains("判定") && japanese.contains("ルール"))
        for reason in explanation.verdict.reasons {
            #expect(japanese.contains(reason.detailJapanese) && explanation.text.contains(reason.detail))
        }
    }

    @Test("Numbers fill the items of the index to the last bit", arguments: [1, 2, 255, 256, 257, 4_096])
    func itemBits(_ count: Int) {
        let index = KeyIndex(expected: count, ids: count) { emit in
            for id in 0..<count { emit(UInt64(id) &* 0x9E37_79B9, UInt32(id)) }
        }
        for id in 0..<count {
            var found: [UInt32] = []
            index.forEach(UInt64(id) &* 0x9E37_79B9) { found.append($0) }
            #expect(found.contains(UInt32(id)))
        }
    }
}
