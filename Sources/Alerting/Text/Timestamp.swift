// Instants as RFC 3339 text, without Foundation.

/// Formats instants.
public enum Timestamp {
    static let microsecondsPerDay: Int64 = 86_400_000_000

    /// RFC 3339 in UTC with microseconds: `2026-11-22T14:38:13.000000Z`.
    /// - Parameter microseconds: since 1970-01-01T00:00:00Z.
    public static func text(_ microseconds: Int64) -> String {
        let (date, time) = split(microseconds)
        let seconds = time / 1_000_000
        return "\(date)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
            + ".\(padded(time % 1_000_000, 6))Z"
    }

    /// For people: `2026-11-22 14:38:13 UTC`.
    public static func short(_ microseconds: Int64) -> String {
        let (date, time) = split(microseconds)
        let seconds = time / 1_000_000
        return "\(date) \(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)) UTC"
    }

    /// The UTC day: `2026-11-22`.
    public static func day(_ microseconds: Int64) -> String { split(microseconds).date }

    private static func split(_ microseconds: Int64) -> (date: String, time: Int64) {
        var days = microseconds / microsecondsPerDay
        var time = microseconds % microsecondsPerDay
        if time < 0 {
            days -= 1
            time += microsecondsPerDay
        }
        let (year, month, day) = civil(days)
        return ("\(padded(year, 4))-\(two(month))-\(two(day))", time)
    }

    /// Days since 1970 → year, month, day in the proleptic Gregorian calendar
    /// (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`).
    private static func civil(_ days: Int64) -> (Int64, Int64, Int64) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func two(_ value: Int64) -> String { padded(value, 2) }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
