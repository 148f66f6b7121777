// Where the text of a reject ends and its `; from=<S> to=<R> …` begins.

/// Finds the session tail of a decision among look-alikes in the text, in S and in R.
enum TailFinder {
    /// A tail and the `; ` before it.
    struct Found {
        var separator: Int
        var tail: SessionTail
    }

    /// How many places are tried at most: a line of Postfix is no longer than 2,000 bytes.
    private static let mostTries = 24

    /// - Parameters:
    ///   - start: where the text begins.
    ///   - from: where the `; ` may begin, at the earliest.
    static func find(_ line: ByteView, text start: Int, from: Int) -> Found? {
        var at = from
        var isClear = true
        while let separator = line.firstIndex(of: Byte.semicolon, then: Byte.space, from: at) {
            if let tail = SessionTail.readStrict(line, from: separator + 2), tail.end == line.count {
                // With no other candidate before it there is nothing to weigh.
                if isClear { return Found(separator: separator, tail: tail) }
                break
            }
            if line.has("from=<", at: separator + 2) { isClear = false }
            at = separator + 2
        }
        return isClear ? nil : weigh(line, text: start, from: from)
    }

    /// More than one place could be the beginning. Rejects begin with the address that they are about,
    /// `554 5.7.1 <ADDRESS>: …`, so the true tail is the one whose S or R that is.
    private static func weigh(_ line: ByteView, text start: Int, from: Int) -> Found? {
        let subject = subject(line, from: start)
        // Remote replies in the text may hold a whole tail of their own: addresses in external form, which end where
        // they end, are tried at every place before raw ones.
        if let subject, let found = first(line, from: from, where: { isAbout(subject, $0, line) && $0.tail.isStrict }) {
            return found
        }
        if let subject, let found = first(line, from: from, where: { isAbout(subject, $0, line) }) { return found }
        let found = first(line, from: from, where: \.tail.isStrict) ?? first(line, from: from, where: { _ in true })
        guard let found, isContradicted(found, line, from: from) else { return found }
        return Found(separator: found.separator, tail: SessionTail(end: found.tail.end))
    }

    /// Whether this place stands in the recipient of one before it that reads to the end of the line, too, and has a
    /// sender of another domain. The texts of such lines are the server's own and imitate nothing.
    private static func isContradicted(_ found: Found, _ line: ByteView, from: Int) -> Bool {
        let domain = AddressPath.domain(of: found.tail.sender, in: line)
        var at = from
        for _ in 0..<mostTries {
            guard let separator = line.firstIndex(of: "; from=<", from: at, before: found.separator) else {
                return false
            }
            if let other = SessionTail.readRaw(line, from: separator + 2, splitBefore: found.separator),
                other.recipient.isPresent, other.hasPlausibleSender(in: line),
                !line.slice(AddressPath.domain(of: other.sender, in: line)).equals(line.slice(domain))
            {
                return true
            }
            at = separator + 2
        }
        return false
    }

    /// The first place and reading that satisfies a condition.
    private static func first(_ line: ByteView, from: Int, where condition: (Found) -> Bool) -> Found? {
        var at = from
        for _ in 0..<mostTries {
            guard let separator = line.firstIndex(of: "; from=<", from: at) else { return nil }
            for tail in readings(line, from: separator + 2) {
                let found = Found(separator: separator, tail: tail)
                if condition(found) { return found }
            }
            at = separator + 2
        }
        return nil
    }

    private static func isAbout(_ subject: Int, _ found: Found, _ line: ByteView) -> Bool {
        isBehind(found.tail.sender, at: subject, found, line)
            || isBehind(found.tail.recipient, at: subject, found, line)
    }

    /// Where the address stands that the text is about: behind `554 5.7.1 <`, or behind an access map's `<`.
    private static func subject(_ line: ByteView, from start: Int) -> Int? {
        var cursor = Cursor(line, at: start)
        while Byte.isDigit(cursor.byte) || cursor.byte == Byte.dot || cursor.byte == Byte.space { cursor.at += 1 }
        return cursor.skip(Byte.less) ? cursor.at : nil
    }

    /// All ways to read a tail: addresses in external form, then raw ones, split at each ` to=<` from the right.
    private static func readings(_ line: ByteView, from start: Int) -> [SessionTail] {
        var tails: [SessionTail] = []
        if let tail = SessionTail.readStrict(line, from: start), tail.end == line.count { tails.append(tail) }
        var end = line.count
        for _ in 0..<mostTries {
            guard let tail = SessionTail.readRaw(line, from: start, splitBefore: end) else { break }
            if tail.hasPlausibleSender(in: line) { tails.append(tail) }
            guard tail.recipient.isPresent else { break }
            end = tail.recipient.start - 1
        }
        return tails
    }

    /// Whether the text is about this address, and the tail stands behind it.
    private static func isBehind(_ address: ByteRange, at subject: Int, _ found: Found, _ line: ByteView) -> Bool {
        guard let end = end(of: address, at: subject, in: line) else { return false }
        return end < found.separator
    }

    /// Where an address ends that stands at `start`, up to a `>`. Reject texts hold it without the quotes of the
    /// external form.
    private static func end(of address: ByteRange, at start: Int, in line: ByteView) -> Int? {
        guard address.isPresent else { return nil }
        let end = start + address.count
        if end < line.count, line[end] == Byte.greater, line.slice(start, end).equals(line.slice(address)) {
            return end
        }
        guard !address.isEmpty, line[address.start] == Byte.quote else { return nil }
        var at = start
        var isQuoted = false
        var index = address.start
        while index < address.end {
            var byte = line[index]
            index += 1
            if byte == Byte.quote {
                isQuoted.toggle()
                continue
            }
            if byte == Byte.backslash, isQuoted, index < address.end {
                byte = line[index]
                index += 1
            }
            guard at < line.count, line[at] == byte else { return nil }
            at += 1
        }
        return at < line.count && line[at] == Byte.greater ? at : nil
    }
}
