// What a rule set protects, gathered while it is compiled, and what a name is found to imitate.

/// The protected words, each once a brand, and the domains they are labels of.
struct WordList {
    var pool = WordPool()
    var ownDomains: [OwnDomain] = []
    /// The registrable domains above listed sub-domains, and whose they are.
    var parents: [(name: [UInt8], brand: Int32)] = []
    var spellings = NameTable()

    mutating func addSpelling(_ text: some Sequence<UInt8>) {
        let bytes = text.filter { !Label.isSeparator($0) }
        if bytes.contains(where: { $0 >= 0x80 }) { spellings.insert(bytes, value: 0) }
    }

    mutating func add(_ letters: [UInt8], _ keyword: Keyword, _ own: [OwnDomain], hyphens: UInt64) {
        // A brand's words follow each other: looking back over them is enough.
        for known in pool.keywords.reversed() {
            if known.brand != keyword.brand { break }
            if pool.letters(of: known).elementsEqual(letters) { return }
        }
        pool.add(letters, keyword, hyphens: hyphens)
        ownDomains += own
    }
}

/// What a name imitates. Most hits come to nothing: what only a telling needs is read when it is asked for.
struct Imitated {
    let book: RuleBook
    let keyword: Keyword
    /// Of the brand's domains with this word, the one that has the name's suffix, else the first.
    let domain: OwnDomain?
    /// One of the brand's domains with this word has the name's suffix.
    let hasSameSuffix: Bool

    var target: Target { book.target(keyword, domain) }
    /// The public suffixes of the brand's domains with this word.
    var suffixes: [[UInt8]] { book.suffixes(of: keyword) }
}
