// One label of a name, made ready for looking up: its Latin reading and the folds of it.

/// A reading of one label. A class, complete before anybody else sees it: a hit's case holds it with one reference.
final class Label {
    /// The U-label as characters; only for labels that are not plain ASCII.
    fileprivate(set) var scalars: [Unicode.Scalar] = []
    /// The Latin reading without hyphens and underscores.
    fileprivate(set) var letters: [UInt8] = []
    /// Parallel to `letters`: a hyphen or the label's start stands before this letter.
    fileprivate(set) var startsToken: [Bool] = []
    /// Parallel to `letters`: which character of `scalars` it came from; empty for plain labels.
    fileprivate(set) var origin: [Int] = []
    /// Parallel to `letters`: that character is not ASCII, yet read as a Latin letter; empty for plain labels.
    fileprivate(set) var isForeign: [Bool] = []
    /// `strict` with pairs (rn, vv, cl …) as one letter; empty where there are none.
    fileprivate(set) var digraph: [UInt8] = []
    /// Parallel to `digraph`, plus one: where each letter starts in `letters`.
    fileprivate(set) var digraphOrigin: [Int] = []
    /// Holds Postfix's mask `?`.
    fileprivate(set) var isMasked = false
    /// Combining marks or invisible characters were dropped.
    fileprivate(set) var droppedMarks = false

    fileprivate init() {}

    /// `letters` by strict classes.
    var strict: [UInt8] {
        let classes = LetterClasses.strict
        return letters.map { classes[Int($0)] }
    }
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

    fileprivate func append(_ letter: UInt8, startsToken: Bool) {
        letters.append(letter)
        self.startsToken.append(startsToken)
    }

    /// Fills the folds.
    fileprivate func fold() {
        var previous: UInt8 = 0
        var hasPairs = false
        for letter in letters {
            if letter == UInt8(ascii: "?") { isMasked = true }
            if LetterClasses.digraph(previous, letter) != nil { hasPairs = true }
            previous = letter
        }
        if hasPairs { foldDigraphs() }
    }

    private func foldDigraphs() {
        let letters = letters
        let strict = LetterClasses.strict
        var index = 0
        while index < letters.count {
            digraphOrigin.append(index)
            if index + 1 < letters.count, let joined = LetterClasses.digraph(letters[index], letters[index + 1]) {
                digraph.append(strict[Int(joined)])
                index += 2
            } else {
                digraph.append(strict[Int(letters[index])])
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
        var letters: [UInt8] = []
        var startsToken: [Bool] = []
        letters.reserveCapacity(bytes.count)
        startsToken.reserveCapacity(bytes.count)
        var starts = true
        for byte in bytes {
            if isSeparator(byte) {
                starts = true
            } else {
                letters.append(byte)
                startsToken.append(starts)
                starts = false
            }
        }
        let label = Label()
        label.letters = letters
        label.startsToken = startsToken
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
        let label = Label()
        label.scalars = scalars
        var starts = true
        for (index, scalar) in scalars.enumerated() {
            if scalar.isASCII, isSeparator(UInt8(scalar.value)) {
                starts = true
                continue
            }
            let reading = choices[index][pick[index]]
            if reading.isEmpty {
                label.droppedMarks = true
                // A mark makes the letter in front of it another one, whether Unicode has both as one character or not.
                if ScalarFold.isMark(scalar), let last = label.letters.last, last < 0x80 {
                    label.isForeign[label.isForeign.count - 1] = true
                }
            }
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
