// Finds the protected words in a name: exactly, by looks, and within a few edits.

/// Looks labels up in the brand index. Keeps its buffers between names.
struct HitFinder {
    private let index: BrandIndex
    private var distance = VisualDistance()
    /// Of the label by strict classes, for all its pieces.
    private var hash = PolyHash()
    private var digraphHash = PolyHash()
    private var key: [UInt8] = []
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
        hash.loadStrict(label.letters[...])
        Self.forEachWindow(of: hash, in: index) { range, id in found.append((id, range)) }
        if !label.digraph.isEmpty {
            digraphHash.load(label.digraph)
            Self.forEachWindow(of: digraphHash, in: index) { range, id in
                found.append((id, label.digraphOrigin[range.lowerBound]..<label.digraphOrigin[range.upperBound]))
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
    private static func forEachWindow(of hash: PolyHash, in index: BrandIndex, _ body: (Range<Int>, UInt32) -> Void) {
        hash.withView { view in
            index.exact.withLookup { lookup in
                index.starts.withLookup { starts in
                    index.longStarts.withLookup { longStarts in
                        for start in 0..<max(0, view.count - 1) {
                            var sizes = Self.sizes(at: start, view, index.lengths, starts, longStarts)
                            while sizes != 0 {
                                let end = start + sizes.trailingZeroBitCount
                                lookup.forEach(view.of(start, end)) { body(start..<end, $0) }
                                sizes &= sizes - 1
                            }
                        }
                    }
                }
            }
        }
    }

    /// One bit for each length that a word may have that starts here.
    @inline(__always)
    private static func sizes(
        at start: Int, _ view: PolyHash.View, _ lengths: UInt64, _ starts: StartFilter.Lookup,
        _ longStarts: StartFilter.Lookup
    ) -> UInt64 {
        let rest = min(63, view.count - start)
        let sizes = lengths & (.max >> UInt64(63 - rest)) & ~0b11
        guard rest >= StartFilter.length else { return sizes }
        if !starts.mayStart(view.of(start, start + StartFilter.length)) { return sizes & 0b1111 }
        guard rest >= StartFilter.longLength,
            !longStarts.mayStart(view.of(start, start + StartFilter.longLength))
        else { return sizes }
        return sizes & 0b11_1111
    }

    // MARK: within edits

    private mutating func searchFuzzy(_ label: Label, _ labelIndex: Int, _ reading: Int, _ range: Range<Int>) {
        // Of a label that no registry could hold only the beginning is hashed.
        guard range.upperBound <= hash.count else { return }
        var ids: [UInt32] = []
        LetterClasses.looseKey(label.letters[range], into: &key)
        index.loose.forEach(PolyHash.hash(of: key)) { ids.append($0) }
        if index.hasWords(near: range.count) { addNear(range, to: &ids) }
        if range.count >= 5, index.mostEdits > 1 { searchSounds(label, labelIndex, reading, range) }
        for id in ids {
            let length = Int(index.keywords[Int(id)].length)
            let edits = min(index.mostEdits, BrandIndex.budget(length))
            // Two edits of which one may be a matter of looks; beyond that a word is another word.
            let limit = max(edits * GlyphCosts.edit, Self.glyphLimit)
            add(label, labelIndex, reading, range, Int(id), limit: limit)
        }
    }

    /// What shares a key with a piece: both with letters left out.
    private func addNear(_ range: Range<Int>, to ids: inout [UInt32]) {
        let budget = range.count >= 6 ? index.mostEdits : min(1, index.mostEdits)
        hash.withView { view in
            index.deletes.withLookup { lookup in
                view.forEachDelete(range, budget) { key in
                    lookup.forEach(key) { id in if !ids.contains(id) { ids.append(id) } }
                }
            }
        }
    }

    /// Words that sound alike need not look alike: they are kept whatever their distance.
    private mutating func searchSounds(_ label: Label, _ labelIndex: Int, _ reading: Int, _ range: Range<Int>) {
        var ids: [UInt32] = []
        SoundKey.make(label.letters[range], into: &key)
        index.sounds.forEach(PolyHash.hash(of: key)) { ids.append($0) }
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
