// How near a word seen is to a protected one, and by which edits: the alignment behind every fuzzy hit.

/// One difference between a word seen and the expected one.
enum EditKind: UInt8, Sendable {
    case match
    /// A letter, or a pair of letters, that looks like the expected one.
    case glyph, digraph, digraphExpected
    case replacement, insertion, omission, repetition, missingDouble, transposition
}

struct Edit: Sendable, Equatable {
    var kind: EditKind
    /// Positions in the word seen and in the expected one.
    var seen: Range<Int>
    var expected: Range<Int>
    /// In tenths of an edit.
    var cost: Int
}

/// An alignment of two words.
struct VisualMatch: Sendable {
    /// In tenths of an edit.
    var cost: Int
    /// The differences, from left to right; empty for equal words.
    var differences: [Edit]

    /// Differences that are more than a similar glyph.
    /// One letter repeated again and again (`dddiscord`) is one.
    var editCount: Int {
        var count = 0
        var previous: Edit?
        for edit in differences {
            let continues =
                edit.kind == .repetition && previous?.kind == .repetition
                && previous?.seen.upperBound == edit.seen.lowerBound
            if !edit.isGlyph, !continues { count += 1 }
            previous = edit
        }
        return count
    }
    /// Letters that resemble each other only somewhat: b and d, n and r.
    var weakGlyphCount: Int { differences.count { $0.isGlyph && !$0.isStrongGlyph } }
    var strongGlyphCount: Int { differences.count { $0.isStrongGlyph } }
    /// The costliest kind of difference, which names the typo.
    var leadingEdit: Edit? { differences.first { !$0.isGlyph } ?? differences.first }
    /// The first letters differ by more than a glyph.
    var firstLetterDiffers: Bool {
        guard let first = differences.first, !first.isGlyph else { return false }
        return first.expected.lowerBound == 0
    }
}

extension Edit {
    var isGlyph: Bool { kind == .glyph || kind == .digraph || kind == .digraphExpected }
    /// Hardly to be told apart at a glance: 0 and o, 1 and l, rn and m.
    var isStrongGlyph: Bool { isGlyph && cost <= 3 }
}

/// Weighted optimal string alignment: Damerau–Levenshtein with adjacent transpositions, where letters that
/// look alike cost less than an edit and two letters may be read as one.
struct VisualDistance {
    private var rows: [Int16] = []

    /// Aligns two words.
    /// - Parameter limit: the largest cost of interest, in tenths of an edit.
    /// - Returns: nil where the cost is larger.
    mutating func match(_ seen: ArraySlice<UInt8>, _ expected: ArraySlice<UInt8>, limit: Int) -> VisualMatch? {
        // A pair read as one letter is the cheapest way to another length: it costs two tenths.
        let shortest = GlyphCosts.cheapestDigraph * abs(seen.count - expected.count)
        guard shortest <= limit, abs(seen.count - expected.count) <= 6, seen.count <= 80, expected.count <= 80 else {
            return nil
        }
        return seen.withUnsafeBufferPointer { seen in
            expected.withUnsafeBufferPointer { align(seen, $0, limit) }
        }
    }

    /// A word's letters, lent: as arrays, every word compared would cost two allocations.
    private typealias Letters = UnsafeBufferPointer<UInt8>

    private mutating func align(_ seen: Letters, _ expected: Letters, _ limit: Int) -> VisualMatch? {
        if seen.count == expected.count, seen.indices.allSatisfy({ seen[$0] == expected[$0] }) {
            return VisualMatch(cost: 0, differences: [])
        }
        let width = expected.count + 1
        rows.removeAll(keepingCapacity: true)
        rows.append(contentsOf: repeatElement(0, count: (seen.count + 1) * width))
        for column in 1...max(1, expected.count) where column <= expected.count {
            rows[column] = rows[column - 1] + Int16(VisualDistance.omission(expected, column))
        }
        guard GlyphCosts.table.withUnsafeBufferPointer({ fill(seen, expected, $0, limit) }) else { return nil }
        let cost = Int(rows[seen.count * width + expected.count])
        guard cost <= limit else { return nil }
        return VisualMatch(cost: cost, differences: trace(seen, expected, width))
    }

    /// Fills the rows below the first.
    /// - Returns: false where every way costs more than the limit.
    private mutating func fill(_ seen: Letters, _ expected: Letters, _ table: Letters, _ limit: Int) -> Bool {
        rows.withUnsafeMutableBufferPointer { rows in
            for row in 1...max(1, seen.count) where row <= seen.count {
                let best = VisualDistance.fill(row, of: rows, seen, expected, table)
                // A later row can be cheaper than this one only by a pair read as one letter.
                if best > limit + GlyphCosts.edit { return false }
            }
            return true
        }
    }

