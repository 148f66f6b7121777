"""What sample-logs/ is made of: a small company's mail on three servers, and who imitates whom.

A lookalike domain writes to the servers of one log form only, so that the expected alerts do not
depend on the time zone or the year in which traditional time stamps are read.
"""

from ..mail import Mail, encoded

#: mx1 before its log is rotated.
MX1_BEFORE = [
    Mail("openai-notice", "bounces+7877-hanako.sato=tsukimi-works.example@notifications.openai.com", "hanako.sato",
         "openai", header_from="OpenAI <noreply@notifications.openai.com>", reply_to="support@openai.com",
         subject="Your API usage for October"),
    Mail("gmail-japanese", "yamada.ichiro@gmail.com", "taro.yamada", "gmail",
         header_from=encoded("山田 一郎", "iso-2022-jp") + " <yamada.ichiro@gmail.com>",
         subject=encoded("来週の打ち合わせの件", "iso-2022-jp")),
    Mail("support-to-two", "noreply@openai-support.net", ["hanako.sato", "keiri"], "vps3",
         display_name='"OpenAI Support"', subject="Action required: your API key was exposed"),
    Mail("support-unknown-user", "noreply@openai-support.net", "sato.h", "vps3"),
    Mail("partner-estimate", "kimura@partner.example", ["taro.yamada", "jiro.suzuki", "soumu"],
         subject=encoded("御見積書送付の件")),
    Mail("zero-for-o", "billing@0penai.com", "keiri", "vps", display_name="OpenAI Billing",
         subject=encoded("【重要】お支払い情報の更新のお願い")),
    Mail("zero-expires", "billing@0penai.com", "branch.osaka", "vps", display_name="OpenAI Billing",
         subject=encoded("【重要】お支払い情報の更新のお願い")),
    Mail("header-only", "bounce-5521@bulk-mailer.example", "info", "esp",
         header_from="OpenAI Security <alert@openai-security.com>", subject="Unusual sign-in to your account"),
    Mail("mailing-list", "swift-users-bounces+hanako.sato=tsukimi-works.example@lists.swift-users.example",
         "hanako.sato", "list", header_from="Kim Lee <kim@partner.example>", subject="[swift-users] Strings and speed",
         headers=["Sender: swift-users-bounces@lists.swift-users.example", "Resent-From: lists@swift-users.example"]),
    Mail("forwarded-phish", "jiro.suzuki@tsukimi-works.example", "helpdesk", "office",
         header_from="jiro.suzuki@tsukimi-works.example", subject="Fwd: is this one real?",
         headers=["MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="cut"'],
         nested_from=["refund@openai-refund.net"],
         body="--cut\r\nContent-Type: text/plain\r\n\r\nThis came today.\r\n--cut\r\nContent-Type: message/rfc822\r\n\r\n"
              "From: OpenAI Refunds <refund@openai-refund.net>\r\nSubject: Your refund\r\n\r\nClick here.\r\n--cut--\r\n"),
    Mail("near-but-honest", "newsletter@openair.com", "soumu", "esp", header_from="OpenAir <newsletter@openair.com>"),
    Mail("relay-denied", "x@some-shop.example", "someone@elsewhere.example", "noptr"),
    Mail("listed-client", "offers@some-shop.example", "info", "bot"),
    Mail("store-full", "kimura@partner.example", "full.mailbox", subject="Minutes"),
]

#: mx1 after it; what was deferred before is retried, and expires, here.
MX1_AFTER = [
    Mail("openai-invoice", "noreply@openai.com", "keiri", "openai", header_from='"OpenAI, LLC" <noreply@openai.com>',
         subject="Your receipt from OpenAI"),
    Mail("embedded-domain", "security@openai.com.account-verify.example", "taro.yamada", "vps2",
         display_name="OpenAI", subject="Verify your account within 24 hours"),
    Mail("reply-to-only", "news@bulk-mailer.example", "soumu", "esp",
         header_from="Billing Team <news@bulk-mailer.example>", reply_to="OpenAI <help@openai-security.com>",
         subject="About your subscription"),
    Mail("display-name-only", "notice@bulk-mailer.example", "keiri", "esp", display_name='"OpenAI Support"',
         pretends="OpenAI", subject="Your plan has changed"),
    Mail("refused-user", "verify@openai-account-verify.net", "k.tanaka", "mismatch"),
    Mail("refused-relay", "verify@openai-account-verify.net", "victim@elsewhere.example", "noptr"),
    Mail("held", "ceo@0penai.com", "keiri", "vps", subject="Urgent wire transfer", outcome="held"),
    Mail("discarded", "noreply@openai-support.net", "info", "vps3", headers=["X-Spam-Flag: YES"],
         outcome="discarded", subject="Last warning"),
    Mail("milter-refused", "noreply@openai-support.net", "soumu", "vps3", "milter", subject="Your gift card from OpenAI"),
    Mail("yahoo-japanese", "suzuki-hanako@yahoo.co.jp", ["saiyou", "soumu"], "ocn",
         header_from=encoded("鈴木花子") + " <suzuki-hanako@yahoo.co.jp>", subject=encoded("求人への応募")),
    Mail("proton", "kim.lee@proton.me", "hanako.sato", "proton", header_from="Kim Lee <kim.lee@proton.me>"),
    Mail("submission", "hanako.sato@tsukimi-works.example", "friend@partner.example", "office", "submission",
         login=("hanako.sato@tsukimi-works.example", "correct horse"), tls=True, display_name="Hanako Sato"),
    Mail("wrong-password", "hanako.sato@tsukimi-works.example", "friend@partner.example", "noptr", "submission",
         login=("hanako.sato@tsukimi-works.example", "letmein"), tls=True),
    Mail("quoted-sender", '"kimura > to=<x"@partner.example', "info", subject="Odd but legal"),
]

#: mx2: RFC 3339 stamps, long queue IDs, filters before and after the queue.
MX2 = [
    Mail("helpdesk", "ticket-88213@openaihelpdesk.com", ["hanako.sato", "sato.hanako", "helpdesk"], "vps2",
         header_from=encoded("OpenAI ヘルプデスク") + " <ticket-88213@openaihelpdesk.com>",
         subject=encoded("不正アクセスを検知しました")),
    Mail("missing-letter", "team@opnai.com", "taro.yamada", "vps", display_name="OpenAI Team"),
    Mail("missing-letter-bounce", "team@opnai.com", "left.company", "vps", display_name="OpenAI Team"),
    Mail("punycode", "noreply@xn--penai-iye.com", "info", "noptr", display_name="OpenAI"),
    Mail("cyrillic", "noreply@оpenai.com", "soumu", "noptr", display_name="OpenAI", smtputf8=True),
    Mail("cyrillic-bounce", "noreply@оpenai.com", "legacy", "noptr", display_name="OpenAI", smtputf8=True,
         outcome="bounced"),
    Mail("mixpanel-after-queue", "incident@mixpanel-security.com", ["keiri", "info"], "vps2", "filtered",
         display_name="Mixpanel Security", subject="Notice about the November incident"),
    Mail("mixpanel-before-queue", "reports@mixpannel.com", "jiro.suzuki", "vps", "proxied", display_name="Mixpanel"),
    Mail("greylisted", "no-reply@openai-billing-update.com", "greylisted", "vps2"),
    Mail("billing", "no-reply@openai-billing-update.com", "keiri", "vps2", display_name="OpenAI Billing",
         subject="Your payment method was declined"),
    Mail("mixpanel-report", "notifications@mixpanel.com", "jiro.suzuki", "mixpanel",
         header_from="Mixpanel <notifications@mixpanel.com>", subject="Weekly report"),
    Mail("openai-notice", "bounces+7877-info=tsukimi-works.example@notifications.openai.com", "info", "openai",
         header_from="OpenAI <noreply@notifications.openai.com>"),
    Mail("utf8-honest", "担当@例え.example", "info", "sakura", smtputf8=True, header_from="担当 <担当@例え.example>",
         header_address="担当@例え.example", subject="生の日本語の件名"),
    Mail("sakura", "tanaka@sakura.ne.jp", ["taro.yamada", "mobile"], "sakura",
         header_from=encoded("田中") + " <tanaka@sakura.ne.jp>", subject=encoded("お見積りの件")),
    Mail("local-forward", "kimura@partner.example", "to.forward@mx2.tsukimi-works.example"),
    Mail("srs", "SRS0=4x7Q=AB=partner.example=kimura@forwarder.example", "taro.yamada", "esp",
         header_from="Kimura <kimura@partner.example>"),
    Mail("over-ipv6", "kimura@partner.example", "archive", "v6"),
    Mail("screened", "team@opnai.com", "info", "bot", "screened"),
    Mail("unknown-sender-domain", "x@gone-nxdomain.example", "info", "noptr"),
]

#: mx3: no header_checks, so only the envelope can be seen.
MX3 = [
    Mail("envelope", "login@mixpanel-login.net", ["hanako.sato", "jiro.suzuki"], "vps2", display_name="Mixpanel"),
    Mail("envelope-refused", "login@mixpanel-login.net", "hanako", "vps2"),
    Mail("invisible", "bounce-7719@bulk-mailer.example", "keiri", "esp",
         header_from="OpenAI Security <alert@openai-security.com>", subject="Invisible in this log"),
    Mail("mixpanel-report", "notifications@mixpanel.com", "jiro.suzuki", "mixpanel",
         header_from="Mixpanel <notifications@mixpanel.com>"),
    Mail("gmail", "yamada.ichiro@gmail.com", "taro.yamada", "gmail"),
    Mail("partner", "kimura@partner.example", ["info", "left.company"]),
]
