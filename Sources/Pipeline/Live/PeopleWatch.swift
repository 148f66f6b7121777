// When to look for what people did meanwhile: allowed a domain, forgot an address; or what they allowed has ended.

/// Decides when stored decisions are read again.
struct PeopleWatch {
    private var pace = Pace(interval: 1_000_000)
    private var seen: Int?
    /// µs since 1970: when the next allowed domain raises alerts again.
    var nextExpiry: Int64?

    /// - Parameter now: µs of a clock that only goes forward.
    mutating func isDue(at now: Int64) -> Bool { pace.isDue(at: now) }

    /// - Parameters:
    ///   - changes: the store's number.
    ///   - wallClock: µs since 1970.
    mutating func hasChanged(_ changes: Int, at wallClock: Int64) -> Bool {
        defer { seen = changes }
        if let nextExpiry, wallClock >= nextExpiry { return true }
        return changes != seen
    }
}
