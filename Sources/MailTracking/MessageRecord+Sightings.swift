// The senders of one message: each once, the newest always, what matters for good.

import MailLog

extension MessageRecord {
    /// Stores a sender as the last sighting unless the record has it: the same source, address, domain and name.
    ///
    /// When a source has too many, its oldest makes room, but never one that makes the message matter: a mail
    /// may name hundreds of harmless addresses to push the one that counts out.
    /// - Returns: whether it is new.
    mutating func note(
        _ candidate: SightingCandidate, _ address: ByteView, _ domain: ByteView, _ name: ByteView?
    ) -> Bool {
        var ofSource = 0
        for sighting in sightings where sighting.source == candidate.source {
            if isSame(sighting, address, domain, name) { return false }
            ofSource += 1
        }
        if ofSource >= TrackerLimits.sightings, !dropOldest(candidate.source) { return false }
        if arena.count + address.count + domain.count + (name?.count ?? 0) > TrackerLimits.arenaBytes { compact() }
        let addressPiece = store(address, limit: TrackerLimits.arenaBytes)
        var stored = StoredSighting(
            source: candidate.source, address: addressPiece, domain: store(domain, endOf: address, addressPiece),
            displayName: .absent, isNested: candidate.isNested, offset: candidate.offset)
        if let name { stored.displayName = store(name, limit: TrackerLimits.arenaBytes) }
        guard stored.domain.isPresent else { return false }
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
    private mutating func store(_ domain: ByteView, endOf address: ByteView, _ stored: Piece) -> Piece {
        let start = address.count - domain.count
        if stored.isPresent, start >= 0, address.slice(start, address.count).equals(domain) {
            return Piece(offset: stored.offset + UInt32(start), count: UInt32(domain.count))
        }
        return store(domain, limit: TrackerLimits.arenaBytes)
    }

    private func isSame(_ known: StoredSighting, _ address: ByteView, _ domain: ByteView, _ name: ByteView?) -> Bool {
        guard holds(known.address, address), holds(known.domain, domain) else { return false }
        guard let name else { return !known.displayName.isPresent }
        return holds(known.displayName, name)
    }

    private mutating func dropOldest(_ source: SenderSource) -> Bool {
        guard let oldest = sightings.firstIndex(where: { $0.source == source && !$0.isKept }) else { return false }
        sightings.remove(at: oldest)
        return true
    }

    /// Gives back the arena's bytes that no field points to any more.
    private mutating func compact() {
        let old = self
        arena.removeAll()
        for field in MessageRecord.pieces { self[keyPath: field] = moved(old[keyPath: field], from: old) }
        for field in MessageRecord.words { self[keyPath: field] = moved(old[keyPath: field], from: old) }
        for index in sightings.indices {
            sightings[index].address = moved(sightings[index].address, from: old)
            sightings[index].domain = moved(sightings[index].domain, from: old)
            sightings[index].displayName = moved(sightings[index].displayName, from: old)
        }
        for index in recipients.indices { recipients[index].address = moved(recipients[index].address, from: old) }
        for index in laterQueueIDs.indices { laterQueueIDs[index] = moved(laterQueueIDs[index], from: old) }
    }

    private mutating func moved(_ piece: Piece, from old: MessageRecord) -> Piece {
        guard piece.isPresent else { return piece }
        return old.withBytes(piece) { store($0, limit: TrackerLimits.arenaBytes) }
    }

    private mutating func moved(_ word: AuthenticationWord, from old: MessageRecord) -> AuthenticationWord {
        guard case .logged(let piece) = word else { return word }
        return .logged(moved(piece, from: old))
    }

    private static var words: [WritableKeyPath<MessageRecord, AuthenticationWord>] { [\.spf, \.dkim, \.dmarc] }

    private static var pieces: [WritableKeyPath<MessageRecord, Piece>] {
        [
            \.host, \.instance, \.queueID, \.clientName, \.clientAddress, \.helo, \.saslUsername, \.messageID,
            \.subject,
        ]
    }
}
