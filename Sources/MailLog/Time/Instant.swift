// Instants as text: RFC 3339, UTC, microseconds.

/// Writes and reads instants, which are microseconds since 1970-01-01T00:00:00Z.
public enum Instant {
    /// `2026-11-22T14:38:13.123456Z` (RFC 3339 section 5.6).
    public static func rfc3339(_ microseconds: Int64) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(27)
        appendRFC3339(microseconds, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends what `rfc3339` gives to a byte buffer.
    public static func appendRFC3339(_ microseconds: Int64, to bytes: inout [UInt8]) {
        let (seconds, fraction) = floorDivide(microseconds, by: 1_000_000)
        let (days, second) = floorDivide(seconds, by: 86_400)
        let date = CivilDate.date(days: Int(days))
        append(date.year, width: 4, to: &bytes)
        append(date.month, width: 2, after: Byte.hyphen, to: &bytes)
        append(date.day, width: 2, after: Byte.hyphen, to: &bytes)
        append(Int(second) / 3600, width: 2, after: 0x54, to: &bytes)
        append(Int(second) / 60 % 60, width: 2, after: Byte.colon, to: &bytes)
        append(Int(second) % 60, width: 2, after: Byte.colon, to: &bytes)
        append(Int(fraction), width: 6, after: Byte.dot, to: &bytes)
        bytes.append(0x5A)
    }

    /// Quotient and remainder towards minus infinity, so that instants before 1970 come out right.
    static func floorDivide(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    private static func append(_ number: Int, width: Int, after separator: UInt8? = nil, to bytes: inout [UInt8]) {
        if let separator { bytes.append(separator) }
        var scale = 1
        for _ in 1..<width { scale *= 10 }
        while scale > 0 {
            bytes.append(UInt8(truncatingIfNeeded: 0x30 + number / scale % 10))
            scale /= 10
        }
    }
}
