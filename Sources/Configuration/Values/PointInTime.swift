// Dates and durations as people write them in a configuration.

/// Dates → µs since 1970.
enum PointInTime {
    /// Reads `2027-03-01` (its beginning, UTC) or an RFC 3339 time such as `2027-03-01T12:00:00+09:00`.
    static func microseconds(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes[4] == dash, bytes[7] == dash,
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
            (1970...9999).contains(year), (1...12).contains(month), (1...daysIn(month, year)).contains(day)
        else { return nil }
        let midnight = daysSince1970(year, month, day) * 86_400
        if bytes.count == 10 { return midnight * 1_000_000 }
        guard let seconds = secondsOfDay(bytes[10...]) else { return nil }
        return (midnight + seconds) * 1_000_000
    }

    /// `T12:00:00Z`, `t12:00:00.5+09:00`, ` 12:00Z`: RFC 3339, section 5.6; seconds may be left out.
    private static func secondsOfDay(_ bytes: ArraySlice<UInt8>) -> Int64? {
        var rest = Array(bytes.dropFirst())
        guard let first = bytes.first, [0x54, 0x74, 0x20].contains(first), rest.count >= 6, rest[2] == colon,
            let hour = number(rest[0..<2]), let minute = number(rest[3..<5]), hour < 24, minute < 60
        else { return nil }
        rest.removeFirst(5)
        var second: Int64 = 0
        if rest.count >= 3, rest[0] == colon {
            guard let value = number(rest[1..<3]), value <= 60 else { return nil }
            second = value
            rest.removeFirst(3)
            if rest.first == 0x2E {
                let fraction = rest.dropFirst().prefix { isDigit($0) }
                guard !fraction.isEmpty else { return nil }
                rest.removeFirst(fraction.count + 1)
            }
        }
        guard let zone = zoneSeconds(rest) else { return nil }
        return hour * 3_600 + minute * 60 + second - zone
    }

    private static func zoneSeconds(_ bytes: [UInt8]) -> Int64? {
        if bytes == [0x5A] || bytes == [0x7A] { return 0 }
        guard bytes.count == 6, bytes[0] == 0x2B || bytes[0] == dash, bytes[3] == colon,
            let hours = number(bytes[1..<3]), let minutes = number(bytes[4..<6]), hours < 24, minutes < 60
        else { return nil }
        return (hours * 3_600 + minutes * 60) * (bytes[0] == dash ? -1 : 1)
    }

    /// The proleptic Gregorian calendar, counted from the first of March.
    static func daysSince1970(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func daysIn(_ month: Int64, _ year: Int64) -> Int64 {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        guard digits.allSatisfy(isDigit) else { return nil }
        return Int64(String(decoding: digits, as: UTF8.self))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static let dash = UInt8(ascii: "-")
    private static let colon = UInt8(ascii: ":")
}

/// `90d` → seconds.
enum DurationText {
    /// Reads a whole number with `s`, `m`, `h`, `d`, `w` or `y` (365 days) behind it; more than nothing.
    static func seconds(_ text: String) -> Int64? {
        guard let unit = text.last, let factor = factors[unit], let count = Int64(text.dropLast()), count > 0 else {
            return nil
        }
        let (seconds, overflow) = count.multipliedReportingOverflow(by: factor)
        return overflow ? nil : seconds
    }

    private static let factors: [Character: Int64] = [
        "s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800, "y": 31_536_000,
    ]
}
