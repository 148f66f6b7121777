// For each technique: names it must find, with the technique that leads, and near misses that stay clean.

import Testing

@testable import Lookalike

@Suite("Techniques")
struct TechniqueTests {
    struct Found: Sendable, CustomTestStringConvertible {
        var name: String
        var brand: String
        var technique: Technique
        var atLeast = Confidence.medium
        var testDescription: String { name }
    }

    static let found: [Found] = [
        Found(name: "openai-support.net", brand: "OpenAI", technique: .combosquat, atLeast: .high),
        Found(name: "openai-security.com", brand: "OpenAI", technique: .combosquat, atLeast: .high),
        Found(name: "openaihelpdesk.com", brand: "OpenAI", technique: .combosquat, atLeast: .high),
        Found(name: "mixpanel-security.com", brand: "Mixpanel", technique: .combosquat, atLeast: .high),
        Found(name: "amazon-kaiin-kakunin.shop", brand: "Amazon", technique: .combosquat, atLeast: .high),
        Found(name: "apple-verify.com", brand: "Apple", technique: .combosquat),
        Found(name: "dhl-rechnung.com", brand: "DHL", technique: .combosquat),
        // In front of a domain that is nothing but lure words.
        Found(name: "openai.billing-support.com", brand: "OpenAI", technique: .brandToken, atLeast: .high),
        Found(name: "apple.account-verify.com", brand: "Apple", technique: .brandToken),
        Found(name: "0penai.com", brand: "OpenAI", technique: .homoglyph, atLeast: .high),
        Found(name: "xn--penai-iye.com", brand: "OpenAI", technique: .homoglyph, atLeast: .high),
        Found(name: "vvalmart.com", brand: "Walmart", technique: .homoglyph, atLeast: .high),
        Found(name: "clropbox.com", brand: "Dropbox", technique: .homoglyph, atLeast: .high),
        Found(name: "nnicrosoft.com", brand: "Microsoft", technique: .homoglyph, atLeast: .high),
        Found(name: "rnicrosoft.com", brand: "Microsoft", technique: .homoglyph, atLeast: .high),
        Found(name: "paypaI.com", brand: "PayPal", technique: .homoglyph, atLeast: .high),
        Found(name: "goo\u{0261}le.com", brand: "Google", technique: .homoglyph, atLeast: .high),
        Found(name: "opnai.com", brand: "OpenAI", technique: .typo),
        Found(name: "noreply@opnai.com", brand: "OpenAI", technique: .typo),
        Found(name: "micorsoft.com", brand: "Microsoft", technique: .typo),
        Found(name: "microsooft.com", brand: "Microsoft", technique: .typo),
        Found(name: "microsoooft.com", brand: "Microsoft", technique: .typo),
        Found(name: "rakutan.co.jp", brand: "Rakuten", technique: .typo),
        Found(name: "mikrosopht.com", brand: "Microsoft", technique: .typo),
        Found(name: "pay-pal.com", brand: "PayPal", technique: .typo),
        Found(name: "openai.com.account-verify.example", brand: "OpenAI", technique: .embedding, atLeast: .high),
        Found(name: "amazon.co.ip.qqzz.cn", brand: "Amazon", technique: .embedding, atLeast: .high),
        Found(name: "www-amazon-co-jp.example", brand: "Amazon", technique: .embedding, atLeast: .high),
        Found(name: "mufg.co.ip.foo.cn", brand: "MUFG", technique: .embedding),
        Found(name: "openai.net", brand: "OpenAI", technique: .tldSwap),
        Found(name: "paypal.example.net", brand: "PayPal", technique: .brandToken),
        Found(name: "mail.microsoft-xy.net", brand: "Microsoft", technique: .brandToken),
        // Composed: fold, then tokens, then distance.
        Found(name: "0pena1-support.com", brand: "OpenAI", technique: .homoglyph, atLeast: .high),
        Found(name: "openia-billing.net", brand: "OpenAI", technique: .typo),
        Found(name: "secure-0penai-login.top", brand: "OpenAI", technique: .homoglyph, atLeast: .high),
        Found(name: "amzone.co.jp.haobanjia.cn", brand: "Amazon", technique: .embedding),
        Found(name: "rnicrosoft-login.com", brand: "Microsoft", technique: .homoglyph, atLeast: .high),
        Found(name: "openai-support.onmicrosoft.com", brand: "OpenAI", technique: .combosquat, atLeast: .high),
        // A user's brand with nothing but a domain.
        Found(name: "tsukimi-works.com", brand: "Tsukimi Works", technique: .tldSwap),
        Found(name: "tsukimiworks.co.jp", brand: "Tsukimi Works", technique: .typo),
        Found(name: "tsukimi-works-billing.com", brand: "Tsukimi Works", technique: .combosquat, atLeast: .high),
        Found(name: "tsukimi-work.co.jp", brand: "Tsukimi Works", technique: .typo),
    ]

