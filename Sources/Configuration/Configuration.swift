// What a configuration file says, as typed values (docs/configuration.md).

public import Lookalike

/// Everything that a configuration decides.
///
/// `rules` and `exposedRecipients` act in every command; the other parts are
/// checked here and used by the commands that have them.
public struct Configuration: Sendable, Equatable {
    /// Brands, allow entries and patterns.
    public var rules: RuleSet
    /// Addresses known to have leaked: a lookalike that reaches one is more severe.
    public var exposedRecipients: AddressList?
    /// Senders that raise no finding, besides the domains that `rules` allow.
    public var allowedAddresses: [AllowedAddress] = []
    public var sources: [SourceSettings] = []
    public var sinks: [SinkSettings] = []
    /// A popularity list (Tranco or Umbrella CSV).
    public var popularity: String?
    /// Where it is named, for errors that show only when it is read.
    public var popularityPlace: Diagnostic.Place?
    public var privacy = PrivacySettings()
    /// Names this installation; part of every alert's key. Nil is the default site.
    public var site: String?
    /// What `replay` and `tail` show and count; nil is medium.
    public var minimumSeverity: SeverityName?
    public var incident: Incident?
    /// The language of texts for people; nil follows the locale.
    public var language: Language?
    /// After how long without a log line people are told.
    public var deadMan = DeadMan.standard
    /// Bytes that the state of a live service may take; nil: the default.
    public var stateCap: Int64?

    public init(rules: RuleSet) { self.rules = rules }
}

/// An address of a domain that many share, and that its owner uses honestly.
public struct AllowedAddress: Sendable, Equatable {
    /// In lower case.
    public var address: String
    public var reason: String
    /// µs since 1970.
    public var expires: Int64

    public init(address: String, reason: String, expires: Int64) {
        self.address = address
        self.reason = reason
        self.expires = expires
    }
}

/// The severities by name.
public enum SeverityName: String, Sendable, CaseIterable {
    case low, medium, high, critical
}

public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case japanese = "ja"
}

/// When silence is told of.
public enum DeadMan: Sendable, Equatable {
    case after(seconds: Int64)
    case off

    /// A mail server that logs nothing for a day is more likely broken than quiet.
    public static let standard = DeadMan.after(seconds: 86_400)
}

/// What leaves this machine, and for how long what is kept.
public struct PrivacySettings: Sendable, Equatable {
    /// Parts of an alert that a webhook carries beyond the sender and the verdict.
    public enum Part: String, Sendable, CaseIterable {
        case recipientsCount = "recipients_count"
        case recipients, subject
    }

    public var include: [Part] = [.recipientsCount]
    /// Seconds after which log lines and addresses are forgotten; nil: the default.
    public var evidenceRetention: Int64?
    /// Seconds after which alerts are forgotten; nil: the default.
    public var alertRetention: Int64?

    public init() {}
}
