// `<address>` in the lines of Postfix, where the address is a stranger's text.

/// Reads the address between angle brackets.
///
/// Since 3.5 Postfix logs addresses in external form: a local part with special characters is quoted, and
/// `>`, `,` and ` to=<` may stand inside the quotes (info_log_address_format). Only a reader that minds the
/// quotes finds the end.
enum AddressPath {
    /// Reads an address in external form, from behind `<` to behind `>`.
    /// - Returns: the address without brackets; nil, unmoved, where the text is not of that form.
    @inline(__always)
    static func readStrict(_ cursor: inout Cursor) -> ByteRange? {
        let line = cursor.line
        let start = cursor.at
        var index = start
        if index < line.count, line[index] == Byte.quote {
            guard let closing = endOfQuotes(line, from: index) else { return nil }
            index = closing
        }
        while index < line.count {
            let byte = line[index]
            if byte == Byte.greater {
                cursor.at = index + 1
                return ByteRange(start, index)
            }
            if byte == Byte.space || byte == Byte.less || byte == Byte.quote { return nil }
            index += 1
        }
        return nil
    }

    /// Index behind the quoted string that begins at `start`, nil where it is not closed.
    static func endOfQuotes(_ line: ByteView, from start: Int) -> Int? {
        var index = start + 1
        while index < line.count {
            switch line[index] {
            case Byte.backslash: index += 2
            case Byte.quote: return index + 1
            default: index += 1
            }
        }
        return nil
    }

    /// What follows the last `@` outside quotes; absent where there is none or nothing follows.
    @inline(__always)
    static func domain(of address: ByteRange, in line: ByteView) -> ByteRange {
        guard !address.isEmpty,
            let at = line.lastIndex(of: Byte.at, from: address.start, before: address.end), at + 1 < address.end
        else { return .absent }
        if line[address.start] == Byte.quote,
            let quote = line.lastIndex(of: Byte.quote, from: address.start, before: address.end), quote > at
        {
            return .absent
        }
        return ByteRange(at + 1, address.end)
    }
}

extension EventBatch {
    /// Adds an envelope sender (or another plain address) to the event's senders.
    @inline(__always)
    mutating func addSender(
        _ source: SenderSource, _ address: ByteRange, in line: ByteView, to event: inout LogEvent
    ) {
        senders.append(
            SenderField(source: source, address: address, domain: AddressPath.domain(of: address, in: line)))
        event.senderCount &+= 1
    }

    @inline(__always)
    mutating func addRecipient(_ address: ByteRange, to event: inout LogEvent) {
        recipients.append(address)
        event.recipientCount &+= 1
    }
}
