// The subject patterns: one PCRE2 pattern a line, without regard to case; `#` starts a comment line.

enum LurePatterns {
    static func text(_ theme: LureTheme) -> String {
        switch theme {
        case .keyExpiry: keyExpiry
        case .unauthorisedAccess: unauthorisedAccess
        case .paymentUpdate: paymentUpdate
        case .confirmLogin: confirmLogin
        case .accountSuspended: accountSuspended
        case .verifyIdentity: verifyIdentity
        case .urgentRotation: urgentRotation
        case .passwordReset: passwordReset
        case .invoice: invoice
        case .refund: refund
        case .delivery: delivery
        case .prize: prize
        case .dataBreach: dataBreach
        case .securityNotice: securityNotice
        }
    }

    private static let keyExpiry = #"""
        \b(api|access|secret|ssh|signing|licen[cs]e)[ -]?(keys?|tokens?)\b.{0,40}\b(expir|revok|deactiv|disabl|invalid)
        \b(expir\w*|revok\w*|deactivat\w*)\b.{0,30}\b(api|access|secret)[ -]?(keys?|tokens?|credentials?)
        \b(token|certificate|subscription|license|domain|mailbox|webmail)\b.{0,30}\bexpir
        (api|アクセス|シークレット|認証)\s?(キー|トークン|鍵).{0,20}(失効|期限|無効|停止|更新)
        (証明書|ライセンス|トークン|サブスクリプション|ドメイン|メールボックス).{0,20}(失効|期限切れ|有効期限|まもなく|間もなく)
        (有効期限|利用期限).{0,15}(切れ|迫|終了|まもなく|間もなく|本日)
        """#

    private static let unauthorisedAccess = #"""
        \b(unauthori[sz]ed|suspicious|unusual|unrecogni[sz]ed|unknown)\b.{0,30}\b(access|activity|device|attempt)
        \b(unauthori[sz]ed|suspicious|unusual|unrecogni[sz]ed|unknown)\b.{0,30}\b(log-?in|sign-?in|transaction)
        \b(unauthori[sz]ed|suspicious|unusual|unrecogni[sz]ed|unknown)\b.{0,30}\b(use|payment|purchase|charge)
        \bsomeone (has|may have|is|tried|just)\b
        \b(account|password|mailbox|computer|device)\b.{0,20}\b(compromised|hacked|breached)
        (不正|不審|異常|第三者).{0,6}(アクセス|ログイン|利用|使用|取引|な操作|な動き|サインイン|送金|引き落とし)
        (身に覚え|心当たり)の(ない|無い)
        (見慣れない|新しい)(デバイス|端末|場所).{0,10}(ログイン|サインイン|アクセス)
        """#

    private static let paymentUpdate = #"""
        \b(update|renew|verify|confirm|check|review)\b.{0,30}\b(payment|billing|credit card|card|bank)\b
        \b(payment|billing|charge|renewal|subscription)\b.{0,25}\b(fail\w*|declin\w*|problem|issue|unsuccessful)
        \b(payment|billing|charge|renewal|subscription)\b.{0,25}\b(could not|overdue|past due|on hold)
        \b(unable|failed|could not) to (process|charge|collect|renew)\b
        (支払|お支払|決済|クレジットカード|カード|口座|請求先).{0,12}(情報|方法|手段).{0,12}(更新|変更|確認|登録|期限|無効|問題|エラー)
        (支払|お支払|決済|引き落とし|引落|振替).{0,12}(失敗|できません|できなかった|確認できません|エラー|問題|未納|滞納|不能|承認されません)
        """#

    private static let confirmLogin = #"""
        \b(confirm|verify|approve|review)\b.{0,25}\b(log-?in|sign-?in|e-?mail address|activity|new device)\b
        \b(new|recent|failed) (log-?in|sign-?in)\b
        \b(log-?in|sign-?in) (attempt|alert|request|code|from)\b
        (ログイン|サインイン).{0,12}(確認|承認|通知|試み|試行|検出|検知|許可|がありました)
        (ワンタイムパスワード|認証コード|確認コード|認証番号)
        """#

    private static let accountSuspended = #"""
        \b(account|access|service|card|mailbox|profile|page)\b.{0,30}\b(suspen\w*|lock\w*|limit\w*|restrict\w*|on hold)
        \b(account|access|service|card|mailbox|profile|page)\b.{0,30}\b(disabl\w*|deactivat\w*|terminat\w*|clos\w*)
        \b(account|access|service|card|mailbox|profile|page)\b.{0,30}\b(block\w*|delet\w*)
        \b(suspen\w*|restrict\w*|limit\w*|lock\w*|deactivat\w*)\b.{0,25}\b(your )?(account|access|card|service)
        (アカウント|口座|カード|サービス|会員|ご?利用|アクセス|アプリ).{0,12}(停止|制限|凍結|ロック|一時的|無効|解約|削除|閉鎖|休止|保留)
        """#

    private static let verifyIdentity = #"""
        \b(verify|confirm|validate|authenticate)\b.{0,20}\b(account|identity|information|details|wallet|profile)
        \b(identity|account) (verification|confirmation) (required|needed|pending)
        (本人|お?客様|会員|登録|口座|アカウント|個人).{0,6}(確認|情報の確認|情報確認|認証|情報の更新|情報更新|情報の変更).{0,12}(お願い|ください|必要|依頼|手続|完了|未完了|重要)
        本人(確認|認証)
        (お客様|会員|登録|個人)情報.{0,6}(ご?確認|ご?更新|ご?入力)
        """#

    private static let urgentRotation = #"""
        \b(rotate|reset|replace|regenerate|reissue)\b.{0,40}\b(keys?|tokens?|credentials?|passwords?|secrets?)\b
        \b(urgent|immediate\w*|asap|within \d+ hours?)\b.{0,40}\b(rotat\w*|action|respon\w*|update|verify|confirm)
        (キー|トークン|鍵|認証情報|パスワード).{0,15}(ローテーション|交換|再発行|再生成|至急|緊急)
        (至急|緊急|大至急|【緊急】|最終警告|最終通知|最後の通知)
        (24|48|72)\s?時間以内
        """#

    private static let passwordReset = #"""
        \bpassword\b.{0,25}\b(expir\w*|reset|chang\w*|will expire|has expired|must be)
        \b(reset|change|update) your password\b
        パスワード.{0,12}(期限|失効|再設定|リセット|変更|漏|流出|更新)
        """#

    private static let invoice = #"""
        \b(overdue|unpaid|outstanding|pending|final|new|attached)\b.{0,15}\b(invoice|bill|statement|balance)
        \b(invoice|order|receipt|purchase|payment)\b.{0,5}(#|no\.?|number|id)?\s?[:#]?\s?[a-z]{0,4}-?\d{4,}
        \bpayment (receipt|confirmation|request|advice|reminder)\b
        (請求書|ご請求|未払い|お支払い期限|料金未納|利用料金|督促|催告|差押)
        (ご注文|ご購入|ご予約).{0,8}(確認|確定|完了|キャンセル)
        """#

    private static let refund = #"""
        \b(refund|reimbursement|rebate|compensation|tax return|tax refund|payout)\b
        (返金|還付|払い戻し|払戻|過払い|給付金|還元金|補助金|補償金)
        """#

    private static let delivery = #"""
        \b(parcel|package|shipment|delivery|courier|item)\b.{0,30}\b(fail\w*|attempt\w*|pending|on hold|held|unable)
        \b(parcel|package|shipment|delivery|courier|item)\b.{0,30}\b(undeliver\w*|reschedul\w*|awaiting|customs)
        \b(reschedule|confirm|schedule) (your )?(delivery|shipment|address)
        (お?荷物|小包|宅配|配達|配送|お届け|宅急便|ゆうパック).{0,15}(不在|再配達|保留|持ち帰|できません|できなかった|住所|確認|お知らせ|関税|返送|問題)
        (再配達|不在(連絡|通知|票))
        """#

    private static let prize = #"""
        \b(you('ve| have)? won|winner|congratulations|claim (your|now)|free gift|reward points|airdrop|bonus)\b
        (当選|おめでとう|当たり|賞品|プレゼント.{0,8}(受け取|当選)|ポイント.{0,10}(失効|付与|受け取|進呈|還元|有効期限|プレゼント))
        """#

    private static let dataBreach = #"""
        \b(data|security) (breach|leak|incident)\b
        \b(leak\w*|expos\w*|compromis\w*)\b.{0,25}\b(data|keys?|tokens?|credentials?|passwords?|information|account)
        \b(data|keys?|tokens?|credentials?|passwords?|information)\b.{0,25}\b(leak\w*|expos\w*|compromis\w*|stolen)
        (情報|データ|キー|パスワード|個人情報).{0,8}(漏えい|漏洩|流出|侵害)
        セキュリティ(インシデント|侵害|事故)
        """#

    private static let securityNotice = #"""
        \bsecurity (alert|notice|warning|update|notification|advisory|verification)\b
        \b(important|critical|urgent) (security|account|notice|message|update|information)
        \baction (is )?(required|needed)\b
        (セキュリティ|安全).{0,8}(警告|通知|お知らせ|アラート|確認|強化|更新|対策)
        (重要|緊急)な?(お知らせ|通知|ご案内|連絡)
        """#
}
