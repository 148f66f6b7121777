// The time zone that the user names for stamps without one (--timezone).

import Glibc

/// Time zones as people name them: `UTC`, `+09:00`, `Asia/Tokyo`.
public enum LogTimeZone {
    /// Makes a zone the one that `LocalTime` reads stamps without a zone in. Call it before any thread starts.
    /// - Returns: false, with nothing changed, where the text names no zone.
    public static func use(_ text: String) -> Bool {
        guard let value = environmentValue(text) else { return false }
        setenv("TZ", value, 1)
        tzset()
        return true
    }

    /// The value of the variable TZ (POSIX, "Environment Variables" 8.3) for a zone; nil where the text names none.
    ///
    /// The C library takes a name it does not know for UTC, so names are looked up here.
    static func environmentValue(_ text: String) -> String? {
        switch text {
        case "UTC", "utc", "Z", "z", "GMT": return "UTC0"
        default: return offset(text) ?? (isZone(text) ? ":\(text)" : nil)
        }
    }

    /// `+09:00`, `-0330`, `+9`: east of Greenwich is plus; in TZ it is the other way round.
    private static func offset(_ text: String) -> String? {
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let rest = text.dropFirst()
        let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
        let digits: (hours: Substring, minutes: Substring)
        switch (parts.count, rest.count) {
        case (1, 1...2): digits = (rest, "0")
        case (1, 4): digits = (rest.prefix(2), rest.dropFirst(2))
        case (2, 4...5) where parts[1].count == 2: digits = (parts[0], parts[1])
        default: return nil
        }
        guard rest.allSatisfy({ $0 == ":" || $0.isASCII && $0.isNumber }), let hours = Int(digits.hours),
            let minutes = Int(digits.minutes), hours <= 14, minutes <= 59
        else { return nil }
        return "<LOG>\(sign == "+" ? "-" : "+")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }

    /// Whether the system's time zone database has a zone of this name.
    private static func isZone(_ name: String) -> Bool {
        let isSafe = name.utf8.allSatisfy { byte in
            byte < 0x80 && (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39)
                || "/_+-".utf8.contains(byte)
        }
        guard isSafe, !name.isEmpty, !name.hasPrefix("/"), name.utf8.count <= 64 else { return false }
        let folder = getenv("TZDIR").map { String(cString: $0) } ?? "/usr/share/zoneinfo"
        guard let file = fopen("\(folder)/\(name)", "re") else { return false }
        defer { fclose(file) }
        var magic: [UInt8] = [0, 0, 0, 0]
        return fread(&magic, 1, 4, file) == 4 && magic.elementsEqual("TZif".utf8)
    }
}
