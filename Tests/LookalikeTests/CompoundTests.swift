// Compounds that no permutation tool makes: a name, whole or distorted, with lures, hosts and suffixes around it.

import Testing

@testable import Lookalike

@Suite("Compounds")
struct CompoundTests {
    static let rules = try? CompiledRules(rules: RuleSet(brands: BuiltinRegistry.brands), now: 0)

    @Test(
        "A built-in brand's name in a compound is medium or above, and names the brand",
        arguments: [
            ("0pena1-support.com", "openai.com"), ("openaihelpdesk.com", "openai.com"),
            ("openia-billing.net", "openai.com"), ("helpdesk0penai.com", "openai.com"),
            ("op-enai-login.org", "openai.com"), ("openai-kakunin.jp", "openai.com"),
            ("openai-kundenservice.de", "openai.com"), ("openai-securite.fr", "openai.com"),
            ("cuenta-openai.es", "openai.com"), ("openai.bond", "openai.com"), ("openai.web.app", "openai.com"),
            ("openai.login.pages.dev", "openai.com"), ("n4versignin.fr", "naver.com"),
            ("pamsorecovery.info", "pasmo.co.jp"), ("mixpane1-alert.io", "mixpanel.com"),
            ("rnixpanel-status.com", "mixpanel.com"), ("openai-mixpanel.net", "openai.com"),
        ])
    func found(_ name: String, _ domain: String) throws {
        let verdict = Judge(try #require(Self.rules)).judge(name)
        #expect(verdict.kind == .lookalike && verdict.confidence != .low)
        #expect(verdict.target?.domain == domain)
    }

    @Test(
        "The suffix of a country inside a name is read, also where it is distorted",
        arguments: [
            "secure-amaz0n.co-jp.info", "amazno.co.jp.q7x2.top", "amazon-co-jp.login.example", "amazon.co.ip.q7x2.top",
        ])
    func suffixInside(_ name: String) throws {
        let verdict = Judge(try #require(Self.rules)).judge(name)
        #expect(verdict.confidence == .high)
        #expect(verdict.target?.brand == "Amazon")
    }
}
