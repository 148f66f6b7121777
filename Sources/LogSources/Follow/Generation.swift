// One content stream of a followed log, while it is known to this process.

/// A class: a generation is renamed, copied and truncated under the follower's
/// hands, and stays the same one.
final class Generation {
    /// Where its bytes are.
    enum Source {
        /// Not found (yet): after a start, or after its file was truncated.
        case none
        case plain(handle: Int32)
        /// A compressed file, read from its beginning to its end.
        case packed(BlockReader)
    }

    let id: Int64
    let track: String
    var path: String
    var identity: FileIdentity
    var state: FileCheckpoint.State
    var source = Source.none
    var mark = ContentMark()
    var isInsideLine = false
    var sizeSeen: Int64 = 0

    /// What was stored, as long as the bytes behind its hashes were not seen.
    private var stored: FileCheckpoint?
    /// The file's size and time at which everything readable was read.
    var exhausted: (size: Int64, modified: Int64)?
    /// The first bytes behind the offset that are no whole line yet: they must still be there at the next read.
    var partial: [UInt8] = []
    /// The head of a compressed file, beyond what was read of it.
    var fileHead: [UInt8] = []
    /// µs: when the file was last seen to change, or was rotated.
    var lastChange: Int64
    /// µs: since when its bytes are missing.
    var missingSince: Int64?
    /// The last line has no end and will get none: deliver it.
    var wantsTail = false
    /// Failed attempts to decompress.
    var failures = 0
    var retryAt: Int64 = 0
    /// The path led to it when an earlier process ended.
    private let wasActive: Bool

    /// A generation that begins now.
    init(id: Int64, track: String, path: String, identity: FileIdentity, state: FileCheckpoint.State, now: Int64) {
        self.id = id
        self.track = track
        self.path = path
        self.identity = identity
        self.state = state
        lastChange = now
        wasActive = false
    }

    /// A generation of an earlier process, to be found again.
    init(_ checkpoint: FileCheckpoint, now: Int64) {
        id = checkpoint.id
        track = checkpoint.track
        path = checkpoint.path
        identity = checkpoint.identity
        state = checkpoint.state
        isInsideLine = checkpoint.isInsideLine
        sizeSeen = checkpoint.sizeSeen
        stored = checkpoint
        missingSince = now
        lastChange = now
        wasActive = checkpoint.state == .active
    }

    var offset: Int64 { stored?.offset ?? mark.offset }

    /// The bytes that tell it from others: where nothing was read, what was seen, if that is enough. Every
    /// line begins alike.
    private var ownHead: [UInt8] {
        if isProven { return mark.head }
        if !fileHead.isEmpty { return fileHead }
        return partial.contains(0x0A) || partial.count >= Generation.tellingLength ? partial : []
    }

    private static let tellingLength = 128

    /// Some of it was read: only then is what is older than it known to have been read, too. A file of which
    /// nothing was read may have had other content since it was seen.
    var isProven: Bool { offset > 0 }

    /// It was written to while nobody followed it, perhaps; and it was not seen since.
    var mayHaveGrown: Bool { wasActive && stored != nil && isProven }

    /// Lost, and there is nothing to know it again by.
    var isUnknown: Bool { !isFound && state != .done && (stored?.head.length ?? ownHead.count) == 0 }

    var isFound: Bool {
        if case .none = source { return false }
        return true
    }

    var handle: Int32? {
        if case .plain(let handle) = source { return handle }
        return nil
    }

    func checkpoint(_ key: HashKey) -> FileCheckpoint {
        FileCheckpoint(
            id: id, track: track, path: path, identity: identity,
            head: stored?.head ?? ContentHash(ownHead, key: key), offset: offset,
            anchor: stored?.anchor ?? ContentHash(mark.anchor, key: key), isInsideLine: isInsideLine,
            sizeSeen: sizeSeen, state: state)
    }

    /// Its bytes were found: `mark` are those that the hashes stood for.
    func found(_ source: Source, _ mark: ContentMark, path: String, identity: FileIdentity, now: Int64) {
        self.source = source
        self.mark = mark
        self.path = path
        self.identity = identity
        stored = nil
        missingSince = nil
        exhausted = nil
        partial = []
        lastChange = now
    }

    /// Its bytes are not where they were.
    func lost(now: Int64) {
        source = .none
        state = .draining
        missingSince = now
        exhausted = nil
        wantsTail = false
        // `partial` stays: where nothing was read, it is all that is known of the content.
    }
}
