// A full state directory: people hear of it once, and once when there is room again, also across restarts.

import Alerting
import StateStore

/// Decides when people are told that alerts are refused.
struct OverflowWatch {
    /// µs since 1970: the beginning of the overflow that was told; nil: none, or its end was told.
    private var told: Int64?

    static let fact = "overflow_told"

    init(_ facts: [String: String]) { told = facts[OverflowWatch.fact].flatMap { Int64($0) } }

    /// To be stored together with the notice.
    var fact: String { told.map { "\($0)" } ?? "" }

    mutating func notice(_ overflow: Overflow, now: Int64) -> ServiceNotice? {
        switch (overflow.since, told) {
        case (let since?, nil):
            told = since
            return .full(bytes: overflow.cap, time: now)
        case (nil, .some):
            told = nil
            return .room(alerts: overflow.alerts, time: now)
        default: return nil
        }
    }
}
