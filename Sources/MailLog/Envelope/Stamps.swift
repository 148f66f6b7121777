// Time stamps as logs spell them.

/// Readers of time stamps. Each leaves the cursor behind the stamp, or unmoved.
enum Stamps {
    /// One of the two usual stamps and the blank behind it.
    static func readOrdinary(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        let start = cursor.at
        if readTraditional(&cursor, into: &stamp) || readISO(&cursor, into: &stamp), cursor.skip(Byte.space) {
            return true
        }
        cursor.at = start
        return false
    }

    /// `Nov 22 14:38:13`, `Nov  2 …`, `Nov 02 …`, `Nov 2 …` (RFC 3164 section 4.1.2 and its relatives),
    /// with an optional fraction of a second.
    @inline(__always)
    static func readTraditional(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard reader.left >= 14, reader.byte(after: 3) == Byte.space, let month = month(at: reader.at, in: reader.line)
        else { return false }
        reader.at += 4
        reader.skipBlanks()
        guard let day = reader.number(), day >= 1, day <= 31, reader.skip(Byte.space),
            readClock(&reader, into: &stamp)
        else { return false }
        stamp.month = month
        stamp.day = UInt8(truncatingIfNeeded: day)
        cursor = reader
        return true
    }

    /// `2026-11-22T14:38:13.123456+01:00` (RFC 3339) and its relatives: a blank for the `T`, a comma before the
    /// fraction, `+0100`, no zone.
    @inline(__always)
    static func readISO(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard reader.left >= 19, reader.byte(after: 4) == Byte.hyphen, reader.byte(after: 7) == Byte.hyphen,
            let year = reader.digits(4), reader.skip(Byte.hyphen),
            let month = reader.digits(2), month >= 1, month <= 12, reader.skip(Byte.hyphen),
            let day = reader.digits(2), day >= 1, day <= 31,
            reader.byte == 0x54 || reader.byte == 0x74 || reader.byte == Byte.space || reader.byte == Byte.tab
                || reader.byte == 0x5F  // `2026-11-22_14:38:13.12345` of svlogd
        else { return false }
        reader.at += 1
        guard readClock(&reader, into: &stamp) else { return false }
        readZone(&reader, into: &stamp)
        stamp.year = Int16(truncatingIfNeeded: year)
        stamp.month = UInt8(truncatingIfNeeded: month)
        stamp.day = UInt8(truncatingIfNeeded: day)
        cursor = reader
        return true
    }

    /// `:13.123456+01:00 ` behind the minute of an RFC 3339 stamp, and the blank behind it. Leaves the rest as it is.
    @inline(__always)
    static func readSeconds(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        var reader = cursor
        guard reader.skip(Byte.colon), let second = reader.digits(2), second <= 60 else { return false }
        stamp.second = UInt8(truncatingIfNeeded: second)
        readOptionalFraction(&reader, into: &stamp)
        stamp.hasZone = false
        stamp.offsetMinutes = 0
        readZone(&reader, into: &stamp)
        guard reader.skip(Byte.space) else { return false }
        cursor = reader
        return true
    }

    /// `14:38:13` and an optional fraction.
    @inline(__always)
    static func readClock(_ reader: inout Cursor, into stamp: inout LogStamp) -> Bool {
        guard let hour = reader.digits(2), hour <= 23, reader.skip(Byte.colon),
            let minute = reader.digits(2), minute <= 59, reader.skip(Byte.colon),
            let second = reader.digits(2), second <= 60
        else { return false }
        stamp.hour = UInt8(truncatingIfNeeded: hour)
        stamp.minute = UInt8(truncatingIfNeeded: minute)
        stamp.second = UInt8(truncatingIfNeeded: second)
        readOptionalFraction(&reader, into: &stamp)
        return true
    }

    @inline(__always)
    static func readOptionalFraction(_ reader: inout Cursor, into stamp: inout LogStamp) {
        stamp.microsecond = 0
        if reader.byte == Byte.dot || reader.byte == Byte.comma, Byte.isDigit(reader.byte(after: 1)) {
            reader.at += 1
            stamp.microsecond = readFraction(&reader)
        }
    }

    /// Digits after the point, any number of them, as microseconds.
    private static func readFraction(_ reader: inout Cursor) -> UInt32 {
        var value: UInt32 = 0
        var scale: UInt32 = 100_000
        while Byte.isDigit(reader.byte) {
            value &+= UInt32(reader.byte &- 0x30) &* scale
            scale /= 10
            reader.at += 1
        }
        return value
    }

    /// `Z`, `+01:00`, `+0100`, `+01`, or nothing.
    static func readZone(_ reader: inout Cursor, into stamp: inout LogStamp) {
        if reader.byte == 0x5A || reader.byte == 0x7A {
            reader.at += 1
            stamp.hasZone = true
            return
        }
        let sign = reader.byte
        guard sign == 0x2B || sign == Byte.hyphen else { return }
        var zone = reader
        zone.at += 1
        guard let hours = zone.digits(2), hours <= 18 else { return }
        _ = zone.skip(Byte.colon)
        let minutes = zone.digits(2) ?? 0
        guard minutes <= 59 else { return }
        reader = zone
        stamp.hasZone = true
        stamp.offsetMinutes = Int16(truncatingIfNeeded: (hours * 60 + minutes) * (sign == Byte.hyphen ? -1 : 1))
    }

    /// 1…12 for an English month of three letters, capitalised.
    @inline(__always)
    static func month(at index: Int, in line: ByteView) -> UInt8? {
        guard index + 3 <= line.count else { return nil }
        let name = UInt32(line[index]) << 16 | UInt32(line[index + 1]) << 8 | UInt32(line[index + 2])
        switch name {
        case 0x4A_61_6E: return 1
        case 0x46_65_62: return 2
        case 0x4D_61_72: return 3
        case 0x41_70_72: return 4
        case 0x4D_61_79: return 5
        case 0x4A_75_6E: return 6
        case 0x4A_75_6C: return 7
        case 0x41_75_67: return 8
        case 0x53_65_70: return 9
        case 0x4F_63_74: return 10
        case 0x4E_6F_76: return 11
        case 0x44_65_63: return 12
        default: return nil
        }
    }
}
