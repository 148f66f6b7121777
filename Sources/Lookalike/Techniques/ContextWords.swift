// Words beside a brand's name that speak for an honest name: technical hosts, sites about the brand.

/// Words in the names of technical hosts, which firms register for themselves and which hardly ever send mail.
enum InfrastructureWords {
    private static let table: NameTable = {
        var table = NameTable()
        let list: StaticString = """
            dns cdn static img images image api apis gslb edge cname sdk analytics metrics telemetry assets ns cluster
            prod production staging stg saas lb gateway proxy cache node nodes infra internal test dev monitoring
            content usercontent media tls ssl cert certs origin
            """
        forEachWord(of: list) { table.insert($0, value: 0) }
        return table
    }()

    static func contains(_ word: ArraySlice<UInt8>) -> Bool {
        // `dns013`: the number of a host.
        var trimmed = word
        while let last = trimmed.last, LureScanner.isDigit(last) { trimmed.removeLast() }
        return table.contains(trimmed)
    }
}

/// Words that fan sites, news sites and tools put beside a brand's name.
enum ThirdPartyWords {
    private static let words: [[UInt8]] = [
        "download", "video", "wiki", "fans", "life", "mods", "viewer", "saver", "insider",
    ].map { Array($0.utf8) }

    static func occur(in letters: ArraySlice<UInt8>) -> Bool {
        // `adblock-for-youtube`: a part between hyphens.
        letters.elementsEqual("for".utf8) || words.contains { word in
            guard letters.count >= word.count else { return false }
            return (letters.startIndex...(letters.endIndex - word.count)).contains {
                letters[$0..<$0 + word.count].elementsEqual(word)
            }
        }
    }
}
