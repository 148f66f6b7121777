// The user's patterns on more than domains: the same question, does this message matter. Who has none pays nothing.

import Lookalike
import MailLog

extension Assessor {
    /// Whether a pattern matches the sender's address or display name.
    mutating func patternMatters(_ address: ByteView, _ phrase: ByteView, _ domain: ByteView) -> Bool {
        guard fields.contains(.address) || fields.contains(.displayName) else { return false }
        let hash = phrase.hash(seed: address.hash(seed: seed ^ 2))
        if let known = phrases.answer(hash) { return known }
        let matters = patterned(address, phrase, domain) != nil
        phrases.remember(hash, matters)
        return matters
    }

    /// What the patterns make of a sender.
    func patterned(_ address: ByteView, _ phrase: ByteView, _ domain: ByteView) -> Verdict? {
        guard fields.contains(.address) || fields.contains(.displayName) else { return nil }
        var texts: [(field: PatternRule.Field, text: String)] = [(.address, address.string)]
        if !phrase.isEmpty { texts.append((.displayName, EncodedWords.decode(phrase))) }
        return judge.judgePatterns(texts, sender: domain.string)
    }

    /// Whether a pattern matches the HELO, the client or the Message-ID that a line shows.
    mutating func lineMatters(_ index: Int, _ batch: borrowing EventBatch, _ block: ByteView) -> Bool {
        let event = batch.events[index]
        if matters(.helo, batch.text(event.helo, block)) { return true }
        if matters(.messageID, batch.text(event.messageID, block)) { return true }
        guard fields.contains(.client), event.clientName.isPresent || event.clientAddress.isPresent else {
            return false
        }
        let client = PatternText.client(batch.text(event.clientName, block), batch.text(event.clientAddress, block))
        return matters(.client, client)
    }

    private mutating func matters(_ field: PatternRule.Field, _ text: String) -> Bool {
        guard fields.contains(field), !text.isEmpty else { return false }
        let hash = text.withUTF8Bytes { $0.hash(seed: field.rawValue.withUTF8Bytes { $0.hash(seed: seed) }) }
        if let known = phrases.answer(hash) { return known }
        let matters = !judge.matchPatterns(field, text).isEmpty
        phrases.remember(hash, matters)
        return matters
    }
}

extension EventBatch {
    fileprivate func text(_ range: ByteRange, _ block: ByteView) -> String {
        range.isPresent ? withField(range, in: block) { $0.string } : ""
    }
}

/// The texts that patterns see.
enum PatternText {
    /// A client as Postfix writes it: `mail.example.com[192.0.2.1]`.
    static func client(_ name: String, _ address: String) -> String { "\(name)[\(address)]" }
}
