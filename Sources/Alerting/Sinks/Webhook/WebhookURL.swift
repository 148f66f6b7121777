// A webhook's address. Whoever knows a chat's webhook URL can write to that chat,
// so it is a secret: it is never printed, only its scheme and host are.

/// An http or https URL that prints without its secret parts.
public struct WebhookURL: Sendable, Equatable, CustomStringConvertible {
    let text: String
    /// `https` or `http`.
    let scheme: String
    /// Lower case; an IPv6 address without its brackets.
    let host: String
    private let authority: String

    /// - Parameter text: as configured; surrounding white space (a file's last line end) is dropped.
    public init(_ text: String) throws(WebhookError) {
        let trimmed = text.trimmed
        let lower = trimmed.lowercased()
        guard let scheme = ["https", "http"].first(where: { lower.hasPrefix($0 + "://") }) else {
            throw WebhookError.notAURL
        }
        let rest = trimmed.dropFirst(scheme.count + 3)
        let authority = rest.prefix { !"/?#\\".contains($0) }
        guard !authority.isEmpty, !trimmed.contains(where: \.isWhitespace) else { throw WebhookError.notAURL }
        guard trimmed.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 && $0.value != 0x7F }) else {
            throw WebhookError.notASCII
        }
        // A password in the URL would show in proxies' logs, and `user@` is how hosts are disguised.
        guard !authority.contains("@") else { throw WebhookError.userInURL }
        self.text = trimmed
        self.scheme = scheme
        self.authority = String(authority)
        host = WebhookURL.host(String(authority).lowercased())
        guard !host.isEmpty else { throw WebhookError.notAURL }
    }

    private static func host(_ authority: String) -> String {
        if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
        return String(authority.prefix { $0 != ":" })
    }

    /// Scheme and host only.
    public var description: String { "\(scheme)://\(SafeText.terminal(authority))/…" }

    /// Sent without encryption to something that is not this machine.
    public var isPlainText: Bool { scheme == "http" && !isLoopback }

    private var isLoopback: Bool {
        host == "localhost" || AddressFilter.address(host).map(AddressFilter.isLoopback) ?? false
    }

    /// The same URL, with a path where it has none.
    func withPath(_ path: String) -> WebhookURL {
        let bare = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard bare.count == scheme.count + 3 + authority.count else { return self }
        return (try? WebhookURL(bare + path)) ?? self
    }
}

/// Why a webhook cannot be used. Texts never hold the URL.
public enum WebhookError: Error, Sendable, Equatable, CustomStringConvertible {
    case notAURL
    case notASCII
    case userInURL
    /// What the file of its keys lacks.
    case secret(String)

    public var description: String {
        switch self {
        case .notAURL: "the webhook is not a URL; write https://HOST/PATH"
        case .notASCII: "the webhook URL holds characters that a URL cannot have; write its host as A-label (xn--…)"
        case .userInURL: "the webhook URL holds a user name; leave out what stands before the @"
        case .secret(let text): text
        }
    }
}
