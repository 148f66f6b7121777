// Texts that Postfix cut at 2,000 bytes, where the sender chose what the last bytes are.

/// Takes back what a cut line seems to say of an envelope.
///
/// A sender of nearly 2,000 bytes may hold `a@b.example>, size=1, nrcpt=1 (queue active)` just before the cut, and the line
/// reads to its end as if that were the sender's. Readers trust what reads to the end; of a text of that length nothing is.
enum LongText {
    /// Bytes of a text, without `warning: ` (`MSG_SYSLOG_RECLEN`, msg_syslog.c; the same in msg_logger.c).
    private static let limit = 2_000
    /// For `warning: `, a carriage return and what a log store puts behind a line. Longer texts Postfix has not cut.
    private static let slack: UInt = 24

    @inline(__always)
    static func isCut(count: Int) -> Bool { UInt(bitPattern: count &- limit) < slack }

    @inline(never)
    static func forgetEnvelope(_ event: inout LogEvent, _ batch: inout EventBatch) {
        // The recipient stands at the head of a delivery, and the reply that makes it long at its end.
        guard event.role != .delivery else { return }
        let isNamed = batch.senders(of: event).contains { $0.source == .envelope } || event.recipientCount > 0
        guard isNamed || event.role == .queued || event.role == .expired else { return }
        dropEnvelope(&event, &batch)
        event.truncated = .envelope
        event.helo = .absent
        if event.role == .queued || event.role == .expired {
            event.kind = .qmgrActive
            event.role = .none
            event.status = .none
            event.size = -1
        }
    }

    private static func dropEnvelope(_ event: inout LogEvent, _ batch: inout EventBatch) {
        let first = Int(event.firstSender)
        var kept = first
        for index in first..<first + Int(event.senderCount) where batch.senders[index].source != .envelope {
            batch.senders[kept] = batch.senders[index]
            kept += 1
        }
        batch.senders.removeLast(batch.senders.count - kept)
        event.senderCount = UInt32(kept - first)
        batch.recipients.removeLast(Int(event.recipientCount))
        event.recipientCount = 0
    }
}
