// One HTTP POST by libcurl, with bounds on everything: the thin shell around the C library.

import CCurl
import Glibc

/// How posts travel.
struct HTTPRoute: Sendable, Equatable {
    var url: WebhookURL
    var addresses = AddressFilter()
    /// `http://HOST:PORT` or `socks5h://…`; nil: as the environment says (`https_proxy`, `no_proxy`).
    var proxy: String?
    /// Certificates of the authorities that are trusted, instead of the system's.
    var caFile: String?
    /// For tests: `HOST:PORT:ADDRESS` instead of asking the resolver.
    var resolve: [String] = []
}

/// Posts bodies to one URL over a kept connection. Belongs to one thread.
final class HTTPPoster {
    /// Bounds, in milliseconds and bytes.
    struct Limits {
        var connect = 5_000
        var total = 20_000
        var responseBody = 65_536
        /// An answer's body is of no use: this long it may take once the answer itself is there.
        var trailing: Int64 = 2_000
    }

    private let route: HTTPRoute
    private let limits: Limits
    private let easy: UnsafeMutableRawPointer?
    private let multi: UnsafeMutableRawPointer?

    init(route: HTTPRoute, limits: Limits = Limits()) {
        self.route = route
        self.limits = limits
        HTTPPoster.initialised
        easy = curl_easy_init()
        multi = curl_multi_init()
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_multi_cleanup(multi)
    }

    /// curl_global_init is not thread-safe; a static is set up once.
    private static let initialised: Void = { curl_global_init(Int(CURL_GLOBAL_DEFAULT)) }()

    /// - Parameters:
    ///   - now: µs since 1970, for a Retry-After that is a date.
    ///   - isStopped: asked several times a second; true ends the transfer.
    func post(_ body: [UInt8], headers: [String], now: Int64, isStopped: () -> Bool) -> AttemptResult {
        guard let easy, let multi else { return .unreachable("libcurl could not be set up") }
        curl_easy_reset(easy)
        let answer = HTTPAnswer(route: route, limits: limits)
        var errorText = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
        let lists = [HTTPPoster.list(headers), HTTPPoster.list(route.resolve)]
        defer { for list in lists { curl_slist_free_all(list) } }
        let code: Int32? = body.withUnsafeBytes { bytes in
            errorText.withUnsafeMutableBytes { text in
                configure(easy, bytes, lists[0], lists[1], text, answer)
                curl_multi_add_handle(multi, easy)
                defer { curl_multi_remove_handle(multi, easy) }
                return perform(multi, answer, isStopped)
            }
        }
        if let status = answer.finalStatus {
            return .answered(status: status, retryAfter: answer.retryAfter.flatMap { RetryAfter.parse($0, now: now) })
        }
        guard let code else { return .aborted }
        let detail = String(decoding: errorText.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return .unreachable(answer.refusal ?? problem(code, detail))
    }

    private static func list(_ texts: [String]) -> UnsafeMutablePointer<curl_slist>? {
        texts.reduce(nil) { curl_slist_append($0, $1) }
    }

    /// Runs the transfer. Returns libcurl's result; nil if it was stopped.
    private func perform(_ multi: UnsafeMutableRawPointer, _ answer: HTTPAnswer, _ isStopped: () -> Bool) -> Int32? {
        var running: Int32 = 1
        var answeredAt: Int64?
        while true {
            guard curl_multi_perform(multi, &running) == CURLM_OK else { return Int32(CURLE_FAILED_INIT.rawValue) }
            if running == 0 { return ff_curl_multi_result(multi) }
            if isStopped() { return nil }
            if answer.finalStatus != nil {
                let now = HTTPPoster.milliseconds()
                let since = answeredAt ?? now
                answeredAt = since
                // What a receiver still sends after its answer must not keep other alerts waiting.
                if now - since > limits.trailing { return Int32(CURLE_OK.rawValue) }
            }
            curl_multi_poll(multi, nil, 0, 100, nil)
        }
    }

    private static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// libcurl's words, without the URL.
    private func problem(_ code: Int32, _ detail: String) -> String {
        let code = CURLcode(rawValue: CURLcode.RawValue(max(0, code)))
        let words = String(cString: curl_easy_strerror(code))
        guard !detail.isEmpty, !detail.contains(route.url.text) else { return words }
        return SafeText.shortened(SafeText.terminal(detail.trimmed), to: 300)
    }

    private func configure(
        _ handle: UnsafeMutableRawPointer, _ body: UnsafeRawBufferPointer,
        _ headers: UnsafeMutablePointer<curl_slist>?, _ resolve: UnsafeMutablePointer<curl_slist>?,
        _ errorText: UnsafeMutableRawBufferPointer, _ answer: HTTPAnswer
    ) {
        _ = ff_curl_set_string(handle, CURLOPT_URL, route.url.text)
        _ = ff_curl_set_string(handle, CURLOPT_PROTOCOLS_STR, route.url.scheme)
        _ = ff_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        _ = ff_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = ff_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, limits.connect)
        _ = ff_curl_set_long(handle, CURLOPT_TIMEOUT_MS, limits.total)
        _ = ff_curl_set_long(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        _ = ff_curl_set_long(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        // An unfinished name look-up does not hold up the end of the process.
        _ = ff_curl_set_long(handle, CURLOPT_QUICK_EXIT, 1)
        _ = ff_curl_set_list(handle, CURLOPT_HTTPHEADER, headers)
        _ = ff_curl_set_list(handle, CURLOPT_RESOLVE, resolve)
        if let proxy = route.proxy { _ = ff_curl_set_string(handle, CURLOPT_PROXY, proxy) }
        if let caFile = route.caFile { _ = ff_curl_set_string(handle, CURLOPT_CAINFO, caFile) }
        _ = ff_curl_set_long(handle, CURLOPT_POST, 1)
        _ = ff_curl_set_long(handle, CURLOPT_POSTFIELDSIZE, body.count)
        _ = ff_curl_set_pointer(handle, CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: body.baseAddress))
        _ = ff_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, errorText.baseAddress)
        answer.listen(to: handle)
    }
}
