// A message that was not yet taken, across restarts.

import MailLog

extension Message {
    private static var optionalTexts: [WritableKeyPath<Message, String?>] {
        [
            \.queueID, \.clientName, \.clientAddress, \.helo, \.saslUsername, \.messageID, \.subject, \.spf, \.dkim,
            \.dmarc,
        ]
    }

    func save(into writer: inout StateWriter) {
        writer.add(host)
        writer.add(instance)
        for text in Message.optionalTexts { writer.add(self[keyPath: text]) }
        writer.add(UInt64(laterQueueIDs.count))
        for queueID in laterQueueIDs { writer.add(queueID) }
        writer.add(firstTime ?? .min)
        writer.add(lastTime ?? .min)
        writer.add(UInt64(sightings.count))
        for sighting in sightings { sighting.save(into: &writer) }
        writer.add(UInt64(recipients.count))
        for recipient in recipients {
            writer.add(recipient.address)
            writer.add(UInt64(recipient.outcome.code))
        }
        writer.add(UInt64(outcome.code))
        writer.add(direction == .outbound)
        for counter in [moreRecipients, lines, input] { writer.add(counter) }
        writer.add(offset)
        writer.add(showedHeaderFrom)
        writer.add(isFinal)
    }

    init(restoring reader: inout StateReader) throws(SavedStateError) {
        self.init(
            host: try reader.string(), instance: try reader.string(), queueID: nil, laterQueueIDs: [], firstTime: nil,
            lastTime: nil, sightings: [], recipients: [], moreRecipients: 0, outcome: .pending, direction: .inbound,
            clientName: nil, clientAddress: nil, helo: nil, saslUsername: nil, messageID: nil, subject: nil, spf: nil,
            dkim: nil, dmarc: nil, lines: 0, showedHeaderFrom: false, input: 0, offset: 0, isFinal: false)
        for text in Message.optionalTexts { self[keyPath: text] = try reader.optionalString() }
        for _ in 0..<(try reader.count()) { laterQueueIDs.append(try reader.string()) }
        let times = (try reader.instant(), try reader.instant())
        firstTime = times.0 == .min ? nil : times.0
        lastTime = times.1 == .min ? nil : times.1
        for _ in 0..<(try reader.count()) { sightings.append(try Sighting(restoring: &reader)) }
        for _ in 0..<(try reader.count()) {
            let address = try reader.string()
            recipients.append(Recipient(address: address, outcome: try reader.outcome()))
        }
        outcome = try reader.outcome()
        direction = try reader.bool() ? .outbound : .inbound
        moreRecipients = try reader.counter()
        lines = try reader.counter()
        input = try reader.counter()
        offset = try reader.signed()
        showedHeaderFrom = try reader.bool()
        isFinal = try reader.bool()
    }
}

extension Sighting {
    func save(into writer: inout StateWriter) {
        writer.add(UInt64(SenderSource.allCases.firstIndex(of: source) ?? 0))
        writer.add(address)
        writer.add(domain)
        writer.add(displayName)
        writer.add(isNested)
        writer.add(offset)
    }

    init(restoring reader: inout StateReader) throws(SavedStateError) {
        let code = Int(clamping: try reader.unsigned())
        guard code < SenderSource.allCases.count else { throw .damaged }
        self.init(source: SenderSource.allCases[code], address: try reader.string(), domain: try reader.string())
        displayName = try reader.optionalString()
        isNested = try reader.bool()
        offset = try reader.signed()
    }
}

extension StateWriter {
    mutating func add(_ text: String?) {
        add(text != nil)
        if let text { add(text) }
    }
}

extension StateReader {
    mutating func optionalString() throws(SavedStateError) -> String? { try bool() ? try string() : nil }

    mutating func outcome() throws(SavedStateError) -> Outcome {
        guard let outcome = try Outcome.restored(&self) else { throw .damaged }
        return outcome
    }
}
