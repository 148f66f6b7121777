// Instants as people and keys need them.

import MailLog

/// Forms of an instant (µs since 1970).
public enum Timestamp {
    /// RFC 3339, UTC, microseconds.
    public static func text(_ microseconds: Int64) -> String { Instant.rfc3339(microseconds) }

    /// `2026-11-22 14:38:13 UTC`.
    public static func short(_ microseconds: Int64) -> String {
        let text = Instant.rfc3339(microseconds)
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(8)) UTC"
    }

    /// The UTC day: `2026-11-22`.
    static func day(_ microseconds: Int64) -> String { String(Instant.rfc3339(microseconds).prefix(10)) }
}