    @Test(
        "A slip in an ordinary word is a sign where it stands alone as the brand would",
        arguments: [
            ("appel.com", Confidence.medium), ("chaze.com", nil), ("protn.me", .medium),
            ("protn.net", .low), ("protn.shop", nil), ("apply.com", nil),
        ] as [(String, Confidence?)])
    func ordinarySlips(_ name: String, _ confidence: Confidence?) throws {
        let proton = Brand(
            name: "Proton", key: "proton", domains: ["proton.me"], keywords: ["proton"], isOrdinaryWord: true)
        let verdict = try Sample.judge([proton]).judge(name)
        #expect((verdict.kind == .lookalike ? verdict.confidence : nil) == confidence, "\(verdict.score)")
    }

    @Test("An imitation is found, with its brand and technique", arguments: found)
    func finds(_ expected: Found) throws {
        let verdict = try Sample.judge().judge(expected.name)
        #expect(verdict.kind == .lookalike)
        #expect(verdict.target?.brand == expected.brand)
        #expect(verdict.techniques.contains(expected.technique), "\(verdict.techniques)")
        #expect(verdict.confidence >= expected.atLeast, "\(verdict.score)")
    }

    @Test(
        "An honest name near a brand stays clean",
        arguments: [
            "example.org", "pineapple.com", "purchase.com", "apple-orchard.example.org", "chase-smith.com",
            "openair.com", "openairinterface.org", "open-air.net", "googol.net", "amazonia.org", "amazing.com",
            "mason.com",
            "paypoint.com", "payday.com", "dhlawrence.org", "dh1.com", "lmufgx.com", "contoso.onmicrosoft.com",
            "coinage.com", "codebase.io", "microphone.com", "drop-in.org", "walmer.org", "applications.example.com",
            "applepie.com", "works.co.jp", "tsuki.co.jp", "gitlab.example.com", "openaccess.org", "panel-mix.com",
            "opening.com", "dropped.com", "paypal.mktomail.com", "em12.coinbase.sendgrid.net",
        ])
    func leaves(_ name: String) throws {
        let verdict = try Sample.judge().judge(name)
        #expect(verdict.kind == .clean, "\(verdict.score) \(verdict.reasons.map(\.rule))")
    }

    @Test(
        "A brand's own domains and their hosts are official",
        arguments: [
            "openai.com", "notifications.openai.com", "OpenAI.com.", "x@mail.chatgpt.com", "amazon.co.jp", "bk.mufg.jp",
            "tsukimi-works.co.jp",
        ])
    func official(_ name: String) throws {
        #expect(try Sample.judge().judge(name).kind == .official)
    }
}

@Suite("Known firms that are not protected")
struct KnownDomainTests {
    @Test("their domains are honest, names near them are not")
    func known() throws {
        let rakuten = Brand(name: "Rakuten", key: "rakuten", domains: ["rakuten.co.jp"], keywords: ["rakuten"])
        let judge = try Judge(rules: RuleSet(brands: [rakuten], known: ["rakuten-card.co.jp"]), now: 0)
        #expect(judge.judge("rakuten-card.co.jp").kind == .clean)
        #expect(judge.judge("mail.rakuten-card.co.jp").kind == .clean)
        #expect(judge.judge("rakuten-card-login.com").kind == .lookalike)
    }
}
