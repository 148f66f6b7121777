// Reads the texts of the registry: small, strict, and quick enough for start-up.

/// Reads areas one after the other and keeps what must be unique among all of them.
///
/// An entry is a line `key  Name` and indented lines of a field and its values, which may be repeated to wrap:
///
///     openai  OpenAI
///       domains   openai.com chatgpt.com
///       words     openai chatgpt
///
/// Empty lines mean nothing; `#` begins a comment. Without keywords, the key is the keyword.
struct RegistryParser {
    private(set) var brands: [Brand] = []
    private var keys: Set<String> = []
    private var owners: [String: String] = [:]
    /// The entry that is being read. Its arrays grow here and not in `brands`, where each step would copy them.
    private var entry: Brand?
    private var entryLine = 0
    private var area = ""
    private var line = 0

    init() {
        brands.reserveCapacity(2_048)
        keys.reserveCapacity(2_048)
        owners.reserveCapacity(8_192)
    }

    mutating func read(_ area: RegistryArea) throws(RegistryError) {
        try read(UnsafeBufferPointer(start: area.text.utf8Start, count: area.text.utf8CodeUnitCount), area: area.name)
    }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>, area: String) throws(RegistryError) {
        self.area = area
        line = 0
        entry = nil
        var rest = text[...]
        while !rest.isEmpty {
            line += 1
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            try read(line: rest[..<end])
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        try finishEntry()
    }

    private mutating func read(line raw: RegistryText) throws(RegistryError) {
        var text = raw.prefix { $0 != UInt8(ascii: "#") }
        guard let first = text.nextWord(), let start = raw.first else { return }
        if start == UInt8(ascii: " ") {
            try readField(first.string, values: text)
        } else {
            try finishEntry()
            try beginEntry(first, name: text.trimmed, of: raw)
        }
    }

    private mutating func beginEntry(
        _ key: RegistryText, name: RegistryText, of head: RegistryText
    ) throws(RegistryError) {
        guard key.allSatisfy(RegistryText.isLetterOrDigit), !name.isEmpty else {
            throw error(.badHead(head.trimmed.string))
        }
        guard keys.insert(key.string).inserted else { throw error(.duplicateKey(key.string)) }
        entry = Brand(name: name.string, key: key.string, domains: [], protectsEveryLabel: false)
        entryLine = line
    }

    /// What an entry lacks is known only at its end.
    private mutating func finishEntry() throws(RegistryError) {
        guard var brand = entry else { return }
        guard !brand.domains.isEmpty else {
            throw RegistryError(area: area, line: entryLine, kind: .noDomains(key: brand.key))
        }
        if brand.keywords.isEmpty {
            brand.keywords = [brand.key]
        }
        brands.append(brand)
        entry = nil
    }

    private mutating func readField(_ name: String, values: RegistryText) throws(RegistryError) {
        guard let owner = entry?.key else { throw error(.fieldBeforeBrand(name)) }
        guard let field = RegistryField(rawValue: name) else { throw error(.unknownField(name)) }
        var rest = values
        // `suffixes dhl de fr` means `dhl.de` and `dhl.fr`.
        let label = field == .suffixes ? rest.nextWord()?.string : nil
        var isEmpty = true
        while let value = field == .also ? rest.nextPhrase() : rest.nextWord() {
            isEmpty = false
            try add(label.map { $0 + "." + value.string } ?? value.string, to: field, of: owner)
        }
        if isEmpty { throw error(.emptyField(name)) }
    }

    private mutating func add(_ value: String, to field: RegistryField, of owner: String) throws(RegistryError) {
        switch field {
        case .domains, .suffixes:
            try claim(value, for: owner)
            entry?.domains.append(value)
        case .words, .ordinary:
            guard value.utf8.allSatisfy(RegistryText.isLetterOrDigit) else { throw error(.badKeyword(value)) }
            try checkNew(value, in: entry?.keywords, of: owner)
            entry?.keywords.append(value)
            if field == .ordinary {
                entry?.isOrdinaryWord = true
                entry?.ordinaryKeywords.append(value)
            }
        case .owned:
            try claim(value, for: owner)
            entry?.neighbours.append(value)
        case .near:
            guard RegistryText.isDomain(value) else { throw error(.badDomain(value)) }
            try checkNew(value, in: entry?.neighbours, of: owner)
            entry?.neighbours.append(value)
        case .kind:
            // `famous` may stand beside another kind.
            if value == "famous" {
                entry?.isFamous = true
                return
            }
            guard let kind = Brand.Kind(rawValue: value) else { throw error(.unknownKind(value)) }
            entry?.kind = kind
        case .also:
            try checkNew(value, in: entry?.aliases, of: owner)
            entry?.aliases.append(value)
        }
    }

    /// Whether a brand claims the domain, to write from it or for its infrastructure.
    func isClaimed(_ name: String) -> Bool { owners[name] != nil }

    /// Makes the brand the only owner of a domain.
    private mutating func claim(_ name: String, for brand: String) throws(RegistryError) {
        guard RegistryText.isDomain(name) else { throw error(.badDomain(name)) }
        if let owner = owners.updateValue(brand, forKey: name) {
            throw error(.duplicate(name, owner: owner))
        }
    }

    private func checkNew(_ value: String, in values: [String]?, of owner: String) throws(RegistryError) {
        if values?.contains(value) == true { throw error(.duplicate(value, owner: owner)) }
    }

    private func error(_ kind: RegistryError.Kind) -> RegistryError {
        RegistryError(area: area, line: line, kind: kind)
    }
}
