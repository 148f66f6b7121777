// Reads a header From phrase: its words, and the domains and addresses it shows.

/// A display name made ready for looking up.
struct Phrase {
    /// The words as one label, with hyphens between them.
    var labels: [Label]
    /// Texts in the phrase that have the form of a domain or address: `support@openai.com`.
    var domains: [String]
    /// The words, lower-case.
    var words: [String]
}

enum PhraseReader {
    /// Longer phrases are cut, in characters: nobody reads further, and a stranger chose the length.
    static let longest = 120

    static func read(_ written: String) -> Phrase {
        let text = BidiOverride.shown(String(written.unicodeScalars.prefix(longest * 8)))
        let words = words(of: text)
        let joined = words.joined(separator: "-")
        return Phrase(labels: Label.readings(of: Array(joined.utf8)[...]), domains: domains(in: text), words: words)
    }

    /// The Latin reading of a brand's name, without blanks and signs.
    static func letters(of name: String) -> [UInt8] {
        if let plain = plainLetters(of: name) { return plain }
        let joined = words(of: name).joined()
        return Label.readings(of: Array(joined.utf8)[...]).first?.letters ?? []
    }

    /// The same for ASCII, without the detour over characters: a million brands have a million names.
    private static func plainLetters(of name: String) -> [UInt8]? {
        var letters: [UInt8] = []
        for byte in name.utf8.prefix(longest) {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: letters.append(byte)
            case 0x41...0x5A: letters.append(byte | 0x20)
            case 0x80...: return nil
            default: continue
            }
        }
        return letters
    }

    /// Letters and digits; a new word also begins where ASCII meets another script (`Amazonカスタマー`).
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var previous: Script?
        for scalar in text.lowercased().unicodeScalars.prefix(longest) {
            let script = Script(scalar)
            if script == nil || script != previous {
                append(word, of: previous, to: &words)
                word = String.UnicodeScalarView()
            }
            if script != nil { word.append(scalar) }
            previous = script
        }
        append(word, of: previous, to: &words)
        return words
    }

    /// Appends the word without the signs and marks at its edges that are no letters to the eye: `OpenAI\u{2BC}`, `\u{B4}`.
    private static func append(_ word: String.UnicodeScalarView, of script: Script?, to words: inout [String]) {
        var trimmed = word[...]
        if script == .alphabetic {
            while let last = trimmed.last, isSign(last) { trimmed.removeLast() }
            while let first = trimmed.first, isSign(first) { trimmed.removeFirst() }
        }
        if !trimmed.isEmpty { words.append(String(String.UnicodeScalarView(trimmed))) }
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return false }
        let reading = ScalarFold.shared.readings(of: scalar).first ?? []
        if reading.allSatisfy({ $0 < 0x80 }) {
            return !reading.contains { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        }
        switch scalar.properties.generalCategory {
        case .modifierLetter, .modifierSymbol, .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return scalar == "\u{FFFD}"
        }
    }

    /// Letters that do not make one word together with others: Latin and its look-alikes, or East Asian ones.
    private enum Script {
        case alphabetic, eastAsian, flag

        init?(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .alphabetic
            case 0..<0x80: return nil
            case 0x3005...0x3007, 0x3041...0x30FA, 0x30FC...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xAC00...0xD7A3:
                self = .eastAsian
            case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .alphabetic
            case 0xFF66...0xFF9F: self = .eastAsian
            case 0x1F1E6...0x1F1FF: self = .flag
            // An unknown letter.
            case 0xFFFD: self = .alphabetic
            default:
                let properties = scalar.properties
                // The middle dot is a diacritic to Unicode.
                guard
                    properties.isAlphabetic || properties.isDefaultIgnorableCodePoint
                        || properties.isDiacritic && properties.generalCategory != .otherPunctuation
                else { return nil }
                self = .alphabetic
            }
        }
    }

    private static func domains(in text: String) -> [String] {
        text.split { $0 == " " || $0 == "<" || $0 == ">" || $0 == "(" || $0 == ")" || $0 == "," || $0 == "\u{3000}" }
            .prefix(20)
            .filter { $0.contains(".") && $0.utf8.count > 3 && $0.utf8.count < 256 }
            .map(String.init)
    }
}
