// Sockets that take syslog messages: opened, bound, never blocking.

import Glibc

enum ListeningSocket {
    /// - Throws: the error number.
    static func open(_ options: SyslogListenerOptions) throws(ChildProcess.Errno) -> Int32 {
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE | AI_NUMERICHOST | AI_NUMERICSERV
        let type = options.transport == .udp ? SOCK_DGRAM : SOCK_STREAM
        hints.ai_socktype = Int32(type.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(options.address, String(options.port), &hints, &found) == 0, let info = found else {
            throw .init(EADDRNOTAVAIL)
        }
        defer { freeaddrinfo(found) }
        let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(info.pointee.ai_family, info.pointee.ai_socktype | flags, 0)
        guard descriptor >= 0 else { throw .init(errno) }
        set(descriptor, SOL_SOCKET, options.transport == .udp ? soReceiveQueueOverflow : SO_REUSEADDR, 1)
        // `::` would take IPv4 as well or not by a system setting; here it is IPv6 alone.
        if info.pointee.ai_family == AF_INET6 { set(descriptor, Int32(IPPROTO_IPV6), ipv6Only, 1) }
        if options.transport == .udp { set(descriptor, SOL_SOCKET, SO_RCVBUF, receiveBuffer) }
        let isBound =
            bind(descriptor, info.pointee.ai_addr, info.pointee.ai_addrlen) == 0
            && (options.transport == .udp || listen(descriptor, 64) == 0)
        guard isBound else {
            let code = errno
            close(descriptor)
            throw .init(code)
        }
        return descriptor
    }

    /// A burst of some thousand messages waits in the kernel; it may grant less (net.core.rmem_max).
    private static let receiveBuffer: Int32 = 4 << 20
    /// <asm/socket.h>: each datagram comes with the number of those that were thrown away.
    static let soReceiveQueueOverflow: Int32 = 40
    private static let ipv6Only: Int32 = 26  // IPV6_V6ONLY of <netinet/in.h>

    static func set(_ descriptor: Int32, _ level: Int32, _ name: Int32, _ value: Int32) {
        var value = value
        _ = setsockopt(descriptor, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    /// The port that was given; another one than was asked for where that was 0.
    static func port(_ descriptor: Int32) -> UInt16 {
        var address = sockaddr_in6()
        var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        return result == 0 ? UInt16(bigEndian: address.sin6_port) : 0
    }

    /// Whether a descriptor has something to read, each for each.
    static func ready(_ descriptors: [Int32]) -> [Bool] {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&polled, nfds_t(polled.count), 0) > 0 else { return descriptors.map { _ in false } }
        return polled.map { $0.revents != 0 }
    }
}

/// Opens a listener's socket, and tries again where that does not work.
struct ListenerOpener {
    let options: SyslogListenerOptions
    private(set) var nextAttempt: Int64 = 0
    private var reported: Int32 = 0

    private static let interval: Int64 = 5_000_000

    init(_ options: SyslogListenerOptions) { self.options = options }

    /// - Parameter steps: gets what is wrong, once.
    mutating func open(_ time: LiveTime, _ steps: inout [LiveStep]) -> Int32? {
        guard time.now >= nextAttempt else { return nil }
        do throws(ChildProcess.Errno) {
            let descriptor = try ListeningSocket.open(options)
            reported = 0
            return descriptor
        } catch {
            nextAttempt = time.now + ListenerOpener.interval
            guard error.code != reported else { return nil }
            reported = error.code
            steps.append(.problem(FollowProblem(path: options.name, kind: .input(text(error.code)))))
            return nil
        }
    }

    private func text(_ code: Int32) -> String {
        let advice =
            switch code {
            case EADDRINUSE: "Another program listens there: name another port, or stop that program."
            case EACCES: "Ports below 1024 need CAP_NET_BIND_SERVICE: name a port above, such as 5514."
            case EADDRNOTAVAIL: "Name an address of this machine, such as 127.0.0.1."
            default: "Check the address and the port."
            }
        return "cannot listen: \(SystemCall.text(code)); trying again. \(advice)"
    }
}
