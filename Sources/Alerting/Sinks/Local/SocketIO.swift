// Connecting and writing with time-outs, and with an ear for the request to stop.

import Glibc

enum SocketIO {
    /// Why it did not work, for people.
    struct Problem: Error {
        var text: String
    }

    /// Milliseconds that connecting, and each write, may take.
    private static let patience = 5_000
    private static let step = 100

    /// A datagram socket of this machine; a stream socket where it is one.
    static func connect(path: String) -> Result<Int32, Problem> {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            return .failure(Problem(text: "the path is too long"))
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        var problem = ""
        for type in [SOCK_DGRAM, SOCK_STREAM] {
            let descriptor = open(AF_UNIX, type)
            guard descriptor >= 0 else { return .failure(Problem(text: SystemText.error(errno))) }
            let size = socklen_t(MemoryLayout<sockaddr_un>.size)
            let result = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(descriptor, $0, size) }
            }
            if result == 0 { return .success(descriptor) }
            problem = SystemText.error(errno)
            let isOtherType = errno == EPROTOTYPE
            close(descriptor)
            if !isOtherType { break }
        }
        return .failure(Problem(text: problem))
    }

    static func connect(
        _ host: String, _ port: String, _ type: __socket_type, _ isStopped: () -> Bool
    ) -> Result<Int32, Problem> {
        var hints = addrinfo()
        hints.ai_socktype = Int32(type.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, port, &hints, &list)
        guard code == 0 else { return .failure(Problem(text: String(cString: gai_strerror(code)))) }
        defer { freeaddrinfo(list) }
        var problem = "the name has no address"
        var next = list
        while let entry = next?.pointee, !isStopped() {
            switch connect(entry, type, isStopped) {
            case .success(let descriptor): return .success(descriptor)
            case .failure(let failure): problem = failure.text
            }
            next = entry.ai_next
        }
        return .failure(Problem(text: problem))
    }

    private static func connect(
        _ entry: addrinfo, _ type: __socket_type, _ isStopped: () -> Bool
    ) -> Result<Int32, Problem> {
        let descriptor = open(entry.ai_family, type)
        guard descriptor >= 0 else { return .failure(Problem(text: SystemText.error(errno))) }
        if Glibc.connect(descriptor, entry.ai_addr, entry.ai_addrlen) == 0 { return .success(descriptor) }
        var code = errno
        if code == EINPROGRESS {
            code = wait(descriptor, isStopped) ? pendingError(descriptor) : ETIMEDOUT
            if code == 0 { return .success(descriptor) }
        }
        close(descriptor)
        return .failure(Problem(text: SystemText.error(code)))
    }

    private static func open(_ family: Int32, _ type: __socket_type) -> Int32 {
        let flags = SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
        return socket(family, Int32(type.rawValue | flags), 0)
    }

    private static func pendingError(_ descriptor: Int32) -> Int32 {
        var code: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size) == 0 ? code : errno
    }

    /// Writes all bytes; a datagram in one piece.
    /// - Returns: what went wrong; nil if nothing did.
    static func write(_ descriptor: Int32, _ bytes: [UInt8], _ isStopped: () -> Bool) -> String? {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done, Int32(MSG_NOSIGNAL))
            }
            if count >= 0 {
                done += count
            } else if errno == EAGAIN {
                guard wait(descriptor, isStopped) else { return "it takes nothing" }
            } else if errno != EINTR {
                return SystemText.error(errno)
            }
        }
        return nil
    }

    /// Waits until a descriptor can be written.
    private static func wait(_ descriptor: Int32, _ isStopped: () -> Bool) -> Bool {
        for _ in 0..<patience / step {
            if isStopped() { return false }
            var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            if poll(&entry, 1, Int32(step)) > 0 { return true }
        }
        return false
    }
}
