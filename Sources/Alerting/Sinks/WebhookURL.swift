// A webhook's address. Whoever knows a chat's webhook URL can write to that chat,
// so it is a secret: it is never printed, only its scheme and host are.

/// An http or https URL that prints without its secret parts.
public struct WebhookURL: Sendable, Equatable, CustomStringConvertible {
    let text: String
    private let origin: String

    /// - Parameter text: as configured; surrounding white space (a file's last line end) is dropped.
    public init(_ text: String) throws(WebhookError) {
        let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let lower = trimmed.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else {
            throw WebhookError(.notAURL)
        }
        let rest = trimmed.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }
        guard !authority.isEmpty, !trimmed.contains(" ") else { throw WebhookError(.notAURL) }
        // A password in the URL would show in proxies' logs, and `user@` is how hosts are disguised.
        guard !authority.contains("@") else { throw WebhookError(.userInURL) }
        self.text = trimmed
        origin = scheme + authority
    }

    /// Scheme and host only.
    public var description: String { "\(origin)/…" }

    /// Sent without encryption to something that is not this machine.
    public var isPlainText: Bool {
        guard origin.hasPrefix("http://") || origin.hasPrefix("HTTP://") else { return false }
        let host = origin.dropFirst("http://".count)
        return !(host.hasPrefix("127.") || host.hasPrefix("localhost") || host.hasPrefix("[::1]"))
    }
}

/// Why a webhook cannot be used, or a post failed. Texts never hold the URL.
public struct WebhookError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Kind: Sendable, Equatable {
        case notAURL
        case userInURL
        /// The receiver answered with another status than 2xx.
        case status(Int)
        /// libcurl's words.
        case transport(String)
    }

    public var kind: Kind

    init(_ kind: Kind) { self.kind = kind }

    public var description: String {
        switch kind {
        case .notAURL: "the webhook is not a URL; write https://HOST/PATH"
        case .userInURL: "the webhook URL holds a user name; leave out what stands before the @"
        case .status(let code): "the receiver answered \(code); 2xx was expected"
        case .transport(let text): text
        }
    }
}
