// What the tracker keeps of one queue ID: fields in one byte arena, so that a
// message costs copies but, once its record was used before, no allocation.

import MailLog

/// A run of bytes in a record's arena.
struct Piece {
    var offset: UInt32 = 0
    var count: UInt32 = .max
    static let absent = Piece()
    var isPresent: Bool { count != .max }
    var range: Range<Int> { isPresent ? Int(offset)..<Int(offset) + Int(count) : 0..<0 }
}

struct StoredSighting {
    var source: SenderSource
    var address: Piece
    var domain: Piece
    var displayName: Piece
    /// It stood behind the first From and other headers.
    var isNested: Bool
    var offset: Int64
    /// How much it makes the message matter; 0: not at all, or not yet judged.
    var strength: UInt8 = 0
}

/// A sender that a line shows, before it is stored.
struct SightingCandidate {
    var source: SenderSource
    var isNested: Bool
    var offset: Int64
}

struct StoredRecipient {
    var address: Piece
    var outcome: Outcome
}

/// One queue ID's state, or one refused transaction's.
struct MessageRecord {
    enum Phase: UInt8 {
        case free, open
        /// Its end was seen; kept a while for lines that come late.
        case closed
    }

    var phase = Phase.free
    /// Hash of host and queue ID; 0 for a record without a queue ID.
    var key: UInt64 = 0
    var instanceKey: UInt64 = 0
    /// Counts the lives of this slot, so that a stale reference is known as such.
    var generation: UInt32 = 0
    /// Slot of the first hop, where this record is a later one; else -1.
    var root: Int32 = -1
    var rootGeneration: UInt32 = 0
    /// Hops, itself included, whose end was not seen.
    var openHops: Int32 = 1
    /// It is a bounce or delay notification about `root`: its own recipients do not count.
    var isNotification = false
    /// It matters, and is handed out (`MessageTracker.mark`).
    var isMarked = false
    /// It changed since it was handed out last.
    var isDirty = false
    /// qmgr took it from the incoming queue: it was accepted.
    var wasQueued = false
    /// Its `removed` was seen: whatever comes under its queue ID now is another message.
    var wasRemoved = false
    /// Its client is this host: a filter's reinjection, or a local program.
    var isLocal = false
    /// A header From of it was seen; of a later hop, its own.
    var hasHeaderFrom = false
    /// Header lines behind the first From, it included.
    var headerLinesSinceFrom = 0
    /// This hop's `message-id=` was logged: its own headers are over, or have at least come that far.
    var wasIdentified = false
    /// amavis threw it away, or refused it, for some recipients at least.
    var wasBlocked = false
    /// A From came behind the first one, a Subject and the `message-id=`.
    var hasSecondFrom = false
    /// A Subject came behind that: the second From is an attached mail's.
    var hasNestedHeaders = false

    var firstTime: Int64 = .min
    var lastTime: Int64 = .min
    var lines = 0
    var input = 0
    var offset: Int64 = 0

    var arena = Arena()
    /// Bytes of its storage as the tracker counted them last (`weigh`).
    var weighed: UInt32 = 0
    var host = Piece.absent
    var instance = Piece.absent
    var queueID = Piece.absent
    var clientName = Piece.absent
    var clientAddress = Piece.absent
    var helo = Piece.absent
    var saslUsername = Piece.absent
    var messageID = Piece.absent
    var subject = Piece.absent
    var spf = AuthenticationWord.none
    var dkim = AuthenticationWord.none
    var dmarc = AuthenticationWord.none

    var sightings = ReusedList<StoredSighting>()
    var recipients = ReusedList<StoredRecipient>()
    var moreRecipients = 0
    /// The weightiest outcome of the recipients that are only counted.
    var moreOutcome: Outcome?
    /// What befell the message as a whole.
    var wholeOutcome: Outcome?
    var laterQueueIDs = ReusedList<Piece>()
    /// What was copied of the line that is being read.
    var lineCopy = LineCopy()
    /// Refusals of the same session that came before this message (slots).
    var earlierRefusals = ReusedList<Int32>()

