// Tails whose addresses are not quoted (before Postfix 3.5, or info_log_address_format=internal): where the addresses
// end, and the places where the sender may end and the recipient begin.

/// What follows the addresses of a raw tail. It holds no foreign text that could pass for it: Postfix masks blanks,
/// brackets and quotes in what a client says in HELO (smtpd.c, `neuter`).
struct RawEnding {
    /// The fields behind the addresses; neither sender nor recipient.
    private(set) var tail: SessionTail
    /// Index of the `>` that closes the last address.
    private(set) var close = 0

    /// Reads the end of a line, from the right.
    /// - Parameters:
    ///   - line: the line up to the end of the tail.
    ///   - start: where the tail begins, at the earliest.
    /// - Returns: nil where no address stands before the fields.
    init?(_ line: ByteView, from start: Int) {
        tail = SessionTail(end: line.count)
        tail.isStrict = false
        let text = RawEnding.withoutSASL(line, from: start, into: &tail)
        var end = text.count
        if text.ends(with: ">"), let helo = text.lastIndex(of: " helo=<", from: start),
            text.firstIndex(of: Byte.greater, from: helo) == text.count - 1
        {
            tail.helo = ByteRange(helo + 7, text.count - 1)
            end = RawEnding.withoutComma(text, helo)
        }
        if let field = text.lastIndex(of: " proto=", from: start, before: end),
            text.firstIndex(of: Byte.space, from: field + 1, before: end) == nil
        {
            end = RawEnding.withoutComma(text, field)
            tail.hasProtocol = true
        }
        guard end > start, end <= text.count, text[end - 1] == Byte.greater else { return nil }
        close = end - 1
    }

    /// The tail with these addresses.
    func tail(sender: ByteRange, recipient: ByteRange = .absent) -> SessionTail {
        var named = tail
        named.sender = sender
        named.recipient = recipient
        return named
    }

    private static func withoutComma(_ line: ByteView, _ end: Int) -> Int {
        end > 0 && line[end - 1] == Byte.comma ? end - 1 : end
    }

    /// The line up to its SASL fields, which are the last.
    private static func withoutSASL(_ line: ByteView, from start: Int, into tail: inout SessionTail) -> ByteView {
        guard let sasl = line.lastIndex(of: "> sasl_", from: start) else { return line }
        var cursor = Cursor(line, at: sasl + 1)
        SessionTail.readSASL(&cursor, into: &tail)
        return cursor.isAtEnd ? line.slice(0, sasl + 1) : line
    }
}

/// A place where the sender may end and the recipient begin: `> to=<`, or `>, to=<` in the lines of postscreen, which have
/// a comma behind the recipient, too.
struct RawSplit {
    var senderEnd: Int
    var recipientStart: Int
    /// The domain of a sender that ends here; absent where it cannot be one.
    var domain: ByteRange

    /// Whether the recipient has an `@` in its local part: a sender-specified route (`"a@b> to=<c"@here.example`).
    ///
    /// smtpd refuses such a one from strangers before there is a header to log (`allow_untrusted_routing`, postconf(5); no
    /// by default). So the split is not the true one, and it is the sender who imitates fields.
    /// - Parameter end: of the recipient.
    func leavesRoute(_ line: ByteView, before end: Int) -> Bool {
        guard let at = line.firstIndex(of: Byte.at, from: recipientStart, before: end) else { return false }
        return line.firstIndex(of: Byte.at, from: at + 1, before: end) != nil
    }
}

/// All such places, from the left. Each byte is looked at once or twice, however many there are.
struct RawSplits: Sequence, IteratorProtocol {
    private let line: ByteView
    private var at: Int
    /// Behind the last place: a domain does not reach over it.
    private var gap: Int
    private let hasCommas: Bool

    /// - Parameters:
    ///   - start: where the sender begins.
    ///   - close: the `>` that closes the last address.
    init(_ line: ByteView, from start: Int, before close: Int) {
        self.line = line.slice(0, close)
        // A sender of no bytes ends where it begins.
        at = start
        gap = start
        hasCommas = close + 1 < line.count && line[close + 1] == Byte.comma
    }

    mutating func next() -> RawSplit? {
        while let hit = line.firstIndex(of: " to=<", from: at) {
            at = hit + 1
            var end = hit - 1
            if hasCommas {
                guard end > gap, line[end] == Byte.comma else { continue }
                end -= 1
            }
            guard end >= gap, line[end] == Byte.greater else { continue }
            let domain = RawSplits.domain(line, from: gap, before: end)
            gap = hit + 5
            return RawSplit(senderEnd: end, recipientStart: hit + 5, domain: domain)
        }
        return nil
    }

    /// What follows the last `@`, if that can be a domain.
    static func domain(_ line: ByteView, from start: Int, before end: Int) -> ByteRange {
        guard let at = line.lastIndex(of: Byte.at, from: start, before: end), at + 1 < end else { return .absent }
        let isLiteral = line[at + 1] == Byte.openBracket
        for index in (at + 1)..<end {
            switch line[index] {
            case Byte.space, Byte.less, Byte.greater, Byte.quote, Byte.semicolon, Byte.comma, Byte.backslash:
                return .absent
            case Byte.colon where !isLiteral: return .absent
            default: break
            }
        }
        return ByteRange(at + 1, end)
    }
}
