// What is wrong with a path that was to be read: facts, and one place that puts them into words.

/// A path that is not read, or not as it was named.
public struct InputProblem: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case missing
        /// A glob that matches nothing.
        case noMatch
        /// A directory in which no file is a log; `files` were looked at.
        case noLogs(files: Int)
        /// Cannot be opened, read or decompressed.
        case unreadable(SourceError)
        /// Neither file, directory nor pipe.
        case notAFile
        case empty
        case binary
        /// Text of two bytes a letter.
        case utf16
        /// A tar or zip archive: logs may be inside, but must be unpacked first.
        case archive
        /// Text, but its first 64 KiB hold no log line.
        case notALog
        /// Named twice, or a copy of a file that is read (`mail.log.1` beside `mail.log.1.gz`).
        case duplicate(of: String)
    }

    public var path: String
    public var kind: Kind
    /// Whether the command ends with exit code 2. The others are notes: what was skipped, and why.
    public var isError: Bool

    public init(path: String, kind: Kind, isError: Bool) {
        self.path = path
        self.kind = kind
        self.isError = isError
    }

    /// One line for people: the path, what is wrong with it, and what to do.
    public var message: String {
        let name = PrintablePath.string(path)
        switch kind {
        case .missing: return "\(name): there is no such file or directory. Check the spelling."
        case .noMatch:
            return "\(name): no file matches this pattern. Check the spelling, and put the pattern in quotes."
        case .noLogs(let files):
            return "\(name): this directory holds no log (\(files) files looked at). Name the directory or the files "
                + "that Postfix logs to, such as /var/log/mail.log."
        case .unreadable(let error): return error.message
        case .notAFile: return "\(name): this is neither a file, a directory nor a pipe. Name a log file."
        case .empty: return "\(name): the file is empty. Check that this is where Postfix logs to."
        case .binary:
            return "\(name): this is a binary file, not a log. Name a text log, plain or compressed; for the journal: "
                + "journalctl -o short-iso-precise | fakefrom replay -"
        case .utf16:
            return "\(name): this is UTF-16 text, not a log that can be read. Convert it first: "
                + "iconv -f UTF-16 -t UTF-8 FILE | fakefrom replay -"
        case .archive:
            return "\(name): this is an archive. Unpack it and name the directory: tar -xf FILE or unzip FILE"
        case .notALog:
            return "\(name): skipped, its first 64 KiB hold no log line. Name the file that Postfix logs to, such as "
                + "/var/log/mail.log."
        case .duplicate(let other): return "\(name): skipped, it is the same as \(PrintablePath.string(other))."
        }
    }
}
