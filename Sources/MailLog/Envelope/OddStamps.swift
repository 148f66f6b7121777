// The less usual spellings of a time stamp.

extension Stamps {
    /// Reads any stamp, with a weekday before it and a zone behind it where they stand.
    static func readAny(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        skipWeekday(&reader)
        guard
            readTraditional(&reader, into: &stamp) || readISO(&reader, into: &stamp)
                || readYearFirst(&reader, into: &stamp) || readYearInside(&reader, into: &stamp)
                || readSlashed(&reader, into: &stamp) || readEpoch(&reader, into: &stamp)
        else {
            stamp = LogStamp()
            return false
        }
        readYearBehind(&reader, into: &stamp)
        readZoneBehind(&reader, into: &stamp)
        cursor = reader
        return true
    }

    /// `Sun 2026-11-22 …` (journalctl -o short-full), `Sun Nov 22 …` (ctime).
    private static func skipWeekday(_ reader: inout Cursor) {
        var ahead = reader
        guard weekdays.contains(where: { ahead.skip($0) }) else { return }
        _ = ahead.skip(Byte.comma)
        guard ahead.skip(Byte.space), Byte.isDigit(ahead.byte) || month(at: ahead.at, in: ahead.line) != nil
        else { return }
        reader = ahead
    }

    private static let weekdays: [StaticString] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// `2013 Jun 16 16:05:06.123`.
    private static func readYearFirst(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let year = reader.digits(4), reader.skip(Byte.space), readTraditional(&reader, into: &stamp)
        else { return false }
        stamp.year = Int16(truncatingIfNeeded: year)
        cursor = reader
        return true
    }

    /// `Nov 22 2026 14:38:13`.
    private static func readYearInside(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let month = month(at: reader.at, in: reader.line) else { return false }
        reader.at += 3
        reader.skipBlanks()
        guard let day = reader.number(), day >= 1, day <= 31, reader.skip(Byte.space) || reader.skip(", "),
            let year = reader.digits(4), reader.skip(Byte.space), readClock(&reader, into: &stamp)
        else { return false }
        stamp.month = month
        stamp.day = UInt8(truncatingIfNeeded: day)
        stamp.year = Int16(truncatingIfNeeded: year)
        cursor = reader
        return true
    }

    /// `2026/11/22 14:38:13`.
    private static func readSlashed(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let year = reader.digits(4), reader.skip(Byte.slash), let month = reader.digits(2), month >= 1,
            month <= 12, reader.skip(Byte.slash), let day = reader.digits(2), day >= 1, day <= 31,
            reader.skip(Byte.space) || reader.skip(0x54), readClock(&reader, into: &stamp)
        else { return false }
        stamp.year = Int16(truncatingIfNeeded: year)
        stamp.month = UInt8(truncatingIfNeeded: month)
        stamp.day = UInt8(truncatingIfNeeded: day)
        cursor = reader
        return true
    }

    /// `1795356813.123456 ` (journalctl -o short-unix): ten digits of seconds and a fraction.
    private static func readEpoch(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let seconds = reader.digits(10) else { return false }
        var fraction: Int64 = 0
        if reader.skip(Byte.dot) {
            var scale: Int64 = 100_000
            while Byte.isDigit(reader.byte) {
                fraction += Int64(reader.byte - 0x30) * scale
                scale /= 10
                reader.at += 1
            }
        }
        guard reader.byte == Byte.space else { return false }
        stamp = LogStamp(microseconds: Int64(seconds) * 1_000_000 + fraction)
        cursor = reader
        return true
    }

    /// `Sun Nov 22 14:38:13 2026`.
    private static func readYearBehind(_ reader: inout Cursor, into stamp: inout LogStamp) {
        guard stamp.year == 0, reader.byte == Byte.space else { return }
        var ahead = reader
        ahead.at += 1
        guard let year = ahead.digits(4), year >= 1970, year <= 2100, ahead.byte == Byte.space else { return }
        stamp.year = Int16(truncatingIfNeeded: year)
        reader = ahead
    }

    /// ` UTC`, ` +0100`, ` CEST`: unambiguous zone names only.
    private static func readZoneBehind(_ reader: inout Cursor, into stamp: inout LogStamp) {
        guard !stamp.hasZone, reader.byte == Byte.space else { return }
        var ahead = reader
        ahead.at += 1
        if ahead.byte == 0x2B || ahead.byte == Byte.hyphen, Byte.isDigit(ahead.byte(after: 1)) {
            readZone(&ahead, into: &stamp)
            if stamp.hasZone { reader = ahead }
            return
        }
        let word = ahead.word(endingAt: Byte.space)
        for zone in zones where ahead.line.slice(word).equals(zone.name) {
            stamp.hasZone = true
            stamp.offsetMinutes = zone.minutes
            reader = ahead
            return
        }
    }

    /// Names that stand for one offset only, as `date` and journalctl write them.
    private static let zones: [(name: StaticString, minutes: Int16)] = [
        ("UTC", 0), ("GMT", 0), ("Z", 0), ("WET", 0), ("WEST", 60), ("CET", 60), ("CEST", 120), ("EET", 120),
        ("EEST", 180), ("MSK", 180), ("JST", 540), ("KST", 540), ("EDT", -240), ("EST", -300), ("CDT", -300),
        ("MDT", -360), ("MST", -420), ("PDT", -420), ("PST", -480), ("AEST", 600), ("AEDT", 660), ("NZST", 720),
        ("NZDT", 780), ("HKT", 480), ("SGT", 480),
    ]
}

extension LogStamp {
    /// The stamp of an instant, in UTC. One before 1970 or after 2200 is no time of a log line: absent.
    public init(microseconds: Int64) {
        self.init()
        guard microseconds >= 0, microseconds < 7_258_118_400_000_000 else { return }
        let seconds = microseconds / 1_000_000
        let date = CivilDate.date(days: Int(seconds / 86_400))
        year = Int16(truncatingIfNeeded: date.year)
        month = UInt8(truncatingIfNeeded: date.month)
        day = UInt8(truncatingIfNeeded: date.day)
        hour = UInt8(truncatingIfNeeded: seconds / 3600 % 24)
        minute = UInt8(truncatingIfNeeded: seconds / 60 % 60)
        second = UInt8(truncatingIfNeeded: seconds % 60)
        microsecond = UInt32(truncatingIfNeeded: microseconds % 1_000_000)
        hasZone = true
    }
}
