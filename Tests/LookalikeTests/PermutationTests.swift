// Every copy of a brand's domain that permutation tools make is at least mentioned.

import Testing

@testable import Lookalike

@Suite("Permutations of a brand's domain")
struct PermutationTests {
    /// The classes of tools such as dnstwist and urlcrazy, written anew; sub-domains aside.
    enum Permutation: String, CaseIterable {
        case addition, bitFlip, hyphen, insertion, omission, plural, repetition, replacement, transposition, vowel
        case dictionary, suffix, wrongDot, homoglyph

        func names(of label: String, _ suffix: String) -> [String] {
            let letters = Array(label)
            switch self {
            case .addition: return Self.alphabet.map { "\(label)\($0).\(suffix)" }
            case .bitFlip: return Self.edits(letters, suffix) { Self.bitFlips($0) }
            case .hyphen: return (1..<letters.count).map { Self.joined(letters, $0, "-", $0) + ".\(suffix)" }
            case .insertion: return Self.edits(letters, suffix) { letter in ["\(letter)k", "j\(letter)", "\(letter)3"] }
            case .omission: return letters.indices.map { Self.joined(letters, $0, "", $0 + 1) + ".\(suffix)" }
            case .plural: return (2..<letters.count - 2).map { Self.joined(letters, $0, "s", $0) + ".\(suffix)" }
            case .repetition: return Self.edits(letters, suffix) { ["\($0)\($0)"] }
            case .replacement: return Self.edits(letters, suffix) { letter in ["j", "q", "7"].filter { $0 != "\(letter)" } }
            case .transposition:
                return letters.indices.dropLast().filter { letters[$0] != letters[$0 + 1] }
                    .map { Self.joined(letters, $0, "\(letters[$0 + 1])\(letters[$0])", $0 + 2) + ".\(suffix)" }
            case .vowel:
                return Self.edits(letters, suffix) { letter in
                    "aeiou".contains(letter) ? "aeiou".filter { $0 != letter }.map(String.init) : []
                }
            case .dictionary:
                return ["support", "billing", "verify", "login", "account", "client", "mail", "online", "update", "secure"]
                    .flatMap { ["\(label)-\($0)", "\($0)-\(label)", "\(label)\($0)", "\($0)\(label)"] }
                    .map { "\($0).\(suffix)" }
            case .suffix: return ["net", "org", "xyz", "co", "ru", "shop", "info", "cn", "me"].map { "\(label).\($0)" }
            case .wrongDot: return ["\(label)\(suffix.filter { $0 != "." }).com", "\(label)-\(suffix).com"]
            case .homoglyph:
                return Self.edits(letters, suffix) { letter in Self.looks[letter, default: []] }
            }
        }

        private static let alphabet = "abcdefghijklmnopqrstuvwxyz0123456789"
        private static let looks: [Character: [String]] = [
            "o": ["0", "ö", "о"], "l": ["1", "ł"], "i": ["1", "ı", "і"], "m": ["rn", "nn"], "w": ["vv"], "d": ["cl"],
            "a": ["а", "á", "ạ"], "e": ["е", "ė"], "n": ["ñ"], "c": ["с", "ç"], "p": ["р"], "s": ["ѕ", "š"], "u": ["ü"],
        ]

        private static func joined(_ letters: [Character], _ end: Int, _ middle: String, _ start: Int) -> String {
            String(letters[..<end]) + middle + String(letters[start...])
        }

        private static func edits(
            _ letters: [Character], _ suffix: String, _ change: (Character) -> [String]
        ) -> [String] {
            letters.indices.flatMap { index in
                change(letters[index]).map { joined(letters, index, $0, index + 1) + ".\(suffix)" }
            }
        }

        private static func bitFlips(_ letter: Character) -> [String] {
            guard let value = letter.asciiValue else { return [] }
            return (0..<7).map { value ^ (1 << $0) }.map { Character(Unicode.Scalar($0)) }
                .filter { alphabet.contains($0) }.map(String.init)
        }
    }

    /// Coined names, compounds, words of everyday, one of each kind of suffix.
    static let domains = [
        ("openai", "com"), ("mixpanel", "com"), ("microsoft", "com"), ("paypal", "com"), ("rakuten", "co.jp"),
        ("mercari", "com"), ("facebook", "com"), ("perplexity", "ai"), ("proton", "me"), ("github", "com"),
        ("softbank", "jp"), ("sparkasse", "de"), ("carrefour", "com"), ("chronopost", "fr"),
    ]

    /// Compiled once for all classes.
    private static let rules = Result { try CompiledRules(rules: RuleSet(brands: BuiltinRegistry.brands), now: 0) }

    @Test("At least 99 of 100 are found, at any confidence", arguments: Permutation.allCases)
    func found(_ permutation: Permutation) throws {
        let judge = Judge(try Self.rules.get())
        var missed: [String] = []
        var count = 0
        for (label, suffix) in Self.domains {
            for name in permutation.names(of: label, suffix) {
                let verdict = judge.judge(name)
                if verdict.kind == .official { continue }
                count += 1
                if verdict.kind != .lookalike { missed.append(name) }
            }
        }
        #expect(count >= 14)
        #expect(missed.count * 100 <= count, "\(missed.prefix(20))")
    }
}
