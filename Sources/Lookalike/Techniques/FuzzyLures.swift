// Lure words that are themselves mistyped: `acceounts`, `verfication`.

enum FuzzyLures {
    /// Shorter words are near too many others.
    private static let shortest = 6

    private static let words: [[UInt8]] = {
        var words: [[UInt8]] = []
        forEachWord(of: LureWords.strong) { if $0.count >= shortest { words.append(Array($0)) } }
        return words
    }()

    private static let index: KeyIndex = {
        KeyIndex(expected: words.count * 10, ids: words.count) { emit in
            var hash = PolyHash()
            for (id, word) in words.enumerated() {
                hash.load(word)
                forEachDelete(hash, 1) { emit($0, UInt32(id)) }
            }
        }
    }()

    /// The strong lure word at one edit from these letters, unless they are an ordinary word.
    static func nearest(to letters: ArraySlice<UInt8>) -> String? {
        guard letters.count >= shortest, letters.count <= LureWords.longest else { return nil }
        guard !InfrastructureWords.contains(letters), !CommonWords.contains(letters),
            !CommonWords.compose(letters, without: [])
        else { return nil }
        let hash = PolyHash(letters)
        var distance = VisualDistance()
        var found: String?
        forEachDelete(hash, 1) { key in
            index.forEach(key) { id in
                // Another first letter is another word, or the end of the one before: `highs-ecurity`.
                let word = words[Int(id)]
                guard found == nil, word.first == letters.first,
                    distance.match(letters, word[...], limit: GlyphCosts.edit) != nil
                else { return }
                found = String(decoding: words[Int(id)], as: UTF8.self)
            }
        }
        return found
    }
}
