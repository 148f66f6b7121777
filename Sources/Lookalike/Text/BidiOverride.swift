// What people see of a text with a right-to-left override (UAX 9, section 2.2): its letters backwards.

enum BidiOverride {
    private static let begins: Unicode.Scalar = "\u{202E}"
    private static let ends: Set<Unicode.Scalar> = ["\u{202C}", "\u{2069}", "\n"]

    static func isIn(_ text: String) -> Bool { text.unicodeScalars.contains(begins) }

    /// The text as it is shown, without the override; the rest stays. Nested overrides are not told apart.
    static func shown(_ text: String) -> String {
        guard isIn(text) else { return text }
        var shown = String.UnicodeScalarView()
        var turned: [Unicode.Scalar]?
        for scalar in text.unicodeScalars {
            if scalar == begins {
                turned = turned ?? []
            } else if let run = turned, ends.contains(scalar) {
                shown.append(contentsOf: run.reversed())
                turned = nil
            } else if turned != nil {
                turned?.append(scalar)
            } else {
                shown.append(scalar)
            }
        }
        shown.append(contentsOf: (turned ?? []).reversed())
        return String(shown)
    }
}
