// New sightings → does this message matter? The per-line side of detection:
// a hash look-up for every name seen before.

import Lookalike
import MailLog
import MailTracking

/// Decides which messages the tracker must hand out.
struct Assessor {
    private let judge: Judge
    private let seed: UInt64
    private var domains: SightingCache
    private var phrases: SightingCache
    private(set) var domainsJudged = 0

    /// - Parameter names: words of memory for names that were judged, a power of two.
    init(judge: Judge, names: Int = SightingCache.capacity, seed: UInt64 = .random(in: .min ... .max)) {
        self.judge = judge
        domains = SightingCache(capacity: names)
        phrases = SightingCache(capacity: names)
        self.seed = seed
    }

    /// Judges what the line newly showed, and marks the message if it matters.
    mutating func assess(_ touch: Touch, _ tracker: inout MessageTracker) {
        for index in 0..<touch.newSightings {
            let matters = tracker.matters(touch, index) { source, domain, phrase, address in
                guard judges(source) else { return false }
                return domainMatters(domain) || phraseMatters(source, phrase, domain)
                    || forwardedSenderMatters(source, address)
            }
            if matters || replyMatters(tracker.replyDomains(touch, index)) { tracker.mark(touch, sighting: index) }
        }
    }

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
        let verdict = domain.withBytes { judge.judge(bytes: $0) }
        domains.remember(hash, verdict.kind == .lookalike)
        return verdict.kind == .lookalike
    }

    /// A forwarder's address (SRS) holds the domain that the mail came from.
    private mutating func forwardedSenderMatters(_ source: SenderSource, _ address: ByteView) -> Bool {
        // Nearly no address is: one look at its first letters spares the search for others.
        guard source == .envelope, address.count > 5, address[0] | 0x20 == 0x73, address[1] | 0x20 == 0x72,
            let inner = InnerAddress(address), inner.isSender
        else { return false }
        return domainMatters(address.slice(inner.domain))
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
        let verdict = judge.judgeDisplayName(text, addressDomain: domain.string)
        phrases.remember(hash, verdict?.kind == .lookalike)
        return verdict?.kind == .lookalike
    }
}
