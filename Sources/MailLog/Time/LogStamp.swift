// A log line's time as it was written, before year and zone are known.

/// The time of a line in the parts that the line gives.
public struct LogStamp: Sendable, Equatable {
    /// 0 where the line gives no year (RFC 3164).
    public var year: Int16 = 0
    /// 1…12; 0 where the line has no time at all.
    public var month: UInt8 = 0
    public var day: UInt8 = 0
    public var hour: UInt8 = 0
    public var minute: UInt8 = 0
    public var second: UInt8 = 0
    /// Whether `offsetMinutes` was written.
    public var hasZone = false
    /// Minutes east of UTC.
    public var offsetMinutes: Int16 = 0
    public var microsecond: UInt32 = 0

    public init() {}

    public var isPresent: Bool { month != 0 }

    /// Whether both stand in the same hour of the same zone.
    func isSameHour(as other: LogStamp) -> Bool { hourBits == other.hourBits }

    /// Everything but minute, second and fraction in one word: one comparison a line in place of six.
    private var hourBits: UInt64 {
        UInt64(UInt16(bitPattern: year)) | UInt64(month) << 16 | UInt64(day) << 24 | UInt64(hour) << 32
            | (hasZone ? 1 << 40 : 0) | UInt64(UInt16(bitPattern: offsetMinutes)) << 48
    }
}
