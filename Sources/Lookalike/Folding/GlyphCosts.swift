// How unlike two letters, or a pair and a letter, look. Ten is one whole edit.

/// Costs of reading one letter for another, chosen by eye for a common sans-serif face.
enum GlyphCosts {
    static let edit = 10
    static let transposition = 8
    /// A letter doubled, or one of a double left out.
    static let doubling = 7
    /// Postfix's mask or a character of another script against any letter.
    static let wildcard = 3

    /// The cost of each letter for each other: `table[seen * 256 + expected]`.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: UInt8(edit), count: 65_536)
        for letter in 0...255 { table[letter * 256 + letter] = 0 }
        for (pairs, cost) in groups { for pair in pairs { set(pair, cost, in: &table) } }
        for letter in 0...255 { table[Int(UInt8(ascii: "?")) * 256 + letter] = UInt8(wildcard) }
        return table
    }()

    private static let groups: [(pairs: [String], cost: UInt8)] = [
        (["0o", "1l", "1i", "il"], 2),
        (["5s", "3e", "4a"], 3),
        (["8b", "6b", "9g", "7t", "2z", "gq", "mn", "uv", "9q", "ij", "jl", "1j"], 4),
        (["bd", "ce", "nr", "vw", "vy", "6g", "3c", "oc", "0c", "bh", "ft", "il", "lt", "uw", "1t", "pq", "hn"], 5),
    ]

    private static func set(_ pair: String, _ cost: UInt8, in table: inout [UInt8]) {
        let letters = Array(pair.utf8)
        let (first, second) = (Int(letters[0]), Int(letters[1]))
        table[first * 256 + second] = min(cost, table[first * 256 + second])
        table[second * 256 + first] = min(cost, table[second * 256 + first])
    }

    /// No pair costs less (`digraph`; a test compares).
    static let cheapestDigraph = 2

    /// Two letters that look like one, or nil.
    @inline(__always)
    static func digraph(_ first: UInt8, _ second: UInt8, as letter: UInt8) -> Int? {
        switch letter {
        case UInt8(ascii: "m"):
            switch (first, second) {
            case (0x72, 0x6E): 2  // rn
            case (0x6E, 0x6E): 3  // nn
            case (0x72, 0x6D), (0x72, 0x72), (0x6E, 0x72), (0x6C, 0x6E): 5  // rm, rr, nr, ln
            default: nil
            }
        case UInt8(ascii: "w"): (first == 0x76 || first == 0x75) && second == 0x76 ? 2 : nil  // vv, uv
        case UInt8(ascii: "d"):
            first == 0x63 && (second == 0x6C || second == 0x31 || second == 0x69)  // cl, c1, ci
                ? (second == 0x69 ? 5 : 3) : (first == 0x64 && second == 0x6C ? 5 : nil)  // dl
        case UInt8(ascii: "b"): first == 0x6C && second == 0x62 ? 5 : nil  // lb
        case UInt8(ascii: "h"): first == 0x6C && (second == 0x68 || second == 0x6E) ? 5 : nil  // lh, ln
        case UInt8(ascii: "k"):
            first == 0x6C && (second == 0x63 || second == 0x6B) || (first == 0x69 && second == 0x6B) ? 5 : nil
        default: nil
        }
    }
}
