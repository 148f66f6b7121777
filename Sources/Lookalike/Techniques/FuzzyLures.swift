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
                hash.withView { view in view.forEachDelete(0..<view.count, 1) { emit($0, UInt32(id)) } }
            }
        }
    }()

    /// The strong lure word at one edit from these letters, unless they are an ordinary word.
    static func nearest(to letters: ArraySlice<UInt8>) -> String? {
        guard letters.count >= shortest, letters.count <= LureWords.longest else { return nil }
        let ids = candidates(letters)
        guard !ids.isEmpty, !InfrastructureWords.contains(letters), !CommonWords.contains(letters),
            !CommonWords.compose(letters, without: [])
        else { return nil }
        var distance = VisualDistance()
        var found: String?
        for id in ids where found == nil {
            // Another first letter is another word, or the end of the one before: `highs-ecurity`.
            let word = words[Int(id)]
            if word.first == letters.first, distance.match(letters, word[...], limit: GlyphCosts.edit) != nil {
                found = String(decoding: word, as: UTF8.self)
            }
        }
        return found
    }

    private static func candidates(_ letters: ArraySlice<UInt8>) -> [UInt32] {
        var ids: [UInt32] = []
        PolyHash(letters).withView { view in
            index.withLookup { lookup in
                view.forEachDelete(0..<view.count, 1) { key in lookup.forEach(key) { ids.append($0) } }
            }
        }
        return ids
    }
}