    /// Empties the record for a new life, keeping its storage.
    ///
    /// Field by field, because making an empty record and exchanging the arrays costs ten times as much;
    /// a test compares every field with those of a new record.
    mutating func reset() {
        phase = .free
        (key, instanceKey, generation) = (0, 0, generation &+ 1)
        (root, rootGeneration, openHops) = (-1, 0, 1)
        (isNotification, isMarked, isDirty, wasQueued, isLocal) = (false, false, false, false, false)
        (hasHeaderFrom, headerLinesSinceFrom, hasSecondFrom, hasNestedHeaders) = (false, 0, false, false)
        (wasRemoved, wasIdentified, wasBlocked) = (false, false, false)
        (firstTime, lastTime, lines, input, offset) = (.min, .min, 0, 0, 0)
        (host, instance, queueID) = (.absent, .absent, .absent)
        (clientName, clientAddress, helo, saslUsername) = (.absent, .absent, .absent, .absent)
        (messageID, subject) = (.absent, .absent)
        (spf, dkim, dmarc) = (.none, .none, .none)
        (moreRecipients, moreOutcome, wholeOutcome) = (0, nil, nil)
        arena.removeAll()
        sightings.removeAll()
        recipients.removeAll()
        laterQueueIDs.removeAll()
        earlierRefusals.removeAll()
    }

    // MARK: Memory

    /// Bytes that its texts and lists hold, in use or not.
    @inline(__always)
    var weight: UInt32 {
        let lists =
            sightings.capacity &* MemoryLayout<StoredSighting>.stride
            &+ recipients.capacity &* MemoryLayout<StoredRecipient>.stride
        return UInt32(truncatingIfNeeded: arena.capacity &+ lists)
    }

    /// Gives the memory of its texts and lists back. Of a free record only.
    mutating func dropStorage() {
        arena = Arena()
        sightings = ReusedList()
        recipients = ReusedList()
        laterQueueIDs = ReusedList()
        earlierRefusals = ReusedList()
    }

    // MARK: Arena

    /// Copies bytes that are no sender's into the arena; beyond their limit the field stays absent.
    mutating func store(_ bytes: ByteView) -> Piece {
        guard hasRoom(forEvidence: bytes.count) else { return .absent }
        return append(bytes)
    }

    /// Copies a field of the line that is being read, unless it was copied with the rest of it.
    @inline(__always)
    mutating func store(_ range: ByteRange, of line: Line, _ batch: borrowing EventBatch) -> Piece {
        if let piece = lineCopy.piece(range) { return piece }
        return batch.withField(range, in: line.block) { store($0) }
    }

    mutating func copy(_ piece: Piece, from other: MessageRecord) -> Piece {
        guard piece.isPresent else { return .absent }
        return other.arena.withBytes(piece) { store($0) }
    }

    mutating func copy(_ word: AuthenticationWord, from other: MessageRecord) -> AuthenticationWord {
        guard case .logged(let piece) = word else { return word }
        let copied = copy(piece, from: other)
        return copied.isPresent ? .logged(copied) : .none
    }

    func holds(_ piece: Piece, _ bytes: ByteView) -> Bool {
        guard piece.isPresent, Int(piece.count) == bytes.count else { return false }
        return arena.withBytes(piece) { $0.equals(bytes) }
    }

    func string(_ piece: Piece) -> String? {
        piece.isPresent ? arena.withBytes(piece) { $0.string } : nil
    }

    func string(_ word: AuthenticationWord) -> String? {
        switch word {
        case .none: nil
        case .pass: "pass"
        case .fail: "fail"
        case .logged(let piece): nonEmptyString(piece)
        }
    }

    func nonEmptyString(_ piece: Piece) -> String? {
        guard piece.isPresent, piece.count > 0 else { return nil }
        return string(piece)
    }
}
