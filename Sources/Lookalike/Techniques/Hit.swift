// A protected word found in a name: where, how exactly, and in what surroundings.

/// A protected word found in one label of a name.
struct Hit: Sendable {
    /// Index into the brand index's words.
    var keyword: Int
    /// Index of the label in the name, and which of its readings.
    var label: Int
    var reading: Int
    /// Where it stands in the reading's `letters`.
    var range: Range<Int>
    var match: VisualMatch
    /// How many of its letters are of another script, or with marks, but read as Latin ones.
    var foreign = 0
    /// The two words sound alike.
    var soundsAlike = false

    var isExact: Bool { match.differences.isEmpty && foreign == 0 }
    /// Every difference is one of looks, and of looks that deceive.
    var isHomoglyph: Bool { !isExact && match.editCount == 0 && match.weakGlyphCount == 0 }
}

/// What stands around a hit.
struct Surroundings: Sendable {
    /// The label is the registrable one.
    var inRegistrableLabel = false
    /// The hit is the whole label, hyphens aside.
    var isWholeLabel = false
    /// A hyphen, a digit or the label's edge stands before and behind it.
    var startsAtBoundary = false
    var endsAtBoundary = false
    /// A hyphen stands inside it.
    var crossesHyphen = false
    /// Lure words in the rest of the label.
    var lures = LureFindings()
    /// Lure words in the other labels.
    var hostLures = LureFindings()
    /// It stands in front of a domain that is nothing but lure words: `github.secure-login.example`.
    var isBeforeLures = false
    /// Behind it stands the brand's own suffix (`.com` in `openai.com.x.example`), or one like it.
    var embeddedSuffix: EmbeddedSuffix?
    /// The name's public suffix belongs to a host of many customers.
    var isTenant = false
    /// That host gives names of sites to everybody who asks.
    var isFreeHost = false
    /// That host shows the pages of source code, under the names of accounts.
    var isCodePage = false
    /// That host is a service that sends mail for its customers.
    var isMailService = false
    /// A dot of the brand's domain is left out, or a part of its suffix: `mizuhobankco.jp`, `openaicom.com`.
    var hasBrokenSuffix = false
    /// The name's suffix is one of the target domain.
    var hasTargetSuffix = false

    /// The part between hyphens that holds the hit is made of ordinary words: `open-air` in `openair`.
    var isOrdinaryText = false
    /// The label is in one script, at home under its suffix.
    var isNativeScript = false
    /// What stands beside the hit in its label looks like random letters.
    var hasRandomRest = false
    /// Ordinary words are glued to the hit's end, as firms name their products: `amazonsilk`.
    var hasWordsBehind = false
    /// A word of technical hosts stands beside the hit (`cdn`, `dns`).
    var hasInfrastructureWord = false
    /// The suffix is one of those that names are under most often: `com`, `net`, `org`.
    var hasCommonSuffix = false
    /// The suffix is one under which firms hold their name besides their main one: `net`, `io`, a country's.
    var hasFirmSuffix = false
    /// The name's suffix is given only to those who prove what they are.
    var restriction: RestrictedSuffixes.Kind?
    /// The name's suffix is one that phishing prefers.
    var hasAbusedSuffix = false

    /// The name costs its holder next to nothing.
    var isCheap: Bool { hasAbusedSuffix || isTenant && inRegistrableLabel }
    var isDelimited: Bool { startsAtBoundary && endsAtBoundary }
}

/// A suffix inside the name, behind a protected word.
struct EmbeddedSuffix: Sendable, Equatable {
    /// It is the suffix of the brand's domain (else another well-known one, or one that resembles it).
    var isTargets: Bool
    /// A separator stands between the word and the suffix.
    var isSeparated: Bool
    /// That separator is a dot.
    var isDotted: Bool
    /// It is no suffix but resembles one: `co.ip`.
    var isFake = false
    /// As it was seen: `openai.com`.
    var seen: String
}

/// One weighted reason on the way to a verdict.
struct Evidence: Sendable {
    var technique: Technique
    var reason: Reason
}
