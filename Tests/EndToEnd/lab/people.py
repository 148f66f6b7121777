"""Who sends mail to the lab: clients with test addresses, and the domains that imitate others."""

from .names import Client

#: All addresses are reserved for documentation and tests.
CLIENTS = {
    "gmail": Client("198.18.10.11", "mail-ot1-f11.google.com"),
    "openai": Client("192.0.2.21", "o1.ptr.notifications.openai.com"),
    "mixpanel": Client("192.0.2.33", "mta8.mixpanel.com"),
    "proton": Client("192.0.2.44", "mail-40131.protonmail.ch"),
    "sakura": Client("192.0.2.55", "www1234.sakura.ne.jp"),
    "ocn": Client("192.0.2.66", "mgw01.ocn.ne.jp"),
    "partner": Client("198.51.100.9", "mx.partner.example"),
    "list": Client("198.51.100.10", "lists.swift-users.example"),
    "esp": Client("198.51.100.30", "out7.bulk-mailer.example"),
    "vps": Client("203.0.113.77", "vps-82934.cheap-hosting.example"),
    "vps2": Client("203.0.113.78", "vps-16583.cheap-hosting.example"),
    "vps3": Client("203.0.113.130", "mail.openai-support.net"),
    "noptr": Client("198.51.100.23"),
    "mismatch": Client("198.51.100.40", claims="mail.openai-security.com"),
    "bot": Client("198.51.100.66", "scanner.bad-bot.example", listed=True),
    "banned": Client("198.51.100.99", "banned.example"),
    "v6": Client("2001:db8::25", "mx6.partner.example"),
    "office": Client("198.18.200.5", "office.tsukimi-works.example"),
}

#: Domains of the domain block list.
LISTED_DOMAINS = {"listed-sender.example"}

#: Domains that imitate a protected brand: the registrable name as A-label, and which brand. Written
#: down by hand: this is what tests compare FakeFrom with, so it is never made by FakeFrom.
LOOKALIKES = {
    "openai-support.net": "OpenAI",
    "openai-security.com": "OpenAI",
    "openaihelpdesk.com": "OpenAI",
    "0penai.com": "OpenAI",
    "opnai.com": "OpenAI",
    "xn--penai-iye.com": "OpenAI",
    "account-verify.example": "OpenAI",      # openai.com.account-verify.example
    "openai-billing-update.com": "OpenAI",
    "openai-account-verify.net": "OpenAI",
    "openai-refund.net": "OpenAI",
    "mixpanel-security.com": "Mixpanel",
    "mixpannel.com": "Mixpanel",
    "mixpanel-login.net": "Mixpanel",
}


def imitated(address: str | None) -> tuple[str, str] | None:
    """The lookalike domain of an address (registrable, A-label) and its brand, or None."""
    host = (address or "").rpartition("@")[2].lower()
    labels = [label.encode("idna").decode() if not label.isascii() else label for label in host.split(".") if label]
    for start in range(len(labels)):
        domain = ".".join(labels[start:])
        if domain in LOOKALIKES:
            return domain, LOOKALIKES[domain]
    return None
