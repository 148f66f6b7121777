// The dead man's switch: a log that says nothing any more is more likely broken than quiet. Lasts across restarts: who is
// restarted each day would else never hear of it.

import Alerting

/// Decides when people are told that no line comes, and that lines come again.
struct SilenceWatch {
    /// µs; nil: never.
    var limit: Int64?
    /// µs of a clock that only goes forward.
    private var lastLine: Int64
    private var wasTold = false

    static let fact = "silence_told"
    /// µs after a start in which old lines may still be on their way.
    private static let grace: Int64 = 300_000_000

    /// - Parameters:
    ///   - now: µs of a clock that only goes forward.
    ///   - quietFor: µs since the last line of an earlier run.
    ///   - facts: what that run stored.
    init(limit: Int64?, now: Int64, quietFor: Int64 = 0, facts: [String: String] = [:]) {
        self.limit = limit
        let most = max(0, (limit ?? 0) - SilenceWatch.grace)
        lastLine = now - min(max(0, quietFor), most)
        wasTold = facts[SilenceWatch.fact] == "yes"
    }

    /// To be stored together with the notice.
    var fact: String { wasTold ? "yes" : "" }

    /// - Returns: whether that ends a silence that was told.
    mutating func noteLine(at now: Int64) -> Bool {
        lastLine = now
        defer { wasTold = false }
        return wasTold
    }

    /// - Returns: for how many seconds nothing came, once for each silence that lasts too long.
    mutating func secondsToTell(at now: Int64) -> Int64? {
        guard let limit, !wasTold, now - lastLine >= limit else { return nil }
        wasTold = true
        return (now - lastLine) / 1_000_000
    }
}