    /// Fills one row with the costs of `step`, without asking which way each came about.
    /// - Returns: the row's lowest cost.
    private static func fill(
        _ row: Int, of rows: UnsafeMutableBufferPointer<Int16>, _ seen: Letters, _ expected: Letters, _ table: Letters
    ) -> Int {
        let width = expected.count + 1
        let (here, above) = (row * width, (row - 1) * width)
        let letter = seen[row - 1]
        let previous = row > 1 ? seen[row - 2] : 0
        let insertion = row > 1 && previous == letter ? GlyphCosts.doubling : GlyphCosts.edit
        var left = Int(rows[above]) + insertion
        rows[here] = Int16(left)
        var best = left
        for column in 1...max(1, expected.count) where column <= expected.count {
            let wanted = expected[column - 1]
            var cost = Int(rows[above + column - 1]) + Int(table[Int(letter) * 256 + Int(wanted)])
            cost = min(cost, Int(rows[above + column]) + insertion)
            cost = min(cost, left + omission(expected, column))
            if row > 1, let pair = GlyphCosts.digraph(previous, letter, as: wanted) {
                cost = min(cost, Int(rows[above - width + column - 1]) + pair)
            }
            if column > 1 {
                let before = expected[column - 2]
                if row > 1, letter == before, previous == wanted {
                    cost = min(cost, Int(rows[above - width + column - 2]) + GlyphCosts.transposition)
                }
                if let pair = GlyphCosts.digraph(before, wanted, as: letter) {
                    cost = min(cost, Int(rows[above + column - 2]) + pair)
                }
            }
            rows[here + column] = Int16(cost)
            best = min(best, cost)
            left = cost
        }
        return best
    }

    /// What it costs to leave out the letter before `column`.
    @inline(__always)
    private static func omission(_ expected: Letters, _ column: Int) -> Int {
        column > 1 && expected[column - 1] == expected[column - 2] ? GlyphCosts.doubling : GlyphCosts.edit
    }

    private typealias Step = (cost: Int, kind: EditKind, seen: Int, expected: Int)

    /// The cheapest way to reach a cell.
    private func step(_ seen: Letters, _ expected: Letters, _ row: Int, _ column: Int, _ width: Int) -> Step {
        func before(_ up: Int, _ left: Int) -> Int { Int(rows[(row - up) * width + column - left]) }
        var best: Step = (Int.max, .match, 0, 0)
        func consider(_ cost: Int, _ kind: EditKind, _ up: Int, _ left: Int) {
            let total = before(up, left) + cost
            if total < best.cost { best = (total, kind, up, left) }
        }
        if row > 0, column > 0 {
            let (letter, wanted) = (seen[row - 1], expected[column - 1])
            let cost = Int(GlyphCosts.table[Int(letter) * 256 + Int(wanted)])
            consider(cost, cost == 0 ? .match : cost < GlyphCosts.edit ? .glyph : .replacement, 1, 1)
        }
        if row > 1, column > 1, seen[row - 1] == expected[column - 2], seen[row - 2] == expected[column - 1] {
            consider(GlyphCosts.transposition, .transposition, 2, 2)
        }
        if row > 1, column > 0,
            let cost = GlyphCosts.digraph(seen[row - 2], seen[row - 1], as: expected[column - 1])
        {
            consider(cost, .digraph, 2, 1)
        }
        if row > 0, column > 1,
            let cost = GlyphCosts.digraph(expected[column - 2], expected[column - 1], as: seen[row - 1])
        {
            consider(cost, .digraphExpected, 1, 2)
        }
        if row > 0 {
            let doubles = row > 1 && seen[row - 1] == seen[row - 2]
            consider(doubles ? GlyphCosts.doubling : GlyphCosts.edit, doubles ? .repetition : .insertion, 1, 0)
        }
        if column > 0 {
            let doubles = column > 1 && expected[column - 1] == expected[column - 2]
            consider(doubles ? GlyphCosts.doubling : GlyphCosts.edit, doubles ? .missingDouble : .omission, 0, 1)
        }
        return best
    }

    private func trace(_ seen: Letters, _ expected: Letters, _ width: Int) -> [Edit] {
        var edits: [Edit] = []
        var (row, column) = (seen.count, expected.count)
        while row > 0 || column > 0 {
            let taken = step(seen, expected, row, column, width)
            guard taken.seen + taken.expected > 0 else { break }
            if taken.kind != .match {
                let before = Int(rows[(row - taken.seen) * width + column - taken.expected])
                edits.append(
                    Edit(
                        kind: taken.kind, seen: (row - taken.seen)..<row, expected: (column - taken.expected)..<column,
                        cost: taken.cost - before))
            }
            row -= taken.seen
            column -= taken.expected
        }
        return edits.reversed()
    }
}
