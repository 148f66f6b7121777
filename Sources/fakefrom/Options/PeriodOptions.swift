// --since, --until: which part of the log counts.

import ArgumentParser
import Configuration
import MailLog
import Pipeline

struct PeriodOptions: ParsableArguments {
    @Option(help: "Leave out what began before: 2026-11-22, '2026-11-22 14:00', RFC 3339, or 36h, 7d ago.")
    var since: String?

    @Option(help: "Leave out what began at or after this time; same forms.")
    var until: String?

    func sinceInstant() throws -> Int64? { try since.map { try PeriodOptions.instant($0, "--since") } }
    func untilInstant() throws -> Int64? { try until.map { try PeriodOptions.instant($0, "--until") } }

    /// Reads the end of something: a duration counts from now on.
    static func end(_ text: String, _ option: String) throws -> Int64 {
        if let from = DurationText.seconds(text) { return LocalTime.now() + from * 1_000_000 }
        return try instant(text, option)
    }

    /// Reads a point in time; local where it has no zone.
    static func instant(_ text: String, _ option: String) throws -> Int64 {
        if let ago = DurationText.seconds(text) { return LocalTime.now() - ago * 1_000_000 }
        if let instant = PointInTime.parse(text, zoneOffset: LocalTime.offset(atLocal:)) { return instant }
        throw Failure(
            "\(option) \(text): this is no time. Write 2026-11-22, '2026-11-22 14:00:00', 2026-11-22T14:00:00Z, 36h or 7d."
        )
    }
}
