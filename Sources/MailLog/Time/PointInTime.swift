// Times as people type them.

/// Reads `2026-11-22`, `2026-11-22 14:00`, `2026-11-22T14:00:00.5+09:00` …
public enum PointInTime {
    /// - Parameters:
    ///   - text: a date, or a date and a time, with or without a zone.
    ///   - zoneOffset: seconds east of UTC at a local time, for text without a zone (default: UTC).
    /// - Returns: µs since 1970, nil where the text is none of these.
    public static func parse(
        _ text: String, zoneOffset: @escaping @Sendable (Int64) -> Int = { _ in 0 }
    ) -> Int64? {
        var rest = Substring(text)
        guard var stamp = date(&rest) else { return nil }
        if let separator = rest.first, "Tt ".contains(separator) {
            rest.removeFirst()
            guard time(&rest, into: &stamp), zone(&rest, into: &stamp) else { return nil }
        }
        guard rest.isEmpty else { return nil }
        var clock = LogClock(reference: 0, zoneOffset: zoneOffset)
        return clock.instant(of: stamp)
    }

    private static func date(_ rest: inout Substring) -> LogStamp? {
        guard let year = number(&rest, 4, in: 1...9999), let month = number(&rest, 2, in: 1...12, after: "-"),
            let day = number(&rest, 2, in: 1...31, after: "-")
        else { return nil }
        // 30 February comes back from the calendar as another day.
        let date = CivilDate.date(days: CivilDate.days(year: year, month: month, day: day))
        guard date.month == month, date.day == day else { return nil }
        var stamp = LogStamp()
        stamp.year = Int16(year)
        stamp.month = UInt8(month)
        stamp.day = UInt8(day)
        return stamp
    }

    private static func time(_ rest: inout Substring, into stamp: inout LogStamp) -> Bool {
        guard let hour = number(&rest, 2, in: 0...23), let minute = number(&rest, 2, in: 0...59, after: ":") else {
            return false
        }
        stamp.hour = UInt8(hour)
        stamp.minute = UInt8(minute)
        guard rest.first == ":" else { return true }
        guard let second = number(&rest, 2, in: 0...60, after: ":") else { return false }
        stamp.second = UInt8(second)
        // Fractions of a second make no difference to whoever asks for a period.
        if rest.first == "." { rest = rest.dropFirst().drop(while: \.isNumber) }
        return true
    }

    private static func zone(_ rest: inout Substring, into stamp: inout LogStamp) -> Bool {
        guard let sign = rest.first else { return true }
        stamp.hasZone = true
        rest.removeFirst()
        if sign == "Z" || sign == "z" { return true }
        guard sign == "+" || sign == "-", let hours = number(&rest, 2, in: 0...23) else { return false }
        if rest.first == ":" { rest.removeFirst() }
        guard let minutes = number(&rest, 2, in: 0...59) else { return false }
        stamp.offsetMinutes = Int16((sign == "-" ? -1 : 1) * (hours * 60 + minutes))
        return true
    }

    private static func number(
        _ rest: inout Substring, _ digits: Int, in range: ClosedRange<Int>, after separator: Character? = nil
    ) -> Int? {
        var text = rest
        if let separator {
            guard text.first == separator else { return nil }
            text.removeFirst()
        }
        let part = text.prefix(digits)
        guard part.count == digits, part.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(part),
            range.contains(value)
        else { return nil }
        rest = text.dropFirst(digits)
        return value
    }
}
