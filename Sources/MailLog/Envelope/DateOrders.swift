// Dates in other orders than the usual two: the year first, inside or last, the day first, the month first.

extension Stamps {
    /// `2013 Jun 16 16:05:06.123`.
    static func readYearFirst(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let year = reader.digits(4), reader.skip(Byte.space), readTraditional(&reader, into: &stamp)
        else { return false }
        stamp.year = Int16(truncatingIfNeeded: year)
        cursor = reader
        return true
    }

    /// `Nov 22 2026 14:38:13`, `Nov 22, 2026 @ 14:38:13.000` (Kibana).
    static func readYearInside(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let month = month(at: reader.at, in: reader.line) else { return false }
        reader.at += 3
        reader.skipBlanks()
        guard let day = reader.number(), reader.skip(Byte.space) || reader.skip(", "), let year = reader.digits(4),
            reader.skip(" @ ") || reader.skip(Byte.space)
        else { return false }
        return finish(&cursor, reader, year, Int(month), Int(day), into: &stamp)
    }

    /// `2026/11/22 14:38:13`.
    static func readSlashed(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let year = reader.digits(4), reader.skip(Byte.slash), let month = reader.digits(2),
            reader.skip(Byte.slash), let day = reader.digits(2), reader.skip(Byte.space) || reader.skip(0x54)
        else { return false }
        return finish(&cursor, reader, year, month, day, into: &stamp)
    }

    /// `22 Nov 2026 14:38:13`, `22-Nov-2026 …`, `22/Nov/2026:14:38:13`.
    static func readDayFirst(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let day = reader.number(), day >= 1, day <= 31 else { return false }
        let separator = reader.byte
        guard separator == Byte.space || separator == Byte.hyphen || separator == Byte.slash,
            let month = month(at: reader.at + 1, in: reader.line)
        else { return false }
        reader.at += 4
        guard reader.skip(separator), let year = reader.digits(4), reader.skip(Byte.space) || reader.skip(Byte.colon)
        else { return false }
        return finish(&cursor, reader, year, Int(month), Int(day), into: &stamp)
    }

    /// `22.11.2026 14:38:13`, `22-11-2026 14:38:13`.
    static func readDotted(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let day = reader.digits(2), case let separator = reader.byte,
            separator == Byte.dot || separator == Byte.hyphen, reader.skip(separator),
            let month = reader.digits(2), reader.skip(separator), let year = reader.digits(4),
            reader.skip(Byte.space) || reader.skip(", ")
        else { return false }
        return finish(&cursor, reader, year, month, day, into: &stamp)
    }

    /// `11/22/2026 14:38:13`, `11/22/26 2:38:13.000 PM`, `22/11/2026 …`: month first, as spreadsheets and Splunk of that
    /// country write it, unless there is no such month.
    static func readMonthFirst(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let first = shortNumber(&reader), reader.skip(Byte.slash), let second = shortNumber(&reader),
            reader.skip(Byte.slash), let year = reader.digits(4) ?? reader.digits(2).map({ $0 + 2000 }),
            reader.skip(", ") || reader.skip(Byte.space)
        else { return false }
        let (month, day) = first > 12 ? (second, first) : (first, second)
        return finish(&cursor, reader, year, month, day, into: &stamp)
    }

    /// `14:38:13`, `2:38:13 PM`, `2:38:13.000 pm`.
    private static func readHalfDay(_ reader: inout Cursor, into stamp: inout LogStamp) -> Bool {
        guard let hour = shortNumber(&reader), hour <= 23, reader.skip(Byte.colon), let minute = reader.digits(2),
            minute <= 59, reader.skip(Byte.colon), let second = reader.digits(2), second <= 60
        else { return false }
        readOptionalFraction(&reader, into: &stamp)
        let isMorning = reader.skip(" AM") || reader.skip(" am")
        let isAfternoon = !isMorning && (reader.skip(" PM") || reader.skip(" pm"))
        guard 1...12 ~= hour || !isMorning && !isAfternoon else { return false }
        let shifted = isMorning || isAfternoon ? hour % 12 + (isAfternoon ? 12 : 0) : hour
        stamp.hour = UInt8(truncatingIfNeeded: shifted)
        stamp.minute = UInt8(truncatingIfNeeded: minute)
        stamp.second = UInt8(truncatingIfNeeded: second)
        return true
    }

    private static func shortNumber(_ reader: inout Cursor) -> Int? {
        guard let number = reader.number(), number <= 99 else { return nil }
        return Int(number)
    }

    /// `2026:11:22-14:38:13` (Sophos UTM).
    static func readColons(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard let year = reader.digits(4), reader.skip(Byte.colon), let month = reader.digits(2),
            reader.skip(Byte.colon), let day = reader.digits(2), reader.skip(Byte.hyphen)
        else { return false }
        return finish(&cursor, reader, year, month, day, into: &stamp)
    }

    /// Reads the clock behind a date; `year` is 0 where the stamp has none.
    static func finish(
        _ cursor: inout Cursor, _ date: Cursor, _ year: Int, _ month: Int, _ day: Int, into stamp: inout LogStamp
    ) -> Bool {
        var reader = date
        guard year == 0 || year >= 1970, 1...12 ~= month, 1...31 ~= day, readHalfDay(&reader, into: &stamp) else {
            return false
        }
        stamp.year = Int16(truncatingIfNeeded: year)
        stamp.month = UInt8(truncatingIfNeeded: month)
        stamp.day = UInt8(truncatingIfNeeded: day)
        cursor = reader
        return true
    }
}
