// Everything that is looked up about the protected brands, in flat tables.

/// A word that stands for a brand.
struct Keyword: Sendable {
    var brand: Int32
    /// The brand's domains whose registrable label it is, in `RuleBook.ownDomains`.
    var firstDomain: UInt32
    var domainCount: UInt16
    var offset: UInt32
    var length: UInt16
    var isOrdinary: Bool
    /// Bit n: a hyphen stands before letter n in that label.
    var hyphens: UInt64
}

/// A word to be indexed.
struct ProtectedWord {
    var letters: [UInt8]
    var brand: Int32
    var firstDomain: UInt32
    var domainCount: UInt16
    var isOrdinary: Bool
    var hyphens: UInt64
}

/// The index over a rule set's brands.
struct BrandIndex: Sendable {
    let keywords: [Keyword]
    private let pool: [UInt8]
    /// Words by their strict fold, with and without pairs read as one letter.
    let exact: KeyIndex
    /// Words by their widest fold.
    let loose: KeyIndex
    /// Words of five letters or more by their strict fold with up to two letters left out.
    let deletes: KeyIndex
    /// Bit n: there is a key of n letters in `exact` (n ≤ 63).
    let lengths: UInt64
    /// With very many protected words only one edit is looked for: nearly every name is within two of one.
    let allowsTwoEdits: Bool

    /// Above this number of words, two edits would cost more memory than they find.
    static let twoEditWordLimit = 20_000

    init(words: [ProtectedWord]) {
        var pool: [UInt8] = []
        var keywords: [Keyword] = []
        keywords.reserveCapacity(words.count)
        for entry in words where !entry.letters.isEmpty && entry.letters.count <= 63 {
            keywords.append(Keyword(
                brand: entry.brand, firstDomain: entry.firstDomain, domainCount: entry.domainCount,
                offset: UInt32(pool.count), length: UInt16(entry.letters.count), isOrdinary: entry.isOrdinary,
                hyphens: entry.hyphens))
            pool.append(contentsOf: entry.letters)
        }
        let maker = KeyMaker(keywords: keywords, pool: pool)
        allowsTwoEdits = keywords.count <= Self.twoEditWordLimit
        exact = KeyIndex(expected: keywords.count * 2) { maker.exactKeys($0) }
        loose = KeyIndex(expected: keywords.count) { maker.looseKeys($0) }
        let twoEdits = allowsTwoEdits
        deletes = KeyIndex(expected: keywords.count * (twoEdits ? 40 : 10)) {
            maker.deleteKeys(twoEdits: twoEdits, $0)
        }
        lengths = maker.lengths()
        self.keywords = keywords
        self.pool = pool
    }

    func letters(of keyword: Keyword) -> ArraySlice<UInt8> {
        pool[Int(keyword.offset)..<Int(keyword.offset) + Int(keyword.length)]
    }

    /// How many edits a word of this length may be away: 0 under five letters, 1 at five, 2 above. At six and
    /// seven letters the second edit counts only where the brand's suffix follows (see `Typo`).
    static func budget(_ length: Int) -> Int { length < 5 ? 0 : length < 6 ? 1 : 2 }
}

/// Makes the keys under which words are filed.
private struct KeyMaker {
    var keywords: [Keyword]
    var pool: [UInt8]

    private func strict(_ keyword: Keyword) -> [UInt8] {
        let start = Int(keyword.offset)
        return pool[start..<start + Int(keyword.length)].map { LetterClasses.strict[Int($0)] }
    }

    private func letters(_ keyword: Keyword) -> ArraySlice<UInt8> {
        let start = Int(keyword.offset)
        return pool[start..<start + Int(keyword.length)]
    }

    static func joinPairs(_ letters: ArraySlice<UInt8>) -> [UInt8]? {
        var joined: [UInt8] = []
        var index = letters.startIndex
        while index < letters.endIndex {
            if index + 1 < letters.endIndex,
                let pair = LetterClasses.digraph(letters[index], letters[index + 1]) {
                joined.append(LetterClasses.strict[Int(pair)])
                index += 2
            } else {
                joined.append(LetterClasses.strict[Int(letters[index])])
                index += 1
            }
        }
        return joined.count == letters.count ? nil : joined
    }

    func exactKeys(_ emit: (UInt64, UInt32) -> Void) {
        var hash = PolyHash()
        for (id, keyword) in keywords.enumerated() {
            hash.load(strict(keyword))
            emit(hash.of(0, hash.count), UInt32(id))
            if let joined = Self.joinPairs(letters(keyword)) {
                hash.load(joined)
                emit(hash.of(0, hash.count), UInt32(id))
            }
        }
    }

    func looseKeys(_ emit: (UInt64, UInt32) -> Void) {
        var hash = PolyHash()
        for (id, keyword) in keywords.enumerated() where keyword.length >= 5 {
            hash.load(LetterClasses.looseKey(letters(keyword)))
            emit(hash.of(0, hash.count), UInt32(id))
        }
    }

    func deleteKeys(twoEdits: Bool, _ emit: (UInt64, UInt32) -> Void) {
        var hash = PolyHash()
        for (id, keyword) in keywords.enumerated() where keyword.length >= 5 {
            let budget = twoEdits ? BrandIndex.budget(Int(keyword.length)) : 1
            hash.load(strict(keyword))
            forEachDelete(hash, budget) { emit($0, UInt32(id)) }
        }
    }

    func lengths() -> UInt64 {
        var mask: UInt64 = 0
        for keyword in keywords {
            mask |= 1 << UInt64(min(63, Int(keyword.length)))
            if let joined = Self.joinPairs(letters(keyword)) { mask |= 1 << UInt64(min(63, joined.count)) }
        }
        return mask
    }
}

/// Calls `body` with the hash of a string and of the string with up to `budget` (at most two) letters left out.
@inline(__always)
func forEachDelete(_ hash: PolyHash, _ budget: Int, _ body: (UInt64) -> Void) {
    let count = hash.count
    body(hash.of(0, count))
    guard budget > 0 else { return }
    for first in 0..<count {
        body(hash.of(0, count, without: first))
        guard budget > 1 else { continue }
        for second in (first + 1)..<max(first + 1, count) { body(hash.of(0, count, without: first, second)) }
    }
}
