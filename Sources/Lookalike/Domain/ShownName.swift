// The domains that people read in a text behind an `@` which no registry could hold: `openai\u{2024}com`, `openai!support.net`.

enum ShownName {
    /// A name as it is read.
    struct Reading: Equatable {
        var name: String
        /// Characters were read as what they look like, so that a brand's own name is a disguise.
        var isDisguised: Bool
    }

    /// Whether the text has other bytes than a plain name's, or an A-label.
    static func isOdd(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var hyphens = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "-"):
                hyphens += 1
                if hyphens == 2 { return true }
                continue
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"): hyphens = 0
            default: return true
            }
        }
        return false
    }

    /// The readings, the likeliest first; none where the text is a plain name. A handful, whatever the text.
    static func readings(of text: String) -> [Reading] {
        // Bytes that are no UTF-8 are masked like those that Postfix masks.
        let lower = String(
            String.UnicodeScalarView(text.lowercased().unicodeScalars.map { $0 == "\u{FFFD}" ? "?" : $0 }))
        let turned = BidiOverride.shown(lower)
        let isTurned = BidiOverride.isIn(text)
        var found: [Reading] = []
        for masks in Masks.allCases {
            guard let (name, isDisguised) = read(turned, masks, isOther: isTurned) else { continue }
            let reading = Reading(name: name, isDisguised: isDisguised || isTurned)
            if !found.contains(reading) { found.append(reading) }
        }
        if let bare = withoutPrefixes(lower) { found.append(Reading(name: bare, isDisguised: true)) }
        return found
    }

    /// How a run of one to three `?` is read: Postfix writes one for each byte of a character that is not ASCII.
    private enum Masks: CaseIterable {
        case stay, dots, lastDot
    }

    /// - Returns: nil where nothing is read otherwise than it is written.
    private static func read(
        _ text: String, _ masks: Masks, isOther: Bool
    ) -> (name: String, isDisguised: Bool)? {
        let runs = maskRuns(text)
        if masks != .stay, runs.isEmpty { return nil }
        var name = ""
        var (isOther, isDisguised) = (isOther, false)
        var skip = 0
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if index < skip { continue }
            if masks != .stay, let run = runs.first(where: { $0.lowerBound == index }) {
                let isDot = masks == .dots || run == runs.last
                name.append(isDot ? "." : "-")
                (isOther, isDisguised, skip) = (true, true, run.upperBound)
            } else if dots.contains(scalar) {
                name.append(".")
                (isOther, isDisguised) = (true, true)
            } else if isJunk(scalar) {
                name.append("-")
                isOther = true
            } else {
                name.unicodeScalars.append(scalar)
            }
        }
        return isOther ? (trimmed(name), isDisguised) : nil
    }

    /// The runs of one to three masks that letters enclose, in the last label only: elsewhere they stand for letters.
    private static func maskRuns(_ text: String) -> [Range<Int>] {
        let scalars = Array(text.unicodeScalars)
        let start = (scalars.lastIndex(of: ".") ?? -1) + 1
        var runs: [Range<Int>] = []
        var index = start
        while index < scalars.count {
            var end = index
            while end < scalars.count, scalars[end] == "?" { end += 1 }
            if index > start, end < scalars.count, (1...3).contains(end - index) { runs.append(index..<end) }
            index = max(end, index + 1)
        }
        return runs.count <= 4 ? runs : []
    }

    /// Characters that look like a full stop; those that UTS 46 maps to one are not among them.
    private static let dots = Set(
        ("\u{2024}\u{A4F8}\u{06D4}\u{0701}\u{0702}\u{A60E}\u{0660}\u{06F0}\u{2E31}\u{2E33}\u{00B7}\u{0387}\u{2022}\u{2027}"
            + "\u{2219}\u{22C5}\u{30FB}\u{FF65}\u{16EB}\u{A78F}\u{02D9}\u{FE52}\u{3001}\u{FF64}\u{FE12}\u{10101}\u{10A50}"
            + "\u{1D16D}").unicodeScalars)

    private static func isJunk(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "-", ".", "_", "?": false
        default: scalar.isASCII
        }
    }

    /// Without the hyphens at the ends of labels that junk beside a dot or the edge left.
    private static func trimmed(_ name: String) -> String {
        name.split(separator: ".").map { label in
            var label = label
            while label.first == "-" { label.removeFirst() }
            while label.last == "-" { label.removeLast() }
            return String(label)
        }
        .filter { !$0.isEmpty }.joined(separator: ".")
    }

    /// `xn--openai.net`: an A-label that stands for nothing, or for no Latin letters, is shown as it is written.
    private static func withoutPrefixes(_ text: String) -> String? {
        var isOther = false
        let labels = text.split(separator: ".").map { label -> Substring in
            guard label.hasPrefix("xn--"), label.count > 4, isShownAsWritten(Array(label.utf8)) else { return label }
            isOther = true
            return label.dropFirst(4)
        }
        return isOther ? labels.joined(separator: ".") : nil
    }

    private static func isShownAsWritten(_ label: [UInt8]) -> Bool {
        guard let shown = IDNA.shared.toUnicode(label) else { return true }
        if shown.errors & IDNA.fatalErrors != 0 { return true }
        return !shown.name.contains { (0x61...0x7A).contains($0) }
    }
}
