// Characters that show nothing inside a brand's own name: open<U+200B>ai.com.

enum Invisible {
    /// The name is a brand's own once its invisible characters are gone, as people see it, yet it is not that name.
    static func assess(_ standing: RuleBook.Standing, _ book: RuleBook) -> Assessment? {
        guard case .official(let number) = standing else { return nil }
        let brand = book.rules.brands[number]
        let domain = brand.domains.first ?? ""
        let reason = Reason(
            rule: "homoglyph.invisible",
            detail: "The name looks like \(brand.name)'s own but holds characters that show nothing.",
            detailJapanese: "\(brand.name)のドメインに見えますが、目に見えない文字が含まれています。", weight: 0.9)
        return Assessment(
            target: Target(brand: brand.name, domain: domain), brand: Int32(number),
            evidence: [Evidence(technique: .homoglyph, reason: reason)], score: 0.9)
    }
}
