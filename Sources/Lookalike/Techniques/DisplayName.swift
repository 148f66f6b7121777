// A display name that names a brand before an address that is not the brand's: "OpenAI Support" <x@freemail.example>.

enum DisplayName {
    /// The evidence that a phrase before an address of `domain` names a brand, strongest target first.
    static func assess(
        _ phrase: String, domain: DomainName, rules: CompiledRules, finder: inout HitFinder
    ) -> Assessment? {
        let book = rules.book
        let owner = book.standing(of: domain)
        if case .allowed = owner { return nil }
        let read = PhraseReader.read(phrase)
        if let shown = shownAddress(read, domain, book, owner) { return shown }
        finder.reset()
        for (reading, label) in read.labels.enumerated() { finder.search(label, at: 0, reading: reading) }
        var best: Assessment?
        for hit in finder.hits {
            let keyword = rules.names.index.keywords[hit.keyword]
            guard !speaksForItself(owner, Int(keyword.brand)) else { return nil }
            let found = NameCase(hit: hit, label: read.labels[hit.reading], keyword: keyword, phrase: read)
            let assessment = weigh(found, domain, rules, owner)
            if let assessment, assessment.score > (best?.score ?? 0) { best = assessment }
        }
        return best
    }

    /// The address is the brand's own, or that of a firm known to be merely near.
    private static func speaksForItself(_ owner: RuleBook.Standing?, _ brand: Int) -> Bool {
        switch owner {
        case .official(brand), .neighbour(brand): true
        default: false
        }
    }

    /// `"support@openai.com" <x@elsewhere.example>`: the phrase shows another address than the real one.
    private static func shownAddress(
        _ phrase: Phrase, _ domain: DomainName, _ book: RuleBook, _ owner: RuleBook.Standing?
    ) -> Assessment? {
        for text in phrase.domains {
            guard case .domain(let shown)? = try? DomainReader.read(text),
                case .official(let number)? = book.standing(of: shown), !speaksForItself(owner, number),
                !FreeMail.contains(shown.registrableASCII)
            else { continue }
            let brand = book.rules.brands[number]
            let name = String(decoding: shown.unicode, as: UTF8.self)
            var evidence: [Evidence] = []
            // `anna@example.com via DocuSign`: a service that writes for its customers shows their addresses by right.
            if case .official = owner, !FreeMail.contains(domain.registrableASCII) { evidence = [protectedSender()] }
            let reason = Reason(
                rule: "display_name.address",
                detail: "The display name shows '\(name)' of \(brand.name), but the address is another.",
                detailJapanese: "表示名には\(brand.name)の「\(name)」とありますが、実際のアドレスは別のドメインです。", weight: 0.8)
            return Assessment(
                target: Target(brand: brand.name, domain: String(decoding: shown.registrableASCII, as: UTF8.self)),
                brand: Int32(number), evidence: [Evidence(technique: .displayName, reason: reason)] + evidence,
                score: 0.8 + evidence.reduce(0) { $0 + $1.reason.weight })
        }
        return nil
    }

    private static func weigh(
        _ found: NameCase, _ domain: DomainName, _ rules: CompiledRules, _ owner: RuleBook.Standing?
    ) -> Assessment? {
        let brand = rules.book.rules.brands[Int(found.keyword.brand)]
        guard found.isWord, !found.isOwnName(of: domain) else { return nil }
        var evidence = [named(found, brand, Array(rules.names.index.letters(of: found.keyword)))]
        guard evidence[0].reason.weight > 0 else { return nil }
        let rest = found.rest
        if rest.strength == .strong { evidence.append(lure(rest.word)) }
        if FreeMail.contains(domain.registrableASCII) { evidence.append(freeMail(domain)) }
        // A firm that is protected itself writes under its own name; others' names are in its mail by right.
        if case .official = owner, !FreeMail.contains(domain.registrableASCII) { evidence.append(protectedSender()) }
        let score = min(1, max(0, evidence.reduce(0) { $0 + $1.reason.weight }))
        return Assessment(
            target: Target(brand: brand.name, domain: brand.domains.first ?? ""), brand: found.keyword.brand,
            evidence: evidence.sorted { $0.reason.weight > $1.reason.weight }, score: score)
    }

    private static func named(_ found: NameCase, _ brand: Brand, _ word: [UInt8]) -> Evidence {
        let hit = found.hit
        let isOrdinary = found.keyword.isOrdinary
        // Beside a name, only what belongs to an office (support, team, inc) leaves the name the brand's.
        var weight = found.rest.isOfficial ? (isOrdinary ? 0.42 : 0.62) : isOrdinary ? 0.1 : 0.25
        var rule = "display_name.brand"
        if hit.isHomoglyph {
            // People have short names too: "Kim Lee" does not pose as KLM, "KІM" with a Cyrillic letter may.
            weight += found.length < 5 && found.seen.utf8.allSatisfy { $0 < 0x80 } ? -1 : 0.2
            rule = "display_name.homoglyph"
        } else if !hit.isExact {
            weight -= isOrdinary || found.length < 6 || isOtherName(found, word) ? 1 : 0.12
            rule = "display_name.typo"
        }
        let name = String(decoding: word, as: UTF8.self)
        guard hit.isExact else {
            return Evidence(
                technique: .displayName,
                reason: Reason(
                    rule: rule,
                    detail:
                        "The display name '\(found.seen)' resembles '\(name)' of \(brand.name), whose address this is not.",
                    detailJapanese: "表示名「\(found.seen)」は\(brand.name)の「\(name)」に似ていますが、アドレスは同社のものではありません。",
                    weight: weight))
        }
        return Evidence(
            technique: .displayName,
            reason: Reason(
                rule: rule,
                detail: "The display name '\(found.seen)' names \(brand.name), but the address is not its own.",
                detailJapanese: "表示名「\(found.seen)」は\(brand.name)を名乗っていますが、アドレスは同社のものではありません。", weight: weight))
    }

    /// Several slips in a short name, or one in the few letters that tell a bank's name from another's, make another
    /// name: `Nordbank` is not monobank.
    private static func isOtherName(_ found: NameCase, _ word: [UInt8]) -> Bool {
        let match = found.hit.match
        if match.editCount > 1 || match.differences.count > 1 && found.length < 9 { return true }
        let own = GenericParts.distinctiveLength(word, match.differences)
        return own < word.count && own < 6
    }

    private static func lure(_ word: String) -> Evidence {
        Evidence(
            technique: .displayName,
            reason: Reason(
                rule: "display_name.lure", detail: "The display name holds the word '\(word)'.",
                detailJapanese: "表示名に「\(word)」という語があります。", weight: 0.2))
    }

    private static func freeMail(_ domain: DomainName) -> Evidence {
        let name = String(decoding: domain.registrableUnicode, as: UTF8.self)
        return Evidence(
            technique: .displayName,
            reason: Reason(
                rule: "display_name.free_mail", detail: "Anybody can have an address at \(name).",
                detailJapanese: "\(name)のアドレスはだれでも取得できます。", weight: 0.2))
    }

    private static func protectedSender() -> Evidence {
        Evidence(
            technique: .displayName,
            reason: Reason(
                rule: "display_name.known_sender", detail: "The address belongs to another well-known firm.",
                detailJapanese: "アドレスは別の有名な組織のものです。", weight: -0.3))
    }
}
