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
    private var area = ""
    private var line = 0
    /// Line of the entry that is being read; nil before the first.
    private var headLine: Int?

    mutating func read(_ area: RegistryArea) throws(RegistryError) {
        let bytes = UnsafeBufferPointer(start: area.text.utf8Start, count: area.text.utf8CodeUnitCount)
        try read(bytes, area: area.name)
    }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>, area: String) throws(RegistryError) {
        self.area = area
        line = 0
        headLine = nil
        for raw in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            try read(line: raw.prefix { $0 != UInt8(ascii: "#") })
        }
        try finishEntry()
    }

    private mutating func read(line text: Slice<UnsafeBufferPointer<UInt8>>) throws(RegistryError) {
        guard let first = text.first(where: { $0 != UInt8(ascii: " ") }) else { return }
        if text.first == first {
            try finishEntry()
            try beginEntry(String(decoding: text, as: UTF8.self))
        } else {
            try readField(text)
        }
    }

    private mutating func beginEntry(_ text: String) throws(RegistryError) {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let key = parts.first, key.utf8.allSatisfy(Self.isLetterOrDigit),
            let name = parts.last.map(Self.trimmed), !name.isEmpty
        else { throw error(.badHead(text)) }
        guard keys.insert(String(key)).inserted else { throw error(.duplicateKey(String(key))) }
        brands.append(Brand(name: name, key: String(key), domains: []))
        headLine = line
    }

    /// What an entry lacks is known only at its end.
    private mutating func finishEntry() throws(RegistryError) {
        guard let headLine, let brand = brands.last else { return }
        guard !brand.domains.isEmpty else {
            throw RegistryError(area: area, line: headLine, kind: .noDomains(key: brand.key))
        }
        if brand.keywords.isEmpty {
            brands[brands.count - 1].keywords = [brand.key]
        }
    }

    private mutating func readField(_ text: Slice<UnsafeBufferPointer<UInt8>>) throws(RegistryError) {
        let parts = text.split(separator: UInt8(ascii: " "), maxSplits: 1)
        let label = parts.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
        guard headLine != nil else { throw error(.fieldBeforeBrand(label)) }
        guard let field = RegistryField(rawValue: label) else { throw error(.unknownField(label)) }
        let values = parts.count == 2 ? Self.values(parts[1], of: field) : []
        guard !values.isEmpty else { throw error(.emptyField(label)) }
        for value in values {
            try add(value, to: field, of: brands.count - 1)
        }
    }

    private mutating func add(_ value: String, to field: RegistryField, of brand: Int) throws(RegistryError) {
        switch field {
        case .domains, .suffixes:
            try addDomain(value, to: brand)
        case .words, .ordinary:
            guard value.utf8.allSatisfy(Self.isLetterOrDigit) else { throw error(.badKeyword(value)) }
            try checkNew(value, in: brands[brand].keywords, of: brand)
            brands[brand].keywords.append(value)
            if field == .ordinary {
                brands[brand].isOrdinaryWord = true
                brands[brand].ordinaryKeywords.append(value)
            }
        case .near:
            try checkDomain(value)
            try checkNew(value, in: brands[brand].neighbours, of: brand)
            brands[brand].neighbours.append(value)
        case .also:
            try checkNew(value, in: brands[brand].aliases, of: brand)
            brands[brand].aliases.append(value)
        }
    }

    private mutating func addDomain(_ name: String, to brand: Int) throws(RegistryError) {
        try checkDomain(name)
        if let owner = owners.updateValue(brands[brand].key, forKey: name) {
            throw error(.duplicate(name, owner: owner))
        }
        brands[brand].domains.append(name)
    }

    private func checkNew(_ value: String, in values: [String], of brand: Int) throws(RegistryError) {
        if values.contains(value) { throw error(.duplicate(value, owner: brands[brand].key)) }
    }

    private func error(_ kind: RegistryError.Kind) -> RegistryError {
        RegistryError(area: area, line: line, kind: kind)
    }
}

extension RegistryParser {
    /// Names are separated by blanks; spellings hold blanks and are separated by commas. The suffixes come back as
    /// domains: `dhl de fr` is `dhl.de` and `dhl.fr`.
    private static func values(_ text: Slice<UnsafeBufferPointer<UInt8>>, of field: RegistryField) -> [String] {
        let values = text.split(separator: UInt8(ascii: field == .also ? "," : " "))
            .map { trimmed(String(decoding: $0, as: UTF8.self)[...]) }
            .filter { !$0.isEmpty }
        guard field == .suffixes, let label = values.first else { return values }
        return values.dropFirst().map { "\(label).\($0)" }
    }

    private static func trimmed(_ text: Substring) -> String {
        guard let start = text.firstIndex(where: { $0 != " " }), let end = text.lastIndex(where: { $0 != " " })
        else { return "" }
        return String(text[start...end])
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    /// Lower-case letters, digits and hyphens in at least two labels of 1 to 63 bytes, as RFC 1035 section 2.3 has it
    /// (with the leading digits of RFC 1123 section 2.1), 253 bytes in all.
    private func checkDomain(_ name: String) throws(RegistryError) {
        let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isValid = labels.count >= 2 && name.utf8.count <= 253 && labels.allSatisfy { label in
            (1...63).contains(label.count)
                && label.allSatisfy { Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
                && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        }
        guard isValid else { throw error(.badDomain(name)) }
    }
}
