"""Who is refused, held or let through, and at which stage."""

from ..client import Session
from ..configuration import DOMAIN
from ..mail import Flow, Mail, begin, connect, greet, send, transmit
from ..people import CLIENTS

ACCEPTED = [
    Mail("accepted", None, "info"),
    Mail("accepted-several-recipients", None, ["info", "keiri", "soumu"]),
    Mail("accepted-null-sender", "", "info", header_from="mailer-daemon@openai-support.net"),
    Mail("accepted-no-reverse-name", None, "info", "noptr"),
    Mail("accepted-false-reverse-name", None, "info", "mismatch"),
    Mail("accepted-ipv6", None, "info", "v6"),
    Mail("accepted-discard-transport", None, "blackhole"),
    Mail("accepted-lmtp", None, "mobile"),
    Mail("accepted-pipe", None, "archive"),
    Mail("accepted-virtual", None, "guest@guests.example"),
    Mail("accepted-alias", None, f"redirected@{DOMAIN}", rewritten=True),
    Mail("accepted-dsn-success", None, "info", recipient_options="NOTIFY=SUCCESS"),
    Mail("accepted-8bit", None, "info", mail_options="BODY=8BITMIME", body="本文\r\n"),
    Mail("submission", "hanako.sato@tsukimi-works.example", "friend@partner.example", "office", "submission",
         login=("hanako.sato@tsukimi-works.example", "correct horse")),
    Mail("submission-tls", "hanako.sato@tsukimi-works.example", "friend@partner.example", "office", "submission",
         login=("hanako.sato@tsukimi-works.example", "correct horse"), tls=True),
    Mail("submission-wrong-password", "hanako.sato@tsukimi-works.example", "friend@partner.example", "noptr",
         "submission", login=("hanako.sato@tsukimi-works.example", "letmein")),
    Mail("after-queue-filter", None, ["info", "keiri"], service="filtered"),
    Mail("before-queue-filter", None, "info", service="proxied"),
]

UNDELIVERED = [
    Mail("bounce", None, "left.company"),
    Mail("bounce-null-sender", "", "left.company", header_from="mailer-daemon@openai-support.net"),
    Mail("bounce-one-of-three", None, ["info", "left.company", "keiri"]),
    Mail("bounce-no-smtputf8", "担当@例え.example", "legacy", smtputf8=True, header_from="<担当@例え.example>",
         header_address="担当@例え.example", outcome="bounced"),
    Mail("expiry-connection-refused", None, "branch.osaka"),
    Mail("expiry-over-quota", None, ["full.mailbox", "info"]),
    Mail("expiry-server-trouble", None, "never.works"),
]

REFUSED = [
    Mail("reject-unknown-user", None, "nobody.here"),
    Mail("reject-error-transport", None, "retired"),
    Mail("reject-relay", None, "someone@elsewhere.example"),
    Mail("reject-later-recipient", None, ["info", "nobody.here"]),
    Mail("reject-first-recipient", None, ["nobody.here", "info"]),
    Mail("reject-every-recipient", None, ["nobody.here", "nobody.there"]),
    Mail("reject-sender-map", "blocked@mixpanel-security.com", "info"),
    Mail("reject-sender-521", "hangup@mixpanel-security.com", "info"),
    Mail("reject-sender-later", "later@mixpanel-security.com", "info"),
    Mail("reject-sender-domain-unknown", "x@gone-nxdomain.example", "info", "noptr", needs_names=True),
    Mail("reject-sender-not-qualified", "x@localhost", "info", "noptr"),
    Mail("reject-greylisted", None, "greylisted"),
    Mail("reject-client-blocklist", None, "info", "bot", needs_names=True),
    Mail("reject-sender-blocklist", "offers@listed-sender.example", "info", needs_names=True),
    Mail("reject-helo-syntax", None, "info", "noptr", helo="not_a_host!"),
    Mail("reject-size", None, "info", mail_options="SIZE=99999999"),
    Mail("reject-at-data", "refused.at.data@openai-support.net", "info"),
    Mail("reject-at-end", "refused.at.end@openai-support.net", "info"),
    Mail("reject-at-connect", None, "info", "banned", "early"),
    Mail("reject-at-helo", None, "info", "noptr", "early", helo="not_a_host!"),
    Mail("reject-at-mail", "blocked@mixpanel-security.com", "info", service="early"),
    Mail("permit-logged", None, "info", service="early"),
    Mail("reject-by-proxy-target", None, "info", service="broken_proxy"),
    Mail("reject-no-smtputf8-option", "担当@例え.example", "info", "noptr", envelope=""),
    Mail("reject-bad-syntax", "kimura@@partner..example", "info", "noptr", envelope=""),
    Mail("postscreen-blocklist", None, "info", "bot", "screened", needs_names=True),
]

