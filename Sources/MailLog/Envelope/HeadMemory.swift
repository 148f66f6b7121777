// What the line before began with. Neighbours are of the same second, host and
// Postfix instance, and comparing costs a fifth of reading.

/// Who wrote a line, as far as its head alone tells.
enum Author {
    case postfix(PostfixDaemon)
    case companion(Companion)
    /// To be looked up by the program's name.
    case unknown
}

/// Reads the head of an ordinary line by comparing it with the line before.
///
/// Only saves work: what it says of a line is what `Envelope` says.
struct HeadMemory: Sendable {
    private var stamps = StampMemory()
    private var tags = TagMemory()
    private var companions = CompanionMemory()

    /// Reads the head of a line whose stamp is like the one before, and whose host and instance are those of a line before:
    /// what it does not fill in at once `read(_:_:into:)` does.
    /// - Returns: the head's length, blanks behind the tag left out, and who wrote the line.
    @inline(__always)
    mutating func read(
        _ window: Window, at start: Int, into event: inout LogEvent
    ) -> (length: Int, daemon: PostfixDaemon)? {
        guard let stamp = stamps.read(window, into: &event.stamp) else { return nil }
        return tags.read(window, at: stamp, of: start, into: &event)
    }

    /// Fills in stamp, host, instance, program and pid, and steps behind them.
    /// - Parameter window: the block's bytes at the cursor, where there are as many.
    /// - Returns: who wrote the line; nil, with nothing but a stamp filled in, where it is of another form.
    mutating func read(_ cursor: inout Cursor, _ window: Window?, into event: inout LogEvent) -> Author? {
        let start = cursor.at
        guard stamps.read(&cursor, window, into: &event.stamp) else { return nil }
        if let window, let companion = companions.read(&cursor, window, cursor.at - start, into: &event) {
            return .companion(companion)
        }
        let host = cursor.at
        guard let body = Envelope.readHostAndTag(&cursor, into: &event) else { return nil }
        cursor.at = body
        if event.instance.isPresent {
            tags.keep(cursor.line, from: host, event)
        } else {
            companions.keep(cursor.line, from: host, body: body, event)
        }
        return .unknown
    }
}

/// The stamp of the line before.
struct StampMemory: Sendable {
    /// `Nov 22 14:38:`, or the first sixteen bytes of an RFC 3339 stamp: `2026-11-22T14:38`.
    private var head: UInt64 = 0
    private var tail: UInt64 = 0
    private var tailMask: UInt64 = .max
    private var isISO = false
    private var stamp = LogStamp()
    private var zone = ZoneMemory()

    /// Reads a stamp of the minute before, and the blank behind it.
    /// - Returns: the length of both; nil for any other stamp, and for one whose seconds are of another form.
    @inline(__always)
    func read(_ window: Window, into stamp: inout LogStamp) -> Int? {
        guard window.eight(at: 0).word == head, window.eight(at: 8).word & tailMask == tail else { return nil }
        if isISO { return zone.read(window, self.stamp, into: &stamp) }
        guard let second = StampMemory.seconds(window.eight(at: 8).word >> 40) else { return nil }
        stamp = self.stamp
        stamp.second = second
        return 16
    }

    /// Reads the stamp and the blank behind it.
    /// - Parameter window: the block's bytes at the cursor, where there are as many.
    mutating func read(_ cursor: inout Cursor, _ window: Window?, into stamp: inout LogStamp) -> Bool {
        if let window {
            if let length = read(window, into: &stamp) {
                cursor.at &+= length
                return true
            }
            if isISO, window.eight(at: 0).word == head, window.eight(at: 8).word == tail,
                readSeconds(&cursor, into: &stamp)
            {
                return true
            }
        }
        return readAnew(&cursor, into: &stamp)
    }

    /// `13 ` behind the minute of a traditional stamp.
    @inline(__always)
    private static func seconds(_ bytes: UInt64) -> UInt8? {
        let tens = UInt8(truncatingIfNeeded: bytes) &- 0x30
        let ones = UInt8(truncatingIfNeeded: bytes >> 8) &- 0x30
        let second = tens &* 10 &+ ones
        guard bytes >> 16 == 0x20, tens < 10, ones < 10, second <= 60 else { return nil }
        return second
    }

    private mutating func readSeconds(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        let start = cursor.at
        cursor.at += 16
        stamp = self.stamp
        if Stamps.readSeconds(&cursor, into: &stamp) {
            zone.keep(cursor, stampAt: start, stamp)
            return true
        }
        cursor.at = start
        return false
    }

