// Whether all readings of a raw header line name the same sender.

/// Weighs an origin whose line can be read in several ways (addresses that are not quoted imitate fields).
///
/// Each `> to=<` behind the first origin may be where the sender ends. Whatever the true one is, its domain stands before
/// one of them; only where all that are possible leave the same domain is the sender certain.
struct RawAgreement {
    private let line: ByteView
    private let start: Int
    private let end: Int

    /// - Parameters:
    ///   - start: where the content of the header begins.
    ///   - end: where ` from ` ends, at the latest.
    init(_ line: ByteView, from start: Int, before end: Int) {
        self.line = line
        self.start = start
        self.end = end
    }

    /// Whether a strict reading among others can hardly be the line's own: mail has a recipient when its headers come
    /// (but from local programs), mail of local programs has no protocol, and addresses have something before the `@`.
    func isUnlikely(_ origin: Origin) -> Bool {
        if !origin.tail.recipient.isPresent || origin.peer == nil && origin.tail.hasProtocol { return true }
        return beginsWithAt(origin.tail.sender) || beginsWithAt(origin.tail.recipient)
    }

    private func beginsWithAt(_ address: ByteRange) -> Bool {
        !address.isEmpty && line[address.start] == Byte.at
    }

    /// Whether nothing behind a strict reading looks like a part of the addresses, which a rule's text does not, and the
    /// line is not of a local program's mail, which has no protocol to end the addresses.
    func isLast(_ origin: Origin) -> Bool {
        guard !origin.isDoubtful, line.firstIndex(of: "> proto=", from: origin.tail.end) == nil else { return false }
        // A place within a quoted name, and another behind it: that one is the true one.
        if !HeaderLine.isWhole(ByteRange(start, origin.start), in: line) {
            var behind = OriginPlaces(line, from: origin.start + 1, before: end)
            if behind.next() != nil { return false }
        }
        if origin.peer == nil, line.firstIndex(of: "> to=<", from: origin.tail.end) != nil { return false }
        for place in OriginPlaces(line, from: start, before: origin.start) where place.origin.peer == nil {
            if HeaderLine.isWhole(ByteRange(start, place.origin.start), in: line) { return false }
        }
        return true
    }

    /// The origin as it is where all readings agree with it, else without names.
    func confirmed(_ origin: Origin) -> Origin {
        guard origin.tail.sender.isPresent else { return origin }
        let places = places()
        guard let first = places.first else { return origin }
        let domain = line.slice(AddressPath.domain(of: origin.tail.sender, in: line))
        // Behind other places the recipient may be another one.
        let isFromStranger = places.count == 1 && origin.peer != nil && origin.tail.recipient.isPresent
        var agree = true
        for split in RawSplits(line, from: first.sender, before: line.count)
        where split.domain.isPresent && !(isFromStranger && split.leavesRoute(line, before: origin.tail.recipient.end))
        {
            if !line.slice(split.domain).equalsIgnoringCase(domain) { agree = false }
        }
        if agree { return origin }
        let isFirst = places.count == 1 || HeaderLine.isMailbox(ByteRange(start, first.origin.start), in: line)
        return isFirst ? ownDomain(first, origin) ?? origin.withoutNames : origin.withoutNames
    }

    private func places() -> [OriginPlace] {
        var found: [OriginPlace] = []
        for place in OriginPlaces(line, from: start, before: end) {
            found.append(place)
            if found.count > 1 { break }
        }
        return found
    }

    /// The only reading whose sender is of the client's own domain: of a client whose name Postfix has verified, that is
    /// its own word. It could not make another's domain win.
    private func ownDomain(_ place: OriginPlace, _ origin: Origin) -> Origin? {
        guard let name = place.origin.peer?.name, !name.isEmpty, origin.tail.recipient.isPresent else { return nil }
        var found: RawSplit?
        for split in RawSplits(line, from: place.sender, before: origin.tail.recipient.end)
        where split.domain.isPresent && isUnder(split.domain, name) {
            guard found == nil else { return nil }
            found = split
        }
        guard let found else { return nil }
        var named = place.origin
        named.tail = origin.tail
        named.tail.isStrict = false
        named.tail.sender = ByteRange(place.sender, found.senderEnd)
        named.tail.recipient = ByteRange(found.recipientStart, origin.tail.recipient.end)
        named.isDoubtful = true
        return named
    }

    /// Whether a host is of a domain that has a dot in it.
    private func isUnder(_ domain: ByteRange, _ host: ByteRange) -> Bool {
        guard domain.count <= host.count, line.firstIndex(of: Byte.dot, from: domain.start, before: domain.end) != nil,
            line.slice(host.end - domain.count, host.end).equalsIgnoringCase(line.slice(domain))
        else { return false }
        return domain.count == host.count || line[host.end - domain.count - 1] == Byte.dot
    }
}
