// libFuzzer target: any bytes are a log. Built by scripts/fuzz, not by SwiftPM,
// because it compiles all of MailLog together with the fuzzer's own main.

/// Parses the input as one block, and again in two, and checks what the tests call properties.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    let block = ByteView(UnsafeRawBufferPointer(start: data, count: size))
    var parser = LogParser()
    var batch = EventBatch()
    parser.parse(block, into: &batch)
    check(batch, block)
    checkPieces(block, batch)
    return 0
}

private func check(_ batch: EventBatch, _ block: ByteView) {
    var clock = LogClock(reference: 1_800_000_000_000_000)
    for event in batch.events {
        for field in LogEvent.ranges { check(event[keyPath: field], event, batch) }
        for sender in batch.senders(of: event) {
            check(sender.address, event, batch)
            check(sender.domain, event, batch)
            check(sender.displayName, event, batch)
            if sender.address.isPresent, sender.domain.isPresent { require(sender.domain.end == sender.address.end) }
            if sender.address.isPresent { _ = batch.withField(sender.address, in: block) { InnerAddress($0) } }
            if sender.displayName.isPresent {
                _ = batch.withField(sender.displayName, in: block) { EncodedWords.decode($0) }
            }
        }
        for recipient in batch.recipients(of: event) { check(recipient, event, batch) }
        if let instant = clock.instant(of: event.stamp) { require(Instant.rfc3339(instant).utf8.count == 27) }
    }
}

private func check(_ range: ByteRange, _ event: LogEvent, _ batch: EventBatch) {
    guard range.isPresent else { return }
    if range.isScratch {
        require(range.end <= batch.scratch.count)
    } else {
        require(range.start >= event.line.start && range.end <= event.line.end)
    }
}

/// Cut at the line end nearest to the middle, the log says the same.
private func checkPieces(_ block: ByteView, _ whole: EventBatch) {
    guard let cut = block.lastIndex(of: 0x0A, before: block.count / 2) else { return }
    var parser = LogParser()
    var kinds: [EventKind] = []
    var senders = 0
    for piece in [block.slice(0, cut + 1), block.slice(cut + 1, block.count)] {
        var batch = EventBatch()
        parser.parse(piece, into: &batch)
        kinds += batch.events.map(\.kind)
        senders += batch.senders.count
    }
    require(kinds == whole.events.map(\.kind))
    require(senders == whole.senders.count)
}

private func require(_ holds: Bool) {
    // A trap is what libFuzzer takes for a finding.
    precondition(holds)
}
