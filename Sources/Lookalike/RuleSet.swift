// Everything that decides a verdict besides the name: brands, allow entries, patterns.

/// What is protected and how, as plain values. Made by Configuration or by the command line.
public struct RuleSet: Sendable, Equatable {
    public var brands: [Brand]
    public var allow: [AllowEntry]
    public var patterns: [PatternRule]
    /// Domains of firms that are known but not protected: honest, whatever they resemble.
    public var known: [String]
    /// Brands for which weaker signs count for a time.
    public var incidents: [Incident]
    /// What a score means.
    public var thresholds: Thresholds
    /// Popular domains: names that are merely near a brand but popular themselves count less.
    public var popularity: PopularityList?

    public init(
        brands: [Brand] = [], allow: [AllowEntry] = [], patterns: [PatternRule] = [], known: [String] = [],
        incidents: [Incident] = [],
        thresholds: Thresholds = Thresholds(), popularity: PopularityList? = nil
    ) {
        self.brands = brands
        self.allow = allow
        self.patterns = patterns
        self.known = known
        self.incidents = incidents
        self.thresholds = thresholds
        self.popularity = popularity
    }
}

/// One protected brand.
public struct Brand: Sendable, Equatable {
    /// How people write it: `OpenAI`.
    public var name: String
    /// Stable key in configuration files: `openai`.
    public var key: String
    /// Every registrable domain it really mails from, its main one first; sub-domains are included.
    public var domains: [String]
    /// Words that stand for it; never empty after `Brand.init` (defaults to the registrable labels).
    public var keywords: [String]
    /// Honest domains that are merely near.
    public var neighbours: [String]
    /// The keywords are dictionary words: a second sign is needed.
    public var isOrdinaryWord: Bool
    /// Those of the keywords that are dictionary words, where only some are (`apple`, but not `appleid`).
    public var ordinaryKeywords: [String]
    /// Other ways in which people write the name, in any script (`三井住友カード`): for display names only.
    public var aliases: [String]
    /// Every domain's registrable label stands for the brand, besides the keywords. False for brands with so many
    /// domains that only their long and distinct labels do.
    public var protectsEveryLabel: Bool
    /// What stands for whom beside its name.
    public var kind: Kind
    /// Known to everybody, so that a name one slip away is nearly always meant: no second sign is needed.
    public var isFamous: Bool

    /// Who registers names that hold the brand's: what an unknown word beside the name says depends on it.
    public enum Kind: String, Sendable {
        /// The brand, its partners, strangers and fraud alike.
        case plain
        /// The brand itself, for machines and products (`cloudflare-dns.com`): such a name says less.
        case technical
        /// Fraud, more than the brand and all honest others: such a name says more.
        case targeted
    }

    public init(
        name: String, key: String, domains: [String], keywords: [String] = [], neighbours: [String] = [],
        isOrdinaryWord: Bool = false, ordinaryKeywords: [String] = [], aliases: [String] = [],
        protectsEveryLabel: Bool = true, kind: Kind = .plain, isFamous: Bool = false
    ) {
        self.name = name
        self.key = key
        self.domains = domains
        self.keywords = keywords.isEmpty ? Self.registrableLabels(of: domains) : keywords
        self.neighbours = neighbours
        // Where nobody chose the keywords, those that are dictionary words are taken as such.
        let found = keywords.isEmpty && !isOrdinaryWord ? self.keywords.filter { CommonWords.contains($0.utf8) } : []
        self.isOrdinaryWord = isOrdinaryWord || !found.isEmpty
        self.ordinaryKeywords = found.isEmpty ? ordinaryKeywords : found
        self.aliases = aliases
        self.protectsEveryLabel = protectsEveryLabel
        self.kind = kind
        self.isFamous = isFamous
    }

    /// `tsukimi-works` for `tsukimi-works.co.jp`; domains that cannot be read are left for `Judge.init` to name.
    private static func registrableLabels(of domains: [String]) -> [String] {
        var labels: [String] = []
        for domain in domains {
            guard case .domain(let name)? = try? DomainReader.read(domain), let label = name.registrableLabel else {
                continue
            }
            let text = String(decoding: name.unicode[name.labels[label]], as: UTF8.self)
            if !labels.contains(text) { labels.append(text) }
        }
        return labels
    }

    /// Whether this one of the keywords is a dictionary word, so that a second sign is needed.
    public func isOrdinary(_ keyword: String) -> Bool {
        isOrdinaryWord && (ordinaryKeywords.isEmpty || ordinaryKeywords.contains(keyword))
    }
}

/// A domain that the user declared harmless, sub-domains included.
public struct AllowEntry: Sendable, Equatable {
    public var domain: String
    public var reason: String
    /// Microseconds since 1970; nil never expires.
    public var expires: Int64?

    public init(domain: String, reason: String, expires: Int64? = nil) {
        self.domain = domain
        self.reason = reason
        self.expires = expires
    }
}

/// A PCRE2 pattern of the user. A match on a subject makes a finding graver; on any other field it makes one.
public struct PatternRule: Sendable, Equatable {
    public enum Field: String, Sendable, CaseIterable {
        case domain, address, subject, helo, client
        case displayName = "display_name"
        case messageID = "message_id"
    }

    public var name: String
    public var field: Field
    public var regex: String
    /// Key, name or domain of the brand that a match imitates; nil: the pattern stands for itself. Unused for subjects.
    public var target: String?

    public init(name: String, field: Field, regex: String, target: String? = nil) {
        self.name = name
        self.field = field
        self.regex = regex
        self.target = target
    }
}

/// Why a rule set cannot be used.
public struct RuleError: Error, Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// `offset` counts bytes of `regex` up to where PCRE2 gave up.
        case badPattern(name: String, regex: String, offset: Int, message: String)
        case notADomain(String)
        case unknownBrand(String, suggestion: String?)
        case unknownPatternTarget(pattern: String, target: String)
        /// Allow entries may not name a public suffix or a free-mail domain.
        case tooBroadToAllow(String)
        /// libpsl has no list of public suffixes: no name could be judged.
        case noPublicSuffixes
    }

    public var kind: Kind

    public init(_ kind: Kind) { self.kind = kind }
}
