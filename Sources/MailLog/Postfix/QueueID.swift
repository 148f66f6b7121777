// Queue IDs, short and long.

/// Recognises queue IDs.
///
/// Short IDs are upper-case hexadecimal (microseconds and inode). Long IDs (`enable_long_queue_ids`) are seconds and
/// microseconds in base 52 (digits and consonants), a `z`, and the inode in base 51 (Postfix `global/mail_queue.h`).
enum QueueID {
    private static let longest = 40

    /// Where the queue ID that begins at `start` ends; nil where none begins there.
    @inline(__always)
    static func end(in line: ByteView, from start: Int) -> Int? {
        guard let bytes = line.sixteenBytes(at: start) else { return endByBytes(in: line, from: start) }
        let length = SixteenBytes.first(~bytes.alphanumeric & 0xFFFF)
        guard length < SixteenBytes.count else { return endByBytes(in: line, from: start) }
        return isQueueID(bytes, length) ? start &+ length : nil
    }

    /// Where the queue ID ends that stands at `start` before a `: `; nil where none does.
    ///
    /// Every line begins with one or with a word, so this looks at sixteen bytes at once.
    @inline(__always)
    static func endBeforeColon(in line: ByteView, from start: Int) -> Int? {
        guard let bytes = line.sixteenBytes(at: start) else { return endByBytes(in: line, from: start, before: ": ") }
        let length = SixteenBytes.first(bytes.equal(Byte.colon))
        guard length < SixteenBytes.count else {
            // Text has a blank among its first sixteen bytes.
            return bytes.alphanumeric == 0xFFFF ? endByBytes(in: line, from: start, before: ": ") : nil
        }
        let end = start &+ length
        guard isQueueID(bytes, length), end &+ 1 < line.count, line[end &+ 1] == Byte.space else { return nil }
        return end
    }

    /// Whether the first `length` bytes, fifteen at most, are a queue ID.
    @inline(__always)
    private static func isQueueID(_ bytes: SixteenBytes, _ length: Int) -> Bool {
        let inside = SixteenBytes.before(length)
        guard length >= 6 else { return false }
        if ~bytes.hexadecimal & inside == 0 { return true }
        return length >= 8 && isLong(bytes, inside)
    }

    /// Whether the bytes `inside`, eight at least, are an ID that is not hexadecimal.
    @inline(__always)
    private static func isLong(_ bytes: SixteenBytes, _ inside: UInt32) -> Bool {
        guard ~bytes.alphanumeric & inside == 0, bytes.vowels & inside == 0 else { return false }
        return (bytes.equal(0x7A) & inside) >> 6 != 0 || bytes.digits & 1 != 0
    }

    private static func endByBytes(in line: ByteView, from start: Int, before text: StaticString) -> Int? {
        endByBytes(in: line, from: start).flatMap { line.has(text, at: $0) ? $0 : nil }
    }

    /// The same byte by byte, for IDs of sixteen bytes and more, and for short lines.
    private static func endByBytes(in line: ByteView, from start: Int) -> Int? {
        guard start >= 0 else { return nil }
        var index = start
        var allHexadecimal = true
        var hasVowel = false
        var separator = -1
        while index < line.count, Byte.isAlphanumeric(line[index]), index - start <= longest {
            let byte = line[index]
            if !(Byte.isDigit(byte) || byte &- 0x41 < 6) { allHexadecimal = false }
            if isVowel(byte) { hasVowel = true }
            if byte == 0x7A { separator = index }
            index += 1
        }
        let length = index - start
        guard length >= 6 else { return nil }
        if allHexadecimal { return length <= 24 ? index : nil }
        guard length >= 8, !hasVowel, length <= longest else { return nil }
        // Postfix writes ten characters, a `z` and an inode; sites that rewrite IDs (anonymised logs, gateways) keep
        // the alphabet, not the shape. No word is of eight such letters with a digit at its head.
        return separator - start >= 6 || Byte.isDigit(line[start]) ? index : nil
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75: true
        default: false
        }
    }
}
