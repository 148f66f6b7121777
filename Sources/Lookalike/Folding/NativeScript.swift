// A label in one script under a suffix of that script's countries is a word of that language, not a disguise.

internal import CICU

enum NativeScript {
    /// Two-letter suffixes by script; as in Chromium's whole-script check, plus the East Asian ones.
    private static let countries: [(script: UScriptCode, suffixes: [String])] = [
        (
            USCRIPT_CYRILLIC,
            ["ru", "su", "ua", "by", "bg", "kz", "kg", "mn", "rs", "mk", "me", "tj", "uz", "md", "pyc"]
        ),
        (USCRIPT_GREEK, ["gr", "cy"]),
        (USCRIPT_ARMENIAN, ["am"]),
        (USCRIPT_GEORGIAN, ["ge"]),
        (USCRIPT_HEBREW, ["il"]),
        (USCRIPT_THAI, ["th"]),
        (USCRIPT_LAO, ["la"]),
        (USCRIPT_MYANMAR, ["mm"]),
        (USCRIPT_ETHIOPIC, ["et", "er"]),
        (USCRIPT_DEVANAGARI, ["in", "np"]),
        (USCRIPT_HANGUL, ["kr"]),
        (USCRIPT_HIRAGANA, ["jp"]),
        (USCRIPT_KATAKANA, ["jp"]),
        (USCRIPT_HAN, ["jp", "cn", "tw", "hk", "mo", "sg"]),
    ]

    /// Han, kana, hangul and signs of every script: they stand beside Latin letters in honest names.
    static func standsBesideLatin(_ scalar: Unicode.Scalar) -> Bool {
        let script = cicu_script(Int32(scalar.value))
        let scripts = [
            USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_HANGUL, USCRIPT_BOPOMOFO, USCRIPT_COMMON,
            USCRIPT_INHERITED,
        ]
        return scripts.contains { Int32($0.rawValue) == script }
    }

    /// - Parameters:
    ///   - scalars: the label's characters.
    ///   - suffix: the public suffix as A-labels.
    static func isAtHome(_ scalars: [Unicode.Scalar], suffix: [UInt8]) -> Bool {
        var scripts: Set<Int32> = []
        for scalar in scalars {
            let script = cicu_script(Int32(scalar.value))
            // Digits, hyphens and marks belong to every script.
            if script != Int32(USCRIPT_COMMON.rawValue), script != Int32(USCRIPT_INHERITED.rawValue) {
                scripts.insert(script)
            }
        }
        guard !scripts.isEmpty, !scripts.contains(Int32(USCRIPT_LATIN.rawValue)) else { return false }
        // A suffix in a script of its own (.рф) is only given to names of that script.
        if suffix.starts(with: Array("xn--".utf8)) { return scripts.count == 1 }
        let top = suffix.split(separator: UInt8(ascii: ".")).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        return scripts.allSatisfy { script in
            countries.contains { Int32($0.script.rawValue) == script && $0.suffixes.contains(top) }
        }
    }
}
