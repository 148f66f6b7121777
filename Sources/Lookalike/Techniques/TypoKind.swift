// Names the edit behind a typo: its rule, its sentence, and how much likelier it is to be meant.

enum TypoKind: Equatable {
    case omission, insertion, repetition, missingDouble, transposition
    case similar, keyboard, vowel, bitFlip, replacement, plural, singular, appended, digit

    static func of(_ edit: Edit, _ found: Case) -> TypoKind {
        let letters = Array(found.label.letters[found.hit.range])
        switch edit.kind {
        case .omission:
            let isPlural = edit.expected.upperBound == found.word.count && found.word.last == UInt8(ascii: "s")
            return isPlural ? .singular : .omission
        case .missingDouble: return .missingDouble
        case .repetition: return .repetition
        case .transposition: return .transposition
        case .insertion: return insertion(letters, edit.seen.lowerBound)
        case .replacement: return replacement(letters[edit.seen.lowerBound], found.word[edit.expected.lowerBound])
        case .match, .glyph, .digraph, .digraphExpected: return .similar
        }
    }

    private static func insertion(_ letters: [UInt8], _ position: Int) -> TypoKind {
        guard position == letters.count - 1 else { return .insertion }
        if LureScanner.isDigit(letters[position]) { return .digit }
        return letters[position] == UInt8(ascii: "s") ? .plural : .appended
    }

    private static func replacement(_ seen: UInt8, _ expected: UInt8) -> TypoKind {
        if Keyboards.areNeighbours(seen, expected) { return .keyboard }
        let vowels = Array("aeiou".utf8)
        if vowels.contains(seen), vowels.contains(expected) { return .vowel }
        return (seen ^ expected).nonzeroBitCount == 1 ? .bitFlip : .replacement
    }

    var rule: String {
        switch self {
        case .omission, .singular: "typo.omission"
        case .insertion: "typo.insertion"
        case .repetition: "typo.repetition"
        case .missingDouble: "typo.omission"
        case .transposition: "typo.transposition"
        case .similar: "typo.similar"
        case .keyboard: "typo.keyboard"
        case .vowel: "typo.vowel"
        case .bitFlip: "typo.bit_flip"
        case .replacement: "typo.replacement"
        case .plural: "typo.plural"
        case .appended: "typo.addition"
        case .digit: "typo.digit"
        }
    }

    /// A slip of the hand or the eye rather than another word.
    var isSlip: Bool {
        switch self {
        case .transposition, .repetition, .missingDouble, .similar: true
        default: false
        }
    }

    var adjustment: Double {
        switch self {
        case .transposition, .repetition, .missingDouble, .similar: 0.05
        case .omission, .insertion, .keyboard, .vowel: 0
        case .bitFlip, .replacement: -0.05
        case .plural, .singular, .appended: -0.1
        case .digit: -0.2
        }
    }

    var english: String {
        switch self {
        case .omission, .missingDouble, .singular: "a letter is left out"
        case .insertion: "a letter is put in"
        case .repetition: "a letter is doubled"
        case .transposition: "two neighbouring letters are exchanged"
        case .similar: "a letter is replaced by one that looks like it"
        case .keyboard: "a letter is replaced by its neighbour on the keyboard"
        case .vowel: "a vowel is replaced by another"
        case .bitFlip, .replacement: "a letter is replaced"
        case .plural: "an 's' is added"
        case .appended: "a letter is added at the end"
        case .digit: "a digit is added at the end"
        }
    }

    var japanese: String {
        switch self {
        case .omission, .missingDouble, .singular: "文字が抜けています"
        case .insertion: "文字が挿入されています"
        case .repetition: "文字が重複しています"
        case .transposition: "隣り合う文字が入れ替わっています"
        case .similar: "形の似た文字に置き換わっています"
        case .keyboard: "キーボードで隣の文字に置き換わっています"
        case .vowel: "母音が置き換わっています"
        case .bitFlip, .replacement: "文字が置き換わっています"
        case .plural: "末尾に「s」が付いています"
        case .appended: "末尾に文字が付いています"
        case .digit: "末尾に数字が付いています"
        }
    }
}

/// Which keys are next to each other on the common layouts.
enum Keyboards {
    /// Rows of QWERTY, QWERTZ, AZERTY; the letters of JIS keyboards are those of QWERTY.
    private static let layouts: [[String]] = [
        ["1234567890-", "qwertyuiop", "asdfghjkl", "zxcvbnm"],
        ["1234567890-", "qwertzuiop", "asdfghjkl", "yxcvbnm"],
        ["1234567890-", "azertyuiop", "qsdfghjklm", "wxcvbn"],
    ]

    private static let neighbours: Set<UInt16> = {
        var pairs: Set<UInt16> = []
        for layout in layouts {
            let rows = layout.map { Array($0.utf8) }
            for (number, row) in rows.enumerated() {
                for (column, key) in row.enumerated() {
                    // The row below is shifted by about half a key to the right.
                    let below = number + 1 < rows.count ? rows[number + 1] : []
                    for other in [row[safe: column + 1], below[safe: column], below[safe: column - 1]] {
                        guard let other else { continue }
                        pairs.insert(UInt16(key) << 8 | UInt16(other))
                        pairs.insert(UInt16(other) << 8 | UInt16(key))
                    }
                }
            }
        }
        return pairs
    }()

    static func areNeighbours(_ first: UInt8, _ second: UInt8) -> Bool {
        neighbours.contains(UInt16(first) << 8 | UInt16(second))
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
