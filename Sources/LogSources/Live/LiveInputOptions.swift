// What a live service reads, and how.

/// All inputs of one service; times in microseconds.
public struct LiveInputOptions: Sendable, Equatable {
    /// Log files; none without paths. `pollInterval` and `limits` count for all inputs.
    public var files: FollowOptions
    /// systemd's journal.
    public var journal: JournalOptions?
    /// Standard input, until its end.
    public var readsStandardInput = false
    public var listeners: [SyslogListenerOptions] = []

    public init(files: FollowOptions = FollowOptions(paths: [])) { self.files = files }

    /// The inputs that give nothing twice: what they hold when the process ends is lost.
    public var volatileInputs: [String] { (readsStandardInput ? [StandardInput.name] : []) + listeners.map(\.name) }
}

/// How the journal is read.
public struct JournalOptions: Sendable, Equatable {
    /// The name of the journal in positions, gaps and problems.
    public static let name = "journal"

    /// Entries of these units (`postfix@-.service`) or syslog identifiers; without any: all entries of the syslog
    /// facility mail.
    public var units: [String]
    public var identifiers: [String] = []
    /// Where the first start begins.
    public var start: FollowOptions.Start = .beginning
    /// A directory of journal files other than the system's (`journalctl --directory`).
    public var directory: String?
    /// journalctl itself, where it is not in the usual place.
    public var program: String?

    public init(units: [String] = []) { self.units = units }
}

/// A port that takes syslog messages.
public struct SyslogListenerOptions: Sendable, Equatable {
    public enum Transport: String, Sendable, CaseIterable {
        case udp, tcp
    }

    /// An address, not a host name: `127.0.0.1`, `::1`, `0.0.0.0`.
    public var address: String
    public var port: UInt16
    public var transport: Transport
    /// TCP: connections at a time; one more is closed at once.
    public var connectionLimit = 64
    /// TCP: µs after which a connection that sent nothing is closed.
    public var idleLimit: Int64 = 600_000_000

    public init(address: String = "127.0.0.1", port: UInt16 = 5514, transport: Transport = .tcp) {
        self.address = address
        self.port = port
        self.transport = transport
    }

    /// The listener's name in positions, gaps and problems: `syslog+tcp://127.0.0.1:5514`.
    public var name: String {
        let host = address.contains(":") ? "[\(address)]" : address
        return "syslog+\(transport.rawValue)://\(host):\(port)"
    }
}
