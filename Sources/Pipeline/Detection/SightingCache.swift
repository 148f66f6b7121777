// Remembers which names matter, by hash: one word a name, no bytes kept, no String made.

/// A bounded set of 63-bit hashes with one bit of answer each.
///
/// Verdicts are pure functions of the name, so forgetting one only costs judging again. The hashes are
/// seeded per process: a sender cannot choose a name that shares another's hash, and by chance two of
/// a million names do with a probability of 1 in 18 million.
struct SightingCache {
    /// Words of 8 bytes; half of them are used before all are forgotten.
    static let capacity = 1 << 20
    private let capacity: Int
    private var words: [UInt64]
    private var count = 0
    private var mask: Int

    /// - Parameter capacity: a power of two.
    init(initialCapacity: Int = 1 << 12, capacity: Int = SightingCache.capacity) {
        self.capacity = capacity
        words = Array(repeating: 0, count: initialCapacity)
        mask = initialCapacity - 1
    }

    /// The answer for a hash, nil where it is not known.
    func answer(_ hash: UInt64) -> Bool? {
        let key = SightingCache.key(hash)
        var place = Int(truncatingIfNeeded: key >> 1) & mask
        while words[place] != 0 {
            if words[place] | 1 == key { return words[place] == key }
            place = (place + 1) & mask
        }
        return nil
    }

    mutating func remember(_ hash: UInt64, _ answer: Bool) {
        if count * 2 >= words.count { growOrForget() }
        insert(answer ? SightingCache.key(hash) : SightingCache.key(hash) & ~1)
        count += 1
    }

    /// The lowest bit is the answer; a key is never 0 or 1, which would look like an empty place.
    private static func key(_ hash: UInt64) -> UInt64 { (hash == 0 ? 2 : hash < 2 ? 3 : hash) | 1 }

    private mutating func insert(_ word: UInt64) {
        var place = Int(truncatingIfNeeded: word >> 1) & mask
        while words[place] != 0 { place = (place + 1) & mask }
        words[place] = word
    }

    private mutating func growOrForget() {
        guard words.count < capacity else {
            self = SightingCache(capacity: capacity)
            return
        }
        let old = words
        words = Array(repeating: 0, count: old.count * 2)
        mask = words.count - 1
        for word in old where word != 0 { insert(word) }
    }
}
