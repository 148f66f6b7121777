// What libcurl calls back with: the address before a connection, the answer's headers, its body.

import CCurl
import Glibc

/// What is known of one answer so far. libcurl holds a pointer to it while the transfer runs.
final class HTTPAnswer {
    /// The status, once all headers of the final answer are there.
    private(set) var finalStatus: Int?
    private(set) var retryAfter: String?
    /// Why no connection was made.
    private(set) var refusal: String?
    private var status: Int?
    private var received = 0
    private let route: HTTPRoute
    private let limits: HTTPPoster.Limits

    init(route: HTTPRoute, limits: HTTPPoster.Limits) {
        self.route = route
        self.limits = limits
    }

    func listen(to handle: UnsafeMutableRawPointer) {
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = ff_curl_set_pointer(handle, CURLOPT_WRITEDATA, me)
        _ = ff_curl_set_pointer(handle, CURLOPT_HEADERDATA, me)
        _ = ff_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, me)
        _ = ff_curl_set_data_function(handle, CURLOPT_WRITEFUNCTION) { _, size, count, me in
            HTTPAnswer.from(me)?.takeBody(size * count) ?? 0
        }
        _ = ff_curl_set_data_function(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, me in
            let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
            HTTPAnswer.from(me)?.takeHeader(String(decoding: line.prefix(4_096), as: UTF8.self))
            return size * count
        }
        _ = ff_curl_set_socket_function(handle) { me, _, address in
            guard let answer = HTTPAnswer.from(me), let address else { return -1 }
            return answer.open(address)
        }
    }

    private static func from(_ pointer: UnsafeMutableRawPointer?) -> HTTPAnswer? {
        pointer.map { Unmanaged<HTTPAnswer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// A receiver that sends without end is cut off.
    private func takeBody(_ count: Int) -> Int {
        received += count
        return received <= limits.responseBody ? count : 0
    }

    private func takeHeader(_ line: String) {
        guard finalStatus == nil else { return }
        let text = line.trimmed
        if line.hasPrefix("HTTP/") {
            status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
            retryAfter = nil
        } else if text.isEmpty {
            // 1xx announces the answer, it is none.
            if let status, status >= 200 { finalStatus = status }
        } else if text.lowercased().hasPrefix("retry-after:") {
            retryAfter = String(text.dropFirst("retry-after:".count))
        }
    }

    /// Makes the socket for a connection, unless its address is one that may not be reached.
    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        var filter = route.addresses
        // What a proxy connects to is the proxy's business; the proxy itself is often private.
        if route.proxy != nil { filter.deniesPrivate = false }
        guard let bytes = ff_curl_address(address).flatMap(AddressFilter.address) else { return -1 }
        if let reason = filter.refusal(bytes) {
            refusal = "the address \(AddressFilter.text(bytes)) is refused: \(reason)"
            return -1
        }
        let wanted = address.pointee
        return socket(wanted.family, wanted.socktype | Int32(SOCK_CLOEXEC.rawValue), wanted.`protocol`)
    }
}
