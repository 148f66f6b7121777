// The user's own PCRE2 patterns: on names, addresses, subjects and what else a log shows.

internal import CPCRE2

/// The compiled patterns of a rule set.
final class PatternSet: @unchecked Sendable {
    // Safe to share: compiled PCRE2 code and contexts are only read after this initializer; each match makes
    // its own match data (pcre2api, "Multithreading").
    private struct Compiled {
        var rule: PatternRule
        var code: OpaquePointer
        var target: Target?
    }

    /// A pattern may take this many steps on one text; then it counts as no match. Without such a limit a
    /// hostile subject could hold a bad pattern for minutes.
    static let matchLimit: UInt32 = 50_000
    static let depthLimit: UInt32 = 1_000
    /// Longer texts are cut before matching, in bytes.
    static let longestText = 4_096

    private var patterns: [Compiled] = []
    private let context: OpaquePointer?
    /// The fields for which there are patterns.
    private(set) var fields: Set<PatternRule.Field> = []
    var hasDomainPatterns: Bool { fields.contains(.domain) }

    init(rules: RuleSet) throws(RuleError) {
        context = pcre2_match_context_create_8(nil)
        pcre2_set_match_limit_8(context, Self.matchLimit)
        pcre2_set_depth_limit_8(context, Self.depthLimit)
        for rule in rules.patterns {
            let target = try Self.target(of: rule, in: rules)
            patterns.append(Compiled(rule: rule, code: try Self.compile(rule), target: target))
            fields.insert(rule.field)
        }
    }

    deinit {
        for pattern in patterns { pcre2_code_free_8(pattern.code) }
        pcre2_match_context_free_8(context)
    }

    /// The patterns for a field that match a text.
    func matches(_ field: PatternRule.Field, _ text: String) -> [PatternMatch] {
        guard fields.contains(field) else { return [] }
        let bytes = Array(text.utf8.prefix(Self.longestText))
        return patterns.compactMap { pattern in
            guard pattern.rule.field == field, matches(pattern.code, bytes) else { return nil }
            return PatternMatch(
                name: pattern.rule.name, target: pattern.target, reason: PatternTexts.reason(pattern.rule, text))
        }
    }

    private func matches(_ code: OpaquePointer, _ text: [UInt8]) -> Bool {
        guard let data = pcre2_match_data_create_8(1, nil) else { return false }
        defer { pcre2_match_data_free_8(data) }
        return pcre2_match_8(code, text, text.count, 0, 0, data, context) >= 0
    }

    private static func compile(_ rule: PatternRule) throws(RuleError) -> OpaquePointer {
        var code: Int32 = 0
        var offset = 0
        let bytes = Array(rule.regex.utf8)
        // MATCH_INVALID_UTF: log text need not be UTF-8, and must not make PCRE2 refuse it.
        let options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C
        guard let compiled = pcre2_compile_8(bytes, bytes.count, options, &code, &offset, nil) else {
            throw RuleError(
                .badPattern(
                    name: rule.name, regex: rule.regex, offset: offset, message: message(code)))
        }
        // Where the JIT is missing PCRE2 interprets: slower, the same result.
        _ = pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE)
        return compiled
    }

    private static func message(_ code: Int32) -> String {
        let text = [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
            count = max(0, Int(pcre2_get_error_message_8(code, buffer.baseAddress, 256)))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func target(of rule: PatternRule, in rules: RuleSet) throws(RuleError) -> Target? {
        guard let wanted = rule.target?.lowercased() else { return nil }
        guard let position = rules.position(ofBrand: wanted) else {
            throw RuleError(.unknownPatternTarget(pattern: rule.name, target: wanted))
        }
        let brand = rules.brands[position]
        return Target(brand: brand.name, domain: brand.domains.contains(wanted) ? wanted : brand.domains.first ?? "")
    }
}

enum PatternTexts {
    static let weight = 0.7

    static func reason(_ rule: PatternRule, _ text: String) -> Reason {
        let field = rule.field.rawValue
        return Reason(
            rule: "pattern.\(rule.name)",
            detail: "The pattern '\(rule.name)' matches the \(field).",
            detailJapanese: "パターン「\(rule.name)」が\(field)に一致しました。", weight: weight)
    }
}
