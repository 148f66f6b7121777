// A UDP port as one of the live inputs: each datagram is a message (RFC 5426).

import Glibc

/// The kernel's queue is the only one: what comes while nobody reads waits
/// there, what does not fit is thrown away and counted by the kernel.
final class UDPInput: LiveInput {
    private var opener: ListenerOpener
    private let limits: BlockReader.Limits
    private var descriptor: Int32 = -1
    private var steps: [LiveStep] = []
    private var writer: SyslogLine
    private var datagram = [UInt8](repeating: 0, count: 65_536)
    /// How many datagrams the kernel has thrown away since the socket was opened.
    private var overflow: UInt32 = 0

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
    var waits: [pollfd] { descriptor < 0 ? [] : [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)] }
    var deadline: Int64 { descriptor < 0 ? opener.nextAttempt : .max }
    var port: UInt16 { descriptor < 0 ? 0 : ListeningSocket.port(descriptor) }

    func next(_ time: LiveTime, into block: inout Block) -> LiveStep? {
        if !steps.isEmpty { return steps.removeFirst() }
        if descriptor < 0 {
            descriptor = opener.open(time, &steps) ?? -1
            overflow = 0
            guard descriptor >= 0 else { return steps.isEmpty ? nil : steps.removeFirst() }
        }
        block.begin(limits, offset: writer.statistics.bytes)
        // Bounded, because a flood of empty datagrams fills no block.
        for _ in 0..<4_096 where block.count + writer.room <= limits.blockSize && steps.isEmpty {
            guard let count = receive() else { break }
            writer.write(datagram[..<count], to: &block)
        }
        if block.count > 0 { return .lines(.volatile(name)) }
        return steps.isEmpty ? nil : steps.removeFirst()
    }

    /// - Returns: the size of the next datagram; nil where there is none.
    private func receive() -> Int? {
        var control: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        let count = datagram.withUnsafeMutableBytes { bytes in
            withUnsafeMutableBytes(of: &control) { control in
                var part = iovec(iov_base: bytes.baseAddress, iov_len: bytes.count)
                return withUnsafeMutablePointer(to: &part) { part in
                    var message = msghdr()
                    message.msg_iov = part
                    message.msg_iovlen = 1
                    message.msg_control = control.baseAddress
                    message.msg_controllen = control.count
                    return recvmsg(descriptor, &message, 0)
                }
            }
        }
        if count < 0 { return errno == EINTR ? receive() : nil }
        withUnsafeBytes(of: &control) { noticeOverflow(UnsafeRawBufferPointer($0)) }
        return count
    }

    /// cmsghdr: its length (8 bytes), level and type (4 each), then the counter.
    private func noticeOverflow(_ control: UnsafeRawBufferPointer) {
        guard control.loadUnaligned(fromByteOffset: 8, as: Int32.self) == SOL_SOCKET,
            control.loadUnaligned(fromByteOffset: 12, as: Int32.self) == ListeningSocket.soReceiveQueueOverflow
        else { return }
        let count = control.loadUnaligned(fromByteOffset: 16, as: UInt32.self)
        let lost = count &- overflow
        overflow = count
        guard lost > 0 else { return }
        steps.append(.gap(LogGap(kind: .dropped, track: name, path: name, messages: Int64(lost)), nil))
    }
}
