"""What stands in a mail's header, and what header_checks do about it."""

from ..mail import Mail, encoded

_PHISH = "From: OpenAI <noreply@mixpanel-login.net>\r\nSubject: Your account\r\n\r\nClick.\r\n"


def _action(name: str, **more) -> Mail:
    return Mail(f"header-{name}", None, "info", headers=[f"X-Lab-Action: {name}"], **more)


def _mime(kind: str, part: str, nested: list[str], name: str) -> Mail:
    return Mail(name, None, "helpdesk", nested_from=nested,
                headers=["MIME-Version: 1.0", f'Content-Type: multipart/{kind}; boundary="cut"'],
                body=f"--cut\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--cut\r\n{part}\r\n--cut--\r\n")


ACTIONS = [
    _action("reject"),
    _action("hold", outcome="held"),
    _action("discard", outcome="discarded"),
    _action("redirect", rewritten=True), _action("bcc", rewritten=True), _action("filter"), _action("prepend"), _action("replace"), _action("strip"),
    _action("warn"), _action("info"),
    Mail("body-warn", None, "info", body="lab-body-warn noreply@mixpanel-login.net\r\n"),
    Mail("body-reject", None, "info", body="lab-body-reject\r\n"),
    Mail("hop-count", None, "info", headers=["Received: from a by b; Thu, 1 Jan 2026 00:00:00 +0000"] * 60),
]

FORMS = [
    Mail("from-name", None, "info", header_from="Kimura <kimura@openai-support.net>"),
    Mail("from-quoted-name", None, "info", header_from='"Kimura, Inc." <kimura@openai-support.net>'),
    Mail("from-bare", None, "info", header_from="kimura@openai-support.net"),
    Mail("from-comment", None, "info", header_from="kimura@openai-support.net (Kimura <x@y.example>)",
         header_address="kimura@openai-support.net"),
    Mail("from-encoded-name", None, "info", header_from=encoded("木村") + " <kimura@openai-support.net>"),
    Mail("from-iso-2022-jp", None, "info", header_from=encoded("木村", "iso-2022-jp") + " <kimura@openai-support.net>"),
    Mail("from-name-holds-address", None, "info", header_from='"ceo@openai.com" <ceo@openai-support.net>'),
    Mail("from-upper-case", None, "info", header_from="",
         headers=["FROM: Kimura <Kimura@PARTNER.example>"], header_address="Kimura@PARTNER.example"),
    Mail("from-no-blank", None, "info", header_from="", headers=["From:kimura@openai-support.net"],
         header_address="kimura@openai-support.net"),
    Mail("from-folded", None, "info", header_from="Kimura of the Partner\r\n <kimura@openai-support.net>",
         header_address="kimura@openai-support.net"),
    Mail("from-folded-encoded", None, "info",
         header_from=encoded("木村") + "\r\n " + encoded("太郎") + "\r\n\t<kimura@openai-support.net>",
         header_address="kimura@openai-support.net"),
    Mail("from-too-long", None, "info", header_from='"' + "Kimura of the Partner " * 12 + '" <kimura@openai-support.net>',
         header_address="kimura@openai-support.net", truncated=True),
    Mail("from-twice", None, "info", header_from="<first@openai-support.net>", headers=["From: <second@openai-support.net>"],
         also_from=["second@openai-support.net"]),
    Mail("from-blank-before-colon", None, "info", header_from="", headers=["From : Kimura <kimura@openai-support.net>"],
         header_address="kimura@openai-support.net"),
    Mail("from-replaced-on-the-way-out", None, "info", header_from="Rewrite Me <before@openai-support.net>",
         also_from=["rewritten@tsukimi-works.example"]),
    Mail("from-missing", None, "info", header_from="", header_address=""),
    Mail("from-utf8", "担当@例え.example", "info", smtputf8=True, header_from="担当 <担当@例え.example>",
         header_address="担当@例え.example"),
    Mail("reply-to", None, "info", reply_to="Desk <desk@openai-support.net>"),
    Mail("reply-to-and-sender", "bounce@bulk-mailer.example", "info", "esp", header_from="<news@openai-support.net>",
         reply_to="<desk@openai-support.net>", headers=["Sender: robot@bulk-mailer.example"]),
    Mail("subject-utf8", None, "info", subject="生の日本語の件名"),
    Mail("subject-cut-in-a-character", None, "info", subject="件名がとても長い場合の切り詰めの確認" * 6),
    Mail("subject-shift-jis", None, "info", subject="x",
         headers=[b"Subject: " + "支払い情報の更新".encode("shift_jis")]),
    Mail("message-id-missing", None, "info", message_id=""),
    Mail("message-id-odd", None, "info", message_id="not an id at all"),
    _mime("mixed", "Content-Type: message/rfc822\r\n\r\n" + _PHISH, ["noreply@mixpanel-login.net"], "attached-mail"),
    _mime("digest", "\r\n" + _PHISH, ["noreply@mixpanel-login.net"], "attached-digest"),
]

ALL = [*ACTIONS, *FORMS]
