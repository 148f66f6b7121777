// Two lines that show the differing letters under each other.

enum AlignmentText {
    /// The alignment of a hit; nil where nothing differs.
    static func make(_ found: Case) -> Alignment? {
        let differences = found.hit.match.differences
        guard !differences.isEmpty || found.hit.foreign > 0 else { return nil }
        // Bytes of other scripts are no letters: their characters are what people compare.
        if found.word.contains(where: { $0 >= 0x80 }) || found.letters.contains(where: { $0 >= 0x80 }) {
            return byCharacters(found)
        }
        var lines = Lines()
        var (seen, expected) = (0, 0)
        for edit in differences + [end(found)] {
            while expected < edit.expected.lowerBound, seen < edit.seen.lowerBound {
                lines.add(letter(found, seen), character(found.word[expected]), differs: isForeign(found, seen))
                seen += 1
                expected += 1
            }
            lines.add(
                edit.seen.map { letter(found, $0) }, edit.expected.map { character(found.word[$0]) })
            (seen, expected) = (edit.seen.upperBound, edit.expected.upperBound)
        }
        return Alignment(seen: lines.seen, expected: lines.expected, marks: lines.marks)
    }

    /// The common characters at both ends, and what differs between them.
    private static func byCharacters(_ found: Case) -> Alignment {
        let seen = found.seen.filter { $0 != "-" && $0 != "_" }.map { $0 }
        let expected = Array(found.expected)
        var (start, end) = (0, 0)
        let shorter = min(seen.count, expected.count)
        while start < shorter, seen[start] == expected[start] { start += 1 }
        while end < shorter - start, seen[seen.count - 1 - end] == expected[expected.count - 1 - end] { end += 1 }
        var lines = Lines()
        for index in 0..<start { lines.add(seen[index], expected[index], differs: false) }
        lines.add(Array(seen[start..<seen.count - end]), Array(expected[start..<expected.count - end]))
        for index in 0..<end {
            lines.add(seen[seen.count - end + index], expected[expected.count - end + index], differs: false)
        }
        return Alignment(seen: lines.seen, expected: lines.expected, marks: lines.marks)
    }

    private static func end(_ found: Case) -> Edit {
        let seen = found.hit.range.count
        return Edit(kind: .match, seen: seen..<seen, expected: found.word.count..<found.word.count, cost: 0)
    }

    private static func letter(_ found: Case, _ offset: Int) -> Character {
        let position = found.hit.range.lowerBound + offset
        guard found.label.isPlain else { return Character(found.label.scalars[found.label.origin[position]]) }
        return character(found.label.letters[position])
    }

    private static func isForeign(_ found: Case, _ offset: Int) -> Bool {
        !found.label.isPlain && found.label.isForeign[found.hit.range.lowerBound + offset]
    }

    private static func character(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }

    private struct Lines {
        var seen = ""
        var expected = ""
        var marks = ""

        mutating func add(_ letter: Character, _ wanted: Character, differs: Bool) {
            seen.append(letter)
            expected.append(wanted)
            marks.append(differs ? "^" : " ")
        }

        /// A difference; the shorter side is filled up with `_` (seen) or blanks (expected).
        mutating func add(_ letters: [Character], _ wanted: [Character]) {
            for index in 0..<max(letters.count, wanted.count) {
                seen.append(index < letters.count ? letters[index] : "_")
                expected.append(index < wanted.count ? wanted[index] : " ")
                marks.append("^")
            }
        }
    }
}
