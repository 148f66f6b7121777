// The index finds what a scan over all words finds; names survive in tables; what holds for every rule set.

import Testing

@testable import Lookalike

@Suite("Index and properties")
struct IndexTests {
    @Test("Every word at one edit from a protected word is found, as by a scan")
    func oneEdit() throws {
        let judge = try Sample.judge()
        var generator = SeededGenerator(seed: 11)
        let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
        for word in ["microsoft", "coinbase", "mixpanel", "rakuten"] {
            for _ in 0..<60 {
                var seen = Array(word.utf8)
                let position = Int.random(in: 1..<seen.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: seen.remove(at: position)
                case 1: seen.insert(letters.randomElement(using: &generator) ?? 0x61, at: position)
                default: seen[position] = letters.randomElement(using: &generator) ?? 0x61
                }
                let label = String(decoding: seen, as: UTF8.self)
                guard label != word, !CommonWords.compose(seen[...], without: []) else { continue }
                let suffix = word == "rakuten" ? ".co.jp" : ".com"
                #expect(judge.judge(label + suffix).kind == .lookalike, "\(label)\(suffix)")
            }
        }
    }

    @Test("A hash of a part, and of a part without letters, equals that of the letters left")
    func hashes() {
        let word = Array("northmill".utf8)
        let hash = PolyHash(word)
        for range in [0..<word.count, 2..<7, 3..<4, 5..<5] {
            for budget in 0...2 {
                var hashes: [UInt64] = []
                hash.withView { view in view.forEachDelete(range, budget) { hashes.append($0) } }
                let expected = Self.without(Array(word[range]), budget).map { PolyHash.hash(of: $0) }
                #expect(hashes == expected, "\(range) \(budget)")
            }
        }
    }

    /// A word, then it without each letter, then without each two.
    private static func without(_ word: [UInt8], _ budget: Int) -> [[UInt8]] {
        var words = [word]
        let places = Array(word.indices)
        func leavingOut(_ skipped: [Int]) -> [UInt8] { places.filter { !skipped.contains($0) }.map { word[$0] } }
        if budget > 0 { words += places.map { leavingOut([$0]) } }
        if budget > 1 { for first in places { words += places.filter { $0 > first }.map { leavingOut([first, $0]) } } }
        return words
    }

    @Test("The tables that spare look-ups never leave a word out")
    func filters() {
        var generator = SeededGenerator(seed: 3)
        let words = (0..<3_000).map { _ in
            (0..<Int.random(in: 3...18, using: &generator)).map { _ in UInt8.random(in: 97...122, using: &generator) }
        }
        var edges = WordEdges()
        for word in words { edges.insert(word) }
        let starts = StartFilter(expected: words.count) { emit in
            for word in words { emit(PolyHash.hash(of: word.prefix(StartFilter.length))) }
        }
        for word in words {
            #expect(edges.lengths(startingAt: 0, in: word) >> UInt32(word.count) & 1 == 1)
            #expect(edges.lengths(endingAt: word.count, in: word) >> UInt32(word.count) & 1 == 1)
            #expect(starts.withLookup { $0.mayStart(PolyHash.hash(of: word.prefix(StartFilter.length))) })
        }
        #expect(edges.lengths(startingAt: 1, in: [97, 98, 99]) == 0)
        #expect(edges.lengths(endingAt: 2, in: [97, 98, 99]) == 0)
        let strange = (0..<1_000).count { _ in
            starts.withLookup { $0.mayStart(UInt64.random(in: .min ... .max, using: &generator)) }
        }
        #expect(strange < 500)
    }

    @Test("A label that no registry could hold is read without harm")
    func endless() throws {
        let judge = try Sample.judge()
        for label in [String(repeating: "ab-", count: 330), String(repeating: "x", count: 900) + "-openai-support"] {
            #expect(judge.judge(label + "z.com").kind != .official)
        }
    }

