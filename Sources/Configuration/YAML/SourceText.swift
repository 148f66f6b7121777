// The text of a configuration file, and its lines as libyaml counts them.

/// A text with line numbers. Lines end as YAML 1.1 has it: LF, CR, CR LF, NEL, LS or PS.
struct SourceText {
    let file: String
    private(set) var scalars: [Unicode.Scalar]
    private(set) var lineStarts: [Int] = [0]

    init(file: String, text: String) {
        self.file = file
        scalars = Array(text.unicodeScalars)
        // libyaml does not count a byte order mark.
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        for (index, scalar) in scalars.enumerated() where SourceText.isLineEnd(scalar) {
            if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { continue }
            lineStarts.append(index + 1)
        }
    }

    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// A line without its end; nil where there is none of this number (from 1).
    func line(_ number: Int) -> String? {
        guard lineStarts.indices.contains(number - 1) else { return nil }
        let rest = scalars[lineStarts[number - 1]...].prefix { !SourceText.isLineEnd($0) }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: rest)
        return String(view)
    }

    /// The index of a place in `scalars`; nil where the line has no such column.
    func index(of place: Diagnostic.Place) -> Int? {
        guard lineStarts.indices.contains(place.line - 1), place.column > 0 else { return nil }
        let index = lineStarts[place.line - 1] + place.column - 1
        return index <= scalars.count ? index : nil
    }

    func place(of index: Int) -> Diagnostic.Place {
        let line = (lineStarts.lastIndex { $0 <= index } ?? 0) + 1
        return Diagnostic.Place(line: line, column: index - lineStarts[line - 1] + 1)
    }

    func scalar(at place: Diagnostic.Place) -> Unicode.Scalar? {
        guard let index = index(of: place), index < scalars.count else { return nil }
        return scalars[index]
    }

    /// Puts other scalars, as many, in the place of some.
    mutating func replace(at index: Int, with replacement: [Unicode.Scalar]) {
        scalars.replaceSubrange(index..<index + replacement.count, with: replacement)
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
