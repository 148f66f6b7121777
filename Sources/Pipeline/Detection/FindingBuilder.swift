// Message → finding: judges every sender of a message that matters and tells the strongest.

import Alerting
import Lookalike
import MailLog
import MailTracking

/// Makes findings of messages. Belongs to one thread, as its judge does.
struct FindingBuilder {
    private let judge: Judge
    private let site: String
    private let exposed: Set<String>
    /// Addresses in lower case, and until when (µs since 1970) they raise nothing.
    private let allowed: [String: Int64]

    /// - Parameters:
    ///   - judge: the rules.
    ///   - options: the site, who is exposed, who is allowed.
    init(judge: Judge, _ options: EngineOptions) {
        self.judge = judge
        site = options.site
        exposed = options.exposedRecipients
        allowed = options.allowedAddresses.filter { $0.value > options.now }
    }

    /// One sighting and what was decided about it.
    private struct Judged {
        var sender: FindingSender
        var verdict: Verdict
        var isNested: Bool
        /// Only a forwarder's address (SRS) says that it wrote: anybody can write such an address.
        var isForwarded = false
    }

    /// - Parameters:
    ///   - message: as the tracker handed it out.
    ///   - path: of the input that it stands in.
    ///   - history: who wrote first.
    /// - Returns: nil where no sender of the message is a lookalike.
    func finding(of message: Message, path: String, history: CorrespondenceHistory) -> Finding? {
        let judged = judgements(of: message, history)
        guard let strongest = strongest(judged), let target = strongest.verdict.accusedOf else { return nil }
        let verdict = strongest.verdict
        let subject = message.subject.map({ EncodedWords.decode($0) })
        let lures = subject.map(lures) ?? []
        let circumstances = Circumstances(
            outcome: message.outcome,
            hasExposedRecipient: message.recipients.contains { exposed.contains($0.address.lowercased()) },
            hasLureSubject: !lures.isEmpty, isNested: strongest.isNested)
        return Finding(
            id: FindingBuilder.id(message.identity, site: site),
            time: message.firstTime, lastTime: message.lastTime, host: message.host, queueID: message.queueID,
            sender: strongest.sender, registrableDomain: verdict.registrableDomain, unicode: verdict.unicode,
            also: others(message, than: strongest.sender), target: target, techniques: verdict.techniques,
            score: verdict.score, confidence: verdict.confidence,
            severity: Severity(verdict.confidence, circumstances),
            reasons: verdict.reasons + lures, alignment: verdict.alignment,
            direction: message.direction,
            client: FindingClient(name: message.clientName, address: message.clientAddress, helo: message.helo),
            recipients: message.recipients, moreRecipients: message.moreRecipients, outcome: message.outcome,
            messageID: message.messageID, subject: subject, spf: message.spf, dkim: message.dkim,
            dmarc: message.dmarc, path: path, offset: message.offset, lines: message.lines,
            ruleset: judge.rulesetID, isFinal: message.isFinal)
    }

    /// Why a subject presses for an act: built-in lures and the user's patterns.
    private func lures(_ subject: String) -> [Reason] {
        SubjectLures.shared.matches(subject).map(\.reason) + judge.matchPatterns(.subject, subject).map(\.reason)
    }

    /// A finding's id from its message's identity.
    static func id(_ identity: String, site: String) -> String { "fm_" + StableID.make([site, identity]) }

    // MARK: Judging

    private func judgements(of message: Message, _ history: CorrespondenceHistory) -> [Judged] {
        var judged: [Judged] = []
        let shown = patternTexts(message)
        for sighting in message.sightings {
            guard [.envelope, .headerFrom, .replyTo].contains(sighting.source), !isAllowed(sighting, message) else {
                continue
            }
            let sender = FindingSender(sighting)
            let plain = history.applied(to: judge.judge(shown: sighting.domain), at: message.firstTime)
            let patterned = patterned(sighting, shown)
            // Which adds to what speaks for its own brand, and stands beside what speaks for another.
            if let patterned, plain.kind == .lookalike, plain.accusedOf?.brand != patterned.accusedOf?.brand {
                judged.append(Judged(sender: sender, verdict: plain, isNested: sighting.isNested))
            }
            let verdict = patterned ?? plain
            judged.append(Judged(sender: sender, verdict: verdict, isNested: sighting.isNested))
            if let forwarded = forwarded(sighting) { judged.append(forwarded) }
            if let verdict = strayReply(sighting, message) {
                judged.append(Judged(sender: sender, verdict: verdict, isNested: sighting.isNested))
            }
            guard sighting.source == .headerFrom else { continue }
            if let verdict = impersonation(sighting, message) {
                judged.append(named(sighting, verdict, message))
            }
            if let verdict = unauthenticated(sighting, judge.judge(sighting.domain), message) {
                judged.append(Judged(sender: sender, verdict: verdict, isNested: sighting.isNested))
            }
        }
        return judged
    }

    /// Whether the user allowed this very address at the time of the mail.
    private func isAllowed(_ sighting: Sighting, _ message: Message) -> Bool {
        guard !allowed.isEmpty, let end = allowed[sighting.address.lowercased()] else { return false }
        return (message.firstTime ?? .min) < end
    }

    /// The user's patterns on the sender and on what the message shows besides.
    private func patterned(_ sighting: Sighting, _ shown: [(field: PatternRule.Field, text: String)]) -> Verdict? {
        guard !judge.patternFields.isEmpty else { return nil }
        var texts = shown
        texts.append((.address, sighting.address))
        if let name = sighting.displayName { texts.append((.displayName, EncodedWords.decode(name))) }
        return judge.judgePatterns(texts, sender: sighting.domain)
    }

