// When to look for what people did meanwhile: allowed a domain, forgot an address; or what they allowed has ended.

/// Decides when stored decisions are read again.
struct PeopleWatch {
    /// µs between two looks.
    static let interval: Int64 = 1_000_000

    private var nextLook: Int64 = .min
    private var seen: Int?
    /// µs since 1970: when the next allowed domain raises alerts again.
    var nextExpiry: Int64?

    /// - Parameter now: µs of a clock that only goes forward.
    mutating func isDue(at now: Int64) -> Bool {
        guard now >= nextLook else { return false }
        nextLook = now + PeopleWatch.interval
        return true
    }

    /// - Parameters:
    ///   - changes: the store's number.
    ///   - wallClock: µs since 1970.
    mutating func hasChanged(_ changes: Int, at wallClock: Int64) -> Bool {
        defer { seen = changes }
        if let nextExpiry, wallClock >= nextExpiry { return true }
        return changes != seen
    }
}
