// Texts behind an `@` that no registry could hold, and that people read as a domain.

import Testing

@testable import Lookalike

@Suite("What is shown behind an @")
struct ShownNameTests {
    @Test(
        "A brand's own domain with something else for its dot is a disguise",
        arguments: [
            "openai\u{2024}com", "openai\u{A4F8}com", "openai\u{6D4}com", "openai\u{701}com", "openai\u{2E31}com",
            "openai\u{B7}com", "openai\u{30FB}com", "OpenAI\u{2022}Com", "openai?com", "openai??com", "openai???com",
            "\u{202E}moc.ianepo",
        ])
    func dots(_ text: String) throws {
        let verdict = try Sample.judge().judge(shown: text)
        #expect(verdict.kind == .lookalike)
        #expect(verdict.confidence == .medium)
        #expect(verdict.target == Target(brand: "OpenAI", domain: "openai.com"))
        // Never the brand's own name: a finding would accuse it.
        #expect(verdict.registrableDomain != "openai.com" && !verdict.registrableDomain.isEmpty)
        #expect(verdict.registrableDomain.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }

    @Test(
        "A lookalike with other characters in it is one, with medium confidence at most",
        arguments: [
            "openai-support\u{6D4}net", "openai-support\u{A4F8}net", "openai-support???net", "openai!support.net",
            "openai~support.net", "openai+support.net", "openai'support.net", "openai support.net",
            "openai?support?net", "openai.com%00.good.example", "x\u{202E}ten.troppus-ianepo", "xn--openai.net",
            "openai-support.net/x", ".openai-support.net", "openai\u{2024}support\u{2024}net",
        ])
    func lookalikes(_ text: String) throws {
        let verdict = try Sample.judge().judge(shown: text)
        #expect(verdict.kind == .lookalike)
        #expect(verdict.confidence <= .medium)
        #expect(verdict.target?.brand == "OpenAI")
    }

    @Test("Bytes that are no UTF-8 are read as masks")
    func bytes() throws {
        let text = Array("openai".utf8) + [0xFF] + Array("com".utf8)
        let verdict = try text.withUnsafeBytes { try Sample.judge().judge(shown: $0) }
        #expect(verdict.kind == .lookalike)
    }

    @Test(
        "Nothing else becomes one",
        arguments: [
            "localhost", "mail", "example.com", "m\u{FC}nchen.de", "xn--mnchen-3ya.de", "xn--p1ai", "example.????",
            "col\u{B7}legi.cat", "[192.0.2.1]", "openai.com", "openai.com:25", "openai.com>", "(openai.com)",
            "mail.openai.com'", "a b c", "???", "?", "", "g?od.example", "good!example.net", "x??y",
            "xn--fiq228c5hs.com",
        ])
    func others(_ text: String) throws {
        let verdict = try Sample.judge().judge(shown: text)
        #expect(verdict.kind != .lookalike, "\(verdict.reasons.map(\.rule))")
    }

    @Test("Any text has few readings, and none is longer than it")
    func bounded() {
        for text in [
            String(repeating: "?a", count: 500), String(repeating: "a!.", count: 300),
            "\u{202E}\u{202E}a\u{202C}\u{202C}",
            String(repeating: "xn--", count: 200), String(repeating: "xn--a.", count: 100), "\u{202C}", "....", "?.?",
        ] {
            let readings = ShownName.readings(of: text)
            #expect(readings.count <= 4)
            #expect(readings.allSatisfy { $0.name.utf8.count <= text.utf8.count })
        }
    }

    @Test(
        "A right-to-left override turns what follows, up to its end",
        arguments: [
            ("a\u{202E}cb\u{202C}d", "abcd"), ("\u{202E}cba", "abc"), ("abc", "abc"), ("\u{202E}", ""),
            ("\u{202E}b\u{202E}a", "ab"), ("a\u{202C}b", "a\u{202C}b"),
        ])
    func override(text: String, shown: String) {
        #expect(BidiOverride.shown(text) == shown)
    }
}
