// Does a file hold a log at all? Asked of its first bytes, before it is read.

import MailLog

/// Tells logs from other files.
public enum LogSniffer {
    /// Whether some bytes hold at least one line that a log could hold.
    @Sendable
    public static func holdsLogLine(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var parser = LogParser()
        var batch = EventBatch()
        parser.parse(ByteView(bytes), into: &batch)
        return batch.events.contains { event in
            event.role != .none || (event.stamp.isPresent && !event.program.isEmpty)
        }
    }
}
