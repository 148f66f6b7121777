// "Did you mean": the known word nearest to a mistyped one.

enum KeySuggestion {
    /// The nearest of some words; nil where none is near enough to be meant.
    static func nearest(to word: String, in known: some Sequence<String>) -> String? {
        let limit = max(1, min(3, word.count / 3))
        let candidates = known.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
        let best = candidates.min { ($0.distance, $0.word) < ($1.distance, $1.word) }
        if let best, best.distance <= limit { return best.word }
        // A word that was cut off or written on: brand for brands.
        return candidates.first { $0.word.hasPrefix(word) && word.count > 2 }?.word
    }

    /// ` (did you mean "brands"?)`, or the list of what is known.
    static func hint(for word: String, in known: [String]) -> String {
        if let nearest = nearest(to: word, in: known) { return "did you mean \"\(nearest)\"?" }
        return "known: \(known.joined(separator: ", "))"
    }

    /// Edits between two words: insert, delete, replace, swap neighbours (optimal string alignment).
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.unicodeScalars.prefix(100))
        let right = Array(right.unicodeScalars.prefix(100))
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var row = [i + 1]
            for (j, b) in right.enumerated() {
                var best = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { best = min(best, beforeLast[j - 1] + 1) }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
