// Where log lines come from, as a configuration file says it.

/// One source of log lines.
public enum SourceSettings: Sendable, Equatable {
    case files(FileSource)
    case journal(JournalSource)
    case standardInput
    case syslog(SyslogSource)
}

/// Log files.
public struct FileSource: Sendable, Equatable {
    /// Paths or globs.
    public var paths: [String]
    /// How many rotated files are read at the very first start.
    public var backfill: Int
    /// Directories or globs where rotated files lie, besides the directory of the log itself (logrotate's `olddir`).
    public var rotated: [String]

    public init(paths: [String], backfill: Int = 0, rotated: [String] = []) {
        self.paths = paths
        self.backfill = backfill
        self.rotated = rotated
    }
}

/// systemd's journal; without units and identifiers all entries of the syslog facility mail.
public struct JournalSource: Sendable, Equatable {
    /// Units with their endings, such as `postfix@-.service`.
    public var units: [String]
    /// Syslog identifiers, such as `postfix/smtpd`.
    public var identifiers: [String]
    /// A directory of journal files other than the system's.
    public var directory: String?

    public init(units: [String] = [], identifiers: [String] = [], directory: String? = nil) {
        self.units = units
        self.identifiers = identifiers
        self.directory = directory
    }
}

/// A port that takes syslog messages.
public struct SyslogSource: Sendable, Equatable {
    public enum Transport: String, Sendable, CaseIterable {
        case tcp, udp
    }

    /// An IPv4 or IPv6 address, without brackets.
    public var address: String
    public var port: UInt16
    public var transport: Transport

    public init(address: String = "127.0.0.1", port: UInt16, transport: Transport = .tcp) {
        self.address = address
        self.port = port
        self.transport = transport
    }
}
