// Stamps → instants: infers the year that RFC 3164 leaves out.

/// Makes instants of the stamps of one file, in the order of its lines.
///
/// A stamp without a year gets the first year that keeps the file's time running forwards (lines may be a week out
/// of order), and the last possible one at its beginning: nothing in a file is newer than the file. A file that is
/// more than a year long needs `year`.
public struct LogClock: Sendable {
    let reference: Int64
    let firstYear: Int?
    private let zoneOffset: @Sendable (Int64) -> Int
    /// Seconds since 1970, in the time of the log, of the line before.
    @usableFromInline var previous: Int64?

    /// The hour of the line before, so that most lines cost no calendar arithmetic.
    @usableFromInline var cachedHour = LogStamp()
    @usableFromInline var cachedStart: Int64 = 0

    private static let day: Int64 = 86_400
    /// How far back a line may lie before the one above it without meaning another year.
    private static let disorder: Int64 = 7 * day

    /// - Parameters:
    ///   - reference: an instant not before the file's last line (its modification time, or now), µs since 1970.
    ///   - year: the year of the first line, if the user said so.
    ///   - zoneOffset: seconds east of UTC for stamps without a zone at a given local time (seconds since
    ///     1970-01-01T00:00 of that local time).
    public init(
        reference: Int64, year: Int? = nil, zoneOffset: @escaping @Sendable (Int64) -> Int = { _ in 0 }
    ) {
        self.reference = reference
        firstYear = year
        self.zoneOffset = zoneOffset
    }

    /// Microseconds since 1970 UTC, nil for a line without a time.
    @inlinable @inline(__always)
    public mutating func instant(of stamp: borrowing LogStamp) -> Int64? {
        guard stamp.isPresent else { return nil }
        if !stamp.isOfHour(of: cachedHour) { cache(copy stamp) }
        let seconds = cachedStart &+ Int64(stamp.minute) &* 60 &+ Int64(stamp.second)
        previous = seconds
        return seconds &* 1_000_000 &+ Int64(stamp.microsecond)
    }

    /// Works out when the stamp's hour began.
    @usableFromInline
    mutating func cache(_ stamp: LogStamp) {
        let year = stamp.year != 0 ? Int(stamp.year) : inferredYear(of: stamp)
        cachedStart = utc(stamp, year: year, minutes: false)
        cachedHour = stamp
    }

    /// Seconds since 1970 UTC at the stamp in a given year.
    private func utc(_ stamp: LogStamp, year: Int, minutes: Bool = true) -> Int64 {
        let days = CivilDate.days(year: year, month: Int(stamp.month), day: Int(stamp.day))
        var local = Int64(days) * Self.day + Int64(stamp.hour) * 3600
        if minutes { local += Int64(stamp.minute) * 60 + Int64(stamp.second) }
        if stamp.hasZone { return local - Int64(stamp.offsetMinutes) * 60 }
        return local - Int64(zoneOffset(local))
    }

    private func inferredYear(of stamp: LogStamp) -> Int {
        // A time a generation ago is some program's zero, and tells nothing of its neighbours.
        guard let previous, previous > latest - 30 * 366 * Self.day || firstYear != nil else {
            return firstYear ?? lastYear(of: stamp, notAfter: latest)
        }
        let year = firstYear(of: stamp, notBefore: previous - Self.disorder)
        if firstYear == nil, utc(stamp, year: year) > Swift.max(latest, previous + Self.disorder) {
            return lastYear(of: stamp, notAfter: latest)
        }
        return year
    }

    /// A clock that runs a day fast is no reason to date a line a year back.
    private var latest: Int64 { Instant.floorDivide(reference, by: 1_000_000).quotient + Self.day }

    private func lastYear(of stamp: LogStamp, notAfter limit: Int64) -> Int {
        var year = Self.year(at: limit) + 1
        for _ in 0..<16 where !isPossible(stamp, in: year) || utc(stamp, year: year) > limit { year -= 1 }
        return year
    }

    private func firstYear(of stamp: LogStamp, notBefore limit: Int64) -> Int {
        var year = Self.year(at: limit) - 1
        for _ in 0..<16 where !isPossible(stamp, in: year) || utc(stamp, year: year) < limit { year += 1 }
        return year
    }

    /// 29 February stands in leap years only.
    private func isPossible(_ stamp: LogStamp, in year: Int) -> Bool {
        stamp.month != 2 || stamp.day < 29 || CivilDate.isLeap(year)
    }

    private static func year(at seconds: Int64) -> Int {
        CivilDate.date(days: Int(Instant.floorDivide(seconds, by: day).quotient)).year
    }
}
