// Brands that stand on each other's feet: replaced, doubled or nearly the same.

import Lookalike

/// Puts the user's brands and the built-in ones together.
struct BrandConflicts {
    let collector: DiagnosticCollector

    /// More pairs than this are not compared letter by letter: only warnings would be missing.
    private static let maximumPairs = 2_000_000

    /// The user's brands first. One that claims a domain of a built-in brand replaces that brand.
    func resolve(own: [LocatedBrand], builtin: [Brand]) -> [Brand] {
        warnOfDoubles(own)
        var claimed: [String: LocatedBrand] = [:]
        for brand in own {
            for domain in brand.brand.domains { claimed[domain] = brand }
        }
        let kept = builtin.filter { brand in
            guard let owner = brand.domains.lazy.compactMap({ claimed[$0] }).first else { return true }
            collector.warning(
                owner.node,
                "\(Printable.quoted(owner.brand.name)) claims a domain of the built-in brand \(brand.name) and "
                    + "replaces it"
            )
            return false
        }
        if own.count * kept.count <= BrandConflicts.maximumPairs {
            for brand in own { warnIfNear(brand, kept) }
        }
        return own.map(\.brand) + kept
    }

    private func warnOfDoubles(_ own: [LocatedBrand]) {
        var names: Set<String> = []
        var domains: [String: String] = [:]
        for located in own {
            let brand = located.brand
            if !names.insert(brand.key).inserted {
                collector.warning(
                    located.node, "the brand \(Printable.quoted(brand.name)) is listed twice; merge its entries")
            }
            for domain in brand.domains {
                if let other = domains[domain], other != brand.name {
                    collector.warning(
                        located.domainNodes[domain] ?? located.node,
                        "\(Printable.quoted(domain)) belongs to \(Printable.quoted(other)) already; "
                            + "keep it in one brand"
                    )
                }
                domains[domain] = brand.name
            }
        }
    }

    private func warnIfNear(_ located: LocatedBrand, _ others: [Brand]) {
        for other in others {
            let isSameName = other.key == located.brand.key
            guard isSameName || BrandConflicts.areNear(located.brand, other) else { continue }
            let relation = isSameName ? "has the name of" : "is very near to"
            collector.warning(
                located.node,
                "\(Printable.quoted(located.brand.name)) \(relation) the built-in brand \(other.name); if its domain "
                    + "\(other.domains.first ?? "") is an honest neighbour, list it under neighbours")
        }
    }

    /// One edit between the first labels of their main domains, which are long enough for that to mean something.
    private static func areNear(_ left: Brand, _ right: Brand) -> Bool {
        guard let a = left.domains.first?.split(separator: ".").first,
            let b = right.domains.first?.split(separator: ".").first,
            min(a.count, b.count) >= 5, abs(a.count - b.count) <= 1,
            !left.neighbours.contains(where: right.domains.contains)
        else { return false }
        return KeySuggestion.distance(String(a), String(b)) <= 1
    }
}
