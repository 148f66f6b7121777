// Stamps with the names of months and weekdays in the language of whoever ran journalctl.

extension Stamps {
    /// `oct. 02 14:38:13`, `Mär 02 …`, `10月 02 …`: what `%b %d %H:%M:%S` gives in other languages than English.
    static func readLocal(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let month = LocalNames.month(&reader), reader.skip(Byte.space) else { return false }
        reader.skipBlanks()
        guard let day = reader.number(), reader.skip(Byte.space) else { return false }
        return finish(&cursor, reader, 0, Int(month), Int(day), into: &stamp)
    }
}

/// Names of months as the locales of glibc abbreviate them.
enum LocalNames {
    /// Steps over a month's name and the point behind it.
    static func month(_ cursor: inout Cursor) -> UInt8? {
        if Byte.isDigit(cursor.byte) { return numbered(&cursor) }
        var end = cursor.at
        var key: UInt64 = 0
        while end < cursor.end, cursor.line[end] != Byte.space, cursor.line[end] != Byte.dot {
            guard end - cursor.at < 8 else { return nil }
            key = key << 8 | UInt64(Byte.lowercased(cursor.line[end]))
            end += 1
        }
        guard key != 0, let month = months[key] else { return nil }
        cursor.at = end
        _ = cursor.skip(Byte.dot)
        return month
    }

    /// `10月`, `10월`.
    private static func numbered(_ cursor: inout Cursor) -> UInt8? {
        var reader = cursor
        guard let number = reader.number(), 1...12 ~= number, reader.skip("月") || reader.skip("월") else { return nil }
        cursor = reader
        return UInt8(truncatingIfNeeded: number)
    }

    /// Steps over the name of a weekday before a date in digits: a short word that no program's text begins with.
    static func skipWeekday(_ cursor: inout Cursor) {
        var reader = cursor
        let word = reader.word(endingAt: Byte.space)
        guard 2...12 ~= word.count, reader.skip(Byte.space), reader.byte(after: 4) == Byte.hyphen,
            reader.byte(after: 7) == Byte.hyphen, isName(word, in: cursor.line)
        else { return }
        cursor = reader
    }

    /// Letters, and a point at the end.
    private static func isName(_ word: ByteRange, in line: ByteView) -> Bool {
        for index in word.start..<word.end {
            let byte = line[index]
            guard Byte.isLetter(byte) || byte >= 0x80 || byte == Byte.dot && index == word.end - 1 else { return false }
        }
        return true
    }

    /// Keyed by up to eight bytes of the name. Croatian is left out: its `lip` and `srp` are other months in Polish and
    /// Czech.
    private static let months: [UInt64: UInt8] = {
        var table: [UInt64: UInt8] = [:]
        for (index, names) in names.enumerated() {
            names.withUTF8Buffer { bytes in
                for name in bytes.split(separator: Byte.space) {
                    let key = name.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                    table[key] = UInt8(truncatingIfNeeded: index + 1)
                }
            }
        }
        return table
    }()

    /// German, French, Italian, Spanish, Portuguese, Catalan, Dutch, Danish, Norwegian, Swedish, Finnish, Estonian, Polish,
    /// Czech, Slovak, Hungarian, Romanian, Turkish, Greek, Russian, Ukrainian, Bulgarian; ASCII in lower case.
    private static let names: [StaticString] = [
        "jan jän janv gen ene ian jaan tammi sty led oca Ιαν янв січ яну",
        "feb févr fév fev febr veebr helmi lut úno Şub şub Φεβ фев февр лют",
        "mar mär märz mars març mrt maa märts maalis bře márc Μαρ мар марта бер",
        "apr avr avril abr ápr huhti kwi dub nis Απρ апр кві",
        "may mai maj mei mag maig maio touko máj kvě Μαΐ Μάι мая май тра",
        "jun juin juni juny giu iun juuni kesä cze čen jún haz Ιουν Ιούν июн июня юни чер",
        "jul juil juli lug iul juuli heinä lip čec júl tem Ιουλ Ιούλ июл июля юли лип",
        "aug août aoû ago ag agosto elo sie srp ağu Ağu Αυγ авг сер",
        "sep sept set syys wrz zář szept eyl Σεπ сен сент вер",
        "oct okt ott out loka paź říj eki Οκτ окт жов",
        "nov marras lis kas Νοε ноя нояб ное лис",
        "dec dez déc dic des dets joulu gru pro ara Δεκ дек гру",
    ]
}
