// One label of a name, made ready for looking up: its Latin reading and the folds of it.

/// A reading of one label.
struct Label: Sendable {
    /// The U-label as characters; only for labels that are not plain ASCII.
    var scalars: [Unicode.Scalar] = []
    /// The Latin reading without hyphens and underscores.
    var letters: [UInt8] = []
    /// Parallel to `letters`: a hyphen or the label's start stands before this letter.
    var startsToken: [Bool] = []
    /// Parallel to `letters`: which character of `scalars` it came from; empty for plain labels.
    var origin: [Int] = []
    /// Parallel to `letters`: that character is not ASCII, yet read as a Latin letter; empty for plain labels.
    var isForeign: [Bool] = []
    /// `letters` by strict classes.
    var strict: [UInt8] = []
    /// `strict` with pairs (rn, vv, cl …) as one letter; empty where there are none.
    var digraph: [UInt8] = []
    /// Parallel to `digraph`, plus one: where each letter starts in `letters`.
    var digraphOrigin: [Int] = []
    /// Holds Postfix's mask `?`.
    var isMasked = false
    /// Combining marks or invisible characters were dropped.
    var droppedMarks = false

    var isPlain: Bool { origin.isEmpty }
    var count: Int { letters.count }

    /// Whether a token ends right before this position.
    func endsToken(_ position: Int) -> Bool { position >= letters.count || startsToken[position] }

    /// The label as it was seen, between two positions of `letters`.
    func seen(_ range: Range<Int>) -> String {
        guard !isPlain else { return String(decoding: withHyphens(range), as: UTF8.self) }
        guard let first = range.first, let last = range.last else { return "" }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[origin[first]...origin[last]])
        return String(text)
    }

    private func withHyphens(_ range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        for position in range {
            if position > range.lowerBound, startsToken[position] { text.append(UInt8(ascii: "-")) }
            text.append(letters[position])
        }
        return text
    }

    /// Bit n: a hyphen stands before letter n.
    var hyphens: UInt64 {
        var mask: UInt64 = 0
        for position in startsToken.indices.dropFirst() where startsToken[position] {
            mask |= 1 << UInt64(min(63, position))
        }
        return mask
    }

    /// Positions in `letters` where tokens (parts between hyphens) start.
    var tokenStarts: [Int] { letters.indices.filter { startsToken[$0] } }

    fileprivate mutating func append(_ letter: UInt8, startsToken: Bool) {
        letters.append(letter)
        self.startsToken.append(startsToken)
    }

    /// Fills the folds.
    fileprivate mutating func fold() {
        strict = letters.map { LetterClasses.strict[Int($0)] }
        isMasked = letters.contains(UInt8(ascii: "?"))
        guard letters.count > 1 else { return }
        let pairs = (1..<letters.count).contains { LetterClasses.digraph(letters[$0 - 1], letters[$0]) != nil }
        if pairs { foldDigraphs() }
    }

    private mutating func foldDigraphs() {
        var index = 0
        while index < letters.count {
            digraphOrigin.append(index)
            if index + 1 < letters.count, let joined = LetterClasses.digraph(letters[index], letters[index + 1]) {
                digraph.append(LetterClasses.strict[Int(joined)])
                index += 2
            } else {
                digraph.append(strict[index])
                index += 1
            }
        }
        digraphOrigin.append(letters.count)
    }

    static func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }
}

extension Label {
    /// How many readings of one label are looked at: letters such as þ (b or p) have several.
    static let maximumReadings = 12

    /// The readings of a U-label; one for a plain label.
    static func readings(of label: ArraySlice<UInt8>) -> [Label] {
        label.contains { $0 >= 0x80 } ? foreignReadings(of: label) : [plain(label)]
    }

    private static func plain(_ bytes: ArraySlice<UInt8>) -> Label {
        var label = Label()
        label.letters.reserveCapacity(bytes.count)
        label.startsToken.reserveCapacity(bytes.count)
        var starts = true
        for byte in bytes {
            if isSeparator(byte) {
                starts = true
            } else {
                label.append(byte, startsToken: starts)
                starts = false
            }
        }
        label.fold()
        return label
    }

    private static func foreignReadings(of bytes: ArraySlice<UInt8>) -> [Label] {
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let isMixed = scalars.contains { $0.isASCII && !isSeparator(UInt8($0.value)) }
        let choices = scalars.map { scalar -> [[UInt8]] in
            guard !scalar.isASCII else { return [[UInt8(scalar.value)]] }
            let readings = ScalarFold.shared.readings(of: scalar)
            // A letter that looks like none, among Latin ones, stands for any: nobody reads it as itself.
            let isStray = isMixed && readings.count == 1 && readings[0].contains { $0 >= 0x80 }
            return isStray && !NativeScript.standsBesideLatin(scalar) ? [[UInt8(ascii: "?")]] : readings
        }
        var picks = [[Int](repeating: 0, count: scalars.count)]
        // The first reading of every letter, then each other reading with the rest left at the first,
        // then pairs of them, until there are enough.
        for (index, options) in choices.enumerated() where options.count > 1 {
            for pick in picks where picks.count < maximumReadings {
                for option in 1..<options.count where picks.count < maximumReadings {
                    var other = pick
                    other[index] = option
                    picks.append(other)
                }
            }
        }
        return picks.map { foreign(scalars, choices, $0) }
    }

    private static func foreign(_ scalars: [Unicode.Scalar], _ choices: [[[UInt8]]], _ pick: [Int]) -> Label {
        var label = Label()
        label.scalars = scalars
        var starts = true
        for (index, scalar) in scalars.enumerated() {
            if scalar.isASCII, isSeparator(UInt8(scalar.value)) {
                starts = true
                continue
            }
            let reading = choices[index][pick[index]]
            if reading.isEmpty { label.droppedMarks = true }
            for letter in reading {
                label.append(letter, startsToken: starts)
                label.origin.append(index)
                label.isForeign.append(!scalar.isASCII && letter < 0x80)
                starts = false
            }
        }
        label.fold()
        return label
    }
}
