// ASCII characters and pairs that look alike: the classes by which names are looked up.
//
// Both the protected words and the names seen are folded by the same classes, so that a lookup finds
// everything that could be read as the other; `VisualDistance` then says how near the two really are.

enum LetterClasses {
    /// Single characters that are read for each other: 0/o, 1/i/l, 3/e, 4/a, 5/s, 6/b, 7/t, 8/b, 9/g, 2/z.
    static let strict: [UInt8] = table(pairs: ["0o", "1l", "il", "3e", "4a", "5s", "6b", "7t", "8b", "9g", "2z"])

    /// Wider: also c/e, b/d, g/q, m/n/r, u/v/w. Only for whole words, never inside longer ones.
    static let loose: [UInt8] = table(pairs: [
        "0o", "1l", "il", "jl", "3c", "ec", "4a", "5s", "6b", "db", "7t", "8b", "9g", "qg", "2z", "mn", "rn", "vu",
        "wu",
    ])

    private static func table(pairs: [String]) -> [UInt8] {
        var table = (0...255).map { UInt8($0) }
        for pair in pairs {
            let letters = Array(pair.utf8)
            table[Int(letters[0])] = table[Int(letters[1])]
        }
        return table
    }

    /// The one letter that two letters in a row look like (rn/m, nn/m, vv/w, cl/d), or nil.
    @inline(__always)
    static func digraph(_ first: UInt8, _ second: UInt8) -> UInt8? {
        switch (first, second) {
        case (0x72, 0x6E), (0x6E, 0x6E): 0x6D  // rn, nn: m
        case (0x76, 0x76): 0x77  // vv: w
        case (0x63, 0x6C), (0x63, 0x31): 0x64  // cl, c1: d
        default: nil
        }
    }

    /// The widest key of a word: loose classes, narrow pairs joined (lb, dl, lh, lc/lk), repeated letters once.
    /// - Parameter key: replaced by it; a buffer that is used again.
    static func looseKey(_ word: ArraySlice<UInt8>, into key: inout [UInt8]) {
        key.removeAll(keepingCapacity: true)
        let loose = loose
        for byte in word {
            let letter = loose[Int(byte)]
            if byte == UInt8(ascii: "-") || key.last == letter { continue }
            if let last = key.last, let joined = join(last, letter) {
                key[key.count - 1] = joined
                if key.count > 1, key[key.count - 2] == joined { key.removeLast() }
                continue
            }
            key.append(letter)
        }
    }

    /// After the loose classes c stands for c and e, b for b and d, l for i, j and l.
    @inline(__always)
    private static func join(_ first: UInt8, _ second: UInt8) -> UInt8? {
        switch (first, second) {
        case (UInt8(ascii: "c"), UInt8(ascii: "l")), (UInt8(ascii: "b"), UInt8(ascii: "l")),
            (UInt8(ascii: "l"), UInt8(ascii: "b")):
            UInt8(ascii: "b")
        case (UInt8(ascii: "l"), UInt8(ascii: "h")): UInt8(ascii: "h")
        case (UInt8(ascii: "l"), UInt8(ascii: "c")), (UInt8(ascii: "l"), UInt8(ascii: "k")): UInt8(ascii: "k")
        default: nil
        }
    }
}
