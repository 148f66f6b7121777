// The less usual spellings of a time stamp: which one it is, numbers since 1970, and what stands before or behind it.

extension Stamps {
    /// Reads any stamp, with a weekday before it and a zone behind it where they stand.
    static func readAny(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        let isBracketed = reader.skip(Byte.openBracket)
        skipWeekday(&reader)
        guard
            readTraditional(&reader, into: &stamp) || readISO(&reader, into: &stamp)
                || readYearFirst(&reader, into: &stamp) || readYearInside(&reader, into: &stamp)
                || readSlashed(&reader, into: &stamp) || readDayFirst(&reader, into: &stamp)
                || readEpoch(&reader, into: &stamp) || readDotted(&reader, into: &stamp)
                || readColons(&reader, into: &stamp) || readTAI(&reader, into: &stamp)
                || readMonthFirst(&reader, into: &stamp)
                || readLocal(&reader, into: &stamp)
        else {
            stamp = LogStamp()
            return false
        }
        readYearBehind(&reader, into: &stamp)
        readZoneBehind(&reader, into: &stamp)
        guard !isBracketed || reader.skip(Byte.closeBracket) else {
            stamp = LogStamp()
            return false
        }
        cursor = reader
        return true
    }

    /// The whole of a field: a text stamp, or seconds, milliseconds, microseconds or nanoseconds since 1970.
    /// - Parameter isWhole: whether nothing may stand behind a text stamp.
    static func value(_ line: ByteView, _ field: ByteRange, isWhole: Bool = true) -> LogStamp? {
        var cursor = Cursor(line.slice(0, field.end), at: field.start)
        var stamp = LogStamp()
        // The journal's microseconds, before all that they are not is tried.
        if field.count == 16, let microseconds = cursor.digits(16) {
            stamp = LogStamp(microseconds: Int64(microseconds))
            if stamp.isPresent { return stamp }
        }
        cursor.at = field.start
        if readAny(&cursor, into: &stamp), cursor.isAtEnd || !isWhole { return stamp }
        cursor.at = field.start
        guard let number = cursor.number() ?? nanoseconds(&cursor),
            let microseconds = microseconds(number, digits: cursor.at - field.start)
        else { return nil }
        stamp = LogStamp(microseconds: microseconds + fraction(&cursor, of: microseconds))
        return stamp.isPresent && cursor.isAtEnd ? stamp : nil
    }

    /// Nineteen digits, the last three of which say nothing.
    private static func nanoseconds(_ cursor: inout Cursor) -> Int64? {
        guard let value = cursor.digits(16), cursor.digits(3) != nil else { return nil }
        return Int64(value)
    }

    /// The unit is told by the number of digits, which is right from 2001 to 2286. Other numbers are no times, but
    /// somebody's identifiers: a time long ago would mislead all lines behind it that have no year.
    private static func microseconds(_ number: Int64, digits: Int) -> Int64? {
        switch digits {
        case 10: number * 1_000_000
        case 13: number * 1000
        case 16, 19: number
        default: nil
        }
    }

    /// Microseconds behind the point of a number of seconds; of smaller units nothing that counts.
    private static func fraction(_ cursor: inout Cursor, of microseconds: Int64) -> Int64 {
        guard cursor.skip(Byte.dot) else { return 0 }
        var value: Int64 = 0
        var scale: Int64 = microseconds % 1_000_000 == 0 ? 100_000 : 0
        while Byte.isDigit(cursor.byte) {
            value += Int64(cursor.byte - 0x30) * scale
            scale /= 10
            cursor.at += 1
        }
        return value
    }

    /// `Sun 2026-11-22 …` (journalctl -o short-full), `Sun Nov 22 …` (ctime).
    private static func skipWeekday(_ reader: inout Cursor) {
        var ahead = reader
        guard weekdays.contains(where: { ahead.skip($0) }) else { return LocalNames.skipWeekday(&reader) }
        _ = ahead.skip(Byte.comma)
        guard ahead.skip(Byte.space), Byte.isDigit(ahead.byte) || month(at: ahead.at, in: ahead.line) != nil
        else { return }
        reader = ahead
    }

    private static let weekdays: [StaticString] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// `1795356813.123456 ` (journalctl -o short-unix), `1795356813123\t`: seconds with a fraction, or smaller units.
    private static func readEpoch(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let number = reader.number(), reader.at - cursor.at >= 10,
            let microseconds = microseconds(number, digits: reader.at - cursor.at)
        else { return false }
        let instant = LogStamp(microseconds: microseconds + fraction(&reader, of: microseconds))
        guard instant.isPresent, Byte.isBlank(reader.byte) else { return false }
        stamp = instant
        cursor = reader
        return true
    }

    /// The label of 1970-01-01T00:00:00 UTC.
    private static let taiEpoch: Int64 = 0x4000_0000_0000_000A

    /// `@4000000065a1b2c30a1b2c3d`: TAI64N as multilog and svlogd write it, seconds from 2^62 + 10 on.
    private static func readTAI(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard reader.skip(Byte.at), let high = hexadecimal(&reader), let low = hexadecimal(&reader),
            let nanoseconds = hexadecimal(&reader), nanoseconds < 1_000_000_000, Byte.isBlank(reader.byte)
        else { return false }
        // Compared before anything is taken off it: a stranger's number may be as low as an Int64 can be.
        let label = high << 32 | low
        guard label >= taiEpoch, label < taiEpoch + 1 << 34 else { return false }
        let instant = LogStamp(microseconds: (label - taiEpoch) * 1_000_000 + nanoseconds / 1000)
        guard instant.isPresent else { return false }
        stamp = instant
        cursor = reader
        return true
    }

    /// Eight hexadecimal digits.
    private static func hexadecimal(_ reader: inout Cursor) -> Int64? {
        var value: Int64 = 0
        for _ in 0..<8 {
            guard let digit = Byte.hexadecimalValue(reader.byte) else { return nil }
            value = value << 4 | Int64(digit)
            reader.at += 1
        }
        return value
    }

    /// `Sun Nov 22 14:38:13 2026`.
    private static func readYearBehind(_ reader: inout Cursor, into stamp: inout LogStamp) {
        guard stamp.year == 0, reader.byte == Byte.space else { return }
        var ahead = reader
        ahead.at += 1
        guard let year = ahead.digits(4), year >= 1970, year <= 2100, ahead.byte == Byte.space || ahead.has(": ")
        else { return }
        _ = ahead.skip(Byte.colon)
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
