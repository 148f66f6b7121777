// What must be remembered of a followed log so that no line is lost or read
// twice, whatever happens to the process or the file.

/// A file on this machine, as stat(2) tells it. Not a name for content: inodes are used again.
public struct FileIdentity: Sendable, Hashable, Codable {
    public var device: UInt64
    public var inode: UInt64

    public init(device: UInt64, inode: UInt64) {
        self.device = device
        self.inode = inode
    }
}

/// How far one generation was read.
///
/// A generation is one stream of content: what is written to a log from its
/// creation to its rotation, wherever its bytes lie now. It is known by what
/// stands in it (hashes of its head and of the bytes before the offset), so
/// that it is found again renamed, copied, compressed, or under another inode.
///
/// A plain value: store each in a row of its own under `id`, in the same
/// transaction as what its lines gave.
public struct FileCheckpoint: Sendable, Equatable, Codable {
    public enum State: String, Sendable, Codable {
        /// The followed path leads to it.
        case active
        /// Rotated away, but not read to its end or still written to.
        case draining
        /// Read to its end, or given up; remembered so that it is not read again.
        case done
    }

    /// Counts up; the younger generation has the greater one.
    public var id: Int64
    /// The followed path that it belongs to.
    public var track: String
    /// Where it was seen last.
    public var path: String
    public var identity: FileIdentity
    /// Its first bytes (at most 1,024) that were read; where none was, the first (at most 256) that were seen.
    public var head: ContentHash
    /// Where the next line begins, in decompressed bytes.
    public var offset: Int64
    /// The bytes in front of `offset` (at most 256).
    public var anchor: ContentHash
    /// The offset stands in a line that was longer than the line cap: the rest of it is to be dropped.
    public var isInsideLine: Bool
    /// The size that was seen last: what lies between `offset` and it is lost if the generation is not found again.
    public var sizeSeen: Int64
    public var state: State

    public init(
        id: Int64, track: String, path: String, identity: FileIdentity, head: ContentHash, offset: Int64,
        anchor: ContentHash, isInsideLine: Bool, sizeSeen: Int64, state: State
    ) {
        self.id = id
        self.track = track
        self.path = path
        self.identity = identity
        self.head = head
        self.offset = offset
        self.anchor = anchor
        self.isInsideLine = isInsideLine
        self.sizeSeen = sizeSeen
        self.state = state
    }
}

/// Lines of a log that existed and could not be read.
public struct LogGap: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Codable {
        /// The file was truncated before its end was read, and no copy was found.
        case truncated
        /// The file is gone.
        case vanished
        /// A compressed file cannot be decompressed to its end, or a journal cannot be read at a place.
        case damaged
        /// journald threw messages away because they came too fast (`RateLimitBurst` in journald.conf).
        case rateLimited = "rate_limited"
        /// The journal no longer holds the entry that was read last: what stood between it and the oldest one may be
        /// lost.
        case cursorGone = "cursor_gone"
        /// Datagrams that the kernel threw away because nobody took them in time, or messages that a listener had to
        /// refuse.
        case dropped
    }

    public var kind: Kind
    /// The followed path, or the name of the input.
    public var track: String
    /// Where the content was seen last; for a rate limit, the unit whose messages are missing.
    public var path: String
    /// Where the missing bytes begin; 0 for what is no file.
    public var offset: Int64
    /// At least as many bytes; nil where that cannot be known.
    public var bytes: Int64?
    /// As many messages; nil where that cannot be known.
    public var messages: Int64?

    public init(
        kind: Kind, track: String, path: String, offset: Int64 = 0, bytes: Int64? = nil, messages: Int64? = nil
    ) {
        self.kind = kind
        self.track = track
        self.path = path
        self.offset = offset
        self.bytes = bytes
        self.messages = messages
    }

    /// One line for people: what is missing, from where, and why.
    public var message: String {
        let name = PrintablePath.string(path)
        let size = bytes.map { "at least \($0) bytes" } ?? "an unknown number of bytes"
        let lost = "\(name): lost \(size) after offset \(offset)"
        let count = messages.map { "\($0) messages" } ?? "an unknown number of messages"
        if bytes == nil, kind == .truncated || kind == .vanished {
            let what = kind == .truncated ? "was truncated" : "went away"
            return "\(name): perhaps lost lines after offset \(offset): the file \(what) while nothing followed it"
        }
        switch kind {
        case .truncated: return "\(lost): the file was truncated before its end was read"
        case .vanished: return "\(lost): the file went away before its end was read"
        case .damaged where track == JournalOptions.name:
            return "\(name): lost \(count): a part of the journal is damaged; journalctl --verify tells which file"
        case .damaged: return "\(lost): the compressed file is damaged"
        case .rateLimited:
            return "\(PrintablePath.string(track)): journald suppressed \(count) of \(name); raise RateLimitBurst= "
                + "in journald.conf(5), or set LogRateLimitBurst=0 in the unit"
        case .cursorGone:
            return "\(name): perhaps lost \(count): the journal no longer holds the entry that was read last. Raise "
                + "SystemMaxUse= in journald.conf(5) if this service is stopped for long"
        case .dropped: return "\(name): lost \(count): they came faster than they were read"
        }
    }
}

/// Something that keeps an input from being read for now. It is tried again.
public struct FollowProblem: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// There is no file (yet).
        case missing
        /// There was one, and nothing took its place.
        case gone
        case unreadable(errno: Int32)
        case notAFile
        case damaged(SourceError.Kind)
        /// An input that is no file: what is wrong and what to do, without control characters.
        case input(String)
    }

    public var path: String
    public var kind: Kind

    public init(path: String, kind: Kind) {
        self.path = path
        self.kind = kind
    }

    /// One line for people: the path, what is wrong with it, and what to do.
    public var message: String {
        let name = PrintablePath.string(path)
        switch kind {
        case .missing: return "\(name): there is no such file yet; waiting for it. Check the spelling."
        case .gone:
            return "\(name): the log went away, and no new one came; waiting for it. See where Postfix logs to now, "
                + "and whether it was told of the rotation."
        case .unreadable(let code):
            return "\(name): cannot be read: \(SystemCall.text(code)); trying again. \(SystemCall.advice(code))"
        case .notAFile: return "\(name): this is not a regular file. Name a log file."
        case .damaged(let kind): return SourceError(path: path, kind: kind).message
        case .input(let text): return "\(name): \(text)"
        }
    }
}
