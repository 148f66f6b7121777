// One HTTP POST by libcurl, with bounds on everything: the thin shell around the C library.

import CCurl

/// Posts bodies to one URL over a kept connection. Belongs to one thread.
final class WebhookPoster {
    /// Bounds, in milliseconds and bytes.
    enum Limit {
        static let connect = 5_000
        static let total = 20_000
        static let responseBody = 65_536
    }

    private let url: WebhookURL
    private let handle: UnsafeMutableRawPointer?

    init(url: WebhookURL) {
        self.url = url
        WebhookPoster.initialised
        handle = curl_easy_init()
    }

    deinit { curl_easy_cleanup(handle) }

    /// curl_global_init is not thread-safe; a static is set up once.
    private static let initialised: Void = { curl_global_init(Int(CURL_GLOBAL_DEFAULT)) }()

    func post(_ body: [UInt8], headers: [String]) throws(WebhookError) {
        guard let handle else { throw WebhookError(.transport("libcurl could not be set up")) }
        curl_easy_reset(handle)
        var list: UnsafeMutablePointer<curl_slist>?
        defer { curl_slist_free_all(list) }
        for header in headers { list = curl_slist_append(list, header) }
        var received = 0
        let result = body.withUnsafeBytes { bytes in
            withUnsafeMutablePointer(to: &received) { counter in
                configure(handle, bytes, list, counter)
                return curl_easy_perform(handle)
            }
        }
        guard result == CURLE_OK else { throw WebhookError(.transport(String(cString: curl_easy_strerror(result)))) }
        var status = 0
        _ = ff_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        guard (200..<300).contains(status) else { throw WebhookError(.status(status)) }
    }

    private func configure(
        _ handle: UnsafeMutableRawPointer, _ body: UnsafeRawBufferPointer,
        _ headers: UnsafeMutablePointer<curl_slist>?, _ received: UnsafeMutablePointer<Int>
    ) {
        _ = ff_curl_set_string(handle, CURLOPT_URL, url.text)
        _ = ff_curl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        _ = ff_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        _ = ff_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = ff_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, Limit.connect)
        _ = ff_curl_set_long(handle, CURLOPT_TIMEOUT_MS, Limit.total)
        _ = ff_curl_set_list(handle, CURLOPT_HTTPHEADER, headers)
        _ = ff_curl_set_long(handle, CURLOPT_POST, 1)
        _ = ff_curl_set_long(handle, CURLOPT_POSTFIELDSIZE, body.count)
        _ = ff_curl_set_pointer(handle, CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: body.baseAddress))
        _ = ff_curl_set_pointer(handle, CURLOPT_WRITEDATA, received)
        _ = ff_curl_set_write_function(handle) { _, size, count, counter in
            // The answer's body is of no use; a receiver that sends without end is cut off.
            guard let counter else { return 0 }
            let received = counter.assumingMemoryBound(to: Int.self)
            received.pointee += size * count
            return received.pointee <= Limit.responseBody ? size * count : 0
        }
    }
}
