// What reading a configuration needs from Lookalike, as values: tests put others in their place.

public import Lookalike

/// The brands that can be protected by their key alone.
public struct BrandCatalog: Sendable {
    public var brands: @Sendable () -> [Brand]
    /// The brand with this key, name or domain.
    public var find: @Sendable (String) -> Brand?
    /// The key nearest to a mistyped one.
    public var suggest: @Sendable (String) -> String?

    public init(
        brands: @escaping @Sendable () -> [Brand], find: @escaping @Sendable (String) -> Brand?,
        suggest: @escaping @Sendable (String) -> String?
    ) {
        self.brands = brands
        self.find = find
        self.suggest = suggest
    }

    /// The brands that FakeFrom knows.
    public static let builtin = BrandCatalog(
        brands: { BuiltinRegistry.brands }, find: { BuiltinRegistry.brand($0) },
        suggest: { BuiltinRegistry.suggestion(for: $0) })
}

/// Whether rules can be used: compiles the patterns, judges the domains.
///
/// A closure, so that this module knows neither PCRE2 nor the public suffix list.
public typealias RuleCheck = @Sendable (RuleSet) -> RuleError?

/// The check that the judge itself makes.
public let judgeCheck: RuleCheck = { rules in
    do throws(RuleError) {
        _ = try Judge(rules: rules, now: 0)
        return nil
    } catch {
        return error
    }
}
