// Finds the protected words in a name: exactly, by looks, and within a few edits.

/// Looks labels up in the brand index. Keeps its buffers between names.
struct HitFinder {
    private let index: BrandIndex
    private var distance = VisualDistance()
    private var hash = PolyHash()
    private(set) var hits: [Hit] = []

    /// The cost, in tenths of an edit, up to which every difference may be one of looks.
    static let glyphLimit = 13
    /// The shortest piece of a label that is looked up with edits.
    static let shortestFuzzy = 4

    /// More hits in one name are not looked at: only a hostile name has them, and it is found by the first.
    static let maximumHits = 64

    init(index: BrandIndex) { self.index = index }

    mutating func reset() { hits.removeAll(keepingCapacity: true) }

    /// Finds what one reading of a label holds.
    mutating func search(_ label: Label, at labelIndex: Int, reading: Int) {
        searchExact(label, labelIndex, reading)
        for piece in Pieces.of(label) { searchFuzzy(label, labelIndex, reading, piece) }
    }

    // MARK: exact and by looks

    /// Every window of the label, by strict classes and with pairs joined.
    private mutating func searchExact(_ label: Label, _ labelIndex: Int, _ reading: Int) {
        var found: [(id: UInt32, range: Range<Int>)] = []
        hash.load(label.strict)
        let longest = 63 - index.lengths.leadingZeroBitCount
        windows(of: hash, longest) { start, end, id in found.append((id, start..<end)) }
        if !label.digraph.isEmpty {
            hash.load(label.digraph)
            windows(of: hash, longest) { start, end, id in
                found.append((id, label.digraphOrigin[start]..<label.digraphOrigin[end]))
            }
        }
        for entry in found where canMatter(label, entry.range, Int(index.keywords[Int(entry.id)].length)) {
            add(label, labelIndex, reading, entry.range, Int(entry.id), limit: Self.glyphLimit)
        }
    }

    /// Short words count only as whole tokens, those of four letters at least at one edge. Nearly every name holds
    /// some short brand: without this, half of the time would go into weighing what cannot count.
    private func canMatter(_ label: Label, _ range: Range<Int>, _ length: Int) -> Bool {
        guard length < 5 else { return true }
        let starts = label.startsToken[range.lowerBound] || LureScanner.isDigit(label.letters[range.lowerBound - 1])
        let ends = label.endsToken(range.upperBound) || LureScanner.isDigit(label.letters[range.upperBound])
        return length < 4 ? starts && ends : starts || ends
    }

    @inline(__always)
    private func windows(of hash: PolyHash, _ longest: Int, _ body: (Int, Int, UInt32) -> Void) {
        let count = hash.count
        guard count > 1, longest > 1 else { return }
        for start in 0..<(count - 1) {
            for size in 2...max(2, min(longest, count - start)) where index.lengths >> UInt64(size) & 1 == 1 {
                guard start + size <= count else { break }
                index.exact.forEach(hash.of(start, start + size)) { body(start, start + size, $0) }
            }
        }
    }

    // MARK: within edits

    private mutating func searchFuzzy(_ label: Label, _ labelIndex: Int, _ reading: Int, _ range: Range<Int>) {
        var ids: [UInt32] = []
        let word = label.letters[range]
        hash.load(LetterClasses.looseKey(word))
        index.loose.forEach(hash.of(0, hash.count)) { ids.append($0) }
        hash.load(label.strict[range])
        let budget = range.count >= 6 ? index.mostEdits : min(1, index.mostEdits)
        forEachDelete(hash, budget) { key in
            index.deletes.forEach(key) { id in if !ids.contains(id) { ids.append(id) } }
        }
        if range.count >= 5, index.mostEdits > 1 { searchSounds(label, labelIndex, reading, range) }
        for id in ids {
            let length = Int(index.keywords[Int(id)].length)
            let edits = BrandIndex.budget(length)
            // Two edits of which one may be a matter of looks; beyond that a word is another word.
            let limit = max(edits * GlyphCosts.edit, Self.glyphLimit)
            add(label, labelIndex, reading, range, Int(id), limit: limit)
        }
    }

    /// Words that sound alike need not look alike: they are kept whatever their distance.
    private mutating func searchSounds(_ label: Label, _ labelIndex: Int, _ reading: Int, _ range: Range<Int>) {
        var ids: [UInt32] = []
        hash.load(SoundKey.of(label.letters[range]))
        index.sounds.forEach(hash.of(0, hash.count)) { ids.append($0) }
        for id in ids {
            let count = hits.count
            add(label, labelIndex, reading, range, Int(id), limit: 60)
            if hits.count > count { hits[hits.count - 1].soundsAlike = true }
        }
    }

    private mutating func add(
        _ label: Label, _ labelIndex: Int, _ reading: Int, _ range: Range<Int>, _ id: Int, limit: Int
    ) {
        guard hits.count < Self.maximumHits else { return }
        let expected = index.letters(of: index.keywords[id])
        let wildcards = label.isMasked ? label.letters[range].count { $0 == UInt8(ascii: "?") } : 0
        // Where half the letters are unknown any word fits.
        guard wildcards * 2 < expected.count else { return }
        guard let match = distance.match(label.letters[range], expected, limit: limit) else { return }
        let foreign = label.isPlain ? 0 : label.isForeign[range].count { $0 }
        let hit = Hit(
            keyword: id, label: labelIndex, reading: reading, range: range, match: match, foreign: foreign)
        if !hits.contains(where: {
            $0.label == labelIndex && $0.keyword == id && $0.range == range
                && $0.match.cost <= match.cost && $0.reading <= reading
        }) {
            hits.append(hit)
        }
    }
}
