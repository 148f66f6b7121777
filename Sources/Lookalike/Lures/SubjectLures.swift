// Subjects that press for an act: built-in PCRE2 patterns in Japanese and English, as data.

internal import CPCRE2

/// The built-in subject patterns, compiled once and shared by all threads.
///
/// A lure raises a finding's severity and is shown with it. It never raises a finding by itself: honest
/// senders write such subjects every day.
public final class SubjectLures: @unchecked Sendable {
    // Safe to share: compiled PCRE2 code is only read after this initializer; each match makes its own match data.
    private struct Compiled {
        var theme: LureTheme
        var code: OpaquePointer
    }

    public static let shared = SubjectLures()

    private var patterns: [Compiled] = []
    private let context: OpaquePointer?
    /// Lines of the data that PCRE2 rejects; empty in every build that passed its tests.
    private(set) var broken: [String] = []

    private init() {
        context = pcre2_match_context_create_8(nil)
        pcre2_set_match_limit_8(context, PatternSet.matchLimit)
        pcre2_set_depth_limit_8(context, PatternSet.depthLimit)
        for theme in LureTheme.allCases {
            let alternatives = LurePatterns.text(theme).split(separator: "\n")
                .map { $0.drop { $0 == " " } }
                .filter { !$0.isEmpty && !$0.hasPrefix("#") }
            for alternative in alternatives { add(theme, "(?i)" + alternative) }
        }
    }

    /// What a subject presses for, each theme once.
    /// - Parameter subject: decoded text.
    public func matches(_ subject: String) -> [LureMatch] {
        let bytes = Array(subject.utf8.prefix(PatternSet.longestText))
        guard !bytes.isEmpty, let data = pcre2_match_data_create_8(1, nil) else { return [] }
        defer { pcre2_match_data_free_8(data) }
        var found: [LureMatch] = []
        for pattern in patterns where !found.contains(where: { $0.theme == pattern.theme }) {
            guard pcre2_match_8(pattern.code, bytes, bytes.count, 0, 0, data, context) >= 0 else { continue }
            found.append(LureMatch(theme: pattern.theme, text: Self.matched(data, bytes)))
        }
        return found
    }

    private static func matched(_ data: OpaquePointer, _ bytes: [UInt8]) -> String {
        guard let vector = pcre2_get_ovector_pointer_8(data) else { return "" }
        let (start, end) = (vector[0], vector[1])
        guard start <= end, end <= bytes.count else { return "" }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private func add(_ theme: LureTheme, _ regex: String) {
        var code: Int32 = 0
        var offset = 0
        let bytes = Array(regex.utf8)
        let options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF
        guard let compiled = pcre2_compile_8(bytes, bytes.count, options, &code, &offset, nil) else {
            broken.append(regex)
            return
        }
        _ = pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE)
        patterns.append(Compiled(theme: theme, code: compiled))
    }
}

/// What a subject presses for; the raw values stand in records and are stable.
public enum LureTheme: String, Sendable, CaseIterable {
    case keyExpiry = "key_expiry"
    case unauthorisedAccess = "unauthorised_access"
    case paymentUpdate = "payment_update"
    case confirmLogin = "confirm_login"
    case accountSuspended = "account_suspended"
    case verifyIdentity = "verify_identity"
    case urgentRotation = "urgent_rotation"
    case passwordReset = "password_reset"
    case invoice
    case refund
    case delivery
    case prize
    case dataBreach = "data_breach"
    case securityNotice = "security_notice"
}

/// A built-in lure that a subject holds.
public struct LureMatch: Sendable, Equatable {
    public var theme: LureTheme
    /// The words that matched.
    public var text: String

    /// `lure.key_expiry`
    public var rule: String { "lure." + theme.rawValue }

    /// The same as a reason: weight 0, because it says nothing about the sender's name.
    public var reason: Reason {
        Reason(
            rule: rule, detail: "The subject presses the reader: \(theme.english) ('\(text)').",
            detailJapanese: "件名が行動を急がせています（\(theme.japanese)：「\(text)」）。", weight: 0)
    }
}

extension Reason {
    /// The same without words that it quotes from a subject: for places that subjects must not reach.
    public var withoutSubject: Reason {
        let prefix = "lure."
        guard rule.hasPrefix(prefix) else { return self }
        let theme = LureTheme(rawValue: String(rule.dropFirst(prefix.count)))
        return Reason(
            rule: rule, detail: "The subject presses the reader" + (theme.map { ": \($0.english)." } ?? "."),
            detailJapanese: "件名が行動を急がせています" + (theme.map { "（\($0.japanese)）。" } ?? "。"), weight: weight)
    }
}

extension LureTheme {
    var english: String {
        switch self {
        case .keyExpiry: "a key or token expires"
        case .unauthorisedAccess: "somebody else has access"
        case .paymentUpdate: "payment details must be renewed"
        case .confirmLogin: "a login must be confirmed"
        case .accountSuspended: "the account is locked or limited"
        case .verifyIdentity: "the account or identity must be verified"
        case .urgentRotation: "keys or passwords must be exchanged at once"
        case .passwordReset: "the password expires or was changed"
        case .invoice: "an invoice or order is open"
        case .refund: "money is to be paid back"
        case .delivery: "a parcel could not be delivered"
        case .prize: "a prize or points wait"
        case .dataBreach: "data have leaked"
        case .securityNotice: "a security notice asks for action"
        }
    }

    var japanese: String {
        switch self {
        case .keyExpiry: "キーやトークンの失効"
        case .unauthorisedAccess: "不正アクセスの通知"
        case .paymentUpdate: "支払い情報の更新"
        case .confirmLogin: "ログインの確認"
        case .accountSuspended: "アカウントの停止・制限"
        case .verifyIdentity: "本人確認の要求"
        case .urgentRotation: "キーやパスワードの緊急の交換"
        case .passwordReset: "パスワードの期限・変更"
        case .invoice: "請求・注文の確認"
        case .refund: "返金・還付"
        case .delivery: "荷物の不在・再配達"
        case .prize: "当選・ポイント"
        case .dataBreach: "情報漏えい"
        case .securityNotice: "セキュリティ上の対応要求"
        }
    }
}
