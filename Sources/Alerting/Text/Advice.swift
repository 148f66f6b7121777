// What to do now, in one line.

public import Lookalike
public import MailTracking

/// The advice that every finding carries.
public enum Advice {
    /// - Parameters:
    ///   - outcome: what became of the mail.
    ///   - direction: whether strangers sent it or one's own side.
    ///   - target: whom the sender imitates.
    public static func text(
        _ outcome: Outcome, _ direction: Direction, target: Target, in language: Language
    ) -> String {
        guard direction == .inbound else { return own(language) }
        // A user's pattern may name no brand.
        let site = target.domain.isEmpty ? language.pick("the real site", "") : target.domain
        let official = target.domain.isEmpty ? "公式サイト" : "公式サイト \(site) "
        switch outcome {
        case .delivered:
            return language.pick(
                "Do not open its links; go to \(site) yourself, and tell the people who received it.",
                "リンクは開かず、\(official)へ自分でアクセスし、受信者に知らせてください。")
        case .held:
            return language.pick(
                "It waits on hold: look at it with postcat -q before you release it; do not open its links.",
                "保留中です。解放する前に postcat -q で確認し、リンクは開かないでください。")
        case .pending, .deferred:
            return language.pick(
                "It may still be delivered: hold it (postsuper -h) if it is not wanted; do not open its links, go to \(site) yourself.",
                "まだ配送される可能性があります。不要なら postsuper -h で保留し、リンクは開かず、\(official)へ自分でアクセスしてください。")
        case .bounced, .expired:
            return language.pick(
                "It was accepted but not delivered; watch for more from this sender, and do not open its links.",
                "受理されましたが配送されていません。同じ送信元からの次のメールに注意し、リンクは開かないでください。")
        case .rejected, .discarded:
            return language.pick(
                "It did not reach anyone; expect more under other names, and go to \(site) yourself when asked to log in.",
                "誰にも届いていません。別の名前で再び届く恐れがあります。ログインを求められたら\(official)へ自分でアクセスしてください。")
        }
    }

    /// A program with a wrong sender, a forgotten domain of one's own, or a stolen account: nobody clicked anything.
    private static func own(_ language: Language) -> String {
        language.pick(
            "Your own side sent it: correct the sender, or allow the domain if it is yours; "
                + "if nobody meant to send it, look at the account or host that did.",
            "自組織から送信されたメールです。送信者の設定を直すか、自組織のドメインなら allow に加えてください。"
                + "心当たりがなければ、送信したアカウントやホストを調べてください。")
    }
}
