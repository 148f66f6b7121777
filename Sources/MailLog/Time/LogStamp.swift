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
}
