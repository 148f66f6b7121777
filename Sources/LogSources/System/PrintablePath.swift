// File names may hold anything but a slash: terminal escapes too. Messages show them harmless.

enum PrintablePath {
    /// The path with control characters and direction overrides as `\u{…}`.
    static func string(_ path: String) -> String {
        var text = ""
        for scalar in path.unicodeScalars {
            if mustEscape(scalar) {
                text += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
