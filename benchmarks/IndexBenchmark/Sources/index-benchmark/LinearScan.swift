// What the index replaces: the edit distance of a label to every protected one.

/// Levenshtein's distance with one row, given up above a limit and for lengths that differ by more.
struct LinearScan {
    let labels: [[UInt8]]
    private var row = [Int](repeating: 0, count: 64)

    init(labels: [[UInt8]]) { self.labels = labels }

    /// How many labels are within two edits.
    mutating func count(near label: [UInt8]) -> Int {
        var found = 0
        for other in labels where abs(other.count - label.count) <= 2 && isNear(label, other, limit: 2) { found += 1 }
        return found
    }

    private mutating func isNear(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Bool {
        for column in 0...second.count { row[column] = column }
        for index in 0..<first.count {
            var diagonal = row[0]
            row[0] = index + 1
            var best = row[0]
            for column in 0..<second.count {
                let above = row[column + 1]
                let replaced = diagonal + (first[index] == second[column] ? 0 : 1)
                row[column + 1] = min(replaced, above + 1, row[column] + 1)
                best = min(best, row[column + 1])
                diagonal = above
            }
            if best > limit { return false }
        }
        return row[second.count] <= limit
    }
}
