// Where the content of a header line ends: ` from NAME[IP]; from=<S> …`.

/// ` from ORIGIN; from=<S> to=<R> proto=P helo=<H>` behind the content of a header line.
struct Origin {
    /// Where ` from ` begins: the content ends here.
    var start = 0
    var peer: Peer?
    var tail = SessionTail()

    /// Finds the true origin among look-alikes in the content, in S and in R.
    ///
    /// Postfix cuts the content at `limit` bytes, so ` from ` begins within them. Of the places from which a whole
    /// tail can be read, the true one leaves the least text behind itself: a forged one inside the content has the
    /// true one behind it, a forged one inside the quotes of S or R has the rest of the quotes behind it.
    /// - Parameter isSession: whether the line has `proto=` where the mail came by SMTP (mime-error lines have not).
    static func find(_ line: ByteView, from start: Int, limit: Int, isSession: Bool = true) -> Origin? {
        let end = Swift.min(line.count, start + limit + 6)
        let strict = best(line, from: start, before: end, isSession, SessionTail.readStrict, isLast: false)
        if let strict, strict.tail.end == line.count {
            return isContradicted(strict, line, from: start) ? strict.withoutNames : strict
        }
        // Before 3.5, and with info_log_address_format=internal, addresses are not quoted. Such a tail reaches the
        // end of the line; where it does, a strict one before it was the content's own.
        let raw = best(line, from: start, before: end, isSession, SessionTail.readPlausible, isLast: true)
        guard var strict, let raw else {
            if let raw { return isContradicted(raw, line, from: start) ? raw.withoutNames : raw }
            // A rule's text does not end like a line: either origin may be the sender's words.
            if let strict {
                let isTwofold =
                    line.ends(with: ">") && line.firstIndex(of: "]; from=<", from: strict.tail.end) != nil
                return isTwofold ? strict.withoutNames : strict
            }
            // Postfix before 2.1 logged no protocol.
            return isSession ? find(line, from: start, limit: limit, isSession: false) : nil
        }
        if raw.start > strict.start { return isContradicted(raw, line, from: start) ? raw.withoutNames : raw }
        // One place, two readings: behind the tail stands a rule's text, or it is still the sender's address.
        guard raw.tail.helo.isPresent, !isSameDomain(strict, raw, in: line) else { return strict }
        if !AddressPath.domain(of: strict.tail.sender, in: line).isPresent, !strict.tail.sender.isEmpty { return raw }
        if line.firstIndex(of: "from=<", from: strict.tail.end) == nil { return raw }
        strict.tail = SessionTail(end: strict.tail.end)
        return strict
    }

    /// The same place, naming nobody.
    private var withoutNames: Origin {
        var origin = self
        origin.tail = SessionTail(end: tail.end)
        return origin
    }

    /// Whether this place stands in the recipient of one before it that reads to the end of the line, too, and has a
    /// sender of another domain. Content that imitates a whole tail has no such recipient: the last ` to=<` ends it.
    private static func isContradicted(_ found: Origin, _ line: ByteView, from start: Int) -> Bool {
        guard line.firstIndex(of: "; from=<", from: start, before: found.start) != nil else { return false }
        var at = start
        while let hit = line.firstIndex(of: " from ", from: at, before: found.start) {
            if let other = read(line, at: hit, SessionTail.readPlausible), other.tail.recipient.isPresent,
                other.tail.recipient.start <= found.start, !isSameDomain(found, other, in: line)
            {
                return true
            }
            at = hit + 1
        }
        return false
    }

    private static func isSameDomain(_ one: Origin, _ other: Origin, in line: ByteView) -> Bool {
        line.slice(AddressPath.domain(of: one.tail.sender, in: line))
            .equals(line.slice(AddressPath.domain(of: other.tail.sender, in: line)))
    }

    /// - Parameter isLast: whether of equally good places the last one counts.
    private static func best(
        _ line: ByteView, from start: Int, before end: Int, _ isSession: Bool,
        _ readTail: (ByteView, Int) -> SessionTail?, isLast: Bool
    ) -> Origin? {
        var best: Origin?
        var at = start
        while let hit = line.firstIndex(of: " from ", from: at, before: end) {
            if let origin = read(line, at: hit, readTail), origin.peer == nil || origin.tail.hasProtocol || !isSession,
                origin.tail.end + (isLast ? 1 : 0) > (best?.tail.end ?? 0)
            {
                best = origin
            }
            at = hit + 1
        }
        return best
    }

    private static func read(
        _ line: ByteView, at start: Int, _ readTail: (ByteView, Int) -> SessionTail?
    ) -> Origin? {
        var cursor = Cursor(line, at: start + 6)
        var origin = Origin()
        origin.start = start
        if !(cursor.skip("local;") || cursor.skip("unknown;")) {
            guard let peer = Peer.read(&cursor), cursor.skip(Byte.semicolon) else { return nil }
            origin.peer = peer
        }
        guard cursor.skip(Byte.space), let tail = readTail(line, cursor.at),
            tail.end == line.count || line.has(": ", at: tail.end)
        else { return nil }
        origin.tail = tail
        return origin
    }
}
