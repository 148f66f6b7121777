// Stamps → instants: infers the year that RFC 3164 leaves out.

/// Makes instants of the stamps of one file, in the order of its lines.
public struct LogClock: Sendable {
    /// - Parameters:
    ///   - reference: an instant not before the file's last line (its modification time, or now), µs since 1970.
    ///   - year: the year of the first line, if the user said so.
    ///   - zoneOffset: seconds east of UTC for stamps without a zone at a given local time.
    public init(
        reference: Int64, year: Int? = nil, zoneOffset: @escaping @Sendable (Int64) -> Int = { _ in 0 }
    ) {
    }

    /// Microseconds since 1970 UTC, nil for a line without a time.
    public mutating func instant(of stamp: LogStamp) -> Int64? { nil }
}
