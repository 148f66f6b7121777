// A log line's time as it was written, before year and zone are known.

/// The time of a line in the parts that the line gives.
public struct LogStamp: Sendable, Equatable {
    /// 0 where the line gives no year (RFC 3164).
    public var year: Int16 = 0
    /// 1…12; 0 where the line has no time at all.
    public var month: UInt8 = 0
    /// 1…31.
    public var day: UInt8 = 0
    /// 0…23.
    public var hour: UInt8 = 0
    /// 0…59.
    public var minute: UInt8 = 0
    /// 0…60: a leap second is written as it is (RFC 3339 section 5.7).
    public var second: UInt8 = 0
    /// Whether `offsetMinutes` was written.
    public var hasZone = false
    /// Minutes east of UTC.
    public var offsetMinutes: Int16 = 0
    /// 0…999,999; digits behind the sixth are left out.
    public var microsecond: UInt32 = 0

    /// No time at all.
    public init() {}

    /// Whether the line has a time.
    @inlinable public var isPresent: Bool { month != 0 }

    /// Whether both are of the same hour of the same zone. Year to second are one word in memory, read as one.
    @inlinable @inline(__always)
    func isOfHour(of other: LogStamp) -> Bool {
        dateAndHour == other.dateAndHour && hasZone == other.hasZone && offsetMinutes == other.offsetMinutes
    }

    @inlinable @inline(__always)
    var dateAndHour: UInt64 {
        UInt64(UInt16(bitPattern: year)) | UInt64(month) << 16 | UInt64(day) << 24 | UInt64(hour) << 32
    }
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
