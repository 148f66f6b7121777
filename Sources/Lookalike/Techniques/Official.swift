// Names that need no further look: a brand's own, allowed ones, honest neighbours.

enum Official {
    static func apply(_ standing: RuleBook.Standing, _ book: RuleBook, to verdict: inout Verdict) {
        switch standing {
        case .official(let number):
            let brand = book.rules.brands[number]
            verdict.kind = .official
            verdict.target = Target(brand: brand.name, domain: verdict.registrableDomain)
            verdict.reasons = [
                Reason(
                    rule: "official.domain", detail: "The domain belongs to \(brand.name).",
                    detailJapanese: "\(brand.name)のドメインです。", weight: 0)
            ]
        case .allowed(let number):
            let entry = book.rules.allow[number]
            verdict.kind = .official
            verdict.reasons = [
                Reason(
                    rule: "official.allowed", detail: "The domain is allowed: \(entry.reason)",
                    detailJapanese: "許可されたドメインです：\(entry.reason)", weight: 0)
            ]
        case .neighbour(let number):
            let brand = book.rules.brands[number]
            verdict.reasons = [
                Reason(
                    rule: "clean.neighbour", detail: "The domain is a known honest neighbour of \(brand.name).",
                    detailJapanese: "\(brand.name)に近いが無関係な、既知の正規ドメインです。", weight: 0)
            ]
        case .known:
            verdict.reasons = [
                Reason(
                    rule: "clean.known", detail: "The domain belongs to a firm that is known, but not protected here.",
                    detailJapanese: "保護対象ではない、既知の組織のドメインです。", weight: 0)
            ]
        }
    }
}

extension Official {
    static func isBrands(_ standing: RuleBook.Standing) -> Bool {
        if case .official = standing { return true }
        return false
    }
}
