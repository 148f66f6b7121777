// Every bound of the tracker, by name: nothing grows with the log or with what is sent.

/// Limits of the state that is kept of messages that are not over.
public struct TrackerLimits: Sendable {
    /// Bytes of text kept of one message: senders, and all else. Neither can take the other's room, nor the recipients that
    /// of other evidence.
    static let arenaBytes = senderBytes + evidenceBytes
    static let senderBytes = 16_384
    static let evidenceBytes = 8_192
    static let recipientBytes = 4_096
    /// Texts of so many bytes need no closer look.
    static let fewBytes = 2_048
    /// Bytes kept of one sender's address (its end) and display name (its beginning).
    static let addressBytes = 2_048
    /// Sender addresses kept of one message and source: more than one logged header (200 bytes) can name. Of the sources
    /// that raise no finding (Sender, HELO …) fewer.
    static let sightings = 64
    static let otherSightings = 8
    /// Announced queue IDs that may wait for their first line, and for how long, µs of log time.
    static let announcements = 10_000
    static let announcementLifetime: Int64 = 3600 * 1_000_000
    /// Message-IDs of mail that commands took, or that this host's programs brought, until they meet.
    static let handedOver = 4096
    /// How many of the mails that were over last a `proxy-reject` may belong to.
    static let proxiedRefusals = 16
    /// Results of policy services that may wait for their mail, and for how long, µs of log time.
    static let policyResults = 4096
    static let policyLifetime: Int64 = 600 * 1_000_000
    /// Recipients kept of one message; more are counted.
    static let recipients = 100
    /// Senders of one session that are remembered for further refused recipients.
    static let refusalsPerSession = 64
    /// How long a finished message waits for lines that come late, µs of log time.
    static let linger: Int64 = 60_000_000
    /// Postfix's default `maximal_queue_lifetime`: nothing more comes after it, µs.
    static let lifetime: Int64 = 5 * 86_400 * 1_000_000

    /// Messages that may be open at once; the one that was quiet longest makes room.
    public var messages: Int
    /// SMTP sessions with refused recipients that may be open at once.
    public var sessions: Int
    /// Bytes that the texts and lists of all open messages may take; beyond it the heaviest make room.
    public var bytes: Int

    /// What a record that is free keeps for the next message.
    static let keptBytes: UInt32 = 2048

    public init(messages: Int = 50_000, sessions: Int = 10_000, bytes: Int = 64 << 20) {
        self.messages = messages
        self.sessions = sessions
        self.bytes = bytes
    }
}
