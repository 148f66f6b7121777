// Sizes as people write them.

/// `512MiB` → bytes.
public enum SizeText {
    /// Reads a whole number with `KiB`, `MiB`, `GiB` or `TiB` behind it; more than nothing.
    public static func bytes(_ text: String) -> Int64? {
        guard let factor = factors[String(text.suffix(3))], let count = Int64(text.dropLast(3)), count > 0 else {
            return nil
        }
        let (bytes, overflow) = count.multipliedReportingOverflow(by: factor)
        return overflow ? nil : bytes
    }

    private static let factors: [String: Int64] = ["KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "TiB": 1 << 40]
}
