// Host and tag of lines before: the next line of the same program begins with the same bytes.

/// Bytes that a line had at some place, for comparing with the same place of another one.
struct HeadBytes: Sendable {
    static let longest = 32

    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var masks: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// 0 for none, which no line matches.
    private(set) var count = 0

    init() {}

    /// - Returns: nil for more than `longest` bytes.
    init?(_ line: ByteView, from start: Int, to end: Int) {
        guard end > start, end - start <= HeadBytes.longest else { return nil }
        count = end - start
        masks = (
            EightBytes.before(count), EightBytes.before(count - 8), EightBytes.before(count - 16),
            EightBytes.before(count - 24)
        )
        words = (
            line.eight(at: start).word & masks.0, line.eight(at: start + 8).word & masks.1,
            line.eight(at: start + 16).word & masks.2, line.eight(at: start + 24).word & masks.3
        )
    }

    @inline(__always)
    func begins(_ line: Window) -> Bool {
        guard count > 0, line.eight(at: 0).word & masks.0 == words.0, line.eight(at: 8).word & masks.1 == words.1
        else { return false }
        // Most heads are no longer than sixteen bytes.
        guard masks.2 != 0 else { return true }
        return line.eight(at: 16).word & masks.2 == words.2 && line.eight(at: 24).word & masks.3 == words.3
    }
}

/// Host and instance of the line before: `mx1 postfix/`.
struct TagMemory: Sendable {
    /// From the host to the slash before the daemon.
    private var head = HeadBytes()
    private var hostLength = 0

    /// Reads `HOST INSTANCE/DAEMON[PID]: ` where host and instance are those of the line before and the daemon is a
    /// common one.
    @inline(__always)
    func read(_ cursor: inout Cursor, into event: inout LogEvent) -> PostfixDaemon? {
        let start = cursor.at
        guard let line = cursor.line.window(at: start), head.begins(line) else { return nil }
        let name = start &+ head.count
        let bytes = cursor.line.eight(at: name)
        let bracket = EightBytes.first(bytes.firstEqual(Byte.openBracket))
        guard let daemon = TagMemory.daemon(bytes.word & EightBytes.before(bracket)) else { return nil }
        let number = cursor.line.eight(at: name &+ bracket &+ 1)
        let digits = EightBytes.first(number.firstEqual(Byte.closeBracket))
        guard let pid = number.decimal(digits) else { return nil }
        let close = name &+ bracket &+ 1 &+ digits
        guard cursor.line.has("]: ", at: close) else { return nil }
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

    /// Remembers the head of a line that was read in full and has an instance.
    mutating func keep(_ line: ByteView, from start: Int, _ event: LogEvent) {
        guard event.host.isPresent, event.host.start == start, event.instance.start == event.host.end + 1,
            let head = HeadBytes(line, from: start, to: event.program.start)
        else { return }
        self.head = head
        hostLength = event.host.count
    }
}

/// Host and program of lines that companions wrote: `mx1 opendkim[`, `mx1 dovecot: `.
struct CompanionMemory: Sendable {
    private struct Head {
        var bytes: HeadBytes
        var hostLength: Int
        var programLength: Int
        var hasPID: Bool
        var companion: Companion
    }

    private static let most = 4

    private var heads: [Head] = []
    private var oldest = 0

    /// Reads `HOST PROGRAM[PID]: ` or `HOST PROGRAM: ` where host and program are those of a line before.
    @inline(__always)
    func read(_ cursor: inout Cursor, into event: inout LogEvent) -> Companion? {
        let start = cursor.at
        guard let line = cursor.line.window(at: start) else { return nil }
        for head in heads where head.bytes.begins(line) {
            var end = start &+ head.bytes.count
            if head.hasPID {
                let number = line.eight(at: head.bytes.count)
                let digits = EightBytes.first(number.firstEqual(Byte.closeBracket))
                guard let pid = number.decimal(digits), cursor.line.has("]: ", at: end &+ digits) else { return nil }
                event.pid = pid
                end = end &+ digits &+ 3
            }
            event.host = ByteRange(start, start &+ head.hostLength)
            let name = start &+ head.hostLength &+ 1
            event.program = ByteRange(name, name &+ head.programLength)
            cursor.at = end
            while cursor.byte == Byte.space { cursor.at += 1 }
            return head.companion
        }
        return nil
    }

    /// Remembers the head of a line that was read in full and has no instance, if a companion wrote it.
    mutating func keep(_ line: ByteView, from start: Int, body: Int, _ event: LogEvent) {
        guard event.host.isPresent, event.host.start == start, event.program.start == event.host.end + 1,
            let companion = OtherPrograms.companion(line.slice(event.program))
        else { return }
        let end = event.program.end
        let hasPID = line.has("[", at: end)
        guard hasPID || line.has(": ", at: end), let bytes = HeadBytes(line, from: start, to: end + (hasPID ? 1 : 2))
        else { return }
        let head = Head(
            bytes: bytes, hostLength: event.host.count, programLength: event.program.count, hasPID: hasPID,
            companion: companion)
        if heads.count < CompanionMemory.most {
            heads.append(head)
        } else {
            heads[oldest] = head
            oldest = (oldest + 1) % CompanionMemory.most
        }
    }
}
