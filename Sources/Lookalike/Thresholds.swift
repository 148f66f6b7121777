// What a score means.

/// The scores from which a name counts as a lookalike, and with which confidence.
public struct Thresholds: Sendable, Equatable {
    /// At or above: a lookalike of low confidence. Below: clean.
    public var low: Double
    public var medium: Double
    public var high: Double

    public init(low: Double = 0.5, medium: Double = 0.6, high: Double = 0.8) {
        self.low = low
        self.medium = medium
        self.high = high
    }

    func confidence(of score: Double) -> Confidence? {
        score >= high ? .high : score >= medium ? .medium : score >= low ? .low : nil
    }
}
