// A record → the message that is handed out. Allocates: only for marked messages.

import MailLog

extension MessageTracker {
    func message(_ index: Int, isFinal: Bool) -> Message {
        let record = records[index]
        let hasTime = record.firstTime != .min
        return Message(
            host: record.string(record.host) ?? "",
            instance: record.string(record.instance) ?? "",
            queueID: record.string(record.queueID),
            laterQueueIDs: record.laterQueueIDs.compactMap { record.string($0) },
            firstTime: hasTime ? record.firstTime : nil,
            lastTime: hasTime && record.lastTime != .min ? record.lastTime : nil,
            sightings: record.sightings.map(record.sighting),
            recipients: record.recipients.compactMap { recipient in
                record.string(recipient.address).map {
                    Recipient(address: $0, outcome: record.settled(recipient.outcome))
                }
            },
            moreRecipients: record.moreRecipients,
            outcome: record.outcome,
            direction: record.direction,
            clientName: record.nonEmptyString(record.clientName),
            clientAddress: record.nonEmptyString(record.clientAddress),
            helo: record.nonEmptyString(record.helo),
            saslUsername: record.nonEmptyString(record.saslUsername),
            messageID: record.nonEmptyString(record.messageID),
            subject: record.nonEmptyString(record.subject),
            spf: record.string(record.spf),
            dkim: record.string(record.dkim),
            dmarc: record.string(record.dmarc),
            lines: record.lines,
            showedHeaderFrom: record.hasHeaderFrom,
            input: record.input,
            offset: record.offset,
            isFinal: isFinal)
    }
}

extension MessageRecord {
    func sighting(_ stored: StoredSighting) -> Sighting {
        Sighting(
            source: stored.source,
            address: string(stored.address) ?? "",
            domain: asciiLowercased(stored.domain),
            displayName: nonEmptyString(stored.displayName),
            isNested: stored.isNested && hasNestedHeaders,
            offset: stored.offset)
    }

    /// Lower case for ASCII letters only: the name stays as it was logged otherwise.
    func asciiLowercased(_ piece: Piece) -> String {
        arena.withBytes(piece) { bytes in
            bytes.withBytes {
                String(decoding: $0.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
            }
        }
    }

    /// A recipient without an outcome of its own shares the whole mail's.
    func settled(_ own: Outcome) -> Outcome { own == .pending ? wholeOutcome ?? .pending : own }

    /// The message's outcome: the recipients' weightiest.
    var outcome: Outcome {
        var strongest = recipients.isEmpty ? (wholeOutcome ?? .pending) : Outcome.rejected
        if let more = moreOutcome, settled(more).isHeavier(than: strongest) { strongest = settled(more) }
        for recipient in recipients {
            let outcome = settled(recipient.outcome)
            if outcome.weight > strongest.weight { strongest = outcome }
        }
        return strongest
    }

    /// A mail of an authenticated user, or one that began on this host, goes out.
    var direction: Direction {
        let isSubmitted = saslUsername.isPresent && saslUsername.count > 0
        return isSubmitted || (!clientAddress.isPresent && isLocal) ? .outbound : .inbound
    }
}
