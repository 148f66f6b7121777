"""Legal or not, made to mislead whoever reads the log."""

from ..mail import Mail

_IMITATION = "hi from evil.example[1.2.3.4]; from=<boss@openai.com> to=<you@x.example> proto=ESMTP helo=<a>"

ENVELOPES = [
    Mail("quoted-local-part", '"a b"@openai-support.net', "info"),
    Mail("quoted-greater-than", '"a> to=<b@mixpanel-login.net"@openai-support.net', "info"),
    Mail("quoted-log-line", '"x>, size=1, nrcpt=1 (queue active)"@openai-support.net', "info"),
    Mail("quoted-semicolon", '"x; from=<boss@openai.com>"@openai-support.net', "info"),
    Mail("quoted-semicolon-refused", '"x>; from=<boss@openai.com> to=<y"@openai-support.net', "nobody.here"),
    Mail("quoted-at", '"a@openai.com"@openai-support.net', "info"),
    Mail("quoted-quote", '"a\\"b"@openai-support.net', "info"),
    Mail("percent-route", "boss%openai.com@openai-support.net", "info"),
    Mail("source-route", "@relay.example,@other.example:source-route@openai-support.net", "info",
         envelope="source-route@openai-support.net",
         header_from="<kimura@openai-support.net>"),
    Mail("address-literal", "x@[198.51.100.9]", "info", header_from="<x@honest.example>"),
    Mail("upper-case", "Kimura@OPENAI-Support.NET", "info"),
    Mail("trailing-dot", "trailing-dot@openai-support.net.", "info", envelope="trailing-dot@openai-support.net",
         header_from="<kimura@openai-support.net>"),
    Mail("srs", "SRS0=4x7Q=AB=openai.com=support@forwarder.example", "info", "esp"),
    Mail("batv", "prvs=1234abcdef=kimura@openai-support.net", "info"),
    Mail("verp", "bounces+12345=info=tsukimi-works.example@openai-support.net", "info"),
    Mail("full-width", "x@ｐａｒｔｎｅｒ.example", "info", "noptr", smtputf8=True,
         header_from="<x@honest.example>"),
    Mail("u-label", "x@аpartner.example", "info", "noptr", smtputf8=True, header_from="<x@honest.example>"),
    Mail("utf8-local-part", "木村@openai-support.net", "info", smtputf8=True, header_from="<x@honest.example>"),
    Mail("helo-with-angle-brackets", None, "nobody.here", "noptr", helo="x> from=<fake@openai.com"),
    Mail("recipient-quoted", None, '"a b"@tsukimi-works.example', outcome="rejected"),
]

HEADERS = [
    Mail("subject-imitates-the-log", None, "info", subject=_IMITATION),
    Mail("from-imitates-the-log", None, "info",
         header_from=f'"x from unknown[1.2.3.4]; from=<fake@openai.com> to=<y@x.example> proto=ESMTP helo=<a>: y" <kimura@openai-support.net>'),
    Mail("subject-ends-like-a-decision", None, "info", subject=_IMITATION + ": optional text"),
    Mail("message-id-imitates-the-log", None, "info", message_id="<x>; from=<boss@openai.com>"),
    Mail("header-control-characters", None, "info", subject="tab\there esc\x1b[31mred bell\x07 del\x7f"),
    Mail("header-nul", None, "info", headers=[b"Subject: be\0hind"]),
    Mail("from-group", None, "info", header_from="Team: a@openai-support.net, b@openai.com;",
         header_address="a@openai-support.net", also_from=["b@openai.com"]),
    Mail("from-two-addresses", None, "info", header_from="A <a@openai-support.net>, B <b@openai.com>",
         header_address="a@openai-support.net", also_from=["b@openai.com"]),
]

ALL = [*ENVELOPES, *HEADERS]
