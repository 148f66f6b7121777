"""Single mails: to show that the lab works, and to measure how long an alert takes."""

from ..mail import Mail

SMOKE = [
    Mail("plain", "taro@partner.example", ["info", "keiri"], subject="Estimate"),
    Mail("unknown-user", "noreply@openai-support.net", "nobody.here", client="vps"),
    Mail("bounce", "news@partner.example", "left.company"),
]
HONEST = [Mail("honest", "kimura@partner.example", "info")]
ONE_SPOOF = [Mail("spoof", "noreply@openai-support.net", "info", "vps3")]
