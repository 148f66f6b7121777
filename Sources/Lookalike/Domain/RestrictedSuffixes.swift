// Suffixes under which only public bodies, schools and armed forces get names: a brand's name there is a partner's
// page or a product's host, hardly ever a trap.

enum RestrictedSuffixes {
    /// Names of sponsored top-level domains, and of second levels under a country's.
    /// Source: the registries' rules as the Public Suffix List and IANA's root database name them.
    private static let list: StaticString = """
        gov edu mil int go ac lg ed gob gouv govt gc gv gub admin police nhs mod parliament school sch k12
        """

    private static let table: NameTable = {
        var table = NameTable()
        forEachWord(of: list) { table.insert($0, value: 0) }
        return table
    }()

    /// - Parameter suffix: a registry's public suffix: `edu`, `go.jp`, `gov.uk`.
    static func contains(_ suffix: ArraySlice<UInt8>) -> Bool {
        guard let dot = suffix.lastIndex(of: UInt8(ascii: ".")) else {
            // Alone, `ac` and `school` are open to all.
            return suffix.count >= 3 && sponsored.contains(suffix)
        }
        let country = suffix[(dot + 1)...]
        let level = suffix[..<dot].split(separator: UInt8(ascii: ".")).last ?? []
        return country.count == 2 && table.contains(level)
    }

    private static let sponsored: NameTable = {
        var table = NameTable()
        for word in ["gov", "edu", "mil", "int"] { table.insert(word.utf8, value: 0) }
        return table
    }()
}
