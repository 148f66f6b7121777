// A log line that came in parts (JSON members, journal fields): host, program
// and text, decoded into bytes of their own.

/// The parts of a record and the bytes that hold them.
struct WrappedRecord {
    var bytes: [UInt8] = []
    var message: ByteRange = .absent
    var host: ByteRange = .absent
    var program: ByteRange = .absent
    var pid: UInt32 = 0
    var stamp = LogStamp()

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        message = .absent
        host = .absent
        program = .absent
        pid = 0
        stamp = LogStamp()
    }

    /// Adds bytes and gives their range.
    mutating func append(_ body: (inout [UInt8]) -> Void) -> ByteRange {
        let start = bytes.count
        body(&bytes)
        return ByteRange(start, bytes.count)
    }

    /// The same for bytes that are copied as they are.
    mutating func append(_ view: ByteView) -> ByteRange {
        append { bytes in view.withBytes { bytes.append(contentsOf: $0) } }
    }

    /// Reads the record as one line; the event's fields end up in the batch's scratch bytes.
    mutating func read(depth: Int, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = event.line
        putMessageLast()
        bytes.withUnsafeBytes { buffer in
            readParts(ByteView(buffer), depth: depth, into: &event, &batch)
        }
        event.moveToScratch(of: &batch, bytes)
        event.line = line
    }

    /// The text is read up to the end of the bytes, with host and program before it.
    private mutating func putMessageLast() {
        guard message.isPresent, message.end < bytes.count else { return }
        let start = bytes.count
        for index in message.start..<message.end { bytes.append(bytes[index]) }
        message = ByteRange(start, bytes.count)
    }

    /// Messages end in the line end that was theirs.
    private func endOfMessage(_ view: ByteView) -> Int {
        var end = message.isPresent ? message.end : 0
        while end > message.start, view[end - 1] == Byte.lineFeed || view[end - 1] == Byte.carriageReturn { end -= 1 }
        return end
    }

    private func readParts(_ view: ByteView, depth: Int, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard message.isPresent else {
            event.kind = program.isPresent ? .irrelevant : .unrecognised
            return
        }
        let text = view.slice(0, endOfMessage(view))
        guard !program.isEmpty else {
            event.stamp = stamp
            OddEnvelope.read(text, from: message.start, depth: depth + 1, into: &event, &batch)
            if event.host.isEmpty { event.host = host }
            return
        }
        event.stamp = stamp
        event.host = host.isEmpty ? .absent : host
        event.pid = pid
        setProgram(in: view, into: &event)
        var start = message.start
        while start < text.count, Byte.isBlank(text[start]) { start += 1 }
        skipTag(text, &start, into: &event)
        let head = event
        ProgramReader.read(text, from: start, into: &event, &batch)
        if event.kind == .unrecognised { readWholeLine(text, from: start, head, depth, into: &event, &batch) }
    }

    /// Some name the program and keep the whole log line as its text, stamp and tag included. No Postfix daemon's text
    /// begins with a stamp.
    private func readWholeLine(
        _ text: ByteView, from start: Int, _ head: LogEvent, _ depth: Int, into event: inout LogEvent,
        _ batch: inout EventBatch
    ) {
        var cursor = Cursor(text, at: start)
        var ahead = LogStamp()
        _ = Wrapping.skipPriority(&cursor)
        guard Companion(text.slice(head.program)) == nil, Stamps.readOrdinary(&cursor, into: &ahead) else { return }
        batch.drop(to: head)
        event = head.head
        event.program = .absent
        event.instance = .absent
        event.host = .absent
        event.pid = 0
        OddEnvelope.read(text, from: start, depth: depth + 1, into: &event, &batch)
        if event.host.isEmpty { event.host = head.host }
    }

    /// Some shippers name the program and leave the tag in the text all the same.
    private func skipTag(_ text: ByteView, _ start: inout Int, into event: inout LogEvent) {
        // What a companion writes may begin with a sender's words.
        guard Companion(text.slice(event.program)) == nil else { return }
        var cursor = Cursor(text, at: start)
        var tagged = event
        guard SyslogTag.read(&cursor, into: &tagged) != nil, tagged.instance.isPresent, tagged.pid != 0,
            PostfixDaemon(text.slice(tagged.program)) != nil
        else { return }
        event = tagged
        start = cursor.at
    }

    /// `postfix/smtpd`, or a whole tag with pid and colon.
    private func setProgram(in view: ByteView, into event: inout LogEvent) {
        let bracket = view.firstIndex(of: Byte.openBracket, from: program.start, before: program.end)
        var end = bracket ?? program.end
        if let bracket, pid == 0 {
            var digits = Cursor(view, at: bracket + 1)
            event.pid = UInt32(truncatingIfNeeded: digits.number() ?? 0)
        }
        while end > program.start, view[end - 1] == Byte.colon || Byte.isBlank(view[end - 1]) { end -= 1 }
        SyslogTag.setName(ByteRange(program.start, end), in: view, into: &event)
    }
}

extension LogEvent {
    /// Copies the bytes that the fields point into to the batch and moves the fields with them.
    mutating func moveToScratch(of batch: inout EventBatch, _ bytes: [UInt8]) {
        let base = batch.scratch.count
        batch.scratch.append(contentsOf: bytes)
        moveFields(by: base)
        for index in Int(firstSender)..<Int(firstSender + senderCount) {
            batch.senders[index].address.move(by: base)
            batch.senders[index].domain.move(by: base)
            batch.senders[index].displayName.move(by: base)
        }
        for index in Int(firstRecipient)..<Int(firstRecipient + recipientCount) {
            batch.recipients[index].move(by: base)
        }
    }

    /// One by one: going through `ranges` by key path takes twenty times as long. A test compares both.
    private mutating func moveFields(by base: Int) {
        host.move(by: base)
        instance.move(by: base)
        program.move(by: base)
        text.move(by: base)
        queueID.move(by: base)
        linkedQueueID.move(by: base)
        clientName.move(by: base)
        clientAddress.move(by: base)
        originalClientName.move(by: base)
        originalClientAddress.move(by: base)
        helo.move(by: base)
        saslUsername.move(by: base)
        messageID.move(by: base)
        relay.move(by: base)
        originalRecipient.move(by: base)
        dsn.move(by: base)
        headerName.move(by: base)
        headerValue.move(by: base)
        reply.move(by: base)
        stage.move(by: base)
        authenticationResult.move(by: base)
    }

    /// All fields that are ranges of the text (all but `line`).
    static var ranges: [WritableKeyPath<LogEvent, ByteRange>] {
        [
            \.host, \.instance, \.program, \.text, \.queueID, \.linkedQueueID, \.clientName, \.clientAddress,
            \.originalClientName, \.originalClientAddress, \.helo, \.saslUsername, \.messageID, \.relay,
            \.originalRecipient, \.dsn, \.headerName, \.headerValue, \.reply, \.stage, \.authenticationResult,
        ]
    }
}

extension ByteRange {
    /// Moves the range behind `base` bytes of scratch; one that is absent or already there stays.
    @inline(__always)
    mutating func move(by base: Int) {
        if isPresent, !isScratch { self = ByteRange(start + base, end + base).inScratch }
    }
}