    private func patternTexts(_ message: Message) -> [(field: PatternRule.Field, text: String)] {
        var texts: [(field: PatternRule.Field, text: String)] = []
        if let helo = message.helo { texts.append((.helo, helo)) }
        if let id = message.messageID { texts.append((.messageID, id)) }
        if message.clientName != nil || message.clientAddress != nil {
            texts.append((.client, PatternText.client(message.clientName ?? "", message.clientAddress ?? "")))
        }
        return texts
    }

    /// The sender in front of a forwarder, out of the forwarder's address (SRS).
    private func forwarded(_ sighting: Sighting) -> Judged? {
        guard sighting.source == .envelope else { return nil }
        let domain: String? = sighting.address.withUTF8Bytes { address in
            guard let inner = InnerAddress(address), inner.isSender else { return nil }
            return address.slice(inner.domain).string.lowercased()
        }
        guard let domain else { return nil }
        let sender = FindingSender(source: sighting.source.name, address: sighting.address, domain: domain)
        var verdict = judge.judge(domain)
        verdict.confidence = min(verdict.confidence, .medium)
        return Judged(sender: sender, verdict: verdict, isNested: false, isForwarded: true)
    }

    /// A Reply-To that leaves the organisation of the header From.
    private func strayReply(_ sighting: Sighting, _ message: Message) -> Verdict? {
        guard sighting.source == .replyTo,
            let from = message.sightings.first(where: { $0.source == .headerFrom && !$0.isNested && !$0.domain.isEmpty }
            )
        else { return nil }
        return judge.judgeReplyTo(sighting.domain, from: from.domain)
    }

    private func impersonation(_ sighting: Sighting, _ message: Message) -> Verdict? {
        guard let phrase = sighting.displayName.map({ EncodedWords.decode($0) }) else { return nil }
        if let verdict = judge.judgeDisplayName(phrase, addressDomain: sighting.domain) { return verdict }
        // One's own programs write as `GitLab <gitlab@localhost>`; a stranger has no reason to.
        guard FindingBuilder.isFromStranger(message) else { return nil }
        return judge.judgeDisplayName(phrase, beforeNoDomain: sighting.domain)
    }

    /// The name's bearer. A From without an address is borne by the envelope's sender: no other is known.
    private func named(_ sighting: Sighting, _ verdict: Verdict, _ message: Message) -> Judged {
        var sender = FindingSender(sighting)
        var verdict = verdict
        if sighting.domain.isEmpty, let envelope = message.sightings.first(where: { $0.source == .envelope }) {
            sender.address = envelope.address
            sender.domain = envelope.domain
            let known = judge.judge(envelope.domain)
            verdict.registrableDomain = known.registrableDomain
            verdict.unicode = known.unicode
        }
        sender.source = SenderSource.displayName.name
        return Judged(sender: sender, verdict: verdict, isNested: sighting.isNested)
    }

    private static func isFromStranger(_ message: Message) -> Bool {
        guard message.direction == .inbound, let client = message.clientAddress else { return false }
        return !client.hasPrefix("127.") && client != "::1" && !client.lowercased().hasPrefix("ipv6:::1")
    }

    /// A brand's own domain in the header From, but DMARC failed: official, from the wrong hand.
    private func unauthenticated(_ sighting: Sighting, _ verdict: Verdict, _ message: Message) -> Verdict? {
        guard verdict.kind == .official, verdict.target != nil, message.dmarc?.lowercased() == "fail",
            !sighting.isNested
        else { return nil }
        var failed = verdict
        failed.kind = .lookalike
        failed.techniques = [.unauthenticatedOfficial]
        failed.score = 0.7
        failed.confidence = .medium
        failed.reasons = [
            Reason(
                rule: "authentication.dmarc_fail",
                detail: "The From address is \(sighting.domain), but the log shows that its DMARC check failed.",
                detailJapanese: "差出人は \(sighting.domain) ですが、DMARC 認証に失敗しています。",
                weight: 0.7)
        ]
        return failed
    }

    /// The most certain one, so that a harmless near name in the envelope cannot stand in for the spoof in the
    /// From, nor a weak sign make a strong one quieter; of equals a domain before a display name and before what a forwarder
    /// only passes on, and the envelope before header From before Reply-To.
    private func strongest(_ judged: [Judged]) -> Judged? {
        let lookalikes = judged.filter { $0.verdict.kind == .lookalike && $0.verdict.accusedOf != nil }
        let own = lookalikes.filter { !$0.isNested }
        return (own.isEmpty ? lookalikes : own).min { FindingBuilder.order($0) < FindingBuilder.order($1) }
    }

    private static func order(_ judged: Judged) -> (Int, Int, Int) {
        let isDirect = judged.sender.source != SenderSource.displayName.name && !judged.isForwarded
        return (-judged.verdict.confidence.rank, isDirect ? 0 : 1, rank(judged.sender))
    }

    private static func rank(_ sender: FindingSender) -> Int {
        let order: [SenderSource] = [.envelope, .headerFrom, .replyTo, .displayName]
        return order.firstIndex { $0.name == sender.source } ?? order.count
    }

    private func others(_ message: Message, than sender: FindingSender) -> [FindingSender] {
        let shown: [SenderSource] = [.envelope, .headerFrom, .replyTo, .sender, .sasl, .dkim]
        var seen: [FindingSender] = [sender]
        for sighting in message.sightings where shown.contains(sighting.source) && !sighting.domain.isEmpty {
            let other = FindingSender(sighting)
            if !seen.contains(other) { seen.append(other) }
        }
        return Array(seen.dropFirst())
    }
}

extension FindingSender {
    init(_ sighting: Sighting) {
        self.init(
            source: sighting.source.name, address: sighting.address, domain: sighting.domain,
            displayName: sighting.displayName.map { EncodedWords.decode($0) })
    }
}
