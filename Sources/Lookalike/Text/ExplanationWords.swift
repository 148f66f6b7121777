// The words of an explanation in the two languages.

struct ExplanationWords {
    let isJapanese: Bool
    let verdict, name, registrable, label, folded, tokens, target, because, against, rules, score: String
    let under, shared, nothing, allow, noBrand: String

    static let english = ExplanationWords(
        isJapanese: false, verdict: "verdict", name: "name", registrable: "registrable", label: "label",
        folded: "folded", tokens: "tokens", target: "target", because: "because", against: "against it",
        rules: "rules", score: "score", under: "  under .", shared: ", a shared domain",
        nothing: "no protected name is near", allow: "to allow it, add to the configuration:", noBrand: "no brand")

    static let japanese = ExplanationWords(
        isJapanese: true, verdict: "判定", name: "名前", registrable: "登録可能部", label: "ラベル", folded: "正規化",
        tokens: "語", target: "対象", because: "理由", against: "打ち消す要素", rules: "ルール", score: "スコア",
        under: "  サフィックス .", shared: "（共有ドメイン）", nothing: "近い保護対象はありません",
        allow: "許可するには設定に追加:", noBrand: "ブランドなし")

    func of(_ target: Target) -> String {
        isJapanese ? "、\(target.brand) (\(target.domain)) に類似" : " of \(target.brand) (\(target.domain))"
    }

    func confidence(_ confidence: Confidence) -> String {
        isJapanese ? "確度 \(confidence.rawValue)" : "\(confidence.rawValue) confidence"
    }

    func scale(_ low: String, _ medium: String, _ high: String) -> String {
        isJapanese ? "low \(low) 以上、medium \(medium)、high \(high)" : "low from \(low), medium \(medium), high \(high)"
    }

    func detail(_ reason: Reason) -> String { isJapanese ? reason.detailJapanese : reason.detail }

    /// A heading and what belongs to it, in columns; Japanese characters take two.
    func row(_ heading: String, _ text: String, _ indent: Int = 2) -> String {
        let width = indent + heading.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        return String(repeating: " ", count: indent) + heading + String(repeating: " ", count: max(1, 15 - width)) + text
    }
}
