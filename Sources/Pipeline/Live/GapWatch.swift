// Lines that are lost again and again, in one place and for one reason, are told once an hour; all stand in `status`.

import Alerting
import LogSources

/// Decides which gaps people are told of. Lasts across restarts.
struct GapWatch {
    private var hour: Int64 = 0
    private var told: [String] = []

    static let fact = "gaps_told"
    /// Kinds of gaps that are told in one hour.
    private static let limit = 50

    init(_ facts: [String: String] = [:]) {
        let words = (facts[GapWatch.fact] ?? "").split(separator: " ").map(String.init)
        guard let first = words.first, let hour = Int64(first) else { return }
        self.hour = hour
        told = Array(words.dropFirst())
    }

    /// To be stored together with the notice.
    var fact: String { told.isEmpty ? "" : (["\(hour)"] + told).joined(separator: " ") }

    /// - Parameter now: µs since 1970.
    mutating func isNews(_ gap: LogGap, now: Int64) -> Bool {
        let hour = now / 3_600_000_000
        if hour != self.hour { (self.hour, told) = (hour, []) }
        let name = StableID.make([gap.kind.rawValue, gap.track])
        guard !told.contains(name), told.count < GapWatch.limit else { return false }
        told.append(name)
        return true
    }
}
