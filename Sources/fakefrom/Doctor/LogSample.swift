// The last lines of a log, as the parser understands them.

import Glibc
import LogSources
import MailLog
import Pipeline

/// Counts of a sample.
struct LogSample {
    var lines = 0
    /// Lines of mail programs that were understood.
    var understood = 0
    var notUnderstood = 0
    /// Lines that name a sender's envelope address, and those that name a header From.
    var envelopes = 0
    var headers = 0
    /// µs since 1970, of the last line that has a time.
    var last: Int64?

    static let size: Int64 = 65_536

    init(_ bytes: [UInt8]) {
        var parser = LogParser()
        var batch = EventBatch()
        // A day later: a writer in another time zone must not look a year old.
        let reference = LocalTime.now() + 86_400_000_000
        var clock = LogClock(reference: reference, zoneOffset: LocalTime.offset(atLocal:))
        bytes.withUnsafeBytes { parser.parse(ByteView($0), into: &batch) }
        for event in batch.events {
            lines += 1
            if event.stamp.isPresent { last = clock.instant(of: event.stamp) ?? last }
            switch event.kind {
            case .irrelevant, .blank, .exportField: continue
            case .unrecognised: notUnderstood += 1
            default: understood += 1
            }
            for sender in batch.senders(of: event) {
                if sender.source == .envelope { envelopes += 1 }
                if sender.source == .headerFrom { headers += 1 }
            }
        }
    }

    /// The end of a file, from a line's beginning on.
    /// - Throws: what keeps it from being read.
    static func end(of path: String) throws(Unreadable) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Unreadable(code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Unreadable(code: errno) }
        let start = max(0, Int64(status.st_size) - size)
        var bytes = [UInt8](repeating: 0, count: Int(size))
        let count = pread(descriptor, &bytes, bytes.count, off_t(start))
        guard count >= 0 else { throw Unreadable(code: errno) }
        let read = bytes[..<count]
        guard start > 0, let newline = read.firstIndex(of: 0x0A) else { return Array(read) }
        return Array(read[(newline + 1)...])
    }

    struct Unreadable: Error {
        var code: Int32
    }
}
