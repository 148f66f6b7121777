// The line that every run ends with: what was read, and what cannot be seen.

import Alerting
import Pipeline

extension Coverage {
    /// For stderr.
    func text(_ language: Language) -> String {
        let isJapanese = language == .japanese
        var text =
            isJapanese
            ? "\(lines)行を読み込み、未解釈\(notUnderstood)行、メール\(messages)通、ヘッダー From が見えたもの\(messagesWithHeaderFrom)通。"
            : "\(lines) lines read, \(notUnderstood) not understood, \(messages) messages, "
                + "header From visible for \(messagesWithHeaderFrom)."
        if longLines > 0 {
            text +=
                isJapanese
                ? " 長すぎる行\(longLines)行は先頭のみ。" : " \(longLines) lines were too long; only their heads were read."
        }
        if messages > 0 && messagesWithHeaderFrom == 0 {
            text +=
                isJapanese
                ? " From: だけに現れるなりすましは、このログでは見えません (spoofs that show only in From: cannot be seen in this log); docs/log-formats.md 参照。"
                : " spoofs that show only in From: cannot be seen in this log; "
                    + "docs/log-formats.md tells how to make Postfix log it."
        }
        return text
    }
}
