// New sightings → does this message matter? The per-line side of detection:
// a hash look-up for every name seen before.

import Lookalike
import MailLog
import MailTracking

/// Decides which messages the tracker must hand out.
struct Assessor {
    let judge: Judge
    let seed: UInt64
    private var domains: SightingCache
    var phrases: SightingCache
    private(set) var domainsJudged = 0
    let fields: Set<PatternRule.Field>
    /// The user has patterns on what lines show beside senders.
    let looksAtLines: Bool

    /// - Parameter names: words of memory for names that were judged, a power of two.
    init(judge: Judge, names: Int = SightingCache.capacity, seed: UInt64 = .random(in: .min ... .max)) {
        self.judge = judge
        fields = judge.patternFields
        looksAtLines = !fields.isDisjoint(with: [.helo, .client, .messageID])
        domains = SightingCache(capacity: names)
        phrases = SightingCache(capacity: names)
        self.seed = seed
    }

    /// Judges what the line newly showed, and marks the message if it matters.
    /// - Returns: whether it does.
    mutating func assess(_ touch: Touch, _ tracker: inout MessageTracker) -> Bool {
        var isMarked = false
        for index in 0..<touch.newSightings {
            let matters = tracker.matters(touch, index) { source, domain, phrase, address in
                guard judges(source) else { return false }
                return domainMatters(domain) || phraseMatters(source, phrase, domain)
                    || forwardedSenderMatters(source, address) || patternMatters(address, phrase, domain)
            }
            if matters || replyMatters(tracker.replyDomains(touch, index)) {
                let confidence = answerable(touch, index, &tracker)?.verdict.confidence
                tracker.mark(touch, sighting: index, strength: UInt8(clamping: 1 + (confidence ?? .low).rank))
                isMarked = true
            }
        }
        return isMarked
    }

    /// What an answer to a marked message would be sent to, and whom that imitates: the domains that are lookalikes by
    /// themselves; of a display name, or of a Reply-To that leads elsewhere, the very address.
    func answerable(_ touch: Touch, _ tracker: inout MessageTracker) -> [(address: String, verdict: Verdict)] {
        (0..<touch.newSightings).compactMap { answerable(touch, $0, &tracker) }
    }

    private func answerable(
        _ touch: Touch, _ index: Int, _ tracker: inout MessageTracker
    ) -> (address: String, verdict: Verdict)? {
        let reply = tracker.replyDomains(touch, index)
        return tracker.withNewSighting(touch, index) { source, domain, phrase, address in
            guard judges(source) else { return nil }
            let verdict = domain.withBytes { judge.judge(shown: $0) }
            if verdict.kind == .lookalike { return (verdict.registrableDomain, verdict) }
            if let inner = forwardedSender(source, address), case let verdict = judge.judge(inner.string),
                verdict.kind == .lookalike
            {
                return (verdict.registrableDomain, verdict)
            }
            let other = impersonation(source, domain, phrase, reply) ?? patterned(address, phrase, domain)
            return other.map { (address.string, $0) }
        }
    }

    private func impersonation(
        _ source: SenderSource, _ domain: ByteView, _ phrase: ByteView, _ reply: (replyTo: String, from: String)?
    ) -> Verdict? {
        switch source {
        case .headerFrom where !phrase.isEmpty:
            judge.judgeDisplayName(EncodedWords.decode(phrase), addressDomain: domain.string)
        case .replyTo: reply.flatMap { judge.judgeReplyTo($0.replyTo, from: $0.from) }
        default: nil
        }
    }

    /// The A-label of an address's registrable domain.
    func asciiDomain(_ address: String) -> String { judge.judge(address).registrableDomain }

    /// A recipient's domain that resembles a brand, as registrable A-label. One hash look-up for a name seen before.
    mutating func lookalike(in recipient: ByteView) -> String? {
        guard let at = recipient.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        let domain = recipient.slice(at + 1, recipient.count)
        guard domainMatters(domain) else { return nil }
        let verdict = domain.withBytes { judge.judge(shown: $0) }
        return verdict.kind == .lookalike ? verdict.registrableDomain : nil
    }

    /// A brand's own, or somebody allowed it meanwhile.
    func isOfficial(_ domain: String) -> Bool { judge.judge(domain).kind == .official }

    /// The header From's domain is a protected brand's own, so that a failed DMARC check matters.
    mutating func assessAuthentication(_ touch: Touch, _ tracker: inout MessageTracker) {
        let isOfficial = tracker.containsSighting(touch) { source, domain in
            source == .headerFrom && domain.withBytes { judge.judge(bytes: $0) }.kind == .official
        }
        if isOfficial { tracker.mark(touch) }
    }

    /// The sources that raise findings; the others are evidence.
    private func judges(_ source: SenderSource) -> Bool {
        switch source {
        case .envelope, .headerFrom, .replyTo: true
        default: false
        }
    }

    private mutating func domainMatters(_ domain: ByteView) -> Bool {
        let hash = domain.hash(seed: seed)
        if let known = domains.answer(hash) { return known }
        domainsJudged += 1
        let verdict = domain.withBytes { judge.judge(shown: $0) }
        domains.remember(hash, verdict.kind == .lookalike)
        return verdict.kind == .lookalike
    }

    /// A forwarder's address (SRS) holds the domain that the mail came from.
    private mutating func forwardedSenderMatters(_ source: SenderSource, _ address: ByteView) -> Bool {
        forwardedSender(source, address).map { domainMatters($0) } ?? false
    }

    @inline(__always)
    private func forwardedSender(_ source: SenderSource, _ address: ByteView) -> ByteView? {
        // Nearly no address is: one look at its first letters spares the search for others.
        guard source == .envelope, address.count > 5, address[0] | 0x20 == 0x73, address[1] | 0x20 == 0x72,
            let inner = InnerAddress(address), inner.isSender
        else { return nil }
        return address.slice(inner.domain)
    }

    /// A Reply-To that leaves the organisation of the header From.
    ///
    /// Takes the domains, not the tracker: handing that on by value retains every table in it for each sender.
    private mutating func replyMatters(_ domains: (replyTo: String, from: String)?) -> Bool {
        guard let (reply, from) = domains else { return false }
        let hash = reply.withUTF8Bytes { $0.hash(seed: from.withUTF8Bytes { $0.hash(seed: seed ^ 1) }) }
        if let known = phrases.answer(hash) { return known }
        let verdict = judge.judgeReplyTo(reply, from: from)
        phrases.remember(hash, verdict?.kind == .lookalike)
        return verdict?.kind == .lookalike
    }

    private mutating func phraseMatters(_ source: SenderSource, _ phrase: ByteView, _ domain: ByteView) -> Bool {
        guard source == .headerFrom, !phrase.isEmpty else { return false }
        let hash = phrase.hash(seed: domain.hash(seed: seed))
        if let known = phrases.answer(hash) { return known }
        let text = EncodedWords.decode(phrase)
        let verdict =
            judge.judgeDisplayName(text, addressDomain: domain.string)
            ?? judge.judgeDisplayName(text, beforeNoDomain: domain.string)
        phrases.remember(hash, verdict?.kind == .lookalike)
        return verdict?.kind == .lookalike
    }
}
