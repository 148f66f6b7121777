// A clock across restarts: the year of a log's stamps is inferred from the lines before them.

extension LogClock {
    private static let kind: StaticString = "FFCK"
    private static let version: UInt8 = 1

    /// Everything but the time zone, which the system has.
    public func save() -> [UInt8] {
        var writer = StateWriter(kind: LogClock.kind, version: LogClock.version, expectedSize: 64)
        writer.add(reference)
        writer.add(firstYear ?? -1)
        writer.add(previous != nil)
        writer.add(previous ?? 0)
        writer.add(cachedStart)
        cachedHour.save(into: &writer)
        return writer.finish()
    }

    /// A clock that goes on where the saved one stood.
    /// - Parameter zoneOffset: as in `init(reference:year:zoneOffset:)`.
    public init(
        restoring bytes: [UInt8], zoneOffset: @escaping @Sendable (Int64) -> Int = { _ in 0 }
    ) throws(SavedStateError) {
        var reader = try StateReader(bytes, kind: LogClock.kind, version: LogClock.version)
        let reference = try reader.instant()
        let year = try reader.number(in: -1...9999)
        self.init(reference: reference, year: year < 0 ? nil : year, zoneOffset: zoneOffset)
        let hasPrevious = try reader.bool()
        let before = try reader.instant()
        previous = hasPrevious ? before : nil
        cachedStart = try reader.instant()
        cachedHour = try LogStamp(restoring: &reader)
        try reader.finish()
    }
}

extension LogStamp {
    func save(into writer: inout StateWriter) {
        for part in [Int(year), Int(month), Int(day), Int(hour), Int(minute), Int(second)] { writer.add(part) }
        writer.add(hasZone)
        writer.add(Int(offsetMinutes))
        writer.add(Int(microsecond))
    }

    init(restoring reader: inout StateReader) throws(SavedStateError) {
        self.init()
        year = Int16(try reader.number(in: Int(Int16.min)...Int(Int16.max)))
        month = UInt8(try reader.number(in: 0...12))
        day = UInt8(try reader.number(in: 0...31))
        hour = UInt8(try reader.number(in: 0...23))
        minute = UInt8(try reader.number(in: 0...59))
        second = UInt8(try reader.number(in: 0...60))
        hasZone = try reader.bool()
        offsetMinutes = Int16(try reader.number(in: -1440...1440))
        microsecond = UInt32(try reader.number(in: 0...999_999))
    }
}

extension StateReader {
    /// A time in any unit down to µs, or `Int64.min` for none: nothing that could overflow when a span is added.
    public mutating func instant() throws(SavedStateError) -> Int64 {
        let value = try signed()
        guard value == .min || value.magnitude < 1 << 60 else { throw .damaged }
        return value
    }
}
