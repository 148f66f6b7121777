// A rule set made ready for use: names checked, words folded, tables built.

/// The compiled rule set. Immutable, so that judges on several threads can share one.
final class RuleBook: Sendable {
    /// Why a name needs no further look.
    enum Standing: Equatable {
        case official(brand: Int)
        case allowed(entry: Int)
        case neighbour(brand: Int)
        case known
    }

    let rules: RuleSet
    let index: BrandIndex
    let patterns: PatternSet
    private let names: NameTable
    private let ownDomains: [OwnDomain]
    private let suffixes: SuffixNumbers
    /// The brands' labels and keywords that are not plain ASCII, as they are spelt, without hyphens.
    private let spellings: NameTable

    /// - Parameters:
    ///   - now: µs since 1970; allow entries that expired before it do not count.
    init(rules: RuleSet, now: Int64) throws(RuleError) {
        var names = NameTable(minimumCapacity: rules.brands.count + 16)
        var words = WordList()
        words.pool.reserve(rules.brands.count)
        var suffixes = SuffixNumbers()
        let keywords = Self.keywords(of: rules.brands)
        for (number, brand) in rules.brands.enumerated() {
            try Self.add(brand, number, keywords, to: &names, &words, &suffixes)
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
        // A sub-domain was listed: the domain above it is the same owner's, unless somebody else claims it.
        for parent in words.parents { names.insert(parent.name, value: parent.brand << 2) }
        for text in rules.known { names.insert(try Self.domain(text).ascii, value: 3) }
        patterns = try PatternSet(rules: rules)
        index = BrandIndex(pool: words.pool)
        self.rules = rules
        self.names = names
        self.suffixes = suffixes
        ownDomains = words.ownDomains
        spellings = words.spellings
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
            case 3: return .known
            default: return .neighbour(brand: number)
            }
        }
        return nil
    }

    /// Whether a brand's own label or keyword is spelt so, other letters than Latin ones included.
    func isOwnSpelling(_ seen: String) -> Bool {
        spellings.contains(Array(seen.utf8.filter { !Label.isSeparator($0) }))
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

    /// The domain that a name under `suffix` imitates: the brand's with that suffix, else its first with that word.
    func imitated(_ keyword: Keyword, suffix: ArraySlice<UInt8>) -> Imitated {
        let own = domains(of: keyword)
        let same = own.isEmpty ? nil : suffixes.known(suffix).flatMap { number in own.first { $0.suffix == number } }
        return Imitated(book: self, keyword: keyword, domain: same ?? own.first, hasSameSuffix: same != nil)
    }

    func target(_ keyword: Keyword, _ own: OwnDomain?) -> Target {
        let brand = rules.brands[Int(keyword.brand)]
        let position = Int(own?.position ?? 0)
        let text = brand.domains.indices.contains(position) ? brand.domains[position] : ""
        let hostBytes = Int(own?.hostBytes ?? 0)
        let domain = hostBytes == 0 ? text : String(decoding: text.utf8.dropFirst(hostBytes), as: UTF8.self)
        return Target(brand: brand.name, domain: domain)
    }

    func suffixes(of keyword: Keyword) -> [[UInt8]] {
        let own = domains(of: keyword)
        return own.isEmpty
            ? [mainSuffix(rules.brands[Int(keyword.brand)])] : own.map { suffixes.suffixes[Int($0.suffix)] }
    }

    private func domains(of keyword: Keyword) -> ArraySlice<OwnDomain> {
        ownDomains[Int(keyword.firstDomain)..<Int(keyword.firstDomain) + Int(keyword.domainCount)]
    }

    private func mainSuffix(_ brand: Brand) -> [UInt8] {
        guard let main = brand.domains.first, let domain = try? Self.domain(main) else { return [] }
        return Array(domain.suffixASCII)
    }

    static func domain(_ text: String) throws(RuleError) -> DomainName {
        let name: MailName
        do throws(InvalidName) { name = try DomainReader.read(text) } catch { throw RuleError(.notADomain(text)) }
        guard case .domain(let domain) = name, domain.impossible == nil else { throw RuleError(.notADomain(text)) }
        return domain
    }
}

