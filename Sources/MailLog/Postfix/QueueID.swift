// Queue IDs, short and long.

/// Recognises queue IDs.
///
/// Short IDs are upper-case hexadecimal (microseconds and inode). Long IDs (`enable_long_queue_ids`) are seconds and
/// microseconds in base 52 (digits and consonants), a `z`, and the inode in base 51 (Postfix `global/mail_queue.h`).
enum QueueID {
    /// Where the queue ID that begins at `start` ends; nil where none begins there.
    @inline(__always)
    static func end(in line: ByteView, from start: Int) -> Int? {
        var index = start
        var allHexadecimal = true
        var separator = -1
        while index < line.count {
            let byte = line[index]
            if Byte.isDigit(byte) || byte &- 0x41 < 6 && byte != 0x41 && byte != 0x45 {
                // Digits, B, C, D and F are in both alphabets.
            } else if byte == 0x41 || byte == 0x45 {
                if separator >= 0 || !allHexadecimal { break }
            } else if isConsonant(byte) {
                allHexadecimal = false
                if byte == 0x7A { separator = index }
            } else {
                break
            }
            index += 1
        }
        return isID(line, start, index, allHexadecimal, separator) ? index : nil
    }

    @inline(__always)
    private static func isID(
        _ line: ByteView, _ start: Int, _ end: Int, _ allHexadecimal: Bool, _ separator: Int
    ) -> Bool {
        let length = end - start
        if allHexadecimal { return length >= 6 && length <= 24 }
        // Postfix writes ten characters, a `z` and an inode; sites that rewrite IDs (anonymised logs, gateways) keep the
        // alphabet, not the shape. No word is of eight such letters with a digit at its head.
        return length >= 8 && length <= 40 && (separator - start >= 6 || Byte.isDigit(line[start]))
    }

    @inline(__always)
    private static func isConsonant(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75: false
        default: Byte.isLetter(byte)
        }
    }
}
