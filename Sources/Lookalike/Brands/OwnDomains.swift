// The brands' domains by their label and suffix: which of them a name imitates.

/// One domain of a brand.
struct OwnDomain: Sendable {
    /// Its position in `Brand.domains`.
    var position: Int32
    /// Its public suffix, as a number of `SuffixNumbers`.
    var suffix: Int32
    /// How many bytes of its text stand before the registrable domain: `mail.` of `mail.example.com`.
    var hostBytes: UInt16
}

/// Numbers for public suffixes: a million domains share a few hundred.
struct SuffixNumbers: Sendable {
    private var table = NameTable()
    private(set) var suffixes: [[UInt8]] = []

    mutating func number(of suffix: ArraySlice<UInt8>) -> Int32 {
        if let known = table.value(of: suffix) { return known }
        let number = Int32(suffixes.count)
        table.insert(suffix, value: number)
        suffixes.append(Array(suffix))
        return number
    }

    func known(_ suffix: ArraySlice<UInt8>) -> Int32? { table.value(of: suffix) }
}
