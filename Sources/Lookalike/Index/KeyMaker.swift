// Makes the keys under which protected words are filed.

struct KeyMaker {
    let pool: WordPool

    func exactKeys(_ emit: (UInt64, UInt32) -> Void) {
        let strict = LetterClasses.strict
        var joined: [UInt8] = []
        for (id, keyword) in pool.keywords.enumerated() {
            let letters = pool.letters(of: keyword)
            emit(PolyHash.hash(of: letters.lazy.map { strict[Int($0)] }), UInt32(id))
            if Self.joinPairs(letters, &joined) { emit(PolyHash.hash(of: joined), UInt32(id)) }
        }
    }

    /// The first letters of the words as they are filed in `exactKeys`.
    /// - Parameter length: of a beginning; words of fewer letters have none.
    func starts(_ length: Int, _ emit: (UInt64) -> Void) {
        let strict = LetterClasses.strict
        var joined: [UInt8] = []
        for keyword in pool.keywords {
            let letters = pool.letters(of: keyword)
            if letters.count >= length { emit(PolyHash.hash(of: letters.prefix(length).lazy.map { strict[Int($0)] })) }
            if Self.joinPairs(letters, &joined), joined.count >= length {
                emit(PolyHash.hash(of: joined.prefix(length)))
            }
        }
    }

    func looseKeys(_ emit: (UInt64, UInt32) -> Void) {
        var key: [UInt8] = []
        for (id, keyword) in pool.keywords.enumerated() where keyword.length >= 5 {
            LetterClasses.looseKey(pool.letters(of: keyword), into: &key)
            emit(PolyHash.hash(of: key), UInt32(id))
        }
    }

    func soundKeys(_ emit: (UInt64, UInt32) -> Void) {
        var key: [UInt8] = []
        for (id, keyword) in pool.keywords.enumerated() where keyword.length >= 6 {
            SoundKey.make(pool.letters(of: keyword), into: &key)
            emit(PolyHash.hash(of: key), UInt32(id))
        }
    }

    func deleteKeys(_ mostEdits: Int, _ emit: (UInt64, UInt32) -> Void) {
        var hash = PolyHash()
        for (id, keyword) in pool.keywords.enumerated() where keyword.length >= 5 {
            hash.loadStrict(pool.letters(of: keyword))
            let budget = min(mostEdits, BrandIndex.budget(Int(keyword.length)))
            hash.withView { view in view.forEachDelete(0..<view.count, budget) { emit($0, UInt32(id)) } }
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
