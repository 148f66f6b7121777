// The Retry-After header (RFC 9110 section 10.2.3): seconds, or a date.

import MailLog

/// Reads what a receiver asks for.
enum RetryAfter {
    /// - Parameters:
    ///   - text: the header's value.
    ///   - now: µs since 1970.
    /// - Returns: µs from now, not negative; nil where it is neither seconds nor a date.
    static func parse(_ text: String, now: Int64) -> Int64? {
        let trimmed = text.trimmed
        // Whole seconds; some receivers send fractions.
        if trimmed.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }), let seconds = Double(trimmed) {
            return Int64((min(seconds, 1_000_000_000) * 1_000_000).rounded(.up))
        }
        return date(trimmed).map { max(0, $0 * 1_000_000 - now) }
    }

    /// IMF-fixdate, the only form that may be sent: `Sun, 06 Nov 1994 08:49:37 GMT`.
    private static func date(_ text: String) -> Int64? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT" else { return nil }
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let clock = parts[4].split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
        guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
            let day = Int64(parts[1]), let month = months.firstIndex(of: String(parts[2])),
            let year = Int64(parts[3]), (1...31).contains(day), (1970...9999).contains(year),
            (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        let days = Int64(CivilDate.days(year: Int(year), month: month + 1, day: Int(day)))
        return days * 86_400 + hour * 3_600 + minute * 60 + second
    }
}

extension String {
    /// Without the blanks, tabs and line ends around it.
    var trimmed: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}
