// Sends syslog messages: datagrams to a local socket or by UDP, and by TCP with octet counting (RFC 6587).

import Glibc

/// Keeps one connection and makes it anew when it breaks.
final class SyslogTransport: SinkTransport {
    private let address: SyslogAddress
    private let form = SyslogMessage()
    private var descriptor: Int32 = -1
    /// A datagram that every receiver takes (RFC 5426 section 3.2).
    private static let datagram = 2_048

    init(address: SyslogAddress) { self.address = address }

    deinit { disconnect() }

    func send(_ message: SinkMessage, isStopped: @escaping () -> Bool) -> AttemptResult {
        for delivery in message.deliveries {
            if let problem = send(delivery, message, isStopped) {
                disconnect()
                return isStopped() ? .aborted : .unreachable("\(address): \(problem)")
            }
        }
        return .delivered
    }

    private func send(_ delivery: Delivery, _ message: SinkMessage, _ isStopped: () -> Bool) -> String? {
        // A connection that the other side closed takes one more write without complaint.
        if descriptor >= 0 && isClosed { disconnect() }
        if descriptor < 0, let problem = connect(isStopped) { return problem }
        return SocketIO.write(descriptor, framed(delivery, message), isStopped)
    }

    private func framed(_ delivery: Delivery, _ message: SinkMessage) -> [UInt8] {
        switch address {
        case .local("/dev/log"), .local("/run/systemd/journal/dev-log"): return form.local(delivery, message)
        case .local: return form.rfc5424(delivery, message)
        case .udp:
            let bytes = form.rfc5424(delivery, message)
            return bytes.count <= SyslogTransport.datagram ? bytes : Array(bytes.prefix(SyslogTransport.datagram))
        case .tcp:
            let bytes = form.rfc5424(delivery, message)
            return Array("\(bytes.count) ".utf8) + bytes
        }
    }

    private func connect(_ isStopped: () -> Bool) -> String? {
        let result: Result<Int32, SocketIO.Problem>
        switch address {
        case .local(let path): result = SocketIO.connect(path: path)
        case .udp(let host, let port): result = SocketIO.connect(host, port, SOCK_DGRAM, isStopped)
        case .tcp(let host, let port): result = SocketIO.connect(host, port, SOCK_STREAM, isStopped)
        }
        switch result {
        case .success(let socket): descriptor = socket
        case .failure(let problem): return problem.text
        }
        return nil
    }

    /// Whether the receiver ended a TCP connection: syslog receivers never send anything.
    private var isClosed: Bool {
        guard case .tcp = address else { return false }
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT))
        return count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)
    }

    private func disconnect() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }
}
