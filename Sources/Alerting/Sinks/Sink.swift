// A configured sink: its name, what it is told, and how it is reached.

/// Where alerts go.
public enum SinkTarget: Sendable {
    case webhook(WebhookSettings)
    case syslog(SyslogAddress)
    case file(path: String)
    case command(CommandSettings)
    /// Standard output, as the command that runs the pipeline writes it.
    case writer(AlertWriter)
}

/// One sink.
public struct Sink: Sendable {
    /// Tells sinks apart, also across restarts: deliveries are kept under it.
    public var name: String
    public var target: SinkTarget
    public var minimumSeverity: Severity
    /// The sink that is told what this one gave up.
    public var fallback: String?
    /// What its messages may hold of the people who received a mail.
    public var privacy: Privacy
    public var language: Language
    /// The version of FakeFrom, for receivers that show it.
    public var version: String

    public init(
        name: String, target: SinkTarget, minimumSeverity: Severity = .medium, fallback: String? = nil,
        privacy: Privacy = .counts, language: Language = .english, version: String
    ) {
        self.name = name
        self.target = target
        self.minimumSeverity = minimumSeverity
        self.fallback = fallback
        self.privacy = privacy
        self.language = language
        self.version = version
    }

    /// Where it delivers, without a secret.
    public var place: String {
        switch target {
        case .webhook(let settings): "\(settings.url)"
        case .syslog(let address): "\(address)"
        case .file(let path): SafeText.terminal(path)
        case .command(let settings): SafeText.terminal(settings.arguments.first ?? "")
        case .writer: "standard output"
        }
    }

    /// A digest of where it delivers: another one means that it was set up anew (`Outbox.open`).
    public var endpoint: String {
        let parts: [String] =
            switch target {
            case .webhook(let settings): ["webhook", settings.format.rawValue, settings.url.text]
            case .syslog(let address): ["syslog", "\(address)"]
            case .file(let path): ["file", path]
            case .command(let settings): ["command"] + settings.arguments
            case .writer: ["stdout"]
            }
        return StableID.make(parts)
    }

    var limits: DeliveryLimits {
        if case .webhook(let settings) = target { settings.format.limits } else { DeliveryLimits() }
    }

    func makeTransport() -> any SinkTransport {
        switch target {
        case .webhook(let settings): WebhookTransport(settings)
        case .syslog(let address): SyslogTransport(address: address)
        case .file(let path): FileTransport(path: path)
        case .command(let settings): CommandTransport(settings)
        case .writer(let write): WriterTransport(write)
        }
    }

    func message(_ deliveries: [Delivery], now: Int64) -> SinkMessage {
        SinkMessage(deliveries, now: now, privacy: privacy, language: language, version: version)
    }
}
