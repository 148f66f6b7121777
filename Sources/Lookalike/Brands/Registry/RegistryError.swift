// What can be wrong with a text of the registry.

/// An error in a text of brands, with its place.
public struct RegistryError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Kind: Sendable, Equatable {
        /// An indented line before the first brand.
        case fieldBeforeBrand(String)
        /// A first line that is not a key and a name.
        case badHead(String)
        case unknownField(String)
        case emptyField(String)
        case badDomain(String)
        case badKeyword(String)
        case unknownKind(String)
        case noDomains(key: String)
        case duplicateKey(String)
        /// Stands twice in one entry, or belongs to the brand `owner` already.
        case duplicate(String, owner: String)
    }

    public var area: String
    /// Counted from 1, in the area's text; for what is missing, the entry's first line.
    public var line: Int
    public var kind: Kind

    public var description: String { "\(area):\(line): \(explanation)" }

    private static let fieldNames = RegistryField.allCases.map(\.rawValue).joined(separator: ", ")

    private var explanation: String {
        switch kind {
        case .fieldBeforeBrand(let field): "“\(field)” stands before any brand; begin with a line “key  Name”"
        case .badHead(let text): "“\(text)” is not a key and a name; write: openai  OpenAI"
        case .unknownField(let field):
            "unknown field “\(field)”; write one of: \(Self.fieldNames)"
        case .emptyField(let field): "“\(field)” has no value; name one or leave the line out"
        case .badDomain(let name): "“\(name)” is not a lower-case ASCII domain; write it as A-label: xn--…"
        case .badKeyword(let word):
            "“\(word)” is not a keyword; write lower-case ASCII letters and digits, nothing between them"
        case .unknownKind(let word): "unknown kind “\(word)”; write “technical”, “targeted” or “famous”"
        case .noDomains(let key): "“\(key)” has no domain; add a line “domains  …”, the main one first"
        case .duplicateKey(let key): "the key “\(key)” stands twice; join the two entries"
        case .duplicate(let name, let owner): "“\(name)” belongs to “\(owner)” already; remove it from one of them"
        }
    }
}

/// The fields of an entry.
enum RegistryField: String, CaseIterable {
    /// Every registrable domain it mails from, the main one first.
    case domains
    /// More of them: a label, then every public suffix under which it stands.
    case suffixes
    /// Keywords: what stands for the brand in a domain. The key, if there are none.
    case words
    /// The same, for words that a dictionary has.
    case ordinary
    /// Its own domains from which it does not write, such as those of name servers and content delivery. They become
    /// neighbours: honest, but no proof that a mail comes from the brand.
    case owned
    /// Neighbours: honest domains that are merely near.
    case near
    /// Other spellings of the name, separated by commas.
    case also
    /// `technical`: its name stands in many names of machines and products that it registers itself.
    /// `targeted`: fraud registers more names that hold its own than the brand and all honest others.
    /// `famous`: everybody knows it; may stand beside either.
    case kind
}
