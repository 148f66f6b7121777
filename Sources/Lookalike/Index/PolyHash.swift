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
        prefixes.removeAll(keepingCapacity: true)
        prefixes.append(0)
        var hash: UInt64 = 0
        for byte in letters.prefix(511) {
            hash = hash &* Self.base &+ UInt64(LetterClasses.strict[Int(byte)]) &+ 1
            prefixes.append(hash)
        }
        count = prefixes.count - 1
    }

    @inline(__always)
    func of(_ start: Int, _ end: Int) -> UInt64 {
        prefixes[end] &- prefixes[start] &* Self.powers[end - start]
    }

    /// The hash of `start..<end` without the byte at `skip`.
    @inline(__always)
    func of(_ start: Int, _ end: Int, without skip: Int) -> UInt64 {
        of(start, skip) &* Self.powers[end - skip - 1] &+ of(skip + 1, end)
    }

    /// The same without two bytes, `first < second`.
    @inline(__always)
    func of(_ start: Int, _ end: Int, without first: Int, _ second: Int) -> UInt64 {
        of(start, first) &* Self.powers[end - first - 2] &+ of(first + 1, end, without: second)
    }

    /// Spreads a hash over all bits; the low half is the tag, the high half chooses the bucket.
    @inline(__always)
    static func mix(_ hash: UInt64) -> UInt64 {
        var mixed = hash ^ (hash >> 32)
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 32)
    }
}
