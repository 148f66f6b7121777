// URLs in a configuration are often secrets (chat webhooks, proxies with passwords): messages show lines without them.

enum SecretMask {
    /// The text with `*` for every character that follows `://` or `proxy: `, up to a blank or quote: commas and
    /// brackets may be part of a URL. Places stay where they are.
    static func masked(_ text: String) -> String {
        guard starts.contains(where: text.contains) else { return text }
        var result = ""
        var isHidden = false
        for character in text {
            if isHidden && " \t\"'".contains(character) { isHidden = false }
            result.append(isHidden ? "*" : character)
            if !isHidden && starts.contains(where: result.hasSuffix) { isHidden = true }
        }
        return result
    }

    private static let starts = ["://", "proxy: ", "proxy: '", "proxy: \""]
}
