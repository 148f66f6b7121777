// Host and tag of lines before: the next line of the same program begins with the same bytes.

/// Bytes that a line had at some place, for comparing with the same place of another one.
struct HeadBytes: Sendable {
    /// `mail-gateway-01.eu-central.example.com postfix/` and a few more.
    static let longest = 56

    private typealias Words = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)
    private var words: Words = (0, 0, 0, 0, 0, 0, 0)
    private var masks: Words = (0, 0, 0, 0, 0, 0, 0)
    /// 0 for none, which no line matches.
    private(set) var count = 0

    init() {}

    /// - Returns: nil for more than `longest` bytes.
    init?(_ line: ByteView, from start: Int, to end: Int) {
        guard end > start, end - start <= HeadBytes.longest else { return nil }
        count = end - start
        func mask(_ index: Int) -> UInt64 { EightBytes.before(end - start - index * 8) }
        func word(_ index: Int) -> UInt64 { line.eight(at: start + index * 8).word & mask(index) }
        masks = (mask(0), mask(1), mask(2), mask(3), mask(4), mask(5), mask(6))
        words = (word(0), word(1), word(2), word(3), word(4), word(5), word(6))
    }

    @inline(__always)
    func begins(_ line: Window, at offset: Int) -> Bool {
        guard count > 0, line.eight(at: offset).word & masks.0 == words.0,
            line.eight(at: offset &+ 8).word & masks.1 == words.1
        else { return false }
        // Most heads are no longer than sixteen bytes.
        return masks.2 == 0 || goesOn(line, at: offset)
    }

    @inline(__always)
    private func goesOn(_ line: Window, at offset: Int) -> Bool {
        guard line.eight(at: offset &+ 16).word & masks.2 == words.2,
            line.eight(at: offset &+ 24).word & masks.3 == words.3
        else { return false }
        return masks.4 == 0
            || line.eight(at: offset &+ 32).word & masks.4 == words.4
                && line.eight(at: offset &+ 40).word & masks.5 == words.5
                && line.eight(at: offset &+ 48).word & masks.6 == words.6
    }
}

/// Host and instance of the line before: `mx1 postfix/`.
struct TagMemory: Sendable {
    /// From the host to the slash before the daemon.
    private var head = HeadBytes()
    private var hostLength = 0

    /// Reads `HOST INSTANCE/DAEMON[PID]: ` where host and instance are those of the line before and the daemon is a
    /// common one.
    /// - Parameters:
    ///   - offset: where the host stands in the window, 40 at most.
    ///   - start: where the window stands in the block.
    /// - Returns: where the text stands in the window.
    @inline(__always)
    func read(
        _ line: Window, at offset: Int, of start: Int, into event: inout LogEvent
    ) -> (length: Int, daemon: PostfixDaemon)? {
        guard head.begins(line, at: offset) else { return nil }
        let name = offset &+ head.count
        // `cleanup[12345]` has fourteen bytes.
        let bytes = line.sixteen(at: name)
        let bracket = SixteenBytes.first(bytes.equal(Byte.openBracket))
        let close = SixteenBytes.first(bytes.equal(Byte.closeBracket))
        // Of a longer name the eight bytes are not all.
        let known = bracket > 8 ? nil : TagMemory.daemon(line.eight(at: name).word & EightBytes.before(bracket))
        guard let daemon = known ?? (TagMemory.isPostscreen(line, at: name, bracket) ? .postscreen : nil),
            let pid = line.eight(at: name &+ bracket &+ 1).decimal(close &- bracket &- 1),
            line.eight(at: name &+ close).word & 0xFF_FFFF == 0x20_3A5D
        else { return nil }
        let host = start &+ offset
        event.host = ByteRange(host, host &+ hostLength)
        event.instance = ByteRange(host &+ hostLength &+ 1, start &+ name &- 1)
        event.program = ByteRange(start &+ name, start &+ name &+ bracket)
        event.pid = pid
        return (name &+ close &+ 3, daemon)
    }

    /// The daemons of nearly all lines, by their names as one number.
    @inline(__always)
    static func daemon(_ name: UInt64) -> PostfixDaemon? {
        switch name {
        case 0x0064_7074_6D73: .smtpd  // smtpd
        case 0x7267_6D71: .qmgr  // qmgr
        case 0x0070_756E_6165_6C63: .cleanup  // cleanup
        case 0x7074_6D73: .smtp  // smtp
        case 0x7074_6D6C: .smtp  // lmtp
        case 0x0079_616C_6572: .smtp  // relay
        case 0x006C_6163_6F6C: .delivery  // local
        case 0x6570_6970: .delivery  // pipe
        case 0x006C_6175_7472_6976: .delivery  // virtual
        case 0x0072_6F72_7265: .delivery  // error
        case 0x0079_7274_6572: .delivery  // retry
        case 0x0064_7261_6373_6964: .delivery  // discard
        case 0x7075_6B63_6970: .pickup  // pickup
        case 0x6563_6E75_6F62: .bounce  // bounce
        case 0x0072_6566_6564: .bounce  // defer
        case 0x0065_6361_7274: .bounce  // trace
        case 0x006C_6976_6E61: .other  // anvil
        case 0x7265_7473_616D: .other  // master
        case 0x6568_6361_6373: .other  // scache
        case 0x7267_6D73_6C74: .other  // tlsmgr
        case 0x0067_6F6C_6273_6E64: .other  // dnsblog
        case 0x7978_6F72_7073_6C74: .other  // tlsproxy
        case 0x7966_6972_6576: .other  // verify
        default: nil
        }
    }

    /// postscreen's name is longer than a word; of a server that faces the internet half of the lines are its.
    @inline(__always)
    private static func isPostscreen(_ line: Window, at name: Int, _ length: Int) -> Bool {
        length == 10 && line.eight(at: name).word == 0x6572_6373_7473_6F70
            && line.eight(at: name &+ 8).word & 0xFFFF == 0x6E65
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
    /// Stamps of other lengths are of lines that are not read by their heads.
    private static let longestStamp = 40

    private var heads: [Head] = []
    private var oldest = 0

    /// Reads `HOST PROGRAM[PID]: ` or `HOST PROGRAM: ` where host and program are those of a line before.
    /// - Parameters:
    ///   - window: the block's bytes at the line's beginning.
    ///   - offset: where the cursor stands in the window.
    func read(
        _ cursor: inout Cursor, _ window: Window, _ offset: Int, into event: inout LogEvent
    ) -> Companion? {
        guard offset <= CompanionMemory.longestStamp else { return nil }
        let start = cursor.at
        for head in heads where head.bytes.begins(window, at: offset) {
            var end = start &+ head.bytes.count
            if head.hasPID {
                let number = window.eight(at: offset &+ head.bytes.count)
                let digits = EightBytes.first(number.firstEqual(Byte.closeBracket))
                guard let pid = number.decimal(digits), cursor.line.has("]: ", at: end &+ digits) else { return nil }
                event.pid = pid
                end = end &+ digits &+ 3
            }
            event.host = ByteRange(start, start &+ head.hostLength)
            let name = start &+ head.hostLength &+ 1
            event.program = ByteRange(name, name &+ head.programLength)
            cursor.at = Cursor.behindBlanks(cursor.line, from: end)
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
