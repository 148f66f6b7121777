// Where a name stands: restricted suffixes, shared domains, and how an embedded domain is quoted.

import Testing

@testable import Lookalike

@Suite("Places")
struct PlaceTests {
    @Test(
        "A brand's name alone under a suffix for public bodies is no sign",
        arguments: [
            "microsoft.univ.ac.jp", "openai.city.example.lg.jp", "paypal.parks.gov", "openai.edu",
            "microsoft.example.gov.uk",
        ])
    func restricted(_ name: String) throws {
        #expect(try Sample.judge().judge(name).kind == .clean)
    }

    @Test(
        "A trap under such a suffix is still one",
        arguments: [
            "openai.com.verify.example.gov", "openai-login.example.ac.jp", "0penai.example.edu",
        ])
    func breached(_ name: String) throws {
        #expect(try Sample.judge().judge(name).kind == .lookalike)
    }

    @Test("Suffixes that anybody can use are not restricted", arguments: ["com", "ac", "school", "go.com"])
    func open(_ suffix: String) {
        #expect(RestrictedSuffixes.kind(of: Array(suffix.utf8)[...]) == nil)
    }

    @Test(
        "A tenant of a site builder is not the builder",
        arguments: [
            "hostingersite.com", "mybluehost.me", "meusitehostgator.com.br", "canva.site", "godaddysites.com",
            "square.site",
        ])
    func tenants(_ shared: String) throws {
        let judge = try Judge(rules: RuleSet(brands: BuiltinRegistry.brands), now: 0)
        #expect(judge.judge("paypal-login." + shared).kind == .lookalike)
        #expect(judge.judge("bakery-smith." + shared).kind == .clean)
        #expect(judge.judge("bakery-smith." + shared).registrableDomain == "bakery-smith." + shared)
    }

    @Test(
        "An embedded domain is quoted as it was seen",
        arguments: [
            ("acme-holdings.example.evil.com", "'acme-holdings.example'"),
            ("acmeholdings.example.evil.com", "'acmeholdings.example'"),
            ("acme-holdings-example.evil.com", "'acme-holdings-example'"),
        ])
    func quotes(_ name: String, _ quoted: String) throws {
        let brand = Brand(name: "Acme", key: "acme", domains: ["acme-holdings.example"])
        let verdict = try Judge(rules: RuleSet(brands: [brand]), now: 0).judge(name)
        let reason = verdict.reasons.first { $0.rule == "embedding.domain" }
        #expect(reason?.detail.contains(quoted) == true, "\(verdict.reasons.map(\.detail))")
    }
}
