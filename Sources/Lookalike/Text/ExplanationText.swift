// An explanation as plain text for a terminal.

extension Explanation {
    /// The explanation in English, several lines, without a line end after the last. The name is shown as it came:
    /// whoever prints it to a terminal escapes it.
    public var text: String {
        var lines = ["\(input)", "  verdict      \(verdictLine)"]
        if !normalised.isEmpty {
            lines.append("  name         \(normalised)" + (unicode == normalised ? "" : "  (\(unicode))"))
            let tenancy = isTenant ? ", a shared domain" : ""
            lines.append("  registrable  \(registrableDomain)  under .\(publicSuffix)\(tenancy)")
        }
        for part in parts {
            lines.append("  label        \(part.label)")
            lines.append("    folded     \(part.folded.joined(separator: ", "))")
            if part.tokens.count > 1 { lines.append("    tokens     \(part.tokens.joined(separator: ", "))") }
        }
        for candidate in candidates { lines += Self.lines(of: candidate) }
        if candidates.isEmpty, verdict.kind == .clean, verdict.reasons.isEmpty {
            lines.append("  no protected name is near")
        }
        for reason in verdict.reasons where candidates.isEmpty { lines.append("  because      \(reason.detail)") }
        for suppression in suppressions where !candidates.isEmpty { lines.append("  against it   \(suppression)") }
        if !allowHint.isEmpty {
            lines.append("  to allow it, add to the configuration:")
            lines += allowHint.split(separator: "\n").map { "    \($0)" }
        }
        lines.append("  rules        \(rulesetID)")
        return lines.joined(separator: "\n")
    }

    private var verdictLine: String {
        guard verdict.kind == .lookalike else { return verdict.kind.rawValue }
        let target = verdict.target.map { " of \($0.brand) (\($0.domain))" } ?? ""
        return "lookalike\(target), \(verdict.confidence.rawValue) confidence, score \(Self.number(verdict.score))"
    }

    private static func lines(of candidate: Candidate) -> [String] {
        let target = candidate.target.map { "\($0.brand) (\($0.domain))" } ?? "no brand"
        let limits = candidate.thresholds
        var lines = [
            "  against      \(target): \(number(candidate.score)) "
                + "(low from \(number(limits.low)), medium \(number(limits.medium)), high \(number(limits.high)))"
        ]
        for reason in candidate.reasons {
            let sign = reason.weight < 0 ? "" : "+"
            lines.append("    \(sign)\(number(reason.weight))  \(reason.rule): \(reason.detail)")
        }
        if let alignment = candidate.alignment {
            lines.append("           \(alignment.seen)")
            lines.append("           \(alignment.expected)")
            lines.append("           \(alignment.marks)")
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
