// A polynomial hash of byte strings whose parts can be hashed without reading them again.

/// h(s) = Σ (s[i] + 1)·B^(n-1-i) modulo 2⁶⁴: the hash of any substring, and of the string with letters
/// left out, follows from prefix hashes in constant time. Collisions only cost a comparison: every
/// hit is verified.
struct PolyHash {
    static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// Names have at most 253 octets; a folded label may be longer.
    static let powers: [UInt64] = {
        var powers: [UInt64] = [1]
        for _ in 0..<512 { powers.append((powers.last ?? 1) &* base) }
        return powers
    }()

    /// `prefixes[i]` is the hash of the first i bytes.
    private var prefixes: [UInt64] = []
    private(set) var count = 0

    init() { prefixes.reserveCapacity(64) }

    init(_ bytes: some Collection<UInt8>) {
        self.init()
        load(bytes)
    }

    /// Replaces the hashed string; at most 511 bytes of it.
    mutating func load(_ bytes: some Collection<UInt8>) {
        prefixes.removeAll(keepingCapacity: true)
        prefixes.append(0)
        var hash: UInt64 = 0
        for byte in bytes.prefix(511) {
            hash = hash &* Self.base &+ UInt64(byte) &+ 1
            prefixes.append(hash)
        }
        count = prefixes.count - 1
    }

    /// The same for letters by their strict class.
    mutating func loadStrict(_ letters: ArraySlice<UInt8>) {
        let strict = LetterClasses.strict
        load(letters.lazy.map { strict[Int($0)] })
    }

    /// Lends what substrings are hashed by. A name has some hundred of them: through arrays, each would cost
    /// two counted references.
    @inline(__always)
    func withView<Result>(_ body: (View) -> Result) -> Result {
        prefixes.withUnsafeBufferPointer { prefixes in
            Self.powers.withUnsafeBufferPointer { body(View(count: count, prefixes: prefixes, powers: $0)) }
        }
    }

    /// The hash of all of a short text, without what its parts need.
    @inline(__always)
    static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0
        for byte in bytes { hash = hash &* base &+ UInt64(byte) &+ 1 }
        return hash
    }

    /// The hashes of a string's parts; positions are at most `count`.
    struct View {
        let count: Int
        fileprivate let prefixes: UnsafeBufferPointer<UInt64>
        fileprivate let powers: UnsafeBufferPointer<UInt64>

        @inline(__always)
        func of(_ start: Int, _ end: Int) -> UInt64 { prefixes[end] &- prefixes[start] &* powers[end - start] }

        /// The hash of `start..<end` without the byte at `skip`.
        @inline(__always)
        func of(_ start: Int, _ end: Int, without skip: Int) -> UInt64 {
            of(start, skip) &* powers[end - skip - 1] &+ of(skip + 1, end)
        }

        /// The same without two bytes, `first < second`.
        @inline(__always)
        func of(_ start: Int, _ end: Int, without first: Int, _ second: Int) -> UInt64 {
            of(start, first) &* powers[end - first - 2] &+ of(first + 1, end, without: second)
        }

        /// Calls `body` with the hash of a part and of the part with up to `budget` (at most two) letters left out.
        @inline(__always)
        func forEachDelete(_ range: Range<Int>, _ budget: Int, _ body: (UInt64) -> Void) {
            let (start, end) = (range.lowerBound, range.upperBound)
            body(of(start, end))
            guard budget > 0, start < end else { return }
            // The same as `of(_:_:without:)`, sorted by what depends on which letter: one product a letter left out.
            let one = prefixes[end] &- prefixes[start] &* powers[end - start - 1]
            for first in start..<end { body(one &+ change(at: first, powers[end - first - 1])) }
            guard budget > 1, end - start > 1 else { return }
            let two = prefixes[end] &- prefixes[start] &* powers[end - start - 2]
            for first in start..<(end - 1) {
                let rest = two &+ change(at: first, powers[end - first - 2])
                for second in (first + 1)..<end { body(rest &+ change(at: second, powers[end - second - 1])) }
            }
        }

        /// What leaving out the letter at a place changes.
        @inline(__always)
        private func change(at place: Int, _ power: UInt64) -> UInt64 {
            (prefixes[place] &- prefixes[place + 1]) &* power
        }
    }

    /// Spreads a hash over all bits; the low half is the tag, the high half chooses the bucket.
    @inline(__always)
    static func mix(_ hash: UInt64) -> UInt64 {
        var mixed = hash ^ (hash >> 32)
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 32)
    }
}
