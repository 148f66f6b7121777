// Words that sound alike: phacebook, goggul, onepassword for 1password.

enum SoundKey {
    /// What is written, and the letters that stand for its sound; longer spellings before shorter ones. Digits
    /// stand for the words that are said like them.
    private static let spellings: [(from: String, to: String)] = [
        ("four", "4"), ("fore", "4"), ("for", "4"), ("two", "2"), ("too", "2"), ("to", "2"), ("eight", "8"),
        ("ate", "8"), ("one", "1"), ("won", "1"), ("three", "3"), ("five", "5"), ("six", "6"), ("seven", "7"),
        ("nine", "9"), ("zero", "0"), ("ough", "o"), ("igh", "i"), ("sch", "s"), ("tch", "c"), ("ph", "f"),
        ("ck", "k"), ("qu", "kw"), ("gh", "g"), ("wh", "w"), ("ee", "i"), ("ea", "i"), ("ie", "i"), ("oo", "u"),
        ("ou", "u"), ("ew", "u"), ("ue", "u"), ("ai", "e"), ("ay", "e"), ("ei", "e"), ("ey", "i"), ("au", "o"),
        ("aw", "o"), ("oa", "o"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("x", "ks"), ("y", "i"), ("z", "s"),
        ("c", "k"), ("q", "k"),
    ]

    /// The same by their first letter.
    private static let byLetter: [[(from: [UInt8], to: [UInt8])]] = {
        var table = [[(from: [UInt8], to: [UInt8])]](repeating: [], count: 256)
        for spelling in spellings {
            let from = Array(spelling.from.utf8)
            table[Int(from[0])].append((from, Array(spelling.to.utf8)))
        }
        return table
    }()

    /// What a word sounds like; the same for words that sound alike.
    /// - Parameter key: replaced by it; a buffer that is used again.
    static func make(_ word: ArraySlice<UInt8>, into key: inout [UInt8]) {
        key.removeAll(keepingCapacity: true)
        let byLetter = byLetter
        var position = word.startIndex
        while position < word.endIndex {
            let first = word[position]
            if !byLetter[Int(first)].isEmpty,
                let spelling = byLetter[Int(first)].first(where: { word[position...].starts(with: $0.from) })
            {
                for letter in spelling.to { append(letter, &key) }
                position += spelling.from.count
            } else {
                append(first, &key)
                position += 1
            }
        }
    }

    private static func append(_ letter: UInt8, _ key: inout [UInt8]) {
        if key.last != letter { key.append(letter) }
    }
}
