// The built-in brands: read once, on first use, from the texts of the areas beside this file.

/// The brands that FakeFrom knows without a configuration. How to read, add and correct one: `docs/brands.md`.
public enum BuiltinRegistry {
    /// All built-in brands, in a stable order: area by area, as written.
    public static let brands: [Brand] = loaded.brands

    /// Why the built-in texts could not be read; nil in every build that passed its tests.
    public static let loadError: RegistryError? = loaded.error

    /// The brand with this key, name, alias or domain, in any case.
    public static func brand(_ name: String) -> Brand? {
        positions[name.lowercased()].map { brands[$0] }
    }

    /// The key nearest to a mistyped one, for error messages.
    public static func suggestion(for name: String) -> String? {
        RegistrySuggestion.nearest(to: name, in: brands)
    }

    /// Reads the areas in the given order.
    /// - Throws: the first error, with its area and line; a key or domain that stands twice is one.
    static func load(_ areas: [RegistryArea]) throws(RegistryError) -> [Brand] {
        var parser = RegistryParser()
        for area in areas {
            try parser.read(area)
        }
        return parser.brands
    }

    // Half a registry would hide what is missing, so an error leaves none at all.
    private static let loaded: (brands: [Brand], error: RegistryError?) = {
        do throws(RegistryError) {
            return (try load(RegistryArea.all), nil)
        } catch {
            return ([], error)
        }
    }()

    /// Lower-cased key, name, alias or domain → position in `brands`. Keys and domains win over names.
    private static let positions: [String: Int] = {
        var positions: [String: Int] = [:]
        for (position, brand) in brands.enumerated() {
            for name in [brand.key] + brand.domains {
                positions[name] = position
            }
        }
        for (position, brand) in brands.enumerated() {
            for name in [brand.name] + brand.aliases where positions[name.lowercased()] == nil {
                positions[name.lowercased()] = position
            }
        }
        return positions
    }()
}
