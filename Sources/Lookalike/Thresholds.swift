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

    /// Scores are sums of weights with two decimals; without this, 0.5 + 0.1 could miss 0.6.
    private static let rounding = 1e-9

    func confidence(of score: Double) -> Confidence? {
        let score = score + Self.rounding
        return score >= high ? .high : score >= medium ? .medium : score >= low ? .low : nil
    }

    func lowered(by amount: Double) -> Thresholds {
        Thresholds(low: low - amount, medium: medium - amount, high: high - amount)
    }
}
