// A TCP server on loopback that behaves as badly as a test wants.

import Foundation
import Synchronization

/// What a client sent up to the end of the body that it announced.
struct TestRequest: Sendable {
    var head: String
    var body: String

    func header(_ name: String) -> String? {
        head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
            .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }
}

/// One accepted connection.
struct TestConnection: Sendable {
    let descriptor: Int32

    func send(_ text: String) { send(Array(text.utf8)) }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// Ends the connection with RST.
    func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }
}

final class TestServer: Sendable {
    typealias Behaviour = @Sendable (TestRequest, TestConnection) -> Void

    let port: Int
    private let descriptor: Int32
    private let seen = Mutex<[TestRequest]>([])
    private let behaviour: Behaviour
    private let isClosed = Atomic<Bool>(false)

    /// - Parameter behaviour: called for each request; the connection stays open as long as it sends keep-alive answers.
    init(_ behaviour: @escaping Behaviour) {
        self.behaviour = behaviour
        (descriptor, port) = Loopback.listen()
        Thread.detachNewThread { [self] in accept() }
    }

    /// Answers every request with one status and no body.
    convenience init(status: Int, headers: String = "") {
        self.init { _, connection in
            connection.send("HTTP/1.1 \(status) Answer\r\n\(headers)Content-Length: 0\r\n\r\n")
        }
    }

    deinit { close() }

    func close() {
        guard !isClosed.exchange(true, ordering: .relaxed) else { return }
        shutdown(descriptor, Int32(SHUT_RDWR))
        _ = Glibc.close(descriptor)
    }

    var requests: [TestRequest] { seen.withLock { $0 } }
    var url: String { "http://127.0.0.1:\(port)/hook?secret=s3cret" }

    private func accept() {
        while true {
            let client = Glibc.accept(descriptor, nil, nil)
            guard client >= 0 else { return }
            Thread.detachNewThread { [self] in
                while let request = TestServer.read(client) {
                    seen.withLock { $0.append(request) }
                    behaviour(request, TestConnection(descriptor: client))
                    if isClosed.load(ordering: .relaxed) { break }
                }
                _ = Glibc.close(client)
            }
        }
    }

    private static func read(_ client: Int32) -> TestRequest? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let request = TestRequest(head: String(text[..<end.lowerBound]), body: String(text[end.upperBound...]))
                let length = Int(request.header("Content-Length") ?? "0") ?? 0
                if request.body.utf8.count >= length { return request }
            }
            let count = recv(client, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
        }
    }
}

/// A TCP port of this machine's own.
enum Loopback {
    static func listen() -> (descriptor: Int32, port: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                _ = bind(descriptor, raw, size)
                _ = Foundation.listen(descriptor, 64)
                _ = getsockname(descriptor, raw, &size)
            }
        }
        return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
    }
}
