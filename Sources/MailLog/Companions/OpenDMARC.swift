// OpenDMARC: the header From's domain of every message, and its SPF domain.

/// Reads `QID: DOMAIN pass|fail|none` and `QID: SPF(mailfrom): DOMAIN pass`.
enum OpenDMARC {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.skipQueueID(into: &event) else { return }
        if cursor.skip("SPF(mailfrom): ") {
            readResult(&cursor, .opendmarcSPF, .spf, .envelope, into: &event, &batch)
        } else if cursor.skip("SPF(helo): ") {
            readResult(&cursor, .opendmarcSPF, .spf, .helo, into: &event, &batch)
        } else {
            readResult(&cursor, .opendmarcResult, .dmarc, .headerFrom, into: &event, &batch)
        }
    }

    private static func readResult(
        _ cursor: inout Cursor, _ kind: EventKind, _ method: AuthenticationMethod, _ source: SenderSource,
        into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        let domain = cursor.word(endingAt: Byte.space)
        guard !domain.isEmpty, cursor.skip(Byte.space) else { return }
        let result = cursor.rest()
        guard isResult(cursor.line.slice(result)) else { return }
        event.setAuthentication(kind, method, result)
        event.authenticationVerdict = verdict(cursor.line.slice(result))
        // Since 1.4 the SPF line shows the whole address.
        if cursor.line.firstIndex(of: Byte.at, from: domain.start, before: domain.end) != nil {
            batch.addSender(source, domain, in: cursor.line, to: &event)
        } else {
            batch.addSender(source, domain: domain, to: &event)
        }
    }

    private static func verdict(_ word: ByteView) -> AuthenticationVerdict {
        word.equals("pass") ? .pass : word.equals("fail") ? .fail : .none
    }

    private static func isResult(_ word: ByteView) -> Bool {
        for result in results where word.equals(result) { return true }
        return false
    }

    private static let results: [StaticString] = [
        "pass", "fail", "none", "softfail", "neutral", "temperror", "permerror", "bestguesspass", "policy",
    ]
}
