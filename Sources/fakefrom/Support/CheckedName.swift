// One input of `check`: a host, an address, or an address with a phrase in front, and what speaks against it.

import Alerting
import Lookalike
import MailLog

struct CheckedName {
    private let input: String
    /// Of the domain alone.
    private let domain: Verdict
    /// Of the phrase in front of the address: `"OpenAI Support" <x@gmail.com>`.
    private let phrase: Verdict?
    /// Of the user's patterns on address and phrase.
    private let patterns: Verdict?

    /// - Parameter allowed: addresses that the user allowed, in lower case, and until when (µs since 1970).
    init(_ input: String, _ judge: Judge, allowed: [String: Int64] = [:], now: Int64 = 0) {
        self.input = input
        let host = MailHost.host(of: input)
        let (text, address) = CheckedName.parts(input)
        if let end = allowed[address.lowercased()], end > now {
            domain = CheckedName.allowed(judge.judge(input))
            (phrase, patterns) = (nil, nil)
            return
        }
        domain = judge.judge(input)
        phrase = text.flatMap { judge.judgeDisplayName($0, addressDomain: host) }
        var texts: [(field: PatternRule.Field, text: String)] = []
        if address.contains("@") { texts.append((.address, address)) }
        if let text { texts.append((.displayName, text)) }
        patterns = judge.patternFields.isEmpty ? nil : judge.judgePatterns(texts, sender: host)
    }

    /// The most certain lookalike; of equals the domain before the patterns before the phrase. Else the domain's.
    var verdict: Verdict {
        let lookalikes = [domain, patterns, phrase].compactMap { $0 }.filter { $0.kind == .lookalike }
        return lookalikes.reduce(nil) { best, next in
            guard let best else { return next }
            return next.confidence > best.confidence ? next : best
        } ?? domain
    }

    /// The domain's explanation, and below it what phrase and patterns add.
    func explained(_ judge: Judge, _ language: Language) -> String {
        var lines = [judge.explain(input).text(isJapanese: language == .japanese)]
        if domain.reasons.first?.rule == "official.allowed", phrase == nil, domain.kind == .official {
            lines.append("  " + language.pick(domain.reasons[0].detail, domain.reasons[0].detailJapanese))
        }
        let others = [
            (language.pick("display name", "表示名"), phrase), (language.pick("your patterns", "独自パターン"), patterns),
        ]
        for (label, verdict) in others {
            guard let verdict, verdict.kind == .lookalike else { continue }
            lines.append("  " + CheckedName.head(label, verdict, language))
            for reason in verdict.reasons {
                let detail = language.pick(reason.detail, reason.detailJapanese)
                lines.append("    +\(Hundredths.text(reason.weight))  \(reason.rule): \(detail)")
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func allowed(_ verdict: Verdict) -> Verdict {
        var verdict = verdict
        verdict.kind = .official
        (verdict.target, verdict.techniques, verdict.alignment) = (nil, [], nil)
        (verdict.score, verdict.confidence) = (0, .low)
        verdict.reasons = [
            Reason(
                rule: "official.allowed", detail: "The address is allowed.", detailJapanese: "許可されたアドレスです。", weight: 0)
        ]
        return verdict
    }

    private static func head(_ label: String, _ verdict: Verdict, _ language: Language) -> String {
        let whom = verdict.accusedOf.map { $0.domain.isEmpty ? $0.brand : "\($0.brand) (\($0.domain))" } ?? ""
        let confidence = verdict.confidence.rawValue
        let score = Hundredths.text(verdict.score)
        return language.pick(
            "\(label): lookalike of \(whom), \(confidence) confidence, score \(score)",
            "\(label)：lookalike \(whom)、確信度 \(confidence)、スコア \(score)")
    }

    /// The phrase as people read it and without its quotes, where there is one, and the address without its brackets.
    private static func parts(_ input: String) -> (phrase: String?, address: String) {
        guard let open = input.lastIndex(of: "<") else { return (nil, input) }
        let address = input[input.index(after: open)...].prefix { $0 != ">" }
        let phrase = String(input[..<open].trimmingPrefix { $0.isWhitespace }.replacing("\"", with: "")).trimmedEnd
        return (phrase.isEmpty ? nil : EncodedWords.decode(phrase), String(address))
    }
}

/// Scores as people read them.
enum Hundredths {
    /// `0.95`
    static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
