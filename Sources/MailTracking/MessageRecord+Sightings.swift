// The senders of one message: each once, the newest always, what matters for good.

import MailLog

extension MessageRecord {
    /// Stores a sender as the last sighting unless the record has it: the same source, address, domain and name.
    ///
    /// Nothing that a mail shows keeps a new sender out, for it is yet to be judged: what matters least makes room. A mail
    /// may name hundreds of harmless or slightly odd addresses to push the one that counts out.
    /// - Returns: whether it is new.
    mutating func note(
        _ candidate: SightingCandidate, _ address: ByteView, _ domain: ByteView, _ name: ByteView?
    ) -> Bool {
        let address = address.slice(address.count - TrackerLimits.addressBytes, address.count)
        let domain = domain.slice(domain.count - TrackerLimits.addressBytes, domain.count)
        let name = name.map { $0.slice(0, TrackerLimits.addressBytes) }
        var ofSource = 0
        for sighting in sightings where sighting.source == candidate.source {
            if isSame(sighting, address, domain, name) { return false }
            ofSource += 1
        }
        if ofSource >= candidate.source.mostSightings { dropWeakest { $0.source == candidate.source } }
        makeRoom(forSender: address.count + domain.count + (name?.count ?? 0))
        let addressPiece = append(address)
        var stored = StoredSighting(
            source: candidate.source, address: addressPiece, domain: append(domain, endOf: address, addressPiece),
            displayName: .absent, isNested: candidate.isNested, offset: candidate.offset)
        if let name { stored.displayName = append(name) }
        sightings.append(stored)
        return true
    }

    /// Lends one of the sightings that the last line added.
    @inline(__always)
    func withNewSighting<Result>(
        _ touch: Touch, _ index: Int, _ body: (SenderSource, ByteView, ByteView, ByteView) -> Result
    ) -> Result {
        let sighting = sightings[sightings.count - touch.newSightings + index]
        return arena.withBytes(sighting.domain) { domain in
            arena.withBytes(sighting.displayName) { name in
                arena.withBytes(sighting.address) { body(sighting.source, domain, name, $0) }
            }
        }
    }

    /// An address nearly always ends with its domain, which then needs no copy of its own.
    mutating func append(_ domain: ByteView, endOf address: ByteView, _ stored: Piece) -> Piece {
        let start = address.count - domain.count
        if start >= 0, address.slice(start, address.count).equals(domain) {
            return Piece(offset: stored.offset + UInt32(start), count: UInt32(domain.count))
        }
        return append(domain)
    }

    private func isSame(_ known: StoredSighting, _ address: ByteView, _ domain: ByteView, _ name: ByteView?) -> Bool {
        guard holds(known.address, address), holds(known.domain, domain) else { return false }
        guard let name else { return !known.displayName.isPresent }
        return holds(known.displayName, name)
    }
}
