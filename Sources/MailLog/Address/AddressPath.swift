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
        guard let end = line.firstEndOfPlainAddress(from: index), line[end] == Byte.greater else { return nil }
        cursor.at = end + 1
        return ByteRange(start, end)
    }

    /// Takes a source route off: `@relay,@other:user@host` (RFC 5321 section 4.1.1.3).
    static func withoutRoute(_ path: ByteRange, in line: ByteView) -> ByteRange {
        guard !path.isEmpty, line[path.start] == Byte.at,
            let colon = line.firstIndex(of: Byte.colon, from: path.start, before: path.end)
        else { return path }
        return ByteRange(colon + 1, path.end)
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

    /// A header address without what people and programs put around it (`'a@b.example'`, `[a@b.example]`,
    /// `a@b.example,`) and without the `?` of a newline behind it. A `?` that stands for letters stays.
    static func trimmed(_ raw: ByteRange, in text: ByteView) -> (address: ByteRange, domain: ByteRange) {
        var domain = domain(of: raw, in: text)
        guard domain.isPresent else { return (raw, .absent) }
        // `a@"b.example"`: mail programs show the domain without its quotes.
        if text[domain.start] == Byte.quote { domain = ByteRange(domain.start + 1, domain.end) }
        guard !domain.isEmpty else { return (raw, .absent) }
        let end = endOfDomain(domain, in: text)
        guard end > domain.start else { return (raw, .absent) }
        var start = raw.start
        while start + 1 < domain.start, opens(text[start], end < raw.end ? text[end] : 0) { start += 1 }
        return (ByteRange(start, end), ByteRange(domain.start, end))
    }

    private static func endOfDomain(_ domain: ByteRange, in text: ByteView) -> Int {
        if text[domain.start] == Byte.openBracket {
            // A domain literal: `a@[192.0.2.1]`.
            return text.firstIndex(of: Byte.closeBracket, from: domain.start, before: domain.end).map { $0 + 1 }
                ?? domain.end
        }
        var end = domain.start
        while end < domain.end, !endsDomain(text[end]) || isApostrophe(end, before: domain.end, in: text) { end += 1 }
        var letters = end
        while letters > domain.start, text[letters - 1] == Byte.question { letters -= 1 }
        // `a@bank.??`: a whole label of masked letters.
        return letters > domain.start && text[letters - 1] != Byte.dot ? letters : end
    }

    /// Whether letters follow the apostrophe, so that it quotes nothing: `a@bank'support.example`.
    private static func isApostrophe(_ index: Int, before end: Int, in text: ByteView) -> Bool {
        text[index] == 0x27 && index + 1 < end && Byte.isAlphanumeric(text[index + 1])
    }

    private static func endsDomain(_ byte: UInt8) -> Bool {
        switch byte {
        case Byte.space, Byte.tab, Byte.comma, Byte.semicolon, Byte.less, Byte.greater, Byte.quote, 0x27: true
        case Byte.openParenthesis, Byte.closeParenthesis, Byte.openBracket, Byte.closeBracket: true
        default: false
        }
    }

    /// Whether `byte` before an address belongs to what is put around it. An apostrophe does where one follows.
    private static func opens(_ byte: UInt8, _ following: UInt8) -> Bool {
        switch byte {
        case Byte.openBracket, Byte.openParenthesis, Byte.less, Byte.comma, Byte.semicolon: true
        case 0x27: following == 0x27
        default: false
        }
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
