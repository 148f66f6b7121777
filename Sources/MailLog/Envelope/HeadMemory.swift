// What the line before began with. Neighbours are of the same second, host and
// Postfix instance, and comparing costs a fifth of reading.

/// Reads the head of an ordinary line by comparing it with the line before.
///
/// Only saves work: what it says of a line is what `Envelope` says.
struct HeadMemory: Sendable {
    private var stamps = StampMemory()
    private var tags = TagMemory()

    /// Fills in stamp, host, instance, program and pid.
    /// - Returns: where the text begins and whose it is (nil: not one of Postfix's common daemons); nil, with nothing
    ///   but a stamp filled in, where the line is of another form.
    @inline(__always)
    mutating func read(_ cursor: inout Cursor, into event: inout LogEvent) -> (body: Int, daemon: PostfixDaemon?)? {
        guard stamps.read(&cursor, into: &event.stamp) else { return nil }
        if let daemon = tags.read(&cursor, into: &event) { return (cursor.at, daemon) }
        let start = cursor.at
        guard let body = Envelope.readHostAndTag(&cursor, into: &event) else { return nil }
        tags.keep(cursor.line, from: start, event)
        return (body, nil)
    }
}

/// The stamp of the line before.
struct StampMemory: Sendable {
    /// `Nov 22 14:38:13 `, or the first sixteen bytes of an RFC 3339 stamp: `2026-11-22T14:38`.
    private var head: UInt64 = 0
    private var tail: UInt64 = 0
    private var stamp = LogStamp()

    /// Reads the stamp and the blank behind it.
    @inline(__always)
    mutating func read(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        let head = cursor.line.eight(at: cursor.at)
        let tail = cursor.line.eight(at: cursor.at + 8)
        if head.word == self.head, tail.word == self.tail, cursor.left > 16 {
            stamp = self.stamp
            cursor.at += 16
            if !StampMemory.isISO(head) || Stamps.readSeconds(&cursor, into: &stamp) { return true }
            cursor.at -= 16
        }
        guard Stamps.readOrdinary(&cursor, into: &stamp) else { return false }
        // Only a traditional stamp of full length and without a fraction is its first sixteen bytes.
        if StampMemory.isISO(head) || tail.word >> 56 == 0x20 && tail.word >> 8 & 0xFF == 0x3A {
            self.head = head.word
            self.tail = tail.word
            self.stamp = stamp
        }
        return true
    }

    @inline(__always)
    private static func isISO(_ head: EightBytes) -> Bool { head.word >> 32 & 0xFF == 0x2D }
}

/// Host and instance of the line before: `mx1 postfix/`.
struct TagMemory: Sendable {
    /// The bytes from the host to the slash before the daemon, zeros behind them.
    private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    private var masks: (UInt64, UInt64, UInt64) = (0, 0, 0)
    private var length = 0
    private var hostLength = 0

    /// Reads `HOST INSTANCE/DAEMON[PID]: ` where host and instance are those of the line before and the daemon is a
    /// common one.
    @inline(__always)
    func read(_ cursor: inout Cursor, into event: inout LogEvent) -> PostfixDaemon? {
        let line = cursor.line
        let start = cursor.at
        guard length > 0, line.eight(at: start).word & masks.0 == words.0,
            line.eight(at: start &+ 8).word & masks.1 == words.1,
            // Most heads are no longer than sixteen bytes.
            masks.2 == 0 || line.eight(at: start &+ 16).word & masks.2 == words.2
        else { return nil }
        let name = start &+ length
        let bytes = line.eight(at: name)
        let bracket = EightBytes.first(bytes.equal(Byte.openBracket))
        guard let daemon = TagMemory.daemon(bytes.word & EightBytes.before(bracket)) else { return nil }
        let number = line.eight(at: name &+ bracket &+ 1)
        let digits = EightBytes.first(number.equal(Byte.closeBracket))
        guard let pid = number.decimal(digits) else { return nil }
        let close = name &+ bracket &+ 1 &+ digits
        guard line.has("]: ", at: close) else { return nil }
        event.host = ByteRange(start, start &+ hostLength)
        event.instance = ByteRange(start &+ hostLength &+ 1, name &- 1)
        event.program = ByteRange(name, name &+ bracket)
        event.pid = pid
        cursor.at = close &+ 3
        while cursor.byte == Byte.space { cursor.at += 1 }
        return daemon
    }

    /// The daemons of nearly all lines, by their names as one number.
    @inline(__always)
    private static func daemon(_ name: UInt64) -> PostfixDaemon? {
        switch name {
        case 0x0064_7074_6D73: .smtpd
        case 0x7267_6D71: .qmgr
        case 0x0070_756E_6165_6C63: .cleanup
        case 0x7074_6D73: .smtp
        case 0x7074_6D6C: .smtp
        case 0x006C_6163_6F6C: .delivery
        case 0x6570_6970: .delivery
        case 0x7075_6B63_6970: .pickup
        case 0x6563_6E75_6F62: .bounce
        default: nil
        }
    }

    /// Remembers the head of a line that was read in full.
    mutating func keep(_ line: ByteView, from start: Int, _ event: LogEvent) {
        // Lines of other programs in between leave the memory as it is.
        guard event.host.isPresent, event.instance.isPresent, event.host.start == start,
            event.instance.start == event.host.end + 1
        else { return }
        let count = event.program.start - start
        guard count <= 24 else { return }
        hostLength = event.host.count
        masks = (EightBytes.before(count), EightBytes.before(count - 8), EightBytes.before(count - 16))
        words = (
            line.eight(at: start).word & masks.0, line.eight(at: start + 8).word & masks.1,
            line.eight(at: start + 16).word & masks.2
        )
        length = count
    }
}
