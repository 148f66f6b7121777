// Built-in subject patterns in Japanese and English, and honest subjects that hold none.

import Testing

@testable import Lookalike

@Suite("Subject lures")
struct LureTests {
    @Test("Every pattern of the data compiles")
    func compiles() {
        #expect(SubjectLures.shared.broken.isEmpty)
    }

    @Test(
        "A subject that presses for an act is recognised",
        arguments: [
            ("あなたのAPIキーが失効します", LureTheme.keyExpiry), ("Your API key will expire in 24 hours", .keyExpiry),
            ("不正アクセスを検出しました", .unauthorisedAccess), ("Unusual sign-in activity detected", .unauthorisedAccess),
            ("支払い情報の更新が必要です", .paymentUpdate), ("Update your billing information", .paymentUpdate),
            ("【重要】ログインの確認をお願いします", .confirmLogin), ("New login from an unknown device", .confirmLogin),
            ("お客様のアカウントを一時的に停止しました", .accountSuspended), ("Your account has been suspended", .accountSuspended),
            ("本人確認のお願い", .verifyIdentity), ("Please verify your account", .verifyIdentity),
            ("Urgent: rotate your API keys now", .urgentRotation), ("至急：キーの再発行について", .urgentRotation),
            ("パスワードの有効期限が切れます", .passwordReset), ("Your password expires today", .passwordReset),
            ("未払いの請求書", .invoice), ("Unpaid invoice #10442", .invoice), ("税金の還付について", .refund),
            ("お荷物のお届けについて（不在）", .delivery), ("Your parcel is on hold", .delivery),
            ("Action required: your API key was exposed", .dataBreach),
            ("Your access tokens may have leaked", .dataBreach),
            ("Action required", .securityNotice),
            ("ご当選おめでとうございます", .prize), ("OpenAIのデータ漏えいに関して", .dataBreach), ("Security alert", .securityNotice),
        ])
    func recognises(_ subject: String, _ theme: LureTheme) {
        #expect(SubjectLures.shared.matches(subject).contains { $0.theme == theme })
    }

    @Test("A leaked key is no matter of identity, and the reason quotes the words")
    func quotesWords() throws {
        let matches = SubjectLures.shared.matches("Action required: your API key was exposed")
        #expect(!matches.contains { $0.theme == .verifyIdentity })
        let leak = try #require(matches.first { $0.theme == .dataBreach })
        #expect(leak.reason.detail.contains("'key was exposed'"))
        #expect(leak.reason.detailJapanese.contains("「key was exposed」"))
    }

    @Test(
        "An everyday subject holds none",
        arguments: [
            "", "Re: lunch on Friday?", "来週の打ち合わせについて", "Meeting notes", "Weekly report 2026-03", "議事録の共有",
            "Welcome aboard", "写真を送ります", "Question about the parser", "ありがとうございました",
        ])
    func leaves(_ subject: String) {
        #expect(SubjectLures.shared.matches(subject).isEmpty)
    }

    @Test("A hostile subject takes no noticeable time")
    func hostile() {
        let clock = ContinuousClock()
        let subject = String(repeating: "payment account update ", count: 2_000)
        #expect(clock.measure { _ = SubjectLures.shared.matches(subject) } < .seconds(2))
    }
}
