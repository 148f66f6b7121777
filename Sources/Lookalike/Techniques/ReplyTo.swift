// A Reply-To that leaves the From's organisation: answers to a real-looking mail go to somebody else.

enum ReplyTo {
    /// - Returns: nil where the two belong together, or where nothing speaks for a trick.
    static func assess(replyTo: DomainName, from: DomainName, book: RuleBook) -> Assessment? {
        guard replyTo.registrableASCII != from.registrableASCII else { return nil }
        let owner = book.standing(of: from)
        let answerer = book.standing(of: replyTo)
        if case .allowed = answerer { return nil }
        if case .official(let first)? = owner, case .official(first)? = answerer { return nil }
        guard !FreeMail.contains(from.registrableASCII) else { return nil }
        if let near = near(replyTo, from, owner, book) { return near }
        guard case .official(let number)? = owner else { return nil }
        let isFree = FreeMail.contains(replyTo.registrableASCII)
        // Invoices, invitations and forms answer to the person behind them: a sign, not a proof.
        if !isFree, case .official? = answerer { return nil }
        let brand = book.rules.brands[number]
        return assessment(
            brand, number, isFree ? "reply_to.free_mail" : "reply_to.elsewhere", isFree ? 0.5 : 0.35,
            "The mail names \(brand.name) as sender, but answers go to \(text(replyTo)).",
            "差出人は\(brand.name)ですが、返信先は\(text(replyTo))です。")
    }

    /// The Reply-To's domain resembles the From's: `acme-corp.example` and `acrne-corp.example`.
    private static func near(
        _ replyTo: DomainName, _ from: DomainName, _ owner: RuleBook.Standing?, _ book: RuleBook
    ) -> Assessment? {
        guard let first = letters(replyTo), let second = letters(from), second.count >= 5 else { return nil }
        var distance = VisualDistance()
        let limit = second.count >= 8 ? GlyphCosts.edit : 8
        guard let match = distance.match(first[...], second[...], limit: limit), !match.differences.isEmpty else {
            return nil
        }
        var target = Target(brand: text(from), domain: String(decoding: from.registrableASCII, as: UTF8.self))
        var number = -1
        if case .official(let brand)? = owner {
            number = brand
            target.brand = book.rules.brands[brand].name
        }
        let reason = Reason(
            rule: "reply_to.near",
            detail: "Answers go to \(text(replyTo)), which resembles the sender's \(text(from)).",
            detailJapanese: "返信先の\(text(replyTo))は、差出人の\(text(from))に似た別のドメインです。", weight: 0.75)
        return Assessment(
            target: target, brand: Int32(number), evidence: [Evidence(technique: .replyTo, reason: reason)],
            score: 0.75)
    }

    private static func assessment(
        _ brand: Brand, _ number: Int, _ rule: String, _ weight: Double, _ english: String, _ japanese: String
    ) -> Assessment {
        let reason = Reason(rule: rule, detail: english, detailJapanese: japanese, weight: weight)
        return Assessment(
            target: Target(brand: brand.name, domain: brand.domains.first ?? ""), brand: Int32(number),
            evidence: [Evidence(technique: .replyTo, reason: reason)], score: weight)
    }

    private static func letters(_ domain: DomainName) -> [UInt8]? {
        domain.registrableLabel.flatMap { Label.readings(of: domain.unicode[domain.labels[$0]]).first?.letters }
    }

    private static func text(_ domain: DomainName) -> String {
        String(decoding: domain.registrableUnicode, as: UTF8.self)
    }
}
