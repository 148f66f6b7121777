// The key that someone probably meant, for error messages.

enum RegistrySuggestion {
    /// The key of the brand whose key or name is nearest to `name`, if it is near at all: up to a third of
    /// its letters may differ. The first in registry order wins a tie.
    static func nearest(to name: String, in brands: [Brand]) -> String? {
        let wanted = Array(name.lowercased().utf8)
        var best: (key: String, distance: Int)?
        for brand in brands {
            for candidate in [brand.key, brand.name.lowercased()] {
                let distance = levenshtein(wanted, Array(candidate.utf8))
                let limit = min(best.map { $0.distance - 1 } ?? .max, wanted.count / 3)
                if distance <= limit { best = (brand.key, distance) }
            }
        }
        return best?.key
    }

    /// Edit distance of Levenshtein, by Wagner and Fischer's table with one row kept. Called for errors only, so
    /// clarity comes before speed.
    private static func levenshtein(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let replaced = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j + 1] + 1, row[j] + 1)
            }
        }
        return row[right.count]
    }
}
