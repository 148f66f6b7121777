// The brand's name as it is, as a word of a host or label: weak alone, the ground for lures.

enum BrandToken {
    /// How much the mere presence of a word says, by place, delimitation and length.
    static func presence(_ found: Case) -> Double {
        let around = found.around
        if found.isOrdinary { return ordinaryPresence(around) }
        let length = found.length
        switch (around.inRegistrableLabel, around.isDelimited) {
        case (true, true): return [0, 0, 0.05, 0.25, 0.3, 0.45, 0.5, 0.5][min(7, length)] + (length >= 8 ? 0.05 : 0)
        case (false, true): return [0, 0, 0.05, 0.1, 0.25, 0.4, 0.48, 0.48][min(7, length)]
        case (let registrable, false):
            let halfBound = around.startsAtBoundary || around.endsAtBoundary
            return (registrable ? 0 : -0.06) + (halfBound ? glued(length) : inside(length))
        }
    }

    private static func ordinaryPresence(_ around: Surroundings) -> Double {
        guard around.isDelimited else { return 0 }
        return around.inRegistrableLabel ? 0.3 : 0.15
    }

    /// One edge is a boundary: `paypalxyz`.
    private static func glued(_ length: Int) -> Double {
        switch length {
        case ..<4: 0
        case 4: 0.15
        case 5: 0.25
        case 6: 0.4
        case 7: 0.45
        default: 0.52
        }
    }

    /// Neither edge is: `xpaypaly`.
    private static func inside(_ length: Int) -> Double {
        switch length {
        case ..<6: 0
        case 6: 0.25
        case 7: 0.35
        default: 0.5
        }
    }

    static func evidence(_ found: Case) -> [Evidence] {
        let weight = presence(found)
        guard weight > 0 else { return [] }
        let name = found.expected
        let rule = found.around.inRegistrableLabel ? "brand_token.domain" : "brand_token.host"
        return [found.evidence(
            .brandToken, rule, weight,
            "The name '\(name)' of \(found.target.brand) stands in \(found.around.placeEnglish).",
            "\(found.around.placeJapanese)に\(found.target.brand)の名前「\(name)」が含まれています。")]
    }
}
