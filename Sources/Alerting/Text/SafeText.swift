// Strangers' text made harmless for where it goes: terminals and chats.

/// Escapes text that came from a log.
public enum SafeText {
    /// For a terminal: control characters (C0, C1, DEL), bidirectional and other invisible
    /// formatting, line separators and private-use characters become `\u{…}`.
    ///
    /// Bidirectional controls would let a name be shown in another order than it is written
    /// (Unicode UAX 9, UTR 36 section 2.5).
    public static func terminal(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if isHarmless(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                result += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return result
    }

    /// For a terminal, keeping the line ends: for text of one's own that quotes strangers'.
    public static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { terminal(String($0)) }
            .joined(separator: "\n")
    }

    /// For chats and web pages: no reader may click the domain. `openai-support[.]net`.
    public static func defanged(_ domain: String) -> String {
        let scalars = domain.unicodeScalars
        guard let dot = scalars.lastIndex(of: ".") else { return domain }
        return String(scalars[..<dot]) + "[.]" + String(scalars[scalars.index(after: dot)...])
    }

    /// For chats: escaped as for a terminal, and nothing in it can be clicked: `x@mail[.]openai-support[.]net`,
    /// `https[:]//…`. Markup is left to the chat's own format.
    static func chat(_ text: String) -> String {
        let scalars = Array(terminal(text).unicodeScalars)
        var result = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            let next = place + 1 < scalars.count ? scalars[place + 1] : " "
            let joins = place > 0 && !scalars[place - 1].properties.isWhitespace && !next.properties.isWhitespace
            switch scalar {
            // Full stops of other scripts separate labels too (UTS 46 section 2.3).
            case ".", "\u{3002}", "\u{FF0E}", "\u{FF61}":
                if joins { result.append(contentsOf: "[.]".unicodeScalars) } else { result.append(scalar) }
            case ":" where next == "/": result.append(contentsOf: "[:]".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Replaces what has a meaning for whoever reads the text. By Unicode scalars: to Swift a `<` with a combining mark
    /// behind it (or a letter such as U+0D4E before it) is another `Character` than `<`; other readers do not think so.
    static func escaped(_ text: String, _ replacements: KeyValuePairs<Unicode.Scalar, String>) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let replacement = replacements.first(where: { $0.key == scalar })?.value {
                result.append(contentsOf: replacement.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// At most so many Unicode scalars, with an ellipsis where something was cut off. Not characters: one of those may
    /// have any number of combining marks.
    static func shortened(_ text: String, to limit: Int) -> String {
        guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.prefix(max(0, limit - 1)))
        return "\(String(view))…"
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        // Fillers, variation selectors and the blank Braille pattern show nothing, and could hide letters.
        if scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{2800}" { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
    }
}
