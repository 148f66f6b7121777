// The built-in registry: that all of it can be read, that it is consistent, and that errors name their place.

import Testing

@testable import Lookalike

@Suite("Built-in registry")
struct RegistryTests {
    @Test("Every area can be read")
    func loads() throws {
        #expect(throws: Never.self) { try BuiltinRegistry.load(RegistryArea.all) }
        #expect(BuiltinRegistry.loadError == nil)
        #expect(BuiltinRegistry.brands.count >= 300)
    }

    @Test("Keys are unique, and so are the areas' names")
    func keysAreUnique() {
        let keys = BuiltinRegistry.brands.map(\.key)
        #expect(Set(keys).count == keys.count)
        #expect(Set(RegistryArea.all.map(\.name)).count == RegistryArea.all.count)
    }

    @Test("Every brand has a name, a domain and a keyword")
    func nothingIsEmpty() {
        for brand in BuiltinRegistry.brands {
            #expect(!brand.name.isEmpty, "\(brand.key)")
            #expect(!brand.domains.isEmpty, "\(brand.key)")
            #expect(!brand.keywords.isEmpty, "\(brand.key)")
            #expect(brand.isOrdinaryWord == !brand.ordinaryKeywords.isEmpty, "\(brand.key)")
        }
    }

    @Test("Every domain belongs to one brand, and is nobody's neighbour")
    func domainsHaveOneOwner() {
        var owners: [String: String] = [:]
        for brand in BuiltinRegistry.brands {
            for domain in brand.domains {
                #expect(owners[domain] == nil, "\(domain): \(brand.key) and \(owners[domain] ?? "")")
                owners[domain] = brand.key
            }
        }
        for brand in BuiltinRegistry.brands {
            for neighbour in brand.neighbours {
                #expect(owners[neighbour] == nil, "\(neighbour) is near \(brand.key) and belongs to one")
            }
        }
    }

    @Test("No domain stands below another of the registry")
    func domainsAreRegistrable() {
        let domains = Set(BuiltinRegistry.brands.flatMap(\.domains))
        for domain in domains {
            var parent = domain[...]
            while let dot = parent.firstIndex(of: ".") {
                parent = parent[parent.index(after: dot)...]
                #expect(!domains.contains(String(parent)), "\(domain) is below \(parent)")
            }
        }
    }

    @Test("A keyword stands for one brand only")
    func keywordsHaveOneOwner() {
        var owners: [String: String] = [:]
        for brand in BuiltinRegistry.brands {
            for keyword in brand.keywords {
                #expect(owners[keyword] == nil, "\(keyword): \(brand.key) and \(owners[keyword] ?? "")")
                owners[keyword] = brand.key
            }
        }
    }

    @Test(
        "A brand is found by its key, name, spelling or domain in any case",
        arguments: [
            ("openai", "openai"), ("OpenAI", "openai"), ("OPENAI.COM", "openai"), ("ChatGPT.com", "openai"),
            ("amazon.co.jp", "amazon"), ("NTT Docomo", "docomo"), ("三井住友銀行", "smbc"), ("e-Tax", "nta"),
        ])
    func lookUp(name: String, key: String) {
        #expect(BuiltinRegistry.brand(name)?.key == key)
    }

    @Test("What is no brand is not found", arguments: ["", "no such brand", "openai.example", "com"])
    func lookUpMisses(name: String) {
        #expect(BuiltinRegistry.brand(name) == nil)
    }

    @Test(
        "A mistyped key leads to the one that was meant",
        arguments: [("opnai", "openai"), ("Mixpannel", "mixpanel"), ("paypall", "paypal"), ("mercarri", "mercari")])
    func suggests(typed: String, key: String) {
        #expect(BuiltinRegistry.suggestion(for: typed) == key)
    }

    @Test("Nothing is suggested for what is near to nothing", arguments: ["", "qqqqqqqqqqqqqqq"])
    func suggestsNothing(typed: String) {
        #expect(BuiltinRegistry.suggestion(for: typed) == nil)
    }
}

/// What an edit distance and a search for words reach, whatever the detector makes of it.
private enum Reach {
    static func of(_ brand: Brand, holds domain: String) -> Bool {
        let label = domain.prefix { $0 != "." }
        let joined = label.filter { $0 != "-" }
        let pieces = label.split(separator: "-").map(String.init) + [joined]
        return brand.keywords.contains { word in
            (word.count >= 5 && joined.contains(word))
                || pieces.contains { distance(Array($0.utf8), Array(word.utf8)) <= limit(word.count) }
        }
    }

    private static func limit(_ length: Int) -> Int {
        switch length {
        case ..<5: 0
        case ..<8: 1
        case ..<12: 2
        default: 3
        }
    }

