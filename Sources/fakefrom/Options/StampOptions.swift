// --year, --timezone: what a time stamp leaves out.

import ArgumentParser
import Pipeline

struct StampOptions: ParsableArguments {
    @Option(help: "Year of the first line, for time stamps without one.")
    var year: Int?

    // An offset may begin with a hyphen.
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Zone of time stamps without one, and of dates in options: UTC, +09:00, Asia/Tokyo. Default: this machine's.",
            valueName: "zone"))
    var timezone: String?

    func validate() throws {
        if let year, !(1970...9999).contains(year) { throw ValidationError("--year takes a year such as 2026") }
        if let timezone, !LogTimeZone.use(timezone) {
            throw ValidationError(
                "--timezone \(timezone): no such time zone. Write UTC, an offset such as +09:00, or a name from "
                    + "/usr/share/zoneinfo such as Asia/Tokyo.")
        }
    }
}
