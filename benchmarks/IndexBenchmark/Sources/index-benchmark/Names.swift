// Names drawn from a seed: the same on every machine.

/// SplitMix64 (Steele, Lea, Flood 2014).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Draws labels and sender hosts.
struct NameSource {
    private var random: Seeded
    /// Syllables instead of letters: names that can be spoken, which are much nearer to each other.
    private let isSpoken: Bool

    private static let consonants = Array("bcdfghjklmnprstvwz".utf8)
    private static let vowels = Array("aeiou".utf8)
    private static let suffixes = ["com", "net", "org", "co.jp", "de", "io", "jp"]

    init(seed: UInt64, isSpoken: Bool) {
        random = Seeded(seed)
        self.isSpoken = isSpoken
    }

    /// 6 to 14 letters.
    mutating func label() -> [UInt8] {
        let length = Int.random(in: 6...13, using: &random)
        var letters: [UInt8] = []
        while letters.count < length {
            guard isSpoken else {
                letters.append(UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &random))
                continue
            }
            letters.append(pick(Self.consonants))
            letters.append(pick(Self.vowels))
            if Int.random(in: 0..<4, using: &random) == 0 { letters.append(pick(Self.consonants)) }
        }
        return letters
    }

    /// A sender's host as logs have them: most are a domain, some a host below it, some two words.
    mutating func host() -> String {
        let name = String(decoding: label(), as: UTF8.self)
        let suffix = Self.suffixes[Int.random(in: 0..<Self.suffixes.count, using: &random)]
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return "mail.\(name).\(suffix)"
        case 1: return "\(name)-\(String(decoding: label(), as: UTF8.self)).\(suffix)"
        case 2: return "smtp\(Int.random(in: 1...99, using: &random)).\(name).\(suffix)"
        case 3: return "bounce.news.\(name).\(suffix)"
        default: return "\(name).\(suffix)"
        }
    }

    private mutating func pick(_ letters: [UInt8]) -> UInt8 {
        letters[Int.random(in: 0..<letters.count, using: &random)]
    }
}
