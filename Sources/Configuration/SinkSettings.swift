// Where alerts go, as a configuration says it. What the files that it names hold is read by whoever makes the sinks.

/// One entry of `sinks`.
public struct SinkSettings: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case webhook, syslog, file, command, stdout
    }

    /// How a webhook's body is built.
    public enum Format: String, Sendable, CaseIterable {
        case generic, slack, mattermost, teams, discord, alertmanager
    }

    /// How standard output is written.
    public enum OutputFormat: String, Sendable, CaseIterable {
        case text, ndjson, ecs, ocsf, cef
    }

    /// The URL itself, or the file that holds it (chat URLs are secrets).
    public enum URLSource: Sendable, Equatable {
        case url(String)
        case file(String)
    }

    public struct Webhook: Sendable, Equatable {
        public var url: URLSource
        public var format: Format
        /// The file with the key that signs what is sent; two lines are the new and the old key.
        public var secretFile: String?
        /// Plain http to other machines.
        public var allowsHTTP: Bool
        /// Refuse addresses of this machine and of private networks.
        public var deniesPrivate: Bool
        public var proxy: String?
        /// PEM file with the authorities to trust instead of the system's.
        public var caFile: String?

        public init(
            url: URLSource, format: Format = .generic, secretFile: String? = nil, allowsHTTP: Bool = false,
            deniesPrivate: Bool = false, proxy: String? = nil, caFile: String? = nil
        ) {
            self.url = url
            self.format = format
            self.secretFile = secretFile
            self.allowsHTTP = allowsHTTP
            self.deniesPrivate = deniesPrivate
            self.proxy = proxy
            self.caFile = caFile
        }
    }

    public enum Target: Sendable, Equatable {
        case webhook(Webhook)
        /// `/dev/log`, `/path/of/a/socket`, `udp://HOST[:PORT]` or `tcp://HOST[:PORT]`; nil: `/dev/log`.
        case syslog(address: String?)
        case file(path: String)
        /// `timeout` in seconds; nil: the default.
        case command(arguments: [String], timeout: Int64?)
        /// nil: as the command line says.
        case stdout(OutputFormat?)
    }

    /// Given, or made of the kind and a number; no two sinks have the same.
    public var name: String
    public var target: Target
    /// nil: the entry does not say.
    public var statedSeverity: SeverityName?
    /// The name of the sink that is told what this one gives up.
    public var fallback: String?
    /// Where the entry begins, for errors that show only when it is used.
    public var place: Diagnostic.Place?
    /// The line of that place.
    public var sourceLine: String?

    public init(
        name: String, target: Target, minimumSeverity: SeverityName? = nil, fallback: String? = nil,
        place: Diagnostic.Place? = nil, sourceLine: String? = nil
    ) {
        self.name = name
        self.target = target
        statedSeverity = minimumSeverity
        self.fallback = fallback
        self.place = place
        self.sourceLine = sourceLine
    }

    /// What it says, else medium.
    public var minimumSeverity: SeverityName { statedSeverity ?? .medium }
}
