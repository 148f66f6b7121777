// Who wrote first: people here to a domain, or the domain to them. Evidence beside a verdict, which knows names only.

import Lookalike

/// What the log tells of domains that resemble a brand. Others are never looked up, so it stays small.
///
/// A domain that people here wrote to, on two days and before it ever wrote, is likelier a partner whose name is near a
/// brand's than a fresh spoof: who forges a name can send as much as he likes, but cannot make others write to him first.
struct CorrespondenceHistory {
    private struct Entry: Codable {
        /// µs since 1970: the first mail to it, and the first from it.
        var written: Int64?
        var seen: Int64?
        /// Mails that people here wrote to it before it wrote, at least a day apart, and when the last of them began.
        var days = 0
        var lastWritten: Int64?
        /// µs: of the latest line that spoke of it.
        var latest: Int64
    }

    /// Days on which somebody has to write. One mail is a slip of the hand, and answers to slips are a trade; a second
    /// one goes on with it, and may answer a Reply-To that no log shows.
    static let leastDays = 3
    /// About 150 bytes each; beyond it the half that was quiet longest is forgotten.
    static let limit = 4_096
    private static let day: Int64 = 86_400 * 1_000_000
    /// Days of log in front of a domain's first mail before its being new says anything.
    private static let leastLogDays: Int64 = 7

    /// By registrable domain, as A-label.
    private var entries: [String: Entry] = [:]
    /// µs since 1970: when the log began.
    private var began: Int64?

    var count: Int { entries.count }

    /// The time of a line; the first one is where the log begins.
    @inline(__always)
    mutating func began(at time: Int64?) { if began == nil { began = time } }

    /// An authenticated user's mail to a domain was taken by its server.
    /// - Parameter time: when the mail began, so that it is one however late and often the server there takes it.
    mutating func wrote(to domain: String, at time: Int64?) {
        guard let time else { return }
        var entry = take(domain, at: time)
        // What is written after its first mail may be the answer that a fraudster asked for.
        if entry.seen == nil {
            entry.written = entry.written ?? time
            if entry.lastWritten.map({ time - $0 >= Self.day }) ?? true {
                entry.lastWritten = time
                entry.days = min(entry.days + 1, 1_000)
            }
        }
        entries[domain] = entry
    }

    /// A mail from a domain came in, refused ones included.
    mutating func saw(_ domain: String, at time: Int64?) {
        var entry = take(domain, at: time ?? 0)
        entry.seen = entry.seen ?? time ?? 0
        entries[domain] = entry
    }

    private mutating func take(_ domain: String, at time: Int64) -> Entry {
        if entries[domain] == nil, entries.count >= Self.limit {
            let byAge = entries.sorted { ($0.value.latest, $0.key) < ($1.value.latest, $1.key) }
            for (name, _) in byAge.prefix(Self.limit / 2) { entries[name] = nil }
        }
        var entry = entries.removeValue(forKey: domain) ?? Entry(latest: time)
        entry.latest = max(entry.latest, time)
        return entry
    }

    // MARK: What it says

    /// People here wrote first, and the name is no disguise: it is neither told nor watched like a spoof's.
    func isPartner(_ verdict: Verdict) -> Bool {
        isCorrespondent(verdict.registrableDomain) && !Self.isDisguise(verdict) && verdict.confidence < .high
    }

    private func isCorrespondent(_ domain: String) -> Bool { (entries[domain]?.days ?? 0) >= Self.leastDays }

    /// A verdict on a sender's domain with what the log tells of it.
    /// - Parameter time: µs since 1970, of the message.
    func applied(to verdict: Verdict, at time: Int64?) -> Verdict {
        guard verdict.kind == .lookalike, let entry = entries[verdict.registrableDomain] else { return verdict }
        var verdict = verdict
        if isCorrespondent(verdict.registrableDomain) {
            verdict.reasons.append(Self.correspondence(entry.days))
            let lowered: Confidence = verdict.confidence == .high ? .medium : .low
            verdict.confidence = Self.isDisguise(verdict) ? min(verdict.confidence, .medium) : lowered
        } else if let days = daysBefore(entry, at: time) {
            verdict.reasons.append(Self.firstSeen(days))
        }
        return verdict
    }

    /// Letters that pass for others, a whole domain inside the name, or a lure beside it: nobody's honest name, whoever
    /// writes to it.
    private static func isDisguise(_ verdict: Verdict) -> Bool {
        verdict.techniques.contains(.homoglyph) || verdict.techniques.contains(.embedding)
            || verdict.reasons.contains { $0.rule.hasPrefix("combosquat.") }
    }

    /// Days of log without the domain, if the message is from the first day on which it wrote.
    private func daysBefore(_ entry: Entry, at time: Int64?) -> Int64? {
        guard let time, let began, let seen = entry.seen, entry.written == nil, abs(time - seen) < Self.day else {
            return nil
        }
        let days = (seen - began) / Self.day
        return days >= Self.leastLogDays ? days : nil
    }

    private static func correspondence(_ days: Int) -> Reason {
        Reason(
            rule: "history.correspondence",
            detail: "Users here wrote to this domain on \(days) days before it first wrote to them.",
            detailJapanese: "このドメインから届く前に、こちらの利用者が\(days)日にわたりメールを送っています。", weight: 0)
    }

    private static func firstSeen(_ days: Int64) -> Reason {
        Reason(
            rule: "history.first_seen",
            detail: "The first mail from this domain in \(days) days of log.",
            detailJapanese: "\(days)日分のログの中で、このドメインからの最初のメールです。", weight: 0)
    }
}

extension CorrespondenceHistory {
    /// A part of the table. The first version stored everything as one.
    private struct Piece: Codable {
        var entries: [String: Entry]
        var began: Int64?
    }

    /// Appends it as text, for a snapshot.
    func save(to text: inout [UInt8]) {
        PieceText.append(PieceText.parts(of: entries).lazy.map { Piece(entries: $0, began: began) }, to: &text)
    }

    /// - Returns: nil for what is none.
    init?(restoring text: ArraySlice<UInt8>) {
        guard let pieces = PieceText.pieces(text, of: Piece.self) else { return nil }
        for piece in pieces { entries.merge(piece.entries) { _, new in new } }
        began = pieces.first?.began
        guard entries.count <= Self.limit else { return nil }
    }
}
