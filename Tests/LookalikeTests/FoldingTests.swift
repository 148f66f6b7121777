// Folding: letters of other scripts, look-alikes, several readings, idempotence, own scripts at home.

import Testing

@testable import Lookalike

@Suite("Folding")
struct FoldingTests {
    private func readings(_ text: String) -> [String] {
        Label.readings(of: Array(text.utf8)[...]).map { String(decoding: $0.letters, as: UTF8.self) }
    }

    @Test(
        "A letter that looks like a Latin one is read as it",
        arguments: [
            ("\u{043E}penai", "openai"), ("\u{0251}mazon", "amazon"), ("g\u{00F6}\u{00F6}gle", "google"),
            ("\u{FF47}oogle", "google"), ("goog\u{013A}e", "google"), ("\u{0253}ank", "bank"), ("\u{0192}ree", "free"),
            ("pa\u{1EF3}pal", "paypal"), ("micr\u{0275}soft", "microsoft"), ("\u{028D}icrosoft", "microsoft"),
            ("mi\u{027E}osoft", "mirosoft"), ("\u{1D00}pple", "apple"), ("app\u{217C}e", "apple"),
            ("n\u{0435}tfli\u{0445}", "netflix"),
        ])
    func reads(_ text: String, _ expected: String) {
        #expect(readings(text).contains(expected))
    }

    @Test("A letter with two readings is read both ways")
    func twoReadings() {
        #expect(Set(readings("\u{00FE}ank")).isSuperset(of: ["pank", "bank"]))
        #expect(Set(readings("\u{0142}ab")).isSuperset(of: ["lab", "tab"]))
        #expect(readings(String(repeating: "\u{00FE}", count: 30)).count <= Label.maximumReadings)
    }

    @Test("Folding what was folded changes nothing")
    func idempotent() {
        for value in UInt32(0x80)..<0x3000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for reading in ScalarFold.shared.readings(of: scalar) where reading.allSatisfy({ $0 < 0x80 }) {
                let again = Label.readings(of: reading[...]).first?.letters ?? []
                #expect(again == reading.filter { !Label.isSeparator($0) })
            }
        }
    }

    @Test(
        "Strict classes and pairs fold look-alike spellings to one key",
        arguments: [
            ("0penai", "openai"), ("paypa1", "paypal"), ("paypai", "paypal"), ("micr0s0ft", "microsoft"),
            ("5tripe", "stripe"),
        ])
    func strict(_ seen: String, _ expected: String) {
        let labels = [seen, expected].map { Label.readings(of: Array($0.utf8)[...])[0] }
        #expect(labels[0].strict == labels[1].strict)
    }

    @Test("Pairs of letters are joined, with where each came from")
    func pairs() {
        let label = Label.readings(of: Array("rnicrosoft".utf8)[...])[0]
        #expect(label.digraph == Label.readings(of: Array("microsoft".utf8)[...])[0].strict)
        #expect(label.digraphOrigin.first == 0 && label.digraphOrigin[1] == 2)
        #expect(label.digraphOrigin.last == 10)
    }

    @Test(
        "A label in its own script under its own country's suffix is at home",
        arguments: [
            ("пример", "ru", true), ("пример", "com", false), ("παράδειγμα", "gr", true), ("例え", "jp", true),
            ("пример", "xn--p1ai", true), ("пpимеp", "ru", false), ("example", "ru", false), ("예시", "kr", true),
        ])
    func atHome(_ text: String, _ suffix: String, _ expected: Bool) {
        #expect(NativeScript.isAtHome(Array(text.unicodeScalars), suffix: Array(suffix.utf8)) == expected)
    }

    @Test("A whole label of Cyrillic look-alikes is found under .com, and honest under .ru")
    func wholeScript() throws {
        let judge = try Sample.judge()
        let disguise = "\u{0440}\u{0430}\u{0443}\u{0440}\u{0430}\u{04CF}"
        #expect(judge.judge(disguise + ".com").target?.brand == "PayPal")
        #expect(judge.judge(disguise + ".ru").kind == .clean)
        #expect(judge.judge("\u{0440}aypal.ru").kind == .lookalike)
    }

    @Test(
        "The distance counts edits, and look-alikes less",
        arguments: [
            ("openai", "openai", 0), ("opnai", "openai", 10), ("openia", "openai", 8), ("openaai", "openai", 7),
            ("0penai", "openai", 2), ("rnicrosoft", "microsoft", 2), ("clropbox", "dropbox", 3),
            ("anazon", "amazon", 4),
            ("openxi", "openai", 10), ("0pnai", "openai", 12),
        ])
    func distances(_ seen: String, _ expected: String, _ cost: Int) {
        var distance = VisualDistance()
        let match = distance.match(Array(seen.utf8)[...], Array(expected.utf8)[...], limit: 20)
        #expect(match?.cost == cost)
    }

    @Test("A distance above the limit is none, and an alignment covers both words")
    func limits() {
        var distance = VisualDistance()
        #expect(distance.match(Array("orange".utf8)[...], Array("openai".utf8)[...], limit: 20) == nil)
        var generator = SeededGenerator(seed: 3)
        let letters = Array("abcilmnorvw01".utf8)
        for _ in 0..<500 {
            let words = (0..<2).map { _ in
                (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                    letters.randomElement(using: &generator) ?? 0x61
                }
            }
            let (first, second) = (words[0], words[1])
            guard let match = distance.match(first[...], second[...], limit: 60) else { continue }
            #expect(match.cost == match.differences.reduce(0) { $0 + $1.cost })
            #expect(match.differences.allSatisfy { $0.seen.upperBound <= first.count })
            #expect(match.differences.allSatisfy { $0.expected.upperBound <= second.count })
        }
    }
}