    private mutating func readAnew(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        let start = cursor.at
        let head = cursor.line.eight(at: start)
        let tail = cursor.line.eight(at: start + 8)
        guard Stamps.readOrdinary(&cursor, into: &stamp) else { return false }
        isISO = head.word >> 32 & 0xFF == 0x2D
        if isISO {
            (self.head, self.tail, tailMask) = (head.word, tail.word, .max)
            self.stamp = stamp
            zone.keep(cursor, stampAt: start, stamp)
        } else if tail.word >> 56 == 0x20 && tail.word >> 8 & 0xFF == 0x3A {
            // Only a traditional stamp of full length and without a fraction is its first sixteen bytes.
            tailMask = 0xFF_FFFF_FFFF
            (self.head, self.tail) = (head.word, tail.word & tailMask)
            self.stamp = stamp
        } else {
            // Nothing is equal to this.
            (self.head, self.tail, tailMask) = (0, .max, 0)
        }
        return true
    }
}

/// What stood behind the seconds of the RFC 3339 stamp before: the length of its fraction (none to six digits), its zone
/// and the blank behind it, `+09:00 `.
struct ZoneMemory: Sendable {
    private var text: UInt64 = 0
    private var mask: UInt64 = 0
    /// Of the zone and the blank; 0 where there is none.
    private var length = 0
    /// Where the zone stands in the stamp.
    private var zoneAt = 0
    /// The digits of the fraction among the eight bytes behind its point.
    private var fractionMask: UInt64 = 0
    /// Zeros for those that a fraction of six digits has more.
    private var fill: UInt64 = 0
    /// The point, and what of the word that it stands in belongs to it; both zero without a fraction.
    private var point: UInt64 = 0
    private var pointMask: UInt64 = 0
    private var hasZone = false
    private var offsetMinutes: Int16 = 0

    /// Reads `:13.123456+09:00 ` behind the sixteen bytes of the minute, if all but the digits is as before.
    /// - Returns: the length of the stamp and its blank, nil where it is of another form.
    @inline(__always)
    func read(_ line: Window, _ minute: LogStamp, into stamp: inout LogStamp) -> Int? {
        let seconds = line.eight(at: 16).word
        guard length > 0, seconds & (pointMask | 0xFF) == point | 0x3A,
            line.eight(at: zoneAt).word & mask == text
        else { return nil }
        let fraction = line.eight(at: 20).word & fractionMask | fill
        guard let number = EightBytes(word: seconds >> 8 & 0xFFFF | fraction << 16).decimalOfEight,
            number < 61_000_000
        else { return nil }
        let second = number / 1_000_000
        stamp = minute
        stamp.second = UInt8(truncatingIfNeeded: second)
        stamp.microsecond = number &- second &* 1_000_000
        stamp.hasZone = hasZone
        stamp.offsetMinutes = offsetMinutes
        return zoneAt &+ length
    }

    /// Remembers the form of a stamp that was read, whose blank the cursor stands behind.
    mutating func keep(_ cursor: Cursor, stampAt start: Int, _ stamp: LogStamp) {
        length = 0
        let line = cursor.line
        let hasPoint = start + 19 < cursor.at && line[start + 19] == Byte.dot
        var end = start + (hasPoint ? 20 : 19)
        while hasPoint, end < cursor.at, Byte.isDigit(line[end]) { end += 1 }
        let digits = hasPoint ? end - start - 20 : 0
        guard hasPoint == (digits > 0), digits <= 6, cursor.at > end, cursor.at - end <= 8, beginsZone(line[end])
        else { return }
        length = cursor.at - end
        zoneAt = end - start
        mask = EightBytes.before(length)
        text = line.eight(at: end).word & mask
        fractionMask = EightBytes.before(digits)
        fill = EightBytes.all(0x30) & ~fractionMask & EightBytes.before(6)
        (point, pointMask) = hasPoint ? (UInt64(Byte.dot) << 24, 0xFF << 24) : (0, 0)
        (hasZone, offsetMinutes) = (stamp.hasZone, stamp.offsetMinutes)
    }

    /// `Z`, `+09:00`, `-05:00`, or the blank behind a stamp without a zone.
    private func beginsZone(_ byte: UInt8) -> Bool {
        byte == Byte.space || byte | 0x20 == 0x7A || byte == 0x2B || byte == Byte.hyphen
    }
}
