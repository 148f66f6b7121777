// Suffixes under which firms hold their name besides their main one.

enum FirmSuffixes {
    private static let generic: NameTable = {
        var table = NameTable()
        let list: StaticString = "net org io dev app ai cloud tech media info biz edu int"
        forEachWord(of: list) { table.insert($0, value: 0) }
        return table
    }()

    /// Those of the list, and those of countries, unless they cost next to nothing.
    static func contains(_ suffix: ArraySlice<UInt8>) -> Bool {
        if generic.contains(suffix) { return true }
        let top = suffix.suffix(while: { $0 != UInt8(ascii: ".") })
        return top.count == 2 && !AbusedSuffixes.contains(suffix)
    }
}

extension ArraySlice<UInt8> {
    /// The elements at the end that satisfy a condition.
    fileprivate func suffix(while isIncluded: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var start = endIndex
        while start > startIndex, isIncluded(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
