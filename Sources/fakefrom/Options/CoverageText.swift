// The line that every run ends with: what was read, and what cannot be seen.

import Alerting
import Pipeline

extension Coverage {
    /// For stderr.
    func text(_ language: Language) -> String {
        language == .japanese ? japanese : english
    }

    private var english: String {
        var text =
            "\(Words.count(lines, "line")) read, \(notUnderstood) not understood, \(Words.count(messages, "message")), "
            + "header From visible for \(messagesWithHeaderFrom)."
        if longLines > 0 { text += " \(Words.count(longLines, "line")) too long: only the head was read." }
        if hidesMuch { text += " See the lines that were not: fakefrom parse --unrecognised FILE." }
        if hidesHeaderFrom {
            text +=
                " Note: spoofs that show only in From: cannot be seen in this log. To see them, have Postfix log it: "
                + "header_checks = regexp:/etc/postfix/header_checks, with the line "
                + "/^(From|Reply-To|Sender|Subject):/ INFO (docs/log-formats.md)."
        }
        return text
    }

    private var japanese: String {
        var text =
            "\(lines)行を読み込み、未解釈は\(notUnderstood)行、メールは\(messages)通、"
            + "ヘッダーの From が見えたのは\(messagesWithHeaderFrom)通です。"
        if longLines > 0 { text += "長すぎる\(longLines)行は先頭だけを読みました。" }
        if hidesMuch { text += "未解釈の行は fakefrom parse --unrecognised FILE で見られます。" }
        if hidesHeaderFrom {
            text +=
                "From: だけに現れるなりすましは、このログでは見えません。"
                + "Postfix に記録させるには header_checks = regexp:/etc/postfix/header_checks を設定し、"
                + "そこに /^(From|Reply-To|Sender|Subject):/ INFO と書きます（docs/log-formats.md）。"
        }
        return text
    }

    /// On a log of Postfix's own, one line in 1,000 is not understood.
    private var hidesMuch: Bool { notUnderstood > lines / 100 }

    private var hidesHeaderFrom: Bool { messages > 0 && messagesWithHeaderFrom == 0 }
}
