// A stable name for a rule set, so that a record says by which rules it was made.

enum RuleSetID {
    /// Raised whenever the techniques, weights or data of this module change what a name's verdict is (a test with a
    /// digest of verdicts sees to it).
    static let engineVersion = 4

    /// Sixteen hexadecimal digits: FNV-1a over every field in order, each with its length before it.
    static func of(_ rules: RuleSet) -> String {
        var hash = StableHash()
        hash.add(engineVersion)
        for brand in rules.brands {
            hash.add(brand.name)
            hash.add(brand.key)
            for list in [brand.domains, brand.keywords, brand.neighbours, brand.ordinaryKeywords, brand.aliases] {
                hash.add(list.count)
                for text in list { hash.add(text) }
            }
            hash.add(brand.isOrdinaryWord ? 1 : 0)
            hash.add(brand.protectsEveryLabel ? 1 : 0)
            hash.add(brand.kind.rawValue)
            hash.add(brand.isFamous ? 1 : 0)
        }
        hash.add(rules.known.count)
        for text in rules.known { hash.add(text) }
        for entry in rules.allow {
            hash.add(entry.domain)
            hash.add(Int(entry.expires ?? -1))
        }
        for pattern in rules.patterns {
            for text in [pattern.name, pattern.field.rawValue, pattern.regex, pattern.target ?? ""] { hash.add(text) }
        }
        for incident in rules.incidents {
            hash.add(incident.brand)
            hash.add(Int(incident.from))
            hash.add(Int(incident.until))
        }
        for value in [rules.thresholds.low, rules.thresholds.medium, rules.thresholds.high] {
            hash.add(Int(value * 10_000))
        }
        if let popularity = rules.popularity { hash.add(Int(truncatingIfNeeded: popularity.fingerprint)) }
        return hash.text
    }
}

/// FNV-1a, 64 bits: the same on every machine, unlike `Hasher`.
struct StableHash {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        add(text.utf8.count)
        for byte in text.utf8 { mix(byte) }
    }

    mutating func add(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        for _ in 0..<8 {
            mix(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
