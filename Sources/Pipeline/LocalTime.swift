// The local time zone of this machine, for stamps without a zone.

import Glibc
import MailLog

/// Reads the C library's time zone.
public enum LocalTime {
    /// Microseconds since 1970, now.
    public static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    /// Microseconds of a clock that only goes forward.
    public static func monotonic() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    /// Seconds east of UTC at a local time (seconds since 1970 on the local clock).
    ///
    /// In the hour that a clock change repeats, the C library's choice stands.
    @Sendable
    public static func offset(atLocal seconds: Int64) -> Int {
        var guess = time_t(seconds)
        var parts = tm()
        guard gmtime_r(&guess, &parts) != nil else { return 0 }
        parts.tm_isdst = -1
        let instant = mktime(&parts)
        return Int(seconds) - instant
    }
}
