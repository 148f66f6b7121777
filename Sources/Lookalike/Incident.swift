// The weeks after a brand's breach, when imitations of it are likelier.

/// A breach or campaign: while it lasts, weaker signs count for the brand.
public struct Incident: Sendable, Equatable {
    /// Key, name or domain of the brand.
    public var brand: String
    /// Microseconds since 1970; from the first to just before the second.
    public var from: Int64
    public var until: Int64

    public init(brand: String, from: Int64, until: Int64) {
        self.brand = brand
        self.from = from
        self.until = until
    }

    /// How much lower every threshold is for the brand meanwhile.
    static let loweredBy = 0.1
}
