// rspamd's symbols, whose options hold the sender's own text: every place in a line that reads as one.

/// The places that read as a DMARC symbol of rspamd's, whole with score and domain.
struct DMARCSymbols: Sequence, IteratorProtocol {
    struct Symbol {
        var word: StaticString
        var verdict: AuthenticationVerdict
        var domain: ByteRange
    }

    let line: ByteView
    /// Where the symbols begin, and from where on they are searched.
    var at: Int

    mutating func next() -> Symbol? {
        while let hit = line.firstIndex(of: "DMARC_", from: at) {
            at = hit + 6
            guard hit > 0, line[hit - 1] == Byte.comma || line[hit - 1] == Byte.openBracket else { continue }
            var reader = Cursor(line, at: hit)
            guard let (word, verdict) = DMARCSymbols.result(&reader), DMARCSymbols.skipScore(&reader) else { continue }
            let domain = DMARCSymbols.domain(&reader)
            guard line.firstIndex(of: Byte.dot, from: domain.start, before: domain.end) != nil else { continue }
            at = domain.end
            return Symbol(word: word, verdict: verdict, domain: domain)
        }
        return nil
    }

    private static func skipScore(_ reader: inout Cursor) -> Bool {
        guard reader.skip("(") else { return false }
        while Byte.isDigit(reader.byte) || reader.byte == Byte.dot || reader.byte == Byte.hyphen { reader.at += 1 }
        return reader.skip("){")
    }

    /// The first option, up to the reason behind it; empty where it is none that rspamd writes. A domain has no more than
    /// 253 octets (RFC 1035 section 2.3.4).
    private static func domain(_ reader: inout Cursor) -> ByteRange {
        let start = reader.at
        while !reader.isAtEnd, reader.at - start <= 253 {
            switch reader.byte {
            case Byte.semicolon, Byte.comma: return ByteRange(start, reader.at)
            case Byte.space: return reader.has(" : ") ? ByteRange(start, reader.at) : ByteRange(start, start)
            default: reader.at += 1
            }
        }
        return ByteRange(start, start)
    }

    /// A softfail is a failed check of a domain whose policy is `none`.
    private static func result(_ reader: inout Cursor) -> (StaticString, AuthenticationVerdict)? {
        if reader.skip("DMARC_POLICY_ALLOW") { return ("pass", .pass) }
        if reader.skip("DMARC_POLICY_REJECT") || reader.skip("DMARC_POLICY_QUARANTINE")
            || reader.skip("DMARC_POLICY_SOFTFAIL")
        {
            return ("fail", .fail)
        }
        return reader.skip("DMARC_NA") ? ("none", .none) : nil
    }
}

/// The header From's of the symbols that compare it with the envelope: `FROM_EQ_ENVFROM(0.00){}` says that it is the
/// envelope's sender, `FROM_NEQ_ENVFROM(0.00){F;S;}` that it is F. An S that is not the envelope's sender is forged.
struct EnvelopeSymbols: Sequence, IteratorProtocol {
    let line: ByteView
    let envelope: ByteRange
    /// Where the symbols begin, and from where on they are searched.
    var at: Int
    /// How many symbols are looked at: each may be searched for its end up to the line's.
    private var left = 16

    init(line: ByteView, envelope: ByteRange, at start: Int) {
        self.line = line
        self.envelope = envelope
        at = start
    }

    mutating func next() -> ByteRange? {
        while left > 0, let hit = line.firstIndex(of: "Q_ENVFROM(", from: at) {
            at = hit + 10
            left -= 1
            if isSymbol("FROM_EQ_ENVFROM(", at: hit - 6) { return envelope }
            if isSymbol("FROM_NEQ_ENVFROM(", at: hit - 7), let from = from(behind: hit) { return from }
        }
        return nil
    }

    private func isSymbol(_ name: StaticString, at index: Int) -> Bool {
        index > 0 && line.has(name, at: index)
            && (line[index - 1] == Byte.comma || line[index - 1] == Byte.openBracket)
    }

    /// F may hold any text, so it is read backwards from `;S;}`, the option's end.
    private func from(behind hit: Int) -> ByteRange? {
        var cursor = Cursor(line, at: hit + 10)
        while Byte.isDigit(cursor.byte) || cursor.byte == Byte.dot || cursor.byte == Byte.hyphen { cursor.at += 1 }
        guard cursor.skip("){") else { return nil }
        var close = cursor.at
        while let end = line.firstIndex(of: Byte.semicolon, then: 0x7D, from: close) {
            let separator = end - envelope.count - 1
            if separator > cursor.at, line[separator] == Byte.semicolon,
                line.slice(separator + 1, end).equalsIgnoringCase(line.slice(envelope))
            {
                let from = ByteRange(cursor.at, separator)
                return AddressPath.domain(of: from, in: line).isPresent ? from : nil
            }
            close = end + 1
        }
        return nil
    }
}
