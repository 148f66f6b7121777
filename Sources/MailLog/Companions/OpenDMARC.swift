// OpenDMARC: the header From's domain of every message, and its SPF domain.

/// Reads `QID: DOMAIN pass|fail|none`, `QID: SPF(mailfrom): DOMAIN pass`, and what it says where it gave no result.
enum OpenDMARC {
    static func read(_ cursor: inout Cursor, into event: inout LogEvent, _ batch: inout EventBatch) {
        guard cursor.skipQueueID(into: &event) || cursor.skip("(unknown-jobid): ") else { return }
        if cursor.skip("ignoring mail from ") {
            readIgnored(cursor.word(endingAt: Byte.space), cursor.isAtEnd, into: &event, &batch)
        } else if cursor.skip("opendmarc_policy_query_dmarc(") {
            let domain = cursor.word(endingAt: Byte.closeParenthesis, or: Byte.space)
            readIgnored(domain, cursor.has(") returned status "), into: &event, &batch)
        } else if cursor.skip("SPF(mailfrom): ") {
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
        // The result ends the line; a local part may hold blanks.
        let line = cursor.line
        guard let blank = line.lastIndex(of: Byte.space, from: cursor.at), blank > cursor.at else { return }
        let domain = ByteRange(cursor.at, blank)
        let result = ByteRange(blank + 1, line.count)
        guard isResult(line.slice(result)),
            kind == .opendmarcSPF || line.firstIndex(of: Byte.space, from: domain.start, before: domain.end) == nil
        else { return }
        event.setAuthentication(kind, method, result)
        event.authenticationVerdict = verdict(cursor.line.slice(result))
        // Since 1.4 the SPF line shows the whole address.
        if cursor.line.firstIndex(of: Byte.at, from: domain.start, before: domain.end) != nil {
            batch.addSender(source, domain, in: cursor.line, to: &event)
        } else {
            batch.addSender(source, domain: domain, to: &event)
        }
    }

    /// `ignoring mail from D` (IgnoreMailFrom), `opendmarc_policy_query_dmarc(D) returned status 7`: the domain of the
    /// header From, for which there is no result.
    private static func readIgnored(
        _ domain: ByteRange, _ isWhole: Bool, into event: inout LogEvent, _ batch: inout EventBatch
    ) {
        guard isWhole else { return }
        event.kind = .opendmarcNotice
        event.role = .companion
        batch.addSender(.headerFrom, domain: domain, to: &event)
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
        "tempfail",
    ]
}
