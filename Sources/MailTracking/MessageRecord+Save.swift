// One record across restarts.

import MailLog

extension MessageRecord {
    func save(into writer: inout StateWriter, version: UInt8 = MessageTracker.version) {
        writer.add(UInt64(phase.rawValue))
        writer.add(UInt64(generation))
        guard phase != .free else { return }
        writer.addFixed(key)
        writer.addFixed(instanceKey)
        writer.add(Int(root))
        writer.add(UInt64(rootGeneration))
        writer.add(Int(openHops))
        let flags = [
            isNotification, isMarked, isDirty, wasQueued, wasRemoved, isLocal, hasHeaderFrom, hasSecondFrom,
            hasNestedHeaders,
        ]
        for flag in flags { writer.add(flag) }
        if version >= 2 { writer.add(wasIdentified) }
        if version >= 3 { writer.add(wasBlocked) }
        for time in [firstTime, lastTime, offset] { writer.add(time) }
        for counter in [headerLinesSinceFrom, lines, input, moreRecipients] { writer.add(counter) }
        writer.add(UInt64(moreOutcome?.code ?? 0))
        writer.add(UInt64(wholeOutcome?.code ?? 0))
        arena.withAll { writer.add($0) }
        let texts = [host, instance, queueID, clientName, clientAddress, helo, saslUsername, messageID, subject]
        for text in texts { writer.add(text) }
        for word in [spf, dkim, dmarc] { word.save(into: &writer) }
        saveLists(into: &writer)
    }

    private func saveLists(into writer: inout StateWriter) {
        writer.add(UInt64(sightings.count))
        for sighting in sightings { sighting.save(into: &writer) }
        writer.add(UInt64(recipients.count))
        for recipient in recipients {
            writer.add(recipient.address)
            writer.add(UInt64(recipient.outcome.code))
        }
        writer.add(UInt64(laterQueueIDs.count))
        for queueID in laterQueueIDs { writer.add(queueID) }
        writer.add(Array(earlierRefusals))
    }

    /// - Parameter records: how many there are; the record may name each of them.
    init(restoring reader: inout StateReader, records: Int) throws(SavedStateError) {
        self.init()
        let code = try reader.unsigned()
        guard let phase = UInt8(exactly: code).flatMap(Phase.init(rawValue:)) else { throw .damaged }
        self.phase = phase
        generation = try reader.generation()
        guard phase != .free else { return }
        key = try reader.fixed()
        instanceKey = try reader.fixed()
        let first = try reader.number(in: -1...(records - 1))
        root = Int32(truncatingIfNeeded: first)
        rootGeneration = try reader.generation()
        openHops = Int32(try reader.number(in: -(1 << 30)...(1 << 30)))
        try restoreFlags(&reader)
        firstTime = try reader.instant()
        lastTime = try reader.instant()
        offset = try reader.signed()
        headerLinesSinceFrom = try reader.counter()
        lines = try reader.counter()
        input = try reader.counter()
        moreRecipients = try reader.counter()
        moreOutcome = try Outcome.restored(&reader)
        wholeOutcome = try Outcome.restored(&reader)
        try restoreTexts(&reader, records: records)
    }

    private mutating func restoreFlags(_ reader: inout StateReader) throws(SavedStateError) {
        isNotification = try reader.bool()
        isMarked = try reader.bool()
        isDirty = try reader.bool()
        wasQueued = try reader.bool()
        wasRemoved = try reader.bool()
        isLocal = try reader.bool()
        hasHeaderFrom = try reader.bool()
        hasSecondFrom = try reader.bool()
        hasNestedHeaders = try reader.bool()
        if reader.version >= 2 { wasIdentified = try reader.bool() }
        if reader.version >= 3 { wasBlocked = try reader.bool() }
    }

    private mutating func restorePieces(_ reader: inout StateReader, _ size: Int) throws(SavedStateError) {
        host = try reader.piece(in: size)
        instance = try reader.piece(in: size)
        queueID = try reader.piece(in: size)
        clientName = try reader.piece(in: size)
        clientAddress = try reader.piece(in: size)
        helo = try reader.piece(in: size)
        saslUsername = try reader.piece(in: size)
        messageID = try reader.piece(in: size)
        subject = try reader.piece(in: size)
        spf = try AuthenticationWord(restoring: &reader, size)
        dkim = try AuthenticationWord(restoring: &reader, size)
        dmarc = try AuthenticationWord(restoring: &reader, size)
    }

    private mutating func restoreTexts(_ reader: inout StateReader, records: Int) throws(SavedStateError) {
        var texts = Arena()
        try reader.bytes { texts.append($0) }
        arena = texts
        let size = arena.count
        guard size <= TrackerLimits.arenaBytes else { throw .damaged }
        try restorePieces(&reader, size)
        for _ in 0..<(try reader.count()) { sightings.append(try StoredSighting(restoring: &reader, size)) }
        for _ in 0..<(try reader.count()) {
            let address = try reader.piece(in: size)
            guard let outcome = try Outcome.restored(&reader) else { throw .damaged }
            recipients.append(StoredRecipient(address: address, outcome: outcome))
        }
        for _ in 0..<(try reader.count()) { laterQueueIDs.append(try reader.piece(in: size)) }
        for slot in try reader.slots(in: records) { earlierRefusals.append(slot) }
    }
}

extension StoredSighting {
    func save(into writer: inout StateWriter) {
        writer.add(UInt64(SenderSource.allCases.firstIndex(of: source) ?? 0))
        for piece in [address, domain, displayName] { writer.add(piece) }
        writer.add(isNested)
        writer.add(UInt64(strength))
        writer.add(offset)
    }

    init(restoring reader: inout StateReader, _ size: Int) throws(SavedStateError) {
        let code = Int(clamping: try reader.unsigned())
        guard code < SenderSource.allCases.count else { throw .damaged }
        source = SenderSource.allCases[code]
        address = try reader.piece(in: size)
        domain = try reader.piece(in: size)
        displayName = try reader.piece(in: size)
        isNested = try reader.bool()
        strength = UInt8(clamping: try reader.unsigned())
        offset = try reader.signed()
    }
}

extension AuthenticationWord {
    func save(into writer: inout StateWriter) {
        switch self {
        case .none: writer.add(UInt64(0))
        case .pass: writer.add(UInt64(1))
        case .fail: writer.add(UInt64(2))
        case .logged(let piece):
            writer.add(UInt64(3))
            writer.add(piece)
        }
    }

    init(restoring reader: inout StateReader, _ size: Int) throws(SavedStateError) {
        switch try reader.unsigned() {
        case 0: self = .none
        case 1: self = .pass
        case 2: self = .fail
        case 3: self = .logged(try reader.piece(in: size))
        default: throw .damaged
        }
    }
}

extension Outcome {
    /// From 1 on; 0 stands for none.
    var code: Int { 1 + (Outcome.allCases.firstIndex(of: self) ?? 0) }

    static func restored(_ reader: inout StateReader) throws(SavedStateError) -> Outcome? {
        let code = Int(clamping: try reader.unsigned())
        guard code <= Outcome.allCases.count else { throw .damaged }
        return code == 0 ? nil : Outcome.allCases[code - 1]
    }
}
