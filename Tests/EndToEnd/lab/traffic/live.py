"""What is sent while `fakefrom tail` follows: before the log is rotated, and after."""

from ..mail import Mail, encoded

BEFORE = [
    Mail("honest", "noreply@notifications.openai.com", "info", "openai"),
    Mail("delivered", "noreply@openai-support.net", ["hanako.sato", "keiri"], "vps3", display_name="OpenAI Support"),
    Mail("refused", "noreply@openai-support.net", "nobody.here", "vps3"),
    Mail("header-only", "bounce-1@bulk-mailer.example", "info", "esp",
         header_from="OpenAI <alert@openai-security.com>"),
    Mail("expires-after-rotation", "billing@0penai.com", "branch.osaka", "vps", display_name="OpenAI"),
    Mail("gmail", "yamada.ichiro@gmail.com", "taro.yamada", "gmail", subject=encoded("打ち合わせ")),
]

AFTER = [
    Mail("delivered-again", "noreply@openai-support.net", "soumu", "vps3", display_name="OpenAI Support"),
    Mail("first-after-rotation", "incident@mixpanel-security.com", "keiri", "vps2", display_name="Mixpanel"),
    Mail("bounced-for-one", "team@opnai.com", ["left.company", "info"], "vps"),
    Mail("cyrillic", "noreply@оpenai.com", "soumu", "noptr", smtputf8=True),
    Mail("embedded", "security@openai.com.account-verify.example", "taro.yamada", "vps2"),
    Mail("helpdesk", "ticket@openaihelpdesk.com", "info", "vps2", service="filtered"),
    Mail("answer", "hanako.sato@tsukimi-works.example", "noreply@openai-support.net", "office", "submission",
         login=("hanako.sato@tsukimi-works.example", "correct horse"), tls=True),
    Mail("vacation", "", "team@opnai.com", "office", "submission",
         login=("hanako.sato@tsukimi-works.example", "correct horse"), tls=True),
    Mail("honest-mixpanel", "notifications@mixpanel.com", "jiro.suzuki", "mixpanel"),
]
