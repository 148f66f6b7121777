// The languages that people are told things in.

/// Language of texts for people; records (JSON) are always English.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case japanese = "ja"

    /// The language of a POSIX locale name such as `ja_JP.UTF-8`.
    public init(locale: String) {
        self = locale.lowercased().hasPrefix("ja") ? .japanese : .english
    }

    /// Picks the text of the language.
    public func pick(_ english: String, _ japanese: String) -> String {
        self == .japanese ? japanese : english
    }
}
