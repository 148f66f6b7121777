// What is decided about a name, and why: the value that travels from Lookalike to Alerting.

/// The judgement on one name: a pure function of the name and the rule set.
public struct Verdict: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// A domain that a protected brand really uses, or that the user allowed.
        case official
        case lookalike
        case clean
        /// Cannot be a domain name.
        case invalid
    }

    public var kind: Kind
    /// The name's registrable domain as A-label (`openai-support.net`); under a private suffix with the
    /// tenant's name (`openai-support.onmicrosoft.com`). Empty for invalid names.
    public var registrableDomain: String
    /// `registrableDomain` as U-label.
    public var unicode: String
    /// Whom the name imitates (for `official`: whose it is).
    public var target: Target?
    public var techniques: [Technique]
    /// 0…1.
    public var score: Double
    public var confidence: Confidence
    /// The strongest first. For `invalid`: what is wrong with the name.
    public var reasons: [Reason]
    /// Two lines that show the differing letters, where there are any.
    public var alignment: Alignment?

    public init(
        kind: Kind, registrableDomain: String = "", unicode: String = "", target: Target? = nil,
        techniques: [Technique] = [], score: Double = 0, confidence: Confidence = .low, reasons: [Reason] = [],
        alignment: Alignment? = nil
    ) {
        self.kind = kind
        self.registrableDomain = registrableDomain
        self.unicode = unicode
        self.target = target
        self.techniques = techniques
        self.score = score
        self.confidence = confidence
        self.reasons = reasons
        self.alignment = alignment
    }
}

/// A protected brand and the one of its domains that is imitated.
public struct Target: Sendable, Equatable, Hashable, Codable {
    public var brand: String
    public var domain: String

    public init(brand: String, domain: String) {
        self.brand = brand
        self.domain = domain
    }
}

/// How a name imitates another; the raw values stand in records and are stable.
public enum Technique: String, Sendable, CaseIterable, Codable {
    case homoglyph, typo, combosquat, embedding
    case tldSwap = "tld_swap"
    /// The brand's name alone, as a word of a host or label.
    case brandToken = "brand_token"
    case displayName = "display_name"
    case replyTo = "reply_to"
    case pattern
    case unauthenticatedOfficial = "unauthenticated_official"
}

public enum Confidence: String, Sendable, Comparable, CaseIterable, Codable {
    case low, medium, high

    public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }
    /// 0 for low, 2 for high.
    public var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        }
    }
}

/// One reason for a verdict.
public struct Reason: Sendable, Equatable, Codable {
    /// Stable identifier, such as `combosquat.lure`.
    public var rule: String
    /// One English sentence for people.
    public var detail: String
    /// The same in Japanese.
    public var detailJapanese: String
    /// Its part of the score; negative where it speaks for the name.
    public var weight: Double

    public init(rule: String, detail: String, detailJapanese: String, weight: Double) {
        self.rule = rule
        self.detail = detail
        self.detailJapanese = detailJapanese
        self.weight = weight
    }
}

/// The name and the protected one under each other, aligned letter by letter.
public struct Alignment: Sendable, Equatable, Codable {
    /// `0penai`
    public var seen: String
    /// `openai`
    public var expected: String
    /// `^     `: a caret under every differing letter; as many characters as `seen`.
    public var marks: String

    public init(seen: String, expected: String, marks: String) {
        self.seen = seen
        self.expected = expected
        self.marks = marks
    }
}
