// A webhook: the body that its receiver understands, signed, by one POST.

/// Where and how a webhook's posts go.
public struct WebhookSettings: Sendable, Equatable {
    public var url: WebhookURL
    public var format: WebhookFormat
    public var keys: WebhookKeys?
    /// Refuses addresses of this machine and of private networks.
    public var deniesPrivate: Bool
    /// `http://HOST:PORT`; nil: as the environment says.
    public var proxy: String?
    /// PEM file with the authorities that are trusted, instead of the system's.
    public var caFile: String?

    public init(
        url: WebhookURL, format: WebhookFormat = .generic, keys: WebhookKeys? = nil, deniesPrivate: Bool = false,
        proxy: String? = nil, caFile: String? = nil
    ) {
        self.url = format == .alertmanager ? url.withPath(AlertmanagerFormat.path) : url
        self.format = format
        self.keys = keys
        self.deniesPrivate = deniesPrivate
        self.proxy = proxy
        self.caFile = caFile
    }

    /// Why the address in the URL can never be reached; nil if it may be, or is a name.
    public var refusal: String? {
        AddressFilter.address(url.host).flatMap(AddressFilter(deniesPrivate: deniesPrivate).refusal)
    }

    var route: HTTPRoute {
        HTTPRoute(
            url: url, addresses: AddressFilter(deniesPrivate: deniesPrivate), proxy: proxy, caFile: caFile)
    }
}

final class WebhookTransport: SinkTransport {
    private let settings: WebhookSettings
    private let poster: HTTPPoster

    init(_ settings: WebhookSettings) {
        self.settings = settings
        poster = HTTPPoster(route: settings.route)
    }

    func send(_ message: SinkMessage, isStopped: @escaping () -> Bool) -> AttemptResult {
        // A proxy would connect to it for us.
        if let reason = settings.refusal { return .unreachable("the URL's address is refused: \(reason)") }
        let body = settings.format.body(message)
        let headers = WebhookTransport.headers(message, body, settings.keys)
        return poster.post(body, headers: headers, now: message.now, isStopped: isStopped)
    }

    static func headers(_ message: SinkMessage, _ body: [UInt8], _ keys: WebhookKeys?) -> [String] {
        let id = message.idempotencyKey
        let timestamp = message.now / 1_000_000
        var headers = [
            "Content-Type: application/json", "User-Agent: fakefrom/\(message.version)", "webhook-id: \(id)",
            "webhook-timestamp: \(timestamp)", "Idempotency-Key: \(id)",
            // Without it curl waits a second for "100 Continue" on larger bodies.
            "Expect:",
        ]
        if let keys {
            headers.append("webhook-signature: \(keys.signature(id: id, timestamp: timestamp, body: body))")
        }
        return headers
    }
}
