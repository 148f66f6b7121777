// The name of a journal entry, taken apart: was this entry written before that one?

/// A cursor (`__CURSOR`): `s=…;i=…;b=…;m=…;t=…;x=…`.
///
/// systemd calls it opaque, but has written and read this form since 2012
/// (`sd_journal_get_cursor`). What cannot be taken apart is compared as a whole.
struct JournalCursor: Equatable {
    /// `s`: who counted `i`.
    var counter: Substring?
    /// `i`: counts the entries.
    var number: UInt64 = 0
    /// `b`
    var boot: Substring?
    /// `m`: µs since that boot.
    var monotonic: UInt64 = 0
    /// `t`: µs since 1970.
    var realtime: UInt64 = 0
    let text: String

    init(_ text: String) {
        self.text = text
        for part in text.split(separator: ";") {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let value = part[part.index(after: equals)...]
            switch part[..<equals] {
            case "s": counter = value
            case "i": number = UInt64(value, radix: 16) ?? 0
            case "b": boot = value
            case "m": monotonic = UInt64(value, radix: 16) ?? 0
            case "t": realtime = UInt64(value, radix: 16) ?? 0
            default: break
            }
        }
    }

    /// Whether this entry is the other one or was written before it, as far as that is certain.
    ///
    /// Within one counter the numbers tell, and the clocks must agree: after a power failure a counter may start
    /// again at a number that it has given before.
    func isSameOrBefore(_ other: JournalCursor) -> Bool {
        if text == other.text { return true }
        guard let counter, counter == other.counter, number <= other.number else { return false }
        return boot == other.boot ? monotonic <= other.monotonic : realtime <= other.realtime
    }
}
