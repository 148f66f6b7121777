// How people write the brands' names, for display names: "OpenAI", "三井住友カード".

/// The words of display names and the brands that they name.
struct NameIndex: Sendable {
    /// Names by fold, as for domains; the words of a name are joined.
    let index: BrandIndex
    /// Which brand each word of `index` names, and whether it is an ordinary word.
    let brandCount: Int

    init(brands: [Brand]) {
        var words: [ProtectedWord] = []
        for (number, brand) in brands.enumerated() {
            var seen: [[UInt8]] = []
            let keywords = brand.keywords.filter { $0.utf8.count >= 4 }
            for text in [brand.name] + brand.aliases + keywords {
                let letters = PhraseReader.letters(of: text)
                guard letters.count >= 2, !seen.contains(letters) else { continue }
                seen.append(letters)
                let isOrdinary = brand.isOrdinary(text) && brand.keywords.contains(text) || CommonWords.contains(letters)
                words.append(ProtectedWord(
                    letters: letters, brand: Int32(number), firstDomain: 0, domainCount: 0,
                    isOrdinary: isOrdinary || letters.count < 4, hyphens: 0))
            }
        }
        // Names with two readings (X and Twitter) and one-letter names are left to the aliases.
        index = BrandIndex(words: words)
        brandCount = brands.count
    }
}
