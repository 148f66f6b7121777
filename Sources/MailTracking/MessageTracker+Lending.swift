// What a caller may ask about the message that a line just touched, beside its new sightings.

// Mutating although they change nothing, for the reason of `matters`.
extension MessageTracker {
    /// When the touched message began, µs since 1970; nil where the log has no times.
    public mutating func firstTime(_ touch: Touch) -> Int64? {
        guard touch.slot >= 0, records[Int(touch.slot)].firstTime != .min else { return nil }
        return records[Int(touch.slot)].firstTime
    }

    /// An authenticated user handed the touched message in.
    public mutating func isAuthenticated(_ touch: Touch) -> Bool {
        guard touch.slot >= 0 else { return false }
        let user = records[Int(touch.slot)].saslUsername
        return user.isPresent && user.count > 0
    }

    /// The touched message as it stands, unless it is a marked one. Allocates: for few lines only.
    public mutating func unmarkedMessage(_ touch: Touch) -> Message? {
        guard touch.slot >= 0, !records[Int(touch.slot)].isMarked else { return nil }
        return message(Int(touch.slot), isFinal: false)
    }
}
