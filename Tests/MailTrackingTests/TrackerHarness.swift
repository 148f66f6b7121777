// Feeds log text to parser and tracker and marks every message, so that tests read as log → messages.

import MailLog

@testable import MailTracking

struct TrackerHarness {
    var tracker: MessageTracker

    init(limits: TrackerLimits = TrackerLimits()) { tracker = MessageTracker(limits: limits, seed: 7) }

    /// All messages of a log, in order of their identities' first lines.
    static func messages(_ log: String, limits: TrackerLimits = TrackerLimits()) -> [Message] {
        var harness = TrackerHarness(limits: limits)
        var messages = harness.feed(log)
        messages += harness.tracker.finish()
        return messages.sorted { ($0.offset, $0.identity) < ($1.offset, $1.identity) }
    }

    mutating func feed(_ log: String, includingOpen: Bool = false) -> [Message] {
        var batch = EventBatch()
        var parser = LogParser()
        var clock = LogClock(reference: 1_795_000_000_000_000)
        return Array(log.utf8).withUnsafeBytes { bytes in
            let block = ByteView(bytes)
            parser.parse(block, into: &batch)
            for (index, event) in batch.events.enumerated() {
                let context = LineContext(
                    time: clock.instant(of: event.stamp), input: 0, offset: Int64(event.line.start))
                let touch = tracker.apply(index, of: batch, block: block, context: context)
                if touch.newSightings > 0 { tracker.mark(touch) }
            }
            return tracker.takeMessages(includingOpen: includingOpen)
        }
    }
}

/// Prefixes each line with a stamp that moves on by a second.
func stamped(_ text: String, host: String = "mx1") -> String {
    var second = 0
    return text.split(separator: "\n").map { line in
        defer { second += 1 }
        let stamp = "Nov 22 14:\(10 + second / 60):\(second % 60 < 10 ? "0" : "")\(second % 60)"
        return "\(stamp) \(host) \(line)\n"
    }.joined()
}
