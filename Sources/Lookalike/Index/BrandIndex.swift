// Everything that is looked up about the protected brands, in flat tables.

/// A word that stands for a brand.
struct Keyword: Sendable {
    var brand: Int32
    /// The brand's domains whose registrable label it is, in `RuleBook.ownDomains`.
    var firstDomain: UInt32
    /// Where its letters start in the pool.
    var offset: UInt32 = 0
    var domainCount: UInt16
    var length: UInt8 = 0
    private var flags: UInt8

    var isOrdinary: Bool { flags & 1 != 0 }
    /// No keyword, only a label of one of many domains: counts alone in its label or with its suffix behind it.
    var isLabelOnly: Bool { flags & 2 != 0 }
    /// The brand's label has marks or letters that are read as Latin ones: `café`.
    var isMarked: Bool { flags & 4 != 0 }
    /// What is asked of the brand for every hit stands here: of a million brands each is somewhere else in memory.
    var isTechnical: Bool { flags & 8 != 0 }
    var isTargeted: Bool { flags & 16 != 0 }
    var isBuiltIn: Bool { flags & 32 != 0 }
    var isFamous: Bool { flags & 64 != 0 }

    /// Sixteen bytes: a million words are kept twice, for domains and for display names.
    /// - Parameter number: the brand's position in the rule set.
    init(
        of brand: Brand, _ number: Int, firstDomain: UInt32 = 0, domainCount: UInt16 = 0, isOrdinary: Bool,
        isLabelOnly: Bool = false, isMarked: Bool = false
    ) {
        self.brand = Int32(number)
        self.firstDomain = firstDomain
        self.domainCount = domainCount
        flags = (isOrdinary ? 1 : 0) | (isLabelOnly ? 2 : 0) | (isMarked ? 4 : 0)
        flags |= (brand.kind == .technical ? 8 : 0) | (brand.kind == .targeted ? 16 : 0)
        flags |= (brand.protectsEveryLabel ? 0 : 32) | (brand.isFamous ? 64 : 0)
    }
}

/// The protected words, their letters in one run.
struct WordPool: Sendable {
    private(set) var keywords: [Keyword] = []
    private(set) var letters: [UInt8] = []
    /// Of the words whose label has hyphens; bit n: one stands before letter n.
    private var hyphens: [UInt32: UInt64] = [:]
    /// Longer words are no labels.
    static let longest = 63

    mutating func reserve(_ count: Int) {
        keywords.reserveCapacity(count)
        letters.reserveCapacity(count * 10)
    }

    /// Adds a word; its `offset` and `length` are set here.
    mutating func add(_ word: [UInt8], _ keyword: Keyword, hyphens mask: UInt64 = 0) {
        guard word.count >= 2, word.count <= Self.longest else { return }
        var keyword = keyword
        if mask != 0 { hyphens[UInt32(keywords.count)] = mask }
        keyword.offset = UInt32(letters.count)
        keyword.length = UInt8(word.count)
        keywords.append(keyword)
        letters.append(contentsOf: word)
    }

    /// Where the label of a word has its hyphens.
    func hyphens(of word: Int) -> UInt64 { hyphens[UInt32(word)] ?? 0 }

    @inline(__always)
    func letters(of keyword: Keyword) -> ArraySlice<UInt8> {
        letters[Int(keyword.offset)..<Int(keyword.offset) + Int(keyword.length)]
    }
}

/// The index over a rule set's brands. A class, so that whoever looks something up counts one reference, not ten.
final class BrandIndex: Sendable {
    let pool: WordPool
    /// Words by their strict fold, with and without pairs read as one letter.
    let exact: KeyIndex
    /// How the words in `exact` begin.
    let starts: StartFilter
    /// The same with more letters.
    let longStarts: StartFilter
    /// Words by their widest fold.
    let loose: KeyIndex
    /// Words of six letters or more by their sound.
    let sounds: KeyIndex
    /// Words of five letters or more by their strict fold with letters left out.
    let deletes: KeyIndex
    /// Bit n: there is a key of n letters in `exact` (n ≤ 63).
    let lengths: UInt64
    /// With very many protected words fewer edits are looked for: nearly every name is within two of one.
    let mostEdits: Int

    /// Above these numbers of words, two edits or any would cost more memory than they find.
    static let twoEditWordLimit = 20_000

    var keywords: [Keyword] { pool.keywords }

    /// - Parameter mostEdits: looks for no more edits than this, whatever the number of words.
    init(pool: WordPool, mostEdits limit: Int = 2) {
        let maker = KeyMaker(pool: pool)
        let count = pool.keywords.count
        let most = min(limit, count <= Self.twoEditWordLimit ? 2 : 1)
        exact = KeyIndex(expected: count + count / 4, ids: count) { maker.exactKeys($0) }
        starts = StartFilter(expected: count) { maker.starts(StartFilter.length, $0) }
        longStarts = StartFilter(expected: count, largest: 18) { maker.starts(StartFilter.longLength, $0) }
        loose = KeyIndex(expected: most > 0 ? count : 0, ids: count) { if most > 0 { maker.looseKeys($0) } }
        sounds = KeyIndex(expected: most > 1 ? count : 0, ids: count) { if most > 1 { maker.soundKeys($0) } }
        deletes = KeyIndex(expected: count * [0, 10, 40][most], ids: count) {
            if most > 0 { maker.deleteKeys(most, $0) }
        }
        lengths = maker.lengths()
        mostEdits = most
        self.pool = pool
    }

    func letters(of keyword: Keyword) -> ArraySlice<UInt8> { pool.letters(of: keyword) }

    /// Whether some word has so many letters, give or take the edits that are looked for.
    func hasWords(near count: Int) -> Bool {
        (max(0, count - mostEdits)...(count + mostEdits)).contains { $0 < 64 && lengths >> UInt64($0) & 1 == 1 }
    }

    /// How many edits a word of this length may be away: 0 under five letters, 1 at five, 2 above. At six and
    /// seven letters the second edit counts only where the brand's suffix follows (see `Typo`).
    static func budget(_ length: Int) -> Int { length < 5 ? 0 : length < 6 ? 1 : 2 }
}
