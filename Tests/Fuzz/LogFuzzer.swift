// Fuzz target: any bytes are a log, and any bytes are an address header. Built by scripts/fuzz, not by SwiftPM,
// because it is compiled together with a fuzzer's own main.

import Glibc
@testable import MailLog
import MailTracking

/// Parses the input as one block and in two, tracks its messages, and reads it as a header; checks what the tests
/// call properties.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    let block = ByteView(UnsafeRawBufferPointer(start: data, count: size))
    var parser = LogParser()
    var batch = EventBatch()
    parser.parse(block, into: &batch)
    check(batch, block)
    checkPieces(block, batch)
    checkTracking(block, batch)
    checkHeader(block)
    return 0
}

// MARK: Parsing

private func check(_ batch: EventBatch, _ block: ByteView) {
    var clock = LogClock(reference: 1_800_000_000_000_000)
    for event in batch.events {
        for field in LogEvent.ranges { check(event[keyPath: field], event, batch) }
        check(senders: event, batch, block)
        for recipient in batch.recipients(of: event) { check(recipient, event, batch) }
        if let instant = clock.instant(of: event.stamp) { require(Instant.rfc3339(instant).utf8.count == 27) }
    }
}

private func check(senders event: LogEvent, _ batch: EventBatch, _ block: ByteView) {
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

// MARK: Tracking

/// Every message that shows a sender is marked. The seed of the hash tables changes nothing, the state keeps its
/// bounds, and no message shows a sender that no line has.
private func checkTracking(_ block: ByteView, _ batch: EventBatch) {
    let messages = track(block, batch, seed: 1)
    require(messages == track(block, batch, seed: 0x9E37_79B9_7F4A_7C15))
    for message in messages {
        require(message.lines > 0 && message.sightings.count <= 2048)
        require(!message.identity.isEmpty && message.recipients.count <= 100)
    }
}

private func track(_ block: ByteView, _ batch: EventBatch, seed: UInt64) -> [Message] {
    var tracker = MessageTracker(limits: TrackerLimits(messages: 8, sessions: 4), seed: seed)
    var clock = LogClock(reference: 1_800_000_000_000_000)
    var messages: [Message] = []
    for index in batch.events.indices {
        let event = batch.events[index]
        let context = LineContext(time: clock.instant(of: event.stamp), input: 0, offset: Int64(event.line.start))
        let touch = tracker.apply(index, of: batch, block: block, context: context)
        require(touch.newSightings >= 0 && (touch.slot >= 0 || touch.newSightings == 0))
        for sighting in 0..<touch.newSightings {
            tracker.withNewSighting(touch, sighting) { source, domain, name, _ in
                // A From without a domain is known by its name.
                require(domain.count > 0 || source == .headerFrom && name.count > 0)
            }
            _ = tracker.replyDomains(touch, sighting)
            tracker.mark(touch, sighting: sighting)
        }
        if index % 3 == 0 {
            messages += tracker.takeMessages(includingOpen: index % 2 == 0)
            _ = tracker.takeAbsorbed()
        }
    }
    require(tracker.headerFromCount <= tracker.messageCount || tracker.messageCount >= 0)
    return messages + tracker.finish()
}

// MARK: Addresses

/// The bytes as the value of a From header, whole and cut.
private func checkHeader(_ block: ByteView) {
    let end = min(block.firstIndex(of: 0x0A) ?? block.count, 4096)
    for isCut in [false, true] {
        var event = LogEvent()
        var batch = EventBatch()
        event.line = ByteRange(0, end)
        var reader = MailboxReader(
            line: block.slice(0, end), value: ByteRange(0, end), isCut: isCut, source: .headerFrom)
        reader.read(into: &event, &batch)
        require(Int(event.senderCount) == batch.senders.count)
        check(senders: event, batch, block)
    }
    _ = EncodedWords.decode(block.slice(0, end))
    _ = InnerAddress(block.slice(0, end))
}

private func require(_ holds: Bool, line: UInt = #line) {
    guard !holds else { return }
    let words = Array("LogFuzzer.swift:\(line): this property does not hold\n".utf8)
    _ = write(STDERR_FILENO, words, words.count)
    // A trap is what a fuzzer takes for a finding.
    preconditionFailure()
}