    /// Optimal string alignment: Levenshtein's distance with a swap of neighbours as one edit.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var rows = [Array(0...right.count)]
        for i in 0..<left.count {
            var row = [i + 1]
            for j in 0..<right.count {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}

@Suite("The registry under the detector")
struct RegistryConsistencyTests {
    @Test("With all protected, every official domain is official, and its owner's")
    func officialDomains() throws {
        let judge = try Judge(rules: RuleSet(brands: BuiltinRegistry.brands), now: 0)
        for brand in BuiltinRegistry.brands {
            for domain in brand.domains {
                let verdict = judge.judge(domain)
                #expect(verdict.kind == .official, "\(domain) of \(brand.key)")
                #expect(verdict.target?.brand == brand.name, "\(domain) of \(brand.key)")
            }
        }
    }

    @Test("With all protected, no neighbour resembles any brand")
    func neighbours() throws {
        let judge = try Judge(rules: RuleSet(brands: BuiltinRegistry.brands), now: 0)
        for brand in BuiltinRegistry.brands {
            for domain in brand.neighbours {
                #expect(judge.judge(domain).kind != .lookalike, "\(domain) near \(brand.key)")
            }
        }
    }

    @Test("Every neighbour is needed: within reach of its brand, or taken for a lookalike without its entry")
    func neighboursAreNeeded() throws {
        var parser = RegistryParser()
        for area in RegistryArea.all { try parser.read(area) }
        var bare = parser.brands
        for position in bare.indices { bare[position].neighbours = [] }
        let judge = try Judge(rules: RuleSet(brands: bare), now: 0)
        for brand in parser.brands {
            for neighbour in brand.neighbours where !parser.isClaimed(neighbour) {
                let isNeeded = Reach.of(brand, holds: neighbour) || judge.judge(neighbour).kind == .lookalike
                #expect(isNeeded, "remove \(neighbour) from \(brand.key)")
            }
        }
    }

    @Test("The name of a brand with a lure is found, for every brand whose keyword is long and no ordinary word")
    func lures() throws {
        let judge = try Judge(rules: RuleSet(brands: BuiltinRegistry.brands), now: 0)
        for brand in BuiltinRegistry.brands {
            guard let word = brand.keywords.first(where: { $0.count >= 6 && !brand.isOrdinary($0) }) else { continue }
            #expect(judge.judge("\(word)-account-verify.com").kind == .lookalike, "\(word) of \(brand.key)")
        }
    }
}

@Suite("Reading a text of the registry")
struct RegistryParserTests {
    private func read(_ text: String) throws(RegistryError) -> [Brand] {
        var parser = RegistryParser()
        let bytes = Array(text.utf8)
        let result = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(RegistryError) in try parser.read(bytes, area: "Test") }
        }
        try result.get()
        return parser.brands
    }

    @Test("An entry has a key, a name, domains, keywords, neighbours and other spellings")
    func wholeEntry() throws {
        let brands = try read(
            """
            # A comment
            acme  Acme Works   # another

              domains   acme.example acme-mail.example
              suffixes  acme de co.jp
              words     acmeworks
              ordinary  acme
              near      acne.example
              also      アクメ, Acme Co
            """)
        #expect(
            brands == [
                Brand(
                    name: "Acme Works", key: "acme",
                    domains: ["acme.example", "acme-mail.example", "acme.de", "acme.co.jp"],
                    keywords: ["acmeworks", "acme"], neighbours: ["acne.example"], isOrdinaryWord: true,
                    ordinaryKeywords: ["acme"], aliases: ["アクメ", "Acme Co"], protectsEveryLabel: false)
            ])
    }

    @Test("Without keywords, the key is the keyword")
    func defaultKeyword() throws {
        #expect(try read("acme  Acme\n  domains  acme.example\n").first?.keywords == ["acme"])
    }

    @Test("Only the keywords that are marked are ordinary")
    func ordinaryKeywords() throws {
        let brand = try #require(try read("a  A\n  domains  a.example\n  words  aid\n  ordinary  apple").first)
        #expect(brand.isOrdinary("apple"))
        #expect(!brand.isOrdinary("aid"))
    }

    static let badTexts: [(String, Int, RegistryError.Kind)] = [
        ("  domains  a.example", 1, .fieldBeforeBrand("domains")),
        ("acme", 1, .badHead("acme")),
        ("Acme  Acme", 1, .badHead("Acme  Acme")),
        ("a-b  Acme", 1, .badHead("a-b  Acme")),
        ("acme  Acme\n  colour  red", 2, .unknownField("colour")),
        ("acme  Acme\n  domains", 2, .emptyField("domains")),
        ("acme  Acme\n  suffixes  acme", 2, .emptyField("suffixes")),
        ("acme  Acme\n  domains  Acme.example", 2, .badDomain("Acme.example")),
        ("acme  Acme\n  domains  acme", 2, .badDomain("acme")),
        ("acme  Acme\n  domains  acmé.example", 2, .badDomain("acmé.example")),
        ("acme  Acme\n  domains  -acme.example", 2, .badDomain("-acme.example")),
        ("acme  Acme\n  domains  acme..example", 2, .badDomain("acme..example")),
        ("acme  Acme\n  domains  a.example\n  near  b", 3, .badDomain("b")),
        ("acme  Acme\n  domains  a.example\n  words  a-b", 3, .badKeyword("a-b")),
        ("\nacme  Acme\n  words  acme\nb  B\n", 2, .noDomains(key: "acme")),
        ("acme  Acme\n  domains  a.example\nacme  B", 3, .duplicateKey("acme")),
        ("a  A\n  domains  a.example\nb  B\n  domains  a.example", 4, .duplicate("a.example", owner: "a")),
        ("a  A\n  domains  a.example\n  words  a a", 3, .duplicate("a", owner: "a")),
    ]

    @Test("An error names the area, the line and what to write", arguments: badTexts)
    func namesThePlace(text: String, line: Int, kind: RegistryError.Kind) {
        let expected = RegistryError(area: "Test", line: line, kind: kind)
        #expect(throws: expected) { try read(text) }
        #expect(expected.description.hasPrefix("Test:\(line): "))
    }

    @Test("No bytes crash the reader")
    func strangersBytes() {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("a1 .-,#\n\t\u{0}é\u{FF}domainswordsnear".utf8)
        for _ in 0..<500 {
            let bytes = (0..<80).compactMap { _ in alphabet.randomElement(using: &generator) }
            var parser = RegistryParser()
            bytes.withUnsafeBufferPointer { _ = try? parser.read($0, area: "Test") }
        }
    }
}
