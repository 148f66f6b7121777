// How people write the brands' names, for display names: "OpenAI", "三井住友カード".

/// The words of display names and the brands that they name.
struct NameIndex: Sendable {
    /// Names by fold, as for domains; the words of a name are joined.
    let index: BrandIndex

    init(brands: [Brand]) {
        var pool = WordPool()
        pool.reserve(brands.count)
        for (number, brand) in brands.enumerated() {
            var seen: [[UInt8]] = []
            for text in [brand.name] + brand.aliases + brand.keywords.filter({ $0.utf8.count >= 4 }) {
                let letters = PhraseReader.letters(of: text)
                guard !seen.contains(letters) else { continue }
                seen.append(letters)
                let isMarked = brand.keywords.contains(text) && brand.isOrdinary(text)
                let isOrdinary = isMarked || CommonWords.contains(letters)
                pool.add(
                    letters,
                    Keyword(
                        of: brand, number, isOrdinary: isOrdinary || letters.count < 4))
            }
        }
        // Names are people's words: with many thousands of them, near ones are everywhere.
        index = BrandIndex(pool: pool, mostEdits: brands.count <= BrandIndex.twoEditWordLimit ? 2 : 0)
    }
}
