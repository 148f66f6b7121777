// Where the content of a header line ends: ` from NAME[IP]; from=<S> …`.

/// ` from ORIGIN; from=<S> to=<R> proto=P helo=<H>` behind the content of a header line.
struct Origin {
    /// Where ` from ` begins: the content ends here.
    var start = 0
    var peer: Peer?
    var tail = SessionTail()
    /// Whether the content may as well end at another place.
    var isDoubtful = false
    /// Whether ` from ` stands in no other place where the content may end.
    var isAlone = false

    /// Finds the true origin among look-alikes in the content, in S and in R.
    ///
    /// Postfix cuts the content at `limit` bytes, so ` from ` begins within them. Of the places from which a whole
    /// tail can be read, the true one leaves the least text behind itself: a forged one inside the content has the
    /// true one behind it, a forged one inside the quotes of S or R has the rest of the quotes behind it.
    /// - Parameter isSession: whether the line has `proto=` where the mail came by SMTP (mime-error lines have not).
    static func find(_ line: ByteView, from start: Int, limit: Int, isSession: Bool = true) -> Origin? {
        let end = Swift.min(line.count, start + limit + 6)
        var strict = best(line, from: start, before: end, isSession)
        let agreement = RawAgreement(line, from: start, before: end)
        if let found = strict, !found.isAlone || !found.tail.recipient.isPresent, agreement.isUnlikely(found) {
            strict?.isDoubtful = true
        }
        if let strict, strict.tail.end == line.count {
            if isContradicted(strict, line, from: start) { return strict.withoutNames }
            return strict.isDoubtful ? agreement.confirmed(strict) : strict
        }
        // Before 3.5, and with info_log_address_format=internal, addresses are not quoted.
        let raw = RawOrigins(line, from: start, before: end).find()
        guard let strict else {
            if let raw { return isContradicted(raw, line, from: start) ? raw.withoutNames : agreement.confirmed(raw) }
            // Postfix before 2.1 logged no protocol.
            return isSession ? find(line, from: start, limit: limit, isSession: false) : nil
        }
        // A rule's text behind it: that is the end of nearly all lines that come so far.
        if raw.map({ $0.tail.end <= strict.tail.end }) ?? true, agreement.isLast(strict) {
            return raw == nil && isTwofold(strict, line) ? strict.withoutNames : strict
        }
        guard let raw else { return agreement.confirmed(isTwofold(strict, line) ? strict.withoutNames : strict) }
        guard raw.tail.end > strict.tail.end else { return agreement.confirmed(strict) }
        guard raw.start > strict.start else { return agreement.confirmed(choose(strict, raw, line)) }
        return isContradicted(raw, line, from: start) ? raw.withoutNames : agreement.confirmed(raw)
    }

    /// A rule's text does not end like a line: either origin may be the sender's words.
    private static func isTwofold(_ strict: Origin, _ line: ByteView) -> Bool {
        line.ends(with: ">") && line.firstIndex(of: "]; from=<", from: strict.tail.end) != nil
    }

    /// One place, two readings: behind the strict tail stands a rule's text, or it is still the sender's address.
    private static func choose(_ strict: Origin, _ raw: Origin, _ line: ByteView) -> Origin {
        guard raw.tail.helo.isPresent, !raw.tail.sender.isPresent || !isSameDomain(strict, raw, in: line) else {
            return strict
        }
        guard raw.tail.end == line.count else { return strict.withoutNames }
        if !AddressPath.domain(of: strict.tail.sender, in: line).isPresent, !strict.tail.sender.isEmpty { return raw }
        if line.firstIndex(of: "from=<", from: strict.tail.end) == nil { return raw }
        return strict.withoutNames
    }

    /// The same place, naming nobody.
    var withoutNames: Origin {
        var origin = self
        origin.tail = SessionTail(end: tail.end)
        origin.isDoubtful = true
        return origin
    }

    /// Whether this place stands in the recipient of one before it that reads to the end of the line, too, and has a
    /// sender of another domain. Content that imitates a whole tail has no such recipient: the last ` to=<` ends it.
    private static func isContradicted(_ found: Origin, _ line: ByteView, from start: Int) -> Bool {
        guard line.firstIndex(of: "; from=<", from: start, before: found.start) != nil,
            let ending = RawEnding(line, from: start)
        else { return false }
        let domain = line.slice(AddressPath.domain(of: found.tail.sender, in: line))
        for place in OriginPlaces(line, from: start, before: found.start + 6) where place.sender < found.start {
            var last: RawSplit?
            for split in RawSplits(line, from: place.sender, before: ending.close) { last = split }
            if let last, last.recipientStart <= found.start, last.domain.isPresent,
                !line.slice(last.domain).equals(domain)
            {
                return true
            }
        }
        return false
    }

    private static func isSameDomain(_ one: Origin, _ other: Origin, in line: ByteView) -> Bool {
        line.slice(AddressPath.domain(of: one.tail.sender, in: line))
            .equals(line.slice(AddressPath.domain(of: other.tail.sender, in: line)))
    }

    private static func best(
        _ line: ByteView, from start: Int, before end: Int, _ isSession: Bool
    ) -> Origin? {
        var best: Origin?
        var places = 0
        var at = start
        while let hit = line.firstIndex(of: " from ", from: at, before: end) {
            if let origin = read(line, at: hit), origin.peer == nil || origin.tail.hasProtocol || !isSession,
                origin.tail.end > (best?.tail.end ?? 0)
            {
                best = origin
            }
            at = hit + 1
            places += 1
        }
        best?.isAlone = places == 1
        return best
    }

    private static func read(_ line: ByteView, at start: Int) -> Origin? {
        guard let (head, fields) = readHead(line, at: start),
            let tail = SessionTail.readStrict(line, from: fields),
            tail.end == line.count || line.has(": ", at: tail.end)
        else { return nil }
        var origin = head
        origin.tail = tail
        return origin
    }

    /// ` from NAME[IP]; `, and where the fields behind it begin.
    @inline(__always)
    static func readHead(_ line: ByteView, at start: Int) -> (Origin, fields: Int)? {
        var cursor = Cursor(line, at: start + 6)
        var origin = Origin()
        origin.start = start
        if !(cursor.skip("local;") || cursor.skip("unknown;")) {
            guard let peer = Peer.read(&cursor), cursor.skip(Byte.semicolon) else { return nil }
            origin.peer = peer
        }
        guard cursor.skip(Byte.space) else { return nil }
        return (origin, cursor.at)
    }
}
