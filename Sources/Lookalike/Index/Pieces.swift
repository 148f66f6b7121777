// The parts of a label that may be a whole distorted word: itself, its tokens, and what lure words leave over.

enum Pieces {
    static let longest = 40
    /// A label of 63 letters cannot make more than this worth looking at; bounds the work for hostile names.
    static let maximum = 48

    /// Ranges of `label.letters`, each once.
    static func of(_ label: Label) -> [Range<Int>] {
        guard label.count >= HitFinder.shortestFuzzy else { return [] }
        var pieces: [Range<Int>] = []
        add(0..<label.count, to: &pieces)
        if label.startsToken.dropFirst().contains(true) {
            let starts = label.tokenStarts
            for (position, start) in starts.enumerated() {
                let end = position + 1 < starts.count ? starts[position + 1] : label.count
                add(start..<end, to: &pieces)
                if starts.count > 2, position + 1 < starts.count {
                    let next = position + 2 < starts.count ? starts[position + 2] : label.count
                    add(start..<next, to: &pieces)
                }
            }
        }
        for piece in pieces { addStripped(label, piece, to: &pieces) }
        return pieces
    }

    /// The piece without digits and a lure word at its start, at its end, or at both.
    private static func addStripped(_ label: Label, _ piece: Range<Int>, to pieces: inout [Range<Int>]) {
        var (start, end) = (piece.lowerBound, piece.upperBound)
        while end > start, LureScanner.isDigit(label.letters[end - 1]) { end -= 1 }
        while start < end, LureScanner.isDigit(label.letters[start]) { start += 1 }
        add(start..<end, to: &pieces)
        let starts = cuts(label, start, end, atStart: true)
        let ends = cuts(label, start, end, atStart: false)
        for cut in starts { add(cut..<end, to: &pieces) }
        for cut in ends { add(start..<cut, to: &pieces) }
        for first in starts { for last in ends where last > first { add(first..<last, to: &pieces) } }
    }

    /// Where lure words at one edge of a piece end.
    private static func cuts(_ label: Label, _ start: Int, _ end: Int, atStart: Bool) -> [Int] {
        var cuts: [Int] = []
        let edges = LureWords.edges
        let lengths =
            atStart
            ? edges.lengths(startingAt: start, in: label.letters) : edges.lengths(endingAt: end, in: label.letters)
        for size in 2...LureWords.longest
        where (size < 4 || lengths >> UInt32(size) & 1 == 1) && start + size + HitFinder.shortestFuzzy <= end {
            let word = atStart ? label.letters[start..<start + size] : label.letters[end - size..<end]
            // Two or three letters occur in any word: only a few of them are cut off.
            let cuttable = size > 3 ? LureWords.table.contains(word) : shortAffixes.contains(word)
            if cuttable { cuts.append(atStart ? start + size : end - size) }
        }
        return cuts
    }

    static func isAffix(_ word: ArraySlice<UInt8>) -> Bool { shortAffixes.contains(word) }

    private static let shortAffixes: NameTable = {
        var table = NameTable()
        for word in ["my", "www", "get", "the", "pay", "web", "app", "jp", "inc"] { table.insert(word.utf8, value: 0) }
        return table
    }()

    private static func add(_ range: Range<Int>, to pieces: inout [Range<Int>]) {
        guard range.count >= HitFinder.shortestFuzzy, range.count <= longest, pieces.count < maximum,
            !pieces.contains(range)
        else { return }
        pieces.append(range)
    }
}