    @Test("A table of names keeps every name and its first value")
    func names() {
        var table = NameTable()
        for number in 0..<5_000 { table.insert("name\(number)".utf8, value: Int32(number)) }
        table.insert("name7".utf8, value: -1)
        #expect(table.count == 5_000)
        for number in 0..<5_000 { #expect(table.value(of: Array("name\(number)".utf8)) == Int32(number)) }
        #expect(table.value(of: Array("name".utf8)) == nil)
    }

    @Test("With many thousands of brands the same imitations are found")
    func manyBrands() throws {
        var generator = SeededGenerator(seed: 5)
        let syllables = ["ba", "ke", "mi", "no", "ru", "ta", "vo", "zi", "lan", "por", "dex", "qui"]
        var names: Set<String> = []
        while names.count < 20_001 {
            names.insert((0..<5).compactMap { _ in syllables.randomElement(using: &generator) }.joined())
        }
        let brands = names.sorted().map { Brand(name: $0, key: $0, domains: [$0 + ".example.com"]) }
        let judge = try Judge(rules: RuleSet(brands: brands + Sample.brands), now: 0)
        for name in ["opnai.com", "0penai.com", "openai-support.net", "openai.com.account-verify.example"] {
            #expect(judge.judge(name).target?.brand == "OpenAI", "\(name)")
        }
        #expect(judge.judge("openai.com").kind == .official)
    }

    @Test("No built-in brand's own domain is anything but official, whatever the form of the name")
    func ownDomains() throws {
        let judge = try Judge(rules: RuleSet(brands: BuiltinRegistry.brands), now: 0)
        for brand in BuiltinRegistry.brands {
            for domain in brand.domains {
                #expect(judge.judge(domain).kind == .official, "\(domain)")
                // Under a shared domain every host is a customer's.
                guard case .domain(let host)? = try? DomainReader.read("mail." + domain), host.suffixKind != .shared
                else { continue }
                #expect(judge.judge("x@Mail.\(domain.uppercased()).").kind == .official, "\(domain)")
            }
        }
    }

    @Test("A brand's name before a foreign address is found, although its domains are exempt")
    func namesBeforeForeignAddresses() throws {
        let judge = try Sample.judge()
        for brand in Sample.brands where !brand.isOrdinaryWord && brand.name.count > 4 {
            let verdict = judge.judgeDisplayName("\(brand.name) Support", addressDomain: "freemail.example")
            #expect(verdict?.target?.brand == brand.name)
            for domain in brand.domains {
                #expect(judge.judgeDisplayName(brand.name, addressDomain: domain) == nil)
            }
        }
    }

    @Test("The full name of a brand whose short one is a word accuses; the word alone does not")
    func fullNames() throws {
        let judge = try Judge(rules: RuleSet(brands: BuiltinRegistry.brands), now: 0)
        for (full, short, own) in [
            ("Chase Bank", "Chase", "chase.com"), ("Apple Store", "Apple", "apple.com"),
            ("Hilton Honors", "Hilton", "hilton.com"), ("Norton LifeLock", "Norton", "norton.com"),
            ("Royal Bank of Canada", "RBC", "rbc.com"), ("Zoom Video Communications", "Zoom", "zoom.us"),
        ] {
            #expect(judge.judgeDisplayName(full, addressDomain: "mailer.example")?.target?.domain == own, "\(full)")
            #expect(judge.judgeDisplayName(short, addressDomain: "mailer.example") == nil, "\(short)")
            #expect(judge.judgeDisplayName(full, addressDomain: own) == nil, "\(full)")
        }
    }

    @Test("The cache holds a bounded number of names and still knows the newest")
    func cache() {
        var cache = VerdictCache()
        let verdict = Verdict(kind: .clean, registrableDomain: "x.example")
        for number in 0..<(VerdictCache.capacity + 10) {
            Array("n\(number).example".utf8).withUnsafeBytes { cache.store(verdict, for: $0) }
        }
        #expect(cache.count <= VerdictCache.capacity)
        let newest = Array("n\(VerdictCache.capacity + 9).example".utf8).withUnsafeBytes { cache.verdict(of: $0) }
        #expect(newest == verdict)
    }

    @Test("Two names of the same score have the same target on every run")
    func deterministic() throws {
        let names = ["openai-paypal-login.com", "google.com.paypal.com.x.example", "amazon-apple-support.net"]
        let first = try names.map { try Sample.judge().judge($0) }
        for _ in 0..<3 { #expect(try names.map { try Sample.judge().judge($0) } == first) }
    }
}
