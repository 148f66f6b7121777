// Is this text a domain? Says what people write instead of one, and how to write it right.

/// The mistakes that can be told without the public suffix list.
/// Lookalike judges the rest when the rules are checked.
enum DomainText {
    /// - Returns: the domain in lower case without a final dot, or what is wrong with it.
    static func read(_ text: String) -> Result<String, Wrong> {
        func wrong(_ what: String) -> Result<String, Wrong> { .failure(Wrong(message: what)) }
        if let scheme = text.firstRange(of: "://") {
            let host = text[scheme.upperBound...].prefix { !"/:?#".contains($0) }
            return wrong("is a URL; write the domain alone: \(Printable.text(String(host)))")
        }
        if let at = text.lastIndex(of: "@") {
            return wrong(
                "is an address; write what follows the @: \(Printable.text(String(text[text.index(after: at)...])))")
        }
        if text.hasPrefix("*.") || text.hasPrefix(".") {
            let bare = text.drop { "*.".contains($0) }
            return wrong("needs no wildcard, sub-domains are included; write \(Printable.text(String(bare)))")
        }
        guard !text.unicodeScalars.contains(where: isForbidden) else {
            return wrong("holds characters that no domain has; write it like example.com")
        }
        let name = (text.hasSuffix(".") ? String(text.dropLast()) : text).lowercased()
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.allSatisfy({ !$0.isEmpty }) else { return wrong("has an empty label; write it like example.com") }
        guard labels.count > 1 else { return wrong("is one word; write the whole domain, such as \(name).com") }
        guard labels.allSatisfy({ $0.utf8.count <= 63 || !$0.utf8.allSatisfy { $0 < 0x80 } }), name.utf8.count <= 1_000
        else { return wrong("has a label of more than 63 characters; no domain has") }
        return .success(name)
    }

    struct Wrong: Error, Equatable {
        var message: String
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": false
        default: scalar.isASCII || scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        }
    }
}
