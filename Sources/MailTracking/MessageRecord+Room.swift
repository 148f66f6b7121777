// The bytes that one message may hold: senders and evidence each have room of their own.

import MailLog

extension MessageRecord {
    /// Copies bytes into the arena, for which there is room.
    mutating func append(_ bytes: ByteView) -> Piece {
        let piece = Piece(offset: UInt32(arena.count), count: UInt32(bytes.count))
        arena.append(bytes)
        return piece
    }

    // MARK: Evidence

    /// Whether so many more bytes of fields and recipients may be kept.
    mutating func hasRoom(forEvidence count: Int) -> Bool {
        if arena.count + count <= TrackerLimits.fewBytes { return true }
        guard evidenceBytes + count <= TrackerLimits.evidenceBytes else { return false }
        if arena.count + count > TrackerLimits.arenaBytes { compact() }
        return true
    }

    /// Whether so many more bytes of recipients may be kept.
    func hasRoom(forRecipient count: Int) -> Bool {
        arena.count + count <= TrackerLimits.fewBytes || recipientBytes + count <= TrackerLimits.recipientBytes
    }

    private var recipientBytes: Int { recipients.reduce(0) { $0 + $1.address.range.count } }

    /// What fields, recipients and queue IDs take.
    private var evidenceBytes: Int {
        let fields = MessageRecord.pieces.reduce(0) { $0 + self[keyPath: $1].range.count }
        let words = MessageRecord.words.reduce(0) { sum, word in
            if case .logged(let piece) = self[keyPath: word] { sum + piece.range.count } else { sum }
        }
        return fields + words + recipientBytes + laterQueueIDs.reduce(0) { $0 + $1.range.count }
    }

    // MARK: Senders

    /// Sees to it that a sender of so many bytes can be appended.
    mutating func makeRoom(forSender count: Int) {
        if arena.count + count <= TrackerLimits.fewBytes { return }
        var bytes = senderBytes
        while bytes + count > TrackerLimits.senderBytes, !sightings.isEmpty {
            dropWeakest { _ in true }
            bytes = senderBytes
        }
        if arena.count + count > TrackerLimits.arenaBytes { compact() }
    }

    /// Takes out the sighting that matters least: the oldest of the weakest, evidence before what raises findings.
    mutating func dropWeakest(_ isMeant: (StoredSighting) -> Bool) {
        var weakest: Int?
        for place in sightings.indices where isMeant(sightings[place]) {
            if let known = weakest, sightings[known].weight <= sightings[place].weight { continue }
            weakest = place
        }
        if let weakest { sightings.remove(at: weakest) }
    }

    /// What the senders take.
    private var senderBytes: Int { sightings.reduce(0) { $0 + $1.bytes } }

    // MARK: Compacting

    /// Gives back the arena's bytes that no field points to any more.
    private mutating func compact() {
        let old = self
        arena.removeAll()
        for field in MessageRecord.pieces { self[keyPath: field] = moved(old[keyPath: field], from: old) }
        for field in MessageRecord.words { self[keyPath: field] = moved(old[keyPath: field], from: old) }
        for place in sightings.indices { move(place, from: old) }
        for place in recipients.indices { recipients[place].address = moved(recipients[place].address, from: old) }
        for place in laterQueueIDs.indices { laterQueueIDs[place] = moved(laterQueueIDs[place], from: old) }
    }

    private mutating func move(_ place: Int, from old: MessageRecord) {
        let sighting = sightings[place]
        sightings[place].address = moved(sighting.address, from: old)
        sightings[place].displayName = moved(sighting.displayName, from: old)
        if sighting.isDomainInAddress {
            sightings[place].domain.offset =
                sightings[place].address.offset + (sighting.domain.offset - sighting.address.offset)
        } else {
            sightings[place].domain = moved(sighting.domain, from: old)
        }
    }

    private mutating func moved(_ piece: Piece, from old: MessageRecord) -> Piece {
        guard piece.isPresent else { return piece }
        return old.withBytes(piece) { append($0) }
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

extension StoredSighting {
    /// Which of two matters more, before their age.
    fileprivate var weight: Int { Int(strength) * 8 + source.weight }

    fileprivate var isDomainInAddress: Bool {
        address.isPresent && domain.isPresent && domain.offset >= address.offset
            && domain.offset + domain.count <= address.offset + address.count
    }

    /// Bytes of the arena.
    fileprivate var bytes: Int {
        address.range.count + displayName.range.count + (isDomainInAddress ? 0 : domain.range.count)
    }
}

extension SenderSource {
    /// Only these raise findings.
    fileprivate var weight: Int {
        switch self {
        case .envelope: 3
        case .headerFrom: 2
        case .replyTo: 1
        default: 0
        }
    }

    /// How many of one message are kept.
    var mostSightings: Int { weight > 0 ? TrackerLimits.sightings : TrackerLimits.otherSightings }
}
