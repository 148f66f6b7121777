// An explanation as plain text for a terminal, in English or Japanese.

extension Explanation {
    /// The explanation in English, several lines, without a line end after the last. The name is shown as it came:
    /// whoever prints it to a terminal escapes it.
    public var text: String { text(isJapanese: false) }

    /// The explanation in either language.
    public func text(isJapanese: Bool) -> String {
        let words = isJapanese ? ExplanationWords.japanese : ExplanationWords.english
        var lines = [input, words.row(words.verdict, verdictText(words))]
        if !normalised.isEmpty {
            lines.append(words.row(words.name, normalised + (unicode == normalised ? "" : "  (\(unicode))")))
            let registrable = registrableDomain + words.under + publicSuffix + (isTenant ? words.shared : "")
            lines.append(words.row(words.registrable, registrable))
        }
        for part in parts { lines += Self.lines(of: part, words) }
        for candidate in candidates { lines += Self.lines(of: candidate, words) }
        if candidates.isEmpty, verdict.kind == .clean, verdict.reasons.isEmpty { lines.append("  " + words.nothing) }
        if candidates.isEmpty {
            lines += verdict.reasons.map { words.row(words.because, words.detail($0)) }
        } else {
            lines += suppressions.map { words.row(words.against, words.detail($0)) }
        }
        if !allowHint.isEmpty {
            lines.append("  " + words.allow)
            lines += allowHint.split(separator: "\n").map { "    \($0)" }
        }
        lines.append(words.row(words.rules, rulesetID))
        return lines.joined(separator: "\n")
    }

    private func verdictText(_ words: ExplanationWords) -> String {
        guard verdict.kind == .lookalike else { return verdict.kind.rawValue }
        let target = verdict.target.map { words.of($0) } ?? ""
        return "lookalike\(target), \(words.confidence(verdict.confidence)), "
            + "\(words.score) \(Self.number(verdict.score))"
    }

    private static func lines(of part: Part, _ words: ExplanationWords) -> [String] {
        var lines = [words.row(words.label, part.label), words.row(words.folded, part.folded.joined(separator: ", "), 4)]
        if part.tokens.count > 1 { lines.append(words.row(words.tokens, part.tokens.joined(separator: ", "), 4)) }
        return lines
    }

    private static func lines(of candidate: Candidate, _ words: ExplanationWords) -> [String] {
        let target = candidate.target.map { "\($0.brand) (\($0.domain))" } ?? words.noBrand
        let limits = candidate.thresholds
        let scale = words.scale(number(limits.low), number(limits.medium), number(limits.high))
        var lines = [words.row(words.target, "\(target): \(number(candidate.score)) (\(scale))")]
        for reason in candidate.reasons {
            let sign = reason.weight < 0 ? "" : "+"
            lines.append("    \(sign)\(number(reason.weight))  \(reason.rule): \(words.detail(reason))")
        }
        if let alignment = candidate.alignment {
            for row in [alignment.seen, alignment.expected, alignment.marks] { lines.append("           " + row) }
        }
        return lines
    }

    /// Two decimals, without Foundation.
    private static func number(_ value: Double) -> String {
        let hundredths = Int((value.magnitude * 100).rounded())
        let rest = hundredths % 100
        return "\(value < 0 ? "-" : "")\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
