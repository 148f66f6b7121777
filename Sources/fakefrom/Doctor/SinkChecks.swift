// doctor on the sinks: can they be made of what the configuration says? Nothing is sent.

import Alerting
import Configuration

struct SinkChecks {
    let report: DoctorReport

    /// - Returns: whether tail would start with them.
    func check(_ settings: ProtectionOptions.Settings) -> Bool {
        guard !settings.sinks.isEmpty else {
            report.note(
                "sinks: there is none; tail shows alerts on standard output",
                "Add one under sinks: (docs/sinks.md), or give tail --webhook-file FILE.")
            return true
        }
        let builder = SinkBuilder(path: settings.path, privacy: settings.privacy, language: .english)
        var isGood = true
        for entry in settings.sinks {
            do throws(SinkBuilder.Problem) {
                let sink = try builder.sink(entry)
                report.fine("sink: \(entry.name)\(sink.map { " (\($0.place))" } ?? "") can be used")
            } catch {
                isGood = false
                let lines = error.message.split(separator: "\n", maxSplits: 1)
                report.problem(
                    "sink: \(lines.first ?? "")",
                    "tail does not start with it. Try it then: fakefrom sink test \(entry.name)")
            }
        }
        for remark in builder.remarks(settings.sinks) { report.note("sink: \(remark)") }
        return isGood
    }
}
