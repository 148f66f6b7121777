// Fixed names → values: which of fifty programs wrote a line costs one look-up instead of fifty comparisons.

/// A table of names that is made once.
struct NameTable<Value: Sendable>: Sendable {
    private let entries: [(name: StaticString, value: Value)]
    /// Open addressing: index of an entry, -1 for none.
    private let places: [Int16]
    private let mask: Int

    /// Of two entries of the same name the first one counts.
    init(_ entries: [(name: StaticString, value: Value)]) {
        var size = 16
        while size < entries.count * 4 { size *= 2 }
        var places = [Int16](repeating: -1, count: size)
        for (index, entry) in entries.enumerated() {
            var place = entry.name.withUTF8Buffer { NameTable.home(ByteView(UnsafeRawBufferPointer($0))) & (size - 1) }
            while places[place] >= 0 { place = (place + 1) & (size - 1) }
            places[place] = Int16(clamping: index)
        }
        (self.entries, self.places, mask) = (entries, places, size - 1)
    }

    /// The value of a name, nil where it is none of the table's.
    func value(of name: ByteView) -> Value? {
        var place = NameTable.home(name) & mask
        while places[place] >= 0 {
            let entry = entries[Int(places[place])]
            if name.equals(entry.name) { return entry.value }
            place = (place + 1) & mask
        }
        return nil
    }

    /// The names are fixed, so nobody gains by choosing others that fall on the same place: a search ends at the next
    /// empty one, and three of four are empty.
    private static func home(_ name: ByteView) -> Int {
        let first = name.count >= 8 ? name.word(at: 0) : 0
        let mixed = (name.lastWord ^ first &* 31 ^ UInt64(truncatingIfNeeded: name.count)) &* 0x9e37_79b9_7f4a_7c15
        return Int(truncatingIfNeeded: mixed >> 40)
    }
}
