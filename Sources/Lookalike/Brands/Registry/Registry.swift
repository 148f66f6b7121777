// The built-in brands, read from the data files beside this one.

/// The brands that FakeFrom knows without a configuration.
public enum BuiltinRegistry {
    /// All built-in brands, in a stable order.
    public static let brands: [Brand] = []

    /// The brand with this key, name or domain, in any case.
    public static func brand(_ name: String) -> Brand? { nil }

    /// The key nearest to a mistyped one, for error messages.
    public static func suggestion(for name: String) -> String? { nil }
}
