// Queue IDs, short and long.

/// Recognises queue IDs.
///
/// Short IDs are upper-case hexadecimal (microseconds and inode). Long IDs (`enable_long_queue_ids`) are seconds and
/// microseconds in base 52 (digits and consonants), a `z`, and the inode in base 51 (Postfix `global/mail_queue.h`).
enum QueueID {
    private static let longest = 40

    /// Where the queue ID that begins at `start` ends; nil where none begins there.
    ///
    /// Every line begins with one or with a word, so this looks at eight bytes at once.
    @inline(__always)
    static func end(in line: ByteView, from start: Int) -> Int? {
        let head = line.eight(at: start)
        let headLength = EightBytes.first(~head.alphanumeric & EightBytes.tops)
        guard headLength >= 6 else { return nil }
        var notHexadecimal = (~head.hexadecimal & EightBytes.tops) & EightBytes.before(headLength)
        guard headLength == 8 else { return notHexadecimal == 0 ? start + headLength : nil }
        let tail = line.eight(at: start + 8)
        let tailLength = EightBytes.first(~tail.alphanumeric & EightBytes.tops)
        guard tailLength < 8 else { return longEnd(in: line, from: start) }
        notHexadecimal |= (~tail.hexadecimal & EightBytes.tops) & EightBytes.before(tailLength)
        if notHexadecimal == 0 { return start + 8 + tailLength }
        let inTail = EightBytes.before(tailLength) & EightBytes.tops
        return isLong(head, tail, inTail) ? start + 8 + tailLength : nil
    }

    /// Where the queue ID ends that stands at `start` before a `: `; nil where none does.
    ///
    /// Looks for the colon first: most lines have a short ID, which then needs one more comparison.
    @inline(__always)
    static func endBeforeColon(in line: ByteView, from start: Int) -> Int? {
        let (head, tail) = line.sixteen(at: start)
        if head.hexadecimal == EightBytes.tops {
            // Eight digits and up to seven more: nearly all IDs.
            let length = EightBytes.first(tail.firstEqual(Byte.colon))
            let others = ~tail.hexadecimal & EightBytes.tops & EightBytes.before(length)
            if length < 8, others == 0 { return line.has(": ", at: start &+ 8 &+ length) ? start &+ 8 &+ length : nil }
        }
        return otherEndBeforeColon(in: line, from: start, head, tail)
    }

    @inline(__always)
    private static func otherEndBeforeColon(
        in line: ByteView, from start: Int, _ head: EightBytes, _ tail: EightBytes
    ) -> Int? {
        let headLength = EightBytes.first(head.equal(Byte.colon))
        guard headLength >= 6 else { return nil }
        let tailLength = headLength < 8 ? 0 : EightBytes.first(tail.equal(Byte.colon))
        let inHead = EightBytes.before(headLength) & EightBytes.tops
        let inTail = EightBytes.before(tailLength) & EightBytes.tops
        let end = start &+ headLength &+ tailLength
        guard tailLength < 8 else {
            // Text has a blank among its first sixteen bytes.
            guard head.alphanumeric & tail.alphanumeric == EightBytes.tops, let end = longEnd(in: line, from: start),
                line.has(": ", at: end)
            else { return nil }
            return end
        }
        if ~head.hexadecimal & inHead | ~tail.hexadecimal & inTail != 0 {
            guard headLength == 8, isLong(head, tail, inTail) else { return nil }
        }
        return line.has(": ", at: end) ? end : nil
    }

    /// Eight bytes and up to seven more of an ID that is not hexadecimal.
    @inline(__always)
    private static func isLong(_ head: EightBytes, _ tail: EightBytes, _ inTail: UInt64) -> Bool {
        let outside = ~head.alphanumeric & EightBytes.tops | ~tail.alphanumeric & inTail
        guard outside | head.vowels | tail.vowels & inTail == 0 else { return false }
        let separator = tail.equal(0x7A) & inTail | head.equal(0x7A) >> 48
        return separator != 0 || Byte.isDigit(UInt8(truncatingIfNeeded: head.word))
    }

    /// The same byte by byte, for IDs of sixteen bytes and more.
    private static func longEnd(in line: ByteView, from start: Int) -> Int? {
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
        if allHexadecimal { return length <= 24 ? index : nil }
        guard !hasVowel, length <= longest else { return nil }
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
