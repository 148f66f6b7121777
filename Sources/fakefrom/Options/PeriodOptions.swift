// --since, --until, --year: which part of the log counts.

import ArgumentParser
import MailLog
import Pipeline

struct PeriodOptions: ParsableArguments {
    @Option(help: "Leave out what began before: 2026-11-22, '2026-11-22 14:00', RFC 3339, or 36h, 7d ago.")
    var since: String?

    @Option(help: "Leave out what began at or after this time; same forms.")
    var until: String?

    @Option(help: "Year of the first line, for time stamps without one.")
    var year: Int?

    func sinceInstant() throws -> Int64? { try since.map { try PeriodOptions.instant($0, "--since") } }
    func untilInstant() throws -> Int64? { try until.map { try PeriodOptions.instant($0, "--until") } }

    /// Reads a point in time; local where it has no zone.
    static func instant(_ text: String, _ option: String) throws -> Int64 {
        if let ago = ago(text) { return LocalTime.now() - ago }
        if let instant = PointInTime.parse(text, zoneOffset: LocalTime.offset(atLocal:)) { return instant }
        throw Failure(
            "\(option) \(text): this is no time. Write 2026-11-22, '2026-11-22 14:00:00', 2026-11-22T14:00:00Z, 36h or 7d.")
    }

    /// `90m`, `36h`, `7d`, `2w` → µs.
    private static func ago(_ text: String) -> Int64? {
        let units: [Character: Int64] = ["m": 60, "h": 3600, "d": 86_400, "w": 604_800]
        guard let last = text.last, let unit = units[last], let count = Int64(text.dropLast()), count >= 0,
            count < 1_000_000
        else { return nil }
        return count * unit * 1_000_000
    }
}
