// Reading names: hosts of addresses, limits, IDNA, public suffixes, masks, literals.

import Testing

@testable import Lookalike

@Suite("Domains")
struct DomainTests {
    @Test(
        "The host is what follows the last unquoted at sign",
        arguments: [
            ("a@b.example", "b.example"), ("b.example", "b.example"), ("\"a@b\"@c.example", "c.example"),
            ("\"a\\\"@b\"@c.example", "c.example"), ("OpenAI <x@c.example>", "c.example"), ("<>", ""), ("", ""),
            ("a@b@c.example", "c.example"), ("\"open@c.example", "c.example"), ("  x@c.example \n", "c.example"),
            ("@r1.example,@r2.example:u@c.example", "c.example"), ("x@", ""), ("<x@c.example", "c.example"),
        ])
    func host(_ text: String, _ host: String) {
        #expect(MailHost.host(of: text) == host)
    }

    @Test(
        "What cannot be a name says why",
        arguments: [
            ("", "invalid.empty"), ("a..b", "invalid.empty_label"), (".a.b", "invalid.empty_label"),
            ("x@", "invalid.empty"),
            ("a b.example", "invalid.character"), ("http://a.example", "invalid.character"),
            ("-a.example", "invalid.hyphen"),
            ("a-.example", "invalid.hyphen"), ("1.2.3.4", "invalid.numeric"), ("12345", "invalid.numeric"),
            ("[1.2.3]", "invalid.address_literal"), ("[IPv6:1::2::3]", "invalid.address_literal"),
            ("[", "invalid.address_literal"), ("xn--a.example", "invalid.idna"),
            ("a\u{7F}.example", "invalid.character"),
            (String(repeating: "a", count: 64) + ".example", "invalid.label_too_long"),
            (String(repeating: "abcdefg.", count: 32) + "example", "invalid.name_too_long"),
            (String(repeating: "a", count: 5000), "invalid.name_too_long"),
            ("[192.0.2.1]", "invalid.literal"), ("x@[IPv6:2001:db8::1]", "invalid.literal"),
            ("[IPv6:::ffff:192.0.2.1]", "invalid.literal"), ("com", "invalid.public_suffix"),
            ("x@co.jp", "invalid.public_suffix"), ("みんな", "invalid.public_suffix"),
        ])
    func invalid(_ text: String, _ rule: String) throws {
        let verdict = try Sample.judge().judge(text)
        #expect(verdict.kind == .invalid)
        #expect(verdict.reasons.first?.rule == rule)
        #expect(verdict.reasons.first?.detailJapanese.isEmpty == false)
    }

    @Test("A URL and a port are told how to be written", arguments: ["https://0penai.com/x", "0penai.com:8080"])
    func url(_ text: String) throws {
        let verdict = try Sample.judge().judge(text)
        #expect(verdict.kind == .invalid)
        #expect(verdict.reasons.first?.detail.contains("Give the host only") == true)
    }

    @Test(
        "What can stand behind an at sign but imitates nobody is clean",
        arguments: [
            "localhost", "mx1", "a_b.example.org", "a.unknown-suffix", "vercel.app",
        ])
    func unusual(_ text: String) throws {
        #expect(try Sample.judge().judge(text).kind == .clean)
    }

    @Test(
        "The registrable domain follows the public suffix, private ones included",
        arguments: [
            ("a.b.example.com", "example.com", "com"), ("a.example.co.jp", "example.co.jp", "co.jp"),
            ("x.openai-support.onmicrosoft.com", "openai-support.onmicrosoft.com", "onmicrosoft.com"),
            ("a.b.vercel.app", "b.vercel.app", "vercel.app"), ("vercel.app", "vercel.app", "app"),
            ("www.xn--fiqs8s", "www.xn--fiqs8s", "xn--fiqs8s"),
            ("a.unknown-suffix", "a.unknown-suffix", "unknown-suffix"),
            ("日本語.jp", "xn--wgv71a119e.jp", "jp"), ("co.jp", "co.jp", "co.jp"),
        ])
    func registrable(_ text: String, _ registrable: String, _ suffix: String) throws {
        guard case .domain(let domain) = try DomainReader.read(text) else {
            Issue.record("not a domain")
            return
        }
        #expect(String(decoding: domain.registrableASCII, as: UTF8.self) == registrable)
        #expect(String(decoding: domain.suffixASCII, as: UTF8.self) == suffix)
    }

    @Test(
        "Case, dots of other scripts, a trailing dot and the U-label form change nothing",
        arguments: [
            [
                "openai-support.net", "OPENAI-Support.Net", "openai-support.net.", "openai-support\u{3002}net",
                "openai-support\u{FF0E}net", "openai-support\u{FF61}net",
            ],
            ["xn--penai-iye.com", "\u{043E}penai.com", "\u{041E}PENAI.COM", "XN--PENAI-IYE.COM."],
            ["\u{FF4F}\u{FF50}\u{FF45}\u{FF4E}\u{FF41}\u{FF49}.com", "openai.com"],
            ["xn--bcher-kva.example", "b\u{FC}cher.example", "bu\u{308}cher.example"],
        ])
    func forms(_ names: [String]) throws {
        let judge = try Sample.judge()
        let verdicts = names.map { judge.judge($0) }
        for verdict in verdicts { #expect(verdict == verdicts[0]) }
    }

    @Test("An invisible character inside a brand's own name is a disguise")
    func invisible() throws {
        let verdict = try Sample.judge().judge("open\u{200B}ai.com")
        #expect(verdict.kind == .lookalike)
        #expect(verdict.reasons.first?.rule == "homoglyph.invisible")
    }

    @Test(
        "A mask stands for characters that are not ASCII",
        arguments: [
            "?penai.com", "??penai.com", "open??.com", "micr?soft.com", "?????????.openai.com.example", "pa??p??al.com",
        ])
    func masked(_ name: String) throws {
        #expect(try Sample.judge().judge(name).kind == .lookalike)
    }

    @Test("Bytes that are no UTF-8 are read as masks")
    func latin1() throws {
        let bytes: [UInt8] = [0x6F, 0x70, 0xEB] + Array("nai.com".utf8)
        let verdict = try bytes.withUnsafeBytes { try Sample.judge().judge(bytes: $0) }
        #expect(verdict.kind == .lookalike)
    }

    @Test("No bytes crash the reader, and verdicts do not depend on the cache")
    func fuzz() throws {
        let judge = try Sample.judge()
        var generator = SeededGenerator(seed: 7)
        let alphabet = Array("openai.-_?@\"<>[]:xn--0l1\u{043E}".utf8) + [0x00, 0x80, 0xC3, 0xE3, 0xF0, 0xFF]
        for _ in 0..<1_500 {
            let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? 0
            }
            let first = bytes.withUnsafeBytes { judge.judge(bytes: $0) }
            let second = bytes.withUnsafeBytes { judge.judge(bytes: $0) }
            #expect(first == second)
        }
    }
}

/// SplitMix64: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