extension RuleBook {
    private static func add(
        _ brand: Brand, _ number: Int, _ keywords: NameTable, to names: inout NameTable, _ words: inout WordList,
        _ suffixes: inout SuffixNumbers
    ) throws(RuleError) {
        var labels: [OwnLabel] = []
        for (position, text) in brand.domains.enumerated() {
            let domain = try domain(text)
            names.insert(domain.ascii, value: Int32(number) << 2)
            if domain.registrableASCII.count < domain.ascii.count {
                words.parents.append((Array(domain.registrableASCII), Int32(number)))
            }
            let label = domain.unicode[domain.labels[domain.registrableLabel ?? 0]]
            words.addSpelling(label)
            labels.append(
                OwnLabel(
                    letters: letters(of: label), hyphens: hyphens(of: label), isPlain: label.allSatisfy { $0 < 0x80 },
                    domain: OwnDomain(
                        position: Int32(position), suffix: suffixes.number(of: domain.suffixASCII),
                        hostBytes: UInt16(hostBytes(text, domain)))))
        }
        for keyword in brand.keywords { words.addSpelling(keyword.lowercased().utf8) }
        for word in protectedWords(brand, labels, keywords) {
            let own = labels.filter { $0.letters == word.letters }
            words.add(
                word.letters,
                Keyword(
                    of: brand, number, firstDomain: UInt32(words.ownDomains.count),
                    domainCount: UInt16(min(own.count, Int(UInt16.max))), isOrdinary: word.isOrdinary,
                    isLabelOnly: word.isLabelOnly,
                    isMarked: !own.isEmpty && own.allSatisfy { !$0.isPlain } && word.letters.allSatisfy { $0 < 0x80 }),
                own.map(\.domain), hyphens: own.first?.hyphens ?? 0)
        }
    }

    /// The registrable label of one of a brand's domains.
    private struct OwnLabel {
        var letters: [UInt8]
        var hyphens: UInt64
        var isPlain: Bool
        var domain: OwnDomain
    }

    private struct ProtectedWord {
        var letters: [UInt8]
        var isOrdinary = false
        var isLabelOnly = false
    }

    /// The brand's keywords and, whatever these are, the labels of its domains: nobody may copy a domain itself.
    private static func protectedWords(
        _ brand: Brand, _ labels: [OwnLabel], _ others: NameTable
    ) -> [ProtectedWord] {
        let keywords = brand.keywords.map {
            ProtectedWord(letters: letters(of: $0.utf8), isOrdinary: brand.isOrdinary($0))
        }
        if brand.protectsEveryLabel {
            return keywords
                + labels.map {
                    ProtectedWord(letters: $0.letters, isOrdinary: CommonWords.contains($0.letters))
                }
        }
        let longer = labels.compactMap { label -> ProtectedWord? in
            // The label under which people know it; of the others, which may be many, those that are its alone.
            if label.domain.position == 0, label.letters.count >= CopyFloor.shortest {
                return ProtectedWord(
                    letters: label.letters, isOrdinary: !isDistinct(label.letters, others), isLabelOnly: true)
            }
            // `office.com` inside another name is Microsoft's, though the word alone is everybody's.
            if label.domain.position < 8, label.letters.count >= 5, CommonWords.contains(label.letters) {
                return ProtectedWord(letters: label.letters, isOrdinary: true, isLabelOnly: true)
            }
            guard label.letters.count >= 7 else { return nil }
            let extends = keywords.contains { isExtension(label.letters, of: $0.letters) }
            guard extends || isDistinct(label.letters, others) else { return nil }
            return ProtectedWord(letters: label.letters, isLabelOnly: !extends)
        }
        return keywords + longer
    }

    /// Brands with many domains hold names made of everybody's words, and names of each other's.
    private static func isDistinct(_ label: [UInt8], _ keywords: NameTable) -> Bool {
        !CommonWords.contains(label) && !CommonWords.compose(label[...], without: []) && !keywords.contains(label)
    }

    /// The keywords of all brands whose labels are not all protected.
    private static func keywords(of brands: [Brand]) -> NameTable {
        var table = NameTable()
        for brand in brands where !brand.protectsEveryLabel {
            for keyword in brand.keywords { table.insert(letters(of: keyword.utf8), value: 0) }
        }
        return table
    }

    /// What stands before the registrable domain, where the text is the name in one of its two forms.
    private static func hostBytes(_ text: String, _ domain: DomainName) -> Int {
        guard let label = domain.registrableLabel else { return 0 }
        if text.utf8.elementsEqual(domain.ascii) { return domain.asciiLabels[label].lowerBound }
        return text.utf8.elementsEqual(domain.unicode) ? domain.labels[label].lowerBound : 0
    }

    private static func isExtension(_ label: [UInt8], of keyword: [UInt8]) -> Bool {
        guard keyword.count >= 3, label.count > keyword.count, label.starts(with: keyword) else { return false }
        return (LureWords.table.value(of: label[keyword.count...]) ?? 0) >= LureStrength.medium.rawValue
    }

    private static func hyphens(of label: ArraySlice<UInt8>) -> UInt64 {
        var (mask, position): (UInt64, UInt64) = (0, 0)
        for byte in label {
            if Label.isSeparator(byte) { mask |= 1 << min(63, position) } else { position += 1 }
        }
        return mask
    }

    /// The Latin reading of a word, lower-case and without hyphens or blanks.
    private static func letters(of word: some Sequence<UInt8>) -> [UInt8] {
        var letters: [UInt8] = []
        var isPlain = true
        for byte in word {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "'"): continue
            case 0x41...0x5A: letters.append(byte | 0x20)
            default:
                isPlain = isPlain && byte < 0x80
                letters.append(byte)
            }
        }
        if isPlain {
            letters.removeAll(where: Label.isSeparator)
            return letters
        }
        return Label.readings(of: letters[...]).first?.letters ?? []
    }
}
