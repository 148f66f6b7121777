// What must be stored of each live input so that a restart goes on where it was.

/// A stream of lines, by a name that stays the same across restarts.
///
/// Whoever keeps state for each stream (a clock, a path) keeps it under this.
public enum LiveStreamID: Sendable, Hashable {
    /// The content of one log file across its renames: `FileCheckpoint.id`.
    case file(Int64)
    /// Any other input, by its name.
    case input(String)

    /// For storage: `file:12`, `input:journal`.
    public var text: String {
        switch self {
        case .file(let id): "file:\(id)"
        case .input(let name): "input:\(name)"
        }
    }
}

/// How far one input was read. A plain value: store it under `stream`, in the
/// same transaction as what its lines gave, and hand all of them back at the
/// next start.
public enum LivePosition: Sendable, Equatable, Codable {
    case file(FileCheckpoint)
    case journal(JournalPosition)
    /// An input of which nothing can be promised across a crash (standard input, a syslog listener), by its name.
    /// Need not be stored.
    case volatile(String)

    public var stream: LiveStreamID {
        switch self {
        case .file(let checkpoint): .file(checkpoint.id)
        case .journal(let position): .input(position.input)
        case .volatile(let name): .input(name)
        }
    }

    var checkpoint: FileCheckpoint? {
        if case .file(let checkpoint) = self { checkpoint } else { nil }
    }

    var journal: JournalPosition? {
        if case .journal(let position) = self { position } else { nil }
    }

    /// The path or name to show. Not escaped.
    public var name: String {
        switch self {
        case .file(let checkpoint): checkpoint.path
        case .journal(let position): position.input
        case .volatile(let name): name
        }
    }

    /// Whether lines behind it are given again after a crash.
    public var isDurable: Bool {
        if case .volatile = self { return false }
        return true
    }
}

/// How far the journal was read.
public struct JournalPosition: Sendable, Equatable, Codable {
    /// The name of the input.
    public var input: String
    /// The entry that was read last (`__CURSOR`); empty where none was.
    public var cursor: String
    /// µs since 1970: the time of that entry (`__REALTIME_TIMESTAMP`). Without a cursor: entries since then are
    /// wanted, 0 for all.
    public var realtime: Int64

    public init(input: String, cursor: String, realtime: Int64) {
        self.input = input
        self.cursor = cursor
        self.realtime = realtime
    }
}
