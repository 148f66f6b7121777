// The verdicts of names already judged, bounded, under a seeded hash.

/// Senders choose the keys, so the hash is Swift's `Hasher` (SipHash with a seed of this process), and the
/// cache has a fixed capacity: when it is full, the older half is dropped.
struct VerdictCache {
    static let capacity = 2_048

    private var recent: [UInt64: Entry] = [:]
    private var old: [UInt64: Entry] = [:]

    private struct Entry {
        var name: [UInt8]
        var verdict: Verdict
    }

    /// How many names are kept.
    var count: Int { recent.count + old.count }

    /// The verdict of a name seen before; makes no `String` and no array.
    mutating func verdict(of name: UnsafeRawBufferPointer) -> Verdict? {
        let hash = Self.hash(name)
        if let entry = recent[hash], entry.name.elementsEqual(name) { return entry.verdict }
        guard let entry = old[hash], entry.name.elementsEqual(name) else { return nil }
        recent[hash] = entry
        return entry.verdict
    }

    mutating func store(_ verdict: Verdict, for name: UnsafeRawBufferPointer) {
        if recent.count >= Self.capacity / 2 {
            swap(&old, &recent)
            recent.removeAll(keepingCapacity: true)
        }
        recent[Self.hash(name)] = Entry(name: Array(name), verdict: verdict)
    }

    private static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(bytes: name)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
