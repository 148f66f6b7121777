// A TCP port as one of the live inputs: RFC 6587 over any number of connections up to a limit.

import CSystem
import Glibc

/// Nothing is read ahead: where the lines are not taken, the senders wait.
final class TCPInput: LiveInput {
    private final class Connection {
        let descriptor: Int32
        var frames: SyslogFrames
        /// µs: when something came last.
        var lastNews: Int64

        init(_ descriptor: Int32, lineCap: Int, now: Int64) {
            self.descriptor = descriptor
            frames = SyslogFrames(lineCap: lineCap)
            lastNews = now
        }

        deinit { close(descriptor) }
    }

    private var opener: ListenerOpener
    private let limits: BlockReader.Limits
    private var descriptor: Int32 = -1
    private var connections: [Connection] = []
    private var steps: [LiveStep] = []
    private var writer: SyslogLine
    private var chunk = [UInt8](repeating: 0, count: 16_384)
    /// µs: no connection is taken before (no descriptors left).
    private var nextAccept: Int64 = 0
    private var isFull = false
    /// The connection whose turn it is.
    private var turn = 0

    /// µs: a connection that was silent for so long makes room for a new one.
    private static let spareTime: Int64 = 60_000_000

    init(_ options: SyslogListenerOptions, _ limits: BlockReader.Limits) {
        opener = ListenerOpener(options)
        self.limits = limits
        writer = SyslogLine(lineCap: limits.lineCap)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    var options: SyslogListenerOptions { opener.options }
    private var name: String { options.name }
    var positions: [LivePosition] { [.volatile(name)] }
    var statistics: BlockReader.Statistics { writer.statistics }
    var port: UInt16 { descriptor < 0 ? 0 : ListeningSocket.port(descriptor) }

    var waits: [pollfd] {
        let listener = nextAccept == 0 ? [descriptor] : []
        return (listener + connections.map(\.descriptor)).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    }

    var deadline: Int64 {
        if descriptor < 0 { return opener.nextAttempt }
        let idle = connections.map { $0.lastNews + opener.options.idleLimit }.min() ?? .max
        return nextAccept > 0 ? min(idle, nextAccept) : idle
    }

    func next(_ time: LiveTime, into block: inout Block) -> LiveStep? {
        if !steps.isEmpty { return steps.removeFirst() }
        if descriptor < 0 { descriptor = opener.open(time, &steps) ?? -1 }
        if descriptor >= 0 {
            if time.now >= nextAccept { accept(time) }
            closeIdle(time)
            block.begin(limits, offset: writer.statistics.bytes)
            read(time, into: &block)
            if block.count > 0 { return .lines(.volatile(name)) }
        }
        return steps.isEmpty ? nil : steps.removeFirst()
    }

    // MARK: Connections

    private func accept(_ time: LiveTime) {
        nextAccept = 0
        // A flood of connections does not keep those that are there from being read.
        for _ in 0..<16 {
            // Not for children that another thread starts meanwhile.
            let new = accept4(descriptor, nil, nil, Int32(SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue))
            if new < 0 {
                // Out of descriptors or memory: the connection stays in the queue and would wake us for ever.
                if [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) { nextAccept = time.now + 1_000_000 }
                return
            }
            guard makeRoom(time) else {
                close(new)
                continue
            }
            ListeningSocket.set(new, SOL_SOCKET, SO_KEEPALIVE, 1)
            connections.append(Connection(new, lineCap: limits.lineCap, now: time.now))
        }
    }

    /// Where there are too many connections, the one that was silent longest goes.
    private func makeRoom(_ time: LiveTime) -> Bool {
        guard connections.count >= opener.options.connectionLimit else { return true }
        if !isFull {
            isFull = true
            let text = "there are \(connections.count) connections; new ones are closed. Find out who opens so many."
            steps.append(.problem(FollowProblem(path: name, kind: .input(text))))
        }
        guard let oldest = connections.indices.min(by: { connections[$0].lastNews < connections[$1].lastNews }),
            time.now - connections[oldest].lastNews >= TCPInput.spareTime
        else { return false }
        connections.remove(at: oldest)
        return true
    }

    private func closeIdle(_ time: LiveTime) {
        connections.removeAll { time.now - $0.lastNews >= opener.options.idleLimit }
        if connections.count < opener.options.connectionLimit / 2 { isFull = false }
    }

    // MARK: Reading

    private func read(_ time: LiveTime, into block: inout Block) {
        guard !connections.isEmpty else { return }
        let ready = ListeningSocket.ready(connections.map(\.descriptor))
        guard ready.contains(true) else { return }
        var ended: Set<Int32> = []
        let count = connections.count
        let first = turn % count
        for index in 0..<count {
            let position = (first + index) % count
            // What one read may bring: the message that it ends, and the messages in it.
            guard block.count + writer.room + 2 * chunk.count <= limits.blockSize else { break }
            turn = position + 1
            guard ready[position] else { continue }
            let connection = connections[position]
            if !read(connection, time, into: &block) { ended.insert(connection.descriptor) }
        }
        if !ended.isEmpty { connections.removeAll { ended.contains($0.descriptor) } }
    }

    /// - Returns: whether the connection goes on.
    private func read(_ connection: Connection, _ time: LiveTime, into block: inout Block) -> Bool {
        let count = chunk.withUnsafeMutableBytes { SystemCall.read(connection.descriptor, into: $0) }
        if count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) { return true }
        guard count > 0 else {
            connection.frames.end(isClean: count == 0, &writer, to: &block)
            return false
        }
        connection.lastNews = time.now
        chunk.withUnsafeBytes { bytes in
            connection.frames.feed(UnsafeRawBufferPointer(rebasing: bytes[..<count]), &writer, to: &block)
        }
        return true
    }
}
