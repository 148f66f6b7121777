// A rule set made ready for use: names checked, words folded, tables built.

/// The compiled rule set. Immutable, so that judges on several threads can share one.
final class RuleBook: Sendable {
    /// Why a name needs no further look.
    enum Standing: Equatable {
        case official(brand: Int)
        case allowed(entry: Int)
        case neighbour(brand: Int)
    }

    let rules: RuleSet
    let index: BrandIndex
    let patterns: PatternSet
    private let names: NameTable

    /// - Parameters:
    ///   - now: µs since 1970; allow entries that expired before it do not count.
    init(rules: RuleSet, now: Int64) throws(RuleError) {
        var names = NameTable(minimumCapacity: rules.brands.count + 16)
        var words = WordList()
        for (number, brand) in rules.brands.enumerated() {
            try Self.add(brand, number, to: &names, &words)
        }
        for (number, entry) in rules.allow.enumerated() {
            let domain = try Self.domain(entry.domain)
            guard domain.registrableLabel != nil, !FreeMail.contains(domain.ascii) else {
                throw RuleError(.tooBroadToAllow(entry.domain))
            }
            if let expires = entry.expires, expires <= now { continue }
            names.insert(domain.ascii, value: Int32(number) << 2 | 1)
        }
        for (number, brand) in rules.brands.enumerated() {
            for neighbour in brand.neighbours {
                names.insert(try Self.domain(neighbour).ascii, value: Int32(number) << 2 | 2)
            }
        }
        patterns = try PatternSet(rules: rules)
        index = BrandIndex(words: words.entries)
        self.rules = rules
        self.names = names
    }

    /// The standing of a name by itself or by a domain above it, down to its registrable domain.
    func standing(of domain: DomainName) -> Standing? {
        let lowest = domain.registrableLabel ?? 0
        for label in 0...lowest {
            guard let value = names.value(of: domain.ascii[domain.asciiLabels[label].lowerBound...]) else { continue }
            let number = Int(value >> 2)
            switch value & 3 {
            case 0: return .official(brand: number)
            case 1: return .allowed(entry: number)
            default: return .neighbour(brand: number)
            }
        }
        return nil
    }

    /// The brand whose official domain stands above a tenant's name (`zendesk.com` above `x.zendesk.com`).
    func hostBrand(of domain: DomainName) -> Int? {
        guard let tenant = domain.registrableLabel, tenant + 1 < domain.labels.count else { return nil }
        for label in (tenant + 1)..<domain.labels.count {
            guard let value = names.value(of: domain.ascii[domain.asciiLabels[label].lowerBound...]) else { continue }
            if value & 3 == 0 { return Int(value >> 2) }
        }
        return nil
    }

    func target(of keyword: Keyword) -> Target {
        let brand = rules.brands[Int(keyword.brand)]
        let domain = brand.domains.indices.contains(Int(keyword.domain)) ? brand.domains[Int(keyword.domain)] : ""
        return Target(brand: brand.name, domain: domain)
    }

    /// The public suffix of the domain that a word stands for.
    func suffix(of keyword: Keyword) -> DomainSuffix {
        let domains = rules.brands[Int(keyword.brand)].domains
        guard domains.indices.contains(Int(keyword.domain)),
            let domain = try? Self.domain(domains[Int(keyword.domain)])
        else { return DomainSuffix(suffix: []) }
        return DomainSuffix(suffix: Array(domain.suffixASCII))
    }

    static func domain(_ text: String) throws(RuleError) -> DomainName {
        let name: MailName
        do throws(InvalidName) { name = try DomainReader.read(text) } catch { throw RuleError(.notADomain(text)) }
        guard case .domain(let domain) = name else { throw RuleError(.notADomain(text)) }
        return domain
    }
}

extension RuleBook {
    private static func add(
        _ brand: Brand, _ number: Int, to names: inout NameTable, _ words: inout WordList
    ) throws(RuleError) {
        var labels: [OwnLabel] = []
        for (position, text) in brand.domains.enumerated() {
            let domain = try domain(text)
            names.insert(domain.ascii, value: Int32(number) << 2)
            let label = domain.unicode[domain.labels[domain.registrableLabel ?? 0]]
            labels.append(OwnLabel(letters: letters(of: label), hyphens: hyphens(of: label), domain: position))
        }
        for word in protectedWords(brand, labels) {
            let own = labels.filter { $0.letters == word }
            words.add(ProtectedWord(
                letters: word, brand: Int32(number), domain: Int32(own.first?.domain ?? 0),
                isOrdinary: brand.isOrdinaryWord, siblings: UInt8(min(255, own.count)),
                hyphens: own.first?.hyphens ?? 0))
        }
    }

    /// The registrable label of one of a brand's domains.
    private struct OwnLabel {
        var letters: [UInt8]
        var hyphens: UInt64
        var domain: Int
    }

    /// The brand's keywords, and those of its domains' labels that begin or end with one: `smbc-card`.
    private static func protectedWords(_ brand: Brand, _ labels: [OwnLabel]) -> [[UInt8]] {
        let keywords = brand.keywords.map { letters(of: Array($0.utf8)[...]) }
        guard !keywords.isEmpty else { return labels.map(\.letters) }
        let longer = labels.filter { label in
            label.letters.count >= 7 && keywords.contains { keyword in
                keyword.count >= 3 && (label.letters.starts(with: keyword) || label.letters.suffix(keyword.count) == keyword[...])
            }
        }
        return keywords + longer.map(\.letters)
    }

    private static func hyphens(of label: ArraySlice<UInt8>) -> UInt64 {
        var (mask, position): (UInt64, UInt64) = (0, 0)
        for byte in label {
            if Label.isSeparator(byte) { mask |= 1 << min(63, position) } else { position += 1 }
        }
        return mask
    }

    /// The Latin reading of a word, lower-case and without hyphens or blanks.
    private static func letters(of word: ArraySlice<UInt8>) -> [UInt8] {
        let lowered = word.compactMap { byte -> UInt8? in
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'") { return nil }
            return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        }
        return Label.readings(of: lowered[...]).first?.letters ?? []
    }
}

/// The protected words, each once a brand.
private struct WordList {
    var entries: [ProtectedWord] = []

    mutating func add(_ word: ProtectedWord) {
        guard word.letters.count >= 2 else { return }
        // A brand's words follow each other: looking back over them is enough.
        for entry in entries.reversed() {
            if entry.brand != word.brand { break }
            if entry.letters == word.letters { return }
        }
        entries.append(word)
    }
}
