// Words that reach into a hit from in front of it: the `online` of `onlinepay` is no `linepay`.

enum WordAcross {
    /// Whether an ordinary word begins in front of a hit and ends within it, and what stands in front of the hit is
    /// no word by itself: `accountsamsung` is `account` and `samsung`, `contactelus` is not `contac` and `telus`.
    /// - Parameter start: of the part between hyphens that holds the hit.
    static func reaches(into hit: Range<Int>, from start: Int, _ letters: [UInt8]) -> Bool {
        guard start < hit.lowerBound, !isExplained(letters[start..<hit.lowerBound]) else { return false }
        let (words, lures) = (CommonWords.edges, LureWords.edges)
        for first in max(start, hit.lowerBound - LureWords.longest)..<hit.lowerBound {
            let sizes = words.lengths(startingAt: first, in: letters) | lures.lengths(startingAt: first, in: letters)
            for size in (first == start ? 4 : 6)...LureWords.longest where sizes >> UInt32(size) & 1 == 1 {
                let end = first + size
                guard end > hit.lowerBound, end < hit.upperBound else { continue }
                if CommonWords.isWord(letters[first..<end]) { return true }
            }
        }
        return false
    }

    private static func isExplained(_ front: ArraySlice<UInt8>) -> Bool {
        if front.allSatisfy(LureScanner.isDigit) { return true }
        if front.count < 4 { return Pieces.isAffix(front) }
        return CommonWords.isWord(front) || CommonWords.compose(front, without: [])
    }
}
