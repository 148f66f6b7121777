// The dead man's switch: a log that says nothing any more is more likely broken than quiet.

/// Decides when people are told that no line comes.
struct SilenceWatch {
    /// µs; nil: never.
    var limit: Int64?
    /// µs of a clock that only goes forward.
    private var lastLine: Int64
    private var wasTold = false

    init(limit: Int64?, now: Int64) {
        self.limit = limit
        lastLine = now
    }

    mutating func noteLine(at now: Int64) {
        lastLine = now
        wasTold = false
    }

    /// - Returns: for how many seconds nothing came, once for each silence that lasts too long.
    mutating func secondsToTell(at now: Int64) -> Int64? {
        guard let limit, !wasTold, now - lastLine >= limit else { return nil }
        wasTold = true
        return (now - lastLine) / 1_000_000
    }
}
