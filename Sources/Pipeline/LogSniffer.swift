// Does a file hold a log at all? Asked of its first bytes, before it is read.

import MailLog

/// Tells logs from other files.
public enum LogSniffer {
    /// Whether bytes can be shown line by line: all but text of two bytes a letter (UTF-16).
    @Sendable
    public static func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
        !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF])
    }

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
