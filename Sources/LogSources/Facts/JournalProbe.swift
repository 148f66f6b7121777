// Is there mail in the journal, and may this user read it? Asked once, of journalctl.

import Glibc

/// What journalctl says.
public enum JournalProbe: Sendable, Equatable {
    /// The time of the youngest entry that would be read, µs since 1970, and journalctl's remarks (often: that other
    /// users' messages cannot be seen).
    case entries(last: Int64, remark: String)
    case noEntries(remark: String)
    /// There is no journalctl.
    case missing
    case noAnswer

    /// Asks; takes as long as journalctl does, at most ten seconds.
    public static func ask(_ options: JournalOptions = JournalOptions()) -> JournalProbe {
        let command = JournalCommand(options)
        let arguments = command.last
        guard let child = try? ChildProcess(command.program, arguments) else { return .missing }
        var stream = JournalStream(lineCap: 1_024)
        var buffer = [UInt8](repeating: 0, count: 16_384)
        for _ in 0..<100 {
            var wait = pollfd(fd: child.output, events: Int16(POLLIN), revents: 0)
            guard poll(&wait, 1, 100) > 0 else { continue }
            let count = buffer.withUnsafeMutableBytes { SystemCall.read(child.output, into: $0) }
            if count < 0 && errno == EAGAIN { continue }
            guard count > 0 else { return .noEntries(remark: child.complaint()) }
            let progress = buffer.withUnsafeBytes { stream.feed(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            if case .entry = progress {
                return .entries(last: stream.entry.number(.realtime) ?? 0, remark: child.complaint())
            }
        }
        return .noAnswer
    }
}
