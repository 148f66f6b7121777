// Finds lure words in what stands beside a hit.

/// What the rest of a label or host holds of lure words.
struct LureFindings: Sendable, Equatable {
    var strongest: LureStrength?
    /// The strongest word as it was seen.
    var word = ""
    /// Holds a word of fan sites and tools around a brand (download, wiki, fans …).
    var isThirdParty = false
    /// Letters that belong to lure words or digits, and all letters looked at.
    var covered = 0
    var digits = 0
    var total = 0
    /// Lure words of more than the weakest kind.
    var words = 0

    /// Nothing but lure words, two at least, and one of them asks for an act: `secure-login`. A single one (`support`,
    /// `login`) is a name that somebody bought for good money.
    var isPhrase: Bool { isComplete && words > 1 && strongest == .strong }
    /// Everything beside the hit is lure words.
    var isComplete: Bool { total > 0 && covered == total }

    mutating func merge(_ other: LureFindings) {
        if (other.strongest?.rawValue ?? 0) > (strongest?.rawValue ?? 0) {
            strongest = other.strongest
            word = other.word
        }
        isThirdParty = isThirdParty || other.isThirdParty
        covered += other.covered
        digits += other.digits
        total += other.total
        words += other.words
    }
}

enum LureScanner {
    /// Finds lure words in a run of letters between two boundaries, so that they cover most of it.
    /// - Parameter edges: letters of a whole part between hyphens; short words count only if they fill one.
    static func scan(_ letters: ArraySlice<UInt8>) -> LureFindings {
        var findings = LureFindings()
        findings.total = letters.count
        findings.digits = letters.count(where: isDigit)
        guard !letters.isEmpty else { return findings }
        findings.isThirdParty = ThirdPartyWords.occur(in: letters)
        if let value = LureWords.table.value(of: letters), let strength = LureStrength(rawValue: value) {
            return LureFindings(
                strongest: strength, word: String(decoding: letters, as: UTF8.self),
                isThirdParty: findings.isThirdParty, covered: letters.count, digits: findings.digits,
                total: letters.count, words: strength > .weak ? 1 : 0)
        }
        if let near = FuzzyLures.nearest(to: letters) {
            return LureFindings(
                strongest: .strong, word: near, isThirdParty: findings.isThirdParty, covered: letters.count,
                total: letters.count, words: 1)
        }
        return cover(letters, findings)
    }

    /// The split into lure words, ordinary words and digits that covers the most letters (dynamic programming
    /// from the right).
    private static func cover(_ letters: ArraySlice<UInt8>, _ start: LureFindings) -> LureFindings {
        let bytes = Array(letters)
        let (lures, words) = (LureWords.edges, CommonWords.edges)
        var best = [Int](repeating: 0, count: bytes.count + 1)
        var length = [Int](repeating: 0, count: bytes.count + 1)
        for from in stride(from: bytes.count - 1, through: 0, by: -1) {
            best[from] = best[from + 1] + (isDigit(bytes[from]) ? 1 : 0)
            // Words of one to three letters occur in any text: they count only where they fill a part.
            let sizes = lures.lengths(startingAt: from, in: bytes) | words.lengths(startingAt: from, in: bytes)
            for size in 3...LureWords.longest where sizes >> UInt32(size) & 1 == 1 && from + size <= bytes.count {
                let word = bytes[from..<from + size]
                guard size > 3 && LureWords.table.contains(word) || CommonWords.contains(word) else { continue }
                if best[from + size] + size > best[from] {
                    best[from] = best[from + size] + size
                    length[from] = size
                }
            }
        }
        return collect(bytes, length, isFull: best[0] == bytes.count, start)
    }

    private static func collect(
        _ bytes: [UInt8], _ length: [Int], isFull: Bool, _ start: LureFindings
    ) -> LureFindings {
        var findings = start
        var index = 0
        while index < bytes.count {
            let size = length[index]
            if size == 0 { findings.covered += isDigit(bytes[index]) ? 1 : 0 }
            // A short word in a longer unknown one is chance: `lock` in `adblock`.
            if size > 0, isFull || size > 5, let value = LureWords.table.value(of: bytes[index..<index + size]),
                let strength = LureStrength(rawValue: value)
            {
                findings.covered += size
                findings.words += strength > .weak ? 1 : 0
                if strength > (findings.strongest ?? .weak) {
                    findings.strongest = strength
                    findings.word = String(decoding: bytes[index..<index + size], as: UTF8.self)
                }
            }
            index += max(1, size)
        }
        return findings
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
