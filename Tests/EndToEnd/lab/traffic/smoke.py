"""A handful of mails that show whether the lab works."""

from ..mail import Mail

SMOKE = [
    Mail("plain", "taro@partner.example", ["info", "keiri"], subject="Estimate"),
    Mail("unknown-user", "noreply@openai-support.net", "nobody.here", client="vps"),
    Mail("bounce", "news@partner.example", "left.company"),
    Mail("expire", "news@partner.example", "branch.osaka"),
]
