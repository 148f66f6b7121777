// Tells letters that nobody chose from words: amazon-xkqjz, coinbase4mq.

enum RandomText {
    /// Whether four letters or more look as if a machine had drawn them: no vowel, or five consonants in a row,
    /// or letters and digits mixed.
    static func looksRandom(_ letters: ArraySlice<UInt8>) -> Bool {
        guard letters.count >= 4 else { return false }
        var (vowels, run, longestRun, changes) = (0, 0, 0, 0)
        var previousIsDigit: Bool?
        for letter in letters {
            let isDigit = LureScanner.isDigit(letter)
            if let previousIsDigit, previousIsDigit != isDigit { changes += 1 }
            previousIsDigit = isDigit
            let isVowel = isVowel(letter)
            vowels += isVowel ? 1 : 0
            run = isVowel || isDigit ? 0 : run + 1
            longestRun = max(longestRun, run)
        }
        let isNumber = vowels == 0 && longestRun == 0
        return !isNumber && (vowels == 0 || longestRun >= 5 || changes >= 2)
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
        default: false
        }
    }
}
