// SipHash-2-4 with 128 bits of output (Aumasson, Bernstein; https://github.com/veorq/SipHash).
// Checkpoints keep hashes of log bytes, not the bytes: they would be addresses
// in one more place. A keyed hash, so that a stored hash does not tell whoever
// guesses the line; 128 bits, so that two files never match by chance. SHA-256
// would do as well and cost a dependency or four times the code.

/// The key of content hashes. Make it at random once for each state directory and store it beside the checkpoints.
public struct HashKey: Sendable, Equatable {
    public var first: UInt64
    public var second: UInt64

    public init(first: UInt64, second: UInt64) {
        self.first = first
        self.second = second
    }

    /// For followers that keep no state.
    public static let unkeyed = HashKey(first: 0x6661_6B65_6672_6F6D, second: 0x6C6F_6720_6669_6C65)
}

/// A run of bytes, told by its length and hash.
public struct ContentHash: Sendable, Equatable, Codable {
    public var length: Int
    public var high: UInt64
    public var low: UInt64

    public init(length: Int, high: UInt64, low: UInt64) {
        self.length = length
        self.high = high
        self.low = low
    }

    init(_ bytes: some Collection<UInt8>, key: HashKey) {
        length = bytes.count
        // No bytes are no bytes under every key.
        (high, low) = bytes.isEmpty ? (0, 0) : SipHash128.hash(bytes, key: key)
    }

    static let empty = ContentHash(length: 0, high: 0, low: 0)
}

enum SipHash128 {
    static func hash(_ bytes: some Collection<UInt8>, key: HashKey) -> (UInt64, UInt64) {
        var state = State(key)
        var word: UInt64 = 0
        var count = 0
        for byte in bytes {
            word |= UInt64(byte) << UInt64(8 * (count & 7))
            count += 1
            if count & 7 == 0 {
                state.absorb(word)
                word = 0
            }
        }
        state.absorb(word | UInt64(truncatingIfNeeded: count) << 56)
        return state.finish()
    }

    private struct State {
        private var v0, v1, v2, v3: UInt64

        init(_ key: HashKey) {
            v0 = key.first ^ 0x736F_6D65_7073_6575
            v1 = key.second ^ 0x646F_7261_6E64_6F6D ^ 0xEE
            v2 = key.first ^ 0x6C79_6765_6E65_7261
            v3 = key.second ^ 0x7465_6462_7974_6573
        }

        mutating func absorb(_ word: UInt64) {
            v3 ^= word
            rounds(2)
            v0 ^= word
        }

        mutating func finish() -> (UInt64, UInt64) {
            v2 ^= 0xEE
            rounds(4)
            let first = v0 ^ v1 ^ v2 ^ v3
            v1 ^= 0xDD
            rounds(4)
            return (first, v0 ^ v1 ^ v2 ^ v3)
        }

        private mutating func rounds(_ count: Int) {
            for _ in 0..<count {
                v0 &+= v1
                v1 = rotate(v1, 13) ^ v0
                v0 = rotate(v0, 32)
                v2 &+= v3
                v3 = rotate(v3, 16) ^ v2
                v0 &+= v3
                v3 = rotate(v3, 21) ^ v0
                v2 &+= v1
                v1 = rotate(v1, 17) ^ v2
                v2 = rotate(v2, 32)
            }
        }

        private func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }
    }
}
