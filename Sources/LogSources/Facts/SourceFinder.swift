// Where this machine's mail log is, if nobody said: a file, or the journal.

import Glibc

/// The default source and why it is the one.
public struct SourceFinder: Sendable {
    public enum Source: Sendable, Equatable {
        case file(String)
        case journal
        case none
    }

    /// What is known of a place where a mail log may be.
    public struct Candidate: Sendable, Equatable {
        public var path: String
        /// µs since 1970.
        public var modified: Int64
        public var isReadable: Bool

        public init(path: String, modified: Int64, isReadable: Bool) {
            self.path = path
            self.modified = modified
            self.isReadable = isReadable
        }
    }

    public struct Finding: Sendable, Equatable {
        public var source: Source
        /// For people: what was found, and where nothing was, what to do.
        public var reason: String
    }

    /// Debian, Ubuntu; RHEL, Fedora, FreeBSD; SUSE; and `maillog_file` of Postfix without syslog.
    public static let usualLogs = [
        "/var/log/mail.log", "/var/log/maillog", "/var/log/mail/mail.log", "/var/log/mail", "/var/log/postfix.log",
    ]

    /// µs: a log that was written to within this time is the one that is used, whatever the journal holds.
    private static let fresh: Int64 = 86_400_000_000
    /// µs by which the journal must be ahead of a file to be taken in its place.
    private static let lead: Int64 = 3_600_000_000

    /// Looks at this machine.
    public static func find() -> Finding {
        let candidates = usualLogs.compactMap(candidate)
        return decide(candidates, now: LiveTime.current().wallClock) { JournalProbe.ask() }
    }

    /// - Parameters:
    ///   - now: µs since 1970.
    ///   - journal: asked only where the files do not decide.
    static func decide(_ candidates: [Candidate], now: Int64, journal: () -> JournalProbe) -> Finding {
        let file = candidates.filter(\.isReadable).max { $0.modified < $1.modified }
        if let file, now - file.modified < fresh {
            return Finding(source: .file(file.path), reason: "\(file.path) is the mail log of this machine")
        }
        let refused = candidates.first { !$0.isReadable && now - $0.modified < fresh }
        let probe = journal()
        if case .entries(let last, _) = probe, file.map({ last - $0.modified > lead }) ?? true {
            let why =
                refused.map { "\($0.path) may not be read by this user" }
                ?? file.map { "\($0.path) was not written to lately, the journal was" } ?? "there is no mail log file"
            return Finding(source: .journal, reason: "the journal of this machine: \(why)")
        }
        if let file {
            return Finding(
                source: .file(file.path), reason: "\(file.path); nothing was written to it for more than a day")
        }
        return Finding(source: .none, reason: nothing(refused, probe))
    }

    private static func nothing(_ refused: Candidate?, _ probe: JournalProbe) -> String {
        if let refused {
            return "\(refused.path) may not be read by this user. Run as a user who may read it (on Debian: a member "
                + "of the group adm)"
        }
        let journal =
            switch probe {
            case .missing: "there is no journalctl"
            case .noAnswer: "journalctl does not answer"
            case .noEntries(let remark) where !remark.isEmpty: "journalctl says: \(remark)"
            case .noEntries, .entries: "the journal holds no mail that this user may read"
            }
        return "no mail log was found (looked for \(usualLogs.joined(separator: ", "))), and \(journal). Name a file, "
            + "or add the user to the groups adm and systemd-journal"
    }

    private static func candidate(_ path: String) -> Candidate? {
        guard let status = PathExpansion.status(path), status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Candidate(
            path: path, modified: PathExpansion.microseconds(status.st_mtim), isReadable: access(path, R_OK) == 0)
    }
}
