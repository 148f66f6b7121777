// Makes the keys under which protected words are filed.

struct KeyMaker {
    let pool: WordPool

    func exactKeys(_ emit: (UInt64, UInt32) -> Void) {
        var hash = PolyHash()
        var joined: [UInt8] = []
        for (id, keyword) in pool.keywords.enumerated() {
            let letters = pool.letters(of: keyword)
            hash.loadStrict(letters)
            emit(hash.of(0, hash.count), UInt32(id))
            guard Self.joinPairs(letters, &joined) else { continue }
            hash.load(joined)
            emit(hash.of(0, hash.count), UInt32(id))
        }
    }

    func looseKeys(_ emit: (UInt64, UInt32) -> Void) {
        var hash = PolyHash()
        for (id, keyword) in pool.keywords.enumerated() where keyword.length >= 5 {
            hash.load(LetterClasses.looseKey(pool.letters(of: keyword)))
            emit(hash.of(0, hash.count), UInt32(id))
        }
    }

    func soundKeys(_ emit: (UInt64, UInt32) -> Void) {
        var hash = PolyHash()
        for (id, keyword) in pool.keywords.enumerated() where keyword.length >= 6 {
            hash.load(SoundKey.of(pool.letters(of: keyword)))
            emit(hash.of(0, hash.count), UInt32(id))
        }
    }

    func deleteKeys(_ mostEdits: Int, _ emit: (UInt64, UInt32) -> Void) {
        var hash = PolyHash()
        for (id, keyword) in pool.keywords.enumerated() where keyword.length >= 5 {
            hash.loadStrict(pool.letters(of: keyword))
            forEachDelete(hash, min(mostEdits, BrandIndex.budget(Int(keyword.length)))) { emit($0, UInt32(id)) }
        }
    }

    func lengths() -> UInt64 {
        var mask: UInt64 = 0
        var joined: [UInt8] = []
        for keyword in pool.keywords {
            mask |= 1 << UInt64(keyword.length)
            if Self.joinPairs(pool.letters(of: keyword), &joined) { mask |= 1 << UInt64(joined.count) }
        }
        return mask
    }

    /// The strict fold with pairs (rn, vv, cl …) as one letter; false where there are none.
    private static func joinPairs(_ letters: ArraySlice<UInt8>, _ joined: inout [UInt8]) -> Bool {
        joined.removeAll(keepingCapacity: true)
        var index = letters.startIndex
        while index < letters.endIndex {
            if index + 1 < letters.endIndex, let pair = LetterClasses.digraph(letters[index], letters[index + 1]) {
                joined.append(LetterClasses.strict[Int(pair)])
                index += 2
            } else {
                joined.append(LetterClasses.strict[Int(letters[index])])
                index += 1
            }
        }
        return joined.count != letters.count
    }
}

/// Calls `body` with the hash of a string and of the string with up to `budget` (at most two) letters left out.
@inline(__always)
func forEachDelete(_ hash: PolyHash, _ budget: Int, _ body: (UInt64) -> Void) {
    let count = hash.count
    body(hash.of(0, count))
    guard budget > 0 else { return }
    for first in 0..<count {
        body(hash.of(0, count, without: first))
        guard budget > 1 else { continue }
        for second in (first + 1)..<max(first + 1, count) { body(hash.of(0, count, without: first, second)) }
    }
}
