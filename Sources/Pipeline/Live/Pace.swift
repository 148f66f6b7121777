// Once in a while: for what need not be done for every line.

/// Something that is done once in a while.
public struct Pace: Sendable {
    /// µs
    public let interval: Int64
    private var next: Int64 = .min

    public init(interval: Int64) { self.interval = interval }

    /// - Parameter now: µs of any clock.
    public mutating func isDue(at now: Int64) -> Bool {
        guard now >= next else { return false }
        next = now + interval
        return true
    }
}
