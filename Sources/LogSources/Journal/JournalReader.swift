// One run of journalctl, entry by entry.

import Glibc

/// Reads the output of a running journalctl without waiting.
final class JournalReader {
    enum Result {
        /// Valid until the next call.
        case entry(JournalEntry)
        /// It has nothing for now.
        case nothing
        /// It is over, and what it said on standard error.
        case ended(String)
    }

    private let child: ChildProcess
    private var stream: JournalStream
    private var chunk = [UInt8](repeating: 0, count: 65_536)
    /// What was read and not taken apart.
    private var unread = 0..<0
    private var givesEntry = false

    init(_ program: String, _ arguments: [String], _ limits: BlockReader.Limits) throws(ChildProcess.Errno) {
        child = try ChildProcess(program, arguments)
        stream = JournalStream(lineCap: limits.lineCap)
    }

    var wait: pollfd { pollfd(fd: child.output, events: Int16(POLLIN), revents: 0) }

    /// What journalctl has said on standard error.
    func complaint() -> String { child.complaint() }

    func next() -> Result {
        if givesEntry {
            stream.next()
            givesEntry = false
        }
        while true {
            if unread.isEmpty {
                let count = chunk.withUnsafeMutableBytes { SystemCall.read(child.output, into: $0) }
                if count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) { return .nothing }
                guard count > 0 else { return end() }
                unread = 0..<count
            }
            let progress = chunk.withUnsafeBytes { stream.feed(UnsafeRawBufferPointer(rebasing: $0[unread])) }
            switch progress {
            case .more: unread = 0..<0
            case .entry(let taken):
                unread = unread.lowerBound + taken..<unread.upperBound
                givesEntry = true
                return .entry(stream.entry)
            case .broken: return .ended("journalctl wrote something else than the export format")
            }
        }
    }

    private func end() -> Result {
        child.end()
        return .ended(child.complaint())
    }
}
