// Mailing list managers and address rewriters that name the sender of what
// they took over.

/// Reads lines of Sympa and Mailman.
enum MailingList {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        // Sympa: `Processing …; envelope_sender=S; message_id=M; sender=F`.
        if cursor.take(upTo: "; envelope_sender=") != nil {
            guard let id = line.firstIndex(of: "; message_id=", from: cursor.at) else { return }
            event.kind = .listMessage
            event.role = .companion
            batch.addSender(.envelope, ByteRange(cursor.at, id), in: line, to: &event)
            guard let from = line.lastIndex(of: "; sender=", from: id) else { return }
            event.messageID = MessageID.withoutBrackets(ByteRange(id + 13, from), in: line)
            let end = line.firstIndex(of: "; ", from: from + 9) ?? line.count
            batch.addSender(.headerFrom, ByteRange(from + 9, end), in: line, to: &event)
            return
        }
        readMailman(&cursor, into: &event, &batch)
    }

    /// Mailman 2: `(123) post to LIST from S, size=N, message-id=<M>, success`.
    private static func readMailman(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        let line = cursor.line
        guard cursor.take(upTo: "post to ") != nil, cursor.take(upTo: " from ") != nil,
            let end = line.firstIndex(of: ", size=", from: cursor.at)
        else { return }
        event.kind = .listMessage
        event.role = .companion
        batch.addSender(.headerFrom, ByteRange(cursor.at, end), in: line, to: &event)
        cursor.at = end
        guard cursor.take(upTo: ", message-id=") != nil, let last = line.lastIndex(of: ", ", from: cursor.at) else {
            return
        }
        event.messageID = MessageID.withoutBrackets(ByteRange(cursor.at, last), in: line)
    }
}

/// Reads `srs_forward: <S> rewritten as <SRS0=…>` of PostSRSd.
enum PostSRSd {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.take(upTo: "srs_forward: <") != nil, let sender = AddressPath.readStrict(&cursor),
            cursor.skip(" rewritten as <")
        else { return }
        event.kind = .srsForward
        event.role = .companion
        batch.addSender(.envelope, sender, in: cursor.line, to: &event)
    }
}