#: Access maps that let the mail through, put it aside or send it elsewhere.
DECIDED = [
    Mail("access-discard", "drop@mixpanel-security.com", "info", outcome="discarded"),
    Mail("access-hold", "hold@mixpanel-security.com", "info", outcome="held"),
    Mail("access-info", "note@mixpanel-security.com", "info"),
    Mail("access-warn", "warn@mixpanel-security.com", "info"),
    Mail("access-redirect", "redirect@mixpanel-security.com", "info", rewritten=True),
    Mail("access-bcc", "copy@mixpanel-security.com", "info", rewritten=True),
    Mail("access-filter", "filter@mixpanel-security.com", "info"),
    Mail("access-prepend", "tag@mixpanel-security.com", "info"),
    Mail("milter-reject-helo", None, "info", "noptr", "milter", helo="milter-helo-reject.example"),
    Mail("milter-reject-mail", "milter-mail-reject@openai-support.net", "info", service="milter"),
    Mail("milter-tempfail-recipient", None, "milter-rcpt-tempfail", service="milter"),
    Mail("milter-reject-end", "milter-eom-reject@openai-support.net", "info", service="milter"),
    Mail("milter-discard", "milter-eom-discard@openai-support.net", "info", service="milter", outcome="discarded"),
    Mail("milter-hold", "milter-eom-hold@openai-support.net", "info", service="milter", outcome="held"),
    Mail("milter-new-sender", "milter-eom-newsender@openai-support.net", "info", service="milter",
         envelope="srs0=ab=cd=partner.example=news@forward.example"),
]


def _connect_then_speak_early(instance):
    """postscreen's PREGREET: the client does not wait for the greeting."""
    mail = Mail("postscreen-pregreet", None, "info", "vps", "screened")
    session, client = Session(instance.ports.screened, None, greet=False), CLIENTS["vps"]
    session.raw(f"PROXY TCP4 {client.address} 127.0.0.1 43210 25\r\nEHLO {client.claimed}\r\n".encode())
    session.read()   # the first half of a greeting, then straight the reply to EHLO
    transaction = begin(mail, client)
    transmit(session, mail, transaction)
    session.quit()
    return [transaction]


def _too_much_mail(instance):
    """anvil counts: the second mail of a client within a minute is put off at MAIL, with no word of its sender."""
    return [send(Mail("limit-not-reached", None, "info", "sakura", "limited"), instance),
            send(Mail("reject-limit-reached", None, "info", "sakura", "limited", envelope=""), instance)]


def _patient(instance):
    """postscreen lets a client through once it has waited for the greeting."""
    return [send(Mail("postscreen-pass", None, "info", "list", "screened"), instance)]


def _vrfy_and_etrn(instance):
    """Commands that are refused without a sender."""
    mail = Mail("vrfy-etrn")
    session, client = connect(mail, instance)
    transaction = begin(mail, client)
    greet(session, mail, transaction)
    session.command("VRFY nobody.here")
    session.command("ETRN partner.example")
    transaction.stage, transaction.envelope = "left", None
    session.quit()
    return [transaction]


FLOWS = [
    Flow("postscreen-pregreet", _connect_then_speak_early),
    Flow("postscreen-pass", _patient),
    Flow("vrfy-etrn", _vrfy_and_etrn),
    Flow("limit-reached", _too_much_mail),
]

ALL = [*UNDELIVERED, *ACCEPTED, *REFUSED, *DECIDED, *FLOWS]
