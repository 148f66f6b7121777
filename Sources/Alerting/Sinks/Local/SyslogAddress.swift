// Where syslog messages go: a socket of this machine, or a host.

/// `/dev/log`, `/path/of/a/socket`, `udp://HOST[:PORT]`, `tcp://HOST[:PORT]`.
public enum SyslogAddress: Sendable, Equatable, CustomStringConvertible {
    case local(String)
    case udp(host: String, port: String)
    case tcp(host: String, port: String)

    public static let standard = SyslogAddress.local("/dev/log")

    /// - Returns: nil for what is no such address.
    public init?(_ text: String) {
        if text.hasPrefix("/") {
            // sockaddr_un has room for 107 bytes.
            guard text.utf8.count < 108 else { return nil }
            self = .local(text)
        } else if text.hasPrefix("udp://"), let (host, port) = SyslogAddress.split(text.dropFirst(6), "514") {
            self = .udp(host: host, port: port)
        } else if text.hasPrefix("tcp://"), let (host, port) = SyslogAddress.split(text.dropFirst(6), "601") {
            self = .tcp(host: host, port: port)
        } else {
            return nil
        }
    }

    /// The default ports: RFC 5426 section 3.3, RFC 6587 section 3.
    private static func split(_ text: Substring, _ standard: String) -> (String, String)? {
        var host = text
        var port = standard
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            host = text[text.index(after: text.startIndex)..<end]
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
            if !rest.isEmpty { port = String(rest.dropFirst()) }
        } else if let colon = text.lastIndex(of: ":") {
            host = text[..<colon]
            port = String(text[text.index(after: colon)...])
            guard !host.contains(":") else { return nil }
        }
        let isName = host.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "._-:%".utf8.contains(byte)
        }
        guard !host.isEmpty, isName, let number = UInt16(port), number > 0 else { return nil }
        return (String(host), port)
    }

    public var description: String {
        switch self {
        case .local(let path): SafeText.terminal(path)
        case .udp(let host, let port): "udp://\(host):\(port)"
        case .tcp(let host, let port): "tcp://\(host):\(port)"
        }
    }
}
