// What stands before the text of a log line: time, host, tag. Files mix the
// spellings, so each line is looked at anew.

/// Reads the two envelopes of nearly all lines: RFC 3164 and RFC 3339 time, host, tag with a colon.
enum Envelope {
    /// Fills in stamp, host, instance, program and pid.
    /// - Returns: where the text begins; nil, with nothing but a stamp filled in, where the line has another form.
    @inline(__always)
    static func read(
        _ line: ByteView, from start: Int, into event: inout LogEvent, _ memory: inout StampMemory
    ) -> Int? {
        var cursor = Cursor(line, at: start)
        guard memory.read(&cursor, into: &event.stamp) else { return nil }
        return readHostAndTag(&cursor, into: &event)
    }

    /// The same without a memory of the line before.
    static func read(_ line: ByteView, from start: Int, into event: inout LogEvent) -> Int? {
        var memory = StampMemory()
        return read(line, from: start, into: &event, &memory)
    }

    @inline(__always)
    private static func readHostAndTag(_ cursor: inout Cursor, into event: inout LogEvent) -> Int? {
        let host = SyslogTag.word(&cursor)
        guard !host.isEmpty, cursor.line[host.end - 1] != Byte.colon, cursor.skip(Byte.space),
            let body = SyslogTag.read(&cursor, into: &event)
        else { return nil }
        if !LooseHeader.isSeverity(cursor.line, host) { event.host = host }
        return body
    }
}

/// The stamp of the line before: neighbours are of the same second or minute, and comparing costs less than reading.
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
        guard readAnew(&cursor, into: &stamp) else { return false }
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

    private func readAnew(_ cursor: inout Cursor, into stamp: inout LogStamp) -> Bool {
        let start = cursor.at
        if Stamps.readTraditional(&cursor, into: &stamp) || Stamps.readISO(&cursor, into: &stamp),
            cursor.skip(Byte.space)
        {
            return true
        }
        cursor.at = start
        return false
    }
}
