// Origins of header lines whose addresses are not quoted: every place that can be one, and what the line then says.

/// A place where ` from ORIGIN; from=<` stands.
struct OriginPlace {
    var origin: Origin
    /// Where the sender begins.
    var sender: Int
}

/// All such places that begin within the logged part of a header.
struct OriginPlaces: Sequence, IteratorProtocol {
    private let line: ByteView
    private var at: Int
    private let end: Int

    /// - Parameter end: where ` from ` ends, at the latest.
    init(_ line: ByteView, from start: Int, before end: Int) {
        self.line = line
        at = start
        self.end = end
    }

    mutating func next() -> OriginPlace? {
        while let hit = line.firstIndex(of: " from ", from: at, before: end) {
            at = hit + 1
            guard let (origin, fields) = Origin.readHead(line, at: hit), line.has("from=<", at: fields) else {
                continue
            }
            return OriginPlace(origin: origin, sender: fields + 6)
        }
        return nil
    }
}

/// Reads the tail behind the places. It ends at the end of the line, or where `> proto=P helo=<H>` is followed by a
/// rule's text (`: `).
struct RawOrigins {
    /// How many ends of a tail are tried.
    private static let mostEndings = 16

    private let line: ByteView
    private let start: Int
    private let end: Int

    init(_ line: ByteView, from start: Int, before end: Int) {
        self.line = line
        self.start = start
        self.end = end
    }

    /// The last place that reads as an origin. Behind a rule's text it names the sender where there is one place and one
    /// end, or where all of them leave the same domain.
    /// - Returns: nil where there is no place, or no tail has an end.
    func find() -> Origin? {
        guard let (ending, endings) = lastEnding() else { return nil }
        var first: OriginPlace?
        var last: OriginPlace?
        for place in OriginPlaces(line, from: start, before: end) where place.sender <= ending.close {
            first = first ?? place
            last = place
        }
        guard let first, let last else { return nil }
        var found = last.origin
        found.isDoubtful = first.sender != last.sender
        // A rule's text does not end like a line. One that does, and has none, has no other end.
        let hasOneEnd = ending.tail.end == line.count || !found.isDoubtful && endings == 1
        let tail = hasOneEnd ? plainTail(last.sender, ending) : agreedTail(first.sender, last.sender, ending)
        found.tail = tail ?? SessionTail(end: ending.tail.end)
        if hasOneEnd, let tail, !isPlain(tail.sender) || !isPlain(tail.recipient) {
            found = imitated(first, by: found, ending)
        }
        return found
    }

    /// An address holds what imitates fields. The sender's: then the first place is the true one, and the last ` to=<` ends
    /// the sender. Or the recipient's, if the first ` to=<` ends a plain sender of another domain: nothing tells which.
    private func imitated(_ first: OriginPlace, by found: Origin, _ ending: RawEnding) -> Origin {
        var splits = RawSplits(line, from: first.sender, before: ending.close)
        guard let split = splits.next(), split.domain.isPresent else { return found }
        let isOther = !line.slice(split.domain).equals(
            line.slice(AddressPath.domain(of: found.tail.sender, in: line)))
        let isSender = line[first.sender] == Byte.at || !isPlain(ByteRange(first.sender, split.senderEnd))
        guard isOther || isSender else { return found }
        var origin = isSender ? first.origin : found
        origin.isDoubtful = found.isDoubtful
        origin.tail = isSender ? plainTail(first.sender, ending) ?? found.tail : ending.tail
        return origin
    }

    /// Whether an address holds nothing that could imitate a field.
    private func isPlain(_ address: ByteRange) -> Bool {
        guard address.isPresent else { return true }
        for index in address.start..<address.end {
            switch line[index] {
            case Byte.space, Byte.less, Byte.greater, Byte.quote: return false
            default: continue
            }
        }
        return true
    }

    /// The last end of a tail, and how many there are.
    private func lastEnding() -> (RawEnding, count: Int)? {
        var last: RawEnding?
        var count = 0
        var at = start
        for _ in 0..<RawOrigins.mostEndings {
            guard let hit = line.firstIndex(of: "> proto=", from: at) else { break }
            at = hit + 1
            guard let stop = endOfTail(from: hit + 8), let ending = RawEnding(line.slice(0, stop), from: hit) else {
                continue
            }
            last = ending
            count += 1
        }
        // Mail of local programs has no protocol.
        return (last ?? RawEnding(line, from: start)).map { ($0, Swift.max(count, 1)) }
    }

    /// Index behind `P helo=<H>`; HELO holds neither blanks nor brackets.
    private func endOfTail(from start: Int) -> Int? {
        var cursor = Cursor(line, at: start)
        while Byte.isAlphanumeric(cursor.byte) { cursor.at += 1 }
        if cursor.skip(" helo=<") {
            while !cursor.isAtEnd, cursor.byte != Byte.space, cursor.byte != Byte.less, cursor.byte != Byte.greater {
                cursor.at += 1
            }
            guard cursor.skip(Byte.greater) else { return nil }
        }
        return cursor.isAtEnd || cursor.has(": ") ? cursor.at : nil
    }

    /// The last recipient is the true one, if the sender before it has a domain.
    private func plainTail(_ sender: Int, _ ending: RawEnding) -> SessionTail? {
        var first: RawSplit?
        var last: RawSplit?
        for split in RawSplits(line, from: sender, before: ending.close) {
            first = first ?? split
            if split.domain.isPresent { last = split }
        }
        if let last { return tail(sender, last, ending) }
        let whole = ByteRange(sender, first?.senderEnd ?? ending.close)
        // A null sender, or one without a domain.
        guard
            RawSplits.domain(line, from: sender, before: whole.end).isPresent
                || line.firstIndex(of: Byte.at, from: sender, before: whole.end) == nil
        else { return nil }
        return first.map { tail(sender, $0, ending) } ?? ending.tail(sender: whole)
    }

    private func agreedTail(_ first: Int, _ sender: Int, _ ending: RawEnding) -> SessionTail? {
        var last: RawSplit?
        for split in RawSplits(line, from: first, before: ending.close) where split.domain.isPresent {
            if let last, !line.slice(last.domain).equals(line.slice(split.domain)) { return nil }
            last = split
        }
        guard let last, last.senderEnd >= sender else { return nil }
        return tail(sender, last, ending)
    }

    private func tail(_ sender: Int, _ split: RawSplit, _ ending: RawEnding) -> SessionTail {
        ending.tail(
            sender: ByteRange(sender, split.senderEnd), recipient: ByteRange(split.recipientStart, ending.close))
    }
}
