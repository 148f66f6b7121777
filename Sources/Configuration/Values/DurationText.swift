// Durations as people write them.

/// `90d` → seconds.
public enum DurationText {
    /// Reads a whole number with `s`, `m`, `h`, `d`, `w` or `y` (365 days) behind it; more than nothing.
    public static func seconds(_ text: String) -> Int64? {
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
